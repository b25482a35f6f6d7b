package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// atStrength reports whether b is what the strength of somebody is put at: "put their numbers at
// 7,400", "rebel strength is estimated at 12,000".
func (s *forceScene) atStrength(b *body) bool {
	if s.at(b.from-1).ID != s.w.at || s.at(b.from-1).Kind != lang.Word {
		return false
	}
	for i := b.from - 2; i >= max(s.a, b.from-5); i-- {
		t := s.at(i)
		if t.Cues(lang.ForceStrength) && t.Kind == lang.Word && !t.Is(lang.Preposition) {
			return true
		}
		if !t.Is(lang.Auxiliary|lang.Adverb) && !oneOf(t.ID, &s.w.standing) {
			return false
		}
	}
	return false
}

// wholeForce makes t the strength of all the people of a movement or an army that is said to have
// them, or to be of that strength, and not where: "the group is thought to have 3,000 fighters".
func (r *forceReader) wholeForce(t *telling, l governor) {
	s, b := &r.scene, t.body
	if t.status != model.Present || !t.place.words.empty() || b.there || !b.many(50) || s.participle(b.to) || oneOf(s.at(b.to).ID, &s.w.locative) {
		return
	}
	if s.atStrength(b) && b.sort != bareBody && !r.ofMissionOnly(t) && !s.awayBefore(t) {
		t.status = model.Total
	}
	if noun := b.from - 2; s.at(b.from-1).ID == s.w.of && oneOf(s.at(noun).ID, &s.w.armies) && !s.before(noun).is(lang.ForceSend|lang.ForceLeave) {
		t.status = model.Total // "a standing army of 45,000"
	}
	has := s.hasNow(l) || l.isDirect(lang.ForceHold) && s.at(l.at-1).ID == s.w.to && s.at(l.at).Is(lang.Have)
	if has && b.sort != bareBody && s.wholeOwner(t) && !r.ofMissionOnly(t) {
		t.status = model.Total
	}
}

// wholeOwner reports whether the one whose people t are is a movement or an army.
func (s *forceScene) wholeOwner(t *telling) bool {
	if t.group.Empty() {
		return false
	}
	noun := s.p.tokens[s.p.tokenAt(t.group.End-1)].ID
	return t.movement || oneOf(noun, &s.w.bands) || oneOf(noun, &s.w.armies)
}
