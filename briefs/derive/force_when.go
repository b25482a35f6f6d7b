package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// datedReach is how many sentences before its own a date may stand that dates a
// body as well.
const datedReach = 3

// yearReach is how many words behind a body a year may stand that dates it.
const yearReach = 14

// yearIn is the first year in [from, to) that dates something: not "than in the
// 1990s", "as of 2018" or "since 2013".
func (s *forceScene) yearIn(from, to int) (int, bool) {
	for i := from; i < min(to, s.z); i++ {
		q := s.numberAt(i)
		if q == nil || q.Sense != lang.YearNumber {
			continue
		}
		before, beyond := s.at(i-1), s.at(i-2)
		if before.ID == s.w.since || before.ID == s.w.by && i-1 > s.a && !beyond.Is(lang.Conjunction) || before.ID == s.w.of && beyond.ID == s.w.as || before.Is(lang.Month) && beyond.ID == s.w.of && s.at(i-3).ID == s.w.as || beyond.ID == s.w.than || s.at(i-3).ID == s.w.than {
			continue
		}
		return i, true
	}
	return 0, false
}

// countBetween reports whether another number of people stands between the
// tokens from and to: what is said before it is said of that one.
func (s *forceScene) countBetween(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if q := s.numberAt(i); q != nil && q.Sense == lang.Count && q.Value >= 10 {
			return true
		}
	}
	return false
}

// aside reports whether commas close off the year at token i from what is told at
// token to: "Rwanda, invited in July 2021, doubled its force to".
func (s *forceScene) aside(i, to int) bool { return s.commaIn(s.a, i) && s.commaIn(i, to) }

// commaIn reports whether a comma stands in [from, to).
func (s *forceScene) commaIn(from, to int) bool {
	for j := from; j < to; j++ {
		if t := s.at(j); t.Kind == lang.Mark && t.ID == ',' {
			return true
		}
	}
	return false
}

// pastForm reports whether a governor is a verb of the past.
func (s *forceScene) pastForm(g governor) bool {
	if !g.told() {
		return false
	}
	for i := g.at; i >= max(s.a, g.at-3); i-- {
		if oneOf(s.at(i).ID, &s.w.been) {
			return !s.at(i-1).Is(lang.Have) || s.at(i-1).ID == s.w.had // "has had"
		}
		if s.at(i).Is(lang.Auxiliary) && i < g.at {
			return false
		}
	}
	t := s.at(g.at)
	return !t.Is(lang.Auxiliary) && t.Kind == lang.Word && s.p.text[t.End-1] == 'd' || oneOf(t.ID, &s.w.pastOnes)
}

// tellsPast reports whether a verb of the past beside b says what its people did
// or who had them.
func (s *forceScene) tellsPast(b *body, l, r governor) bool {
	if next := s.at(b.to); next.Kind == lang.Word && next.Shape == lang.Lower && next.ID == lang.Unknown && strings.HasSuffix(next.Of(s.p.text), "ed") {
		return true // "600 soldiers fled"
	}
	return s.pastForm(l) && !l.comma || r.told() && (r.aux || r.direct) && s.pastForm(r)
}

// narrates reports whether a verb of the past stands in the sentence before token
// i: "In May 2011 it was reported that".
func (s *forceScene) narrates(i int) bool {
	for j := s.a; j < i; j++ {
		if t := s.at(j); t.Kind == lang.Word && oneOf(t.ID, &s.w.been) && s.place(j) == nil {
			return true
		}
	}
	return false
}

// datedBefore reports whether a sentence before the one being read, in its
// paragraph, begins with a date that has a year: what follows it is of that time.
func (r *forceReader) datedBefore() bool {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	for n := r.now - 1; n >= max(0, r.now-datedReach); n-- {
		if s.enter(&s.p.sentences[n]); s.line.Block != here.Block {
			return false
		}
		if _, found := s.yearIn(s.a, s.a+yearReach/2); found && s.at(s.a).Is(lang.Preposition) {
			return true
		}
	}
	return false
}

