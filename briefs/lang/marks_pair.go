package lang

import "debrief/model"

// Quotation is a stretch of text between quotation marks, within one block.
type Quotation struct {
	model.Span            // what is inside the marks, without blanks at its ends
	Outer      model.Span // with the marks
	Within     int        // the quotation around it, -1 for none
	Continues  int        // the quotation that it takes up again, -1 for none: the mark of that one never closes
	Closed     bool       // by a mark of its own
	Opened     bool       // by a mark of its own; the paragraph in which a quotation ends may have none
	Single     bool       // between single marks
	Block      int        // the block it stands in
}

// maxOpen is how many quotations can be open at once; text that nests deeper
// has lost its marks.
const maxOpen = 8

// captions is how many stray blocks may stand between an unclosed quotation and
// the paragraph that reopens it.
const captions = 4

// pairing finds the quotations of one block after another.
type pairing struct {
	text   string
	found  []Quotation
	marks  []mark
	open   [maxOpen]pending
	depth  int
	carry  int // the quotation left open in a block before, or -1
	family family
	strays int // blocks since then
	run    []held
}

// held is a paragraph without marks behind a quotation that is left open: part of
// it if its closing mark comes in one of the next.
type held struct {
	model.Span
	block int
}

// longRun is how many such paragraphs a quotation may have.
const longRun = 4

// pending is an opening mark whose closing one has not come.
type pending struct {
	mark
	index int // in found
	cut   int // where a second quotation of the same shape begins inside it, 0 for none
}

// Marks is memory for the marks of one block after another.
type Marks []mark

// Quotations finds what stands between quotation marks. Marks pair within a
// block; a quotation that a block leaves open goes on where the next one
// reopens it, or up to the closing mark there. Blocks that are known to be unmarked are
// not looked at; nothing has to be known. The memory of old and of room is used again.
func Quotations(old []Quotation, room *Marks, text string, blocks []model.Block, unmarked []bool) []Quotation {
	p := pairing{text: text, carry: -1, found: old[:0], marks: *room}
	for i, b := range blocks {
		if b.Kind == model.CodeBlock {
			continue
		}
		p.marks = p.marks[:0]
		if i >= len(unmarked) || !unmarked[i] {
			p.marks = marksIn(p.marks, text, b.Span)
		}
		p.block(i, b)
	}
	*room = p.marks
	return p.found
}

// block finds the quotations of a block by its marks.
func (p *pairing) block(i int, b model.Block) {
	p.settle()
	first := len(p.found)
	p.depth = 0
	for k := range p.marks {
		m := &p.marks[k]
		at := p.opening(m)
		switch {
		case !m.opens && !m.closes:
		case m.closes && at >= 0:
			p.close(at, m)
		case m.opens:
			p.push(i, m, b)
		case p.carry >= 0 && m.family == p.family && !m.frail && len(p.found) == first && p.depth == 0 && p.strays == 0:
			p.goOn(i, b, m)
		}
	}
	p.leave(i, b, first)
}

// settle decides for each doubtful single mark whether it is an apostrophe:
// a closing one yields to a better one that follows, an opening one needs a
// closing one.
func (p *pairing) settle() {
	better, closed := false, false
	for k := len(p.marks) - 1; k >= 0; k-- {
		m := &p.marks[k]
		if m.family != singles {
			continue
		}
		switch {
		case m.closes && m.frail && better:
			m.closes = false
		case m.closes:
			better, closed = better || !m.frail, true
		}
		if m.opens {
			if m.lone && !closed {
				m.opens = false
			} else if m.opens && !m.closes {
				better, closed = false, false
			}
		}
	}
}

// opening is the innermost open quotation that m could close, -1 for none.
func (p *pairing) opening(m *mark) int {
	for d := p.depth - 1; d >= 0; d-- {
		if p.open[d].family == m.family {
			return d
		}
	}
	return -1
}

func (p *pairing) push(block int, m *mark, b model.Block) {
	if p.depth == maxOpen || m.at+m.n >= b.End {
		return
	}
	if p.depth > 0 {
		if top := &p.open[p.depth-1]; top.family == m.family && top.glyph == m.glyph && top.cut == 0 {
			top.cut = m.at
		}
	}
	p.open[p.depth] = pending{mark: *m, index: len(p.found)}
	p.depth++
	q := Quotation{Within: -1, Continues: -1, Opened: true, Single: m.family == singles, Block: block}
	q.Outer.Start, q.Start = m.at, m.at+m.n
	if p.carry >= 0 && m.family == p.family && blankBetween(p.text, b.Start, m.at) {
		if len(p.run) == 0 {
			q.Continues = p.carry
		}
		p.carry = -1
	}
	p.found = append(p.found, q)
}

// close ends the open quotation at depth d with the mark m; what was opened
// inside it and not closed was no quotation.
func (p *pairing) close(d int, m *mark) {
	for k := d + 1; k < p.depth; k++ {
		p.found[p.open[k].index].End = -1
	}
	q := &p.found[p.open[d].index]
	q.End, q.Outer.End, q.Closed = m.at, m.at+m.n, true
	p.depth = d
	if q.Start == q.End && p.open[d].index == len(p.found)-1 {
		p.found = p.found[:len(p.found)-1]
	}
}

// goOn adds the paragraph that ends a quotation opened in a block before and has
// only the closing mark, and the paragraphs between.
func (p *pairing) goOn(block int, b model.Block, m *mark) {
	for _, h := range p.run {
		q := Quotation{Span: h.Span, Outer: h.Span, Within: -1, Continues: p.carry, Single: m.family == singles, Block: h.block}
		p.carry = len(p.found)
		p.found = append(p.found, q)
	}
	q := Quotation{Within: -1, Continues: p.carry, Closed: true, Single: m.family == singles, Block: block}
	q.Span = model.Span{Start: b.Start, End: m.at}
	q.Outer = model.Span{Start: b.Start, End: m.at + m.n}
	p.found = append(p.found, q)
	p.carry = -1
}
