package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

const (
	// nearReach is how many sentences back "there" and "the country" point.
	nearReach = 3
	// backReach is how many sentences back the country is looked for that a
	// passage is about, and votes how many countries stand for it at most.
	backReach, votes = 40, 12
)

// vote is how much speaks for one country as the one that a passage is about,
// and the place that names it last.
type vote struct {
	code   string
	place  model.Span
	weight float64
	stood  bool // somebody is said to be in it
}

// toldBefore takes the country from what was said before. "There" and "the
// country" mean the place told last; a whole army stands in its own country;
// else it is the country that the passage is about, and not the one that sent
// the force.
func (r *forceReader) toldBefore(t *telling, back bool) {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	army := r.ofNation(t)
	if (back || army) && r.lastPlace(t, t.body.from, army) {
		return
	}
	if !back && s.worldwide(t.body.to) {
		return
	}
	if back && r.besideBefore(t) {
		return
	}
	if army && r.aboutNation(t) {
		return
	}
	for n := r.now - 1; back && n >= max(0, r.now-nearReach); n-- {
		s.enter(&s.p.sentences[n])
		if r.lastPlace(t, s.z, false) {
			return
		}
	}
	r.aboutPlace(t, back)
}

// besideBefore puts the people who are "there" where the force of the sentence
// before stands, and reports whether there is one.
func (r *forceReader) besideBefore(t *telling) bool {
	s := &r.scene
	if r.priorAt != r.now-1 || !r.prior.placed() || s.p.sentences[r.priorAt].Block != s.p.sentences[r.now].Block {
		return false
	}
	t.place, t.at = r.prior.place, r.prior.at
	if !t.place.words.empty() {
		t.at = s.span(t.place.words)
		t.place.words = run{}
	}
	return true
}

// ofNation reports whether t is told of an army without a word on whose it is.
func (r *forceReader) ofNation(t *telling) bool {
	if t.origin != "" || t.movement || t.host != "" {
		return false
	}
	if s := &r.scene; !t.cue.empty() && s.at(t.cue.first).Cues(lang.ForceSend|lang.ForceStay|lang.ForceLeave) {
		return t.status == model.Total // somebody sent them
	}
	if u := t.body.unit; t.status == model.Total && (u.empty() || !t.group.Empty() || oneOf(r.scene.at(u.last-1).ID, &r.scene.w.armies) || r.scene.wholeArmy(t.body)) {
		return true
	}
	return t.army || r.scene.nationalArmy(t.group)
}

// nationalArmy reports whether the words at span end like the name of an army.
func (s *forceScene) nationalArmy(span model.Span) bool {
	if span.Empty() {
		return false
	}
	i := s.p.tokenAt(span.End - 1)
	t := &s.p.tokens[i]
	return t.Capital() && oneOf(t.ID, &s.w.armies)
}

// aboutNation gives an army the country that the passage speaks of: the one
// that it names at least as often as all others together. It reports whether
// there is one.
func (r *forceReader) aboutNation(t *telling) bool {
	s := &r.scene
	if r.armyNamed(t) {
		return true
	}
	var cast [votes]vote
	n, all := 0, 0.0
	for k := r.now; k >= max(0, r.now-backReach); k-- {
		line := &s.p.sentences[k]
		near := 1 / float64(3+r.now-k)
		places := s.p.placesOf(line)
		for i := range places[:min(len(places), votes)] {
			if p := &places[i]; p.Code() != "" && p.Kind != gazetteer.Mission && (k < r.now || int(p.First) < t.body.to || p.IsPlace()) {
				n = add(cast[:], n, vote{code: p.Code(), place: p.Span(s.p.tokens), weight: near})
				all += near
			}
		}
	}
	for _, v := range cast[:n] {
		if 2*v.weight >= all {
			t.place, t.at = stand{code: v.code}, v.place
			return true
		}
	}
	return false
}

// lastPlace gives t the place that the scene tells last before token end; for
// an army any name of its country will do.
func (r *forceReader) lastPlace(t *telling, end int, army bool) bool {
	s := &r.scene
	places := s.p.placesOf(s.line)
	for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
		p := &places[k]
		if int(p.Last) > end || p.Code() == "" || t.status != model.Total && p.Code() == t.origin {
			continue
		}
		if army && (!p.IsPlace() || s.leadOf(int(p.First)) < 0 && !s.behindPreposition(int(p.First), s.a)) || !army && s.standsIn(p) && (s.isHeading() || s.leadOf(int(p.First)) >= 0 || s.at(int(p.Last)).ID == ':' || int(p.First) == s.a && s.at(int(p.Last)).ID == '-') {
			t.place, t.at = stand{code: p.Code()}, p.Span(s.p.tokens)
			return true
		}
	}
	return false
}

