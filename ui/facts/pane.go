// Package facts draws the fact pane: forces as a table by country, casualty
// claims, quotations. It knows how facts read on a few lines; it does not know
// where its box lies or what keys there are.
package facts

import (
	"sort"

	"debrief/model"
	"debrief/ui/paint"
)

// Pane is what the fact pane remembers between frames: its size, the lines that
// the shown facts take, and the first line in sight. The zero Pane is empty.
type Pane struct {
	w, h  int
	items []item
	lines int
	top   int
	cols  columns
}

// item is a heading or a fact, with the lines it takes.
type item struct {
	y, h int
	fact int        // position among the session's facts, -1 for a heading
	kind model.Kind // of the heading
}

// roomy is the height from which entries of several lines are set apart.
const roomy = 14

// Lay gives the pane for the shown facts of s in a box of w by h cells, with the
// chosen fact in sight.
func (p Pane) Lay(s *model.Session, w, h int) Pane {
	p.w, p.h = w, h
	p.items, p.lines = p.items[:0:0], 0
	p.cols = measure(s, w)
	last := model.Kinds
	for _, i := range s.Shown() {
		f := &s.Facts[i]
		if f.Kind != last {
			if last != model.Kinds {
				p.lines++
			}
			p.add(item{fact: -1, kind: f.Kind, h: 1})
			last = f.Kind
		} else if f.Kind == model.KindQuote && h >= roomy {
			p.lines++
		}
		p.add(item{fact: i, kind: f.Kind, h: height(f)})
	}
	return p.Reveal(s)
}

func (p *Pane) add(it item) {
	it.y = p.lines
	p.items = append(p.items, it)
	p.lines += it.h
}

// height is the number of lines that f takes.
func height(f *model.Fact) int {
	switch f.Kind {
	case model.KindCasualty:
		c := f.Casualty
		if c.Claimant.Empty() && c.Perpetrator.Empty() && c.Place.Empty() && c.Date.Empty() {
			return 1
		}
		return 2
	case model.KindQuote:
		if f.Quote.Position.Empty() && f.Quote.Affiliation.Empty() {
			return 2
		}
		return 3
	}
	return 1
}

// Reveal scrolls the least that brings the chosen fact into sight; the first
// fact of a kind brings its heading along.
func (p Pane) Reveal(s *model.Session) Pane {
	for n, it := range p.items {
		if it.fact < 0 || it.fact != s.At() {
			continue
		}
		first := it.y
		if n > 0 && p.items[n-1].fact < 0 {
			first = p.items[n-1].y
		}
		if it.y+it.h > p.top+p.h {
			p.top = it.y + it.h - p.h
		}
		p.top = min(p.top, first)
	}
	return p.Scroll(0)
}

// Scroll moves the view by dy lines, within its ends.
func (p Pane) Scroll(dy int) Pane {
	p.top = max(min(p.top+dy, p.lines-p.h), 0)
	return p
}

// At is the position of the fact drawn at line y of the box, -1 if none.
func (p Pane) At(y int) int {
	if y < 0 || y >= p.h {
		return -1
	}
	y += p.top
	i := p.from(y)
	if i < len(p.items) && y >= p.items[i].y {
		return p.items[i].fact
	}
	return -1
}

// from is the first item that reaches below line y.
func (p Pane) from(y int) int {
	return sort.Search(len(p.items), func(i int) bool { return p.items[i].y+p.items[i].h > y })
}

// Page is how many facts a page holds, for moving by pages.
func (p Pane) Page() int {
	n := 0
	for i := p.from(p.top); i < len(p.items) && p.items[i].y < p.top+p.h; i++ {
		if p.items[i].fact >= 0 {
			n++
		}
	}
	return max(n-1, 1)
}

// columns are the widths of the table of forces.
type columns struct {
	name, count, bar, group int
	most                    int64 // the number that fills a bar
	claim                   int   // width of a casualty's count
}

// gutter is the cells left of every entry: a blank, the mark of choice, the sign
// of the verdict, a blank.
const gutter = 4

// measured is how many facts of the list say how wide its columns are: the widths
// of a very long list must not cost time at every step.
const measured = 400

func measure(s *model.Session, w int) columns {
	var c columns
	shown := s.Shown()
	for n := 0; n < len(shown); n += 1 + len(shown)/measured {
		i := shown[n]
		f := &s.Facts[i]
		switch f.Kind {
		case model.KindForce:
			c.name = max(c.name, paint.Width(country(f.Force)))
			c.count = max(c.count, paint.Width(f.Force.Count.Short(s.Brief.Text)))
			c.group = max(c.group, paint.Width(whose(f.Force, s.Brief.Text)))
			c.most = max(c.most, f.Force.Count.Value, f.Force.Count.High)
		case model.KindCasualty:
			c.claim = max(c.claim, paint.Width(f.Casualty.Count.Short(s.Brief.Text)))
		}
	}
	c.name = min(c.name, max(w/3, 8))
	c.claim = min(c.claim, 16)
	c.count = min(c.count, 16)
	room := max(w-gutter-1-c.name-c.count-6, 0)
	c.group = min(c.group, room*3/5)
	c.bar = min(room-c.group, 28)
	if c.bar < 4 {
		c.bar = 0
	}
	return c
}
