package page

import "strings"

// spans tells without parsing whether emphasis, code or a link is open at a place
// in a paragraph: what is cut there loses its look. It may take a stray sign for
// one that opens; then a cut comes where it would have come without asking.
type spans struct {
	at           int // read up to here
	stars, lines int // signs of emphasis that are open: * and _
	ticks        int // of the run that opened code, 0 for none
	brackets     int
	target       bool // of a link
}

func (s *spans) open() bool {
	return s.stars > 0 || s.lines > 0 || s.ticks > 0 || s.brackets > 0 || s.target
}

// read reads text on up to the byte at an offset. Most of most texts has no sign
// that opens anything.
func (s *spans) read(text string, to int) {
	if s.at < to && !s.open() && !opens(text[s.at:to]) {
		s.at = to
	}
	for s.at < to {
		n := strings.IndexAny(text[s.at:to], "*_`[]\\)\n")
		if n < 0 {
			s.at = to
			return
		}
		s.at += n
		s.sign(text, text[s.at])
	}
}

func opens(s string) bool {
	return strings.IndexByte(s, '*') >= 0 || strings.IndexByte(s, '_') >= 0 || strings.IndexByte(s, '[') >= 0 || strings.IndexByte(s, '`') >= 0
}

// sign reads the sign b, or what b makes of the signs behind it.
func (s *spans) sign(text string, b byte) {
	n := 1
	switch {
	case b == '\n' && s.at+1 < len(text) && text[s.at+1] == '\n':
		*s = spans{at: s.at}
	case b == '`':
		n = runOf(text[s.at:], b)
		s.tick(n)
	case s.ticks > 0:
	case b == '\\':
		n = 2
	case b == '*':
		n = runOf(text[s.at:], b)
		s.stars = emphasis(s.stars, n, text, s.at)
	case b == '_':
		n = runOf(text[s.at:], b)
		s.lines = emphasis(s.lines, n, text, s.at)
	case b == '[':
		s.brackets++
	case b == ']':
		s.brackets = max(s.brackets-1, 0)
		s.target = s.at+1 < len(text) && text[s.at+1] == '('
	case b == ')':
		s.target = false
	}
	s.at += n
}

// tick reads n backticks: code ends at as many as began it.
func (s *spans) tick(n int) {
	switch s.ticks {
	case 0:
		s.ticks = n
	case n:
		s.ticks = 0
	}
}

// emphasis is how many signs are open behind the n at a place of text, of have
// before them. Signs between blanks, and _ inside a word, are none.
func emphasis(have, n int, text string, at int) int {
	before, after := byte(' '), byte(' ')
	if at > 0 {
		before = text[at-1]
	}
	if at+n < len(text) {
		after = text[at+n]
	}
	switch {
	case text[at] == '_' && inWord(before) && inWord(after):
		return have
	case before > ' ' && have > 0:
		return max(have-n, 0)
	case after > ' ':
		return have + n
	}
	return have
}

func inWord(b byte) bool {
	return b|' ' >= 'a' && b|' ' <= 'z' || b >= '0' && b <= '9' || b >= 0x80
}

// unspanned is the end of the last sentence, or else of the last word, in the second
// half of head, at which no span is open; 0 if there is none.
func unspanned(head string) int {
	var s spans
	sentence, word := 0, 0
	for i := len(head) / 2; i < len(head); i++ {
		if head[i-1] != ' ' {
			continue
		}
		if s.read(head, i); s.open() || s.at > i {
			continue
		}
		word = i
		if b := head[i-2]; b == '.' || b == '!' || b == '?' {
			sentence = i
		}
	}
	if sentence > 0 {
		return sentence
	}
	return word
}
