package page

import (
	"unicode"
	"unicode/utf8"
)

// tabStop is the distance between the tab stops of code and plain text, in
// columns.
const tabStop = 4

// unfit reports whether a terminal could act on r, or show other cells in
// another place because of it.
func unfit(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == utf8.RuneError:
		return true
	case r == 0x61c, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	}
	return r == 0xfeff || r >= 0xfff9 && r <= 0xfffb || r >= 0xe0000 && r <= 0xe0fff
}

// bound reports whether r is a blank at which no line may break.
func bound(r rune) bool { return r == 0xa0 || r == 0x2007 || r == 0x202f }

// mayPart reports whether a line may break between two neighbouring clusters
// with no blank between them: after a hyphen or dash inside a word, and between
// characters of the scripts that are written without blanks.
func mayPart(before, after string) bool {
	a, _ := utf8.DecodeRuneInString(after)
	switch before {
	case "-", "‐":
		return unicode.IsLetter(a)
	case "—", "–":
		return unicode.IsLetter(a) || unicode.IsDigit(a)
	}
	if len(before) < 3 && len(after) < 3 {
		return false
	}
	b, _ := utf8.DecodeRuneInString(before)
	if !spaceless(b) && !spaceless(a) {
		return false
	}
	return !unicode.In(a, unicode.Pe, unicode.Pf, unicode.Po) && !unicode.In(b, unicode.Ps, unicode.Pi)
}

// spaceless reports whether r belongs to a script written without blanks, whose
// characters are wide.
func spaceless(r rune) bool {
	return r >= 0x2e80 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0xff01 && r <= 0xff60 ||
		r >= 0x20000 && r <= 0x3ffff
}
