package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// vote is how much speaks for one country as the one that a passage is about,
// and the place that names it last.
type vote struct {
	code   string
	place  model.Span
	weight float64
	stood  bool // somebody is said to be in it
	own    bool // the paragraph of the force says so
}

// vote is how much the name p, near as it is, tells that the passage is about
// its country: places where somebody is count in full, those who act little.
func (s *forceScene) vote(p *gazetteer.Match, near float64) vote {
	v := vote{code: p.Code(), place: p.Span(s.p.tokens), weight: near}
	if s.ofSource(p) || s.origin(int(p.First)) {
		v.weight *= 0.2
		return v
	}
	switch {
	case s.isHeading() && int(p.First) == s.a && p.Kind == gazetteer.Country && (s.line.placeLast-s.line.placeFirst > 1 || s.acts(int(p.Last))):
		v.weight *= 0.2 // "Kenya prepares second batch for Haiti": it acts
	case (s.isHeading() && !s.attributive(p) || s.z-s.a <= int(p.Last-p.First)+1) && p.IsPlace():
		v.stood = true
		v.weight *= 2
	case s.standsIn(p) && (s.leadOf(int(p.First)) >= 0 && !s.left(p) && !s.denied(int(p.First)) || s.at(int(p.Last)).ID == lang.ApostropheS || s.leavesFrom(int(p.First))), p.Kind == gazetteer.Town, p.Kind == gazetteer.Region:
		v.stood = true
	case !missionAt(p) && s.hasForce(p):
		v.stood = true
	case p.IsPlace() && s.at(int(p.First)-1).ID == s.w.of && (s.at(int(p.First)-2).Is(lang.Event) || oneOf(s.at(int(p.First)-2).ID, &s.w.seizures)):
		v.stood = true
		v.weight *= 0.6 // "the occupation of Afghanistan"
	case p.IsPlace() && s.at(int(p.Last)).ID == lang.ApostropheS, p.Kind == gazetteer.Country && s.describes(p):
		v.stood = true
		v.weight *= 0.6
	case !p.IsPlace():
		v.weight *= 0.4
	default:
		v.weight *= 0.2
	}
	return v
}

// ofSource reports whether the place p hangs on those who sit or speak there:
// "the parliament in Berlin", "sources in Washington and Kabul". It tells little of
// where soldiers are.
func (s *forceScene) ofSource(p *gazetteer.Match) bool {
	lead := s.leadOf(int(p.First))
	if prev := s.place(int(p.First) - 2); prev != nil && s.at(int(p.First)-1).ID == s.w.and {
		lead = s.leadOf(int(prev.First))
	}
	if s.at(int(p.Last)).ID == ',' && s.bodySpeaks(int(p.Last)+1) {
		return true // "in New York, the Security Council demanded"
	}
	if lead <= s.a || s.at(lead-1).ID == s.w.forces {
		return false
	}
	host := s.at(lead - 1)
	return oneOf(host.ID, &s.w.meetings) || host.Is(lang.Body|lang.RoleNoun|lang.Office|lang.Reporting) && !host.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew)
}

// bodySpeaks reports whether a council or the like and what it says stand at i.
func (s *forceScene) bodySpeaks(i int) bool {
	for j := i; j < i+6 && s.at(j).Kind == lang.Word; j++ {
		if oneOf(s.at(j).ID, &s.w.granting) {
			return s.startsVerb(j + 1)
		}
	}
	return false
}

// denied reports whether the clause says no of what is at token i: "would not be sent
// into Ukraine".
func (s *forceScene) denied(i int) bool {
	for j := i - 1; j >= max(s.a, i-hostReach); j-- {
		if t := s.at(j); t.Is(lang.Negation) {
			return true
		} else if t.Kind != lang.Word {
			return false
		}
	}
	return false
}

// origin reports whether "from" leads to the place at token i and nobody leaves it:
// "refugees from Sudan's Darfur region".
func (s *forceScene) origin(i int) bool {
	for j := i - 1; j >= max(s.a, i-4); j-- {
		t := s.at(j)
		switch {
		case t.ID == s.w.from:
			return !s.leavesFrom(j + 1)
		case t.ID != lang.ApostropheS && s.place(j) == nil && !t.Is(lang.Determiner|lang.Direction|lang.Adjective):
			return false
		}
	}
	return false
}

// leavesFrom reports whether "from" leads to token i and people leave: "withdraw
// forces from Germany".
func (s *forceScene) leavesFrom(i int) bool {
	if s.at(i-1).ID != s.w.from {
		return false
	}
	for j := i - 2; j >= max(s.a, i-hostReach); j-- {
		if t := s.at(j); t.Kind != lang.Word {
			return false
		} else if t.Cues(lang.ForceLeave) && !t.Cues(lang.ForceSend) {
			return true
		}
	}
	return false
}

// left reports whether the place p is one that people are told to leave: "left
// Pakistan".
func (s *forceScene) left(p *gazetteer.Match) bool {
	t := s.at(s.leadOf(int(p.First)))
	return t.Cues(lang.ForceLeave) && !t.Cues(lang.ForceSend) && !t.Is(lang.Preposition)
}

// describes reports whether the sentence is about the place p itself: it begins
// with it and says what it is.
func (s *forceScene) describes(p *gazetteer.Match) bool {
	i := int(p.First)
	return (i == s.a || i == s.a+1 && s.at(s.a).ID == s.w.the) && s.at(int(p.Last)).Is(lang.Be) && (s.at(int(p.Last)+1).Is(lang.Determiner|lang.Article|lang.Preposition|lang.Adverb) || s.participle(int(p.Last)+1) && !s.acts(int(p.Last)+1))
}

// add counts v among the n votes cast and gives how many there are now.
func add(cast []vote, n int, v vote) int {
	for i := range cast[:n] {
		if cast[i].code == v.code {
			cast[i].weight += v.weight
			cast[i].stood = cast[i].stood || v.stood
			cast[i].own = cast[i].own || v.own
			return n
		}
	}
	if n == len(cast) {
		return n
	}
	cast[n] = v
	return n + 1
}
