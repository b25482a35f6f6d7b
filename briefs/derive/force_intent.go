package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// intended finds the word that makes b people to come whom somebody means to send, asks for or
// waits for: "has decided to send 150", "a commitment of 2,500 more", "are heading for".
func (s *forceScene) intended(b *body, l, r governor) (int, bool) {
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
	return s.onTheWay(b, r)
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
	if before.Kind != lang.Word || i == s.a || oneOf(before.ID, &s.w.doing) || before.Is(lang.Ordinal|lang.PlaceNoun) || s.at(i-2).Is(lang.Ordinal) || before.Is(lang.Have) {
		return 0
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

// onTheWay finds the word that says that b have set out for a place and are not there.
func (s *forceScene) onTheWay(b *body, r governor) (int, bool) {
	if !r.told() || r.comma {
		return 0, false
	}
	for i := b.to; i <= r.at+4 && s.at(i).Kind == lang.Word; i++ {
		t, next := s.at(i), s.at(i+1)
		switch {
		case oneOf(t.ID, &s.w.heading) && (next.ID == s.w.to || next.ID == s.w.for_ || next.Is(lang.Preposition)) && s.place(i+2) != nil:
			return i, true
		case oneOf(t.ID, &s.w.leaves) && next.ID == s.w.for_ && s.place(i+2) != nil:
			return i, true
		case t.ID == s.w.way && s.at(i-1).Is(lang.Possessive|lang.Determiner) && s.at(i-2).ID == s.w.on:
			return i, true
		}
	}
	return 0, false
}
