package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// standsFor is the owner told before that the noun of the words [first, last) stands for:
// the country for "the country" or "the government", the movement for "the group". It is
// nobody for other words.
func (r *forceReader) standsFor(first, last int) owner {
	s := &r.scene
	noun := s.at(last - 1)
	if s.at(first).ID != s.w.the || last-first > 4 || noun.Kind != lang.Word || noun.Shape != lang.Lower {
		return owner{}
	}
	for i := first; i < last; i++ {
		if s.place(i) != nil || s.forceName(i) || s.at(i).Capital() && i > first {
			return owner{}
		}
	}
	switch {
	case oneOf(noun.ID, &s.w.nations) || oneOf(noun.ID, &s.w.governing):
		return r.countryToldBefore(first)
	case oneOf(noun.ID, &s.w.bands):
		if who := r.groupToldBefore(first); who.movement || who.host != "" {
			return who
		}
		return r.movementBefore()
	}
	return owner{}
}

// countryToldBefore is the country told last before token i that acts there, in this
// sentence or one shortly before it.
func (r *forceReader) countryToldBefore(i int) owner {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	for n := r.now; n >= max(0, r.now-pronounReach); n-- {
		if n < r.now {
			s.enter(&s.p.sentences[n])
			i = s.z
		}
		if s.line.Block+1 < here.Block {
			break
		}
		for j := s.since(i); j < i; j++ {
			p := s.place(j)
			if p == nil {
				continue
			}
			if ownsForces(p) && p.Code() != "" && !s.behindPreposition(j, s.a) {
				return owner{group: p.Span(s.p.tokens), origin: p.Code()}
			}
			j = int(p.Last) - 1
		}
	}
	return owner{}
}

// landActing is the "the" of a "the country" that acts before the verb at v, 0 for none.
func (s *forceScene) landActing(v int) int {
	for i, first := v-1, s.clauseStart(v); i > first; i-- {
		if t := s.at(i); oneOf(t.ID, &s.w.nations) && s.at(i-1).ID == s.w.the && !s.at(i-2).Is(lang.Preposition) {
			return i - 1
		}
	}
	return 0
}

// sharesSubject is the verb before the one at v whose subject that at v has too: "has set
// up a centre and has mobilised", "announced its withdrawal after deploying". It is 0 where
// the verb at v has its own.
func (s *forceScene) sharesSubject(v int) int {
	i := v - 1
	if s.at(i).ID == s.w.to && s.at(i-1).Is(lang.Conjunction) {
		i-- // "offered to lead the force and to send"
	}
	for s.at(i).Is(lang.Auxiliary|lang.Adverb) && i > s.a && s.place(i) == nil && !s.at(i).Is(lang.Conjunction) {
		i--
	}
	link := s.at(i)
	gerund := strings.HasSuffix(s.at(v).Of(s.p.text), "ing") && i == v-1 && oneOf(link.ID, &s.w.timing)
	if link.Kind != lang.Word || !gerund && link.ID != s.w.and && link.ID != s.w.but || i <= s.a {
		return 0
	}
	for j := i - 1; j > s.a; j-- {
		if t := s.at(j); t.Kind == lang.Word && s.place(j) == nil && (t.Is(lang.Verb|lang.Reporting) || t.Cues(lang.ForceHold)) && !t.Is(lang.Preposition|lang.Event) && !s.at(j-1).Is(lang.Determiner|lang.Preposition) {
			return j
		}
	}
	return 0
}

// pointsBack reports whether the words before b speak of people told before, or of a force of
// theirs: "the 80 commandos", "a force of 300 soldiers".
func (s *forceScene) pointsBack(b *body) bool {
	i := b.from - 1
	if oneOf(s.at(i).ID, &s.w.rest) {
		i--
	}
	if s.at(i).ID == s.w.of && s.at(i-1).Is(lang.Formation) && s.at(i-2).Is(lang.Ordinal|lang.Adjective) && i-3 == s.a {
		return s.at(s.a).Is(lang.Determiner)
	}
	return s.at(i).ID == s.w.the || i-2 == s.a && s.at(i).ID == s.w.of && s.at(i-1).Cues(lang.ForceBody) && s.at(i-2).Is(lang.Determiner)
}

// granter is the "UN" of a council or resolution that allows the people of t: "the U.N. Security
// Council has authorised up to 26,000 troops". It is empty for none.
func (s *forceScene) granter(t *telling) run {
	if t.status != model.Planned && (t.cue.empty() || !s.at(t.cue.first).Cues(lang.ForceSend) || s.rebels(t.body)) {
		return run{}
	}
	for i := t.body.from - 1; i > s.since(t.body.from); i-- {
		if !oneOf(s.at(i).ID, &s.w.granting) {
			continue
		}
		for j := i - 1; j >= max(s.a, i-2); j-- {
			if w := s.at(j); w.Kind == lang.Word && (w.ID == s.w.un || w.Of(s.p.text) == "U.N.") {
				return run{j, j + 1}
			}
		}
	}
	return run{}
}

// abroadReach is how many sentences before its own the country may be named whose people
// serve in one place after another.
const abroadReach = 6

// abroad is the country whose people under arms the text speaks of last before t, who are
// deployed to another one: "Irish personnel overseas ... three are deployed to Kosovo".
func (r *forceReader) abroad(t *telling) owner {
	s := &r.scene
	if t.place.code == "" || !t.place.told() || t.status != model.Present || s.rebels(t.body) || t.cue.empty() || !s.at(t.cue.first).Cues(lang.ForceStay|lang.ForceSend) {
		return owner{}
	}
	here := s.line
	defer s.enter(here)
	for n := r.now; n >= max(0, r.now-abroadReach); n-- {
		s.enter(&s.p.sentences[n])
		end := s.z
		if n == r.now {
			end = t.body.from
		}
		for i := end - 1; i >= s.since(end); i-- {
			p := s.place(i)
			if p == nil {
				continue
			}
			i = int(p.First)
			if p.Kind == gazetteer.Adjective && s.at(int(p.Last)).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceBody) {
				if p.Code() == t.place.code {
					return owner{}
				}
				return owner{group: p.Span(s.p.tokens), origin: p.Code()}
			}
		}
	}
	return owner{}
}

// spokenFor is the country whose army the one who tells of t speaks for behind them: "said the
// spokesman of the Ugandan military". It is empty for none.
func (s *forceScene) spokenFor(t *telling) run {
	said := false
	for i := t.body.to; i < s.until(t.body.to); i++ {
		said = said || s.at(i).Is(lang.Reporting) && s.place(i) == nil
		p := s.place(i)
		if p == nil {
			continue
		}
		if said && p.Kind == gazetteer.Adjective && p.Code() != t.place.code && oneOf(s.at(int(p.Last)).ID, &s.w.armies) {
			return run{int(p.First), int(p.Last)}
		}
		i = int(p.Last) - 1
	}
	return run{}
}
