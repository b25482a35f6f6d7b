// Package facts draws the fact pane: forces as a table by country, casualty
// claims, quotations. It knows how facts read on a few lines; it does not know
// where its box lies or what keys there are.
package facts

import (
	"sort"

	"debrief/model"
)

// Pane is what the fact pane remembers between frames: its size, the lines that
// the shown facts take, and the first line in sight. The zero Pane is empty.
type Pane struct {
	w, h  int
	items []item
	lines int
	top   int
	want  columns // as wide as their words
	cols  columns // as wide as they are drawn
	most  int     // lines that one part of an entry may take
	airy  bool    // claims stand apart
	shown []int   // the facts that it was laid out for
}

// item is a heading or a fact, with the lines it takes.
type item struct {
	y, h int32
	fact int32      // position among the session's facts, -1 for a heading
	kind model.Kind // of the heading
}

// roomy is the height from which entries of several lines are set apart.
const roomy = 14

// longest is the number of lines that a part of an entry takes where there is
// room for it.
const longest = 10

// Lay gives the pane for the shown facts of s in a box of w by h cells, with the
// chosen fact in sight. Where lines would be left empty, it says more of each fact
// and sets them apart.
func (p Pane) Lay(s *model.Session, w, h int) Pane {
	if same(p.shown, s.Shown()) && p.keeps(w, h) {
		p.w, p.h, p.cols = w, h, p.want.fit(w, p.airy)
		return p.Reveal(s)
	}
	p.w, p.h, p.shown = w, h, s.Shown()
	p.want = measure(s)
	p.most, p.airy = longest, true
	for p.list(s); p.lines > h && p.less(); {
		p.list(s)
	}
	return p.Reveal(s)
}

// keeps reports whether the lines of the list are the same in a box of w by h
// cells. Those of a list too long to be given room do not depend on its width.
func (p Pane) keeps(w, h int) bool {
	return p.w == w && p.h == h || p.most == 1 && len(p.shown) >= max(h, p.h) && (h >= roomy) == (p.h >= roomy)
}

// same reports whether a and b are one list: what is shown is never changed, but
// made anew.
func same(a, b []int) bool { return len(a) == len(b) && len(a) > 0 && &a[0] == &b[0] }

// less takes the room for the next thing to do without, if there is one. A list
// that cannot fit goes without all of it at once.
func (p *Pane) less() bool {
	switch {
	case p.most == 1:
		return false
	case len(p.items) >= p.h:
		p.most, p.airy = 1, false
	case p.most > 2:
		p.most--
	case p.airy:
		p.most, p.airy = longest, false
	default:
		p.most = 1
	}
	return true
}

// list places the shown facts below one another.
func (p *Pane) list(s *model.Session) {
	most := len(s.Shown()) + int(model.Kinds)
	if p.most > 1 {
		most = min(most, p.h+int(model.Kinds))
	}
	p.items, p.lines = make([]item, 0, most), 0
	p.cols = p.want.fit(p.w, p.airy)
	last := model.Kinds
	for n, i := range s.Shown() {
		f := &s.Facts[i]
		if p.most > 1 && n >= p.h {
			p.lines += p.h
			return
		}
		if f.Kind != last {
			if last != model.Kinds {
				p.lines++
			}
			p.add(item{fact: -1, kind: f.Kind, h: 1})
			last = f.Kind
		} else if f.Kind == model.KindQuote && p.h >= roomy || p.airy && (f.Kind == model.KindCasualty || p.cols.below) {
			p.lines++
		}
		p.add(item{fact: int32(i), kind: f.Kind, h: int32(p.height(f, s.Brief.Text))})
	}
}

func (p *Pane) add(it item) {
	it.y = int32(p.lines)
	p.items = append(p.items, it)
	p.lines += int(it.h)
}

// height is the number of lines that f takes.
func (p *Pane) height(f *model.Fact, text string) int {
	if p.most <= 1 {
		return least(f, text)
	}
	switch f.Kind {
	case model.KindCasualty:
		return len(p.victims(f, text)) + len(p.circumstances(f.Casualty, text))
	case model.KindQuote:
		return 1 + len(p.about(f.Quote, text)) + len(p.words(f.Quote, text))
	}
	if p.cols.below {
		return 1 + len(p.below(f.Force, text))
	}
	return 1
}

// least is the number of lines that f takes when no part of it takes several. A
// long list is laid out by it, so it puts no words together.
func least(f *model.Fact, text string) int {
	switch f.Kind {
	case model.KindCasualty:
		c := f.Casualty
		return 1 + one(!c.Claimant.Empty() || !c.Perpetrator.Empty() || !c.Place.Empty() || !c.Date.Empty())
	case model.KindQuote:
		q := f.Quote
		return 1 + one(describes(q, text)) + one(q.Direct || !q.Parts.Empty())
	}
	return 1
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Reveal scrolls the least that brings the chosen fact into sight; the first
// fact of a kind brings its heading along.
func (p Pane) Reveal(s *model.Session) Pane {
	for n, it := range p.items {
		if it.fact < 0 || int(it.fact) != s.At() {
			continue
		}
		first := it.y
		if n > 0 && p.items[n-1].fact < 0 {
			first = p.items[n-1].y
		}
		if end := int(it.y + it.h); end > p.top+p.h {
			p.top = end - p.h
		}
		p.top = min(p.top, int(first))
		if i := p.from(p.top); i < len(p.items) && int(p.items[i].y) > p.top {
			p.top = int(p.items[i].y) // a gap at the top would be a line lost
		}
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
	if i < len(p.items) && y >= int(p.items[i].y) {
		return int(p.items[i].fact)
	}
	return -1
}

// from is the first item that reaches below line y.
func (p Pane) from(y int) int {
	return sort.Search(len(p.items), func(i int) bool { return int(p.items[i].y+p.items[i].h) > y })
}

// Page is how many facts a page holds, for moving by pages.
func (p Pane) Page() int {
	n := 0
	for i := p.from(p.top); i < len(p.items) && int(p.items[i].y) < p.top+p.h; i++ {
		if p.items[i].fact >= 0 {
			n++
		}
	}
	return max(n-1, 1)
}
