// Package overlay draws what lies over the panes: a box with a title and a list
// that scrolls, can be searched and, where it offers something, picked from.
package overlay

import (
	"slices"
	"strings"

	"debrief/ui/layout"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Item is a line of the list.
type Item struct {
	Key     string // in the first column; empty for none
	Text    string
	Heading bool // of the items that follow; it is never picked
	Value   int  // what picking it means to whoever opened the list
}

// List is an overlay. The zero List is closed.
type List struct {
	Title string
	Items []Item
	Pick  bool   // one item is marked and can be picked
	Empty string // shown when there is no item at all

	find  string
	shown []Item // what matches find, with headings and gaps between parts
	at    int    // the marked one among shown
	top   int
}

// Open reports whether there is anything to draw.
func (l List) Open() bool { return l.Title != "" }

// New is l ready to be shown, with the item of this value marked.
func New(l List, value int) List {
	l = l.Search("")
	if i := slices.IndexFunc(l.shown, func(it Item) bool { return it.pickable() && it.Value == value }); i >= 0 {
		l.at = i
	}
	return l
}

func (it Item) pickable() bool { return !it.Heading && (it.Key != "" || it.Text != "") }

// Find is the words that items must hold to be shown.
func (l List) Find() string { return l.find }

// Search is l showing only the items that hold all these words, in any case,
// each part under its heading and set apart by an empty line.
func (l List) Search(words string) List {
	want := strings.Fields(strings.ToLower(words))
	l.find, l.top, l.shown = words, 0, nil
	var heading *Item
	for i := range l.Items {
		it := &l.Items[i]
		switch {
		case it.Heading:
			heading = it
		case holds(strings.ToLower(it.Key+" "+it.Text), want):
			if heading != nil {
				if len(l.shown) > 0 {
					l.shown = append(l.shown, Item{})
				}
				l.shown = append(l.shown, *heading)
				heading = nil
			}
			l.shown = append(l.shown, *it)
		}
	}
	l.at = max(slices.IndexFunc(l.shown, Item.pickable), 0)
	return l
}

func holds(s string, want []string) bool {
	for _, w := range want {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// Picked is the marked item; ok is false when there is none.
func (l List) Picked() (it Item, ok bool) {
	if !l.Pick || l.at >= len(l.shown) {
		return Item{}, false
	}
	return l.shown[l.at], l.shown[l.at].pickable()
}

// Box sizes, in cells.
const (
	widest = 84
	keyCol = 18
	chrome = 5 // rows of the box that are no items
)

// box is where the overlay lies on a screen of w by h cells. Its size does not
// change while one types.
func (l List) box(w, h int) layout.Rect {
	bw := min(w-2, widest)
	bh := min(h-2, max(len(l.Search("").shown), 3)+chrome)
	return layout.Rect{X: (w - bw) / 2, Y: (h - bh) / 2, W: bw, H: bh}
}

// Page is how many items one page shows.
func (l List) Page(w, h int) int { return max(l.box(w, h).H-chrome, 1) }

// Move goes n items on: the mark where there is one, else the view.
func (l List) Move(n, w, h int) List {
	page := l.Page(w, h)
	if !l.Pick {
		l.top = max(min(l.top+n, len(l.shown)-page), 0)
		return l
	}
	at := min(max(l.at+n, 0), len(l.shown)-1)
	for _, step := range []int{sign(n), -sign(n)} {
		if i := l.next(at, step); i >= 0 {
			l.at = i
			break
		}
	}
	l.top = max(min(l.top, l.at), l.at-page+1)
	if l.at <= 1 {
		l.top = 0 // the first item brings its heading along
	}
	return l
}

// next is the first item from at on, going by step, that can be picked; -1 if
// there is none.
func (l List) next(at, step int) int {
	for ; at >= 0 && at < len(l.shown); at += step {
		if l.shown[at].pickable() {
			return at
		}
	}
	return -1
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// Over draws the list over rows, a screen of w by h cells.
func (l List) Over(rows []paint.Row, w, h int, th *theme.Theme) []paint.Row {
	box := l.box(w, h)
	if box.W < 10 || box.H < chrome {
		return rows
	}
	drawn := l.rows(box, th)
	if th.Overlay.Bg == 0 {
		drawn = paint.Boxed(drawn, box.W, th.OverlayEdge)
	}
	for i, r := range drawn {
		rows[box.Y+i] = rows[box.Y+i].Put(box.X, r)
	}
	return rows
}

func (l List) rows(box layout.Rect, th *theme.Theme) []paint.Row {
	inner := box.W - 4
	line := func(r paint.Row, ground paint.Style) paint.Row {
		r = append(paint.Row{{Text: "  ", Width: 2}}, r.Fit(inner, paint.Style{})...)
		return append(r, paint.Run{Text: "  ", Width: 2}).Ground(ground).Under(th.Overlay)
	}
	page := box.H - chrome
	top := max(min(l.top, len(l.shown)-page), 0)
	rows := []paint.Row{
		line(nil, paint.Style{}),
		line(paint.Ends(inner, paint.Line(l.Title, th.Title), paint.Line(l.foot(), th.Help)), paint.Style{}),
		line(nil, paint.Style{}),
	}
	for i := range page {
		at, r, ground := top+i, paint.Row(nil), paint.Style{}
		switch {
		case at < len(l.shown):
			r = l.item(l.shown[at], th)
			if l.Pick && at == l.at {
				ground = th.Chosen
			}
		case i == 0:
			r = paint.Line(l.none(), th.Muted)
		}
		rows = append(rows, line(r, ground))
	}
	more := ""
	if top+page < len(l.shown) {
		more = "↓ more"
	}
	return append(rows, line(paint.Ends(inner, nil, paint.Line(more, th.Help)), paint.Style{}), line(nil, paint.Style{}))
}

func (l List) none() string {
	if len(l.Items) == 0 && l.Empty != "" {
		return l.Empty
	}
	return "Nothing matches."
}

func (l List) foot() string {
	switch {
	case l.find != "":
		return "search: " + l.find
	case l.Pick:
		return "enter take   / search   esc close"
	}
	return "/ search   esc close"
}

func (l List) item(it Item, th *theme.Theme) paint.Row {
	switch {
	case it.Heading:
		return paint.Line(it.Text, th.Label)
	case it.Key == "":
		return paint.Line(it.Text, th.Text)
	}
	return append(paint.Line(it.Key, th.Key).Fit(keyCol, paint.Style{}), paint.Text(it.Text, th.Text))
}
