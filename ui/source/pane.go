package source

import (
	"debrief/model"
	"debrief/ui/source/page"
)

// Measure of the text, in columns: no line of text is wider than measure, and
// the pane keeps a margin where it has the room for one.
const (
	measure   = 90
	roomy     = 40 // from this width on there is a margin
	scrolloff = 2  // rows kept in sight above and below the cursor
)

// Pane shows one briefing. Its methods are called one at a time: none may run
// while another does.
type Pane struct {
	brief *model.Brief
	page  *page.Page
	w, h  int
	width int // of the text
	left  int // columns before the text

	top    page.Pos // the first row in sight
	anchor int      // a byte of the first row in sight, kept while the size changes
	cursor int      // offset of the byte under the cursor
	column int      // that the cursor keeps to while moving by rows, -1 for its own

	railed bool
	signs  signs
	title  section // of the heading last asked for
	find   search
	marks  map[rune]int
	jumps  jumps
	pick   Selection
}

// section is a heading whose title is known.
type section struct {
	index int
	title string
}

// New is a pane at the beginning of b. It lays nothing out yet.
func New(b *model.Brief) *Pane {
	p := &Pane{brief: b, page: page.New(b), column: -1, marks: map[rune]int{}}
	p.title.index = -1
	p.anchor = p.page.Body().Start
	p.cursor = p.anchor
	return p
}

// Resize gives the pane w columns and h rows. What was at its top stays there,
// and a cursor in sight stays in sight.
func (p *Pane) Resize(w, h int) {
	width, left := textArea(w)
	seen := p.h > 0 && p.width == width
	p.w, p.h, p.left = max(w, 0), max(h, 0), left
	if seen {
		p.settle()
		p.follow()
		return
	}
	p.width = width
	p.top, _ = p.page.Find(p.anchor, p.width)
	if p.anchor <= p.page.Body().Start {
		p.top = page.Pos{}
	}
	p.settle()
	p.place(p.cursor)
	keep := p.anchor
	p.follow()
	p.anchor = keep
}

// ShowWhole draws for a terminal that counts columns by clusters. What is at the
// top stays there.
func (p *Pane) ShowWhole() {
	p.page.ShowWhole()
	if p.h > 0 {
		p.width = 0
		p.Resize(p.w, p.h)
	}
}

// textArea gives the columns of the text in a pane of w columns, and those to
// the left of it. The last column is the scroll bar's.
func textArea(w int) (width, left int) {
	room := max(w-1, 1)
	if w >= roomy {
		room -= 3
		left = 2
	}
	width = min(room, measure)
	return width, left + (room-width)/2
}

// settle moves the window up where it would show less than the page has.
func (p *Pane) settle() {
	p.top = p.page.Fit(p.top, p.width)
	if p.h > 0 && len(p.page.Window(p.top, p.h, p.width)) < p.h {
		p.top = p.page.Scroll(p.page.Last(p.width), -(p.h - 1), p.width)
	}
}

// show puts the window at top.
func (p *Pane) show(top page.Pos) {
	p.top = top
	p.settle()
	for _, l := range p.page.Window(p.top, p.h, p.width) {
		if f := l.First(); f >= 0 {
			p.anchor = l.Cells[f].Start
			return
		}
	}
}

// follow moves the window the least that brings the cursor into it.
func (p *Pane) follow() {
	at, _ := p.page.Find(p.cursor, p.width)
	off := min(scrolloff, (p.h-1)/2)
	if first := p.page.Scroll(at, -off, p.width); first.Less(p.top) {
		p.show(first)
		return
	}
	if last := p.page.Scroll(at, off, p.width); !last.Less(p.page.Scroll(p.top, p.h, p.width)) && p.h > 0 {
		p.show(p.page.Scroll(last, -(p.h - 1), p.width))
	}
}

// Cursor is the offset of the byte under the cursor.
func (p *Pane) Cursor() int { return p.cursor }

// First is the offset of the first byte in sight.
func (p *Pane) First() int { return p.anchor }

