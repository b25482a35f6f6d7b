package derive

// slab gives out pieces of larger pieces of memory, which a fact has many of.
type slab[T any] struct {
	free []T
	next int // how much is made at a time
}

// slabMost is how much a slab makes at a time at most: the last piece of a briefing
// stands half empty.
const slabMost = 1024

// expect tells about how much is going to be taken.
func (s *slab[T]) expect(n int) { s.next = max(1, min(n, slabMost)) }

// take is room for n values, which may hold anything.
func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, s.next))
		s.next = min(max(2*s.next, 4), slabMost)
	}
	piece := s.free[:n:n]
	s.free = s.free[n:]
	return piece
}

// one is room for one value.
func (s *slab[T]) one() *T { return &s.take(1)[0] }
