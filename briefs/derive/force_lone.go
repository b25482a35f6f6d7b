package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// loneReach is how many sentences before its own are looked at for the one
// movement or mission that a force without a name may belong to.
const loneReach = 3

// movementBack is how many sentences before its own the movement may be named that "the group"
// stands for.
const movementBack = 12

// ownedByOthers gives t, whose people nothing in its clause tells, the group of
// the force told right before it, or the only movement or mission that is spoken
// of around it.
func (r *forceReader) ownedByOthers(t *telling) {
	s := &r.scene
	force := !t.group.Empty() && s.definite(s.p.tokenAt(t.group.Start), t.group) // "the Force"
	if !t.group.Empty() && !force || t.body.sort == bareBody || t.status == model.Total {
		return
	}
	if n := len(r.told); !force && n > 0 && r.ofMissionOnly(&r.told[n-1]) && r.told[n-1].place.code == t.place.code && t.rule == "force/noun" && !s.rebels(t.body) {
		t.owner = r.told[n-1].owner // "3,200 personnel: 3,000 troops and"
		return
	}
	if !force && !r.asBefore(t) {
		r.loneGroup(t)
	}
	if u := t.body.unit; t.group.Empty() && !u.empty() && s.ownKind(u.last-1) && !r.besideTold(t) {
		t.group = s.span(u) // "about 200 militants": nobody else's
	}
	if u := t.body.unit; t.group.Empty() && !u.empty() && s.at(u.last-1).Cues(lang.ForceUnit) && s.at(u.first-1).ID == s.w.foreign && u.first-1 >= t.body.from {
		t.group = s.span(run{u.first - 1, u.last}) // "foreign mercenaries"
	}
	if t.group.Empty() && t.status == model.Planned && len(r.told) == 0 {
		if who := r.nearestGroup(t.body.from); who.origin != "" && who.origin != t.place.code {
			t.owner = who // "Kenya announced it would consider sending"
		}
	}
	if force || t.group.Empty() && (t.status == model.Planned || s.speaksOfForce(t.body.from)) {
		r.ofMissionNamed(t)
	}
}

// ownKind reports whether the noun at token i is one for people who fight for
// themselves: rebels, insurgents.
func (s *forceScene) ownKind(i int) bool { return oneOf(s.p.tokens[i].ID, &s.w.rebelling) }

// ofMissionNamed gives t, whose people are soldiers or police of no country, the
// mission that was named last, when it stands where they do.
func (r *forceReader) ofMissionNamed(t *telling) {
	p := r.scene.p
	if t.origin != "" || t.place.code == "" || r.scene.rebels(t.body) {
		return
	}
	for n := r.now; n >= max(0, r.now-backReach); n-- {
		places := p.placesOf(&p.sentences[n])
		for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
			if m := &places[k]; missionAt(m) && int(m.First) < r.scene.z {
				if m.Code() == t.place.code || m.Code() == "" {
					t.owner = owner{group: m.Span(p.tokens), host: m.Code()}
				}
				return
			}
		}
	}
}

// ofMissionOnly reports whether t is the strength of a mission, which is no army:
// its people are there for a time.
func (r *forceReader) ofMissionOnly(t *telling) bool {
	s := &r.scene
	if t.group.Empty() || t.origin != "" {
		return false
	}
	if last := &s.p.tokens[s.p.tokenAt(t.group.End-1)]; t.movement {
		return oneOf(last.ID, &s.w.alliances)
	}
	for i := int(s.p.tokenAt(t.group.Start)); i < len(s.p.tokens) && s.p.tokens[i].Span().Start < t.group.End; i++ {
		if missionAt(s.placeNamed(i)) {
			return true
		}
	}
	return false
}

// asBefore gives t the group of the force told before it, when that one stood in
// the same country and nobody else is named since: "Togo is to withdraw 40
// soldiers from Mali. Some 25 troops will leave in May". It reports whether it
// did.
func (r *forceReader) asBefore(t *telling) bool {
	s := &r.scene
	prior := &r.prior
	if r.priorAt < r.now-2 || r.priorAt < 0 || s.p.sentences[r.priorAt].Block != s.line.Block || s.speaksOfForce(t.body.from) || prior.group.Empty() || prior.place.code == "" || prior.place.code != t.place.code || prior.origin == t.place.code || t.body.there && t.status != model.Withdrawn {
		return false
	}
	if (t.status == model.Withdrawn) != (prior.status == model.Withdrawn) || s.rebels(t.body) != prior.movement || len(r.told) > 0 {
		return false
	}
	last := s.p.tokenAt(prior.group.End)
	for i := int(last); i < min(s.z, t.body.to+sightReach); i++ {
		if p := s.placeNamed(i); p != nil && ownsForces(p) && p.Code() != prior.place.code && p.Code() != prior.origin || missionAt(p) {
			return false
		}
	}
	t.owner = prior.owner
	return true
}

// rebels reports whether the noun of b is one for people of a movement rather
// than of an army.
func (s *forceScene) rebels(b *body) bool {
	return !b.unit.empty() && (oneOf(s.at(b.unit.last-1).ID, &s.w.fightersOf) || s.movement(b.unit.last-1))
}

// loneGroup gives t the only movement, or the only mission where its people are
// soldiers or police, that the sentences around it name.
func (r *forceReader) loneGroup(t *telling) {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	rebels := s.rebels(t.body)
	var lone owner
	for n := r.now; n >= max(0, r.now-loneReach) && s.p.sentences[n].Block+1 >= here.Block; n-- {
		s.enter(&s.p.sentences[n])
		if rebels && s.line.Cue&lang.ForceName == 0 || !rebels && s.line.placeFirst == s.line.placeLast {
			continue
		}
		for i := s.a; i < s.until(s.a); i++ {
			found := owner{}
			switch p := s.place(i); {
			case p != nil && p.Kind == gazetteer.Mission && !rebels:
				found = r.named(run{int(p.First), int(p.Last)})
				i = int(p.Last) - 1
			case p != nil:
				i = int(p.Last) - 1
			case rebels && s.forceName(i) && s.at(i).Cues(lang.ForceName):
				found = r.named(run{i, i + 1})
			}
			if found.group.Empty() {
				continue
			}
			if !lone.group.Empty() && !s.sameName(lone.group, found.group) {
				return
			}
			lone = found
		}
	}
	if !rebels && lone.host != t.place.code && lone.host != "" {
		return
	}
	t.owner = lone
}

// movementBefore is the movement named last before the sentence being read, not too far away.
func (r *forceReader) movementBefore() owner {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	for n := r.now - 1; n >= max(0, r.now-movementBack); n-- {
		if s.p.sentences[n].Cue&lang.ForceName == 0 {
			continue
		}
		s.enter(&s.p.sentences[n])
		for i := s.z - 1; i >= s.since(s.z); i-- {
			if s.movement(i) {
				return r.named(s.nameEnding(i, s.a))
			}
		}
	}
	return owner{}
}

// sameName reports whether the words at a and b are the same.
func (s *forceScene) sameName(a, b model.Span) bool {
	return s.p.text[a.Start:a.End] == s.p.text[b.Start:b.End]
}

// toItself reports whether t is sent to the very country that it is said to
// belong to: then somebody else sent it.
func (s *forceScene) toItself(t *telling, l governor) bool {
	if !l.is(lang.ForceSend) || t.origin == "" || t.origin != t.place.code || t.place.words.empty() {
		return false
	}
	p := s.place(t.place.words.first)
	return p != nil && p.Kind == gazetteer.Country && s.at(t.place.words.first-1).ID == s.w.to && !t.body.name.holds(t.body.name.first)
}
