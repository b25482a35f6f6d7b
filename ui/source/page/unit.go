package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/ui/paint"
)

// unit is one grapheme that a reader sees and the bytes behind it, before it has
// a place on the page.
type unit struct {
	text       string
	start, end int // in the chunk
	width      int8
	class      class
	look       Look
	link       uint16
}

// class says what the layout may do with a unit.
type class uint8

const (
	solid class = iota
	blank       // a line may break here, and then it has no cell
	feed        // the line ends here
)

// reading says how a stretch of source is to be read.
type reading uint8

const (
	prose reading = iota // Markdown: escapes and entities resolved, blanks joined
	raw                  // inline code, HTML, addresses: as it stands, blanks joined
	plain                // plain text: as it stands, blanks and tabs kept
	block                // blocks of code: as it stands, no break at blanks
)

// reader turns stretches of the source into units.
type reader struct {
	text   string // the chunk
	units  []unit
	look   Look
	link   uint16
	column int  // of the next unit, for tab stops
	margin bool // nothing but blanks so far in this line of plain text
	whole  bool // the terminal counts columns by clusters
}

// read appends the units of the bytes from up to to.
func (r *reader) read(from, to int, how reading) {
	for i := from; i < to; {
		c := r.text[i]
		switch {
		case c == '\n' || c == '\r':
			i = r.lineEnd(i, to, how)
		case c == ' ':
			r.blank(i, i+1, how)
			i++
		case c == '\t':
			r.tab(i, how)
			i++
		case how == prose && c == '\\' && i+1 < to && punct(r.text[i+1]):
			r.put(r.text[i+1:i+2], i, i+2, 1)
			i += 2
		case how == prose && c == '&':
			i = r.entity(i, to)
		case c < 0x7f && c > 0x20 && (i+1 >= to || r.text[i+1] < utf8.RuneSelf):
			r.put(r.text[i:i+1], i, i+1, 1)
			i++
		default:
			i = r.cluster(i, to, how)
		}
	}
}

func (r *reader) put(text string, start, end, width int) {
	r.units = append(r.units, unit{text: text, start: start, end: end, width: int8(width), look: r.look, link: r.link})
	r.column += width
	r.margin = r.margin && text == " "
}

// lineEnd reads the end of a line: a blank inside a paragraph, else a feed.
func (r *reader) lineEnd(i, to int, how reading) int {
	n := 1
	if r.text[i] == '\r' && i+1 < to && r.text[i+1] == '\n' {
		n = 2
	}
	if how == prose || how == raw {
		r.blank(i, i+n, how)
	} else {
		r.feed(i, i+n)
	}
	return i + n
}

// feed ends the line at the bytes from start to end.
func (r *reader) feed(start, end int) {
	r.units = append(r.units, unit{start: start, end: end, class: feed, look: r.look})
	r.column, r.margin = 0, true
}

// blank reads one blank. Markdown shows a run of them as one, whose bytes are
// the whole run.
func (r *reader) blank(start, end int, how reading) {
	n := len(r.units)
	if how <= raw && n > 0 && r.units[n-1].class == blank && r.units[n-1].width > 0 {
		r.units[n-1].end = end
		return
	}
	r.put(" ", start, end, 1)
	if how != block && !(how == plain && r.margin) {
		r.units[n].class = blank
	}
}

func (r *reader) tab(i int, how reading) {
	if how <= raw {
		r.blank(i, i+1, how)
		return
	}
	for n := tabStop - r.column%tabStop; n > 0; n-- {
		r.blank(i, i+1, how)
	}
}

// cluster reads the grapheme cluster at i. What takes no column of its own joins
// the unit before it.
func (r *reader) cluster(i, to int, how reading) int {
	c, _ := paint.Cluster(r.text[i:to])
	first, size := utf8.DecodeRuneInString(c)
	switch {
	case unfit(first):
		r.unfit(i, i+size)
		return i + size
	case unicode.IsSpace(first) && !bound(first):
		r.blank(i, i+size, how)
		return i + size
	case bound(first):
		r.put(" ", i, i+len(c), 1)
		return i + len(c)
	}
	return i + r.letter(c, i, 0)
}

// letter appends the beginning of the cluster c, which stands at start, as far as
// one cell shows it, and gives its length. It stands for the bytes up to end, or
// for its own if end is 0.
func (r *reader) letter(c string, start, end int) (n int) {
	if k := strings.IndexFunc(c, unfit); k > 0 {
		c = c[:k]
	}
	shown, n, w := r.seen(c)
	if end == 0 {
		end = start + n
	}
	if w == 0 {
		r.join(shown, start, end)
	} else {
		r.put(bounded(shown), start, end, w)
	}
	return n
}

// seen is how the beginning of the cluster c is shown, the number of bytes that
// this stands for, and its columns.
func (r *reader) seen(c string) (shown string, n, width int) {
	if r.whole && len(c) <= mostOfCell {
		return c, len(c), paint.Whole(c)
	}
	_, w := paint.Cluster(c)
	return paint.Settled(c, w)
}

// unfit stands for a character that must not reach the terminal. Those without
// a width have no cell at all.
func (r *reader) unfit(start, end int) {
	if c, _ := utf8.DecodeRuneInString(r.text[start:end]); c < 0x20 || c >= 0x7f && c < 0xa0 || c == utf8.RuneError {
		r.put("\ufffd", start, end, 1)
		return
	}
	r.join("", start, end)
}

// join adds bytes without a column of their own to the unit before them: a
// combining mark is shown there, anything else is not shown.
func (r *reader) join(shown string, start, end int) {
	n := len(r.units)
	if n == 0 || r.units[n-1].class == feed {
		return
	}
	u := &r.units[n-1]
	if u.end <= start {
		u.end = end
	}
	if c, _ := utf8.DecodeRuneInString(shown); u.class == solid && u.text != "\ufffd" && unicode.Is(unicode.M, c) && len(u.text) < mostOfCell {
		u.text = bounded(u.text + shown)
	}
}

// mostOfCell is the number of bytes that one cell shows: enough for any letter
// with its marks, and for any emoji.
const mostOfCell = 40

// bounded is the beginning of the cluster s that one cell shows.
func bounded(s string) string {
	if len(s) <= mostOfCell {
		return s
	}
	n := mostOfCell
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
