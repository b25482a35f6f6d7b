package model

import (
	"fmt"
	"slices"
	"strconv"
)

// Subject is a fact by its words: what a journal keeps of it, so that it can be
// shown and found again when the text or the rules have changed.
type Subject struct {
	Kind   Kind       `json:"kind"`
	Rule   string     `json:"rule,omitempty"`
	Engine string     `json:"engine,omitempty"` // the version that derived it
	Fields []Property `json:"fields"`           // those that are not empty
	Number *Number    `json:"number,omitempty"` // of its count
	Stands []Stand    `json:"stands"`           // its anchors
}

// Property is a field with its value.
type Property struct {
	Field Field      `json:"field"`
	Value string     `json:"value"`
	Where []Selector `json:"where,omitempty"`
}

// Stand is an anchor by its words.
type Stand struct {
	Role Role `json:"role"`
	Selector
}

// SubjectOf is the fact f of text by its words. The words of its fields are kept
// with their places when whole is true, so that the fact can be built again; a
// derived fact comes from the rules each time and needs none.
func SubjectOf(f *Fact, text, engine string, whole bool) *Subject {
	s := &Subject{Kind: f.Kind, Rule: f.Rule, Engine: engine, Stands: make([]Stand, len(f.Anchors))}
	for i, a := range f.Anchors {
		if a.Role == f.Kind.MainRole() {
			s.Stands[i] = Stand{a.Role, Select(text, a.Span)}
		} else {
			s.Stands[i] = Stand{a.Role, bare(text, a.Span)}
		}
	}
	for _, field := range f.Kind.Fields() {
		if value := f.Value(field, text); value != "" {
			s.Fields = append(s.Fields, Property{Field: field, Value: value, Where: places(f, field, text, whole)})
		}
	}
	if e := f.Count(); e != nil {
		s.Number = &Number{e.Value, e.Low, e.High, e.Bound}
	}
	return s
}

func places(f *Fact, field Field, text string, whole bool) []Selector {
	if !whole {
		return nil
	}
	words, _ := f.words(field)
	var where []Selector
	for _, s := range words {
		where = append(where, bare(text, s))
	}
	return where
}

// Value is a field of the subject.
func (s *Subject) Value(field Field) string {
	for i := range s.Fields {
		if s.Fields[i].Field == field {
			return s.Fields[i].Value
		}
	}
	return ""
}

// Saying is a number made of what a fact says: its kind, its number and the
// words of its fields without their case. It is not 0.
type Saying uint64

// SayingOf is what the fact f of text says.
func SayingOf(f *Fact, text string) Saying {
	h := Saying(14695981039346656037)
	h.text(f.Kind.String())
	if e := f.Count(); e != nil {
		for _, n := range []int64{e.Value, e.Low, e.High, int64(e.Bound)} {
			for range 8 {
				h.byte(byte(n))
				n >>= 8
			}
		}
	}
	for _, field := range f.Kind.Fields() {
		h.text(f.Value(field, text))
	}
	return max(h, 1)
}

func (h *Saying) byte(b byte) { *h = (*h ^ Saying(b)) * 1099511628211 }

func (h *Saying) text(s string) {
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h.byte(c)
	}
	h.byte(0)
}

// MarshalText gives 16 hexadecimal digits.
func (h Saying) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%016x", uint64(h)), nil }

// UnmarshalText takes the digits.
func (h *Saying) UnmarshalText(b []byte) error {
	n, err := strconv.ParseUint(string(b), 16, 64)
	*h = Saying(n)
	return err
}

// main is the first stand that is the fact itself, nil if there is none.
func (s *Subject) main() *Stand {
	for i := range s.Stands {
		if s.Stands[i].Role == s.Kind.MainRole() {
			return &s.Stands[i]
		}
	}
	if len(s.Stands) > 0 {
		return &s.Stands[0]
	}
	return nil
}

// within is how far around the main words the others of a fact are looked for,
// in bytes.
const within = 4 << 10

// Fact is the subject as a fact of text, its words found again there. When its
// main words stand nowhere, ok is false.
func (s *Subject) Fact(id, text string) (f Fact, ok bool) {
	main := s.main()
	if main == nil {
		return Fact{}, false
	}
	at, ok := main.Find(text)
	if !ok {
		return Fact{}, false
	}
	moved := at.Start - main.Start
	f = s.hollow(id)
	for _, stand := range s.Stands {
		if here, ok := stand.near(text, stand.Start+moved, within); ok {
			f.Anchors = append(f.Anchors, Anchor{here, stand.Role})
		}
	}
	for _, p := range s.Fields {
		f.set(p.Field, p.Value)
		if to := f.place(p.Field); to != nil {
			*to = found(p.Where, text, moved)
		}
	}
	slices.SortStableFunc(f.Anchors, func(a, b Anchor) int { return a.Start - b.Start })
	return f, true
}

// hollow is the subject as a fact without words.
func (s *Subject) hollow(id string) Fact {
	f := Fact{ID: id, Kind: s.Kind, Rule: s.Rule}
	switch s.Kind {
	case KindForce:
		f.Force = &Force{}
	case KindCasualty:
		f.Casualty = &Casualty{}
	default:
		f.Kind, f.Quote = KindQuote, &Quote{}
	}
	if e := f.Count(); e != nil && s.Number != nil {
		e.Value, e.Low, e.High, e.Bound = s.Number.Value, s.Number.Low, s.Number.High, s.Number.Bound
	}
	return f
}

func found(where []Selector, text string, moved int) Words {
	var words Words
	for _, sel := range where {
		if here, ok := sel.near(text, sel.Start+moved, within); ok {
			words = append(words, here)
		}
	}
	return words
}
