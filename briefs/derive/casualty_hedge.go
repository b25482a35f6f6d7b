package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// near is how many tokens around a claim a word may stand to hold it open.
const near = 2

// reach is the tokens of the claim of g: its count, its cue and what is near.
func (t *tally) reach(g *headcount) (first, last int32) {
	i, j := g.from, g.end-1
	if g.verb >= 0 {
		i, j = min(i, g.verb), max(j, g.verb)
	}
	return max(t.words[i].first-near, t.s.First), min(t.words[j].last+near, t.s.Last)
}

// heldOpen reports whether cue is hearsay about the claim of g: is feared dead,
// are said to have died. A verb of saying is that only in the passive.
func (t *tally) heldOpen(g *headcount, cue model.Span) bool {
	first, last := t.reach(g)
	k := t.p.tokenAt(cue.Start)
	if k < first || k >= last || k == 0 {
		return false
	}
	tok := &t.p.tokens[k]
	return tok.Cues(lang.Hearsay) && (!tok.Is(lang.Reporting) || t.p.tokens[k-1].Is(lang.Be|lang.Adverb))
}

// hedge is what holds the claim of g open: reportedly beside it, or a phrase
// like "could not be verified" in its sentence or the next.
func (t *tally) hedge(g *headcount) model.Words {
	first, last := t.reach(g)
	for i := first; i < last; i++ {
		if t.keyAt(i) == keyHedge {
			return t.p.at(t.p.spanOf(i, i+1))
		}
	}
	return t.p.at(t.unverified)
}

// doubt is the phrase in the sentence or the one behind it which says that its
// claims could not be verified.
func (t *tally) doubt() model.Span {
	last := t.s.Last
	if next := t.p.sentenceAt(last); int(last) < len(t.p.tokens) && next != nil {
		last = next.Last
	}
	for i := t.s.First; i < last; i++ {
		if t.keyAt(i) != keyVerify {
			continue
		}
		for j := i - 1; j > i-5 && j >= t.s.First; j-- {
			if t.keyAt(j) == keyAble {
				return t.p.spanOf(j, i+1)
			}
		}
	}
	return model.Span{}
}
