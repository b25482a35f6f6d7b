package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words is the text of a chunk as it is read: without markup, with one blank
// where the source has several or ends a line, a line feed between blocks.
//
// The character that begins at byte i of Text stands for the bytes from Start[i]
// to End[i] of the briefing.
type Words struct {
	Text       []byte
	Start, End []int32 // less Base
	Base       int
}

// Fold says which characters of Words are told apart.
type Fold struct {
	Case  bool // letters are small
	Marks bool // quotation marks, apostrophes and dashes are those of a keyboard
}

// ReadWords reads chunk i into w, whose arrays it uses again. It reports false
// if there is no such chunk.
func (p *Page) ReadWords(w *Words, i int, f Fold) bool {
	if !p.cutter.chunk(i) {
		return false
	}
	span, cut := p.cutter.span(i), p.cutter.cuts[i]
	w.Text, w.Start, w.End, w.Base = w.Text[:0], w.Start[:0], w.End[:0], span.Start
	if cut.manner == asPlain {
		w.plain(span.Of(p.text), f)
		return true
	}
	c := composer{mills: &p.mills, scratch: p.scratch, whole: true}
	from := 0
	switch cut.manner {
	case asRows:
		from = twoLines(p.text, cut.header) - cut.header
	case asNested:
		from = len(hollow(cut.header))
	}
	c.sink = func(units []unit) {
		for i := range units {
			if u := &units[i]; u.start >= from {
				w.add(u, u.start-from, u.end-from, f)
			}
		}
		w.end()
	}
	c.compose(p, span, cut, measureOfWords)
	p.scratch = c.scratch
	return true
}

// measureOfWords is a width at which every table has its columns; no row is laid
// out.
const measureOfWords = 1 << 20

// add appends what the unit u shows.
func (w *Words) add(u *unit, start, end int, f Fold) {
	if u.class != solid || u.text == " " {
		w.blank(start, end)
		return
	}
	w.put(u.text, start, end, f)
}

func (w *Words) put(text string, start, end int, f Fold) {
	if len(text) == 1 {
		w.ascii(text[0], start, end, f)
		return
	}
	for _, r := range text {
		if f.Case {
			r = unicode.ToLower(r)
		}
		if f.Marks {
			r = keyboard(r)
		}
		n := len(w.Text)
		w.Text = utf8.AppendRune(w.Text, r)
		for range len(w.Text) - n {
			w.Start, w.End = append(w.Start, int32(start)), append(w.End, int32(end))
		}
	}
}

func (w *Words) ascii(c byte, start, end int, f Fold) {
	if f.Case && c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	if f.Marks && c == '`' {
		c = '\''
	}
	w.Text, w.Start, w.End = append(w.Text, c), append(w.Start, int32(start)), append(w.End, int32(end))
}

func (w *Words) blank(start, end int) {
	if n := len(w.Text); n > 0 && w.Text[n-1] == ' ' {
		w.End[n-1] = int32(end)
		return
	}
	w.Text, w.Start, w.End = append(w.Text, ' '), append(w.Start, int32(start)), append(w.End, int32(end))
}

// end ends a block.
func (w *Words) end() {
	if n := len(w.Text); n > 0 {
		w.Text, w.Start, w.End = append(w.Text, '\n'), append(w.Start, w.End[n-1]), append(w.End, w.End[n-1])
	}
}

// plain appends plain text.
func (w *Words) plain(s string, f Fold) {
	w.Text, w.Start, w.End = slices.Grow(w.Text, len(s)), slices.Grow(w.Start, len(s)), slices.Grow(w.End, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c <= ' ' {
				w.blank(i, i+1)
			} else {
				w.ascii(c, i, i+1, f)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			w.blank(i, i+n)
		case !unfit(r) && r != 0xad && r != 0x200b:
			w.put(s[i:i+n], i, i+n, f)
		}
		i += n
	}
}

// keyboard is r as a keyboard without other marks has it.
func keyboard(r rune) rune {
	switch r {
	case '’', '‘', '‚', '‛', '′', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '–', '—', '‐', '‑', '−':
		return '-'
	}
	return r
}

// Of gives s as Words would show it under f.
func (f Fold) Of(s string) string {
	var w Words
	for _, r := range s {
		if unicode.IsSpace(r) {
			w.blank(0, 0)
		} else {
			w.put(string(r), 0, 0, f)
		}
	}
	return strings.Trim(string(w.Text), "\n")
}
