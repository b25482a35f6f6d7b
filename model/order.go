package model

import (
	"cmp"
	"slices"
)

// Order is the order in which a review goes on from one fact to the next.
type Order uint8

// The orders.
const (
	ByKind       Order = iota // as the fact pane lists them
	AsRead                    // in the order of the text
	LeastCertain              // those with the most points of [Doubt] first
	Orders                    // how many there are
)

var orderNames = [...]string{"kind", "reading", "certainty"}

// String is the order's name in the configuration: kind, reading or certainty.
func (o Order) String() string { return nameAt(orderNames[:], int(o)) }

// MarshalText gives the name.
func (o Order) MarshalText() ([]byte, error) { return textAt(orderNames[:], int(o), "order") }

// UnmarshalText takes a name.
func (o *Order) UnmarshalText(b []byte) error { return fromText(o, orderNames[:], b, "order") }

// Ordered is s going on in the order o.
func (s Session) Ordered(o Order) Session {
	s.Order = o
	s.rank()
	return s
}

// Knowing is s with the records of rules, which bear on how certain facts are.
func (s Session) Knowing(r Records) Session {
	s.Records = r
	s.rank()
	return s
}

// rank puts all facts into the order of their points, where that is asked for.
// Among equals the fact pane's order holds.
func (s *Session) rank() {
	s.ranked = nil
	if s.Order != LeastCertain {
		return
	}
	points := make([]int, len(s.Facts))
	for i := range s.Facts {
		points[i] = Points(Doubts(&s.Facts[i], s.Brief.Text, s.Records))
	}
	s.ranked = slices.Clone(s.listed)
	slices.SortStableFunc(s.ranked, func(a, b int) int { return cmp.Compare(points[b], points[a]) })
}

// NextUnseen is the position of the next shown fact in the order of the review
// that nobody has judged or skipped; ok is false when none is left. In the
// orders of the pane and of the text it is the next after the chosen one, from
// the beginning again after the end; the least certain come from the top.
func (s Session) NextUnseen() (at int, ok bool) {
	way, from := s.order, 0
	switch s.Order {
	case AsRead:
		way = s.read
	case LeastCertain:
		way = s.ranked
	}
	if s.Order != LeastCertain {
		from = slices.Index(way, s.At()) + 1
	}
	for n := range way {
		i := way[(from+n)%len(way)]
		if i != s.At() && s.shows(i) && !s.Reviews.Of(s.Facts[i].ID).Seen {
			return i, true
		}
	}
	if at = s.At(); at >= 0 && s.shows(at) && !s.Reviews.Of(s.Facts[at].ID).Seen {
		return at, true
	}
	return -1, false
}
