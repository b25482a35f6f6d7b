package source

import "debrief/ui/source/page"

// Down moves the cursor n rows of text down, up when n is negative, and keeps
// its column. The window follows.
func (p *Pane) Down(n int) {
	p.rows(n)
	p.follow()
}

// rows moves the cursor n rows of text without moving the window.
func (p *Pane) rows(n int) {
	at, cell := p.page.Find(p.cursor, p.width)
	if p.column < 0 {
		p.column = columnOf(p.page.Row(at, p.width), cell)
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for ; n > 0; n-- {
		next, ok := p.textRow(p.page.Scroll(at, step, p.width), step)
		if !ok || next == at {
			break
		}
		at = next
		r := p.page.Row(at, p.width)
		p.cursor = r.Cells[cellAt(r, p.column)].Start
	}
}

// mostEmpty is how many rows without text a motion passes over.
const mostEmpty = 40

// textRow is the first row from at on that shows text, upwards when step is -1;
// ok is false if there is none near.
func (p *Pane) textRow(at page.Pos, step int) (_ page.Pos, ok bool) {
	for range mostEmpty {
		if p.page.Row(at, p.width).First() >= 0 {
			return at, true
		}
		next := p.page.Scroll(at, step, p.width)
		if next == at {
			break
		}
		at = next
	}
	return at, false
}

// columnOf is the column at which cell i of r begins.
func columnOf(r *page.Row, i int) (x int) {
	for j := range max(min(i, len(r.Cells)), 0) {
		x += int(r.Cells[j].Width)
	}
	return x
}

// cellAt is the cell that shows a byte nearest to column x of r, which must have
// one.
func cellAt(r *page.Row, x int) int {
	best, from := r.First(), 0
	for i := range r.Cells {
		if from > x {
			break
		}
		if r.Cells[i].Placed() {
			best = i
		}
		from += int(r.Cells[i].Width)
	}
	return best
}

// Scroll moves the window n rows down, up when n is negative. The cursor stays
// where it is as long as that is in sight.
func (p *Pane) Scroll(n int) {
	p.show(p.page.Scroll(p.top, n, p.width))
	p.keepCursor()
}

// keepCursor moves the cursor into the window.
func (p *Pane) keepCursor() {
	at, cell := p.page.Find(p.cursor, p.width)
	if p.column < 0 {
		p.column = columnOf(p.page.Row(at, p.width), cell)
	}
	lines := p.page.Window(p.top, p.h, p.width)
	off := min(scrolloff, (len(lines)-1)/2)
	if len(lines) == 0 {
		return
	}
	if first := lines[0].Pos; first == (page.Pos{}) {
		off = 0
	}
	switch {
	case at.Less(lines[off].Pos):
		p.enter(lines[off:])
	case lines[len(lines)-1-min(off, p.below())].Pos.Less(at):
		for i := len(lines) - 1 - min(off, p.below()); i >= 0; i-- {
			if lines[i].First() >= 0 {
				p.cursor = lines[i].Cells[cellAt(lines[i].Row, p.column)].Start
				return
			}
		}
	}
}

// enter puts the cursor on the first of lines that has text.
func (p *Pane) enter(lines []page.Line) {
	for _, l := range lines {
		if l.First() >= 0 {
			p.cursor = l.Cells[cellAt(l.Row, p.column)].Start
			return
		}
	}
}

// below is how many rows lie below the window, counted up to scrolloff.
func (p *Pane) below() int {
	return max(len(p.page.Window(p.top, p.h+scrolloff, p.width))-p.h, 0)
}

// Page moves window and cursor down by n half pages, up when n is negative.
func (p *Pane) Page(n int) {
	by := n * max(p.h/2, 1)
	p.show(p.page.Scroll(p.top, by, p.width))
	at, _ := p.page.Find(p.cursor, p.width)
	p.rowsPast(p.page.Scroll(at, by, p.width), by)
	p.follow()
}

// rowsPast puts the cursor on the text at the row to, or on the next in the
// direction of by.
func (p *Pane) rowsPast(to page.Pos, by int) {
	at, cell := p.page.Find(p.cursor, p.width)
	if p.column < 0 {
		p.column = columnOf(p.page.Row(at, p.width), cell)
	}
	step := 1
	if by < 0 {
		step = -1
	}
	if to, ok := p.textRow(to, step); ok {
		r := p.page.Row(to, p.width)
		p.cursor = r.Cells[cellAt(r, p.column)].Start
	}
}

// Top goes to the beginning of the briefing.
func (p *Pane) Top() {
	p.column = -1
	p.show(page.Pos{})
	p.place(p.page.Body().Start)
	p.follow()
}

// Bottom goes to its last line.
func (p *Pane) Bottom() {
	p.column = -1
	last := p.page.Last(p.width)
	p.show(p.page.Scroll(last, -(p.h - 1), p.width))
	p.cursor = p.page.Body().End
	if last, ok := p.textRow(last, -1); ok {
		r := p.page.Row(last, p.width)
		p.cursor = r.Cells[r.First()].Start
	}
	p.follow()
}

// LineStart puts the cursor on the first cell of text in its row.
func (p *Pane) LineStart() { p.edge(false) }

// LineEnd puts the cursor on the last cell of text in its row.
func (p *Pane) LineEnd() { p.edge(true) }

func (p *Pane) edge(end bool) {
	at, _ := p.page.Find(p.cursor, p.width)
	r := p.page.Row(at, p.width)
	i := r.First()
	if i < 0 {
		return
	}
	p.column = -1
	if end {
		for j := range r.Cells {
			if r.Cells[j].Placed() {
				i = j
			}
		}
		p.column = 1 << 30
	}
	p.cursor = r.Cells[i].Start
	p.follow()
}
