package page

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// composer lays out one chunk: it walks goldmark's tree, puts lists and block
// quotes around what stands in them, and has Glamour lay out the rest.
//
// Glamour's own lists and quotes wrap their contents anew at every level, which
// takes quadratic time in deep nestings, and have no hanging indents.
type composer struct {
	text    string // the chunk; offsets are into it until all is laid out
	src     []byte // the same for goldmark
	mills   *mills
	links   []string
	sink    func([]unit) // takes the text of the leaf blocks instead of Glamour
	hollow  int          // items still to come that only hold others: they show no marker
	number  int          // of the first item, when the chunk goes on with an ordered list
	scratch []unit       // that the text is read into when there is a sink
	whole   bool         // sequences of emoji are shown whole
	strays  int          // leaf blocks that Glamour did not give back whole
}

// least is the number of columns below which nested blocks are no longer
// indented.
const least = 12

// settle gives the rows of the finished chunk their links and their offsets into
// the briefing, base more than those into the chunk. Bytes before from have
// their cells elsewhere.
func (c *composer) settle(rows []Row, base, from int) []Row {
	for i := range rows {
		rows[i].links = c.links
		for j := range rows[i].Cells {
			cell := &rows[i].Cells[j]
			if cell.Start < from {
				cell.Start, cell.End = -1, -1
				continue
			}
			cell.Start += base
			cell.End += base
		}
	}
	return rows
}

// blocks lays out the children of n one below the other, with a blank row
// between them where apart is set.
func (c *composer) blocks(n ast.Node, w int, look Look, apart bool) []Row {
	var rows []Row
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		more := c.block(k, w, look)
		if len(rows) > 0 && len(more) > 0 && apart && !binds(k.PreviousSibling()) {
			rows = append(rows, Row{})
		}
		rows = append(rows, more...)
	}
	return rows
}

// binds reports whether n stands close to what follows it: a low heading.
func binds(n ast.Node) bool {
	h, ok := n.(*ast.Heading)
	return ok && h.Level > 2
}

// block lays out one block.
func (c *composer) block(n ast.Node, w int, look Look) []Row {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.flow(c.read(n, look), ast.NewParagraph(), w)
	case *ast.Heading:
		return c.flow(c.read(n, look|level(n.Level)), ast.NewHeading(n.Level), w)
	case *ast.Blockquote:
		return c.quote(n, w, look)
	case *ast.List:
		return c.list(n, w, look)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return c.code(n.Lines(), w, look|Code)
	case *ast.HTMLBlock:
		lines := n.Lines()
		if n.HasClosure() {
			lines.Append(n.ClosureLine)
		}
		return c.code(lines, w, look|HTML)
	case *ast.ThematicBreak:
		return c.rule(w, look)
	case *east.Table:
		return c.table(n, w, look)
	}
	return c.blocks(n, w, look, true)
}

// read gives the units of the inline text of n.
func (c *composer) read(n ast.Node, look Look) []unit {
	r := reader{text: c.text, whole: c.whole, look: look}
	if c.sink != nil {
		r.units = c.scratch[:0]
	} else {
		r.units = make([]unit, 0, length(n))
	}
	c.inline(&r, n)
	if c.sink != nil {
		c.scratch = r.units
	}
	return stripped(r.units)
}

// length is the number of bytes of the lines of n.
func length(n ast.Node) (bytes int) {
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		bytes += s.Len()
	}
	return bytes
}

// flow lays units out as a block of running text. What fits as it stands does
// not go through Glamour: in long lists of short items that is most of the time.
func (c *composer) flow(units []unit, as ast.Node, w int) []Row {
	if len(units) == 0 {
		return nil
	}
	if c.sink != nil {
		c.sink(units)
		return nil
	}
	if rows := unbroken(units, w); rows != nil {
		return rows
	}
	var m masks
	as.AppendChild(as, m.add(units))
	rows, ok := c.render(&m, as, w)
	if !ok {
		c.strays++
		return wrap(units, w)
	}
	return rows
}

// render has Glamour lay out the leaf block n, whose text stands in m.
func (c *composer) render(m *masks, n ast.Node, w int) ([]Row, bool) {
	doc := ast.NewDocument()
	doc.AppendChild(doc, n)
	rows, ok := m.unmask(c.mills.at(w).render(doc, m.buf))
	return rows, ok && widest(rows) <= w
}

// quote lays out a block quote behind a bar.
func (c *composer) quote(n ast.Node, w int, look Look) []Row {
	if w < least+2 {
		return c.blocks(n, w, look|Quoted, true)
	}
	rows := c.blocks(n, w-2, look|Quoted, true)
	return hang(rows, ornament("▎ ", Quoted|Ruling), ornament("▎ ", Quoted|Ruling))
}

// code lays out lines as they stand, set in by two columns.
func (c *composer) code(lines *text.Segments, w int, look Look) []Row {
	r := reader{text: c.text, whole: c.whole, look: look}
	c.segments(&r, lines, block)
	return c.verbatim(r.units, w, look)
}

// verbatim lays out units whose blanks count.
func (c *composer) verbatim(units []unit, w int, look Look) []Row {
	for len(units) > 0 && units[len(units)-1].class == feed {
		units = units[:len(units)-1]
	}
	inner := w
	if w >= least+2 {
		inner = w - 2
	}
	rows := c.flow(units, ast.NewParagraph(), inner)
	if inner == w {
		return rows
	}
	return hang(rows, ornament("  ", look), ornament("  ", look))
}

// rule is a line across the page.
func (c *composer) rule(w int, look Look) []Row {
	if c.sink != nil {
		return nil
	}
	rows, _ := c.render(&masks{}, ast.NewThematicBreak(), w)
	return rows
}

// stripped drops the blanks at both ends of a paragraph.
func stripped(units []unit) []unit {
	for len(units) > 0 && units[0].class != solid {
		units = units[1:]
	}
	for len(units) > 0 && units[len(units)-1].class != solid {
		units = units[:len(units)-1]
	}
	return units
}
