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
	forceNeeds = lang.ForceUnit | lang.ForceFaint | lang.ForceBody | lang.ForceCrew | lang.ForceStrength | lang.ForceArmed | lang.ForceName | lang.ForceList
	// pronounReach is how many sentences before its own the group may be named
	// that a pronoun stands for.
	pronounReach = 3
)

// forces are the sizes of forces that the passage tells.
func (p *passage) forces() []model.Fact {
	r := &p.forcing
	r.scene.local.learn(p)
	local := r.scene.local
	*r = forceReader{
		priorAt: -2, scene: forceScene{p: p, w: theForceWords(), local: local, edge: lang.Token{Kind: lang.Mark, ID: '.'}},
		bodies: r.bodies[:0], told: r.told[:0], facts: r.facts[:0], labels: r.labels[:0], runTo: -1,
	}
	for i := range p.sentences {
		line := &p.sentences[i]
		r.now = i
		r.open(line)
		if r.frames(line) || line.Numbers && (line.Cue&forceNeeds != 0 || r.near(i) || p.topicAt(i) || p.foreignersAt(i)) {
			r.scene.enter(line)
			r.read()
		}
	}
	return r.facts
}

// forceReader reads forces sentence by sentence.
type forceReader struct {
	scene      forceScene
	now        int // the sentence being read
	bodies     []body
	told       []telling // the bodies of the sentence that are forces
	frame      forceFrame
	announced  announcedList
	labels     []int32 // the countries of the run that is looked at
	runTo      int32   // the last block that was looked at for a run
	section    section
	title      section
	item       section // the place that the block begins with as a label: "POLAND - Some"
	itemAt     int32
	tableAt    model.Span // the header of the table being read
	table      []column
	rowUnit    model.Span // the kind of people that the row counts
	unlabelled bool       // the row begins with an empty cell or adds up the others
	latest     int64      // the last year that the table tells of, 0 for none
	rowYear    tableYear  // the year that the row is for
	prior      telling    // the last force of an earlier sentence
	priorAt    int        // which sentence that is, -2 for none
	lands      namedCountries
	sole       soleOwner // the only one whose forces are told
	facts      []model.Fact
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
		if q := &counts[i]; (q.Sense == lang.Count || s.numbering(q)) && !(s.at(int(q.First)-1).ID == '[' && s.footnote(q)) {
			r.bodies = append(r.bodies, s.phrase(q))
		}
	}
	for i := range r.bodies {
		r.judge(i)
	}
	r.paired()
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

// footnote reports whether q is nothing but the mark of a note: "[12]".
func (s *forceScene) footnote(q *lang.Quantity) bool {
	open, end := s.at(int(q.First)-1), s.at(int(q.Last))
	return open.Kind == lang.Mark && open.ID == '[' && end.Kind == lang.Mark && end.ID == ']'
}

