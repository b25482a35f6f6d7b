package derive

import (
	"strings"
	"unicode"

	"debrief/briefs/lang"
	"debrief/model"
)

// lost reports whether the people of b are dead, captured, jailed or no longer
// under arms.
func (s *forceScene) lost(b *body, l, r governor) bool {
	if b.out || s.at(b.to).Cues(goneCues) || oneOf(s.at(b.to).ID, &s.w.taken) {
		return true
	}
	if r.told() && !r.aux && r.is(lang.ForceSend|lang.ForceStay) && s.participle(r.at) && s.mainCue(r.at)&goneCues != 0 {
		return true // "300 of the 900 men they had sent there had been killed"
	}
	if r.told() && oneOf(s.at(r.at+1).ID, &s.w.taken) || s.at(b.to).Is(lang.Relative) && s.mainCue(b.to)&goneCues != 0 {
		return true // "54 troops who were serving there were killed"
	}
	if l.isDirect(lostCues) && s.at(l.at+1).ID == s.w.of && l.at+2 >= b.from-1 {
		return true // "the deaths of 1,000 troops sent to"
	}
	if s.inLosses(b) {
		return true
	}
	if b.sized && l.is(lang.ForceOut) && s.firedFrom(b, l) {
		return false
	}
	if l.told() && s.at(l.at).ID == s.w.left && s.leftDead(b.to) {
		return true
	}
	switch {
	case l.is(lang.ForceShift) && (!l.comma && (s.at(b.from-1).ID == s.w.to || s.at(b.from-1).ID == s.w.from) || s.at(l.at+1).ID == s.w.to) && !r.is(goneCues):
		return false // "has fallen to 600"
	case l.is(lostCues) && s.wholeOf(b):
		return r.is(lostCues) && !r.comma
	case s.caught(l, &s.w.holding) && l.direct && !l.comma && s.at(l.at+1).ID != s.w.by:
		return true // "hold 34 soldiers"
	case l.is(lostCues) && !l.comma:
		return !(r.direct && !r.comma && r.is(lang.ForceSend|lang.ForceStay) && !r.is(lostCues))
	case l.is(heldCues) && !l.comma && !l.aux && l.direct:
		return false
	case r.is(lostCues) && !(r.comma && l.is(heldCues) && !l.comma):
		return true
	case l.is(lostCues):
		return !r.is(heldCues)
	}
	return false
}

// leftDead reports whether what follows token i says how somebody left people: "left 18
// soldiers and four clerks dead".
func (s *forceScene) leftDead(i int) bool {
	for j := i; j < min(s.z, i+phraseReach); j++ {
		switch t := s.at(j); {
		case t.Cues(goneCues):
			return true
		case t.Kind == lang.Mark && t.ID != ',', t.Is(lang.Preposition | lang.Relative):
			return false
		}
	}
	return false
}

// alsoLost reports whether "as have" before b says of its people what was said
// of others, who are dead, hurt or missing: "670 died, as have 152 soldiers".
func (s *forceScene) alsoLost(b *body) bool {
	if i := b.from - 1; !s.at(i).Is(lang.Auxiliary) || s.at(i-1).ID != s.w.as && s.at(i-1).ID != s.w.so {
		return false
	}
	return s.line.Cue&lang.CasualtyCues&^lang.Hint != 0
}

// withLost reports whether b goes on with a row of people who are lost.
func (s *forceScene) withLost(before, b *body) bool {
	if !before.gone {
		return false
	}
	end := before.to
	if p := s.peopleAt(before); !p.empty() {
		end = p.last
	}
	for i := end; i < b.from; i++ {
		if t := s.at(i); t.ID != ',' && t.ID != s.w.and {
			return false
		}
	}
	return b.from > end
}

// wholeOf reports whether a fraction of b is told before it: "a third of its
// 3,000 men".
func (s *forceScene) wholeOf(b *body) bool {
	i := b.from - 1
	if b.its > 0 || !s.at(i).Is(lang.Possessive|lang.Determiner) || s.at(i-1).ID != s.w.of {
		return false
	}
	return s.at(i-2).Is(lang.Fraction|lang.Ordinal|lang.Percent) || oneOf(s.at(i-2).ID, &s.w.portions)
}

