package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// owner is whose people they are.
type owner struct {
	group    model.Span
	origin   string // the country that the name names
	host     string // the country that a mission of this name stands in
	movement bool   // it is a movement under arms
	army     bool   // it is the army of the country
}

// groupOf is whose people body i are, and the country of that name.
func (r *forceReader) groupOf(i int, l governor, status model.Status) owner {
	s, b := &r.scene, &r.bodies[i]
	if who := r.overName(b, l); !who.group.Empty() {
		return who
	}
	if !b.name.empty() && !s.negated(b.name) {
		return r.named(b.name)
	}
	if b.its > 0 {
		if who := s.nearestName(b.its); !who.empty() {
			return r.named(who)
		}
		if who := r.groupToldBefore(b.its); !who.group.Empty() {
			return who
		}
	}
	if who, pronoun := s.joinedBy(b.to, r.limit(i)); !who.empty() {
		return r.named(who)
	} else if pronoun > 0 {
		return r.groupToldBefore(pronoun)
	}
	if who := r.ownerOf(i, l, status); !who.group.Empty() || b.people.empty() {
		return who
	}
	return r.named(b.people)
}

// ownerOf is whose people body i are by the words around it.
func (r *forceReader) ownerOf(i int, l governor, status model.Status) owner {
	s, b := &r.scene, &r.bodies[i]
	if who := s.committed(b); !who.empty() {
		return r.named(who)
	}
	if who := r.fromIt(b); !who.group.Empty() {
		return who
	}
	from := s.partOf(b.to, r.limit(i), status == model.Withdrawn)
	if who := r.giver(b, l, from); !who.group.Empty() {
		return who
	}
	if s.at(from.last).ID == s.w.to && s.at(from.first-1).ID != s.w.of && l.isDirect(lang.ForceSend) {
		if who := r.ownerElse(b, l); who.origin != "" {
			return who // "Turkey sent 4,000 fighters from Syria to Azerbaijan"
		}
	}
	if !from.empty() && (!s.several(from) || oneOf(s.at(b.from-1).ID, &s.w.joined)) {
		return r.named(from)
	}
	if who := r.ownerElse(b, l); !who.group.Empty() || from.empty() {
		return who
	}
	return r.named(from)
}

// ownerElse is whose people b are by the words before it.
func (r *forceReader) ownerElse(b *body, l governor) owner {
	s := &r.scene
	if owner := s.ownerBefore(b.from); !owner.empty() {
		return r.named(owner)
	}
	if n := len(r.told); n > 0 && s.caught(l, &s.w.parts) && l.at >= r.told[n-1].body.to && !r.told[n-1].group.Empty() {
		return r.told[n-1].owner // "50,000 personnel, including 10,000 contractors"
	}
	if who, told := r.ownerByWord(b); told {
		return who
	}
	if !l.told() || l.comma && !l.is(heldCues) || l.is(lang.ForceHost) && !l.is(lang.ForceSend) {
		return r.pronounGroup(b.from)
	}
	return r.actor(l)
}

