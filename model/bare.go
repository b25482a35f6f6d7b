package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bare is [Plain] s as it is read, without the signs that set words off, as in
// *emphasis* and `code`, and those of quoted lines. Text that has none of them is
// returned as it is.
func Bare(s string) string {
	if strings.IndexByte(s, '\n') >= 0 {
		s = unquoted(s)
	}
	s = Plain(s)
	if !strings.ContainsAny(s, "*_`") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		n := 1
		for isSign(rune(s[i])) && i+n < len(s) && s[i+n] == s[i] {
			n++
		}
		if !isSign(rune(s[i])) || !setsOff(s, i, i+n) {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// unquoted is s without what says at the beginning of a line that it is quoted.
func unquoted(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines[1:] {
		if line := strings.TrimLeft(lines[i+1], " \t"); strings.HasPrefix(line, ">") {
			lines[i+1] = strings.TrimLeft(line, "> ")
		}
	}
	return strings.Join(lines, "\n")
}

func isSign(c rune) bool { return c == '*' || c == '_' || c == '`' }

// setsOff reports whether the signs at s[from:to] set words off: what stands on
// their two sides is not of one sort, as within a word or between blanks.
func setsOff(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s[:from], isSign))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s[to:], isSign))
	return sortOf(before) != sortOf(after)
}

// sortOf parts what words consist of from other signs, and both from blanks and
// the ends of a text.
func sortOf(c rune) int {
	switch {
	case c == utf8.RuneError || unicode.IsSpace(c):
		return 0
	case unicode.IsLetter(c) || unicode.IsDigit(c):
		return 2
	}
	return 1
}
