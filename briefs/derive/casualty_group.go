package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// What the noun of a group is.
type nounKind uint8

const (
	nounBare    nounKind = iota // 12 of "killing 12 and wounding 30"
	nounUnknown                 // a noun that the lexicon does not know
	nounHuman
	nounObject
)

// A headcount is a noun phrase with a count: at least 84 mercenaries.
type headcount struct {
	from, end int // words [from, end), with the count and what hangs on by "of"
	at        int // the word of the count
	head      int // the word of the noun; -1 when bare
	noun      nounKind
	rest      [2]int // the words that name who is counted; empty when bare
	state     int    // a participle before the noun (five wounded soldiers), or the noun itself (12 deaths); -1
	twin      bool   // one person and one more: a man and his son
	joined    tie    // how it hangs on the group before it

	taken   bool
	died    bool // beside another outcome: kidnapped and later killed
	outcome model.Outcome
	rule    string
	cues    [2]int // words that signal the outcome, -1 where there is none
	verb    int    // the word to ask for the clause
}

// tie is how a group hangs on the one before.
type tie uint8

const (
	tieLoose  tie = iota
	tieListed     // and, as well as
	tieWithin     // including, of whom, a breakdown in brackets
)

// groupUp finds the groups of the sentence.
func (t *tally) groupUp() {
	t.groups = t.groups[:0]
	for i := range t.words {
		w := &t.words[i]
		var g headcount
		switch {
		case w.sense == asCount:
			g = t.counted(i)
		case w.sense == asArticle, w.key == keyNew:
			g = t.single(i)
		case w.key == keyBoth:
			g = t.both(i)
		default:
			continue
		}
		if g.end == 0 || len(t.groups) == maxGroups {
			continue
		}
		t.groups = append(t.groups, g)
		for j := g.from; j < g.end; j++ {
			t.words[j].group = int32(len(t.groups))
		}
	}
	if t.last().key == keyRespect {
		t.respective()
	}
	for k := 1; k < len(t.groups); k++ {
		t.groups[k].joined = t.linkOf(&t.groups[k-1], &t.groups[k])
	}
}

// last is the last word of the sentence that is no mark.
func (t *tally) last() *piece {
	i := len(t.words) - 1
	for t.at(i).sense.in(1<<asSemi|1<<asComma) && i > 0 {
		i--
	}
	return t.at(i)
}

// respective hands the noun of the last group on to the bare numbers listed
// before it: three and two soldiers respectively.
func (t *tally) respective() {
	for k := len(t.groups) - 2; k >= 0; k-- {
		a, b := &t.groups[k], &t.groups[k+1]
		if a.noun == nounBare && b.noun == nounHuman && t.linkOf(a, b) == tieListed {
			a.noun, a.head, a.rest = b.noun, b.head, b.rest
		}
	}
}

// maxGroups is how many groups of one sentence are read.
const maxGroups = 1 << 12

// counted is the group of the number at word i.
func (t *tally) counted(i int) headcount {
	g := headcount{from: i, at: i, end: i + 1, head: -1, state: -1, cues: [2]int{-1, -1}}
	if t.outOfCount(i) {
		t.words[i].sense = asAdv
		return headcount{}
	}
	if t.allBut(i) {
		t.words[i].sense = asAdv
		return headcount{}
	}
	if t.at(i-1).sense == asBe && t.at(i+1).sense == asOf && t.at(t.openers(i+2)).sense == asCount {
		t.words[i].sense = asAdv // was one of 255 killed
		return headcount{}
	}
	j := i + 1
	for t.at(j).sense == asMore || t.at(j).key == keyEach || t.at(j).key == keyNew {
		j++
	}
	g.end = j
	if t.words[j-1].sense == asMore {
		g.rest = [2]int{j - 1, j}
		if t.plural(j-1) || !t.nounFollows(j) && t.at(j).sense.in(nominal) {
			return g
		}
	}
	switch w := t.at(j); {
	case w.key == keyThem && w.sense == asIncl: // two of them
		g.end = j + 1
		t.themselves(&g)
		return g
	case w.sense == asOf:
		j = t.openers(j + 1)
		if t.at(j).sense == asCount { // four of the six persons
			j = t.openers(j + 1)
		}
	case w.key == keyFrom, w.key == keyAmong:
		t.whose(&g, j+1)
		return g
	}
	t.phrase(&g, j)
	if first := t.words[i].first; first > 0 && t.p.tokens[first-1].ID == '[' && g.noun != nounHuman {
		return headcount{} // a footnote
	}
	return g
}

// allBut reports whether the number at word i counts those who are left out: all but
// three.
func (t *tally) allBut(i int) bool {
	at := t.words[i].first
	return at > t.s.First+1 && t.p.tokens[at-1].ID == fixed().but && t.keyAt(at-2) == keyAll
}

// themselves reads who a part of people is: nine of them children, two of whom were
// officers.
func (t *tally) themselves(g *headcount) {
	if t.at(g.end).sense == asBe {
		g.rest = t.sortAt(g.end + 1)
		return
	}
	end := t.stretch(g.end, 4)
	if end > g.end && t.words[end-1].sense == asPerson && !t.at(end).sense.in(finite|1<<asCue) {
		g.rest = [2]int{g.end, end}
	}
}

