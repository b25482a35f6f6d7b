package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// slab gives out pieces of larger pieces of memory, of which facts need many.
type slab[T any] struct {
	free  []T
	next  int // how much is made at a time
	whole []T // what reset gave back last
	taken int // since then
}

// slabMost is how much a slab makes at a time at most: the last piece of a
// briefing stands half empty.
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
	s.taken += n
	return piece
}

// one is room for one value.
func (s *slab[T]) one() *T { return &s.take(1)[0] }

// reset takes back all that was given out, to give it out again: as much at one
// go as was needed before.
func (s *slab[T]) reset() {
	if s.taken > len(s.whole) {
		s.whole = make([]T, s.taken+s.taken/2)
	}
	s.free, s.taken = s.whole, 0
}

// room is the memory of the candidates of one segment. They last until they are
// packed.
type room struct {
	spans      slab[model.Span]
	anchors    slab[model.Anchor]
	forces     slab[model.Force]
	casualties slab[model.Casualty]
	quotes     slab[model.Quote]
	whos       slab[phrase]
}

func (r *room) reset() {
	r.spans.reset()
	r.anchors.reset()
	r.forces.reset()
	r.casualties.reset()
	r.quotes.reset()
	r.whos.reset()
}

// at is [model.At] in the memory of the passage.
func (p *passage) at(s model.Span) model.Words {
	if s.Empty() {
		return nil
	}
	w := p.room.spans.take(1)
	w[0] = s
	return w
}

// with is w and one place more.
func (p *passage) with(w model.Words, s model.Span) model.Words {
	if len(w) > 0 {
		return append(w, s)
	}
	w = p.room.spans.take(1)
	w[0] = s
	return w
}

// also is who and one phrase more.
func (p *passage) also(who []phrase, f phrase) []phrase {
	if len(who) > 0 {
		return append(who, f)
	}
	who = p.room.whos.take(1)
	who[0] = f
	return who
}

// ruleName is a rule and what it is a rule for.
type ruleName struct{ kind, name string }

// rule is the full name of a rule, put together once.
func (p *passage) rule(kind, name string) string {
	full, known := p.rules[ruleName{kind, name}]
	if !known {
		if p.rules == nil {
			p.rules = map[ruleName]string{}
		}
		full = kind + name
		p.rules[ruleName{kind, name}] = full
	}
	return full
}

// estimate is [lang.Quantity.Estimate] in the memory of the passage.
func (p *passage) estimate(q *lang.Quantity) model.Estimate {
	return model.Estimate{Words: p.at(q.Span), Value: q.Value, Low: q.Low, High: q.High, Bound: q.Bound}
}

// anchors is room for n anchors.
func (p *passage) anchors(n int) []model.Anchor { return p.room.anchors.take(n)[:0] }