// ownerByWord is whose people b are by the word right before it, and whether
// that word tells: "with 2,500 fighters", "its 2,900 troops", "against 2,000
// insurgents" (of nobody who acts here).
func (r *forceReader) ownerByWord(b *body) (owner, bool) {
	s := &r.scene
	i := b.from - 1
	last := s.at(i)
	switch {
	case len(r.told) > 0 && s.place(i) != nil && s.place(i).Kind == gazetteer.Country && s.leadOf(int(s.place(i).First)) < 0 && s.at(int(s.place(i).First)-1).Is(lang.Conjunction):
		return r.named(run{int(s.place(i).First), int(s.place(i).Last)}), true // "and Romania 120 gunners"
	case last.ID == s.w.at && s.puts(i):
		who := s.nameEnding(i-1, s.a)
		return r.named(who), !who.empty() // "puts JNIM at 6,000 fighters"
	case oneOf(last.ID, &s.w.opposed):
		return owner{}, true
	case last.ID == s.w.with && i == s.a:
		if it := s.pronounBehind(b.to); it > 0 {
			return r.groupToldBefore(s.a), true
		}
		who := s.actorBehind(b.to)
		return r.named(who), !who.empty()
	case last.ID == s.w.with:
		who := s.nearestName(i)
		if l := s.before(i); l.is(lang.ForceHold|lang.ForceSend) && !l.comma && l.at < who.first {
			return r.actor(l), true // "Canada leads the battalion with", "invaded Ukraine with"
		}
		return r.named(who), !who.empty()
	case last.Is(lang.Possessive) && last.ID != lang.ApostropheS:
		if who := s.nearestName(i); !who.empty() {
			return r.named(who), true
		}
		return r.groupToldBefore(i), true
	case last.ID == s.w.of && s.at(i-1).Cues(lang.ForceBody|lang.ForceCrew):
		who := s.nameEnding(i-1, s.a)
		if who.last--; !who.empty() && s.isName(who.last-1) {
			return r.named(who), true // "a German brigade of 5,000 soldiers"
		}
	case last.ID == '(' && last.Kind == lang.Mark && s.bodyNoun(i-1) && !s.nameEnding(i-1, s.a).empty():
		return r.named(s.nameEnding(i-1, s.a)), true // "his People's Army (2,000 men)"
	case last.ID == ',' && s.at(i-1).Cues(lang.ForceUnit):
		who := s.nameEnding(i-1, s.a)
		who.last-- // "Ghanaian peacekeepers, 240 soldiers in all"
		return r.named(who), !who.empty()
	}
	return owner{}, false
}

// actor is who has, sends or takes the people that the verb or noun l governs.
func (r *forceReader) actor(l governor) owner {
	s := &r.scene
	v := l.at
	if s.faces(l) {
		return owner{}
	}
	if of := s.sizeOf(v); !of.empty() {
		return r.named(of)
	}
	if t := s.at(v); t.Cues(lang.ForceBody|lang.ForceCrew|lang.ForceLeave|lang.ForceStrength) && s.at(v+1).ID == s.w.of {
		if own := s.nameEnding(v-1, s.a); !own.empty() {
			return r.named(own)
		}
		if up := s.before(v); up.told() {
			v = up.at
		}
	}
	if t := s.at(v); t.Is(lang.Reporting) && t.Cues(lang.ForceCount) && !t.Cues(lang.ForceHold) && !s.at(v-1).Is(lang.Be) {
		return owner{} // "the institute estimated the militia at 5,000"
	}
	who := s.subject(v)
	if who.empty() && l.direct && s.at(v-1).Is(lang.Conjunction) {
		who = s.nearestName(v)
	}
	if s.at(who.first-1).ID == s.w.whose && !who.empty() {
		if own := s.antecedent(who.first - 1); s.originOf(own) != "" {
			whole := r.named(own) // "Eritrea, whose army numbers"
			whole.army = oneOf(s.at(who.last-1).ID, &s.w.armies)
			return whole
		}
	}
	if r.isCounted(who) {
		return owner{}
	}
	if !who.empty() {
		if s.at(who.last-1).Is(lang.PlaceNoun) && s.place(who.last-1) == nil && s.at(who.last).ID == s.w.of {
			if of := s.nameBeginning(who.last + 1); s.originOf(of) != "" {
				return r.named(of) // "the base of the Russian armed forces has"
			}
		}
		return r.named(who)
	}
	if land := s.landActing(v); land > 0 {
		return r.countryToldBefore(land)
	}
	return r.pronounGroup(v)
}

// pronounGroup is the group told before, when a pronoun stands for it in the
// clause before token v.
func (r *forceReader) pronounGroup(v int) owner {
	s := &r.scene
	for i := v - 1; i >= max(s.a, v-8); i-- {
		if t := s.at(i); t.Kind == lang.Word && oneOf(t.ID, &s.w.pronouns) {
			if i < s.clauseStart(v) {
				break
			}
			if who := s.antecedent(i); !who.empty() {
				return r.named(who)
			}
			return r.groupToldBefore(i)
		}
	}
	return owner{}
}

