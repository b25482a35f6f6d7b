package page

import (
	"strings"
	"unicode/utf8"

	"debrief/model"
)

// manner says how the text of a chunk is to be read.
type manner uint8

const (
	asMarkdown manner = iota
	asCode            // the middle of a fenced block or of HTML
	asInline          // the middle of a line too long for one chunk
	asRows            // rows of a table whose header lies in an earlier chunk
	asNested          // the middle of an item of a list
	asPlain           // plain text
)

// Sizes of chunks, in bytes. A chunk ends at the first good place after soft,
// and at any line's end after hard. A piece of a line is no longer than longest:
// goldmark takes quadratic time for some lines.
const (
	soft    = 1 << 10
	hard    = 4 << 10
	longest = 2 << 10
)

// cut is the beginning of a chunk.
type cut struct {
	start  int
	header int // of asRows: where the table's header begins; of asNested: the indent
	number int // of the item that it begins with, when that goes on with a list
	manner manner
	gap    bool // a blank row parts it from the chunk before
}

// Section is a heading of the briefing.
type Section struct {
	Start int // of its line
	Level int // from 1
}

// cutter cuts a text into chunks, line by line and only as far as is asked for,
// without parsing: it knows fences, HTML that goes on over blank lines, lists,
// tables, headings and link definitions by how their lines begin.
type cutter struct {
	text     string
	end      int
	plain    bool
	printed  bool   // of plain text: its lines are paragraphs
	before   string // the last line of a printed text
	cuts     []cut
	sections []Section
	refs     []model.Span // lines that define links
	at       int          // the next line begins here
	lineState
}

// lineState is what the lines so far mean for the next.
type lineState struct {
	blank   bool   // the last line was blank
	item    marker // the last at the margin
	list    bool   // inside a list whose markers stand at the margin
	fence   string // the fence that is open
	indent  int    // of the line that opened it
	html    string // what closes the HTML that is open
	header  int    // where the header of the open table begins, -1 for none
	last    int    // where the last line began
	heading bool   // the last line that was not blank is a heading
	whole   bool   // at is the beginning of a line
	defined int    // where the last line that defines a link ended
	spans   spans  // in the chunk being cut
}

func newCutter(text string, body model.Span, format model.Format) *cutter {
	c := &cutter{text: text, end: body.End, at: body.Start, plain: format != model.Markdown}
	c.header, c.whole, c.blank, c.last = -1, true, true, body.Start
	first := cut{start: body.Start}
	if c.plain {
		first.manner = asPlain
		c.printed = printed(body.Of(text))
	}
	c.cuts = append(c.cuts, first)
	return c
}

// done reports whether the whole text is cut.
func (c *cutter) done() bool { return c.at >= c.end }

// reach cuts on until the chunk that holds offset has its end.
func (c *cutter) reach(offset int) {
	for !c.done() && c.cuts[len(c.cuts)-1].start <= offset {
		c.line()
	}
}

// chunk cuts on until chunk i has its end. It reports false if there is no such
// chunk.
func (c *cutter) chunk(i int) bool {
	for !c.done() && len(c.cuts) <= i+1 {
		c.line()
	}
	return i >= 0 && i < len(c.cuts)
}

// span is the bytes of chunk i, which must have its end.
func (c *cutter) span(i int) model.Span {
	s := model.Span{Start: c.cuts[i].start, End: c.end}
	if i+1 < len(c.cuts) {
		s.End = c.cuts[i+1].start
	}
	return s
}

// find gives the chunk that holds the byte at offset.
func (c *cutter) find(offset int) int {
	c.reach(offset)
	lo, hi := 0, len(c.cuts)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if c.cuts[mid].start <= offset {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// size is the number of bytes since the last cut.
func (c *cutter) size() int { return c.at - c.cuts[len(c.cuts)-1].start }

// open is the manner of the chunk being cut.
func (c *cutter) open() manner { return c.cuts[len(c.cuts)-1].manner }

func (c *cutter) cut(m manner, gap bool) {
	if c.size() > 0 {
		c.cuts = append(c.cuts, cut{start: c.at, manner: m, gap: gap, header: c.header})
	}
}

// line takes the next line, or the next piece of one that is too long.
func (c *cutter) line() {
	if c.whole && c.fence == "" && c.html == "" && c.open() != asInline && c.open() != asCode && !c.plain {
		if c.skim(); c.done() {
			return
		}
	}
	window := c.text[c.at:min(c.end, c.at+2*hard)]
	n := strings.IndexByte(window, '\n') + 1
	if n == 0 && len(window) == 2*hard {
		c.piece(window)
		return
	}
	if n == 0 {
		n = len(window)
	}
	if c.plain {
		c.plainLine(window[:n])
	} else {
		c.markdownLine(window[:n])
	}
	c.last, c.whole = c.at, true
	c.at += n
}

// piece cuts off the beginning of a line that is longer than a chunk, after a
// sentence or else a word.
func (c *cutter) piece(window string) {
	m := c.middle()
	if c.size() > 0 && c.whole {
		c.cut(c.manner(), c.blank && !c.plain)
	}
	c.at += partOf(window, m == asInline)
	c.whole, c.blank = false, false
	c.cut(m, false)
}

// partOf is how many bytes of window make a piece: of Markdown up to a place
// where no emphasis is open, else up to a sentence, a word or a character.
func partOf(window string, markdown bool) (n int) {
	head := window[:longest]
	if markdown {
		n = unspanned(head)
	}
	if n == 0 {
		if n = lastSentence(head[longest/2:]); n > 0 {
			return n + longest/2
		}
		n = strings.LastIndexByte(head, ' ') + 1
	}
	if n > 0 {
		return n
	}
	for n = longest; !utf8.RuneStart(window[n]); n-- {
	}
	return n
}

// lastSentence is the number of bytes of s up to the beginning of its last
// sentence, 0 if none begins in it.
func lastSentence(s string) int {
	for i := len(s) - 2; i > 0; i-- {
		if s[i] == ' ' && (s[i-1] == '.' || s[i-1] == '!' || s[i-1] == '?') {
			return i + 1
		}
	}
	return 0
}

// manner is how a chunk that begins at the current line is to be read.
func (c *cutter) manner() manner {
	switch {
	case c.plain:
		return asPlain
	case c.fence != "" || c.html != "":
		return asCode
	case c.header >= 0:
		return asRows
	}
	return asMarkdown
}

// middle is how a chunk that begins in the middle of a line is to be read.
func (c *cutter) middle() manner {
	if m := c.manner(); m != asMarkdown {
		return m
	}
	return asInline
}

// plainLine takes a line of plain text.
func (c *cutter) plainLine(line string) {
	bare := strings.TrimSpace(line)
	blank := bare == ""
	good := c.printed || c.blank && !blank
	if n := c.size(); c.whole && (n >= hard || n >= soft && good) || !c.whole && n > 0 {
		c.cut(asPlain, c.printed && c.whole && apart(c.before, bare))
	}
	c.blank, c.before = blank, bare
}
