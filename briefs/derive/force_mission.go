package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// missionBefore is the mission named last before the sentence being read, or in it, and the
// country that it stands in.
func (r *forceReader) missionBefore() (model.Span, string) {
	if m := r.forceBefore((*forceScene).missionOf); m != nil {
		return m.Span(r.scene.p.tokens), m.Code()
	}
	return model.Span{}, ""
}

// missionOf reports whether m names a mission.
func (s *forceScene) missionOf(m *gazetteer.Match) bool { return missionAt(m) }

// forceBefore is the last place with a country before the sentence being read, or in it, that is
// wanted.
func (r *forceReader) forceBefore(wanted func(*forceScene, *gazetteer.Match) bool) *gazetteer.Match {
	s, p := &r.scene, r.scene.p
	here, end := s.line, s.z
	defer s.enter(here)
	for n := r.now; n >= max(0, r.now-backReach); n-- {
		line := &p.sentences[n]
		if line.placeFirst == line.placeLast {
			continue
		}
		s.enter(line)
		places := p.placesOf(line)
		for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
			if m := &places[k]; m.Code() != "" && int(m.First) < end && wanted(s, m) {
				return m
			}
		}
	}
	return nil
}

// hasForce reports whether m names a mission or says where one without a name is: "a force for
// Liberia", "its mission in northern Mali", "the Haiti mission".
func (s *forceScene) hasForce(m *gazetteer.Match) bool {
	if missionAt(m) {
		return true
	}
	if s.line.Cue&(lang.ForceBody|lang.ForceCrew) == 0 || !m.IsPlace() {
		return false
	}
	if next := s.at(int(m.Last)); next.Shape == lang.Lower && oneOf(next.ID, &s.w.meant) && next.Kind == lang.Word {
		return true
	}
	i := int(m.First) - 1
	for s.at(i).Is(lang.Determiner|lang.Direction) && s.at(i).Kind == lang.Word {
		i--
	}
	lead := s.at(i)
	if lead.Kind != lang.Word || lead.ID != s.w.for_ && !oneOf(lead.ID, &s.w.locative) {
		return false
	}
	noun := s.at(i - 1)
	joint := oneOf(noun.ID, &s.w.meant) || noun.Cues(lang.ForceBody|lang.ForceCrew) && oneOf(noun.ID, &s.w.joint) && s.at(i-2).Is(lang.Event|lang.Armed)
	return noun.Kind == lang.Word && joint && !s.at(i-2).Is(lang.Preposition)
}

// standsSomewhere reports whether a phrase of place without a name follows b: whoever "keeps 400
// soldiers at a base" is not said to have no more of them.
func (s *forceScene) standsSomewhere(b *body) bool {
	if s.joinsForce(b.to, s.until(b.to)) {
		return true // "has 5,400 troops with the mission"
	}
	if !oneOf(s.at(b.to).ID, &s.w.locative) || s.at(b.to).Kind != lang.Word || !s.at(b.to+1).Is(lang.Determiner|lang.Article) {
		return false
	}
	return !s.armyFollows(b.to + 1)
}

// parallel reports whether t goes on with a row of countries that have people in one place abroad:
// "Pakistan, with 4,300 soldiers, was the main contributor. Zambia had 830".
func (r *forceReader) parallel(t *telling, l governor) bool {
	prior := &r.prior
	if t.origin == "" || t.army || !l.isDirect(lang.ForceHold) || r.priorAt != r.now-1 || !r.near(r.now) || t.body.many(20000) {
		return false
	}
	return prior.origin != "" && prior.origin != t.origin && prior.place.code != "" && prior.place.code != prior.origin && prior.place.code != t.origin && r.sameKind(t)
}

// givenTo gives t, whom somebody contributes, the place of the mission that the text speaks of, and
// reports whether the text tells of any that they may be given to.
func (r *forceReader) givenTo(t *telling) bool {
	if m := r.forceBefore((*forceScene).hasForce); m != nil && m.Code() != t.origin {
		t.place, t.at = stand{code: m.Code()}, m.Span(r.scene.p.tokens)
		return true
	}
	if v, ok := r.priorPlace(t); ok && r.near(r.now) && (t.status == model.Planned && r.prior.status == model.Planned || r.scene.p.sentences[r.priorAt].Cue&lang.ForceSend != 0) {
		t.place, t.at = stand{code: v.code}, v.place
		return true // "Senegal will give 300 men, and Togo has offered 50"
	}
	return r.scene.joinsForce(t.body.to, r.nextBody(t.body)) || r.scene.speaksOfForce(t.body.from)
}
