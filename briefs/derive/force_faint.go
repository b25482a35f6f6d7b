package derive

import "debrief/briefs/lang"

// renames reports whether b stands behind the body that it counts: "The
// presidential guard, some 1,200 men, is", "two divisions, or about 20,000 men", "three
// battalions, a total of 2,400 men".
func (s *forceScene) renames(b *body) bool {
	i := b.from - 1
	if s.at(i).ID == s.w.or {
		i--
	} else if s.at(i).ID == s.w.of && s.at(i-1).ID == s.w.total && s.at(i-2).Is(lang.Determiner) {
		i -= 3
	}
	if s.at(i).ID != ',' && s.at(i).ID != '(' || !s.endsCount(b.to) {
		return false
	}
	t := s.at(s.overPlace(i) - 1)
	return t.Kind == lang.Word && (t.Cues(lang.ForceBody|lang.ForceCrew|lang.ForceBranch) || t.Is(lang.Formation)) && (!t.Cues(lang.ForceCrew) || s.at(b.unit.last-1).ID == s.w.men || b.armed)
}

// bodyWith reports whether a body under arms is told to have b: "a small force with only 9,000
// members".
func (s *forceScene) bodyWith(b *body) bool {
	i := s.overMerely(b.from) - 1
	return s.at(i).ID == s.w.with && s.at(i-1).Cues(lang.ForceBody) && s.at(i-1).Kind == lang.Word
}

// cutFrom reports whether b is one end of a change that an army or the like goes through: "the
// armed forces were cut in size, from 13,500 personnel in 2007 to 8,500".
func (s *forceScene) cutFrom(b *body, l governor) bool {
	if id := s.at(b.from - 1).ID; id != s.w.from && id != s.w.to || !l.is(lang.ForceShift) {
		return false
	}
	for i := b.from - 2; i >= max(s.a, l.at-8); i-- {
		if t := s.at(i); t.Kind == lang.Word && (oneOf(t.ID, &s.w.armies) || t.Cues(lang.ForceBody)) {
			return true
		}
	}
	return false
}

// overPlace is the token i, or the one where the phrase of place begins that
// ends before it: of "the contingent in Mali, now" that before "in".
func (s *forceScene) overPlace(i int) int {
	for s.place(i-1) != nil {
		i = int(s.place(i - 1).First)
		if s.at(i - 1).Is(lang.Direction) {
			i--
		}
		if oneOf(s.at(i-1).ID, &s.w.locative) {
			i--
		}
	}
	return i
}

// apposed reports whether b says how large the body is that stands before it:
// "a significant garrison, nearly 25,000 active personnel".
func (s *forceScene) apposed(b *body) bool {
	i := b.from - 1
	if t := s.at(i); t.Kind != lang.Mark || t.ID != ',' && t.ID != '-' && t.ID != ':' {
		return false
	}
	t := s.at(i - 1)
	return t.Kind == lang.Word && t.Cues(lang.ForceBody) && !t.Cues(lang.ForceSend) && b.many(10)
}

// strengthens reports whether the verb l says what the strength of a body is:
// "the strength stands at about 1,100 men and women".
func (s *forceScene) strengthens(l governor) bool {
	if !l.told() || !s.at(l.at).Is(lang.Auxiliary) && !oneOf(s.at(l.at).ID, &s.w.standing) {
		return false
	}
	for i := l.at - 1; i >= max(s.a, l.at-12); i-- {
		if t := s.at(i); t.Cues(lang.ForceStrength) && !t.Is(lang.Adjective|lang.Preposition) && t.ID != s.w.number || t.ID == s.w.total && s.at(i-1).ID == s.w.the {
			return true
		}
		if (missionAt(s.place(i)) || s.article(i) && oneOf(s.at(i).ID, &s.w.meant)) && oneOf(s.at(l.at).ID, &s.w.standing) {
			return true // "the military component stood at 3,200 personnel"
		}
		if s.at(i).Cues(lang.ForceBody) && s.at(i-1).ID == s.w.the && oneOf(s.at(l.at).ID, &s.w.standing) {
			return true // "the deployment hovered below 700 people"
		}
	}
	return false
}

