package derive

import "debrief/briefs/lang"

// mainCue is what the main verb behind the relative clause that begins at i says
// of the people before it: "54 troops who were serving there were killed".
func (s *forceScene) mainCue(i int) lang.Cue {
	verbs := 0
	for j := i + 1; j < min(s.z, i+sightReach/2); j++ {
		t := s.at(j)
		if t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':') || s.numberAt(j) != nil || s.opensClause(j) {
			return 0
		}
		if !t.Is(lang.Auxiliary) || t.Kind != lang.Word {
			continue
		}
		main := verbs > 0 || s.at(i+1).Kind == lang.Word && !s.at(i+1).Is(lang.Auxiliary)
		if main && !s.at(j-1).Is(lang.Auxiliary|lang.Relative) {
			return s.goneAt(j+1) | s.at(j+1).Cue&lang.ForceLeave
		}
		verbs++
	}
	return 0
}

// inMonth reports whether the word at i is the month of May and not the verb.
func (s *forceScene) inMonth(i int) bool {
	t := s.at(i)
	return t.Is(lang.Month) && t.Is(lang.Auxiliary) && t.Shape == lang.Title && i > s.a
}

// ceiling is the word before b that says that it is what may be there: "the
// authorized strength be reduced from 4,190 to 3,250". It is 0 without one.
func (s *forceScene) ceiling(b *body) int {
	last := s.at(b.from - 1)
	if b.sort != bareBody || last.ID != s.w.from && last.ID != s.w.to && last.ID != s.w.of && last.ID != s.w.at {
		return 0
	}
	for i, first := b.from-2, max(s.clauseStart(b.from), b.from-governReach); i >= first; i-- {
		t := s.at(i)
		if t.Kind == lang.Word && t.Cues(lang.ForceUnit|lang.ForceStrength) && !oneOf(t.ID, &s.w.allowed) && !t.Is(lang.Preposition) {
			for k := i - 1; k >= i-3; k-- {
				if oneOf(s.at(k).ID, &s.w.allowed) && s.at(k).Kind == lang.Word {
					return k
				}
			}
			return 0
		}
		if oneOf(t.ID, &s.w.allowed) && t.Kind == lang.Word && !s.at(i-1).Is(lang.Auxiliary) {
			return i
		}
	}
	return 0
}

// partOfBody takes the noun of a body that the bare number b is a part of: "2,000
// of the U.S. contingent", "300 of the mission's police".
func (s *forceScene) partOfBody(b *body) bool {
	if s.at(b.to).ID != s.w.of || !s.at(b.to+1).Is(lang.Determiner|lang.Possessive) || !b.many(10) {
		return false
	}
	for i := b.to + 2; i < b.to+7 && s.at(i).Kind == lang.Word && s.numberAt(i) == nil; i++ {
		t := s.at(i)
		if p := s.place(i); p != nil || s.named(t) {
			s.extendName(b, i)
			continue
		}
		if t.Cues(lang.ForceUnit|lang.ForceBody) || t.ID == s.w.forces && !b.name.empty() {
			b.unit, b.to = run{i, i + 1}, i+1
			return true
		}
		if t.Is(lang.Function) {
			break
		}
	}
	b.name = run{}
	return false
}

// firedFrom reports whether others were thrown out of the body b: "fired from East Timor's
// 1,300-strong army".
func (s *forceScene) firedFrom(b *body, l governor) bool {
	for i := b.from - 1; i > l.at; i-- {
		if s.at(i).ID == s.w.from {
			return true
		}
	}
	return false
}

// inLosses reports whether b stands in brackets without a verb, behind words of people who are dead
// or hurt: "a trend that went on in 2016 (13,000 jihadists and 8,000 rebels)".
func (s *forceScene) inLosses(b *body) bool {
	if s.line.Cue&goneCues == 0 {
		return false
	}
	open := 0
	for i := b.from - 1; i >= max(s.a, b.from-governReach); i-- {
		t := s.at(i)
		if t.Kind == lang.Mark && t.ID == '(' {
			open = i
			break
		}
		if t.Kind == lang.Mark && t.ID == ')' || t.Cues(lang.ForceSend|lang.ForceStay|lang.ForceHold) && !t.Is(lang.Preposition) {
			return false
		}
	}
	for i := open - 1; open > 0 && i >= max(s.a, open-sightReach); i-- {
		if t := s.at(i); t.Cues(goneCues) {
			return true
		} else if t.Cues(lang.ForceSend|lang.ForceStay|lang.ForceHold) && !t.Is(lang.Preposition|lang.Event) || t.ID == ';' {
			return false
		}
	}
	return false
}
