package page

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"debrief/model"
)

// Page is a briefing that can be laid out at any width. It lays out what is
// asked for and keeps what was asked for last. It must not be used from several
// goroutines at once.
type Page struct {
	text    string
	body    model.Span
	cutter  *cutter
	cache   *cache
	mills   mills
	blocks  parser.Parser // whole blocks
	lines   parser.Parser // paragraphs only
	links   links
	scratch []unit // for reading words
	loose   []byte // for a quick look at them
	whole   bool
	strays  int
}

// New is the page of b. It reads nothing of the text yet.
func New(b *model.Brief) *Page {
	return &Page{text: b.Text, body: b.Body, cutter: newCutter(b.Text, b.Body, b.Format), cache: newCache()}
}

// Body is the part of the briefing's text that the page shows.
func (p *Page) Body() model.Span { return p.body }

// ShowWhole lays out for a terminal that counts columns by clusters: sequences of
// emoji and letters that scripts join are one cell then.
func (p *Page) ShowWhole() {
	if !p.whole {
		p.whole, p.cache = true, newCache()
	}
}

// Rows lays out chunk i at a width of w columns; nil if there is no such chunk.
// The rows must not be changed.
func (p *Page) Rows(i, w int) []Row {
	if !p.cutter.chunk(i) {
		return nil
	}
	w = max(w, 1)
	key := cached{i, w}
	rows, ok := p.cache.rows(key)
	if !ok {
		rows = p.layOut(i, w)
		p.cache.keep(key, rows)
	}
	return rows
}

// layOut lays out chunk i, with a blank row at its end where one parts it from
// the next.
func (p *Page) layOut(i, w int) []Row {
	span := p.cutter.span(i)
	c := composer{mills: &p.mills, whole: p.whole}
	made := c.compose(p, span, p.cutter.cuts[i], w)
	rows := c.settle(made.rows, span.Start-made.from, made.from)
	p.strays += c.strays
	if i == 0 {
		rows = begun(rows)
	}
	if i+1 < len(p.cutter.cuts) && p.cutter.cuts[i+1].gap {
		rows = append(rows, Row{})
	}
	if len(rows) == 0 {
		rows = []Row{{}}
	}
	return rows
}

// hollow is lists of one empty item each, one in the other, so that a line
// indented by indent stands in the innermost.
func hollow(indent int) string {
	var b strings.Builder
	for d := 0; d < min(indent, mostNested); d += 2 {
		b.WriteString(strings.Repeat(" ", d) + "-\n")
	}
	return b.String()
}

// mostNested is the indent that is taken for nesting; what stands deeper is
// code.
const mostNested = 40

// begun is rows from the first that is not blank.
func begun(rows []Row) []Row {
	for len(rows) > 1 && rows[0].blank() {
		rows = rows[1:]
	}
	return rows
}

// composed is a chunk laid out: rows with offsets into a text whose first bytes,
// up to from, are shown a second time.
type composed struct {
	rows []Row
	from int
}

// compose lays out the chunk at span.
func (c *composer) compose(p *Page, span model.Span, cut cut, w int) composed {
	c.text = span.Of(p.text)
	switch cut.manner {
	case asPlain:
		if p.cutter.printed {
			return composed{rows: c.printed(w, span.Start == p.body.Start)}
		}
		return composed{rows: c.plain(w)}
	case asCode:
		return composed{rows: c.middleOfCode(w)}
	case asInline:
		return composed{rows: c.markdown(p, &p.lines, w)}
	case asRows:
		head := p.text[cut.header:twoLines(p.text, cut.header)]
		c.text = head + c.text
		return composed{c.markdown(p, &p.blocks, w), len(head)}
	case asNested:
		head := hollow(cut.header)
		c.text, c.hollow = head+c.text, strings.Count(head, "-")
		return composed{c.markdown(p, &p.blocks, w), len(head)}
	}
	c.number = cut.number
	return composed{rows: c.markdown(p, &p.blocks, w)}
}

// markdown lays out the chunk as Markdown.
func (c *composer) markdown(p *Page, with *parser.Parser, w int) []Row {
	c.src = []byte(c.text)
	return c.blocks(p.parse(with, c.src), w, 0, true)
}

// middleOfCode lays out a chunk from the middle of a fenced block or of HTML,
// the line that closes the fence left out.
func (c *composer) middleOfCode(w int) []Row {
	r := reader{text: c.text, whole: c.whole, look: Code}
	r.read(0, endOfCode(c.text), block)
	return c.verbatim(r.units, w, Code)
}

// endOfCode is where the code ends that text begins in the middle of.
func endOfCode(text string) int {
	body := strings.TrimRight(text, "\n")
	last := strings.LastIndexByte(body, '\n') + 1
	line := strings.TrimSpace(body[last:])
	if len(line) >= 3 && (strings.Trim(line, "`") == "" || strings.Trim(line, "~") == "") {
		return last
	}
	return len(text)
}

// twoLines is where the second line from the byte at offset ends.
func twoLines(text string, offset int) int {
	for range 2 {
		if n := strings.IndexByte(text[offset:], '\n'); n >= 0 {
			offset += n + 1
		}
	}
	return offset
}

// parse gives goldmark's tree of src. The parser is made when it is first needed.
func (p *Page) parse(with *parser.Parser, src []byte) ast.Node {
	if *with == nil {
		*with = p.newParser(with == &p.lines)
	}
	return (*with).Parse(text.NewReader(src), parser.WithContext(references{parser.NewContext(), p}))
}

func (p *Page) newParser(paragraphs bool) parser.Parser {
	if !paragraphs {
		return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
	}
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 100)),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...))
}