// opensWith reports whether b opens the sentence behind "with" and people or a
// body under arms act in it: "With 6,000 men, the rebels".
func (s *forceScene) opensWith(b *body) bool {
	if b.from != s.a+1 || s.at(s.a).ID != s.w.with || s.at(b.to).ID != ',' {
		return false
	}
	for i := b.to + 1; i < b.to+8; i++ {
		if s.at(i).Cues(lang.ForceUnit|lang.ForceBody|lang.ForceName) || s.armedName(i) {
			return true
		}
	}
	return false
}

// military reports whether the verb l is one whose object are people under arms:
// "massing 25,000 men".
func (s *forceScene) military(l governor) bool {
	return l.direct && !l.comma && s.caught(l, &s.w.marches)
}

// advises reports whether b are the advisers or contractors of a country:
// "1,500 Russian instructors".
func (s *forceScene) advises(b *body) bool {
	if !oneOf(s.at(b.unit.last-1).ID, &s.w.advisers) {
		return false
	}
	who := b.name
	if who.empty() {
		who = s.nearestName(b.from) // "Russia is expected to fill the gap with 100 instructors"
	}
	p := s.place(who.first)
	return !who.empty() && p != nil && ownsForces(p)
}

// personnel reports whether b is counted as personnel.
func (s *forceScene) personnel(b *body) bool {
	return !b.unit.empty() && s.at(b.unit.last-1).ID == s.w.personnel
}

// stateActs reports whether a country is the one who acts: the men that it
// sends are soldiers.
func (s *forceScene) stateActs(l governor) bool {
	who := s.subject(l.at)
	for i := who.first; i < who.last; i++ {
		if p := s.place(i); p != nil && ownsForces(p) {
			return true
		}
	}
	return false
}

// spokenByOne reports whether the sentence names an officer or people under
// arms: then men are soldiers.
func (s *forceScene) spokenByOne() bool {
	return s.line.Class&lang.Rank != 0 || s.line.Cue&lang.ForceUnit != 0
}

// inMandate reports whether the sentence speaks of the Security Council, its
// resolutions or a mission.
func (s *forceScene) inMandate() bool {
	for i := s.a; i < s.until(s.a); i++ {
		if t := s.at(i); oneOf(t.ID, &s.w.granting) || missionAt(s.place(i)) {
			return true
		}
	}
	return false
}

// owned reports whether a movement or mission under arms is named as the one
// that has the people of b.
func (s *forceScene) owned(b *body) bool {
	for i := b.name.first; i < b.name.last; i++ {
		if s.armedName(i) {
			return true
		}
	}
	if s.at(b.from-1).ID == s.w.with && s.at(b.from-1).Kind == lang.Word {
		if l := s.before(b.from); s.at(b.unit.last-1).ID == s.w.men && !l.comma && s.caught(l, &s.w.takes) {
			return true // "invaded Kuwait in 1990 with 90,000 men"
		}
		for i := b.from - 2; i >= max(s.a, b.from-10); i-- {
			if t := s.at(i); s.armedName(i) || t.Kind == lang.Word && (s.at(b.unit.last-1).ID == s.w.men || s.at(b.unit.last-1).ID == s.w.members && b.many(1000)) && (t.Cues(lang.ForceUnit|lang.ForceBody) || t.Is(lang.Formation) && t.Capital()) {
				return true // "the 47th Brigade went into battle with 4,000 men"
			}
		}
	}
	l := s.before(b.from)
	if !l.is(lang.ForceHold|lang.ForceSend|lang.ForceCount|lang.ForceBody|lang.ForceStrength|lang.ForceAhead) || l.comma {
		return false
	}
	if oneOf(s.at(l.at-1).ID, &s.w.armies) && s.at(l.at-1).Kind == lang.Word && b.many(100) {
		return true // "the Burmese military has 150,000 members"
	}
	for i := l.at; i >= max(s.a, l.at-6); i-- {
		if s.armedName(i) || s.at(i).Cues(lang.ForceBranch) && s.named(s.at(i)) || s.at(i).Cues(lang.ForceBody|lang.ForceUnit) || s.at(i).ID == s.w.mission || (s.at(i).Cues(lang.ForceCrew) || s.at(i).Is(lang.Formation)) && s.at(b.unit.last-1).ID == s.w.men {
			return true
		}
	}
	return false
}
