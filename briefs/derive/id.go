package derive

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// sortFacts brings facts into the order of the text: by the first span that is
// the fact itself, then by kind, then by the order in which they were found.
func sortFacts(facts []model.Fact) {
	slices.SortStableFunc(facts, func(a, b model.Fact) int {
		return cmp.Or(cmp.Compare(a.Start(), b.Start()), cmp.Compare(a.Kind, b.Kind))
	})
}

// identify gives every fact its ID: its kind and a number made of its words. A
// second fact with the same words has an ordinal behind it.
func identify(text string, facts []model.Fact) {
	seen := make(map[string]int, len(facts))
	for i := range facts {
		id := idOf(text, &facts[i])
		seen[id]++
		if n := seen[id]; n > 1 {
			id += "." + strconv.Itoa(n)
		}
		facts[i].ID = id
	}
}

// idOf is made of the kind and the words of the fact's fields, without case,
// marks and blanks.
func idOf(text string, f *model.Fact) string {
	h := fnv(14695981039346656037)
	switch f.Kind {
	case model.KindForce:
		h.words(text, f.Force.Count.Words, f.Force.Unit, f.Force.Place, f.Force.Group)
		h.byte(byte(f.Force.Status))
	case model.KindCasualty:
		h.byte(byte(f.Casualty.Outcome))
		h.words(text, f.Casualty.Count.Words, f.Casualty.Victims)
	case model.KindQuote:
		h.words(text, f.Quote.Parts)
	}
	return f.Kind.String()[:1] + strconv.FormatUint(uint64(h), 36)
}

// fnv is a running hash of words.
type fnv uint64

func (h *fnv) byte(b byte) { *h = (*h ^ fnv(b)) * 1099511628211 }

// words adds fields, with a sign behind each so that a word cannot move from one
// to the next unseen.
func (h *fnv) words(text string, fields ...model.Words) {
	for _, w := range fields {
		for _, s := range w {
			h.text(s.Of(text))
		}
		h.byte(0)
	}
}

func (h *fnv) text(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c)) {
				h.byte(c | 0x20)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if unicode.IsLetter(r) {
			for _, b := range []byte(strings.ToLower(string(r))) {
				h.byte(b)
			}
		}
	}
}