// once finds a word that puts the people into the past: "at its peak",
// "formerly", or a year with a past form of the verb.
func (s *forceScene) once(b *body, l, r governor) (int, bool) {
	if s.hasNow(l) {
		return 0, false
	}
	if then, ok := s.thenWere(b, l, r); ok {
		return then, true
	}
	lo := s.clauseStart(b.from)
	for i := lo; i < min(s.z, b.to+12); i++ {
		t := s.at(i)
		if t.Kind == lang.Mark && t.ID == ';' {
			if i < b.from {
				continue
			}
			break
		}
		if oneOf(t.ID, &s.w.largest) && s.at(i-1).Is(lang.Possessive) && s.at(i-2).ID == s.w.at {
			return i, true // "at its largest"
		}
		if t.Cues(lang.ForceOnce) && (i < b.to || t.ID != s.w.until || s.endedThen(l, r)) && (i < b.from && (!s.countBetween(i, b.from) || s.leads(i, b)) || i >= b.to && i-b.to < 6 && !s.countBetween(b.to-1, i)) && s.numberAt(i) == nil {
			return i, true
		}
	}
	if year, ok := s.yearIn(s.a, s.a+yearReach/2); ok && s.at(s.a).Is(lang.Preposition) && s.narrates(b.from) && s.bygone(year, l, r) {
		return year, true
	}
	if r.told() && r.direct && !r.comma && oneOf(s.at(r.at).ID, &s.w.attacks) && s.pastFormed(r.at) {
		return r.at, true // "dozens of fighters stormed the town"
	}
	if war := s.warTime(); war > 0 {
		return war, true
	}
	if !s.pastForm(l) && !(r.told() && (r.aux || r.direct) && s.pastForm(r)) {
		return 0, false
	}
	from := max(lo, b.from-sightReach)
	if s.at(b.from-1).ID == s.w.to && l.is(lang.ForceShift) {
		from = b.from // "grew from 2,000 in 2013 to 9,000"
	}
	if year, ok := s.yearIn(from, b.to+yearReach); ok && !s.aside(year, b.from) && s.bygone(year, l, r) {
		return year, true
	}
	if year, ok := s.yearIn(s.a, s.a+yearReach/2); ok && s.bygone(year, l, r) {
		return year, true
	}
	if year, ok := s.asOfWas(r); ok && s.bygone(year, l, r) {
		return year, true
	}
	if after := b.to; l.isDirect(lang.ForceCount|lang.ForceHold) && s.pastForm(l) {
		if s.at(after).Is(lang.Adverb | lang.Time) {
			after++
		}
		if oneOf(s.at(after).ID, &s.w.beside) {
			return after, true // "numbered 60,000 soldiers immediately after the war"
		}
	}
	if i := s.thenBehind(b.to); i > 0 && l.isDirect(lang.ForceHold|lang.ForceCount) && s.pastForm(l) {
		return i, true
	}
	if l.told() && s.at(l.at).ID == s.w.had && l.direct && !l.comma {
		for i := b.to; i < min(s.z, b.to+yearReach); i++ {
			if t := s.at(i); t.ID == s.w.when && t.Kind == lang.Word || t.Is(lang.Month) && (s.numberAt(i+1) != nil || s.at(i-1).ID == s.w.in && s.at(l.at-1).Is(lang.Relative)) {
				return i, true // "had 19,600 soldiers when it", "on August 6", "which had 2,000 in March"
			}
			if q := s.numberAt(i); q != nil && q.Sense == lang.Count {
				break
			}
		}
	}
	if s.at(s.a).Is(lang.Preposition) && s.at(s.a+1).Is(lang.Determiner) && (s.at(s.a+2).Is(lang.Time) || s.at(s.a+2).ID == s.w.time) {
		return s.a + 2, true // "At that time there were"
	}
	return 0, false
}

// leads reports whether the word at i stands in the time that the sentence begins with, and all
// the numbers up to b do one thing: "at its height, 9,000 soldiers and 2,000 police were".
func (s *forceScene) leads(i int, b *body) bool {
	if i > s.a+3 || !s.commaIn(i, b.from) || s.at(b.from-1).ID != s.w.and {
		return false
	}
	for j := i + 1; j < b.from; j++ {
		if t := s.at(j); t.Kind == lang.Word && t.Is(lang.Auxiliary|lang.Relative) {
			return false
		}
	}
	return true
}

// endedThen reports whether an "until" behind people tells how long they were there, as the verb
// beside them does: "kept 1,000 in Chad until", and not "would remain until".
func (s *forceScene) endedThen(l, r governor) bool {
	if r.told() && (r.aux || r.direct) {
		return s.pastForm(r)
	}
	return s.pastForm(l)
}

// thenBehind is the "time" of an "at the time" not far behind token i, 0 without one.
func (s *forceScene) thenBehind(i int) int {
	for j := i; j < i+8 && s.numberAt(j) == nil; j++ {
		if s.at(j).ID == s.w.time && (s.at(j-1).ID == s.w.the || s.at(j-1).ID == s.w.that) && s.at(j-2).ID == s.w.at {
			return j
		}
	}
	return 0
}

// asOfWas is the year of an "as of" that a past form goes with: "As of May 2020, 13,000 were
// deployed".
func (s *forceScene) asOfWas(r governor) (int, bool) {
	if s.at(s.a).ID != s.w.as || s.at(s.a+1).ID != s.w.of || !r.aux || !s.pastForm(r) || s.at(r.at).Is(lang.Reporting) {
		return 0, false
	}
	for i := s.a + 2; i < s.a+5; i++ {
		if q := s.numberAt(i); q != nil && q.Sense == lang.YearNumber {
			return i, true
		}
	}
	return 0, false
}

// warTime is the "War" that the sentence begins with as its time, "During the Crimean War", 0
// for none.
func (s *forceScene) warTime() int {
	if s.at(s.a).ID != s.w.during || s.at(s.a).Kind != lang.Word {
		return 0
	}
	for i := s.a + 1; i < s.a+7; i++ {
		if t := s.at(i); t.ID == s.w.war && s.named(t) {
			return i
		} else if t.Kind == lang.Mark {
			return 0
		}
	}
	return 0
}
