package ui

import (
	tea "charm.land/bubbletea/v2"
)

// click chooses what lies under the mouse: a fact of the list, or a place in the
// source with the fact that stands there.
func (r *root) click(m tea.Mouse) {
	if m.Button != tea.MouseLeft || r.over.list.Open() || r.filling.shown() || r.prompt.open {
		return
	}
	switch s := &r.split; {
	case s.Facts.Holds(m.X, m.Y):
		r.want.facts = true
		if r.detail.open {
			return
		}
		if i := r.facts.At(m.Y - s.Facts.Y); i >= 0 {
			r.choose(r.session.Choose(i), true)
		}
	case s.Source.Holds(m.X, m.Y):
		r.want.facts = false
		if off, ok := r.source.At(m.X-s.Source.X, m.Y-s.Source.Y); ok {
			again := off == r.source.Cursor()
			r.source.SetCursor(off)
			if next, ok := r.session.ChooseAt(off, again); ok {
				r.choose(next, false)
			}
		}
	}
}

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3

// wheel scrolls what lies under the mouse; nothing is chosen by it.
func (r *root) wheel(m tea.Mouse) {
	n := wheelLines
	if m.Button == tea.MouseWheelUp {
		n = -n
	}
	switch s := &r.split; {
	case r.filling.shown():
	case r.over.list.Open():
		r.moveList(n)
	case s.Source.Holds(m.X, m.Y):
		r.source.Scroll(n)
	case s.Facts.Holds(m.X, m.Y) && r.detail.open:
		r.detail.scroll(n)
	case s.Facts.Holds(m.X, m.Y):
		r.facts = r.facts.Scroll(n)
	}
}
