// Package overlay draws what lies over the panes: a box with a title and a list
// that scrolls and can be searched.
package overlay

import (
	"strings"

	"debrief/ui/layout"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Item is a line of the list: a heading when Key is empty and Text is not.
type Item struct{ Key, Text string }

// List is an overlay. The zero List is closed.
type List struct {
	Title string
	Items []Item
	Find  string // words that an item must hold to be shown, in any case
	top   int
}

// Open reports whether there is anything to draw.
func (l List) Open() bool { return l.Title != "" }

// shown is the items that match, each part under its heading and set apart by an
// empty line; a part without a match is left out.
func (l List) shown() []Item {
	want := strings.Fields(strings.ToLower(l.Find))
	var out []Item
	var heading *Item
	for i := range l.Items {
		it := &l.Items[i]
		switch {
		case it.Key == "":
			heading = it
		case holds(strings.ToLower(it.Key+" "+it.Text), want):
			if heading != nil {
				if len(out) > 0 {
					out = append(out, Item{})
				}
				out = append(out, *heading)
				heading = nil
			}
			out = append(out, *it)
		}
	}
	return out
}

func holds(s string, want []string) bool {
	for _, w := range want {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

const (
	widest = 84
	keyCol = 18
)

// box is where the overlay lies on a screen of w by h cells.
func (l List) box(w, h int) layout.Rect {
	bw := min(w-2, widest)
	bh := min(h-2, len(l.shown())+5)
	if l.Find != "" {
		bh = min(h-2, len(l.Search("").shown())+5) // the box keeps its size while one types
	}
	return layout.Rect{X: (w - bw) / 2, Y: (h - bh) / 2, W: bw, H: bh}
}

// Page is how many items one page shows.
func (l List) Page(w, h int) int { return max(l.box(w, h).H-4, 1) }

// Scroll moves the list by n items, within its ends.
func (l List) Scroll(n, w, h int) List {
	l.top = max(min(l.top+n, len(l.shown())-l.Page(w, h)), 0)
	return l
}

// Search is l showing only the items that hold these words.
func (l List) Search(words string) List {
	l.Find, l.top = words, 0
	return l
}

// Over draws the list over rows, a screen of w by h cells.
func (l List) Over(rows []paint.Row, w, h int, th *theme.Theme) []paint.Row {
	box := l.box(w, h)
	if box.W < 10 || box.H < 4 {
		return rows
	}
	for i, r := range l.rows(box, th) {
		rows[box.Y+i] = rows[box.Y+i].Put(box.X, r)
	}
	return rows
}

func (l List) rows(box layout.Rect, th *theme.Theme) []paint.Row {
	inner := box.W - 4
	line := func(r paint.Row) paint.Row {
		r = append(paint.Row{{Text: "  ", Width: 2}}, r.Fit(inner, paint.Style{})...)
		return append(r, paint.Run{Text: "  ", Width: 2}).Under(th.Overlay)
	}
	items := l.shown()
	foot := "/ search   esc close"
	if l.Find != "" {
		foot = "search: " + l.Find
	}
	rows := []paint.Row{line(nil), line(paint.Ends(inner, paint.Line(l.Title, th.Title), paint.Line(foot, th.Help)))}
	top := min(l.top, max(len(items)-(box.H-4), 0))
	for i := top; len(rows) < box.H-1; i++ {
		switch {
		case i >= len(items) && i == top:
			rows = append(rows, line(paint.Line("Nothing matches.", th.Muted)))
		case i >= len(items):
			rows = append(rows, line(nil))
		default:
			rows = append(rows, line(l.item(items[i], th)))
		}
	}
	more := ""
	if top+box.H-3 < len(items) {
		more = "↓ more"
	}
	return append(rows, line(paint.Ends(inner, nil, paint.Line(more, th.Help))))
}

func (l List) item(it Item, th *theme.Theme) paint.Row {
	if it.Key == "" {
		return paint.Line(it.Text, th.Label)
	}
	return append(paint.Line(it.Key, th.Key).Fit(keyCol, paint.Style{}), paint.Text(it.Text, th.Text))
}
