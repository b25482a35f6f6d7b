package model

import (
	"strings"
	"unicode/utf8"
)

// Selector finds a stretch of text again after the text was revised: by its
// words and what stands around them, and by its place. It holds what the text
// quote selector and the text position selector of the W3C Web Annotation model
// hold, with Start and End in bytes.
type Selector struct {
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"` // at most contextBytes before Exact
	Suffix string `json:"suffix,omitempty"` // at most contextBytes behind it
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// contextBytes is how much text a selector keeps on either side.
const contextBytes = 40

// Select is the selector of the words at s.
func Select(text string, s Span) Selector {
	return Selector{
		Exact: s.Of(text), Start: s.Start, End: s.End,
		Prefix: tailOf(text[:s.Start], contextBytes), Suffix: headOf(text[s.End:], contextBytes),
	}
}

// bare is the selector of the words at s without what stands around them.
func bare(text string, s Span) Selector {
	return Selector{Exact: s.Of(text), Start: s.Start, End: s.End}
}

// tailOf is the end of s, of at most n bytes and of whole characters.
func tailOf(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := len(s) - n
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// headOf is the beginning of s, of at most n bytes and of whole characters.
func headOf(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// findings is how many places a search for a selector looks at.
const findings = 256

// Find is where the selected words stand in text: where most of what stood
// around them still does, the nearest to the old place among equals. When the
// words stand nowhere, ok is false.
func (s Selector) Find(text string) (at Span, ok bool) {
	if s.Exact == "" {
		return Span{}, false
	}
	if there := (Span{s.Start, s.Start + len(s.Exact)}); s.standsAt(text, s.Start) && s.around(text, there) == len(s.Prefix)+len(s.Suffix) {
		return there, true
	}
	best, far := -1, 0
	for i, n := 0, 0; n < findings; n++ {
		j := strings.Index(text[i:], s.Exact)
		if j < 0 {
			break
		}
		here := Span{i + j, i + j + len(s.Exact)}
		if kept, d := s.around(text, here), distance(here.Start, s.Start); !ok || kept > best || kept == best && d < far {
			at, best, far, ok = here, kept, d, true
		}
		i = here.Start + 1
	}
	return at, ok
}

// standsAt reports whether the words stand at offset.
func (s Selector) standsAt(text string, offset int) bool {
	return offset >= 0 && offset <= len(text) && strings.HasPrefix(text[offset:], s.Exact)
}

// around is how many bytes next to the words at still are what they were.
func (s Selector) around(text string, at Span) int {
	return commonTail(text[:at.Start], s.Prefix) + commonHead(text[at.End:], s.Suffix)
}

// near is where the words stand, the place nearest to offset. It looks no
// further than reach bytes away.
func (s Selector) near(text string, offset, reach int) (Span, bool) {
	from, to := min(max(offset-reach, 0), len(text)), min(max(offset+reach+len(s.Exact), 0), len(text))
	if s.Exact == "" || from >= to {
		return Span{}, false
	}
	if s.standsAt(text, offset) {
		return Span{offset, offset + len(s.Exact)}, true
	}
	found := Span{}
	for i := from; ; {
		j := strings.Index(text[i:to], s.Exact)
		if j < 0 {
			return found, !found.Empty()
		}
		if here := i + j; found.Empty() || distance(here, offset) < distance(found.Start, offset) {
			found = Span{here, here + len(s.Exact)}
		} else {
			return found, true
		}
		i += j + 1
	}
}

func distance(a, b int) int { return max(a-b, b-a) }

// commonHead is how many bytes a and b begin with in common.
func commonHead(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// commonTail is how many bytes a and b end with in common.
func commonTail(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[len(a)-1-i] != b[len(b)-1-i] {
			return i
		}
	}
	return n
}
