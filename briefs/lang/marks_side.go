package lang

import (
	"unicode"
	"unicode/utf8"
)

func sideOf(r rune) surrounding {
	switch {
	case r < 128:
		if 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' {
			return wordly
		}
		return asciiSides[r]
	case r >= 0x2018 && r <= 0x201f, r == '«', r == '»', r == '‹', r == '›':
		return quoting
	case r >= 0x2010 && r <= 0x2015:
		return dash
	case r == '…':
		return ender
	case unicode.IsSpace(r), r == 0x200b, r == 0xad:
		return nothing
	}
	return wordly
}

// emphatic reports whether c is a sign of emphasis in Markdown, which marks
// look through to what stands behind.
func emphatic(c byte) bool { return c == '*' || c == '_' }

// before is what stands left of the offset at, not looking past start.
func before(text string, start, at int) (surrounding, rune) {
	for at > start && emphatic(text[at-1]) {
		at--
	}
	if at <= start {
		return nothing, 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[start:at])
	return sideOf(r), r
}

// after is what stands right of the offset at, not looking past end.
func after(text string, at, end int) (surrounding, rune) {
	for at < end && emphatic(text[at]) {
		at++
	}
	if at >= end {
		return nothing, 0
	}
	r, n := utf8.DecodeRuneInString(text[at:end])
	if r == '.' && at+n < end && text[at+n] == '.' || r == '…' {
		return wordly, '…' // words left out at the beginning
	}
	return sideOf(r), r
}