// stands reports whether b is told to be a force rather than some people who
// are under arms: somebody has, sends or receives them, they stand somewhere,
// or they are many. Topic says that forces are spoken of right before.
func (s *forceScene) stands(b *body, l, r governor, placed, topic bool) bool {
	many := b.many(50)
	if oneOf(s.at(b.unit.last-1).ID, &s.w.advisers) && !b.unit.empty() && b.many(10) && placed && s.at(b.to).Is(lang.Relative) && r.is(lang.ForceHold|lang.ForceSend|lang.ForceStay) {
		return true
	}
	held := s.at(b.to).Is(lang.Relative) && r.is(lang.ForceHold) || l.is(heldCues) && !l.comma || r.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave|lang.ForceCount) || s.thereAre(b)
	if b.sort == faintBody && many && b.armed && s.personnel(b) && s.originOf(b.name) != "" {
		return true // "150 U.S. military personnel"
	}
	if b.sort == faintBody && b.many(100) && s.at(b.unit.last-1).ID == s.w.forces && l.isDirect(lang.ForceSend|lang.ForceAhead) && s.stateActs(l) {
		return true // "Ghana was sending 900 more forces"
	}
	switch b.sort {
	case firmBody:
		if s.apposed(b) {
			return true
		}
		if s.caught(r, &s.w.attacks) && !(l.is(heldCues) && !l.comma) && !many || s.plays(b) {
			return false // an attacking party, an exercise
		}
		if !b.many(10) {
			return l.is(lang.ForceSend|lang.ForceHold|lang.ForceHost) && !l.comma && l.direct && placed
		}
		return held || placed || many || s.partsOfBody(l)
	case faintBody:
		if s.at(b.unit.last-1).ID == s.w.people {
			if s.at(b.from-1).ID == '(' && s.place(b.from-2) != nil && topic && b.many(10) || s.cutFrom(b, l) {
				return true // "the largest groups came from Poland (2,600 people)"
			}
			return many && (l.is(lang.ForceHold|lang.ForceCount|lang.ForceStrength) && !l.comma && s.owned(b) || s.strengthens(l) || s.renames(b))
		}
		if !b.many(10) && !placed && !l.is(lang.ForceSend) && !r.is(lang.ForceSend) {
			return false
		}
		if b.many(10) && oneOf(s.at(b.unit.last-1).ID, &s.w.watchers) && l.isDirect(heldCues) && s.inMandate() {
			return true // "the Council authorised 80 monitors"
		}
		if many && (s.advises(b) || placed && s.manned(b) || s.inMovement(b)) {
			return true
		}
		if many && (placed || topic) && l.isDirect(heldCues) && s.at(b.unit.last-1).ID == s.w.men && s.stateActs(l) {
			return true
		}
		if many && s.caught(r, &s.w.joined) && s.namesForce() {
			return true
		}
		if many && s.opensWith(b) {
			return true
		}
		if many && s.strengthens(l) {
			return true
		}
		if many && s.at(b.from-1).ID == s.w.with && s.owned(b) {
			return true
		}
		if topic && placed && b.many(10) && oneOf(s.at(b.unit.last-1).ID, &s.w.advisers) && s.counts(s.at(b.from-1)) && r.is(lang.ForceSend|lang.ForceStay) {
			return true // "the first 100 instructors arrived in"
		}
		if many && (s.bodyWith(b) || s.cutFrom(b, l)) {
			return true
		}
		if many && topic && b.there {
			return true // "Some 2,000 guards are already there"
		}
		if s.renames(b) || s.apposed(b) || many && s.military(l) {
			return true
		}
		if up := s.at(b.from - 2); s.at(b.from-1).ID == s.w.of && up.Cues(lang.ForceCrew) && s.at(b.from-3).Cues(lang.ForceArmed) || up.Cues(lang.ForceCrew) && s.at(b.from-3).Is(lang.Weapon) {
			return true // "a missile unit of 90 personnel"
		}
		if b.many(100) && placed && s.personnel(b) && l.isDirect(lang.ForceHold|lang.ForceSend) && s.stateActs(l) {
			return true // "Russia had 10,500 personnel in Ukraine"
		}
		if s.personnel(b) && (placed || b.there) && (r.is(lang.ForceSend|lang.ForceStay) && !r.comma || l.isDirect(lang.ForceSend)) {
			return true // "1,010 personnel were deployed in Estonia"
		}
		if many && s.line.Cue&(lang.ForceBody|lang.ForceUnit|lang.ForceBranch) != 0 && l.isDirect(lang.ForceHold|lang.ForceShift|lang.ForceCount) {
			return true // "has recruited 50,000 volunteers to back an army"
		}
		return (b.armed || s.owned(b) || s.advises(b) || placed && (s.line.Cue&(lang.ForceUnit|lang.ForceBody|lang.ForceCrew) != 0 || topic) && s.personnel(b)) && (held || placed && many || topic && many && b.armed) || l.isDirect(lang.ForceHold|lang.ForceSend) && placed && s.spokenByOne()
	}
	return false
}

