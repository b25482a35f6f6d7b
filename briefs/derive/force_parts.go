package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// partsOfBody reports whether g is a word like "included" whose subject is a body
// of people under arms: "the contingent included 30 gunners".
func (s *forceScene) partsOfBody(g governor) bool {
	if !s.caught(g, &s.w.parts) || g.comma {
		return false
	}
	for i := g.at - 1; i >= max(s.a, g.at-6); i-- {
		if s.at(i).Cues(lang.ForceBody|lang.ForceUnit) && s.at(i).Kind == lang.Word {
			return true
		}
	}
	return false
}

// partOfTold reports whether b is a part of the force told right before it in the
// sentence: "12,000 soldiers, including 500 officers".
func (r *forceReader) partOfTold(b *body, g governor) bool {
	s, n := &r.scene, len(r.told)
	if n > 0 && b.sort == faintBody && s.fromTo(r.told[n-1].body, b) {
		return true // "from 15,000 to 5,000 men"
	}
	return n > 0 && b.sort == faintBody && b.many(10) && s.plainNoun(b) && s.caught(g, &s.w.parts) && g.at >= r.told[n-1].body.to && s.at(b.unit.last-1).ID != s.w.people
}

// sameNoun reports whether the noun of b is the one of the force told before it:
// of police officers, officers are police.
func (r *forceReader) sameNoun(b *body) bool {
	s := &r.scene
	if b.sort != faintBody || b.out || !r.near(r.now) || s.personnel(b) {
		return false
	}
	if !s.plainNoun(b) {
		return false
	}
	last, prior := &s.p.tokens[b.unit.last-1], lang.ID(0)
	if u := r.prior.body.unit; !u.empty() {
		prior = s.p.tokens[u.last-1].ID
	} else if !r.prior.unit.Empty() {
		prior = s.p.tokens[s.p.tokenAt(r.prior.unit.End-1)].ID
	}
	return last.ID == prior && last.ID != s.w.people
}

// plainNoun reports whether nothing but small words, adjectives and what says that
// people are under arms stand before the noun of b: not "78 corrections officers".
func (s *forceScene) plainNoun(b *body) bool {
	for i := int(b.count.Last); i < b.unit.last-1; i++ {
		if t := s.at(i); s.place(i) == nil && !t.Is(lang.Adjective|lang.Function) && !t.Cues(lang.ForceArmed) && !oneOf(t.ID, &s.w.filler) {
			return false
		}
	}
	return true
}

// theirMen reports whether b are men whom a country or a movement told before has or sends: "It
// contributed 105 men", "its 3,000 men".
func (r *forceReader) theirMen(b *body, l governor) bool {
	s := &r.scene
	if b.sort != faintBody || b.out || !b.many(10) || s.at(b.unit.last-1).ID != s.w.men && s.at(b.unit.last-1).ID != s.w.members {
		return false
	}
	if band := s.bandActs(l); band > 0 {
		return r.standsFor(band-1, band+1).movement
	}
	if s.at(b.unit.last-1).ID == s.w.members {
		return false
	}
	its := b.from - 1
	if l.isDirect(lang.ForceSend|lang.ForceHold) && oneOf(s.at(l.at-1).ID, &s.w.itself) {
		its = l.at - 1
	} else if !s.at(its).Is(lang.Possessive) || s.at(its).ID == lang.ApostropheS || !b.many(100) {
		return false
	}
	who := r.groupToldBefore(its)
	return who.movement || who.host != "" || who.origin != "" && its == l.at-1
}

// listedBeside reports whether t goes on with the list that the force told right before it is in:
// "including 350 Germans, plus 250 British soldiers".
func (r *forceReader) listedBeside(t *telling) bool {
	s, n := &r.scene, len(r.told)
	if n == 0 || r.told[n-1].place.code == r.told[n-1].origin {
		return false
	}
	for i := r.told[n-1].body.to; i < t.body.from; i++ {
		if tok := s.at(i); s.place(i) == nil && tok.ID != ',' && tok.ID != s.w.and && tok.ID != s.w.plus {
			return false
		}
	}
	return true
}

// bandActs is the noun of "the group" or the like that has what l governs, 0 for none: "the group
// was estimated to have".
func (s *forceScene) bandActs(l governor) int {
	if !l.isDirect(lang.ForceHold | lang.ForceCount) {
		return 0
	}
	for i := l.at - 1; i > max(s.a, l.at-6); i-- {
		if oneOf(s.at(i).ID, &s.w.bands) && s.at(i-1).ID == s.w.the {
			return i
		}
	}
	return 0
}

// brokenDown gives t, a part that a colon behind the force before it leads to, what that one has:
// "would deploy 900 troops: a regiment with 500 and two companies with 400".
func (r *forceReader) brokenDown(t *telling) {
	s, n := &r.scene, len(r.told)
	if n == 0 || s.ceiling(r.told[n-1].body) > 0 || !t.cue.empty() && t.cue.first > r.told[n-1].body.to {
		return
	}
	lead := &r.told[n-1]
	colon := lead.broken
	for i := lead.body.to; i < t.body.from; i++ {
		switch tok := s.at(i); {
		case tok.ID == ';', tok.Is(lang.Auxiliary), colon && s.place(i) != nil:
			return
		case tok.Kind == lang.Mark && tok.ID == ':':
			colon = true
		}
	}
	if !colon {
		return
	}
	t.broken, t.owner, t.place, t.at = true, lead.owner, lead.place, lead.at
	t.status, t.sign = lead.status, lead.sign
}

