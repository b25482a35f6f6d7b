package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// overName is whose people b are although a name stands between number and noun: "NATO's
// 40,000-strong Stabilisation Force", "Britain is withdrawing 600 of its ISAF troops".
func (r *forceReader) overName(b *body, l governor) owner {
	s := &r.scene
	if b.name.empty() || s.originOf(b.name) != "" {
		return owner{}
	}
	if b.sized {
		if own := s.ownerBefore(b.from); !own.empty() {
			return r.named(own)
		}
	}
	if s.ofMany(b.name) {
		if from := s.partOf(b.to, s.z, l.is(lang.ForceLeave)); s.originOf(from) != "" {
			return r.named(from) // "300 UNDOF troops from India"
		}
		if who := s.senderOver(l); s.originOf(who) != "" {
			return r.named(who) // "Austria is withdrawing 377 U.N. peacekeepers"
		}
	}
	if b.its > 0 && (missionAt(s.place(b.name.first)) || oneOf(s.at(b.name.last-1).ID, &s.w.alliances)) {
		if who := s.nearestName(b.its); s.originOf(who) != "" {
			return r.named(who)
		}
	}
	return owner{}
}

// ofMany reports whether the name is that of a mission or of the United Nations, whose people are
// those of several countries.
func (s *forceScene) ofMany(name run) bool {
	t := s.at(name.last - 1)
	return missionAt(s.place(name.first)) || oneOf(t.ID, &s.w.alliances) || name.last-name.first == 1 && (t.ID == s.w.un || t.Of(s.p.text) == "U.N.")
}

// senderOver is the country that sends or takes the people whom the verb l governs, empty where
// somebody else acts or they are part of a greater number.
func (s *forceScene) senderOver(l governor) run {
	if !l.isDirect(lang.ForceSend|lang.ForceLeave) || s.at(l.at).Cues(lang.ForceHost) {
		return run{}
	}
	who := s.subject(l.at)
	if p := s.place(who.first); p == nil || p.Kind != gazetteer.Country || int(p.Last) != who.last {
		return run{}
	}
	return who
}
