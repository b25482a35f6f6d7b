package paint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Terminals count columns in two ways: by characters, as they always have, or
// by what a reader sees as one (mode 2027). Text from [Inert] and clusters from
// [Settled] take the same number of columns in both.

// Width is the number of cells that text takes: wide characters two, combining
// ones none.
func Width(text string) int {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return ansi.StringWidthWc(text)
		}
	}
	return len(text)
}

// Cluster gives the first grapheme cluster of s, which must not be empty, and
// the sum of the columns of its characters.
func Cluster(s string) (string, int) {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1], 1
	}
	c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return c, ansi.StringWidthWc(c)
}

// Whole is the number of columns that the cluster c takes in a terminal that
// counts by clusters.
func Whole(c string) int { return ansi.StringWidth(c) }

// Settled parts the cluster c, whose characters take w columns, into what every
// terminal shows in the same number of columns: shown, of width columns, stands
// for the first n bytes of c. Where the two ways of counting differ, a sequence
// of emoji is shown by its first character; other scripts are parted into letters
// with their marks, so that no letter is lost.
func Settled(c string, w int) (shown string, n, width int) {
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

// even is text with each cluster settled.
func even(text string) string {
	if !strings.ContainsFunc(text, joins) {
		return text
	}
	var b strings.Builder
	for text != "" {
		c, w := Cluster(text)
		shown, n, _ := Settled(c, w)
		b.WriteString(shown)
		text = text[n:]
	}
	return b.String()
}

// joins reports whether r may be part of a cluster that terminals count in two
// ways: it joins pictures, tones or is one of a flag's letters, or belongs to a
// script that joins its letters.
func joins(r rune) bool {
	switch {
	case r < 0x900, r >= 0x2010 && r < 0x20d0, r >= 0x2100 && r < 0xa000:
		return false
	}
	return true
}
