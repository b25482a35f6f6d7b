package derive

import "debrief/briefs/lang"

// haltSight is how many words before a verb of going what makes it uncertain may stand.
const haltSight = 4

// halted reports whether the going that the word at g tells of may not come: "could be
// withdrawn", "the potential pullout", "no plans to withdraw".
func (s *forceScene) halted(g int) bool {
	for i := g - 1; i >= max(s.a, g-haltSight); i-- {
		t := s.at(i)
		if t.Kind != lang.Word {
			return false
		}
		if oneOf(t.ID, &s.w.halting) && !s.inMonth(i) {
			return true
		}
	}
	return false
}

// takenBack finds the words that take people away by a verb that alone does not: "is calling back
// its 300", "bring home their 100", "500 have started to leave".
func (s *forceScene) takenBack(l, r governor) (int, bool) {
	if l.told() && !l.comma && oneOf(s.at(l.at).ID, &s.w.calling) && (s.at(l.at+1).ID == s.w.home || s.at(l.at+1).ID == s.w.back) {
		return l.at + 1, true
	}
	if !r.told() || r.comma || !oneOf(s.at(r.at).ID, &s.w.starting) {
		return 0, false
	}
	i := r.at + 1
	if s.at(i).ID == s.w.to {
		i++
	}
	return i, s.at(i).Cues(lang.ForceLeave) && !s.returns(i)
}

// mainBehind is the verb that a participle behind b puts off: "the 900 soldiers deployed in Chad
// will leave".
func (s *forceScene) mainBehind(b *body, r governor) (governor, bool) {
	if s.at(b.to).ID == ',' && s.at(b.to+1).Is(lang.Auxiliary) && s.at(b.from-2).ID == ',' && oneOf(s.at(b.from-1).ID, &s.w.counting) {
		return s.mainVerb(governor{at: -1}, b.to+1), true // "the soldiers, numbering 900, will arrive"
	}
	if !r.told() || r.aux || r.comma || !r.direct || r.at > b.to+2 || !r.is(lang.ForceSend|lang.ForceStay) || !s.participle(r.at) {
		return r, false
	}
	for i := r.at + 1; i < min(s.z, r.at+eraSight+2); i++ {
		t := s.at(i)
		if t.Kind != lang.Word || s.numberAt(i) != nil || t.Is(lang.Relative|lang.Conjunction) {
			return r, false
		}
		if t.Is(lang.Auxiliary) && !s.inMonth(i) {
			return s.mainVerb(governor{at: -1}, i), true
		}
		if oneOf(t.ID, &s.w.starting) {
			return governor{at: i, cue: t.Cue}, true
		}
	}
	return r, false
}

// expelled is the verb before b that makes its people leave, 0 for none: "expelled the last 400".
func (s *forceScene) expelled(b *body) int {
	i := b.from - 1
	for i > s.a && s.at(i).Is(lang.Determiner|lang.Ordinal|lang.Hedge) {
		i--
	}
	if i < s.a || !oneOf(s.at(i).ID, &s.w.expelling) || s.at(i).Kind != lang.Word {
		return 0
	}
	return i
}
