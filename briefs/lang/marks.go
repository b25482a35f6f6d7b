package lang

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// family tells which marks can close one another.
type family uint8

const (
	doubles family = iota // " “ ” „ “ `` '' ’’
	singles               // ' ‘ ’ ‚
	angles                // « » ‹ ›
)

// mark is one quotation mark with what it may do where it stands. A mark that
// may do both does what is due: it closes what is open, else it opens.
type mark struct {
	at, n  int
	family family
	glyph  byte // marks of one shape nest only by mistake; 0 for straight ones
	opens  bool
	closes bool
	frail  bool // a closing mark that could as well be a possessive or a dropped g
	lone   bool // an opening mark that needs a closing one to be believed
}

// surrounding is what stands on one side of a mark.
type surrounding uint8

const (
	nothing surrounding = iota // white space, or the end of the block
	wordly                     // a letter, a digit, what begins a word
	opener                     // ( [ / and the like
	ender                      // . , ! ? and the like
	dash
	quoting
)

var asciiSides = [128]surrounding{
	'(': opener, '[': opener, '{': opener, '/': opener, '=': opener, '<': opener, '|': opener,
	'.': ender, ',': ender, '!': ender, '?': ender, ';': ender, ':': ender, ')': ender, ']': ender, '}': ender, '>': ender, '%': ender,
	'-': dash, '"': quoting, '\'': quoting, '`': quoting,
	'$': wordly, '#': wordly, '@': wordly, '&': wordly, '+': wordly, '~': wordly, '^': wordly, '\\': wordly,
}

// marksIn appends the quotation marks of the stretch s of text to dst.
func marksIn(dst []mark, text string, s model.Span) []mark {
	part := text[:s.End]
	for at := s.Start; at < len(part); at++ {
		if at += plainBytes(part, at); at >= len(part) {
			break
		}
		if !maybeMark[part[at]] {
			continue
		}
		m, ok := markAt(text, s, at)
		if !ok {
			continue
		}
		at += m.n - 1
		if m.opens || m.closes {
			dst = append(dst, m)
		}
	}
	return dst
}

// plainBytes is how many bytes of text from at on can begin no quotation mark,
// looked at eight at a time.
func plainBytes(text string, at int) int {
	n := 0
	for at+n+8 <= len(text) {
		x := Eight(text, at+n)
		if found := x&tops | same(x, '"') | same(x, '\'') | same(x, '`'); found != 0 {
			return n + bits.TrailingZeros64(found)/8
		}
		n += 8
	}
	return n
}

// same has the top bit of the first byte of x that is c, and perhaps of some
// behind it.
func same(x uint64, c byte) uint64 {
	x ^= uint64(c) * each
	return (x - each) &^ x & tops
}

// maybeMark are the bytes that a quotation mark begins with.
var maybeMark = [256]bool{'"': true, '\'': true, '`': true, 0xe2: true, 0xc2: true}

// markAt is the quotation mark that begins at the offset at, if one does.
func markAt(text string, s model.Span, at int) (mark, bool) {
	r, n := utf8.DecodeRuneInString(text[at:s.End])
	m := mark{at: at, n: n, family: doubles}
	switch r {
	case '"', '“', '”', '„', '‟':
		m.glyph = glyphOf(r)
	case '\'', '‘', '’', '`':
		if again, k := utf8.DecodeRuneInString(text[at+n : s.End]); again == r {
			m.n += k
			m.glyph = glyphOf(r)
			break
		} else if r == '‘' && again == '’' {
			m.n += k // a slip for “ or ”
			r = '"'
			break
		}
		if r == '`' {
			return m, false
		}
		m.family, m.glyph = singles, glyphOf(r)
	case '‚':
		m.family, m.glyph = singles, 'o'
	case '«', '»', '‹', '›':
		m.family = angles
	default:
		return m, false
	}
	left, was := before(text, s.Start, at)
	right, next := after(text, at+m.n, s.End)
	switch m.family {
	case singles:
		m.single(text, s, left, right, was, next)
	default:
		m.double(r, left, right, was, at == s.Start)
	}
	return m, true
}

