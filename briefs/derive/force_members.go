package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// members settles b, which no noun follows, where the name of a movement stands for its people:
// "600 Tigers", "some 2,000 Houthis". What the phrase read as a name is in b.name.
func (s *forceScene) members(b *body) {
	last := b.name.last - 1
	if b.name.empty() || !b.many(10) || !s.movement(last) || !s.endsNoun(b.name.last) {
		return
	}
	name := run{s.wholeWord(b.name.first), b.name.last}
	s.settle(b, last, firmBody)
	b.name, b.unit = name, name
}

// movement reports whether token i is the name of a movement under arms, and of no mission or
// alliance.
func (s *forceScene) movement(i int) bool {
	t := s.at(i)
	return t.Cues(lang.ForceName) && s.forceName(i) && s.place(i) == nil && !oneOf(t.ID, &s.w.alliances)
}

// creed reports whether the word at i, which no list of names knows, says what people believe in
// rather than whose they are.
func (s *forceScene) creed(i int) bool {
	t := s.at(i)
	return t.ID == lang.Unknown && t.Shape == lang.Title && strings.HasSuffix(t.Of(s.p.text), "ist")
}

// boots reports whether "on the ground" stands behind the boots at i, which are soldiers then.
func (s *forceScene) boots(i int) bool {
	return s.at(i+1).Is(lang.Preposition) && s.at(i+2).ID == s.w.the && s.at(i+3).ID == s.w.ground
}

// overMore is i, or the token behind the "more" or "others" at i that nothing follows which a
// number could count: "800 more in April".
func (s *forceScene) overMore(i int) int {
	if t := s.at(i); t.Kind == lang.Word && (t.ID == s.w.more || t.ID == s.w.others) && (s.endsCount(i+1) || s.at(i+1).Is(lang.Time) || s.at(i+2).Is(lang.Time|lang.Month)) && s.at(i+1).ID != s.w.than {
		return i + 1
	}
	return i
}

// countrymen reads people told by the name of their country alone, where the text speaks of
// soldiers: "another 400 Canadians will arrive", "a force made up of 3,600 Ethiopians".
func (r *forceReader) countrymen(t *telling, l governor) bool {
	s, b := &r.scene, t.body
	p := s.place(b.to)
	if p == nil || p.Kind != gazetteer.People || !b.many(10) || !s.endsNoun(int(p.Last)) && !s.participle(int(p.Last)) {
		return false
	}
	who := run{b.to, int(p.Last)}
	end := s.overPeople(who.last)
	v := s.behind(end)
	if end > who.last && !t.place.told() {
		t.place = s.hostBehind(end, s.z, false)
	}
	own := r.near(r.now) && (r.prior.origin == p.Code() || s.counts(s.at(b.from-1)))
	moved := s.besideVerb(end, v) && (v.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave|lang.ForceAhead) || s.at(v.at+1).ID == s.w.home) || l.isDirect(lang.ForceSend|lang.ForceHold|lang.ForceHost|lang.ForceLeave) ||
		s.at(end).Is(lang.Auxiliary) && (t.place.told() || t.place.back)
	switch {
	case own && moved && len(r.told) == 0:
		r.carry(t, joinsHere, l, v)
	case moved && r.soldiersOf(p.Code()):
	case s.madeOf(b, l), s.inMission(who.last), s.joinsForce(who.last, s.until(who.last)), s.servesAs(who.last):
	case s.at(who.last).ID == s.w.of && s.armyFollows(who.last+1), len(r.told) > 0 && l.isDirect(lang.ForceSend): // "100 Russians of the Africa Corps"
	default:
		return false
	}
	t.rule, t.owner = "force/people", r.named(who)
	return true
}

// overPeople is the token behind the people of other countries that are counted from i on: "and
// 150 New Zealanders".
func (s *forceScene) overPeople(i int) int {
	for s.at(i).ID == s.w.and || s.at(i).ID == ',' {
		q := s.numberAt(i + 1)
		if q == nil {
			break
		}
		p := s.place(int(q.Last))
		if p == nil || p.Kind != gazetteer.People {
			break
		}
		i = int(p.Last)
	}
	return i
}

// leadsToUnit reports whether nothing but words that describe stand between token i and a noun for
// people under arms.
func (s *forceScene) leadsToUnit(i int) bool {
	for j := i; j < i+5; j++ {
		t := s.at(j)
		if t.Cues(lang.ForceUnit | lang.ForceFaint) {
			return true
		}
		if t.Kind != lang.Word || t.Is(lang.Function) || s.numberAt(j) != nil || s.place(j) != nil {
			return false
		}
	}
	return false
}

// besideVerb reports whether nothing but small words stand between token i and the verb v.
func (s *forceScene) besideVerb(i int, v governor) bool {
	if !v.told() || v.comma {
		return false
	}
	for ; i < v.at; i++ {
		if t := s.at(i); !t.Is(lang.Auxiliary|lang.Adverb|lang.Relative|lang.Time) && t.ID != s.w.to {
			return false
		}
	}
	return true
}

// soldiersOf reports whether the sentence, or one of the two before it, speaks of people under
// arms and names the country.
func (r *forceReader) soldiersOf(code string) bool {
	p := r.scene.p
	for n := r.now; n >= max(0, r.now-2); n-- {
		line := &p.sentences[n]
		if line.Cue&(lang.ForceUnit|lang.ForceBody) == 0 {
			continue
		}
		places := p.placesOf(line)
		for k := range places[:min(len(places), votes)] {
			if places[k].Code() == code && (n < r.now || places[k].Kind != gazetteer.People) {
				return true
			}
		}
	}
	return false
}

// madeOf reports whether b is what a body under arms is said to be made up of.
func (s *forceScene) madeOf(b *body, l governor) bool {
	return (s.caught(l, &s.w.counting) || s.caught(l, &s.w.parts)) && s.armedAround(b)
}

// servesAs reports whether people are told behind them, at i, to be soldiers of some kind:
// "recruited as fighters".
func (s *forceScene) servesAs(i int) bool {
	for j := i; j < i+4 && s.at(j).Kind == lang.Word; j++ {
		if s.at(j).ID == s.w.as {
			return s.armyFollows(j + 1)
		}
	}
	return false
}
