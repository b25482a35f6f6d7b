package page

// Pos is a place on the page: a row of a chunk. Rows have no numbers of their
// own, so nothing ever has to be laid out up to a place.
type Pos struct{ Chunk, Row int }

// Less reports whether p lies above q.
func (p Pos) Less(q Pos) bool { return p.Chunk < q.Chunk || p.Chunk == q.Chunk && p.Row < q.Row }

// Line is a row at its place.
type Line struct {
	Pos
	*Row
}

// Fit is the place nearest to at that the page has at width w.
func (p *Page) Fit(at Pos, w int) Pos { return p.Scroll(at, 0, w) }

// Scroll is the place n rows below at, above it when n is negative. It stops at
// both ends of the page.
func (p *Page) Scroll(at Pos, n, w int) Pos {
	at.Row += n
	for at.Row < 0 && at.Chunk > 0 {
		at.Chunk--
		at.Row += len(p.Rows(at.Chunk, w))
	}
	at.Row = max(at.Row, 0)
	for {
		have := len(p.Rows(at.Chunk, w))
		if at.Row < have {
			return at
		}
		if !p.cutter.chunk(at.Chunk + 1) {
			return Pos{at.Chunk, max(have-1, 0)}
		}
		at.Row -= have
		at.Chunk++
	}
}

// Row is the row at a place.
func (p *Page) Row(at Pos, w int) *Row {
	rows := p.Rows(at.Chunk, w)
	if at.Row < 0 || at.Row >= len(rows) {
		return &Row{}
	}
	return &rows[at.Row]
}

// Window gives h rows from the place at on, fewer at the page's end.
func (p *Page) Window(at Pos, h, w int) []Line {
	out := make([]Line, 0, max(h, 0))
	for i, from := at.Chunk, at.Row; len(out) < h; i, from = i+1, 0 {
		rows := p.Rows(i, w)
		if rows == nil {
			break
		}
		for y := from; y < len(rows) && len(out) < h; y++ {
			out = append(out, Line{Pos{i, y}, &rows[y]})
		}
	}
	return out
}

// Last is the last row of the page.
func (p *Page) Last(w int) Pos {
	i := p.cutter.find(p.body.End)
	return Pos{i, max(len(p.Rows(i, w))-1, 0)}
}

// Find is the row that shows the byte at offset; where none does, the row that
// shows the bytes before it. Cell is the place of that byte's cell in the row,
// -1 if the row shows none.
func (p *Page) Find(offset, w int) (at Pos, cell int) {
	offset = min(max(offset, p.body.Start), p.body.End)
	i := p.cutter.find(offset)
	at, cell = Pos{i, 0}, -1
	best := -1
	for y, row := range p.Rows(i, w) {
		for x := range row.Cells {
			if c := &row.Cells[x]; c.Start > best && c.Start <= offset {
				best, at.Row, cell = c.Start, y, x
			}
		}
	}
	if best < 0 { // the chunk begins with something that has no cell
		for y, row := range p.Rows(i, w) {
			if f := row.First(); f >= 0 {
				return Pos{i, y}, f
			}
		}
	}
	return at, cell
}

// Fraction is how far the row at lies in the briefing, from 0 to 1, by its bytes.
func (p *Page) Fraction(at Pos, w int) float64 {
	if p.body.Empty() || !p.cutter.chunk(at.Chunk) {
		return 0
	}
	span := p.cutter.span(at.Chunk)
	in := float64(at.Row) / float64(max(len(p.Rows(at.Chunk, w)), 1))
	return (float64(span.Start-p.body.Start) + in*float64(span.Len())) / float64(p.body.Len())
}

// ChunkAt is the number of the chunk that holds the byte at offset.
func (p *Page) ChunkAt(offset int) int {
	return p.cutter.find(min(max(offset, p.body.Start), p.body.End))
}

// HasChunk reports whether there is a chunk i.
func (p *Page) HasChunk(i int) bool { return p.cutter.chunk(i) }

// Chunks is how many chunks are known so far.
func (p *Page) Chunks() int { return len(p.cutter.cuts) }

// Span is the bytes of chunk i, which there must be.
func (p *Page) Span(i int) (start, end int) {
	p.cutter.chunk(i)
	s := p.cutter.span(i)
	return s.Start, s.End
}
