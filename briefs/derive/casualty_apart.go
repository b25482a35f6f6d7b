package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// apartAt is the word from which on the sentence tells of something else than its own
// event, if the claim of g stands there: a war as a whole (a conflict that has killed
// many), or an event long over (it came a week after ten had been killed). It is -1 if
// the claim does not. Where, when and who the rest of the sentence and of the report
// tell of is not said of such a claim.
func (t *tally) apartAt(g *headcount) int {
	const far = 14 // words
	for i := g.from - 1; i > 0 && i > g.from-far; i-- {
		switch w := &t.words[i]; {
		case w.sense == asSemi:
			return -1
		case w.key == keyBefore && t.isAfter(i) && t.spanned(i-1) && t.comes(i-2):
			return i
		case w.sense == asRel || w.key == keyThat:
			if g.from-i < far/2 {
				return t.warBefore(i)
			}
			return -1
		}
	}
	return -1
}

// setApart leaves to the claim c of g only what stands from word i on and in its clause,
// and notes that it belongs to no scene.
func (t *tally) setApart(c *model.Casualty, g *headcount, i int) {
	c.Place, c.Date, c.Perpetrator = t.inClause(c.Place, g, i), t.inClause(c.Date, g, i), t.inClause(c.Perpetrator, g, i)
	t.story.apart = append(t.story.apart, int32(len(t.facts)))
}

// inClause is w if it stands from word i on and no other verb parts it from g.
func (t *tally) inClause(w model.Words, g *headcount, i int) model.Words {
	if w.Empty() || w[0].Start < int(t.p.tokens[t.words[i].first].Start) {
		return nil
	}
	for j := max(g.end, g.verb+1); j < len(t.words) && int(t.p.tokens[t.words[j].first].Start) < w[0].Start; j++ {
		if t.words[j].sense.in(finite) || t.pastWord(j) {
			return nil
		}
	}
	return w
}

// isAfter reports whether word i is "after".
func (t *tally) isAfter(i int) bool { return t.p.tokens[t.words[i].first].ID == fixed().after }

// spanned reports whether word i is a stretch of time, or ends one: two weeks, a day.
func (t *tally) spanned(i int) bool {
	w := t.at(i)
	return w.first < w.last && t.p.tokens[w.last-1].Is(lang.Duration)
}

// comes reports whether a verb that sets one event beside another stands at word i or
// up to three words before: came just two weeks.
func (t *tally) comes(i int) bool {
	for j := i; j > 0 && j > i-4; j-- {
		if t.words[j].key == keyCome {
			return true
		}
	}
	return false
}

// warBefore is the word that opens the phrase of the war which the relative clause
// behind word i is said of, -1 if it is said of none: a 1994 war that.
func (t *tally) warBefore(i int) int {
	const far = 8 // words
	for j := i - 1; j >= 0 && j > i-far; j-- {
		switch w := &t.words[j]; {
		case w.key == keyWar || w.key == keyClash && t.ing(j):
			for j > 0 && t.words[j-1].sense.in(nominal|opener|1<<asCount) {
				j--
			}
			return j
		case w.sense.in(1<<asSemi|1<<asCue|1<<asRel|1<<asSub) || w.sense.in(finite) && !t.pastWord(j):
			return -1
		}
	}
	return -1
}
