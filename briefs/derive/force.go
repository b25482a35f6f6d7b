package derive

import (
	"cmp"
	"slices"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

const (
	// forceNeeds is what a sentence must have for a force, beside a number.
	forceNeeds = lang.ForceUnit | lang.ForceFaint | lang.ForceBody | lang.ForceCrew | lang.ForceStrength | lang.ForceArmed | lang.ForceName
	// pronounReach is how many sentences before its own the group may be named
	// that a pronoun stands for.
	pronounReach = 3
)

// forces are the sizes of forces that the passage tells.
func (p *passage) forces() []model.Fact {
	r := &p.forcing
	*r = forceReader{
		priorAt: -2, scene: forceScene{p: p, w: theForceWords(), edge: lang.Token{Kind: lang.Mark, ID: '.'}},
		bodies: r.bodies[:0], told: r.told[:0], facts: r.facts[:0],
	}
	for i := range p.sentences {
		line := &p.sentences[i]
		r.now = i
		if r.frames(line) || line.Numbers && (line.Cue&forceNeeds != 0 || r.priorAt == i-1) {
			r.scene.enter(line)
			r.read()
		}
	}
	return r.facts
}

// forceReader reads forces sentence by sentence.
type forceReader struct {
	scene   forceScene
	now     int // the sentence being read
	bodies  []body
	told    []telling // the bodies of the sentence that are forces
	frame   forceFrame
	section section
	tableAt model.Span // the header of the table being read
	table   []column
	prior   telling // the last force of an earlier sentence
	priorAt int     // which sentence that is, -2 for none
	facts   []model.Fact
}

// owner is whose people they are.
type owner struct {
	group    model.Span
	origin   string // the country that the name names
	host     string // the country that a mission of this name stands in
	movement bool   // it is a movement under arms
	army     bool   // it is the army of the country
}

// telling is a body that is a force, with all that the text says of it.
type telling struct {
	body  *body
	place stand
	owner
	status model.Status
	unit   model.Span // the noun, where it does not stand beside the number
	sign   run        // the words of the status
	cue    run
	rule   string
	at     model.Span // where the place is told, when that is another sentence
}

// read derives the forces of one sentence.
func (r *forceReader) read() {
	if r.listed() {
		return
	}
	s := &r.scene
	r.bodies, r.told = r.bodies[:0], r.told[:0]
	counts := s.p.numbersOf(s.line)
	for i := range counts {
		if q := &counts[i]; (q.Sense == lang.Count || s.numbering(q)) && !q.Article {
			r.bodies = append(r.bodies, s.phrase(q))
		}
	}
	for i := range r.bodies {
		r.judge(i)
	}
	for i := range r.told {
		r.emit(&r.told[i])
	}
	if n := len(r.told); n > 0 {
		r.prior, r.priorAt = r.told[n-1], r.now
		body := *r.prior.body
		r.prior.body = &body
	}
}

// numbering reports whether the verb "number" stands before q rather than the
// noun: "the volunteers number 50,000".
func (s *forceScene) numbering(q *lang.Quantity) bool {
	return q.Sense == lang.DesignationNumber && q.Value >= 100 && s.at(int(q.First)-1).ID == s.w.number && !s.at(int(q.First)-2).Is(lang.Determiner)
}

// judge decides whether body i is a force and notes what is told of it.
func (r *forceReader) judge(i int) {
	s, b := &r.scene, &r.bodies[i]
	if b.sort == noBody {
		return
	}
	l, v := s.before(b.from), s.behind(b.to)
	if b.whole {
		l, v = governor{at: -1}, governor{at: -1} // what is said of the part is not said of the whole
	}
	if up := s.before(l.at); s.bodyOf(l) && up.is(heldCues) && !up.comma {
		l, l.direct = up, true // "maintains a modest force of 20,000 troops"
	}
	if s.lost(b, l, v) {
		return
	}
	t := telling{body: b, cue: cueOf(l, v)}
	t.status, t.sign = s.status(b, l, v)
	t.place = r.placeOf(i, l, t.status)
	switch b.sort {
	case bareBody:
		if !r.bare(i, &t, l) {
			return
		}
	default:
		if !s.stands(b, l, v, t.place.told()) {
			if !r.coordinate(&t) {
				return
			}
		}
		t.rule = firmRule(b, l, v)
		r.bracketed(&t)
	}
	if t.group.Empty() {
		t.owner = r.groupOf(i, l, t.status)
	}
	r.settle(&t, l)
	r.told = append(r.told, t)
	r.each(t)
}

// coordinate reports whether b stands in a row with the force before it, and
// then gives it what that one has: "18,000 active personnel, 10,500 reserve
// personnel".
func (r *forceReader) coordinate(t *telling) bool {
	s := &r.scene
	if len(r.told) == 0 || t.body.sort == faintBody && !t.body.armed && s.at(t.body.to).ID == s.w.of {
		return false
	}
	lead := &r.told[len(r.told)-1]
	if gap := t.body.from - lead.body.to; gap < 1 || gap > 2 {
		return false
	}
	for i := lead.body.to; i < t.body.from; i++ {
		if at := s.at(i); at.ID != ',' && !at.Is(lang.Conjunction) {
			return false
		}
	}
	if !t.place.told() {
		t.place, t.at = lead.place, lead.at
	}
	t.status, t.sign, t.cue = lead.status, lead.sign, lead.cue
	if t.body.name.empty() {
		t.owner = lead.owner
	}
	return true
}

// bracketed reads the place or group that stands before a number in brackets:
// "Rwanda (2,200 troops)".
func (r *forceReader) bracketed(t *telling) {
	s := &r.scene
	if label := s.labelAt(t.body); !label.empty() {
		t.place = s.standAt(s.place(label.first))
		return
	}
	i := t.body.from - 1
	if s.at(i).Kind != lang.Mark || s.at(i).ID != '(' {
		return
	}
	own := s.place(i - 1)
	if own == nil || !own.IsPlace() {
		return
	}
	at := run{int(own.First), int(own.Last)}
	if s.leadOf(at.first) >= 0 {
		t.place = s.standAt(own)
		return
	}
	t.owner = r.named(at)
}

// each gives "two each from Ghana and Senegal" a force for every further name.
func (r *forceReader) each(t telling) {
	s := &r.scene
	i := t.body.to
	if s.at(i).ID != s.w.each || t.group.Empty() {
		return
	}
	end := s.until(i)
	for i++; i < end && s.place(i) == nil; i++ {
		if t := s.at(i); t.Kind != lang.Word || t.Is(lang.Auxiliary|lang.Conjunction) {
			return
		}
	}
	for i < s.z && s.place(i) != nil {
		i = int(s.place(i).Last)
		for s.at(i).ID == ',' || s.at(i).ID == s.w.and {
			i++
		}
		p := s.place(i)
		if p == nil {
			return
		}
		t.owner = r.named(run{int(p.First), int(p.Last)})
		r.told = append(r.told, t)
	}
}

// bodyOf reports whether g is the noun of a body before "of".
func (s *forceScene) bodyOf(g governor) bool {
	return g.told() && s.at(g.at).Cues(lang.ForceBody|lang.ForceCrew) && s.at(g.at+1).ID == s.w.of
}

// cueOf is the verb that makes b a force, if one does.
func cueOf(l, v governor) run {
	switch {
	case l.is(heldCues) && !l.comma:
		return run{l.at, l.at + 1}
	case v.is(heldCues):
		return run{v.at, v.at + 1}
	}
	return run{}
}

func firmRule(b *body, l, v governor) string {
	switch {
	case b.sized:
		return "force-sized"
	case l.is(heldCues) && !l.comma, v.is(heldCues):
		return "force-verb"
	}
	return "force-noun"
}

// bare reads a number without a noun: it joins the force told before it in the
// sentence, or sizes a body whose noun stands before it.
func (r *forceReader) bare(i int, t *telling, l governor) bool {
	s, b := &r.scene, t.body
	if s.at(b.to).ID == s.w.of && i+1 < len(r.bodies) && r.bodies[i+1].from-b.to <= 5 && !s.acts(b.to+1) && r.bodies[i+1].sort >= faintBody {
		next := &r.bodies[i+1] // "600 of its 1,200 soldiers"
		b.unit, b.name, b.its, next.whole = next.unit, next.name, next.from-1, true
		if !s.at(b.its).Is(lang.Possessive) || !b.name.empty() {
			b.its = 0
		}
		t.rule = "force-part"
		return true
	}
	if s.at(b.from-1).ID == s.w.of && s.at(b.from-2).Cues(lang.ForceBody) && s.place(b.from-3) != nil {
		return r.sized(t, l) // "a Nepalese battalion of 750"
	}
	join := s.joins(b, l)
	if join != joinsNot && len(r.told) > 0 {
		lead := &r.told[len(r.told)-1]
		r.inherit(t, lead, join, l)
		r.shifted(t, lead, join)
		return true
	}
	if join == joinsNew && r.sharesNext(i, t) {
		return true
	}
	if len(r.told) == 0 && r.priorAt == r.now-1 && (join == joinsPart || s.at(b.from-1).ID == s.w.another && join == joinsHere) {
		return r.carry(t, join, l)
	}
	if unit := s.unitBefore(b.from); join == joinsHere && len(r.told) == 0 && s.at(b.to).Cues(lang.ForceStay) && !unit.empty() {
		b.unit, t.rule = unit, "force-rest" // "has withdrawn its troops: fewer than 1,500 remain"
		if who := s.nearestName(unit.first); !who.empty() {
			t.owner = r.named(who)
		}
		if !t.place.told() {
			t.place = s.hostBehind(unit.last, b.from, true)
		}
		return true
	}
	return r.sized(t, l)
}

// sized reads a bare number that sizes a body whose noun stands before it.
func (r *forceReader) sized(t *telling, l governor) bool {
	s, b := &r.scene, t.body
	unit, strength := s.sizedNounBefore(b, l)
	if unit.empty() && !strength {
		return false
	}
	b.unit = unit
	t.rule = "force-strength"
	if !unit.empty() {
		t.rule = "force-number"
		if t.group.Empty() {
			own := s.nameEnding(unit.last-1, s.a)
			if s.at(unit.last-1).Cues(lang.ForceUnit|lang.ForceFaint) && s.named2(unit.first-1) {
				own.last = unit.first
			}
			if !own.empty() && own.first < unit.first {
				t.owner = r.named(own)
			}
		}
	}
	return true
}

// carry lets a bare number join the force of the sentence before: "About 15,000
// of them have been armed", "Another 3,000 were called up".
func (r *forceReader) carry(t *telling, join joining, l governor) bool {
	s := &r.scene
	if s.p.blocks[s.p.sentences[r.priorAt].Block].Kind == model.Heading {
		return false
	}
	prior := r.prior
	if prior.place.told() {
		prior.at, prior.place.words = s.span(prior.place.words), run{}
	}
	t.unit = prior.unit
	if prior.unit.Empty() {
		t.unit = s.span(prior.body.unit)
	}
	r.inherit(t, &prior, join, l)
	t.body.unit = run{}
	t.cue = run{}
	if !t.place.told() {
		t.place, t.at = prior.place, prior.at
	}
	return true
}

// inherit gives t what the force before it has and t does not tell itself.
func (r *forceReader) inherit(t, lead *telling, join joining, l governor) {
	s := &r.scene
	t.rule = "force-gap"
	t.body.unit = lead.body.unit
	if t.cue.empty() {
		t.cue = lead.cue
	}
	if t.status == model.Present && join != joinsNew && t.cue.empty() {
		t.status, t.sign = lead.status, lead.sign
	}
	if join == joinsPart {
		t.rule = "force-part"
	}
	if join == joinsNew {
		t.rule = "force-shift"
	}
	if !t.place.told() || join == joinsPart && lead.place.told() {
		if own := s.place(t.body.from - 1); own == nil || lead.place.told() {
			t.place, t.at = lead.place, lead.at
		}
	}
	if last := s.at(t.body.from - 1); last.Kind == lang.Mark && last.ID == '(' {
		r.listedLike(t, lead)
		return
	}
	if label := s.labelAt(t.body); !label.empty() {
		t.place, t.owner = s.standAt(s.place(label.first)), lead.owner
		return
	}
	if people := s.peopleAt(t.body); !people.empty() {
		t.owner = r.named(people)
		return
	}
	if own := t.body.from - 1; s.forceName(own) && join == joinsHere {
		t.owner = r.named(s.nameEnding(own, lead.body.to))
		return
	}
	switch own := s.place(t.body.from - 1); {
	case own != nil && join == joinsHere && own.IsPlace() && !lead.cue.empty() && s.at(lead.cue.first).Cues(lang.ForceHost):
		t.place, t.owner = s.standAt(own), lead.owner
	case l.at > lead.body.to && l.isDirect(lang.ForceHold|lang.ForceSend):
		if who := s.subject(l.at); !who.empty() && who.first >= lead.body.to {
			t.owner = r.named(who)
			return
		}
		t.owner = lead.owner
	case own != nil && join == joinsHere && own.IsPlace() && s.leadOf(int(own.First)) < 0:
		t.owner = r.named(run{int(own.First), int(own.Last)})
	default:
		if from := s.partOf(t.body.to, s.z, t.status == model.Withdrawn); !from.empty() && join == joinsHere && s.at(t.body.to).ID == s.w.from {
			t.owner = r.named(from)
			return
		}
		t.owner = lead.owner
	}
}

// listedLike reads the name before a number in brackets as what the name before
// the first such number was: a place or a group.
func (r *forceReader) listedLike(t, lead *telling) {
	s := &r.scene
	t.owner = lead.owner
	own := s.place(t.body.from - 2)
	if own == nil {
		return
	}
	at := run{int(own.First), int(own.Last)}
	if lead.place.words.last == lead.body.from-1 {
		t.place = s.standAt(own)
		return
	}
	t.owner = r.named(at)
}

// shifted tells when the two numbers of a change were or will be true: "was cut
// from 5,100 to 2,500", "is to be cut".
func (r *forceReader) shifted(t, lead *telling, join joining) {
	s := &r.scene
	if join != joinsNew {
		return
	}
	if last := s.at(t.body.from - 1); last.ID == s.w.to && s.at(lead.body.from-1).ID == s.w.from && lead.status == model.Planned {
		t.status, t.sign = lead.status, lead.sign
		lead.status, lead.sign = model.Present, run{}
	}
}

// sharesNext gives a bare number the noun of the next one: "from 5,100 to 2,500
// soldiers".
func (r *forceReader) sharesNext(i int, t *telling) bool {
	if i+1 >= len(r.bodies) {
		return false
	}
	next := &r.bodies[i+1]
	if next.sort < faintBody || next.from-t.body.to > 2 {
		return false
	}
	t.body.unit = next.unit
	t.rule = "force-shift"
	return true
}

// placeOf is the place of body i: told behind it up to the next number, shared
// with the next number, or told before it.
func (r *forceReader) placeOf(i int, l governor, status model.Status) stand {
	s, b := &r.scene, &r.bodies[i]
	leaving := status == model.Withdrawn
	if p := s.hostBehind(b.to, r.limit(i), leaving); p.told() || p.back || p.own {
		return p
	}
	if i+1 < len(r.bodies) {
		next := &r.bodies[i+1]
		if next.sort >= faintBody && next.from-b.to <= 2 && next.from > b.to {
			if p := s.hostBehind(next.to, r.limit(i+1), leaving); p.told() || p.back || p.own {
				return p
			}
		}
	}
	if l.is(lang.ForceHost) && !s.at(l.at-1).Is(lang.Be) {
		if p := s.hostSubject(l.at); p.told() {
			return p
		}
	}
	for k := b.name.first; k < b.name.last; k++ {
		if p := s.place(k); p != nil && p.Kind == gazetteer.Mission {
			return s.standAt(p)
		}
	}
	return s.hostBefore(b.from)
}

// limit is the token where what is said of body i ends: where the next body
// begins.
func (r *forceReader) limit(i int) int {
	for k := i + 1; k < len(r.bodies); k++ {
		next := &r.bodies[k]
		if next.sort != noBody && next.from > r.bodies[i].to {
			return next.from
		}
	}
	return r.scene.z
}

// groupOf is whose people body i are, and the country of that name.
func (r *forceReader) groupOf(i int, l governor, status model.Status) owner {
	s, b := &r.scene, &r.bodies[i]
	if !b.name.empty() {
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
	if from := s.partOf(b.to, r.limit(i), status == model.Withdrawn); !from.empty() {
		return r.named(from)
	}
	if owner := s.ownerBefore(b.from); !owner.empty() {
		return r.named(owner)
	}
	if oneOf(s.at(b.from-1).ID, s.w.opposed) {
		return owner{}
	}
	if s.at(b.from-1).ID == s.w.with {
		if who := s.nearestName(b.from - 1); !who.empty() {
			return r.named(who)
		}
	}
	if last := s.at(b.from - 1); last.Is(lang.Possessive) && last.ID != lang.ApostropheS {
		if who := s.nearestName(b.from - 1); !who.empty() {
			return r.named(who)
		}
		return r.groupToldBefore(b.from - 1)
	}
	if s.at(b.from-1).ID == ',' && s.at(b.from-2).Cues(lang.ForceUnit) {
		if who := s.nameEnding(b.from-2, s.a); who.last-who.first > 1 {
			return r.named(run{who.first, who.last - 1}) // "Ghanaian peacekeepers, 240 soldiers in all"
		}
	}
	if !l.told() || l.comma && !l.is(heldCues) || l.is(lang.ForceHost) && !l.is(lang.ForceSend) {
		return r.pronounGroup(b.from)
	}
	v := l.at
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
	if who := s.subject(v); !who.empty() || l.direct && s.at(v-1).Is(lang.Conjunction) {
		if who.empty() {
			who = s.nearestName(v)
		}
		return r.named(who)
	}
	return r.pronounGroup(v)
}

// pronounGroup is the group told before, when a pronoun stands for it in the
// clause before token v.
func (r *forceReader) pronounGroup(v int) owner {
	s := &r.scene
	for i := v - 1; i >= max(s.clauseStart(v), v-8); i-- {
		if t := s.at(i); t.Kind == lang.Word && oneOf(t.ID, s.w.pronouns) {
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
	for n := r.now - 1; n >= max(0, r.now-pronounReach); n-- {
		if s.enter(&s.p.sentences[n]); s.line.Block != here.Block {
			break
		}
		if g := r.nearestGroup(s.z); !g.group.Empty() {
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
		if s.forceName(j) {
			return r.named(s.nameEnding(j, s.a))
		}
		if p := s.place(j); p != nil {
			j = int(p.First)
			if p.Kind == gazetteer.Mission {
				return r.named(run{j, int(p.Last)})
			}
			if ownsForces(p) && s.leadOf(j) < 0 && country.empty() {
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
	for i := g.first; i < g.last; i++ {
		if p := s.place(i); p != nil && ownsForces(p) && p.Code() != "" {
			return owner{group: s.span(g), origin: p.Code(), army: s.endsInArmy(g)}
		}
	}
	if p := s.place(g.first); missionAt(p) {
		return owner{group: s.span(g), host: p.Code()}
	}
	return owner{group: s.span(g), movement: s.forceName(g.last - 1)}
}

// settle fills in the place of a force where the sentence does not tell it
// beside the number: the army's own country, the place told elsewhere in the
// sentence, or the one that the text goes on about.
func (r *forceReader) settle(t *telling, l governor) {
	s := &r.scene
	size := t.status == model.Present && (s.sizes(l) || t.rule == "force-strength") || t.status != model.Planned && s.wholeArmy(t.body)
	if size {
		t.status = model.Total
	}
	if !t.at.Empty() {
		return
	}
	if t.place.told() && !(size && t.place.code == "" && t.origin != "") {
		return
	}
	if t.place.own && t.origin != "" {
		t.place, t.at = stand{code: t.origin}, t.group
		return
	}
	if t.place.back {
		r.toldBefore(t, true)
		return
	}
	if t.host != "" {
		t.place, t.at = stand{code: t.host}, t.group
		return
	}
	now := t.status == model.Present || t.status == model.Past
	if own := size || now && (l.isDirect(lang.ForceHold) || t.army && l.is(lang.ForceShift)); own && t.origin != "" {
		if t.status == model.Present {
			t.status = model.Total
		}
		t.place = stand{code: t.origin}
		t.at = t.group
		return
	}
	if t.status == model.Present && l.isDirect(lang.ForceHold) && r.ownCountry(t) {
		t.status = model.Total
		return
	}
	if t.status == model.Present && l.isDirect(lang.ForceHold) && t.movement {
		t.status = model.Total
	}
	if p := s.onlyPlace(t.body.from, t.body.to); p.told() {
		t.place = p
		return
	}
	r.toldBefore(t, false)
}

// ownCountry gives t the country whose army has the people, named with it in
// the same sentence: "The republic of Chad's army, known as the ANT, fields".
func (r *forceReader) ownCountry(t *telling) bool {
	s := &r.scene
	for i := t.body.from - 1; i >= s.since(t.body.from); i-- {
		p := s.place(i)
		if p == nil || p.Code() == "" || !ownsForces(p) {
			continue
		}
		if p.Kind == gazetteer.Adjective || s.at(int(p.Last)).ID == lang.ApostropheS {
			t.place, t.at = stand{code: p.Code()}, p.Span(s.p.tokens)
			return true
		}
	}
	return false
}

// sizes reports whether g tells the strength of a whole body: "the army numbers
// 20,000", "the strength of the army is put at 20,000".
func (s *forceScene) sizes(g governor) bool {
	if !g.told() {
		return false
	}
	if g.is(lang.ForceStrength) || oneOf(s.at(g.at).ID, s.w.counting) {
		return true
	}
	for i := g.at - 1; i >= max(s.a, g.at-10); i-- {
		if t := s.at(i); t.Cues(lang.ForceStrength) && s.at(i+1).ID == s.w.of {
			return g.is(lang.ForceCount) || g.aux
		}
	}
	return false
}

// wholeArmy reports whether the noun of b counts an army by what it has under
// contract: active or reserve personnel.
func (s *forceScene) wholeArmy(b *body) bool {
	for i := b.unit.first; i < b.unit.last; i++ {
		if oneOf(s.at(i).ID, s.w.armyColumns) {
			return true
		}
	}
	return false
}

// emit makes the fact of one telling.
func (r *forceReader) emit(t *telling) {
	s, b := &r.scene, t.body
	f := model.Force{Country: t.place.code, Origin: t.origin, Status: t.status, Count: b.count.Estimate()}
	place := t.at
	if !t.place.words.empty() {
		place = s.span(t.place.words)
	}
	f.Place, f.Group = model.At(place), model.At(t.group)
	f.CountryName = gazetteer.NameOf(f.Country)
	if f.CountryName == "" {
		f.CountryName = f.Place.Of(s.p.text, model.BetweenPieces)
	}
	if t.origin != "" {
		f.OriginPlace = f.Group
	}
	f.Unit, f.StatusWords = model.At(t.unit), model.At(s.span(t.sign))
	if t.unit.Empty() {
		f.Unit = model.At(s.span(b.unit))
	}
	fact := model.Fact{Kind: model.KindForce, Rule: t.rule, Force: &f}
	fact.Anchors = forceAnchors(&f, s.span(t.cue))
	r.facts = append(r.facts, fact)
}

// forceAnchors are the spans that a force stands on, in the order of the text.
func forceAnchors(f *model.Force, cue model.Span) []model.Anchor {
	anchors := make([]model.Anchor, 0, 8)
	add := func(w model.Words, role model.Role) {
		for _, span := range w {
			anchors = append(anchors, model.Anchor{Span: span, Role: role})
		}
	}
	add(f.Count.Words, model.RoleCount)
	add(f.Unit, model.RoleUnit)
	add(f.Group, model.RoleGroup)
	add(f.Place, model.RoleCountry)
	add(f.StatusWords, model.RoleStatus)
	add(model.At(cue), model.RoleCue)
	slices.SortStableFunc(anchors, func(a, b model.Anchor) int { return cmp.Compare(a.Start, b.Start) })
	return anchors
}
