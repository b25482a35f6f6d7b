package form

import (
	"strings"

	"debrief/ui/layout"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Sizes of the box, in cells.
const (
	widest = 84
	chrome = 4 // rows that are not the form's: its title and the gaps
	foot   = 2 // rows of the form below its fields: a gap and huh's help
	least  = chrome + foot + 2
)

// Lay fits the form to a screen of w by h cells.
func (f *Form) Lay(w, h int) {
	f.huh.WithWidth(inner(w))
	rows := strings.Count(f.group.Content(), "\n") + 1
	room := h - 2 - chrome - foot
	// huh counts its help among the rows, but not the gap before it.
	f.huh.WithHeight(max(min(rows, room), 1) + 1)
	f.send(nil)
}

func inner(w int) int { return max(min(w-2, widest)-4, 1) }

// Fits reports whether a screen of w by h cells has room for a form.
func Fits(w, h int) bool { return h-2 >= least && inner(w)+4 <= w }

// Over draws the form over rows, a screen of w by h cells.
func (f *Form) Over(rows []paint.Row, w, h int, th *theme.Theme) []paint.Row {
	body := paint.Parse(f.huh.View())
	box := layout.Rect{W: inner(w) + 4, H: min(len(body)+chrome, h-2)}
	box.X, box.Y = (w-box.W)/2, (h-box.H)/2
	if !Fits(w, h) {
		return rows
	}
	drawn := f.rows(body, box, th)
	if th.Overlay.Bg == 0 {
		drawn = paint.Boxed(drawn, box.W, th.OverlayEdge)
	}
	for i, r := range drawn {
		rows[box.Y+i] = rows[box.Y+i].Put(box.X, r)
	}
	return rows
}

func (f *Form) rows(body []paint.Row, box layout.Rect, th *theme.Theme) []paint.Row {
	width := box.W - 4
	line := func(r paint.Row) paint.Row {
		r = append(paint.Row{{Text: "  ", Width: 2}}, r.Fit(width, paint.Style{})...)
		return append(r, paint.Run{Text: "  ", Width: 2}).Under(th.Overlay)
	}
	rows := []paint.Row{line(nil), line(paint.Ends(width, paint.Line(f.title, th.Title), paint.Line(f.hint, th.Help))), line(nil)}
	for _, r := range body[:min(len(body), box.H-chrome)] {
		rows = append(rows, line(r))
	}
	return append(rows, line(nil))
}
