package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// compares reports whether group k is set beside one that has an outcome: 20 nomads
// killed compared to 40 settlers; the same people in brackets behind another year.
func (t *tally) compares(k int) bool {
	b := &t.groups[k]
	if b.taken || b.noun != nounHuman || t.startsClaim(b) {
		return false
	}
	a := t.before(k)
	if a == nil {
		return false
	}
	if before := t.at(b.from - 1); before.sense == asTo || before.key == keyWith {
		return t.at(b.from-2).key == keyUp
	}
	return t.inYear(b) && (t.sameNoun(a, b) || k+1 < len(t.groups) && t.sameNoun(a, &t.groups[k+1]))
}

// inYear reports whether b opens a bracket behind a year: in 2016 (40 settlers).
func (t *tally) inYear(b *headcount) bool {
	w := t.at(b.from - 1)
	if w.sense != asDash || w.first == w.last || t.p.tokens[w.first].ID != '(' || w.first == t.s.First {
		return false
	}
	q := t.p.quantityAt(w.first - 1)
	return q != nil && q.Sense == lang.YearNumber
}

// sameNoun reports whether a and b count people by the same word.
func (t *tally) sameNoun(a, b *headcount) bool {
	return a.head >= 0 && b.head >= 0 && t.spanOf(a.head, a.head+1).Of(t.p.text) == t.spanOf(b.head, b.head+1).Of(t.p.text)
}

// alsoDied reports whether the captives whom a counts were killed with those of b: 37
// hostages and 29 rebels were killed.
func (t *tally) alsoDied(a, b *headcount) bool {
	return a.taken && a.outcome == model.Captured && a.rule == "counted-noun" && b.taken && b.outcome == model.Killed &&
		(b.rule == "passive" || b.rule == "intransitive") && b.verb >= b.end && t.sharesSubject(a, b)
}

// theseInclude finds the people whom a sentence that goes on with a claim lists as some
// of those: these included 40 officers.
func (t *tally) theseInclude() {
	if !t.mayCarry() || t.at(1).sense != asIncl || !t.at(0).sense.in(1<<asDet|1<<asPron|1<<asRel) {
		return
	}
	if g := t.groupAt(t.openers(2)); g != nil && g.noun == nounHuman {
		t.take(g, &finding{at: 1, after: 2, outcome: t.carry.outcome}, "part")
	}
}
