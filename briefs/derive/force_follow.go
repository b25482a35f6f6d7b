package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// bare reads a number without a noun: it joins the force told before it in the
// sentence, shares a noun that the sentence tells elsewhere, or sizes a body
// whose noun stands before it.
func (r *forceReader) bare(i int, t *telling, l, v governor) bool {
	s, b := &r.scene, t.body
	if r.partOfNext(i, t) {
		return true
	}
	if r.amongOthers(i) || s.ofOffice(b) {
		return false
	}
	if s.at(b.from-1).ID == s.w.of && (s.at(b.from-2).Cues(lang.ForceBody) || s.at(b.from-2).Is(lang.Formation) && (len(r.told) > 0 || r.near(r.now))) && (s.place(b.from-3) != nil || s.at(b.from-3).Is(lang.Determiner) && s.place(b.from-4) != nil) {
		return r.sized(t, l) // "a Nepalese battalion of 750"
	}
	join := s.joins(b, l)
	if n := len(r.told); join == joinsNot && n > 0 && s.at(b.from-1).ID == s.w.to && s.at(r.told[n-1].body.from-1).ID == s.w.from && s.endsCount(b.to) {
		join = joinsNew // "run from 1,000 fighters to 6,000"
	}
	if join == joinsNot && s.partOfBody(b) {
		t.rule = "force/part"
		return true
	}
	if len(r.told) > 0 && join == joinsNot && s.at(b.from-1).ID == s.w.from && (s.at(b.from-2).ID == ',' || s.fromTo(b, r.told[len(r.told)-1].body)) && s.endsCount(b.to) {
		join = joinsNew // "down to 300 fighters, from some 3,000"
		t.status, t.sign = model.Past, run{b.from - 1, b.from}
	}
	if join != joinsNot && len(r.told) > 0 {
		lead := &r.told[len(r.told)-1]
		r.inherit(t, lead, join, l)
		r.shifted(t, lead, join)
		return true
	}
	listed := s.at(b.to).ID == s.w.and && i+1 < len(r.bodies) && r.bodies[i+1].from == b.to+1 // "15,000 and 9,000 soldiers"
	if r.sharesHead(i, t) || (join == joinsNew || listed) && r.sharesNext(i, t) {
		return true
	}
	if t.place.told() && l.isDirect(lang.ForceSend|lang.ForceHold) && missionAt(s.place(t.place.words.first)) && s.endsCount(b.to) {
		t.rule, t.owner = "force/people", r.actor(l)
		return true // "contributes 170 to UNDOF"
	}
	if join == joinsPart && len(r.told) == 0 && s.at(b.to).Is(lang.Be) && s.at(b.to+1).Cues(lang.ForceUnit) && s.endsCount(b.to+2) {
		b.unit, t.rule = run{b.to + 1, b.to + 2}, "force/part"
		return true // "of whom 51,000 were soldiers"
	}
	if from := s.at(b.to); from.ID == s.w.from && b.many(50) && s.at(b.to+1).ID == s.w.the && s.named(s.at(b.to+2)) && s.armyFollows(b.to+2) && v.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave|lang.ForceAhead) {
		t.rule, t.owner = "force/field", r.named(s.partOf(b.to, s.z, false))
		return true // "Some 450 from the Red Guards are to go"
	}
	if unit := s.numberAfter(b, l); !unit.empty() {
		b.unit, t.rule = unit, "force/number"
		return true
	}
	if unit := s.areTroops(b); !unit.empty() && r.near(r.now) && r.carry(t, joinsPart, l, v) {
		t.unit = s.span(unit)
		return true // "Some 8,800 are ground troops"
	}
	if (s.inField(b.to) || s.nowDeployed(b) || s.mustered(b, l)) && b.many(50) {
		t.rule = "force/field"
		return true
	}
	if r.countrymen(t, l) || r.headed(i, t, l, v) {
		return true
	}
	if p := s.place(b.to); p != nil && p.Kind == gazetteer.People && s.at(b.from-1).ID == s.w.of && s.at(b.from-2).Cues(lang.ForceBody|lang.ForceCrew) && r.near(r.now) && v.direct && v.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave) {
		if r.carry(t, joinsHere, l, v) {
			t.rule, t.owner = "force/people", r.named(run{b.to, int(p.Last)})
			return true // "A first group of 75 Malawians left"
		}
	}
	if s.fighting(b, l) {
		t.rule, t.owner = "force/people", r.named(run{b.to, int(s.place(b.to).Last)})
		return true
	}
	if people := s.peopleAt(b); !people.empty() && s.inMission(people.last) {
		t.rule, t.owner = "force/people", r.named(people)
		return true
	}
	return r.looksBack(t, join) || r.sized(t, l) || r.topical(t, join, l, v)
}

