package source

import (
	"cmp"
	"slices"

	"debrief/model"
)

// Next goes to the n-th next hit, the n-th previous when n is negative. It
// reports whether the search went on from the other end of the briefing, and
// whether there is a hit. Where finding it would take long, ok is true, the
// cursor stays, and Step goes on.
func (p *Pane) Next(n int) (wrapped, ok bool) {
	if !p.find.on {
		return false, false
	}
	p.jumps.add(p.cursor)
	by := cmp.Compare(n, 0)
	for ; n != 0; n -= by {
		from := p.cursor + 1
		if by < 0 {
			from = p.cursor
		}
		over, found := p.seek(by, from)
		if !found {
			return wrapped, p.find.waiting != 0
		}
		wrapped = wrapped || over
	}
	return wrapped, true
}

// seek goes to the first hit at or after the byte at offset from, or to the last
// before it when by is -1.
func (p *Pane) seek(by, from int) (wrapped, ok bool) {
	p.find.waiting, p.find.wrapped = 0, false
	i := p.page.ChunkAt(from)
	for _, h := range ordered(p.hits(i), by) {
		if by > 0 && h.Start >= from || by < 0 && h.Start < from {
			p.Reveal(h)
			return false, true
		}
	}
	return p.seekOn(by, i, from)
}

// ordered is hits in the direction by.
func ordered(hits []model.Span, by int) []model.Span {
	if by > 0 {
		return hits
	}
	back := slices.Clone(hits)
	slices.Reverse(back)
	return back
}

// seekOn goes on from chunk i, around the end of the briefing and back to the
// chunk where the search began. After its slice of work it leaves the rest to
// Step.
func (p *Pane) seekOn(by, i, from int) (wrapped, ok bool) {
	start := p.page.ChunkAt(from)
	for work := newBudget(quickBytes); work.left(); {
		i += by
		switch {
		case by > 0 && !p.page.HasChunk(i):
			i, p.find.wrapped = 0, true
		case i < 0:
			if !p.page.Done() {
				p.page.Step()
				i = 0
				work.spent += quickBytes / 4
				continue
			}
			i, p.find.wrapped = p.page.Chunks()-1, true
		}
		hits := p.hitsKnown(i, &work.spent)
		if len(hits) > 0 {
			p.find.waiting = 0
			p.Reveal(ordered(hits, by)[0])
			return p.find.wrapped, true
		}
		if i == start {
			p.find.waiting = 0
			return p.find.wrapped, false
		}
	}
	p.find.waiting, p.find.from, p.find.home = by, i, p.cursor
	return p.find.wrapped, false
}

// hitsKnown is hits for a chunk that may be known to have none. It adds what it
// had to read to spent.
func (p *Pane) hitsKnown(i int, spent *int) []model.Span {
	if i < len(p.find.counts) && p.find.counts[i] == 0 {
		*spent += 16
		return nil
	}
	n, cost, _ := p.countIn(i)
	*spent += cost
	if n == 0 {
		return nil
	}
	return p.hits(i)
}

// Step does a slice of the work that is left: reading the briefing to its end,
// counting the hits, and going on with a search for the next one. It reports
// whether more is left; until then it is to be called again.
func (p *Pane) Step() (more bool) {
	if p.find.on {
		if p.find.home != p.cursor {
			p.find.waiting = 0
		}
		if p.find.waiting != 0 {
			p.seekOn(p.find.waiting, p.find.from, p.cursor)
		}
		if p.count() {
			return true
		}
	}
	return p.page.Step() || p.find.waiting != 0
}
