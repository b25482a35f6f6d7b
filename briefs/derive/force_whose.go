package derive

import (
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
	case !s.committed(b).empty():
		t.owner = r.named(s.committed(b))
	case !s.presence(b).empty():
		t.owner = r.named(s.presence(b))
	case r.sameAsPrior(t):
		t.owner = r.prior.owner
	default:
		t.owner = r.sayer(t, l, v)
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
	if n == 0 || r.told[n-1].group.Empty() || r.told[n-1].body.to > t.body.from || s.rebels(t.body) != s.rebels(r.told[n-1].body) {
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
	p := s.place(b.to)
	if p == nil || p.Kind != gazetteer.Country {
		return run{}
	}
	end := int(p.Last)
	if s.at(end).Is(lang.Have) {
		end++
	}
	if !s.at(end).Cues(lang.ForceSend | lang.ForceHold | lang.ForceAhead) {
		return run{}
	}
	return run{int(p.First), int(p.Last)}
}

// presence is the country whose people under arms the clause speaks of before b:
// "will double the American presence from 4,000".
func (s *forceScene) presence(b *body) run {
	for i := b.from - 1; i >= max(s.clauseStart(b.from), b.from-governReach); i-- {
		p := s.place(i)
		if p == nil {
			continue
		}
		next := s.at(int(p.Last))
		if p.Kind == gazetteer.Adjective && next.Kind == lang.Word && (next.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceStrength) || oneOf(next.ID, &s.w.armies) || oneOf(next.ID, &s.w.footholds)) {
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
	if t.place.code == "" || !v.is(lang.ForceSend) && !l.isDirect(lang.ForceSend) {
		return owner{}
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
	for i := v - 1; i > s.clauseStart(v); i-- {
		if t := s.at(i); oneOf(t.ID, &s.w.nations) && s.at(i-1).ID == s.w.the && !s.at(i-2).Is(lang.Preposition) {
			return i - 1
		}
	}
	return 0
}

// faces reports whether those whom the verb of l has for its object are fought by whoever
// does it: "is fighting 4,000 troops".
func (s *forceScene) faces(l governor) bool {
	return l.told() && l.direct && !l.comma && oneOf(s.at(l.at).ID, &s.w.facing)
}