func (s *forceScene) isHeading() bool { return s.p.blocks[s.line.Block].Kind == model.Heading }

// aboutPlace gives t the country that the sentences before speak of most, near
// ones counting more than far ones and places more than adjectives.
func (r *forceReader) aboutPlace(t *telling, back bool) {
	s := &r.scene
	var cast [votes]vote
	var from vote // the country of the dateline
	n := 0
	for k := r.now - 1; k >= max(0, r.now-backReach); k-- {
		s.enter(&s.p.sentences[k])
		if s.isDateline() {
			if places := s.p.placesOf(s.line); s.line.Dateline && len(places) > 0 && from.code == "" {
				from = vote{code: places[0].Code(), place: places[0].Span(s.p.tokens)}
			}
			continue
		}
		near := 1 / float64(3+r.now-k)
		places := s.p.placesOf(s.line)
		for i := range places[:min(len(places), votes)] {
			p := &places[i]
			if p.Code() == "" || t.status != model.Total && p.Code() == t.origin && (back || s.isHeading() || t.rule == "force/people") {
				continue
			}
			n = add(cast[:], n, s.vote(p, near))
		}
	}
	best := vote{}
	for _, v := range cast[:n] {
		if v.stood && v.weight > best.weight {
			best = v
		}
	}
	if !best.stood && from.code != "" && from.code != t.origin {
		best, best.stood = from, true
	}
	if best.stood {
		t.place, t.at = stand{code: best.code}, best.place
	}
}

// isDateline reports whether the sentence only says where and when something was
// written.
func (s *forceScene) isDateline() bool {
	if s.line.Dateline {
		return true
	}
	return s.z-s.a <= 12 && s.line.Class&lang.Month != 0 && s.line.Class&(lang.Auxiliary|lang.Verb|lang.Reporting|lang.Event) == 0 && s.line.Cue&(lang.ForceUnit|lang.ForceBody|lang.CasualtyCues) == 0
}

// vote is how much the name p, near as it is, tells that the passage is about
// its country: places where somebody is count in full, those who act little.
func (s *forceScene) vote(p *gazetteer.Match, near float64) vote {
	v := vote{code: p.Code(), place: p.Span(s.p.tokens), weight: near}
	if lead := s.leadOf(int(p.First)); lead > s.a && s.at(lead-1).Is(lang.Body|lang.RoleNoun|lang.Office|lang.Reporting) && !s.at(lead-1).Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew) {
		v.weight *= 0.2
		v.stood = true
		return v // "the parliament in Berlin" tells little of where soldiers are
	}
	switch {
	case s.isHeading() && int(p.First) == s.a && p.Kind == gazetteer.Country && s.line.placeLast-s.line.placeFirst > 1:
		v.weight *= 0.2 // "Kenya prepares second batch for Haiti": it acts
	case (s.isHeading() || s.z-s.a <= int(p.Last-p.First)+1) && p.IsPlace():
		v.stood = true
		v.weight *= 2
	case s.standsIn(p) && (s.leadOf(int(p.First)) >= 0 || s.at(int(p.Last)).ID == lang.ApostropheS), p.Kind == gazetteer.Town, p.Kind == gazetteer.Region:
		v.stood = true
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

// describes reports whether the sentence is about the place p itself: it begins
// with it and says what it is.
func (s *forceScene) describes(p *gazetteer.Match) bool {
	i := int(p.First)
	return (i == s.a || i == s.a+1 && s.at(s.a).ID == s.w.the) && s.at(int(p.Last)).Is(lang.Be)
}

// add counts v among the n votes cast and gives how many there are now.
func add(cast []vote, n int, v vote) int {
	for i := range cast[:n] {
		if cast[i].code == v.code {
			cast[i].weight += v.weight
			cast[i].stood = cast[i].stood || v.stood
			return n
		}
	}
	if n == len(cast) {
		return n
	}
	cast[n] = v
	return n + 1
}

// worldwide reports whether "the world" behind token from says that there is
// no one place.
func (s *forceScene) worldwide(from int) bool {
	for i := from; i < min(s.z, from+12); i++ {
		if oneOf(s.at(i).ID, &s.w.abroad) {
			return true
		}
	}
	return false
}
