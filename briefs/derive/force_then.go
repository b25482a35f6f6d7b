package derive

import "debrief/briefs/lang"

// eraSight is how many words the time of a sentence has at most: "in the last days of the war".
const eraSight = 8

// thenWere finds the word that says when b were there, beside a verb of the past that says that
// somebody had them or that they were: "before the coup, France had", "were there at the end of
// the war".
func (s *forceScene) thenWere(b *body, l, r governor) (int, bool) {
	if !s.was(b, l, r) {
		return 0, false
	}
	if i := s.eraAt(s.a); i > 0 {
		return i, true
	}
	for i := s.a + 1; i < min(b.from, s.a+eraSight); i++ {
		if s.at(i).ID == s.w.when && s.at(i-1).ID == ',' {
			if over := s.whenOver(i); over > 0 {
				return over, true // "by his account, when the war began, there were"
			}
		}
	}
	for i := b.to; i < b.to+eraSight && i < s.z; i++ {
		t := s.at(i)
		if t.Kind == lang.Mark || s.opensClause(i) && t.ID != s.w.when && !oneOf(t.ID, &s.w.eraLeads) {
			break
		}
		if t.Is(lang.Preposition) {
			if era := s.eraAt(i); era > 0 {
				return era, true
			}
		}
	}
	return 0, false
}

// was reports whether a verb of the past beside b says that somebody had its people or that they
// were somewhere.
func (s *forceScene) was(b *body, l, r governor) bool {
	if l.told() && l.direct && !l.comma && (l.is(lang.ForceHold|lang.ForceCount) || s.thereAre(b)) {
		return s.pastForm(l) || oneOf(s.at(b.from-1).ID, &s.w.been)
	}
	return r.told() && r.aux && !r.comma && s.pastForm(r) && !r.is(lang.ForceLeave) && !l.isDirect(heldCues)
}

// eraAt is the word of the time that begins at token i and is over, 0 for none: "before the
// coup", "at independence", "last year", "when the treaty was signed,".
func (s *forceScene) eraAt(i int) int {
	t, next := s.at(i), s.at(i+1)
	switch {
	case t.Kind != lang.Word:
		return 0
	case t.ID == s.w.last && oneOf(next.ID, &s.w.longTimes):
		return i + 1
	case t.ID == s.w.at && (next.ID == s.w.first || next.ID == s.w.one && s.at(i+2).ID == s.w.time):
		return i + 1
	case t.ID == s.w.when && i == s.a:
		return s.whenOver(i)
	case !oneOf(t.ID, &s.w.eraLeads):
		return 0
	}
	for j := i + 1; j < i+eraSight; j++ {
		t := s.at(j)
		if t.Kind != lang.Word || t.Is(lang.Auxiliary|lang.Relative) || s.numberAt(j) != nil {
			return 0
		}
		if oneOf(t.ID, &s.w.eras) && (t.Shape == lang.Lower || s.at(j-1).Kind == lang.Word) {
			return j
		}
	}
	return 0
}

// whenOver is the "when" at token i before a clause of the past that ends with a comma, 0 for
// none.
func (s *forceScene) whenOver(i int) int {
	past := false
	for j := i + 1; j < i+2*eraSight; j++ {
		switch t := s.at(j); {
		case t.Kind == lang.Mark && t.ID == ',' && past:
			return i + 1
		case t.Kind != lang.Word:
			return 0
		case oneOf(t.ID, &s.w.today), t.Is(lang.Weekday):
			return 0
		default:
			past = past || oneOf(t.ID, &s.w.been) || oneOf(t.ID, &s.w.pastOnes) || s.pastFormed(j)
		}
	}
	return 0
}

// hasNow reports whether the verb right before b says that somebody has its people now.
func (s *forceScene) hasNow(l governor) bool {
	return l.isDirect(lang.ForceHold) && s.at(l.at).Is(lang.Have) && s.at(l.at).ID != s.w.had
}
