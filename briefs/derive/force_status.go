package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// status is when the people of b are there and the word that says so: that of
// the nearest of the governors that tells, of a date with a past form, or of a
// word like "formerly".
func (s *forceScene) status(b *body, l, r governor) (model.Status, run) {
	if main, ok := s.mainBehind(b, r); ok {
		r = main
		if s.at(b.to).ID == ',' {
			l = governor{at: -1} // what counts them says nothing of when
		}
	}
	if up := s.at(b.from - 2); s.at(b.from-1).ID == s.w.from && (up.ID == s.w.up || up.ID == s.w.down) {
		return model.Past, run{b.from - 2, b.from - 1}
	}
	if last := s.at(b.from - 1); last.Kind == lang.Word && (last.ID == s.w.with && s.at(b.from-2).ID == s.w.compared || b.sort == bareBody && (last.ID == s.w.against || last.ID == s.w.versus) && !s.at(b.from-2).Cues(lang.ForceStrength)) {
		if _, ok := s.ahead(b, l, r); !ok {
			return model.Past, run{b.from - 1, b.from} // "compared with 250,000 before the war"
		}
	}
	if at := s.ceiling(b); at > 0 {
		return model.Planned, run{at, at + 1}
	}
	if s.at(b.from-1).ID == s.w.from && l.is(lang.ForceShift) {
		if _, ok := s.ahead(b, l, r); ok {
			return model.Present, run{} // "is to be cut from 5,100"
		}
		return model.Past, run{l.at, l.at + 1}
	}
	if at := s.at(b.to); at.ID == s.w.home && at.Kind == lang.Word && l.told() && !l.comma {
		return model.Withdrawn, run{b.to, b.to + 1} // "will bring 400 of its soldiers home"
	}
	if out := b.to + 1; s.at(out).ID == s.w.out && s.at(out+1).ID == s.w.of && s.participle(b.to) {
		return model.Withdrawn, run{b.to, out + 1} // "260 men coming out of Kosovo"
	}
	if status, sign, ok := s.wordBefore(b, l, r); ok {
		return status, sign
	}
	if joins := oneOf(s.at(b.from-1).ID, &s.w.joined) || s.at(b.from-1).ID == s.w.the && oneOf(s.at(b.from-2).ID, &s.w.joined) || s.joinsSeveral(b, l); joins {
		return model.Present, run{} // "will join the 450 who are there"
	}
	if g, ok := s.onTheWay(b, r); ok && !s.ofOldStory(b, l, r) {
		return model.Planned, run{g, g + 1}
	}
	if g, ok := s.ahead(b, l, r); ok && (!s.goes(l) || s.leavesThere(b, l)) && (!s.goes(r) || l.isDirect(lang.ForceSend) && !r.direct) {
		return model.Planned, run{g, g + 1}
	}
	if g, ok := s.leaving(b, l, r); ok {
		return model.Withdrawn, run{g, g + 1}
	}
	if g, ok := s.once(b, l, r); ok {
		return model.Past, run{g, g + 1}
	}
	return model.Present, run{}
}

// goes reports whether the verb of g takes people away and brings none: whoever
// "will withdraw" is leaving.
func (s *forceScene) goes(g governor) bool {
	if home := s.at(g.at + 1); g.told() && !g.comma && home.ID == s.w.home && home.Kind == lang.Word {
		return true // "would come home"
	}
	return g.is(lang.ForceLeave) && !g.comma && !g.is(lang.ForceSend|lang.ForceHold)
}

// leavesThere reports whether the people of b are left at a place rather than
// taken away: "leaves 500 in Mali".
func (s *forceScene) leavesThere(b *body, l governor) bool {
	next := s.at(b.to)
	return s.caught(l, &s.w.leaves) && l.isDirect(lang.ForceLeave) && next.ID != s.w.to && oneOf(next.ID, &s.w.locative)
}

