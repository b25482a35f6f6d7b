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
	for k := 1; k < len(t.groups); k++ {
		t.groups[k].joined = t.linkOf(&t.groups[k-1], &t.groups[k])
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
		return g
	case w.sense == asOf:
		j = t.openers(j + 1)
		if t.at(j).sense == asCount { // four of the six persons
			j = t.openers(j + 1)
		}
	case w.key == keyFrom, w.key == keyAmong:
		k := t.openers(j + 1)
		end := t.stretch(k, 6)
		if t.at(i+1).key == keyEach && t.at(end).sense == asAnd {
			end = t.stretch(t.openers(end+1), 6)
		}
		if end > k {
			g.end, g.rest, g.noun = end, [2]int{k, end}, nounBare
		}
		return g
	}
	t.phrase(&g, j)
	return g
}

// outOfCount reports whether the number at word i counts nobody although it
// looks like a count: an age between commas, a year, a rate.
func (t *tally) outOfCount(i int) bool {
	before, after := t.at(i-1), t.at(i+1)
	if before.sense == asComma && after.sense == asComma && t.at(i-2).sense.in(1<<asName|1<<asPlain|1<<asPerson) {
		return true
	}
	if after.sense == asDash && t.at(i+2).is(lang.Duration|lang.Age) {
		return true
	}
	if before.is(lang.Age) || before.sense == asAnd && t.at(i-3).is(lang.Age) {
		return true
	}
	return before.sense == asNot || before.is(lang.Money)
}

// openers is the first word from j that is no determiner or adverb.
func (t *tally) openers(j int) int {
	for t.at(j).group == 0 && (t.at(j).sense.in(opener) || t.at(j).is(lang.Possessive)) {
		j++
	}
	return j
}

// single is the group of an article, or of "another", with one person behind:
// a Bangladeshi soldier.
func (t *tally) single(i int) headcount {
	g := headcount{from: i, at: i, end: i + 1, head: -1, state: -1, cues: [2]int{-1, -1}}
	another := t.words[i].key == keyNew
	if another && (t.at(i+1).sense == asCount || t.at(i-1).sense == asCount) {
		return headcount{}
	}
	t.phrase(&g, i+1)
	if another && (g.noun == nounHuman || g.noun == nounBare && t.at(i+1).sense.in(1<<asRel|1<<asCue)) {
		return g
	}
	if g.noun != nounHuman || g.state == g.head {
		return headcount{}
	}
	return g
}

// phrase reads the noun of g from word j on.
func (t *tally) phrase(g *headcount, j int) {
	from := j
	unknowns := 0
	last := -1
scan:
	for ; j < len(t.words) && j < from+12; j++ {
		w := &t.words[j]
		switch {
		case w.sense == asPerson && w.is(lang.Adjective) && g.head < 0 && t.at(j+1).sense.in(nominal):
			last = j // private of "private sector jobs"
		case w.sense == asPerson:
			g.head, g.noun = j, nounHuman
		case w.sense == asThing:
			if g.head >= 0 && g.head != j-1 && !t.compound(j-1) {
				break scan
			}
			g.head, g.noun = j, nounObject
		case w.sense == asCue:
			if !t.stateOf(g, j) {
				break scan
			}
		case w.sense.in(nominal), w.sense == asMore && j == from:
			if g.head >= 0 && !t.compound(j) {
				break scan
			}
			if unknowns++; unknowns > 5 {
				break scan
			}
			last = j
		case w.sense == asAnd:
			if !t.twin(g, j) {
				break scan
			}
		case w.sense == asDash && last == j-1 && !t.p.tokens[w.first].Space:
		default:
			break scan
		}
	}
	if g.head < 0 && last >= 0 {
		g.head, g.noun = last, nounUnknown
		if m := t.p.placeAt(t.words[last].first); m != nil && !m.IsPlace() {
			g.noun = nounHuman
		}
	}
	if g.head < 0 {
		return
	}
	g.rest = [2]int{from, g.head + 1}
	if g.state >= 0 && g.state < g.head {
		g.rest[0] = g.state + 1
	}
	if g.state == g.head {
		g.rest[1] = g.head
		if t.words[g.head].cues(lang.Corpse | lang.Hostage) {
			g.rest[1]++
		}
	}
	g.end = g.head + 1
	t.complement(g)
}

// stateOf reads a cue inside a noun phrase: a participle or adjective before
// the noun, or a noun that is the cue. It reports whether the phrase goes on.
func (t *tally) stateOf(g *headcount, j int) bool {
	w := &t.words[j]
	const before = lang.Killed | lang.Wounded | lang.Captured | lang.Dead | lang.Missing
	if g.head < 0 && w.cues(before) && t.nounFollows(j+1) {
		g.state = j
		return true
	}
	if w.cues(lang.Hostage) && !t.plural(j) {
		return false
	}
	if g.head < 0 && w.cues(before) && t.at(j-1).sense == asDet && t.at(j-2).sense == asOf {
		g.state, g.head, g.noun = j, j, nounHuman // two of the wounded
		return false
	}
	if w.cues(nounCues) && !w.cues(pastCues) && t.at(j+1).sense.in(nominal) && !t.plural(j) {
		return true // death row inmates
	}
	if w.cues(nounCues|lang.Hostage) && !t.plural(j) && t.value(g) > 1 {
		return false // two casualty claims
	}
	if w.cues(lang.Death|lang.Injury|lang.Loss|lang.Corpse|lang.Hostage|lang.Seizure) && !w.cues(lang.Killing|lang.Wounding) || w.cues(lang.Death) && t.pluralDeath(j) {
		g.state, g.head, g.noun = j, j, nounHuman
	}
	return false
}

