package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// carry is what the last claim of a sentence told, for numbers behind it that tell
// the same of others or of the same people.
type carry struct {
	index   int // of the sentence
	block   int32
	told    bool
	outcome model.Outcome
	victims model.Words
}

// mayCarry reports whether the sentence may go on with the claim of the sentence
// before by a number alone.
func (t *tally) mayCarry() bool {
	const short = 40 // tokens
	c := &t.carry
	return c.told && c.index+1 == t.index && c.block == t.s.Block && t.s.Numbers && t.s.Last-t.s.First < short
}

// goOn takes the bare numbers that go on with a claim before: others say 38, the
// rebels admitted nine, fifteen of them were children.
func (t *tally) goOn() {
	for k := range t.groups {
		b := &t.groups[k]
		if b.taken || b.noun != nounBare || t.words[b.at].sense != asCount || !t.elliptic(b) {
			continue
		}
		if a := t.lastTaken(k); a != nil {
			t.share(a, b, "gap")
			continue
		}
		if t.mayCarry() {
			b.taken, b.outcome, b.rule, b.verb = true, t.carry.outcome, "gap", b.at
		}
	}
}

// lastTaken is the last group before group k that has an outcome.
func (t *tally) lastTaken(k int) *headcount {
	for k--; k >= 0; k-- {
		if t.groups[k].taken {
			return &t.groups[k]
		}
	}
	return nil
}

// elliptic reports whether the bare number of b is told of people whom the text
// has named before.
func (t *tally) elliptic(b *headcount) bool {
	if t.at(b.end-1).key == keyThem {
		return t.at(b.end).sense == asBe && !t.startsClaim(b) && t.themWere(b)
	}
	if t.sorted(b) {
		return true
	}
	if !t.ends(b.end) {
		return false
	}
	j := b.from - 1
	for t.at(j).sense == asAdv && t.words[j].group == 0 {
		j--
	}
	w := t.at(j)
	switch {
	case w.sense == asSay, w.key == keyTally, w.key == keyVerify, w.is(lang.Reporting):
		return t.at(b.from-1).sense != asOf
	case w.sense == asOf:
		return t.at(j-1).key == keySpeak
	case w.key == keyAt, w.sense == asTo, w.key == keyAs:
		return t.putsFigure(j)
	case w.sense == asBe:
		before := t.at(j - 1)
		return before.key == keyIt || before.key == keyNumber || before.key == keyFigures || before.key == keyTotal
	}
	return false
}

// ends reports whether nothing that the number could count stands at word i.
func (t *tally) ends(i int) bool {
	return t.at(i).sense.in(1<<asSemi | 1<<asComma | 1<<asDash | 1<<asAnd | 1<<asSub | 1<<asPrep | 1<<asRel)
}

// themWere gives b the people that "of them were" names.
func (t *tally) themWere(b *headcount) bool {
	rest := t.sortAt(b.end + 1)
	if rest[0] == rest[1] {
		return false
	}
	b.rest = rest
	return true
}

// putsFigure reports whether a number behind word i is one that somebody puts a
// figure at: put it at, puts the number closer to.
func (t *tally) putsFigure(i int) bool {
	for j := i - 1; j >= 0 && j > i-7; j-- {
		switch w := &t.words[j]; {
		case w.key == keyPut, t.p.among(int(w.first), &tollings().revising) && t.tolls(j+1, i):
			return true
		case w.sense.in(1<<asSemi | 1<<asComma | 1<<asCue):
			return false
		}
	}
	return false
}

// keep remembers the last claim from fact first on.
func (t *tally) keep(first int) {
	n := len(t.facts)
	if n == first {
		return
	}
	f := t.facts[first]
	for i := first; i < n; i++ {
		if t.facts[i].Rule != "casualty/part" {
			f = t.facts[i]
		}
	}
	c := f.Casualty
	t.carry = carry{index: t.index, block: t.s.Block, told: true, outcome: c.Outcome, victims: c.Victims}
}
