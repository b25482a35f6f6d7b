package model

import (
	"cmp"
	"slices"
)

// Session is one reading of one briefing: its facts, the chosen one and the
// filter. It is a value: each step gives a new Session and leaves the old one as
// it was.
type Session struct {
	Brief *Brief
	Findings
	Filter  Filter
	Reviews Reviews
	Order   Order   // in which the review goes on
	Records Records // of the rules, as far as they are known

	chosen int     // position in Facts plus one; 0 when none is chosen
	order  []int   // the shown facts as the fact pane lists them
	read   []int   // the same in reading order
	nth    []int32 // of each shown fact, its place among those of its kind
	many   [Kinds]int
	ranked []int // all facts, the least certain first; nil in another order
}

// NewSession begins reading b; facts arrive later.
func NewSession(b *Brief) Session { return Session{Brief: b} }

// WithFacts is s with these facts, which are in reading order.
func (s Session) WithFacts(facts []Fact) Session { return s.With(NewFindings(facts)) }

// With is s with these findings. The chosen fact stays chosen if it is still
// among them.
func (s Session) With(f Findings) Session {
	id := ""
	if c := s.Chosen(); c != nil {
		id = c.ID
	}
	s.Findings, s.chosen = f, 0
	if id != "" {
		s.chosen = slices.IndexFunc(f.Facts, func(f Fact) bool { return f.ID == id }) + 1
	}
	s.arrange()
	s.rank()
	return s
}

// Under is s showing only what f lets through. A chosen fact that is filtered
// out is no longer chosen.
func (s Session) Under(f Filter) Session {
	s.Filter = f
	s.arrange()
	if s.chosen > 0 && !s.shows(s.chosen-1) {
		s.chosen = 0
	}
	return s
}

// Reviewed is s with what reviewers say now. The chosen fact stays chosen.
func (s Session) Reviewed(r Reviews) Session {
	s.Reviews = r
	if s.Filter.ByVerdict() {
		s.arrange()
	}
	return s
}

// shows reports whether the filter lets the fact at position i through.
func (s *Session) shows(i int) bool {
	f := &s.Facts[i]
	return !s.Filter.Active() || s.Filter.Shows(f, s.Reviews.Of(f.ID).Verdict, s.Brief.Text)
}

// arrange finds what the filter shows.
func (s *Session) arrange() {
	s.order = s.listed
	if s.Filter.Active() {
		s.order = nil
		for _, i := range s.listed {
			if s.shows(i) {
				s.order = append(s.order, i)
			}
		}
	}
	s.read = slices.Sorted(slices.Values(s.order))
	s.nth, s.many = make([]int32, len(s.Facts)), [Kinds]int{}
	for _, i := range s.order {
		k := s.Facts[i].Kind
		s.many[k]++
		s.nth[i] = int32(s.many[k])
	}
}

// Nth is the place of the fact at position i among the shown ones of its kind in
// the fact pane, from 1, and how many those are; 0 of a fact that is not shown.
func (s Session) Nth(i int) (at, of int) {
	return int(s.nth[i]), s.many[s.Facts[i].Kind]
}

// Shown gives the positions of the shown facts in the order of the fact pane.
func (s Session) Shown() []int { return s.order }

// Chosen is the chosen fact, nil if there is none.
func (s Session) Chosen() *Fact {
	if s.chosen == 0 {
		return nil
	}
	return &s.Facts[s.chosen-1]
}

// At is the position of the chosen fact among Facts, -1 if none is chosen.
func (s Session) At() int { return s.chosen - 1 }

// Position is where the fact with this ID stands among Facts, -1 when it does not.
func (s Session) Position(id string) int {
	return slices.IndexFunc(s.Facts, func(f Fact) bool { return f.ID == id })
}

// Choose is s with the fact at position i chosen; none when i is out of range or
// filtered out.
func (s Session) Choose(i int) Session {
	s.chosen = 0
	if i >= 0 && i < len(s.Facts) && s.shows(i) {
		s.chosen = i + 1
	}
	return s
}

// Step chooses the n-th next fact of the fact pane, the n-th previous when n is
// negative, and stops at its ends. With none chosen it begins at an end.
func (s Session) Step(n int) Session {
	return s.Choose(stepped(s.order, slices.Index(s.order, s.At()), n))
}

// Follow chooses the n-th next fact in reading order, as Step does in the order
// of the pane. With none chosen it starts from the byte at offset.
func (s Session) Follow(n, offset int) Session {
	at, known := slices.BinarySearch(s.read, s.At())
	if !known {
		at, _ = slices.BinarySearchFunc(s.read, offset, func(i, off int) int { return cmp.Compare(s.Facts[i].Start(), off) })
		if n > 0 {
			n-- // the fact at or after the offset is one step away
		}
	}
	return s.Choose(stepped(s.read, at, n))
}

func stepped(order []int, at, n int) int {
	if len(order) == 0 {
		return -1
	}
	if at < 0 && n < 0 {
		at = len(order)
	}
	return order[min(max(at+n, 0), len(order)-1)]
}

// ChooseAt chooses the fact that stands on the byte at offset. If the chosen one
// already does, cycle goes on to the next that stands there. Where no fact
// stands, nothing changes and ok is false.
func (s Session) ChooseAt(offset int, cycle bool) (_ Session, ok bool) {
	here := slices.DeleteFunc(s.index.At(offset), func(i int) bool { return !s.shows(i) })
	if len(here) == 0 {
		return s, false
	}
	at := slices.Index(here, s.At())
	switch {
	case at < 0:
		at = 0
	case cycle:
		at = (at + 1) % len(here)
	}
	return s.Choose(here[at]), true
}

// FactsAt is how many shown facts stand on the byte at offset.
func (s Session) FactsAt(offset int) int {
	n := 0
	for _, i := range s.index.At(offset) {
		if s.shows(i) {
			n++
		}
	}
	return n
}

// Lit gives the lit spans that overlap the range r, in the order of their
// starts: every span of the chosen fact with its role, and the counts and
// quotations of all other shown facts.
func (s Session) Lit(r Span) []Lit {
	var lit []Lit
	for _, e := range s.index.over(r) {
		i := int(e.fact)
		chosen := i == s.At()
		if !s.index.span(e).Overlaps(r) || !chosen && (!e.main || !s.shows(i)) {
			continue
		}
		lit = append(lit, Lit{Span: s.index.span(e), Fact: i, Kind: s.Facts[i].Kind, Role: e.role, Chosen: chosen, Main: e.main})
	}
	return lit
}
