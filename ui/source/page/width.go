package page

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// tabStop is the distance between the tab stops of code and plain text, in
// columns.
const tabStop = 4

// cluster gives the first grapheme cluster of s and the sum of the columns of its
// characters, as terminals have always counted.
func cluster(s string) (string, int) {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1], 1
	}
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c, ansi.StringWidthWc(c)
}

// settled parts the cluster c, w columns wide, into what every terminal shows
// in the same number of columns: shown, of width columns, stands for the first
// n bytes of c. Some terminals count by clusters (mode 2027). Where that differs,
// a sequence of emoji is shown by its first character; other scripts are parted
// into letters with their marks, so that no letter is lost.
func settled(c string, w int) (shown string, n, width int) {
	if len(c) == 1 || w == ansi.StringWidth(c) {
		return c, len(c), w
	}
	_, k := utf8.DecodeRuneInString(c)
	if pictorial(c) {
		return c[:k], len(c), ansi.StringWidthWc(c[:k])
	}
	for k < len(c) {
		r, m := utf8.DecodeRuneInString(c[k:])
		if !unicode.Is(unicode.M, r) {
			break
		}
		k += m
	}
	return c[:k], k, ansi.StringWidthWc(c[:k])
}

// pictorial reports whether c is a sequence of emoji: joined, toned, forced to a
// picture, or a flag.
func pictorial(c string) bool {
	for _, r := range c {
		if r == 0xfe0f || r == 0x20e3 || r >= 0x1f000 && r <= 0x1faff {
			return true
		}
	}
	return false
}

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
