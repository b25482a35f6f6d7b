package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// meant gives t the mission that "the force", "the Mission" or "the police
// component" stands for: the one named last. It reports whether such words stand
// near the number and a mission was named.
func (r *forceReader) meant(t *telling) bool {
	s := &r.scene
	own := t.group.Empty() || s.definite(s.p.tokenAt(t.group.Start), t.group)
	if !own && !s.joinsForce(t.body.to, r.nextBody(t.body)) || own && !s.speaksOfForce(t.body.from) {
		return false
	}
	m := r.forceBefore((*forceScene).hasForce)
	if m == nil {
		return false
	}
	at := m.Span(s.p.tokens)
	t.place, t.at = stand{code: m.Code()}, at
	if t.status == model.Total {
		t.status = model.Present // a mission is no army
	}
	if own && missionAt(m) {
		t.group = at
	}
	return true
}

// definite reports whether the words at span, the first at token i, are a noun
// for a force with an article: "the force", "The Mission".
func (s *forceScene) definite(i int32, span model.Span) bool {
	for j := int(i); j < s.z && s.p.tokens[j].Span().End <= span.End; j++ {
		if s.place(j) != nil {
			return false
		}
		if t := &s.p.tokens[j]; s.named(t) && !oneOf(t.ID, &s.w.meant) && t.ID != s.w.the {
			return false // "the MSS mission"
		}
		if s.p.tokens[j].Span().End == span.End {
			return oneOf(s.p.tokens[j].ID, &s.w.meant)
		}
	}
	return false
}

// speaksOfForce reports whether "the force", "the Mission" or the like is what
// the clause before token i speaks of.
func (s *forceScene) speaksOfForce(i int) bool {
	for j := s.clauseStart(i); j < i; j++ {
		if s.place(j) != nil && !s.isUN(j) {
			return false
		}
		if oneOf(s.at(j).ID, &s.w.meant) && s.article(j) {
			return true
		}
	}
	return false
}

// joinsForce reports whether "in the UN force", "for the mission" or the like
// stands between the tokens from and to.
func (s *forceScene) joinsForce(from, to int) bool {
	for j := from; j < min(to, from+8); j++ {
		if !oneOf(s.at(j).ID, &s.w.joint) || s.at(j+1).ID == s.w.of || s.place(j) != nil && (!missionAt(s.place(j)) || s.place(j).Code() != "") {
			continue
		}
		for k := j - 1; k >= max(from, j-4); k-- {
			if s.at(k).ID == s.w.the && (s.at(k-1).Is(lang.Preposition) || oneOf(s.at(k-1).ID, &s.w.joined)) && k > from {
				return true
			}
		}
	}
	return false
}

// article reports whether "the" stands before the noun at i, with at most three
// words between.
func (s *forceScene) article(i int) bool {
	for k := i - 1; k >= max(s.a, i-4); k-- {
		if t := s.at(k); t.ID == s.w.the {
			return true
		} else if t.Kind != lang.Word || t.Is(lang.Function) {
			return false
		}
	}
	return false
}

// isUN reports whether token i names the United Nations.
func (s *forceScene) isUN(i int) bool { return s.at(i).Shape == lang.Upper && s.place(i) == nil }
