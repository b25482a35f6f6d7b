package lang

import (
	"strings"
	"unicode/utf8"

	"debrief/model"
)

// largest is how many bytes a block has at most; longer paragraphs are cut at
// the end of a sentence, or else at a blank.
const largest = 32 << 10

// Blocks are the blocks of the part of text that is at body, in their order.
// White space, markers of lists and headings and rules between blocks lie in
// no block. A header row of a table is its own Header.
func Blocks(text string, body model.Span, f model.Format) []model.Block {
	list := make([]model.Block, 0, body.Len()/256+4)
	EachBlock(text, body, f, func(b model.Block) { list = append(list, b) })
	return list
}

// EachBlock calls do with one block of [Blocks] after another, for texts that
// have too many to keep.
func EachBlock(text string, body model.Span, f model.Format, do func(model.Block)) {
	b := blocks{text: text, do: do}
	if f == model.Markdown {
		b.markdown(body)
	} else {
		b.plain(body)
	}
}

// blocks finds the blocks of one text.
type blocks struct {
	text    string
	do      func(model.Block)
	plainly bool // what no full stop ends is a heading or a caption
	found   int
}

// give gives a block that was found.
func (b *blocks) give(block model.Block) {
	if b.plainly {
		b.head(&block)
	}
	b.found++
	b.do(block)
}

// add appends a block without the white space around it, in pieces if it is
// too large.
func (b *blocks) add(s model.Span, kind model.BlockKind, level int) {
	s = trim(b.text, s)
	for s.Len() > largest {
		cut := s.Start + cutAt(b.text[s.Start:s.Start+largest])
		b.give(model.Block{Span: trim(b.text, model.Span{Start: s.Start, End: cut}), Kind: kind, Level: level})
		s = trim(b.text, model.Span{Start: cut, End: s.End})
	}
	if !s.Empty() {
		b.give(model.Block{Span: s, Kind: kind, Level: level})
	}
}

// trim is s without the white space at its ends.
func trim(text string, s model.Span) model.Span {
	for s.Start < s.End && isSpace(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(text[s.End-1]) {
		s.End--
	}
	return s
}

// cutAt is where a piece that is too large ends: behind its last full stop, or
// at its last blank, or between two characters.
func cutAt(piece string) int {
	for _, mark := range []string{". ", "? ", "! ", " "} {
		if i := strings.LastIndex(piece[len(piece)/2:], mark); i >= 0 {
			return len(piece)/2 + i + 1
		}
	}
	i := len(piece)
	for i > 1 && !utf8.RuneStart(piece[i-1]) {
		i--
	}
	return max(i-1, 1)
}

// line is one line of the text without its line feed; next is where the line
// behind it starts.
func lineAt(text string, at, end int) (line model.Span, next int) {
	if n := strings.IndexByte(text[at:end], '\n'); n >= 0 {
		return model.Span{Start: at, End: at + n}, at + n + 1
	}
	return model.Span{Start: at, End: end}, end
}

// marker is how many bytes the marker of a list item takes at the start of s
// with the blanks behind it, 0 if there is none.
func marker(s string) int {
	i := 0
	switch {
	case s == "":
		return 0
	case s[0] == '-' || s[0] == '*' || s[0] == '+':
		i = 1
	case strings.HasPrefix(s, "•") || strings.HasPrefix(s, "▪") || strings.HasPrefix(s, "●") || strings.HasPrefix(s, "‣"):
		i = 3
	default:
		if i = counter(s); i == 0 {
			return 0
		}
	}
	blanks := i
	for blanks < len(s) && (s[blanks] == ' ' || s[blanks] == '\t') {
		blanks++
	}
	if blanks == i && s[0] < utf8.RuneSelf {
		return 0
	}
	return blanks
}

// counter is the length of "12.", "3)" or "b." at the start of s, 0 without one.
// A capital with a full stop is rather an initial.
func counter(s string) int {
	i := 0
	if len(s) > 2 && (s[1] == ')' && kinds[s[0]] == letter || s[1] == '.' && 'a' <= s[0] && s[0] <= 'z') {
		return 2
	}
	for i < len(s) && i < 3 && kinds[s[i]] == digit {
		i++
	}
	if i == 0 || i >= len(s) || s[i] != '.' && s[i] != ')' {
		return 0
	}
	return i + 1
}
