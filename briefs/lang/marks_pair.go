package lang

import (
	"strings"
	"unicode/utf8"

	"debrief/model"
)

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
}

// pending is an opening mark whose closing one has not come.
type pending struct {
	mark
	index int // in found
	cut   int // where a second quotation of the same shape begins inside it, 0 for none
}

// Quotations finds what stands between quotation marks. Marks pair within a
// block; a quotation that a block leaves open goes on where the next one
// reopens it, or up to the closing mark there.
func Quotations(text string, blocks []model.Block) []Quotation {
	p := pairing{text: text, carry: -1}
	for i, b := range blocks {
		if b.Kind == model.CodeBlock {
			continue
		}
		p.block(i, b)
	}
	return p.found
}

func (p *pairing) block(i int, b model.Block) {
	p.marks = marksIn(p.marks[:0], p.text, b.Span)
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
	p.leave(b, first)
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
		q.Continues, p.carry = p.carry, -1
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

// goOn adds the paragraph that ends a quotation opened in the block before and
// has only the closing mark.
func (p *pairing) goOn(block int, b model.Block, m *mark) {
	q := Quotation{Within: -1, Continues: p.carry, Closed: true, Single: m.family == singles, Block: block}
	q.Span = model.Span{Start: b.Start, End: m.at}
	q.Outer = model.Span{Start: b.Start, End: m.at + m.n}
	p.found = append(p.found, q)
	p.carry = -1
}

// leave ends the block: what is still open either was no quotation or runs on.
func (p *pairing) leave(b model.Block, first int) {
	last := -1
	for d := range p.depth {
		o := &p.open[d]
		end := b.End
		if d+1 < p.depth && p.open[d+1].family == o.family {
			end = p.open[d+1].at
		} else if o.cut > 0 {
			end = o.cut
		}
		q := &p.found[o.index]
		if !p.plausible(o, b, end) || p.shadowed(o, end) {
			q.End = -1
			continue
		}
		q.End, q.Outer.End = end, end
		if end == b.End {
			last = o.index
		}
	}
	p.found = tidy(p.text, p.found, first)
	p.chain(first)
	switch {
	case last >= 0 && len(p.found) > first:
		p.carryFrom(first)
	case p.carry >= 0:
		p.strays++
		if p.strays > captions || len(p.found) > first || !p.stray(b) {
			p.carry = -1
		}
	}
}

// stray reports whether a block can stand inside a quotation without belonging
// to it: a caption or a heading, or what ends like no sentence.
func (p *pairing) stray(b model.Block) bool {
	if b.Kind == model.Caption || b.Kind == model.Heading {
		return true
	}
	said := strings.TrimRight(b.Of(p.text), " \t\n*_)\"'”’")
	return said == "" || !strings.ContainsRune(".!?:;", rune(said[len(said)-1]))
}

// carryFrom remembers the last quotation of the block that is left open.
func (p *pairing) carryFrom(first int) {
	p.carry, p.strays = -1, 0
	for k := len(p.found) - 1; k >= first; k-- {
		if q := &p.found[k]; !q.Closed && q.Within < 0 {
			p.carry, p.family = k, doubles
			if q.Single {
				p.family = singles
			}
			return
		}
	}
}

// plausible reports whether an opening mark that nothing closes may begin a
// quotation: at the beginning of a paragraph, or after a colon, comma or full
// stop. Others are inches, or slips.
func (p *pairing) plausible(o *pending, b model.Block, end int) bool {
	if o.frail || o.lone || end-o.at < 6 {
		return false
	}
	before := strings.TrimRight(p.text[b.Start:o.at], " \t\n*_>\"'“‘")
	if before == "" {
		return true
	}
	if o.family == singles && o.glyph == 0 {
		return before[len(before)-1] == ':'
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(":,.!?…–—-", r) || o.glyph == 'o'
}

// shadowed reports whether marks of another shape pair inside an unclosed
// quotation: then they are the ones that tell who speaks.
func (p *pairing) shadowed(o *pending, end int) bool {
	if o.glyph != 0 {
		return false
	}
	for k := o.index + 1; k < len(p.found); k++ {
		if q := &p.found[k]; q.Closed && q.Single == (o.family == singles) && q.Outer.End <= end && p.text[q.Outer.Start] >= 0x80 {
			return true
		}
	}
	return false
}

// chain ties an unclosed quotation to the one that takes it up in its block.
func (p *pairing) chain(first int) {
	for k := first + 1; k < len(p.found); k++ {
		q, last := &p.found[k], &p.found[k-1]
		if q.Within < 0 && q.Continues < 0 && !last.Closed && last.Single == q.Single && blankBetween(p.text, last.Outer.End, q.Outer.Start) {
			q.Continues = k - 1
		}
	}
}

// tidy drops what was no quotation, trims the rest and says what lies in what.
func tidy(text string, found []Quotation, first int) []Quotation {
	kept := found[:first]
	for _, q := range found[first:] {
		for q.End > q.Start && isSpace(text[q.End-1]) {
			q.End--
		}
		for q.Start < q.End && isSpace(text[q.Start]) {
			q.Start++
		}
		if q.End <= q.Start {
			continue
		}
		q.Within = len(kept) - 1
		for q.Within >= first && kept[q.Within].Outer.End <= q.Outer.Start {
			q.Within = kept[q.Within].Within
		}
		if q.Within < first {
			q.Within = -1
		}
		kept = append(kept, q)
	}
	return kept
}

// blankBetween reports whether nothing but white space and signs of emphasis
// stands between two offsets.
func blankBetween(text string, from, to int) bool {
	for ; from < to; from++ {
		if c := text[from]; !isSpace(c) && !emphatic(c) && c != '>' {
			return false
		}
	}
	return true
}