// caught reports whether the verb of g is one of some words.
func (s *forceScene) caught(g governor, words *lang.List) bool {
	return g.told() && oneOf(s.at(g.at).ID, words)
}

// plays reports whether the people of b take part in an exercise.
func (s *forceScene) plays(b *body) bool {
	return s.at(b.from-1).ID == s.w.of && oneOf(s.at(b.from-2).ID, &s.w.drills)
}

// namesForce reports whether the sentence names a movement or mission under
// arms.
func (s *forceScene) namesForce() bool {
	if s.line.Cue&lang.ForceName != 0 {
		return true
	}
	for i := range s.p.placesOf(s.line) {
		if missionAt(&s.p.placesOf(s.line)[i]) {
			return true
		}
	}
	return false
}

// thereAre reports whether "there are" stands before b.
func (s *forceScene) thereAre(b *body) bool {
	i := b.from - 1
	if s.at(i).Is(lang.Adverb|lang.Time) && s.at(i).Kind == lang.Word {
		i--
	}
	if s.at(i).Is(lang.Be) && s.at(i-1).Is(lang.Auxiliary) && s.at(i-2).ID == s.w.there {
		return true // "there could be"
	}
	return s.at(i).Is(lang.Be) && (s.at(i-1).ID == s.w.there || s.at(i-1).Is(lang.Pronoun) && b.many(10)) || s.at(i).ID == lang.ApostropheS && s.at(i-1).ID == s.w.there
}

// armedName reports whether a movement or a mission under arms is named at i.
func (s *forceScene) armedName(i int) bool {
	return s.forceName(i) || missionAt(s.place(i))
}

// forceName reports whether token i is the name of a movement under arms. A
// name like al-Shabaab has its capital inside.
func (s *forceScene) forceName(i int) bool {
	t := s.at(i)
	if t.ID == s.w.state && s.at(i-1).ID == s.w.islamic && t.Kind == lang.Word {
		return t.Capital()
	}
	if !t.Cues(lang.ForceName) {
		return s.namedArmy(i)
	}
	return s.caps || strings.ContainsFunc(t.Of(s.p.text), unicode.IsUpper)
}

// namedArmy reports whether a name ends at i that says of itself that it is
// under arms: "Allied Democratic Forces", "Patriotic Resistance Front".
func (s *forceScene) namedArmy(i int) bool {
	t := s.at(i)
	return oneOf(t.ID, &s.w.fronts) && s.freers(i) || s.named(t) && oneOf(t.ID, &s.w.hosts) && s.named(s.at(i-1)) && s.at(i-1).Space && !s.at(i-1).Is(lang.Function) && i-1 > s.a
}

// freers reports whether the name of a movement ends at i that says what it fights for: "the Sudan
// Liberation Movement".
func (s *forceScene) freers(i int) bool {
	if !s.named(s.at(i)) {
		return false
	}
	for j := i - 1; j >= max(s.a, i-3) && s.named(s.at(j)); j-- {
		if oneOf(s.at(j).ID, &s.w.freeing) {
			return true
		}
	}
	return false
}

// many reports whether b is at least n people.
func (b *body) many(n int64) bool {
	q := b.count
	return max(q.Value, q.High, q.Low) >= n || q.Bound == model.Vague && q.Value >= 12
}