// plural reports whether word j ends in s.
func (t *tally) plural(j int) bool {
	return t.p.text[t.p.tokens[t.words[j].last-1].End-1]|0x20 == 's'
}

// pluralDeath reports whether a word that is a verb too (murders, killings)
// stands where only a noun can: no object behind.
func (t *tally) pluralDeath(j int) bool {
	return !t.at(j + 1).sense.in(1<<asCount | 1<<asArticle | 1<<asDet)
}

// nounFollows reports whether a noun stands at word j or a little behind.
func (t *tally) nounFollows(j int) bool {
	for k := j; k < j+3; k++ {
		switch w := t.at(k); {
		case w.sense == asPerson, w.sense == asThing, w.cues(lang.Corpse):
			return true
		case !w.sense.in(nominal):
			return false
		}
	}
	return false
}

// compound reports whether the word j, behind a noun, only leads to another
// noun of the same phrase: police special forces.
func (t *tally) compound(j int) bool {
	next := t.at(j + 1)
	if t.words[j].is(lang.Possessive) {
		return false
	}
	return next.sense == asPerson || next.sense == asThing && t.words[j].sense == asPlain && !t.verbal(j)
}

// verbal reports whether word j ends like a participle.
func (t *tally) verbal(j int) bool {
	s := t.spanOf(j, j+1).Of(t.p.text)
	n := len(s)
	return n > 4 && (s[n-1]|0x20 == 'g' && s[n-2]|0x20 == 'n' && s[n-3]|0x20 == 'i' || s[n-1]|0x20 == 'd' && s[n-2]|0x20 == 'e')
}

// twin reports whether "and" at word j joins two adjectives or two nouns of one
// count: military and civilian personnel, policemen and soldiers.
func (t *tally) twin(g *headcount, j int) bool {
	if g.noun == nounObject {
		return false
	}
	k := j + 1
	for t.at(k).sense.in(1<<asPlain|1<<asName|1<<asAdj) && k < j+3 {
		k++
	}
	if t.at(k).sense != asPerson {
		return false
	}
	for t.at(k+1).sense == asPerson {
		k++
	}
	return g.head < 0 || !t.at(k+1).sense.in(1<<asVerb|1<<asSay)
}

// complement takes in what hangs on the noun by "of": members of the security
// forces.
func (t *tally) complement(g *headcount) {
	if t.at(g.end).sense != asOf || g.state == g.head {
		return
	}
	k := t.openers(g.end + 1)
	end := t.stretch(k, 8)
	if end == k {
		return
	}
	g.end, g.rest[1] = end, end
}

// stretch is the end of the noun phrase that begins at word k, at most n words.
func (t *tally) stretch(k, n int) int {
	end := k
	for j := k; j < k+n && j < len(t.words); j++ {
		w := &t.words[j]
		switch {
		case w.sense.in(nominal):
			end = j + 1
		case w.sense == asOf && end > k:
			j = t.openers(j+1) - 1
		case w.sense == asDet && end > k, w.sense == asMore:
		default:
			return end
		}
	}
	return end
}

// linkOf is how b hangs on a, from the words between.
func (t *tally) linkOf(a, b *headcount) tie {
	if b.from < a.end || b.from > a.end+16 {
		return tieLoose
	}
	joined := tieLoose
	for j := t.behindRelative(a.end, b.from); j < b.from; j++ {
		switch w := &t.words[j]; {
		case w.key == keyAs || w.key == keySo:
			if t.at(j+1).sense == asBe {
				joined = tieListed
				j++
			}
		case w.sense.in(joiner):
			joined = max(joined, tieListed)
		case w.sense == asComma:
			joined = max(joined, tieListed)
		case w.sense == asIncl:
			joined = tieWithin
		case joined == tieWithin && w.sense.in(nominal|1<<asOf) && t.at(b.from-1).sense.in(joiner):
		case w.sense == asDash, w.sense == asSemi:
			if joined == tieLoose && t.words[j].first < t.words[j].last {
				joined = tieWithin
			}
		case w.sense.in(opener):
		default:
			return tieLoose
		}
	}
	if b.end < len(t.words) && t.words[b.end].key == keyThem && t.words[b.end].sense == asIncl {
		return tieWithin
	}
	return joined
}

// behindRelative is the word "and" before word last when a relative clause fills
// the words from first up to it: two policemen who guarded her and a passer-by.
func (t *tally) behindRelative(first, last int) int {
	j := first
	if t.at(j).sense == asComma {
		j++
	}
	if t.at(j).sense != asRel || !t.at(last-1).sense.in(joiner) {
		return first
	}
	for k := j; k < last; k++ {
		if t.words[k].cues(lang.CasualtyCues) || t.words[k].sense == asSemi {
			return first
		}
	}
	return last - 1
}
