package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// giving is who gives out the figures of a sentence, once somebody asked.
type giving struct {
	index int // 1 + the sentence
	by    model.Words
}

// given is who gives out the figures of the sentence, where the one before or behind
// it says so and nobody else does: the ministry released its figures; the toll was
// announced by the governor.
func (t *tally) given() model.Words {
	g := &t.giving
	if g.index == t.index+1 {
		return g.by
	}
	*g = giving{index: t.index + 1}
	if i := t.index - 1; i >= 0 && !t.claimedIn(int32(i)) && t.p.sentences[i].Block+1 >= t.s.Block {
		g.by = t.giver(&t.p.sentences[i])
	}
	if i := t.index + 1; g.by.Empty() && i < len(t.p.sentences) && t.p.sentences[i].Block == t.s.Block {
		g.by = t.giver(&t.p.sentences[i])
	}
	return g.by
}

// claimedIn reports whether the last claim before this sentence stands in sentence i.
func (t *tally) claimedIn(i int32) bool {
	n := len(t.story.at)
	return n > 0 && t.story.at[n-1] == i
}

// giver is who gives out figures in the sentence s.
func (t *tally) giver(s *sentence) model.Words {
	if s.Quotes || t.p.blocks[s.Block].Kind == model.TableRow {
		return nil
	}
	for i := int(s.First); i < int(s.Last); i++ {
		if !t.p.among(i, &tollings().figuring) || !t.p.small(i) {
			continue
		}
		t.p.hear()
		if f := t.givenIn(i, s); !t.p.mute(f) && !t.p.document(f) {
			who := t.p.speakerOf(f)
			return who.called()
		}
	}
	return nil
}

// givenIn is who gives out what the word at i of the sentence s tells of: its object,
// or its subject in the passive.
func (t *tally) givenIn(i int, s *sentence) phrase {
	const far = 6 // tokens
	p, first, last := t.p, int(s.First), int(s.Last)
	for v := i - 1; v >= first && v > i-far; v-- {
		switch {
		case p.among(v, &tollings().giving) && p.passive(v, first), p.tokens[v].Is(lang.Negation):
			return phrase{}
		case p.among(v, &tollings().giving):
			return p.subjectOf(v, first)
		case !p.inside(v) && !p.determines(v):
			v = first // of another clause
		}
	}
	for v := i + 1; v+2 < last && v < i+far; v++ {
		if p.tokens[v].ID != fixed().by && p.tokens[v].ID != fixed().from {
			continue
		}
		if p.among(v-1, &tollings().giving) || p.among(v-1, &tollings().coming) {
			return p.phraseFrom(v+1, last)
		}
	}
	return phrase{}
}

// givenOn reports whether the date at token i is the one on which figures were given:
// released its figures on Friday.
func (t *tally) givenOn(i int32) bool {
	const far = 9 // tokens
	figures := false
	for k := int(i) - 1; k >= int(t.s.First) && k > int(i)-far; k-- {
		switch {
		case t.p.among(k, &tollings().figuring):
			figures = true
		case t.p.among(k, &tollings().giving):
			return figures
		case t.p.tokens[k].Kind != lang.Word, t.p.quantityAt(int32(k)) != nil:
			return false
		}
	}
	return false
}

// shown is whose figures or records show the number of g: the ministry's figures show 40
// dead.
func (t *tally) shown(g *headcount) model.Words {
	const far = 12 // words
	for j := g.from - 1; j > 0 && j > g.from-far; j-- {
		i := int(t.words[j].first)
		if t.words[j].sense.in(1<<asSemi | 1<<asComma) {
			return nil
		}
		if !t.p.among(i, &tollings().showing) {
			continue
		}
		f := t.p.subjectOf(i, int(t.s.First))
		if f.empty() || !t.p.among(f.head, &tollings().figuring) && !t.p.document(f) {
			return nil
		}
		if owner := t.p.owner(f); !owner.empty() {
			f = owner
		}
		who := t.p.speakerOf(f)
		return who.called()
	}
	return nil
}