// whose reads who the people of a bare number are, from word j on: seventeen from
// the navy, two each from the army and the police.
func (t *tally) whose(g *headcount, j int) {
	k := t.openers(j)
	end := t.stretch(k, 6)
	if t.at(g.at+1).key == keyEach && t.at(end).sense == asAnd {
		end = t.stretch(t.openers(end+1), 6)
	}
	if end > k {
		g.end, g.rest = end, [2]int{k, end}
	}
}

// outOfCount reports whether the number at word i counts nobody although it
// looks like a count: an age between commas, a year, a rate.
func (t *tally) outOfCount(i int) bool {
	before, after := t.at(i-1), t.at(i+1)
	if before.sense == asComma && after.sense == asComma && t.at(i-2).sense.in(1<<asName|1<<asPlain|1<<asPerson) {
		return true
	}
	if before.sense == asDash && after.sense == asDash && t.inBrackets(i) {
		return true
	}
	if after.sense == asDash && t.at(i+2).is(lang.Duration|lang.Age) {
		return true
	}
	if t.someOfNumber(i) {
		return true
	}
	if before.is(lang.Age) || before.sense == asAnd && t.at(i-2).sense == asAdv && t.at(i-3).is(lang.Age) {
		return true
	}
	return before.sense == asNot || before.is(lang.Money) || t.agesOf(i)
}

// someOfNumber reports whether the number at word i counts those of whom some are told
// of: many of the town's 300 divers.
func (t *tally) someOfNumber(i int) bool {
	const far = 6 // words
	j := i - 1
	for ; j > 0 && j > i-far && t.words[j].sense.in(nominal|opener) && t.words[j].group == 0; j-- {
	}
	k := i + 1
	for t.at(k).sense.in(nominal) {
		k++
	}
	if t.at(k).cues(pastCues | lang.Dead | lang.Missing) {
		return false // half of the 40 divers killed so far
	}
	return j > 0 && t.words[j].sense == asOf && t.p.tokens[t.words[j-1].last-1].Is(lang.Determiner|lang.VagueNumber|lang.Fraction) && t.at(j-1).sense != asCount
}

// agesOf reports whether the number at word i only bounds the age of people before it:
// most of them under ten.
func (t *tally) agesOf(i int) bool {
	q := &t.p.quantities[t.words[i].number-1]
	if q.Bound != model.Under && q.Bound != model.Over || q.Value > oldest || t.at(i+1).sense.in(nominal|1<<asCue|1<<asOf|1<<asMore) {
		return false
	}
	before := t.at(i - 1)
	return before.key == keyThem && before.sense == asIncl || before.sense == asPerson && before.group == 0 || before.sense == asBe && t.at(i+1).sense.in(1<<asComma|1<<asSemi)
}

// inBrackets reports whether the number at word i stands alone in brackets behind
// a name, whose age it is: Smith (34).
func (t *tally) inBrackets(i int) bool {
	open := &t.p.tokens[t.words[i-1].first]
	return open.ID == '(' && t.value(&headcount{at: i}) <= oldest && t.at(i-2).sense == asName && t.isName(i-2)
}

// oldest is the greatest age of people.
const oldest = 110

// single is the group of an article, or of "another", with one person behind:
// a Bangladeshi soldier.
func (t *tally) single(i int) headcount {
	g := headcount{from: i, at: i, end: i + 1, head: -1, state: -1, cues: [2]int{-1, -1}}
	another := t.words[i].key == keyNew
	if w := t.at(i + 1); !another && w.sense == asAdj && w.is(lang.Age) && !t.at(i+2).sense.in(nominal) {
		g.end, g.head, g.noun, g.rest = i+2, i+1, nounHuman, [2]int{i + 1, i + 2} // a 17-year-old
		return g
	}
	if another && (t.at(i+1).sense == asCount || t.at(i-1).sense == asCount) {
		return headcount{}
	}
	if t.at(i+1).key == keySum && t.at(i+2).sense == asOf && t.at(i+3).sense == asCount {
		return headcount{} // a family of seven
	}
	if t.at(i+1).key == keyCouple && t.at(i+2).sense == asOf {
		t.phrase(&g, i+3) // a couple of guards
		if g.noun != nounHuman {
			return headcount{}
		}
		return g
	}
	if w := t.at(i + 1); w.is(lang.Ordinal) && t.at(i+2).sense.in(1<<asBe|1<<asCue) {
		g.end = i + 2 // and a third was wounded
		return g
	}
	t.phrase(&g, i+1)
	if another && (g.noun == nounHuman || g.noun == nounBare && (t.at(i+1).sense.in(1<<asRel|1<<asCue) || t.at(i+1).sense == asAdv && t.at(i+2).sense == asCue)) {
		return g
	}
	if g.noun != nounHuman || g.state == g.head {
		return headcount{}
	}
	if !another {
		t.withKin(&g)
	}
	return g
}