// ahead finds a word that puts the people into the future: "will send 500",
// "500 are to be sent", "up to 500 are authorised", "a ceiling of 500".
func (s *forceScene) ahead(b *body, l, r governor) (int, bool) {
	if g, ok := s.sending(l); ok {
		return g, true
	}
	if s.caught(l, &s.w.facing) && l.direct || s.ownVerb(b, r) {
		return 0, false // "could face 4,000 rebels": those are there
	}
	if (l.told() && !l.comma || l.is(lang.ForceSend|lang.ForceHold)) && !s.caught(l, &s.w.stays) {
		if i, ok := s.aheadBefore(b, l); i > 0 {
			return i, ok
		}
	}
	if i := s.alsoOffered(l); i > 0 {
		return i, true
	}
	if i, ok := s.intended(b, l, r); ok {
		return i, true
	}
	if i := s.aheadAlone(b, l); i > 0 {
		return i, true
	}
	if i, ok := s.aheadOfList(b, l); ok {
		return i, true
	}
	if r.told() && r.aux && !s.ofOthers(b, r) && (!r.comma || !l.told() || l.cue&actCues == 0) && (!l.isDirect(heldCues) || s.attribute(l)) {
		i := s.aheadBehind(b, r)
		return i, i > 0
	}
	return 0, false
}

// pastBe reports whether the form of be at i is one of the past.
func (s *forceScene) pastBe(i int) bool { return oneOf(s.at(i).ID, &s.w.been) }

// atStart reports whether token i stands behind nothing but a name, as in a
// headline: "Nigeria to deploy 700".
func (s *forceScene) atStart(i int) bool {
	for j := s.a; j < i; j++ {
		if s.acts(j) {
			return false
		}
	}
	return i-s.a <= 6
}

// leaving finds a word that takes the people away.
func (s *forceScene) leaving(b *body, l, r governor) (int, bool) {
	if s.leavesThere(b, l) {
		return 0, false
	}
	if r.told() && !r.comma && s.at(r.at+1).ID == s.w.home {
		return r.at + 1, true // "went home"
	}
	if by := s.expelled(b); by > 0 {
		return by, true
	}
	if g, ok := s.takenBack(l, r); ok {
		return g, true
	}
	if s.at(b.to).Is(lang.Relative) && s.at(b.to).Kind == lang.Word && s.mainCue(b.to)&lang.ForceLeave != 0 {
		return b.to, true // "the 40 who had been there were withdrawn"
	}
	if out := s.outOf(b.to); out > 0 && (l.is(lang.ForceSend) || r.is(lang.ForceSend)) {
		return out, true // "airlifted 150 of its soldiers out of"
	}
	if own := s.at(b.from-1).ID == s.w.and && !r.comma && r.direct && r.is(lang.ForceSend|lang.ForceStay) && !r.is(lang.ForceLeave); own {
		return 0, false // "1,400 left and 950 arrived"
	}
	if l.is(lang.ForceLeave) && !l.comma && !l.is(lang.ForceHold) {
		if s.returns(l.at) && !s.comesFrom(b.to) {
			return 0, false
		}
		return l.at, true
	}
	if r.told() && s.at(r.at).ID == s.w.left && s.at(r.at-1).Is(lang.Be) {
		return 0, false // "only 40 are left"
	}
	if r.told() && !r.aux && s.at(r.at).ID == s.w.left && (s.thereAre(b) || s.endsCount(r.at+1) && !s.at(r.at+1).Is(lang.Determiner|lang.Preposition)) {
		return 0, false // "there are only 300 of them left"
	}
	if r.told() && (s.at(r.at+1).ID == s.w.for_ && s.place(r.at+2) != nil || s.boundFor(r.at, r.at+1) > 0) {
		return 0, false // "left for Afghanistan"
	}
	if r.is(lang.ForceLeave) && !r.comma && (!s.returns(r.at) || s.comesFrom(r.at+1)) && !l.isDirect(lang.ForceSend|lang.ForceHold) {
		return r.at, true
	}
	return 0, false
}

func (g governor) isDirect(c lang.Cue) bool { return g.is(c) && g.direct && !g.comma }

// returns reports whether the verb at i tells a coming as well as a going.
func (s *forceScene) returns(i int) bool { return s.at(i).Cues(lang.ForceSend) }

// outOf is the "out" of an "out of" within four words of i, 0 without one.
func (s *forceScene) outOf(i int) int {
	for j := i; j < i+4 && s.at(j).Kind == lang.Word; j++ {
		if s.at(j).ID == s.w.out && s.at(j+1).ID == s.w.of {
			return j
		}
	}
	return 0
}

// comesFrom reports whether "from" or "home" follows within two words of i.
func (s *forceScene) comesFrom(i int) bool {
	for j := i; j < i+3; j++ {
		if id := s.at(j).ID; s.at(j).Kind == lang.Word && (id == s.w.from || id == s.w.home) {
			return true
		}
	}
	return false
}