// manned reports whether b are men of whom is said what is said of soldiers: "men
// stationed in".
func (s *forceScene) manned(b *body) bool {
	return s.at(b.unit.last-1).ID == s.w.men && s.at(b.to).Kind == lang.Word && oneOf(s.at(b.to).ID, &s.w.marches)
}

// movementReach is how many words before a sentence a movement is looked for that
// "the group" stands for.
const movementReach = 120

// inMovement reports whether b are the members of a movement under arms that a
// sentence before names: "The group, with some 350 members, lives".
func (s *forceScene) inMovement(b *body) bool {
	i := b.from - 1
	if s.at(i).ID != s.w.with || s.at(i-1).ID != ',' || !s.at(i-2).Cues(lang.ForceCrew) || s.at(i-3).ID != s.w.the {
		return false
	}
	for j := s.a - 1; j >= max(0, s.a-movementReach); j-- {
		if t := &s.p.tokens[j]; t.Cues(lang.ForceName) && t.Capital() {
			return true
		}
	}
	return false
}

// amongOthers reports whether the number b goes on with a count of people who are
// no force: "protects 75,000 civilians, including over 43,000 in Juba".
func (r *forceReader) amongOthers(i int) bool {
	s := &r.scene
	for k := i - 1; k >= max(0, i-rowReach); k-- {
		b := &r.bodies[k]
		if b.sort >= faintBody {
			return false
		}
		if t := s.at(b.to); b.sort == bareBody && t.Kind == lang.Word && t.Is(lang.Person) && t.Shape == lang.Lower && !t.Cues(lang.ForceUnit|lang.ForceFaint) {
			return true
		}
	}
	return false
}

// ofOffice reports whether the part b, of at most a few, is told by what the
// people are otherwise: "two of whom are doctors".
func (s *forceScene) ofOffice(b *body) bool {
	return !b.many(10) && s.at(b.to).ID == s.w.of && s.at(b.to+2).Is(lang.Be) && s.at(b.to+3).Is(lang.Person|lang.RoleNoun|lang.Office) && !s.at(b.to+3).Cues(lang.ForceUnit)
}

// numberAfter is the noun of people whose number is told to have become b behind it:
// "doubled to 380 the number of trainers".
func (s *forceScene) numberAfter(b *body, l governor) run {
	i := b.to
	if s.at(b.from-1).ID != s.w.to || !l.is(lang.ForceShift) || s.at(i).ID != s.w.the {
		return run{}
	}
	for s.at(i+1).ID != s.w.of {
		if i++; i > b.to+2 {
			return run{} // neither "the number of" nor "the full strength of"
		}
	}
	if s.at(i).ID != s.w.number && !s.at(i).Cues(lang.ForceStrength) {
		return run{}
	}
	for j := i + 2; j < i+6; j++ {
		if s.at(j).Cues(lang.ForceUnit|lang.ForceBody) || oneOf(s.at(j).ID, &s.w.advisers) {
			return run{j, j + 1}
		}
	}
	return run{}
}

// areTroops is the noun that says what the number b counts: "8,800 are ground
// troops".
func (s *forceScene) areTroops(b *body) run {
	if !s.at(b.to).Is(lang.Be) || !b.many(10) {
		return run{}
	}
	i := b.to + 1
	for s.at(i).Cues(lang.ForceArmed) && s.at(i).Kind == lang.Word {
		i++
	}
	if !s.at(i).Cues(lang.ForceUnit) || !s.endsCount(i+1) {
		return run{}
	}
	return run{b.to + 1, i + 1}
}

// mustered reports whether b counts what people under arms can bring to a fight:
// "the militias can muster around 70,000".
func (s *forceScene) mustered(b *body, l governor) bool {
	return s.caught(l, &s.w.musters) && l.direct && !l.comma && s.endsCount(b.to) && s.armedAround(b)
}

// nowDeployed reports whether the number b alone counts those who are somewhere:
// "the 15,900 currently deployed", in a sentence that speaks of soldiers.
func (s *forceScene) nowDeployed(b *body) bool {
	if s.at(b.from-1).ID != s.w.the || !s.at(b.to).Is(lang.Adverb|lang.Time) || s.at(b.to).Kind != lang.Word {
		return false
	}
	return oneOf(s.at(b.to+1).ID, &s.w.marches) && s.armedAround(b)
}

// fighting reports whether b are people of a country, told by its name alone, who
// fight, serve or stand somewhere: "119 New Zealanders were fighting".
func (s *forceScene) fighting(b *body, l governor) bool {
	p := s.place(b.to)
	if p == nil || p.Kind != gazetteer.People || !b.many(10) {
		return false
	}
	verb := int(p.Last)
	for s.at(verb).Is(lang.Auxiliary) {
		verb++
	}
	if oneOf(s.at(verb).ID, &s.w.battling) && s.at(verb).Kind == lang.Word {
		return true
	}
	return l.isDirect(lang.ForceCount) && s.armedAround(b)
}
