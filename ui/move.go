package ui

import (
	"debrief/model"
)

// move goes n lines in the source, n facts in the facts, n lines in one fact.
func (r *root) move(n int) {
	if r.want.facts {
		r.choose(r.session.Step(n), true)
		return
	}
	r.walk(func() { r.source.Down(n) })
}

// page goes by half pages.
func (r *root) page(halves int) {
	switch {
	case r.detail.open && r.want.facts:
		r.detail.scroll(halves * r.split.Facts.H / 2)
	case r.want.facts:
		r.choose(r.session.Step(halves*r.facts.Page()/2+sign(halves)), true)
	default:
		r.walk(func() { r.source.Page(halves) })
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// ends goes to the first or last line or fact.
func (r *root) ends(last bool) {
	n := len(r.session.Shown())
	if !last {
		n = -n
	}
	r.source.Leave()
	switch {
	case r.want.facts:
		r.choose(r.session.Step(n), true)
	case last:
		r.walk(r.source.Bottom)
	default:
		r.walk(r.source.Top)
	}
}

// walk moves the source's cursor; the fact it comes to is chosen.
func (r *root) walk(step func()) {
	step()
	if r.filling.picking || r.selecting() {
		return // words are being chosen for the fact that is chosen
	}
	if s, ok := r.session.ChooseAt(r.source.Cursor(), false); ok {
		r.choose(s, false)
	}
}

// cycle chooses the next of several facts under the cursor.
func (r *root) cycle() {
	n := r.session.FactsAt(r.source.Cursor())
	if n < 2 {
		r.notice = "No other fact stands on these words."
		return
	}
	s, _ := r.session.ChooseAt(r.source.Cursor(), true)
	r.choose(s, false)
}

// followFact chooses the n-th next fact in reading order.
func (r *root) followFact(n int) { r.choose(r.session.Follow(n, r.source.Cursor()), true) }

// telling goes to the next place where the chosen claim is made.
func (r *root) telling() {
	f := r.session.Chosen()
	if f == nil {
		return
	}
	var places []model.Span
	for _, a := range f.Anchors {
		if a.Role == f.Kind.MainRole() {
			places = append(places, a.Span)
		}
	}
	next := places[0]
	for _, s := range places {
		if s.Start > r.source.Cursor() {
			next = s
			break
		}
	}
	if len(places) == 1 {
		r.notice = "The briefing says this once."
	}
	r.source.Reveal(next)
	r.source.SetCursor(next.Start)
}

// section goes to the n-th next section.
func (r *root) section(n int) {
	moved := false
	r.walk(func() { moved = r.source.Section(n) })
	if !moved {
		r.notice = "No further section."
	}
}

// choose takes a session with another chosen fact and shows the fact in both
// panes.
func (r *root) choose(s model.Session, follow bool) {
	r.session = s
	r.facts = r.facts.Reveal(&r.session)
	if f := s.Chosen(); f != nil && follow {
		r.source.Leave()
		r.reveal(f)
	}
	r.detail.at(&r.session, r.measure(), r.split.Facts.H, &r.theme)
}

// reveal brings the chosen fact's first words into sight in the source.
func (r *root) reveal(f *model.Fact) {
	for _, a := range f.Anchors {
		if a.Role == f.Kind.MainRole() {
			r.source.Reveal(a.Span)
			r.source.SetCursor(a.Start)
			return
		}
	}
}