// partOfNext reads the part of a force whose whole stands behind it: "600 of its
// 1,200 soldiers".
func (r *forceReader) partOfNext(i int, t *telling) bool {
	s, b := &r.scene, t.body
	if s.at(b.to).ID != s.w.of || i+1 >= len(r.bodies) || s.acts(b.to+1) {
		return false
	}
	next := &r.bodies[i+1]
	if next.from-b.to > 5 || next.sort < faintBody {
		return false
	}
	b.unit, b.name, next.whole = next.unit, next.name, true
	if its := next.from - 1; s.at(its).Is(lang.Possessive) && b.name.empty() {
		b.its = its
	}
	t.rule = "force/part"
	return true
}

// sharesHead gives a number the noun at the end of its row: "2,000 British,
// 1,500 German and 1,000 Canadian soldiers".
func (r *forceReader) sharesHead(i int, t *telling) bool {
	s, b := &r.scene, t.body
	k := r.headOf(i)
	if k == i {
		return false
	}
	b.unit, t.rule = r.bodies[k].unit, "force/gap"
	b.name = s.peopleAt(b)
	t.owner = r.named(b.name)
	if !t.place.told() {
		t.place = s.hostBehind(r.bodies[k].to, r.limit(k), t.status == model.Withdrawn)
	}
	return true
}

// looksBack gives a number the noun of people that the sentence told without
// one: "Kenyan troops, about 3,600 of them, man bases", "has withdrawn its
// troops from Syria: fewer than 1,500 remain".
func (r *forceReader) looksBack(t *telling, join joining) bool {
	s, b := &r.scene, t.body
	unit := s.unitBefore(b.from)
	switch {
	case unit.empty() || len(r.told) > 0:
		return false
	case join == joinsPart && (unit.last == b.from-1 && s.at(b.to+2).ID == ',' || s.at(b.to+1).Is(lang.Relative)):
		t.rule = "force/part"
		if !t.place.told() {
			t.place = s.hostBehind(unit.last, b.from, true) // "sent mercenaries to Libya, some 2,000 of whom"
		}
		if s.isName(unit.first - 1) {
			t.owner = r.named(s.nameEnding(unit.first-1, s.a))
		}
	case s.at(b.from-1).ID == '(' && s.place(b.from-2) != nil && (s.at(unit.last).ID == s.w.from || s.at(unit.last).ID == s.w.of):
		t.rule = "force/row"
		own := s.place(b.from - 2)
		t.owner = r.named(run{int(own.First), int(own.Last)}) // "Soldiers from Senegal (631) and Nigeria (200)"
		if !t.place.told() {
			t.place = s.hostBehind(b.to, s.z, false)
		}
	case join == joinsHere && s.at(b.to).Cues(lang.ForceStay):
		t.rule = "force/rest"
		t.owner = r.named(s.nearestName(unit.first))
		if !t.place.told() {
			t.place = s.hostBehind(unit.last, b.from, true)
		}
	default:
		return false
	}
	b.unit = unit
	return true
}

// headOf is the body whose noun the bare number i shares: the end of a row of
// numbers with the adjective of a country each. It is i when there is none.
func (r *forceReader) headOf(i int) int {
	s := &r.scene
	for k := i; k < min(len(r.bodies), i+rowReach); k++ {
		b := &r.bodies[k]
		if k > i && b.sort >= faintBody && !b.name.empty() {
			return k
		}
		if b.sort != bareBody || s.peopleAt(b).empty() {
			return i
		}
	}
	return i
}

// rowReach is how many numbers of a row may share one noun.
const rowReach = 8

