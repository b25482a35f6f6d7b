package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// resume goes to where the reviewer stopped.
func (r *root) resume(p Place) {
	r.review.place = p
	r.session = r.session.Under(p.Filter).Ordered(p.Order)
	r.lay()
	r.source.Return(p.Top, p.Cursor)
	for i := range r.session.Facts {
		if r.session.Facts[i].ID == p.Fact {
			r.choose(r.session.Choose(i), false)
			return
		}
	}
	if r.session.Chosen() == nil {
		r.choose(r.session.Step(1), false)
	}
}

// firstUnseen chooses what is to be reviewed first.
func (r *root) firstUnseen() {
	if f := r.session.Chosen(); f != nil && !r.session.Reviews.Of(f.ID).Seen {
		return
	}
	if i, ok := r.session.NextUnseen(); ok {
		r.choose(r.session.Choose(i), true)
	}
}

// keepPlace saves where the reviewer is, if that has changed.
func (r *root) keepPlace() tea.Cmd {
	p := Place{Cursor: r.source.Cursor(), Top: r.source.First(), Filter: r.session.Filter, Order: r.session.Order}
	if f := r.session.Chosen(); f != nil {
		p.Fact = f.ID
	}
	if r.review.journal == nil || !r.touched || p == r.review.place || r.session.Brief.ID == "" {
		return nil
	}
	r.review.place = p
	journal, b := r.review.journal, r.session.Brief
	return func() tea.Msg {
		_ = journal.SavePlace(context.Background(), b, p) // a place is a comfort: decisions tell what is wrong
		return nil
	}
}
