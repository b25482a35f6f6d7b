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
	// priorWeight is how much speaks for the place of the force told in the sentence
	// before.
	priorWeight = 0.5
	// elsewhere is how much a sentence counts that stands in another paragraph.
	elsewhere = 0.2
	// margin is how many times as much must speak for the first country as for the
	// second.
	margin = 2
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

// toldBefore takes the country from what was said before. "There" and "the
// country" mean the place told last; a whole army stands in its own country;
// else it is the country that the passage is about, and not the one that sent
// the force.
func (r *forceReader) toldBefore(t *telling, back bool) {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	if back && r.lastArea(t) {
		return
	}
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
	if back && t.at.Empty() {
		r.lastCountry(t)
	}
}

// lastArea gives t, who are "in the region", the area of several countries that the
// nearest sentence names, the Sahel or the Middle East. It reports whether one is
// named near before.
func (r *forceReader) lastArea(t *telling) bool {
	s := &r.scene
	if t.place.noun == 0 || s.p.tokens[t.place.noun].ID != s.w.region {
		return false
	}
	for n := r.now; n >= max(0, r.now-nearReach); n-- {
		places := s.p.placesOf(&s.p.sentences[n])
		for i := len(places) - 1; i >= 0; i-- {
			p := &places[i]
			if int(p.First) >= t.place.noun || p.Kind == gazetteer.Mission {
				continue
			}
			switch {
			case p.Code() == "" && p.Kind == gazetteer.Area:
				t.place, t.at = stand{}, p.Span(s.p.tokens)
				return true
			case p.Kind == gazetteer.Region:
				return false
			}
		}
	}
	return false
}

// lastCountry gives t, who are "in the country", the only country that the nearest
// sentence names which names one at all.
func (r *forceReader) lastCountry(t *telling) {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	for n := r.now; n >= max(0, r.now-nearReach); n-- {
		s.enter(&s.p.sentences[n])
		var only *gazetteer.Match
		places := s.p.placesOf(s.line)
		for i := range places {
			p := &places[i]
			if p.Kind != gazetteer.Country && (n < r.now || !p.IsPlace()) || p.Code() == "" || p.Code() == t.origin || n == r.now && int(p.First) >= t.body.from || s.attributive(p) || s.at(int(p.Last)).ID == lang.ApostropheS {
				continue
			}
			if only != nil && only.Code() != p.Code() {
				return
			}
			only = p
		}
		if only != nil {
			t.place, t.at = stand{code: only.Code()}, only.Span(s.p.tokens)
			return
		}
	}
}

// lastPlace gives t the place that the scene tells last before token end; for
// an army any name of its country will do.
func (r *forceReader) lastPlace(t *telling, end int, army bool) bool {
	s := &r.scene
	places := s.p.placesOf(s.line)
	for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
		p := &places[k]
		if int(p.Last) > end || p.Code() == "" || !army && s.ofSource(p) || t.status != model.Total && p.Code() == t.origin {
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
	here := s.p.sentences[r.now].Block
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
		if s.line.Block != here {
			near *= elsewhere
		}
		places := s.p.placesOf(s.line)
		for i := range places[:min(len(places), votes)] {
			p := &places[i]
			if p.Code() == "" || t.status != model.Total && p.Code() == t.origin && (back || s.isHeading() || t.rule == "force/people") {
				continue
			}
			if p.Code() == t.origin && t.status != model.Total && s.ofSource(p) {
				continue // "ministers in Oslo said": no soldiers there
			}
			v := s.vote(p, near)
			v.own = v.stood && s.line.Block == here
			n = add(cast[:], n, v)
		}
	}
	if r.priorAt == r.now-1 && r.prior.place.code != "" && r.prior.place.code != t.origin && s.p.sentences[r.priorAt].Block == s.p.sentences[r.now].Block {
		at := r.prior.at
		if !r.prior.place.words.empty() {
			at = s.span(r.prior.place.words)
		}
		n = add(cast[:], n, vote{code: r.prior.place.code, place: at, weight: priorWeight, stood: true, own: true})
	}
	s.enter(&s.p.sentences[r.now])
	best, rivals := r.leading(cast[:n], back)
	if !best.stood && !rivals && from.code != "" && from.code != t.origin {
		best, best.stood = from, true
	}
	if !best.stood && !back && t.status != model.Planned && t.status != model.Withdrawn {
		if lone := r.countries().only; lone.code != t.origin && lone.place.Start < int(s.p.tokens[s.a].Start) {
			best = lone
		}
	}
	if best.stood {
		t.place, t.at = stand{code: best.code}, best.place
	}
}

// leading is the country that most of the votes are for. Where another one comes
// near it there is none, only rivals: what a passage of several topics is about
// is a guess. The country of half of all the names in the passage stands out even
// so, and the one that the sentence itself names.
func (r *forceReader) leading(cast []vote, back bool) (best vote, rivals bool) {
	var next vote
	for _, v := range cast {
		switch {
		case !v.stood:
		case v.weight > best.weight:
			best, next = v, best
		case v.weight > next.weight:
			next = v
		}
	}
	s := &r.scene
	if !best.stood || back || best.own && !next.own || best.weight >= margin*next.weight || r.countries().most == best.code || s.names(best.code) {
		return best, false
	}
	return vote{}, true
}

// names reports whether the sentence names the country as a place.
func (s *forceScene) names(code string) bool {
	places := s.p.placesOf(s.line)
	for i := range places {
		if places[i].IsPlace() && places[i].Code() == code {
			return true
		}
	}
	return false
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
	if s.ofSource(p) {
		v.weight *= 0.2
		v.stood = true
		return v
	}
	switch {
	case s.isHeading() && int(p.First) == s.a && p.Kind == gazetteer.Country && (s.line.placeLast-s.line.placeFirst > 1 || s.acts(int(p.Last))):
		v.weight *= 0.2 // "Kenya prepares second batch for Haiti": it acts
	case (s.isHeading() || s.z-s.a <= int(p.Last-p.First)+1) && p.IsPlace():
		v.stood = true
		v.weight *= 2
	case s.standsIn(p) && (s.leadOf(int(p.First)) >= 0 && !s.left(p) && !s.denied(int(p.First)) || s.at(int(p.Last)).ID == lang.ApostropheS), p.Kind == gazetteer.Town, p.Kind == gazetteer.Region:
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

// ofSource reports whether the place p hangs on those who sit or speak there:
// "the parliament in Berlin", "sources in Washington and Kabul". It tells little of
// where soldiers are.
func (s *forceScene) ofSource(p *gazetteer.Match) bool {
	lead := s.leadOf(int(p.First))
	if prev := s.place(int(p.First) - 2); prev != nil && s.at(int(p.First)-1).ID == s.w.and {
		lead = s.leadOf(int(prev.First))
	}
	return lead > s.a && s.at(lead-1).Is(lang.Body|lang.RoleNoun|lang.Office|lang.Reporting) && !s.at(lead-1).Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew)
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
	return (i == s.a || i == s.a+1 && s.at(s.a).ID == s.w.the) && s.at(int(p.Last)).Is(lang.Be)
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