// sized reads a bare number that sizes a body whose noun stands before it.
func (r *forceReader) sized(t *telling, l governor) bool {
	s, b := &r.scene, t.body
	unit, strength := s.sizedNounBefore(b, l)
	if unit.empty() && !strength {
		unit = s.openedBody(b, l)
	}
	if unit.empty() && !strength {
		return r.itsStrength(t, l)
	}
	b.unit = unit
	if !unit.empty() && !t.place.told() {
		if p := s.hostBehind(unit.last, b.from, t.status == model.Withdrawn); p.told() || p.back || p.own {
			t.place = p // "has cut its force in the country to"
		}
	}
	t.rule = "force/strength"
	if !unit.empty() {
		t.rule = "force/number"
		if t.group.Empty() {
			own := s.nameEnding(unit.last-1, s.a)
			if noun := s.at(unit.last - 1); (!oneOf(noun.ID, &s.w.armies) || noun.ID == s.w.forces && s.at(unit.last-2).ID != s.w.armed) && s.isName(unit.first-1) {
				own = s.nameEnding(unit.first-1, s.a)
			}
			if before := s.place(unit.first - 2); (own.empty() || own.first >= unit.first) && before != nil && before.IsPlace() && s.at(unit.first-1).Is(lang.Determiner) && ownsForces(before) && s.leadOf(int(before.First)) < 0 {
				t.owner = r.named(run{int(before.First), int(before.Last)}) // "and Malawi a battalion of 600"
				r.gapped(t)
			} else if !own.empty() && own.first < unit.first && !s.merelyArmed(own) && !(l.is(lang.ForceHold) && !l.comma && l.at < own.first && !s.namesOne(own)) {
				t.owner = r.named(own)
			} else if army := s.nameBeginning(unit.last + 1); s.at(unit.last).Is(lang.Preposition) && s.endsInArmy(army) {
				t.owner = r.named(army) // "soldiers in the Malian army"
			}
		}
	}
	return true
}

// itsStrength reads a number that the strength of a body named in a sentence
// before is put at: "Its strength has fallen to 180".
func (r *forceReader) itsStrength(t *telling, l governor) bool {
	s, b := &r.scene, t.body
	if !s.strengthens(l) && !l.is(lang.ForceShift) || !s.endsCount(b.to) || !s.tellsStrength(b.from) {
		return false
	}
	for k := r.now - 1; k >= max(0, r.now-2); k-- {
		line := &s.p.sentences[k]
		if line.Cue&(lang.ForceBody|lang.ForceUnit|lang.ForceName|lang.ForceCrew) != 0 && line.Block >= s.line.Block-1 {
			if r.near(r.now) && (s.at(b.from-1).ID == s.w.at || s.at(l.at).Is(lang.Be)) {
				return r.carry(t, joinsNew, l, governor{at: -1})
			}
			t.rule = "force/topic"
			return true
		}
	}
	return false
}

// tellsStrength reports whether "its strength" or "the strength" is what the
// clause before token i speaks of.
func (s *forceScene) tellsStrength(i int) bool {
	for j := s.clauseStart(i); j < i; j++ {
		if t := s.at(j); (t.Cues(lang.ForceStrength) || t.ID == s.w.total && t.Shape == lang.Lower) && ((j == s.a || s.at(j-1).Kind == lang.Mark) && s.at(j+1).Is(lang.Auxiliary) || s.at(j-1).Is(lang.Determiner|lang.Possessive)) && !t.Is(lang.Adjective) && t.ID != s.w.number {
			return true
		}
	}
	return false
}

// namesOne reports whether the words of g hold a name rather than describe a body.
func (s *forceScene) namesOne(g run) bool {
	for i := g.first; i < g.last; i++ {
		if s.place(i) != nil || s.forceName(i) || s.named(s.at(i)) && !s.at(i).Is(lang.Determiner) {
			return true
		}
	}
	return false
}

// fromTo reports whether the numbers of a and b are the two ends of a change: "from
// a peak of 9,000 in the spring to the 700 men".
func (s *forceScene) fromTo(a, b *body) bool {
	i := b.from - 1
	if s.at(i).ID == s.w.the {
		i--
	}
	return s.at(a.from-1).ID == s.w.from && s.at(i).ID == s.w.to
}

// sharesNext gives a bare number the noun of the next one: "from 5,100 to 2,500
// soldiers".
func (r *forceReader) sharesNext(i int, t *telling) bool {
	if i+1 >= len(r.bodies) {
		return false
	}
	next := &r.bodies[i+1]
	if gap := next.from - t.body.to; next.sort < faintBody || gap > 2 && (gap > 9 || !r.scene.fromTo(t.body, next)) {
		return false
	}
	t.body.unit = next.unit
	t.rule = "force/shift"
	return true
}
