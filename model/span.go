package model

import "strings"

// Span is a half-open range [Start, End) of bytes in [Brief.Text].
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte. The zero Span is empty: it stands for
// something that the text does not say.
func (s Span) Empty() bool { return s.End <= s.Start }

// Holds reports whether the byte at offset at lies in s.
func (s Span) Holds(at int) bool { return s.Start <= at && at < s.End }

// Covers reports whether o lies wholly in s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Join is the smallest span that covers both; an empty span adds nothing.
func (s Span) Join(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Of is the part of text at s, byte for byte.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Words is a field of a fact: the places of the source that give it, in the
// order they are read. No place means that the text does not say.
type Words []Span

// At is a field given by one place, or by none when s is empty.
func At(s Span) Words {
	if s.Empty() {
		return nil
	}
	return Words{s}
}

// Empty reports whether the text does not give the field.
func (w Words) Empty() bool { return len(w) == 0 }

// First is the first place, or the zero Span.
func (w Words) First() Span {
	if len(w) == 0 {
		return Span{}
	}
	return w[0]
}

// Of is the field as the text has it: each place on one line, places parted by
// sep.
func (w Words) Of(text, sep string) string { return w.each(text, sep, Plain) }

// Bare is the field as it is read: Of without markup.
func (w Words) Bare(text, sep string) string { return w.each(text, sep, Bare) }

func (w Words) each(text, sep string, as func(string) string) string {
	switch len(w) {
	case 0:
		return ""
	case 1:
		return as(w[0].Of(text))
	}
	parts := make([]string, len(w))
	for i, s := range w {
		parts[i] = as(s.Of(text))
	}
	return strings.Join(parts, sep)
}

// Plain is s on one line: runs of white space become one blank, soft hyphens
// are dropped. Text that is plain already is returned as it is.
func Plain(s string) string {
	if isPlain(s) {
		return s
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "\u00ad", "")
}

func isPlain(s string) bool {
	return !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") && !strings.Contains(s, "  ") &&
		strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '\r') < 0 &&
		strings.IndexByte(s, 0xc2) < 0 // begins a soft hyphen
}
