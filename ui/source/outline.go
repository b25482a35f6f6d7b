package source

import "debrief/model"

// Entry is a heading of the outline. Its Span begins with the heading and ends
// where the next one begins, whatever its level.
type Entry struct {
	model.Span
	Level int // from 1
	Title string
}

// Outline is the headings of the briefing in order, at most limit of them; all
// when limit is 0. It reads the whole briefing first.
func (p *Pane) Outline(limit int) []Entry {
	list := p.page.AllSections()
	if limit > 0 {
		list = list[:min(limit, len(list))]
	}
	out := make([]Entry, len(list))
	for i, s := range list {
		out[i] = Entry{Span: model.Span{Start: s.Start, End: p.page.Body().End}, Level: s.Level, Title: p.page.Title(s)}
		if i > 0 {
			out[i-1].End = s.Start
		}
	}
	return out
}

// OpenSection puts the heading that begins at offset near the top of the window,
// and the cursor on it.
func (p *Pane) OpenSection(offset int) {
	p.Leave()
	p.open(offset)
}

// LinkHere is the target of the link under the cursor, empty where there is
// none. It is always an address of the web or of mail.
func (p *Pane) LinkHere() string {
	at, cell := p.page.Find(p.cursor, p.width)
	if cell < 0 {
		return ""
	}
	return p.page.Row(at, p.width).Link(cell)
}

// Section goes to the n-th next section, the n-th previous when n is negative.
// It reports whether there is one; the last one reached is kept.
func (p *Pane) Section(n int) (moved bool) {
	for ; n > 0; n-- {
		s, ok := p.page.SectionAfter(p.cursor)
		if !ok {
			return moved
		}
		p.open(s.Start)
		moved = true
	}
	for ; n < 0; n++ {
		i := p.page.Section(p.cursor)
		if list := p.page.Sections(); i >= 0 && p.starts(list[i].Start) {
			i--
		}
		if i < 0 {
			return moved
		}
		p.open(p.page.Sections()[i].Start)
		moved = true
	}
	return moved
}

// starts reports whether the cursor stands at the beginning of the heading
// whose line begins at offset.
func (p *Pane) starts(offset int) bool { return p.cursor <= p.firstShown(offset) }

// open puts the heading whose line begins at offset near the top of the window
// and the cursor on it.
func (p *Pane) open(offset int) {
	p.column = -1
	p.cursor = p.firstShown(offset)
	at, _ := p.page.Find(p.cursor, p.width)
	p.show(p.page.Scroll(at, -min(scrolloff, p.h/4), p.width))
}

// firstShown is the first byte at or after offset that has a cell.
func (p *Pane) firstShown(offset int) int {
	at, cell := p.page.Find(offset, p.width)
	for range mostEmpty {
		r := p.page.Row(at, p.width)
		for i := max(cell, 0); i < len(r.Cells); i++ {
			if c := &r.Cells[i]; c.Placed() && c.End > offset {
				return c.Start
			}
		}
		next := p.page.Scroll(at, 1, p.width)
		if next == at {
			break
		}
		at, cell = next, 0
	}
	return offset
}
