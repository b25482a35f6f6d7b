package model

import (
	"cmp"
	"slices"
)

// Index finds the anchors that stand on a stretch of text. The zero Index holds
// none. It is never changed once made, so it may be shared.
//
// A long briefing has an entry for every few words, so entries are small: a text
// has fewer bytes than an int32 counts.
type Index struct {
	entries []entry
	reach   []int32 // reach[i] is the furthest end among the entries up to the end of stride i
}

type entry struct {
	start, end int32
	fact       int32
	role       Role
	main       bool
}

func (e entry) span() Span { return Span{int(e.start), int(e.end)} }

// stride is how many entries share one reach.
const stride = 16

// NewIndex indexes all anchors of facts.
func NewIndex(facts []Fact) Index {
	n := 0
	for i := range facts {
		n += len(facts[i].Anchors)
	}
	x := Index{entries: make([]entry, 0, n), reach: make([]int32, 0, (n+stride-1)/stride)}
	for i := range facts {
		main := facts[i].Kind.MainRole()
		for _, a := range facts[i].Anchors {
			x.entries = append(x.entries, entry{int32(a.Start), int32(a.End), int32(i), a.Role, a.Role == main})
		}
	}
	slices.SortFunc(x.entries, func(a, b entry) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return cmp.Or(cmp.Compare(b.end, a.end), cmp.Compare(a.fact, b.fact), cmp.Compare(a.role, b.role))
	})
	far := int32(0)
	for some := range slices.Chunk(x.entries, stride) {
		for _, e := range some {
			far = max(far, e.end)
		}
		x.reach = append(x.reach, far)
	}
	return x
}

// over gives the entries that may overlap s: all that do are among them, in the
// order of their starts.
func (x Index) over(s Span) []entry {
	from, _ := slices.BinarySearchFunc(x.reach, s.Start+1, func(end int32, at int) int { return cmp.Compare(int(end), at) })
	to, _ := slices.BinarySearchFunc(x.entries, s.End, func(e entry, end int) int { return cmp.Compare(int(e.start), end) })
	if from *= stride; from >= to {
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
		if e.span().Holds(offset) {
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
		return cmp.Or(cmp.Compare(a.end-a.start, b.end-b.start), cmp.Compare(a.fact, b.fact))
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
