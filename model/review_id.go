package model

import "maps"

// byID finds the thread of a fact by its ID: that of a derived fact is where
// the fact stands in the text, that of another was given to it. A long text has so
// many facts that each has no more than a place in a table. It is never changed
// once made, but by who makes it.
type byID struct {
	facts []Fact
	slots []int32 // 1 + position of a fact; two of three are empty
	other map[string]int32
}

// newByID finds the threads of facts.
func newByID(facts []Fact) byID {
	size := 4
	for size < 2*len(facts) {
		size *= 2
	}
	b := byID{facts, make([]int32, size), map[string]int32{}}
	for i := range facts {
		*b.slot(facts[i].ID) = int32(i + 1)
	}
	return b
}

// slot is where the fact with this ID is noted, or is to be.
func (b *byID) slot(id string) *int32 {
	h := uint32(2166136261)
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	for at := int(h); ; at++ {
		s := &b.slots[at&(len(b.slots)-1)]
		if *s == 0 || b.facts[*s-1].ID == id {
			return s
		}
	}
}

// of is the thread of the fact with this ID.
func (b *byID) of(id string) (at int32, ok bool) {
	if len(b.slots) > 0 {
		if s := *b.slot(id); s > 0 {
			return s - 1, true
		}
	}
	at, ok = b.other[id]
	return at, ok
}

// give gives the fact with this ID, which has none, a thread.
func (b *byID) give(id string, at int32) { b.other[id] = at }

// clone is b to be given more.
func (b byID) clone() byID {
	b.other = maps.Clone(b.other)
	return b
}