// groupToldBefore is the nearest name that can have a force before token i, in
// this sentence or the one before it.
func (r *forceReader) groupToldBefore(i int) owner {
	s := &r.scene
	if g := r.nearestGroup(i); !g.group.Empty() {
		return g
	}
	here := s.line
	defer s.enter(here)
	if i == s.a && oneOf(s.at(i).ID, &s.w.itself) && r.now > 0 && s.p.sentences[r.now-1].Block == here.Block {
		s.enter(&s.p.sentences[r.now-1])
		if who := r.named(s.opener()); who.origin != "" || who.movement || who.host != "" {
			return who
		}
		s.enter(here)
	}
	alone := true // nothing stands before its sentence in its block
	for n := r.now - 1; n >= max(0, r.now-pronounReach); n-- {
		s.enter(&s.p.sentences[n])
		if s.line.Block == here.Block {
			alone = false
		} else if !alone || s.line.Block+1 < here.Block || s.isHeading() {
			break
		}
		if g := r.nearestGroup(s.z); !g.group.Empty() && (!alone || g.movement) {
			return g
		}
	}
	return owner{}
}

// nearestGroup is the movement, mission or acting country named last before
// token i of the scene.
func (r *forceReader) nearestGroup(i int) owner {
	s := &r.scene
	var country run
	for j := i - 1; j >= s.since(i); j-- {
		if s.forceName(j) && !s.givers(j+1) && !s.negated(run{j, j + 1}) {
			return r.named(s.nameEnding(j, s.a))
		}
		if p := s.place(j); p != nil {
			j = int(p.First)
			if p.Kind == gazetteer.Mission && !s.givers(int(p.Last)) && !s.negated(run{j, int(p.Last)}) {
				return r.named(run{j, int(p.Last)})
			}
			if ownsForces(p) && country.empty() && !s.behindPreposition(j, s.a) {
				country = run{j, int(p.Last)}
			}
		}
	}
	if country.empty() {
		return owner{}
	}
	return r.named(country)
}

// named is the words of a group with the country they name, if they name one.
func (r *forceReader) named(g run) owner {
	s := &r.scene
	if g.empty() {
		return owner{}
	}
	g = s.plainName(g)
	if p := s.place(g.last + 1); p != nil && p.Kind == gazetteer.Adjective && s.at(g.last).ID == s.w.of && s.at(g.last-1).Shape == lang.Lower && s.at(int(p.Last)).Cues(lang.ForceUnit) {
		g = run{int(p.First), int(p.Last)} // "a brigade of Canadian soldiers"
	}
	of := g.last
	if s.at(of+1).ID == s.w.the {
		of++
	}
	if p := s.place(of + 1); p != nil && p.IsPlace() && s.at(g.last).ID == s.w.of && (s.at(g.last-1).Is(lang.Body|lang.Formation) || s.at(g.last-1).Cues(lang.ForceBody)) && s.place(g.last-1) == nil {
		g.last = int(p.Last) // "the Government of South Sudan"
	}
	if last := s.at(g.last - 1); g.last-g.first > 2 && s.at(g.last-2).ID == lang.ApostropheS && last.Cues(lang.ForceBody) && !oneOf(last.ID, &s.w.armies) {
		g.last -= 2 // "Australia's contribution"
	}
	if oneOf(s.at(g.last-1).ID, &s.w.fronts) && s.freers(g.last-1) {
		return owner{group: s.span(g), movement: true}
	}
	if origin := s.originOf(g); origin != "" {
		return owner{group: s.span(g), origin: origin, army: s.endsInArmy(g)}
	}
	if p := s.place(g.first); missionAt(p) {
		return owner{group: s.span(g), host: p.Code()}
	}
	return owner{group: s.span(g), movement: s.forceName(g.last - 1)}
}
