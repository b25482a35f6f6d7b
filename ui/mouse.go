package ui

import (
	tea "charm.land/bubbletea/v2"
)

// click chooses what lies under the mouse: a fact of the list, or a place in the
// source with the fact that stands there. In a list over the panes it marks a
// line, and takes one that is marked.
func (r *root) click(m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || r.filling.shown() || r.prompt.below() {
		return nil
	}
	if r.over.list.Open() {
		return r.clickList(m)
	}
	switch s := &r.split; {
	case s.Facts.Holds(m.X, m.Y):
		r.want.facts = true
		if r.detail.open {
			return nil
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
	return nil
}

// clickList marks the line under the mouse, or takes it when it is marked.
func (r *root) clickList(m tea.Mouse) tea.Cmd {
	list, again := r.over.list.Click(m.X, m.Y, r.split.W, r.split.H)
	if again {
		r.prompt = prompt{}
		return r.take()
	}
	r.over.list = list
	r.preview()
	return nil
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
