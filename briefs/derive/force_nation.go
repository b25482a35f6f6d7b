package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

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

// armyNamed gives t, told of "the army", the country whose army was named last
// before it: "The Somali army has grown. ... the army has". It reports whether one
// was.
func (r *forceReader) armyNamed(t *telling) bool {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	for n := r.now; n >= max(0, r.now-nearReach) && s.p.sentences[n].Block == here.Block; n-- {
		s.enter(&s.p.sentences[n])
		places := s.p.placesOf(s.line)
		for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
			p := &places[k]
			end := int(p.Last)
			if s.at(end).ID == lang.ApostropheS {
				end++
			}
			if p.Code() != "" && ownsForces(p) && end < t.body.from && oneOf(s.at(end).ID, &s.w.armies) {
				t.place, t.at = stand{code: p.Code()}, p.Span(s.p.tokens)
				return true
			}
		}
	}
	return false
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
