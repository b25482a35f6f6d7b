package model

import (
	"strings"
	"unicode/utf8"
)

// Around is s widened by up to n bytes on either side, within its line where the
// line is long enough to be understood, and to whole words.
func Around(text string, s Span, n int) Span {
	from := max(s.Start-n, 0)
	if i := strings.LastIndexByte(text[from:s.Start], '\n'); i >= 0 {
		from += i + 1
	} else if from > 0 {
		if i := strings.IndexByte(text[from:s.Start], ' '); i >= 0 {
			from += i + 1
		}
	}
	to := min(s.End+n, len(text))
	if i := strings.IndexByte(text[s.End:to], '\n'); i >= 0 {
		to = s.End + i
	} else if to < len(text) {
		if i := strings.LastIndexByte(text[s.End:to], ' '); i >= 0 {
			to = s.End + i
		}
	}
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return Span{from, to}
}

// Where is the line and column of the byte at offset.
func Where(text string, offset int) Place {
	before := text[:offset]
	line := strings.LastIndexByte(before, '\n') + 1
	return Place{Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[line:]) + 1}
}
