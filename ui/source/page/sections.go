package page

import (
	"sort"
	"strings"
)

// Sections gives the headings that are known so far: those of the part that has
// been cut, the whole briefing once Done.
func (p *Page) Sections() []Section { return p.cutter.sections }

// Section gives the heading under which the byte at offset stands, by its place
// among Sections; -1 if it stands under none.
func (p *Page) Section(offset int) int {
	p.cutter.reach(offset)
	list := p.cutter.sections
	return sort.Search(len(list), func(i int) bool { return list[i].Start > offset }) - 1
}

// SectionAfter gives the first heading that begins after offset; ok is false if
// none does.
func (p *Page) SectionAfter(offset int) (s Section, ok bool) {
	p.cutter.reach(offset)
	i := p.Section(offset) + 1
	for i == len(p.cutter.sections) && !p.cutter.done() {
		p.cutter.line()
	}
	if i == len(p.cutter.sections) {
		return Section{}, false
	}
	return p.cutter.sections[i], true
}

// Title is the text of a heading on one line, laid out at width w.
func (p *Page) Title(s Section, w int) string {
	at, _ := p.Find(s.Start, w)
	end := len(p.text)
	if n := strings.IndexByte(p.text[s.Start:], '\n'); n >= 0 {
		end = s.Start + n
	}
	var b strings.Builder
	rows := p.Rows(at.Chunk, w)
	for y := at.Row; y < len(rows); y++ {
		for _, c := range rows[y].Cells {
			if c.Placed() && c.Start >= s.Start && c.Start < end {
				b.WriteString(c.Text)
			}
		}
		if f := rows[y].First(); b.Len() > 0 && f >= 0 && rows[y].Cells[f].Start < end {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// Done reports whether the whole briefing is cut.
func (p *Page) Done() bool { return p.cutter.done() }

// slice is how many bytes one Step cuts.
const slice = 8 << 20

// Step cuts the next slice of the briefing. It reports whether there is more to
// cut. Links whose targets are defined further down than the text was cut find
// them when the last slice is done.
func (p *Page) Step() (more bool) {
	if p.cutter.done() {
		return false
	}
	known := len(p.cutter.refs)
	p.cutter.reach(min(p.cutter.at+slice, p.body.End))
	if p.cutter.done() && (len(p.cutter.refs) > known || p.refsRead < len(p.cutter.refs)) {
		p.cache = newCache()
	}
	return !p.cutter.done()
}