// glyphOf is 'o' for marks shaped to open, 'c' for marks shaped to close, 0 for
// straight ones.
func glyphOf(r rune) byte {
	switch r {
	case '“', '‘', '„', '`', '‟':
		return 'o'
	case '”', '’':
		return 'c'
	}
	return 0
}

// double says what a double or angle mark may do between left and right.
func (m *mark) double(r rune, left, right surrounding, was rune, first bool) {
	inward := right == wordly || right == opener || right == quoting || right == dash
	outward := left == wordly || left == ender || left == quoting || left == dash
	switch {
	case r == '„':
		m.opens = true
	case m.glyph == 'o' || r == '«' || r == '‹':
		m.opens = true
		if outward && right != wordly || r == '“' && left == wordly && right != wordly {
			m.closes, m.opens = true, left != wordly && left != ender
		}
		if m.family == angles && outward && !inward {
			m.opens, m.closes = false, true
		}
	case m.glyph == 'c' || r == '»' || r == '›':
		m.closes = true
		if !outward && (inward || first) {
			m.opens, m.closes = true, !first && right != wordly
		}
	case was == '=':
		// the value of an attribute in raw HTML
	default:
		m.straight(left, right, was, inward, outward)
	}
}

// straight says what a mark without direction may do.
func (m *mark) straight(left, right surrounding, was rune, inward, outward bool) {
	switch {
	case outward && !inward:
		m.closes = true
		if left == wordly && '0' <= was && was <= '9' {
			m.frail = true // inches
		}
	case inward && !outward:
		m.opens = true
	case left == dash || left == quoting:
		m.opens, m.closes = right == wordly || right == opener, right != wordly
		if left == quoting && right == quoting {
			m.opens = true
		}
	case right == dash || right == quoting:
		m.closes = true
	default:
		m.opens, m.closes, m.lone = true, true, left == nothing
	}
}

// single says what a single mark may do: most are apostrophes and do nothing.
func (m *mark) single(text string, s model.Span, left, right surrounding, was, next rune) {
	end := m.at + m.n
	switch {
	case left == wordly && right == wordly:
	case left == nothing && right == nothing:
		m.closes = left != nothing || m.at > s.Start
		m.frail = true
	case left == wordly || left == ender || left == quoting && right != wordly || left == dash && right == nothing:
		m.closes = true
		if left == wordly {
			m.frail = clipped(was, text[end:s.End])
		}
		if m.glyph == 'o' && left == ender && right == wordly {
			m.opens, m.closes = true, false
		}
		if left == ender && right == wordly && m.glyph == 0 {
			m.opens, m.lone = true, true
		}
	case right == nothing || right == ender:
		m.closes, m.frail = true, true
	case elided(text[end:s.End], m.glyph):
	default:
		m.opens = true
		m.lone = m.glyph == 'c' || !(unicode.IsUpper(next) || next == '[' || next == '…' || right == quoting)
	}
}

// clipped reports whether a mark after the letter was, with rest behind it, may
// belong to the word: the soldiers' camp, huntin' and fishin'.
func clipped(was rune, rest string) bool {
	if was != 's' && was != 'S' && was != 'n' && was != 'z' && was != 'x' {
		return false
	}
	return len(rest) > 1 && rest[0] == ' ' && sideOf(rune(rest[1])) == wordly
}

// elided reports whether rest begins with a word that drops its first letters:
// ’tis, ’em, the ’90s.
func elided(rest string, glyph byte) bool {
	n := 0
	for n < len(rest) && n < 8 && sideOf(rune(rest[n])) == wordly && rest[n] < 128 {
		n++
	}
	if n >= 2 && '0' <= rest[0] && rest[0] <= '9' && '0' <= rest[1] && rest[1] <= '9' {
		return n == 2 || n == 3 && rest[2] == 's'
	}
	switch rest[:n] {
	case "tis", "Tis", "twas", "Twas", "twere", "em", "til", "cause", "bout", "n", "til's":
		return true
	}
	return false
}
