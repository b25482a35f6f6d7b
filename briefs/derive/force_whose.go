package derive

import (
	"slices"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// whose gives t, of whom no word nearby tells whose people they are, the one that
// wider context tells: the force beside it, a country behind or before it in the
// sentence, the force told before, or the only one whose forces are told at all.
func (r *forceReader) whose(t *telling, l, v governor) {
	if !t.group.Empty() || t.rule == "force/table" || t.rule == "force/row" {
		return
	}
	s, b := &r.scene, t.body
	if s.faces(l) || oneOf(s.at(b.from-1).ID, &s.w.opposed) {
		return // those who are fought belong to somebody else
	}
	switch {
	case r.besideTold(t):
		t.owner = r.told[len(r.told)-1].owner
	case !s.presence(b).empty():
		t.owner = r.named(s.presence(b))
	case r.bringsTo(l):
		t.owner = r.told[len(r.told)-1].owner // "called up 16,000 reservists, bringing the total to"
	case s.wholeForce(b):
		t.group = s.span(run{b.unit.first, b.to})
	case s.at(s.a).ID == s.w.with && s.pronounBehind(b.to) > 0:
		t.owner = r.groupToldBefore(s.a)
	case s.pointsBack(b) && !r.peopleBefore(b).empty():
		t.owner = r.named(r.peopleBefore(b))
	case r.near(r.now) && len(r.told) == 0 && l.is(lang.ForceShift) && s.thisActs(l), r.sameAsPrior(t):
		t.owner = r.prior.owner
	default:
		t.owner = r.sayer(t, l, v)
	}
	if t.group.Empty() && r.item.country && t.place.code != "" && t.place.code != r.item.code {
		t.owner = owner{group: r.item.span, origin: r.item.code} // an item of "Spain:"
	}
	if t.group.Empty() {
		r.onlyMission(t)
	}
	if t.group.Empty() && !s.rebels(b) {
		t.owner = r.actedBefore(t)
	}
	if u := b.unit; t.group.Empty() && t.rule == "force/number" && !u.empty() && s.at(u.last-1).Cues(lang.ForceBody|lang.ForceBranch) && !oneOf(s.at(u.last-1).ID, &s.w.sentOut) && s.at(u.last-1).ID != s.w.forces && !s.at(u.last-1).Cues(lang.ForceUnit) {
		if own := s.nameEnding(u.last-1, s.a); own.first < u.first && !own.empty() && s.originOf(own) != "" {
			u = own
		}
		t.group = s.span(u) // "the guard was expanded to 9,000"
	}
	if t.group.Empty() {
		t.owner = r.abroad(t)
	}
	if who := s.granter(t); t.group.Empty() && !who.empty() {
		t.group = s.span(who)
	}
	if t.group.Empty() && r.sole.count >= soleLeast && r.priorAt >= 0 && r.sameKind(t) && (t.movement || s.rebels(b)) == r.sole.movement && r.sole.origin != t.place.code {
		t.owner = r.sole.owner
	}
}

// soleLeast is how many forces must be told of one and the same owner before
// another is taken to be its own too.
const soleLeast = 2

// soleOwner is the only one whose forces have been told so far.
type soleOwner struct {
	owner
	count int // how many forces; negative when there are several owners
}

// owned notes whose people t are.
func (r *forceReader) owned(t *telling) {
	switch o := &r.sole; {
	case t.group.Empty() || o.count < 0:
	case o.count == 0:
		*o = soleOwner{owner: t.owner, count: 1}
	case o.origin != "" && o.origin == t.origin, o.origin == t.origin && r.scene.sameName(o.group, t.group):
		o.count++
	default:
		o.count = -1
	}
}

// besideTold reports whether t is listed with the force told before it: "500
// soldiers and some 40 police", "including 120 officers".
func (r *forceReader) besideTold(t *telling) bool {
	s, n := &r.scene, len(r.told)
	if n == 0 || r.told[n-1].group.Empty() || r.told[n-1].body.to > t.body.from || s.rebels(t.body) != s.rebels(r.told[n-1].body) && t.body.from-r.told[n-1].body.to > 2 {
		return false
	}
	for i := r.told[n-1].body.to; i < t.body.from; i++ {
		switch tok := s.at(i); {
		case tok.Kind == lang.Mark && tok.ID != ',', tok.ID == s.w.of, s.place(i) != nil, s.forceName(i), s.opensClause(i), tok.Is(lang.Relative), tok.Is(lang.Auxiliary):
			return false
		case s.acts(i) && !oneOf(tok.ID, &s.w.parts):
			return false
		}
	}
	return true
}

// committed is the one who sends b in a clause without a pronoun behind it: "the
// 80 soldiers Fiji has pledged".
func (s *forceScene) committed(b *body) run {
	first := b.to
	if s.at(first).ID == s.w.that || s.at(first).ID == s.w.which {
		first++
	}
	p := s.place(first)
	if p == nil || p.Kind != gazetteer.Country {
		return run{}
	}
	end := int(p.Last)
	if s.at(end).Is(lang.Have | lang.Be) {
		end++
	}
	if !s.at(end).Cues(lang.ForceSend | lang.ForceHold | lang.ForceAhead | lang.ForceLeave) {
		return run{}
	}
	return run{int(p.First), int(p.Last)}
}

// presence is the country whose people under arms the clause speaks of before b:
// "will double the American presence from 4,000".
func (s *forceScene) presence(b *body) run {
	for i, first := b.from-1, max(s.clauseStart(b.from), b.from-governReach); i >= first; i-- {
		p := s.place(i)
		if p == nil {
			continue
		}
		next := s.at(int(p.Last))
		if beyond := s.at(int(p.Last) + 1); beyond.Is(lang.Person|lang.Office|lang.RoleNoun|lang.Rank) || oneOf(beyond.ID, &s.w.sources) {
			return run{} // "a French military source"
		}
		if p.Kind == gazetteer.Adjective && next.Kind == lang.Word && (next.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceStrength) || oneOf(next.ID, &s.w.armies) || oneOf(next.ID, &s.w.footholds)) {
			if oneOf(next.ID, &s.w.armies) && next.ID != s.w.forces {
				return run{int(p.First), int(p.Last) + 1} // "the Chadian army"
			}
			return run{int(p.First), int(p.Last)}
		}
		i = int(p.First)
	}
	return run{}
}

