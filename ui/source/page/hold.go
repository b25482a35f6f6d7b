package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MayHold reports whether the text of chunk i may hold word, which is of ASCII
// letters and digits, small ones if folded is set. It is a quick look: when it
// reports false the text does not hold the word, when true it is to be read.
func (p *Page) MayHold(i int, word string, folded bool) bool {
	s := p.cutter.span(i)
	source := s.Of(p.text)
	if p.cutter.cuts[i].manner == asPlain && !folded && strings.Contains(source, word) {
		return true
	}
	if p.cutter.cuts[i].manner == asRows || strings.IndexByte(source, '&') >= 0 || strings.Contains(source, "][") {
		return true // character references and links by reference may spell anything
	}
	var ok bool
	p.loose, ok = appendLoose(p.loose[:0], source, folded)
	return !ok || bytes.Contains(p.loose, []byte(word))
}

// appendLoose appends source without the characters that markup is made of, and
// with the targets of links behind it, so that words stand whole whether or not
// something is a link. It reports false if it cannot tell where a target ends.
func appendLoose(b []byte, source string, folded bool) (_ []byte, ok bool) {
	var targets []string
	for i := 0; i < len(source); {
		c := source[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(source[i:])
			b = appendLooseRune(b, r)
			i += n
			continue
		case c == ']' && strings.HasPrefix(source[i:], "]("):
			n := strings.IndexAny(source[i+2:], "()\n<\"\\")
			if n < 0 || source[i+2+n] != ')' {
				return b, false
			}
			targets = append(targets, source[i+2:i+2+n])
			i += n + 3
			continue
		case folded && c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case strings.IndexByte("*_~`\\[]!<>", c) >= 0:
			i++
			continue
		}
		b = append(b, c)
		i++
	}
	for _, t := range targets {
		if b, ok = appendLoose(append(b, 0), t, folded); !ok {
			return b, false
		}
	}
	return b, true
}

// appendLooseRune appends what a character beyond ASCII may be read as in a word
// of ASCII: a letter, nothing, or what parts words.
func appendLooseRune(b []byte, r rune) []byte {
	if low := unicode.ToLower(r); low < utf8.RuneSelf {
		return append(b, byte(low))
	}
	if unfit(r) || unicode.In(r, unicode.M, unicode.Cf) {
		return b
	}
	return append(b, 0)
}
