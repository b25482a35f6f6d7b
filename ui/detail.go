package ui

import (
	"debrief/model"
	full "debrief/ui/detail"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// detail is the chosen fact shown in full in place of the list.
type detail struct {
	open bool
	id   string
	rows []paint.Row
	h    int
	top  int
}

// at follows the chosen fact; another fact is shown from its beginning.
func (d *detail) at(s *model.Session, w, h int, th *theme.Theme) {
	if w > 0 {
		d.lay(s, w, h, th)
	}
}

// lay draws the rows for a box of w by h cells.
func (d *detail) lay(s *model.Session, w, h int, th *theme.Theme) {
	f := s.Chosen()
	if !d.open || f == nil {
		*d = detail{}
		return
	}
	if f.ID != d.id {
		d.id, d.top = f.ID, 0
	}
	d.rows, d.h = full.Rows(s, s.At(), w, th), h
	d.scroll(0)
}

// scroll moves the view by n lines, within its ends.
func (d *detail) scroll(n int) { d.top = max(min(d.top+n, len(d.rows)-d.h), 0) }

// view is h rows of w cells.
func (d *detail) view(w, h int, th *theme.Theme) []paint.Row {
	rows := make([]paint.Row, 0, h)
	for i := d.top; i < len(d.rows) && len(rows) < h; i++ {
		rows = append(rows, d.rows[i])
	}
	for len(rows) < h {
		rows = append(rows, paint.Blank(w, paint.Style{}))
	}
	return paint.Scrolled(rows, w, d.top, len(d.rows), th.Scrollbar)
}