// sameAsPrior reports whether t goes on about the people of the force told before
// it: people of the same noun in the same country, with nobody else named between.
func (r *forceReader) sameAsPrior(t *telling) bool {
	s, prior := &r.scene, &r.prior
	if len(r.told) > 0 || t.body.there && t.status != model.Withdrawn || !r.near(r.now) || prior.group.Empty() || prior.place.code != t.place.code || prior.origin == t.place.code && prior.origin != "" || s.rebels(t.body) != prior.movement || !r.sameKind(t) {
		return false
	}
	last := s.p.tokenAt(prior.group.End)
	for i := int(last); i < min(s.z, t.body.to+governReach); i++ {
		if p := s.placeNamed(i); p != nil && ownsForces(p) && p.Code() != prior.place.code && p.Code() != prior.origin || missionAt(p) {
			return false
		}
	}
	return true
}

// sayer is the country that says of people whom it sends that they have gone to
// another: "Kenya said that 140 more police officers have arrived in Haiti".
func (r *forceReader) sayer(t *telling, l, v governor) owner {
	s := &r.scene
	if t.place.code == "" || !v.is(lang.ForceSend|lang.ForceLeave) && !l.isDirect(lang.ForceSend|lang.ForceLeave) {
		return owner{}
	}
	if who := s.spokenFor(t); !who.empty() {
		return r.named(who)
	}
	p := s.place(s.a)
	if p == nil || !ownsForces(p) || p.Code() == "" || p.Code() == t.place.code {
		return owner{}
	}
	for i := int(p.Last); i < min(t.body.from, int(p.Last)+4); i++ {
		if s.at(i).Is(lang.Reporting) {
			return owner{group: p.Span(s.p.tokens), origin: p.Code()}
		}
	}
	return owner{}
}

