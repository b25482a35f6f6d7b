package derive

import "debrief/model"

// resolution makes the facts of a briefing from the candidates of its segments,
// in the order of the text: names speakers, joins what is told several times.
// Anchors come last, when it is known how many each fact has.
type resolution struct {
	text  string
	facts []model.Fact
	into  []int32 // the fact that each candidate went into, in their order
	room  []int32 // how many anchors each fact gets, repeats among them
	more  []addition

	named  map[uint32]known  // who was named in full last, by last name
	chains map[int64][]int32 // forces by their number
	merger merger

	fields, places coder
	force          model.Force // the candidate that is read
	casualty       model.Casualty
	forces         slab[model.Force]
	casualties     slab[model.Casualty]
	quotes         slab[model.Quote]
	anchors        slab[model.Anchor]
}

// addition is an anchor that a fact gets from elsewhere.
type addition struct {
	fact   int
	anchor model.Anchor
}

// facts are the facts of the segments read so far.
func (d *document) facts() []model.Fact {
	r := resolution{
		text: d.text, named: map[uint32]known{}, chains: map[int64][]int32{},
		merger: merger{text: d.text, latest: map[tellKey]*recent{}},
	}
	r.expect(d.findings)
	for i := range d.findings {
		found := &d.findings[i]
		if len(d.findings) > 1 {
			r.meet(&found.names)
		}
		r.fields.open(found.candidates.fields, &found.candidates)
		for range found.candidates.count {
			r.candidate()
		}
		if d.last {
			found.candidates.fields = nil
		}
	}
	r.place(d.findings, d.last)
	var o ordering
	o.sort(r.facts)
	identify(r.text, r.facts)
	rivals(r.text, r.facts)
	return r.facts
}

// expect makes room for what was found.
func (r *resolution) expect(found []findings) {
	n := 0
	for i := range found {
		n += found[i].candidates.count
	}
	r.into = make([]int32, 0, n)
	r.fields.spans.expect(4 * n)
	r.forces.expect(n)
	r.casualties.expect(n)
	r.quotes.expect(n)
	r.anchors.expect(8 * n)
	r.facts = make([]model.Fact, 0, min(n, 16*slabMost)) // many tellings are one fact
}

// candidate reads one candidate and makes it a fact or adds it to one. The words
// of what was told before are forgotten.
func (r *resolution) candidate() {
	f, at, spans := model.Fact{}, int32(-1), r.fields.spans
	r.fields.kind(&f.Kind)
	switch f.Kind {
	case model.KindForce:
		f.Force = &r.force
		r.fields.fact(&f)
		at = r.forceTold(f.Force, f.Rule)
	case model.KindCasualty:
		f.Casualty = &r.casualty
		r.fields.fact(&f)
		at = r.merger.absorb(&f)
	case model.KindQuote:
		f.Quote = r.quotes.one()
		r.fields.fact(&f)
	}
	if at < 0 {
		at = r.keep(f)
	} else {
		r.fields.spans = spans
	}
	r.into = append(r.into, at)
	r.room[at] += int32(r.fields.size(0))
}

// keep makes f a fact of its own and gives its place among the facts.
func (r *resolution) keep(f model.Fact) int32 {
	at := int32(len(r.facts))
	switch f.Kind {
	case model.KindForce:
		f.Force = r.forces.one()
		*f.Force = r.force
	case model.KindCasualty:
		f.Casualty = r.casualties.one()
		*f.Casualty = r.casualty
	}
	r.facts = append(r.facts, f)
	r.room = append(r.room, 0)
	switch f.Kind {
	case model.KindForce:
		r.chain(at)
	case model.KindCasualty:
		r.merger.enter(&f, at)
	case model.KindQuote:
		r.nameInFull(f.Quote)
	}
	return at
}

// add gives the fact kept last anchors from elsewhere.
func (r *resolution) add(role model.Role, w model.Words) {
	at := len(r.facts) - 1
	r.room[at] += int32(len(w))
	for _, s := range w {
		r.more = append(r.more, addition{at, model.Anchor{Span: s, Role: role}})
	}
}

// place gives every fact the anchors of the candidates that went into it. The
// last time, it takes them out of the findings.
func (r *resolution) place(found []findings, last bool) {
	for i := range r.facts {
		r.facts[i].Anchors = r.anchors.take(int(r.room[i]))[:0]
	}
	next := 0
	for i := range found {
		r.places.open(found[i].candidates.anchors, &found[i].candidates)
		for range found[i].candidates.count {
			f := &r.facts[r.into[next]]
			next++
			for range r.places.size(0) {
				var a model.Anchor
				r.places.anchor(&a)
				f.Anchors = append(f.Anchors, a)
			}
		}
		if last {
			found[i] = findings{}
		}
	}
	for _, m := range r.more {
		f := &r.facts[m.fact]
		f.Anchors = append(f.Anchors, m.anchor)
	}
	for i := range r.facts {
		r.facts[i].Anchors = inPlace(r.facts[i].Anchors)
	}
}
