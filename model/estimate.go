package model

import (
	"strconv"
	"strings"
)

// Bound says how a count limits the number it tells of.
type Bound uint8

// The bounds of a count.
const (
	Exact   Bound = iota // 17, seventeen, a dozen, all three
	About                // around, some, an estimated, nearly, almost
	AtLeast              // at least, N or more
	AtMost               // up to, as many as, no more than
	Under                // fewer than, below
	Over                 // more than, exceeded
	Range                // 20 to 80, five or six
	Vague                // dozens, hundreds, several
)

var boundNames = [...]string{"exact", "about", "at_least", "at_most", "under", "over", "range", "vague"}

// String is the bound's name in output: exact, about, at_least, at_most, under,
// over, range or vague.
func (b Bound) String() string { return boundNames[b] }

// Estimate is a count with its bound.
//
// Value is the best single number; Low and High are its limits, 0 where open.
// Vague words have the conservative code: dozens 12, scores 20, hundreds 100,
// thousands 1,000, tens of thousands 10,000, hundreds of thousands 100,000, with
// Low twice that; several, many and some have 0.
type Estimate struct {
	Words            Words // the hedge and the number: usually one place
	Value, Low, High int64
	Bound            Bound
}

// Same reports whether both say the same number with the same bound.
func (e Estimate) Same(o Estimate) bool {
	return e.Value == o.Value && e.Low == o.Low && e.High == o.High && e.Bound == o.Bound
}

// Short is the count in a few cells: ~1,500 for about, ≥84, >84, ≤20, <20,
// 12–15 for a range, and the word itself for a vague count.
func (e Estimate) Short(text string) string {
	switch e.Bound {
	case About:
		return "~" + Grouped(e.Value)
	case AtLeast:
		return "≥" + Grouped(e.Value)
	case Over:
		return ">" + Grouped(e.Value)
	case AtMost:
		return "≤" + Grouped(e.Value)
	case Under:
		return "<" + Grouped(e.Value)
	case Range:
		return Grouped(e.Low) + "–" + Grouped(e.High)
	case Vague:
		return strings.ToLower(e.Words.Of(text, " "))
	}
	return Grouped(e.Value)
}

// Grouped writes n in digits with a comma before every third.
func Grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	digits := strings.TrimPrefix(s, "-")
	sign := s[:len(s)-len(digits)]
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}
