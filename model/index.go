package model

import (
	"cmp"
	"slices"
)

// Index finds the anchors that stand on a stretch of text. The zero Index holds
// none. It is never changed once made, so it may be shared.
//
// A long briefing has an entry for every few words, so entries are small: a text
// has fewer bytes than an int32 counts, and few anchors have more than a uint16
// does.
type Index struct {
	entries []entry
	reach   []int32         // reach[i] is the furthest end among the entries up to the end of stride i
	long    map[entry]int32 // the lengths that are endless
}

type entry struct {
	start, fact int32
	length      uint16 // endless where it does not fit in
	role        Role
	main        bool
}

const endless = 1<<16 - 1

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
			x.add(entry{start: int32(a.Start), fact: int32(i), role: a.Role, main: a.Role == main}, a.Len())
		}
	}
	slices.SortFunc(x.entries, func(a, b entry) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return cmp.Or(cmp.Compare(x.len(b), x.len(a)), cmp.Compare(a.fact, b.fact), cmp.Compare(a.role, b.role))
	})
	far := int32(0)
	for some := range slices.Chunk(x.entries, stride) {
		for _, e := range some {
			far = max(far, int32(x.span(e).End))
		}
		x.reach = append(x.reach, far)
	}
	return x
}

// add appends e, which is so many bytes long.
func (x *Index) add(e entry, length int) {
	e.length = uint16(min(length, endless))
	if e.length == endless {
		if x.long == nil {
			x.long = map[entry]int32{}
		}
		x.long[e] = max(x.long[e], int32(length))
	}
	x.entries = append(x.entries, e)
}

// len is the length of e in bytes.
func (x *Index) len(e entry) int {
	if e.length < endless {
		return int(e.length)
	}
	return int(x.long[e])
}

func (x *Index) span(e entry) Span { return Span{int(e.start), int(e.start) + x.len(e)} }

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
		if x.span(e).Holds(offset) {
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
		return cmp.Or(cmp.Compare(x.len(a), x.len(b)), cmp.Compare(a.fact, b.fact))
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