// judge decides whether body i is a force and notes what is told of it.
func (r *forceReader) judge(i int) {
	s, b := &r.scene, &r.bodies[i]
	if b.sort == noBody {
		return
	}
	l, v := s.before(b.from), s.behind(b.to)
	if b.whole = b.whole || r.opensOf(i) && !v.is(lostCues); b.whole {
		l, v = governor{at: -1}, governor{at: -1} // what is said of the part is not said of the whole
	}
	if up := s.before(l.at); s.bodyOf(l) && up.is(heldCues) && !up.comma {
		l, l.direct = up, true // "maintains a modest force of 20,000 troops"
	}
	if s.lost(b, l, v) || s.alsoLost(b) || i > 0 && s.withLost(&r.bodies[i-1], b) {
		b.gone = true
		if l.is(goneCues) || v.is(goneCues) {
			r.leavesWhole(i)
		}
		return
	}
	t := telling{body: b, cue: cueOf(l, v)}
	t.status, t.sign = s.status(b, l, v)
	if t.status == model.Present && (s.ofOldStory(b, l, v) || s.tellsPast(b, l, v) && r.datedBefore()) {
		t.status = model.Past
	}
	t.place = r.placeOf(i, l, t.status)
	b.there = t.place.back
	b.armed = b.armed || r.sameNoun(b) || r.theirMen(b, l)
	switch b.sort {
	case bareBody:
		if !r.bare(i, &t, l, v) {
			return
		}
	default:
		if r.countedIn(&t, l, v) {
			break
		}
		if !s.stands(b, l, v, t.place.told(), len(r.told) > 0 || r.near(r.now)) && !r.partOfTold(b, l) {
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
	if t.status == model.Withdrawn && s.halted(t.sign.first) {
		t.status, t.sign = model.Present, run{}
	}
	r.owning(&t)
	if s.toItself(&t, l) {
		t.owner = owner{}
	}
	r.settle(&t, l)
	r.ownedByOthers(&t)
	r.whose(&t, l, v)
	r.listedWith(&t, v)
	r.brokenDown(&t)
	t.item = r.item.country
	r.owned(&t)
	r.wholeForce(&t, l)
	r.told = append(r.told, t)
	r.each(t)
}

// bodyOf reports whether g is the noun of a body before "of".
func (s *forceScene) bodyOf(g governor) bool {
	return g.told() && s.at(g.at).Cues(lang.ForceBody|lang.ForceCrew) && s.at(g.at+1).ID == s.w.of
}

// opensOf reports whether body i is the whole that a sentence begins with before
// it tells of a part: "Of the 4,000 soldiers, 1,000 will leave".
func (r *forceReader) opensOf(i int) bool {
	s, b := &r.scene, &r.bodies[i]
	if b.from-2 != s.a || s.at(s.a).ID != s.w.of || s.at(s.a+1).ID != s.w.the || i+1 >= len(r.bodies) {
		return false
	}
	next := &r.bodies[i+1]
	return next.sort == bareBody && s.at(next.from-1).ID == ','
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
		return "force/sized"
	case l.is(heldCues) && !l.comma, v.is(heldCues):
		return "force/verb"
	}
	return "force/noun"
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
	item   bool       // a label with its country opens its block
	broken bool       // it is a part that a colon leads to
	part   bool       // it is a part of a force told before it, which stands where that one does
}

// placed reports whether the text tells where t is.
func (t *telling) placed() bool { return t.place.told() || !t.at.Empty() }

// emit makes the fact of one telling.
func (r *forceReader) emit(t *telling) {
	s, b := &r.scene, t.body
	f := s.p.room.forces.one()
	*f = model.Force{Country: t.place.code, Origin: t.origin, Status: t.status, Count: s.p.estimate(b.count)}
	place := t.at
	if !t.place.words.empty() {
		place = s.span(t.place.words)
	}
	f.Place, f.Group = s.p.at(place), s.p.at(r.inFull(t.group))
	f.CountryName = gazetteer.NameOf(f.Country)
	if f.CountryName == "" {
		f.CountryName = f.Place.Of(s.p.text, model.BetweenPieces)
	}
	if t.origin != "" {
		f.OriginPlace = f.Group
	}
	f.Unit, f.StatusWords = s.p.at(t.unit), s.p.at(s.span(t.sign))
	if t.unit.Empty() {
		f.Unit = s.p.at(s.span(b.unit))
	}
	fact := model.Fact{Kind: model.KindForce, Rule: t.rule, Force: f, Anchors: s.p.anchors(usual)}
	fact.Anchors = forceAnchors(fact.Anchors, f, s.p.at(s.span(t.cue)))
	r.facts = append(r.facts, fact)
}

// forceAnchors appends the spans that a force stands on, in the order of the text.
func forceAnchors(anchors []model.Anchor, f *model.Force, cue model.Words) []model.Anchor {
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
	add(cue, model.RoleCue)
	slices.SortStableFunc(anchors, func(a, b model.Anchor) int { return cmp.Compare(a.Start, b.Start) })
	return anchors
}