// Return shows the text from the byte at first on, with the cursor on the byte at
// offset: the pane as it was when First and Cursor gave these.
func (p *Pane) Return(first, offset int) {
	p.place(offset)
	p.column = -1
	top, _ := p.page.Find(first, p.width)
	if first <= p.page.Body().Start {
		top = page.Pos{}
	}
	p.show(top)
	p.follow()
}

// SetCursor puts the cursor on the byte at offset, or on the text before it
// where nothing shows that byte, and brings it into sight.
func (p *Pane) SetCursor(offset int) {
	p.place(offset)
	p.column = -1
	p.follow()
}

// place puts the cursor on the byte at offset without moving the window.
func (p *Pane) place(offset int) {
	at, cell := p.page.Find(offset, p.width)
	if cell >= 0 {
		offset = p.page.Row(at, p.width).Cells[cell].Start
	}
	body := p.page.Body()
	p.cursor = min(max(offset, body.Start), body.End)
}

// Reveal brings the span s into sight and puts the cursor on its beginning. The
// window scrolls the least it must; when it has to go further than its own
// height, s comes to its middle.
func (p *Pane) Reveal(s model.Span) {
	p.place(s.Start)
	p.column = -1
	first, _ := p.page.Find(s.Start, p.width)
	last, _ := p.page.Find(max(s.End-1, s.Start), p.width)
	above := p.page.Scroll(p.top, -p.h, p.width)
	below := p.page.Scroll(p.top, 2*p.h, p.width)
	if first.Less(above) || below.Less(first) {
		p.show(p.page.Scroll(first, -(p.h / 3), p.width))
		return
	}
	if end := p.page.Scroll(last, scrolloff, p.width); !end.Less(p.page.Scroll(p.top, p.h, p.width)) {
		if top := p.page.Scroll(end, -(p.h - 1), p.width); !first.Less(top) {
			p.show(top)
		} else {
			p.show(first)
		}
	}
	p.follow()
}

// Visible is the smallest span that holds all bytes in sight.
func (p *Pane) Visible() model.Span {
	var s model.Span
	for _, l := range p.page.Window(p.top, p.h, p.width) {
		for i := range l.Cells {
			if c := &l.Cells[i]; c.Placed() {
				s = s.Join(model.Span{Start: c.Start, End: c.End})
			}
		}
	}
	return s
}

// At gives the offset of the byte that the cell (x, y) of the pane shows; ok is
// false where it shows none.
func (p *Pane) At(x, y int) (offset int, ok bool) {
	if y < 0 || y >= p.h {
		return 0, false
	}
	lines := p.page.Window(p.top, y+1, p.width)
	if y >= len(lines) {
		return 0, false
	}
	at := p.left
	for i := range lines[y].Cells {
		c := &lines[y].Cells[i]
		if x >= at && x < at+int(c.Width) {
			return c.Start, c.Placed()
		}
		at += int(c.Width)
	}
	return 0, false
}

// Percent is how much of the briefing lies above the window, as a share of what
// can: 0 at its beginning, 100 at its end.
func (p *Pane) Percent() int {
	first, last := p.extent()
	if last-first >= 1 {
		return 100
	}
	return int(first/(1-(last-first))*100 + 0.5)
}

// extent is the part of the briefing in sight, as fractions of its bytes.
func (p *Pane) extent() (first, last float64) {
	first = p.page.Fraction(p.top, p.width)
	end := p.page.Scroll(p.top, p.h, p.width)
	if p.atEnd() {
		return first, 1
	}
	return first, p.page.Fraction(end, p.width)
}

// atEnd reports whether the last row of the page is in sight.
func (p *Pane) atEnd() bool {
	return len(p.page.Window(p.top, p.h+1, p.width)) <= p.h
}

// Heading is the title of the section that the cursor stands in, empty before
// the first.
func (p *Pane) Heading() string {
	i := p.page.Section(p.cursor)
	if i < 0 {
		return ""
	}
	if p.title.index != i {
		p.title = section{i, p.page.Title(p.page.Sections()[i])}
	}
	return p.title.title
}
