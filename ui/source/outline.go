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

// LinkAt is LinkHere for the cell (x, y) of the pane.
func (p *Pane) LinkAt(x, y int) string {
	offset, ok := p.At(x, y)
	if !ok {
		return ""
	}
	at, cell := p.page.Find(offset, p.width)
	if cell < 0 {
		return ""
	}
	return p.page.Row(at, p.width).Link(cell)
}

// CountGraphemes tells the pane that the terminal counts the columns of grapheme
// clusters (mode 2027), or that it does not.
func (p *Pane) CountGraphemes(yes bool) {
	p.page.CountGraphemes(yes)
	p.settle()
}
