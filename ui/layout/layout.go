// Package layout divides the screen. It knows numbers of cells and nothing of
// what is drawn in them; no pane ever sees the division, only its own size.
package layout

// Rect is a part of the screen, in cells, from the top left corner.
type Rect struct{ X, Y, W, H int }

// Holds reports whether the cell (x, y) lies in r.
func (r Rect) Holds(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Shape is how the panes lie.
type Shape uint8

// The shapes.
const (
	TooSmall   Shape = iota // nothing but a plain message fits
	One                     // one pane at a time
	Stacked                 // the source above the facts
	SideBySide              // the source left of the facts
)

// Limits of the shapes, in cells.
const (
	MinWidth, MinHeight = 20, 4
	stackHeight         = 16
	wideWidth           = 96
	ruledHeight         = 12 // below it the rules give their rows to the panes
	minFacts, maxFacts  = 42, 72
	minStrip            = 5
)

// Want is what the layout is asked for.
type Want struct {
	Zoom  bool // one pane alone, whatever the room
	Facts bool // the pane that shows when only one does
	Tall  bool // a stacked fact pane wants more room than a strip
}

// Split is a division of the screen. A part that is not shown has the zero Rect.
type Split struct {
	Shape          Shape
	W, H           int
	Header, Bottom Rect
	Source, Facts  Rect
	Rules          []Rect // quiet lines between the parts, one cell thick
}

// Of divides a screen of w by h cells.
func Of(w, h int, want Want) Split {
	s := Split{W: max(w, 0), H: max(h, 0)}
	if w < MinWidth || h < MinHeight {
		return s
	}
	top, foot := 1, 1
	s.Header, s.Bottom = Rect{0, 0, w, 1}, Rect{0, h - 1, w, 1}
	if h >= ruledHeight {
		top, foot = 2, 2
		s.Rules = append(s.Rules, Rect{0, 1, w, 1}, Rect{0, h - 2, w, 1})
	}
	room := Rect{0, top, w, h - top - foot}
	switch {
	case want.Zoom || h < stackHeight && w < wideWidth:
		s.Shape = One
		if want.Facts {
			s.Facts = room
		} else {
			s.Source = room
		}
	case w >= wideWidth:
		s.Shape = SideBySide
		facts := min(max(w*2/5, minFacts), maxFacts)
		s.Source = Rect{0, top, w - facts - 1, room.H}
		s.Facts = Rect{w - facts, top, facts, room.H}
		s.Rules = append(s.Rules, Rect{w - facts - 1, top, 1, room.H})
	default:
		s.Shape = Stacked
		strip := max(room.H*2/5, minStrip)
		if want.Tall {
			strip = room.H * 3 / 5
		}
		s.Source = Rect{0, top, w, room.H - strip - 1}
		s.Facts = Rect{0, top + room.H - strip, w, strip}
		s.Rules = append(s.Rules, Rect{0, top + room.H - strip - 1, w, 1})
	}
	return s
}
