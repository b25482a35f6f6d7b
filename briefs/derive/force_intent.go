package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// intended finds the word that makes b people to come whom somebody means to send, asks for or
// waits for: "has decided to send 150", "a commitment of 2,500 more", "are heading for".
func (s *forceScene) intended(b *body, l, r governor) (int, bool) {
	l = s.grown(b, l)
	if l.is(lang.ForceSend|lang.ForceShift) && (!l.comma || l.direct) {
		if to := s.infinitive(l.at); to > 0 {
			return to, true
		}
		if l.is(lang.ForceShift) && s.at(b.from-1).ID == s.w.to && s.underWay(l.at) {
			return l.at, true
		}
	}
	if i := s.awaited(b); i > 0 {
		return i, true
	}
	if r.told() && !r.aux && !r.comma && r.is(lang.ForceAhead) && s.pastFormed(r.at) && r.at > b.to && !s.at(r.at).Is(lang.Auxiliary) && (s.at(b.to).Is(lang.Determiner) || s.place(b.to) != nil) {
		return r.at, true // "the 4,000 soldiers the council authorised"
	}
	to := s.toBeMade(b)
	return to, to > 0
}

// infinitive is the "to" before the verb at v where it tells of a thing to come, 0 for none: not
// "began to send", "the first to send".
func (s *forceScene) infinitive(v int) int {
	i := v - 1
	for i > s.a && (s.at(i).Is(lang.Adverb) || s.at(i).ID == s.w.be) {
		i--
	}
	if s.at(i).ID != s.w.to || s.at(i).Kind != lang.Word || s.numberAt(v) != nil {
		return 0
	}
	before := s.at(i - 1)
	if before.Kind != lang.Word || i == s.a || oneOf(before.ID, &s.w.doing) || before.Is(lang.Negation) || s.at(i-2).Is(lang.Negation) || before.Is(lang.Ordinal|lang.PlaceNoun) || s.at(i-2).Is(lang.Ordinal) || before.Is(lang.Have) {
		return 0
	}
	for j := i - 1; j >= max(s.a, i-yearSight) && s.at(j).Kind == lang.Word; j-- {
		if oneOf(s.at(j).ID, &s.w.causing) {
			return 0 // "had brought the allies to increase"
		}
	}
	text := s.at(v).Of(s.p.text)
	if strings.HasSuffix(text, "ing") || strings.HasSuffix(text, "ed") && s.at(v-1).ID == s.w.to {
		return 0 // "contributed to increasing"
	}
	return i
}

// underWay reports whether the change that the verb at v makes is not done: "is increasing", "in
// the process of raising".
func (s *forceScene) underWay(v int) bool {
	if !strings.HasSuffix(s.at(v).Of(s.p.text), "ing") && s.at(v-1).ID != s.w.being {
		return false
	}
	i := v - 1
	for s.at(i).Is(lang.Adverb) || s.at(i).ID == s.w.being {
		i--
	}
	return s.at(i).Is(lang.Be) && !s.pastBe(i) || s.at(i).ID == s.w.of && s.at(i-1).ID == s.w.process
}

// awaited is the noun before "of" that makes b people to come: "a commitment of 2,500 more",
// "ahead of the arrival of 300". It is 0 for none.
func (s *forceScene) awaited(b *body) int {
	if s.at(b.from-1).ID != s.w.of {
		return 0
	}
	noun := b.from - 2
	if oneOf(s.at(noun).ID, &s.w.promising) {
		for i := b.from; i < b.to; i++ {
			if oneOf(s.at(i).ID, &s.w.adding) {
				return noun
			}
		}
		return 0
	}
	if !oneOf(s.at(noun).ID, &s.w.coming) {
		return 0
	}
	i := noun - 1
	for i > s.a && s.at(i).Is(lang.Determiner|lang.Possessive|lang.Adjective) {
		i--
	}
	t := s.at(i)
	switch {
	case oneOf(t.ID, &s.w.waiting):
		return noun
	case t.ID == s.w.of && oneOf(s.at(i-1).ID, &s.w.waiting):
		return noun // "ahead of the deployment of"
	case t.ID == s.w.for_ && oneOf(s.at(i-1).ID, &s.w.waiting):
		return noun // "waiting for the arrival of"
	}
	return 0
}

// onTheWay finds the word that says that b have set out for a place and are not there: "have left
// for Beirut", "left for Beirut with 1,900".
func (s *forceScene) onTheWay(b *body, r governor) (int, bool) {
	if r.told() && !r.comma {
		for i := b.to; i <= r.at+4 && s.at(i).Kind == lang.Word; i++ {
			if s.setsOut(i) {
				return i, true
			}
		}
	}
	with := b.from - 1
	if s.at(with).Is(lang.Hedge) {
		with--
	}
	if !oneOf(s.at(with).ID, &s.w.carrying) {
		return 0, false
	}
	for i := with - 1; i >= max(s.a, with-governReach); i-- {
		if s.setsOut(i) {
			return i, true
		}
	}
	return 0, false
}

// setsOut reports whether the word at i says that somebody goes to a place: "left for Beirut".
func (s *forceScene) setsOut(i int) bool {
	t, next := s.at(i), s.at(i+1)
	if t.ID == s.w.way {
		return s.at(i-1).Is(lang.Possessive|lang.Determiner) && s.at(i-2).ID == s.w.on
	}
	return (oneOf(t.ID, &s.w.heading) || oneOf(t.ID, &s.w.leaves)) && t.Kind == lang.Word && (next.ID == s.w.for_ || next.ID == s.w.to) && s.place(i+2) != nil
}

// toBeMade is the "to" of somebody who means to make the body of people that b counts, 0 for
// none: "aims to build an army of 300,000", "agreed to create a force, 9,000 strong".
func (s *forceScene) toBeMade(b *body) int {
	for i := b.from - 1; i >= max(s.a, b.from-governReach/2); i-- {
		t := s.at(i)
		if t.Kind == lang.Word && oneOf(t.ID, &s.w.making) {
			return s.infinitive(i)
		}
		if t.Kind == lang.Mark && t.ID != ',' || t.Is(lang.Auxiliary|lang.Verb|lang.Relative|lang.Conjunction) || s.numberAt(i) != nil {
			return 0
		}
	}
	return 0
}

// grown is the verb of the change that b is the end of, where a noun stands between: "increasing
// the strength of its mission to".
func (s *forceScene) grown(b *body, l governor) governor {
	if s.at(b.from-1).ID == s.w.to && l.is(lang.ForceStrength|lang.ForceBody) && !l.is(lang.ForceShift) {
		return s.before(l.at)
	}
	return l
}

// planReach is how many sentences before a list the plan may be told that its numbers are of.
const planReach = 4

// followsPlan makes the numbers of the list f, which has no verbs, those of a plan where the force
// told right before it is one to come.
func (r *forceReader) followsPlan(f *forceFrame) {
	if f.sign.empty() && f.status == model.Present && r.priorAt >= 0 && r.now-r.priorAt <= planReach && r.prior.status == model.Planned {
		f.status, f.sign = model.Planned, r.prior.sign
	}
}
