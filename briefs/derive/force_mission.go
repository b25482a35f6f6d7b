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
