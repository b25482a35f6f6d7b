package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Locate is where words stand in text as whole words, as near to offset as can
// be. Blanks between them match any white space, line ends included.
func Locate(text, words string, offset int) (found Span, ok bool) {
	parts := strings.Fields(words)
	if len(parts) == 0 {
		return Span{}, false
	}
	for i := 0; ; {
		n := strings.Index(text[i:], parts[0])
		if n < 0 {
			return found, ok
		}
		start := i + n
		if end, here := standing(text, start, parts); here {
			if ok && start-offset > distance(found.Start, offset) {
				return found, true // what follows is further away
			}
			if !ok || distance(start, offset) < distance(found.Start, offset) {
				found, ok = Span{start, end}, true
			}
		}
		i = start + 1
	}
}

// standing reports whether the words stand at start, and where they end.
func standing(text string, start int, words []string) (end int, ok bool) {
	if before, _ := utf8.DecodeLastRuneInString(text[:start]); letter(before) && letter(first(words[0])) {
		return 0, false
	}
	end = start
	for i, w := range words {
		if i > 0 {
			blank := blanks(text[end:])
			if blank == 0 {
				return 0, false
			}
			end += blank
		}
		if !strings.HasPrefix(text[end:], w) {
			return 0, false
		}
		end += len(w)
	}
	last, _ := utf8.DecodeLastRuneInString(words[len(words)-1])
	return end, !letter(last) || !letter(first(text[end:]))
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// letter reports whether r is part of a word or a number. The rune of an empty
// text is not.
func letter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// blanks is how many bytes of white space s begins with.
func blanks(s string) (n int) {
	for i, r := range s {
		if !unicode.IsSpace(r) {
			return i
		}
		n = i + utf8.RuneLen(r)
	}
	return n
}
