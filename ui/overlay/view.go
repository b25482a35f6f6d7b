package overlay

import (
	"debrief/ui/layout"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Sizes of the box, in cells.
const (
	widest    = 84
	column    = 76 // of one of two columns
	between   = 6  // the columns
	sides     = 4  // left and right of the items together
	keyCol    = 19 // for keys, at most
	chrome    = 4  // rows of the box that are no items
	heading   = 3  // of those, the ones above the items
	spare     = 24 // less than this beside the box is no use to anyone
	narrowest = 12 // cells that words are wrapped to
)

// shape is where the list lies on a screen of w by h cells, and how many columns
// its items stand in: two where one would not show them all. Its size does not
// change while one types.
func (l List) shape(w, h int) (box layout.Rect, columns int) {
	n := max(len(l.Search("").shown), 3)
	bw, columns := min(w, widest), 1
	if two := 2*column + between + sides; !l.Pick && n > h-2-chrome && w >= two {
		bw, n, columns = two, (n+1)/2, 2
	}
	if w-bw < spare {
		bw = w
	}
	bh := min(h-2, n+chrome)
	return layout.Rect{X: (w - bw) / 2, Y: (h - bh) / 2, W: bw, H: bh}, columns
}

// Page is how many items one page shows.
func (l List) Page(w, h int) int {
	box, columns := l.shape(w, h)
	return max(box.H-chrome, 1) * columns
}

// Head is what stands beside the title: what is being typed, nil for nothing, and
// the keys that matter.
type Head struct {
	Typed paint.Row
	Hints []theme.Hint
}

// Click is l with the item at cell (x, y) of a screen of w by h cells marked; again
// says that it was marked already.
func (l List) Click(x, y, w, h int) (marked List, again bool) {
	box, _ := l.shape(w, h)
	i := l.topIn(box.H-chrome) + y - box.Y - heading
	if !l.Pick || !box.Holds(x, y) || y < box.Y+heading || y >= box.Y+box.H-1 || i >= len(l.shown) || !l.shown[i].pickable() {
		return l, false
	}
	again, l.at = i == l.at, i
	return l, again
}

// topIn is the first item of those of which seen are in sight.
func (l List) topIn(seen int) int { return max(min(l.top, len(l.shown)-seen), 0) }

// Over draws the list over rows, a screen of w by h cells.
func (l List) Over(rows []paint.Row, w, h int, th *theme.Theme, head Head) []paint.Row {
	box, columns := l.shape(w, h)
	if box.W < 10 || box.H < chrome {
		return rows
	}
	drawn := l.rows(box, columns, th, head)
	if th.Overlay.Bg == 0 {
		drawn = paint.Boxed(drawn, box.W, th.OverlayEdge)
	}
	return paint.Float(rows, drawn, box.X, box.Y)
}

func (l List) rows(box layout.Rect, columns int, th *theme.Theme, head Head) []paint.Row {
	page := box.H - chrome
	top := l.topIn(page * columns)
	from, to := paint.Thumb(top, page*columns, len(l.shown), page)
	line := func(r paint.Row, ground paint.Style, i int) paint.Row {
		edge := paint.Run{Text: "  ", Width: 2}
		if from <= i && i < to {
			edge = paint.Run{Text: "┃ ", Width: 2, Style: th.Scrollbar}
		}
		r = append(paint.Row{{Text: "  ", Width: 2}}, r.Fit(box.W-sides, paint.Style{})...)
		return append(r, edge).Ground(ground).Under(th.Overlay)
	}
	rows := []paint.Row{
		line(nil, paint.Style{}, -1),
		line(l.head(box.W-sides, th, head), paint.Style{}, -1),
		line(nil, paint.Style{}, -1),
	}
	for i := range page {
		if columns == 2 {
			left := l.item(top+i, th).Fit(column+between, paint.Style{})
			rows = append(rows, line(append(left, l.item(l.second(top+page)+i, th)...), paint.Style{}, i))
			continue
		}
		ground := paint.Style{}
		if l.Pick && top+i == l.at && l.at < len(l.shown) {
			ground = th.Chosen
		}
		rows = append(rows, line(l.item(top+i, th), ground, i))
	}
	return append(rows, line(nil, paint.Style{}, -1))
}

// second is the item that the second column begins with: no gap.
func (l List) second(i int) int {
	if i < len(l.shown) && !l.shown[i].Heading && !l.shown[i].pickable() {
		i++
	}
	return i
}

// head is the title, with what is being typed, or was, and the keys where they
// have room.
func (l List) head(w int, th *theme.Theme, head Head) paint.Row {
	row := paint.Line(l.Title, th.Title)
	switch gap := (paint.Run{Text: "  ", Width: 2}); {
	case head.Typed != nil:
		row = append(append(row, gap), head.Typed...)
	case l.find != "":
		row = append(row, gap, paint.Text("/"+l.find, th.Prompt))
	}
	return paint.Ends(w, row, th.Hints(head.Hints, w-row.Width()-2))
}

// item is the i-th line of what is shown.
func (l List) item(i int, th *theme.Theme) paint.Row {
	if i >= len(l.shown) {
		if i == 0 {
			return paint.Line(l.none(), th.Muted)
		}
		return nil
	}
	switch it := l.shown[i]; {
	case it.Row != nil:
		return it.Row
	case it.Heading:
		return paint.Line(it.Text, th.Label)
	case it.Key == "":
		return paint.Line(it.Text, th.Text)
	default:
		return append(paint.Line(it.Key, th.Key).Fit(l.keys, paint.Style{}), paint.Text(it.Text, th.Text))
	}
}

func (l List) none() string {
	if len(l.Items) == 0 && l.Empty != "" {
		return l.Empty
	}
	return "Nothing matches."
}
