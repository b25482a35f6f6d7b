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

// Title is the text of a heading's line, without markup.
func (p *Page) Title(s Section) string {
	line := p.text[s.Start:min(s.Start+hard, p.body.End)]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	var b strings.Builder
	c := composer{text: line}
	c.sink = func(units []unit) {
		for i := range units {
			b.WriteString(units[i].text)
		}
	}
	c.markdown(p, &p.blocks, measureOfWords)
	return b.String()
}

// AllSections gives all headings of the briefing; it cuts the rest of it first.
func (p *Page) AllSections() []Section {
	p.cutter.find(p.body.End)
	return p.cutter.sections
}

// Done reports whether the whole briefing is cut.
func (p *Page) Done() bool { return p.cutter.done() }

// slice is how many bytes one Step cuts.
const slice = 4 << 20

// Step cuts the next slice of the briefing, and when it is all cut reads the next
// of its definitions of links. It reports whether there is more to do. Links
// whose definitions were not read yet find them when the last slice is done.
func (p *Page) Step() (more bool) {
	p.cutter.reach(min(p.cutter.at+slice, p.body.End))
	if !p.cutter.done() {
		return true
	}
	if p.readLabels(p.links.read + fewLabels) {
		return true
	}
	if !p.links.complete && len(p.cutter.refs) > 0 {
		p.cache = newCache()
	}
	p.links.complete = true
	return false
}
