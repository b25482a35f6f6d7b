package derive

import (
	"strings"

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

// actedBefore is the country whose soldiers the sentence before begins with, where t tells of
// nobody else: "Philippine troops killed eight gunmen. Two battalions, 1,000 soldiers, are hunting".
func (r *forceReader) actedBefore(t *telling) owner {
	s := &r.scene
	if r.now == 0 || s.p.sentences[r.now-1].Block != s.line.Block || s.p.sentences[r.now-1].Cue&lang.ForceUnit == 0 {
		return owner{}
	}
	for i := s.a; i < s.until(s.a); i++ {
		if p := s.place(i); p != nil && ownsForces(p) && p.Code() != t.place.code || missionAt(p) || s.forceName(i) {
			return owner{}
		}
	}
	here := s.line
	defer s.enter(here)
	s.enter(&s.p.sentences[r.now-1])
	p := s.place(s.a)
	if p == nil || p.Kind != gazetteer.Adjective || !s.at(int(p.Last)).Cues(lang.ForceUnit) {
		return owner{}
	}
	return owner{group: p.Span(s.p.tokens), origin: p.Code()}
}

// bringsTo reports whether the verb of l tells, behind the force told before, what it makes of a
// number: ", bringing the total to".
func (r *forceReader) bringsTo(l governor) bool {
	s, n := &r.scene, len(r.told)
	if n == 0 || !l.told() {
		return false
	}
	v := l.at
	if s.at(v - 1).Is(lang.Determiner) {
		v -= 2
	}
	return v >= r.told[n-1].body.to && s.at(v).Cues(lang.ForceShift) && strings.HasSuffix(s.at(v).Of(s.p.text), "ing")
}

// giver is the country that gives b to the mission from: "Gambia contributed 105 men to the ECOMOG
// force". It is nobody where no country does.
func (r *forceReader) giver(b *body, l governor, from run) owner {
	s := &r.scene
	if from.empty() || !l.isDirect(lang.ForceSend|lang.ForceAhead|lang.ForceHold) || !missionAt(s.place(from.first)) {
		return owner{}
	}
	if who := r.ownerElse(b, l); who.origin != "" {
		return who
	}
	return owner{}
}
