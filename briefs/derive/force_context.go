package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

const (
	// nearReach is how many sentences back "there" and "the country" point.
	nearReach = 3
	// areaReach is how many sentences back "the region" points.
	areaReach = 10
	// backReach is how many sentences back the country is looked for that a
	// passage is about, and votes how many countries stand for it at most.
	backReach, votes = 40, 12
	// priorWeight is how much speaks for the place of the force told in the sentence
	// before.
	priorWeight = 0.5
	// oftenNamed is how often the country must be named that a passage is all about.
	oftenNamed = 4
	// datelineReach is how many words a sentence has at most that is nothing but a
	// dateline.
	datelineReach = 12
	// elsewhere is how much a sentence counts that stands in another paragraph.
	elsewhere = 0.2
	// margin is how many times as much must speak for the first country as for the
	// second.
	margin = 1.4
)

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
	for n := r.now; n >= max(0, r.now-areaReach); n-- {
		places := s.p.placesOf(&s.p.sentences[n])
		for i := len(places) - 1; i >= max(0, len(places)-votes); i-- {
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
		if int(p.Last) > end || p.Code() == "" || !army && s.ofSource(p) || t.status != model.Total && p.Code() == t.origin && p.Kind != gazetteer.Region {
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
	abroad := t.status == model.Planned || t.status == model.Withdrawn || s.peacekeepers(t.body)
	n := 0
	for k := r.now - 1; k >= max(0, r.now-backReach); k-- {
		s.enter(&s.p.sentences[k])
		if s.isDateline() {
			if places := s.p.placesOf(s.line); s.line.Dateline && len(places) > 0 && from.code == "" {
				from = vote{code: places[0].Code(), place: places[0].Span(s.p.tokens)}
			}
			if s.z-s.a <= datelineReach {
				continue
			}
		}
		near := 1 / float64(3+r.now-k)
		if s.line.Block != here {
			near *= elsewhere
		}
		places := s.p.placesOf(s.line)
		for i := range places[:min(len(places), votes)] {
			p := &places[i]
			if p.Code() == "" || i == 0 && s.line.Dateline || t.status != model.Total && p.Code() == t.origin && (back || abroad || s.isHeading() || t.rule == "force/people") {
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
	if v, ok := r.priorVote(t); ok {
		n = add(cast[:], n, v)
	}
	s.enter(&s.p.sentences[r.now])
	best, rivals := r.leading(cast[:n], back)
	if v, ok := r.priorPlace(t); ok && abroad && !best.stood && !rivals && r.priorAt >= r.now-nearReach {
		best = v
	}
	if !best.stood && !rivals && from.code != "" && from.code != t.origin {
		best, best.stood = from, true
	}
	if !best.stood && !back && t.status != model.Planned && t.status != model.Withdrawn {
		if lone := r.countries().only; lone.code != t.origin && lone.place.Start < int(s.p.tokens[s.a].Start) {
			best = lone
		}
	}
	if most := r.countries().most; !best.stood && !rivals && !back && r.countries().its >= oftenNamed && most != "" && (most != t.origin || !abroad) {
		best = vote{code: most, place: r.nearestNameOf(most), stood: true}
		best.stood = !best.place.Empty()
	}
	if best.stood {
		t.place, t.at = stand{code: best.code}, best.place
	}
}

// priorVote is what speaks for the place of the force told before: in the sentence
// before, or, where both are of the same country, a little further back.
func (r *forceReader) priorVote(t *telling) (v vote, ok bool) {
	v, ok = r.priorPlace(t)
	next := r.priorAt == r.now-1 && v.own
	return v, ok && (next || t.origin != "" && r.prior.origin == t.origin && r.priorAt >= r.now-nearReach)
}

// priorPlace is the place of the force told before, unless it is what t comes from.
func (r *forceReader) priorPlace(t *telling) (v vote, ok bool) {
	s := &r.scene
	prior := &r.prior
	if r.priorAt < 0 || prior.place.code == "" || prior.place.code == t.origin {
		return v, false
	}
	at := prior.at
	if !prior.place.words.empty() {
		at = s.span(prior.place.words)
	}
	own := s.p.sentences[r.priorAt].Block == s.p.sentences[r.now].Block
	return vote{code: prior.place.code, place: at, weight: priorWeight, stood: true, own: own}, true
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
	return s.z-s.a <= datelineReach && s.line.Class&lang.Month != 0 && s.line.Class&(lang.Auxiliary|lang.Verb|lang.Reporting|lang.Event) == 0 && s.line.Cue&(lang.ForceUnit|lang.ForceBody|lang.CasualtyCues) == 0
}

// worldwide reports whether "the world" behind token from says that there is
// no one place.
func (s *forceScene) worldwide(from int) bool {
	for i := from; i < min(s.z, from+12); i++ {
		if q := s.numberAt(i); q != nil && q.Sense == lang.Count {
			return false // "33,000 soldiers, of whom 6,000 serve abroad"
		}
		if oneOf(s.at(i).ID, &s.w.abroad) {
			return true
		}
	}
	return false
}
