package ui

import (
	"debrief/model"
	"debrief/ui/form"
	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// filling is the form that lies over the panes, and what filling it in means. The
// zero filling is closed.
type filling struct {
	form    *form.Form
	done    func() tea.Cmd
	edit    *editing // of a form with the fields of a fact
	picking bool     // the form waits while words are chosen in the source
}

// shown reports whether a form lies over the panes.
func (f *filling) shown() bool { return f.form != nil && !f.picking }

// fill opens a form.
func (r *root) fill(f filling) {
	r.filling = f
	f.form.Lay(r.split.W, r.split.H)
}

// filled closes the form and does what it is for.
func (r *root) filled() tea.Cmd {
	done := r.filling.done
	cmd := done()
	r.filling = filling{}
	return cmd
}

// inForm gives an action its meaning while a form is open.
func (r *root) inForm(a keys.Action) tea.Cmd {
	switch a {
	case keys.Keep:
		return r.filled()
	case keys.Pick:
		r.pick()
	case keys.Back:
		r.filling = filling{}
	case keys.Interrupt:
		return r.leave(tea.Interrupt)
	}
	return nil
}

// pressForm gives a key to the form.
func (r *root) pressForm(k tea.KeyPressMsg) tea.Cmd {
	if r.filling.form.Press(k) {
		return r.filled()
	}
	return nil
}

// titled is a kind of facts in the title of a form.
func titled(k model.Kind) string {
	return [model.Kinds]string{"force size", "casualty claim", "quotation"}[k]
}