// sameKind reports whether the noun of t is that of the force told before it, or one
// for soldiers of whatever kind.
func (r *forceReader) sameKind(t *telling) bool {
	s := &r.scene
	if t.body.unit.empty() {
		return true
	}
	noun := s.at(t.body.unit.last - 1).ID
	if oneOf(noun, &s.w.generic) {
		return true
	}
	unit := r.prior.unit
	if unit.Empty() {
		unit = s.span(r.prior.body.unit)
	}
	return !unit.Empty() && s.p.tokens[s.p.tokenAt(unit.End-1)].ID == noun
}

// faces reports whether those whom the verb of l has for its object are fought by whoever
// does it: "is fighting 4,000 troops".
func (s *forceScene) faces(l governor) bool {
	return l.told() && l.direct && !l.comma && oneOf(s.at(l.at).ID, &s.w.facing)
}

// negated reports whether the name says whose the people are not: "non-American forces".
func (s *forceScene) negated(name run) bool {
	for i := name.first - 2; i <= name.first; i++ {
		if t := s.at(i); t.Kind == lang.Word && s.at(i+1).Hyphen && t.ID == s.w.non {
			return true
		}
	}
	return false
}

// givers reports whether a name that ends at i is one of those of several countries, told
// as such: "troops from NATO and other countries".
func (s *forceScene) givers(i int) bool {
	for j := i; j < i+5; j++ {
		switch t := s.at(j); {
		case oneOf(t.ID, &s.w.lands):
			return j > i
		case t.Kind != lang.Word || t.Is(lang.Preposition|lang.Auxiliary):
			return false
		}
	}
	return false
}

// peopleBefore is the country whose people under arms the sentence before, or the one before
// that, speaks of last: "The first Argentine troops landed. The 80 commandos".
func (r *forceReader) peopleBefore(b *body) run {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	across := int32(0) // paragraphs back
	if s.at(b.from-1).ID == s.w.the && b.from-1 == s.a {
		across = 2
	}
	for n := r.now - 1; n >= max(0, r.now-2-int(across)) && here.Block-s.p.sentences[n].Block <= across; n-- {
		s.enter(&s.p.sentences[n])
		for i := s.z - 1; i >= s.since(s.z); i-- {
			if p := s.place(i); p != nil {
				end := int(p.Last)
				for s.at(end).Is(lang.Adjective) && s.at(end).Kind == lang.Word {
					end++ // "the French foreign legion"
				}
				if p.Kind == gazetteer.Adjective && s.at(end).Cues(lang.ForceUnit|lang.ForceBody) {
					return run{int(p.First), int(p.Last)}
				}
				i = int(p.First)
			}
		}
	}
	return run{}
}

// onlyMission gives t, whose people are peacekeepers or are yet to be sent, the only mission
// that the places around it name in their country.
func (r *forceReader) onlyMission(t *telling) {
	s, p := &r.scene, r.scene.p
	if t.place.code == "" || s.rebels(t.body) || t.status != model.Planned && !s.peacekeepers(t.body) {
		return
	}
	at, _ := slices.BinarySearchFunc(p.places, int32(t.body.from), func(m gazetteer.Match, first int32) int { return int(m.First - first) })
	var only *gazetteer.Match
	for i := max(0, at-fullReach); i < min(len(p.places), at+fullReach); i++ {
		m := &p.places[i]
		if !missionAt(m) || m.Code() != t.place.code {
			continue
		}
		if only != nil && !s.sameName(only.Span(p.tokens), m.Span(p.tokens)) {
			return
		}
		only = m
	}
	if only != nil {
		t.owner = owner{group: only.Span(p.tokens), host: only.Code()}
	}
}

// peacekeepers reports whether the body is of people who keep a peace, which is never that
// of their own country.
func (s *forceScene) peacekeepers(b *body) bool {
	return !b.unit.empty() && oneOf(s.at(b.unit.last-1).ID, &s.w.blues)
}
