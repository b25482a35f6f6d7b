package model

import (
	"cmp"
	"slices"
)

// Index finds the anchors that stand on a stretch of text. The zero Index holds
// none. It is never changed once made, so it may be shared.
type Index struct {
	entries []entry
	reach   []int // reach[i] is the furthest end among entries[:i+1]
}

type entry struct {
	Span
	fact int32
	role Role
	main bool
}

// NewIndex indexes all anchors of facts.
func NewIndex(facts []Fact) Index {
	n := 0
	for i := range facts {
		n += len(facts[i].Anchors)
	}
	x := Index{entries: make([]entry, 0, n), reach: make([]int, n)}
	for i := range facts {
		main := facts[i].Kind.MainRole()
		for _, a := range facts[i].Anchors {
			x.entries = append(x.entries, entry{a.Span, int32(i), a.Role, a.Role == main})
		}
	}
	slices.SortStableFunc(x.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	far := 0
	for i := range x.entries {
		far = max(far, x.entries[i].End)
		x.reach[i] = far
	}
	return x
}

// over gives the entries that may overlap s: all that do are among them, in the
// order of their starts.
func (x Index) over(s Span) []entry {
	from, _ := slices.BinarySearchFunc(x.reach, s.Start+1, cmp.Compare[int])
	to, _ := slices.BinarySearchFunc(x.entries, s.End, func(e entry, end int) int { return cmp.Compare(e.Start, end) })
	if from >= to {
		return nil
	}
	return x.entries[from:to]
}

// At gives the facts that stand on the byte at offset, each once: first those
// whose count or quotation stands there, the tightest span first, then those
// that only touch it with another role.
func (x Index) At(offset int) []int {
	var hits []entry
	for _, e := range x.over(Span{offset, offset + 1}) {
		if e.Holds(offset) {
			hits = append(hits, e)
		}
	}
	slices.SortStableFunc(hits, func(a, b entry) int {
		if a.main != b.main {
			if a.main {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Len(), b.Len()), cmp.Compare(a.fact, b.fact))
	})
	var facts []int
	for _, e := range hits {
		if !slices.Contains(facts, int(e.fact)) {
			facts = append(facts, int(e.fact))
		}
	}
	return facts
}

// Lit is a lit stretch of the source.
type Lit struct {
	Span
	Fact   int // position among the session's facts
	Kind   Kind
	Role   Role
	Chosen bool // stands for the chosen fact
	Main   bool // is the fact itself: its count or its quotation
}
