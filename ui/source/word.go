package source

import "debrief/ui/source/page"

// spot is a cell of the page.
type spot struct {
	page.Pos
	cell int
}

// Word moves the cursor to the beginning of the n-th next word, the n-th
// previous when n is negative.
func (p *Pane) Word(n int) {
	p.column = -1
	at, cell := p.page.Find(p.cursor, p.width)
	s := spot{at, cell}
	for ; n > 0; n-- {
		s = p.nextWord(s)
	}
	for ; n < 0; n++ {
		s = p.previousWord(s)
	}
	if r := p.page.Row(s.Pos, p.width); s.cell >= 0 && s.cell < len(r.Cells) && r.Cells[s.cell].Placed() {
		p.cursor = r.Cells[s.cell].Start
	}
	p.follow()
}

// mostBlank is how many cells without a word a motion passes over.
const mostBlank = 2000

// nextWord is the first cell of the word after s; s itself, or the end of a long
// stretch of blanks, if there is none.
func (p *Pane) nextWord(s spot) spot { return p.seekWord(s, 1) }

// previousWord is the first cell of the word that s stands inside, or else of
// the one before it.
func (p *Pane) previousWord(s spot) spot { return p.seekWord(s, -1) }

func (p *Pane) seekWord(s spot, by int) spot {
	last := s
	for range mostBlank {
		at, ok := p.step(last, by)
		if !ok {
			return s
		}
		if p.begins(at) {
			return at
		}
		last = at
	}
	return last
}

// step is the cell after s, or the one before it; ok is false at the page's ends.
func (p *Pane) step(s spot, by int) (next spot, ok bool) {
	s.cell += by
	rows := 0
	for s.cell < 0 || s.cell >= len(p.page.Row(s.Pos, p.width).Cells) {
		at := p.page.Scroll(s.Pos, by, p.width)
		if at == s.Pos {
			return s, false
		}
		s.Pos, s.cell = at, 0
		if by < 0 {
			s.cell = len(p.page.Row(at, p.width).Cells) - 1
		}
		if rows++; rows > mostEmpty {
			return s, false
		}
	}
	return s, true
}

// begins reports whether a word begins at s: text after a blank, at the
// beginning of its row, or behind something that is no text.
func (p *Pane) begins(s spot) bool {
	cells := p.page.Row(s.Pos, p.width).Cells
	if !isWord(&cells[s.cell]) {
		return false
	}
	return s.cell == 0 || !isWord(&cells[s.cell-1])
}

func isWord(c *page.Cell) bool { return c.Placed() && c.Text != " " }
