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
	least  = chrome + 2
	spare  = 24 // less than this beside the box is no use to anyone
)

// Lay fits the form to a screen of w by h cells.
func (f *Form) Lay(w, h int) {
	f.huh.WithWidth(inner(w))
	rows := strings.Count(f.group.Content(), "\n") + 1
	f.huh.WithHeight(max(min(rows, h-2-chrome), 1))
	f.send(nil)
}

// inner is the width of what is in the box: that of the screen where a wider one
// would leave next to nothing beside it.
func inner(w int) int {
	if w-widest < spare {
		return max(w-4, 1)
	}
	return widest - 4
}

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
	return paint.Float(rows, drawn, box.X, box.Y)
}

func (f *Form) rows(body []paint.Row, box layout.Rect, th *theme.Theme) []paint.Row {
	width := box.W - 4
	line := func(r paint.Row) paint.Row {
		r = append(paint.Row{{Text: "  ", Width: 2}}, r.Fit(width, paint.Style{})...)
		return append(r, paint.Run{Text: "  ", Width: 2}).Under(th.Overlay)
	}
	title := paint.Line(f.title, th.Title)
	rows := []paint.Row{line(nil), line(paint.Ends(width, title, th.Hints(f.hints, width-title.Width()-2))), line(nil)}
	for _, r := range body[:min(len(body), box.H-chrome)] {
		rows = append(rows, line(r))
	}
	return append(rows, line(nil))
}
