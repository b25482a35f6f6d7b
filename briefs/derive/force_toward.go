package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// aheadBefore finds the word before b that puts its people into the future, and tells whether it
// does; it is 0 where none stands there.
func (s *forceScene) aheadBefore(b *body, l governor) (int, bool) {
	for i := b.from - 1; i >= max(s.a, l.at-8); i-- {
		t := s.at(i)
		switch {
		case i < l.at && l.is(lang.ForceStrength) && s.numberAt(i) != nil:
			i = -1 // "an authorised strength of 900 but an actual strength of"
		case i > l.at && !t.Cues(lang.ForceAhead), s.numberAt(i) != nil:
		case t.Kind != lang.Word, t.Is(lang.Relative) && i < l.at:
			i = -1
		case t.ID == s.w.called && s.at(i+1).ID != s.w.for_:
			i = -1 // reservists called up are there
		case s.setTo(i):
			return i, true
		case s.toCome(i):
			return i, !((l.is(lang.ForceHold) || s.thereAre(b)) && oneOf(t.ID, &s.w.maybe))
		case t.Is(lang.Auxiliary|lang.Reporting) && i < l.at && !t.Is(lang.Be) && s.at(i-1).ID != s.w.to:
			i = -1
		}
		if i < 0 {
			break
		}
	}
	if l.is(lang.ForceSend|lang.ForceShift|lang.ForceHold) && s.at(l.at-1).ID == s.w.to && (s.at(l.at-2).Is(lang.Be) || s.atStart(l.at-1)) {
		return l.at - 1, true // "is to send", "Nigeria to deploy 700"
	}
	return 0, false
}

// aheadBehind finds the word behind b, up to the verb r, that puts its people into the future, 0
// for none.
func (s *forceScene) aheadBehind(b *body, r governor) int {
	for i := b.to; i <= r.at; i++ {
		t := s.at(i)
		if s.caught(r, &s.w.stays) && !(t.Is(lang.Be) && s.at(i+1).ID == s.w.to) {
			continue
		}
		if s.setTo(i) {
			return i // "are scheduled to land"
		}
		if s.toCome(i) && (t.ID != s.w.called || s.at(i+1).ID == s.w.for_) && !s.at(i+1).Is(lang.Negation) {
			return i
		}
		if to := i + 1; t.Is(lang.Be) && (s.at(to).ID == s.w.to || s.at(to).Is(lang.Adverb|lang.Time) && s.at(to+1).ID == s.w.to) {
			return to // "are soon to arrive"
		}
		if t.ID == s.w.be && !s.at(i-1).Is(lang.Auxiliary) && s.at(i-1).ID != s.w.to {
			return i // "that 500 police be sent"
		}
	}
	return 0
}

// alsoOffered is the word that puts the second of two infinitives into the future: "offered on
// Friday to lead the force and to send". It is 0 for none.
func (s *forceScene) alsoOffered(l governor) int {
	if !l.told() || l.comma || s.at(l.at-1).ID != s.w.to || !s.at(l.at-2).Is(lang.Conjunction) {
		return 0
	}
	for i := l.at - 3; i >= max(s.a, l.at-governReach); i-- {
		if t := s.at(i); t.Kind != lang.Word {
			return 0
		} else if t.Cues(lang.ForceAhead) && !s.inMonth(i) {
			return i
		}
	}
	return 0
}

// attribute reports whether the word of g stands before a noun or a number that it describes:
// "the remaining 200".
func (s *forceScene) attribute(g governor) bool { return s.at(g.at - 1).Is(lang.Determiner) }

// toCome reports whether the word at i puts something into the future, and does not guess at what
// was, "may have fallen", or is denied, "no plans".
func (s *forceScene) toCome(i int) bool {
	return s.at(i).Cues(lang.ForceAhead) && !s.inMonth(i) && !s.at(i-1).Is(lang.Negation) && !(s.at(i).Is(lang.Auxiliary) && s.at(i+1).Is(lang.Have) && s.at(i+2).Kind == lang.Word && s.numberAt(i+2) == nil && !s.at(i+2).Is(lang.Function|lang.Hedge))
}

// ofOthers reports whether the verb r is told of those who are counted behind b: "60 Danes and
// 90 Swedes who are to come".
func (s *forceScene) ofOthers(b *body, r governor) bool {
	counted := false
	for i := b.to; i < r.at; i++ {
		if counted && s.at(i).Is(lang.Relative) {
			return true
		}
		q := s.numberAt(i)
		counted = counted || q != nil && q.Sense == lang.Count
	}
	return false
}

// joinsSeveral reports whether b are among those whom others come to: "will join the 620 of Kenya
// and 80 of Malawi".
func (s *forceScene) joinsSeveral(b *body, l governor) bool {
	if !l.told() || s.at(b.from-1).ID != s.w.and {
		return false
	}
	verb := l.at
	if s.at(verb).Is(lang.Auxiliary) {
		verb++
	}
	return oneOf(s.at(verb).ID, &s.w.joined) && s.countBetween(verb, b.from)
}

// ownVerb reports whether b does what a verb behind it says is so now, and whoever is told
// before does another thing: "agreed last year and its 1,000 soldiers are in Beirut".
func (s *forceScene) ownVerb(b *body, r governor) bool {
	i := b.from - 1
	return s.at(i).Is(lang.Possessive) && (s.at(i-1).ID == s.w.and || s.at(i-1).ID == ',') && r.told() && r.aux && !r.comma && r.cue&lang.ForceAhead == 0 && !s.at(b.to).Is(lang.Relative)
}

// aheadOfList finds what puts the numbers of a list into the future in the clause
// before its colon: "have been allocated as follows: 450 soldiers from Togo".
func (s *forceScene) aheadOfList(b *body, l governor) (int, bool) {
	if l.told() {
		return 0, false
	}
	colon := -1
	for i := b.from - 1; i >= s.since(b.from); i-- {
		t := s.at(i)
		switch {
		case t.Kind == lang.Mark && t.ID == ';':
			return 0, false
		case t.Kind == lang.Mark && t.ID == ':':
			colon = i
		case colon > 0 && t.Kind == lang.Word && t.Cues(lang.ForceAhead):
			return i, true
		case colon > 0 && (t.Is(lang.Reporting) || s.numberAt(i) != nil):
			return 0, false
		}
	}
	return 0, false
}

// sending finds what makes a sending a thing to come: "is sending 300", "ordered
// the deployment of 300".
func (s *forceScene) sending(l governor) (int, bool) {
	if !l.is(lang.ForceSend|lang.ForceBody) || l.comma {
		return 0, false
	}
	be := l.at - 1
	if s.at(be).Is(lang.Adverb) {
		be--
	}
	if s.at(be).Is(lang.Be) && strings.HasSuffix(s.at(l.at).Of(s.p.text), "ing") && l.direct {
		return l.at, s.at(l.at).Cues(lang.ForceSend) && !oneOf(s.at(l.at).ID, &s.w.supplies) && (!s.pastBe(be) || s.announced(be))
	}
	if s.at(l.at-1).ID == s.w.to && strings.HasSuffix(s.at(l.at).Of(s.p.text), "ing") {
		return l.at - 1, true // "committed to sending"
	}
	if s.at(l.at+1).ID != s.w.of {
		return 0, false
	}
	for i := l.at - 1; i >= max(s.a, l.at-4); i-- {
		if oneOf(s.at(i).ID, &s.w.ordered) {
			return i, true
		}
	}
	return 0, false
}
