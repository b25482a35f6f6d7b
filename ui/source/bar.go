package source

import (
	"slices"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/source/page"
	"debrief/ui/theme"
)

// bar is the column at the right of the pane: the thumb tells what part of the
// briefing is in sight, a sign in the colour of its kind where a fact stands, a
// full one where the chosen fact does.
func (p *Pane) bar(s *model.Session, th *theme.Theme, lines []page.Line) []paint.Run {
	col := make([]paint.Run, p.h)
	first, last := p.extent()
	for y := range col {
		col[y] = paint.Run{Text: " ", Width: 1, Style: th.Text}
		if from, to := float64(y)/float64(p.h), float64(y+1)/float64(p.h); last-first < 1 && to > first && from < last {
			col[y] = paint.Run{Text: "▐", Width: 1, Style: th.Scrollbar}
		}
	}
	if s == nil {
		return col
	}
	rowOf := p.rowOf(lines, last-first >= 1)
	sign := func(f *model.Fact, text string) {
		if y := rowOf(f.Start()); y >= 0 && y < len(col) {
			col[y] = paint.Run{Text: text, Width: 1, Style: th.Kind[f.Kind]}
		}
	}
	for _, i := range s.Shown() {
		sign(&s.Facts[i], "╺")
	}
	if c := s.Chosen(); c != nil {
		sign(c, "◆")
	}
	return col
}

// rowOf gives the row of the bar that stands for an offset: beside its line when
// the whole briefing is in sight, else in proportion to its place.
func (p *Pane) rowOf(lines []page.Line, whole bool) func(offset int) int {
	body := p.page.Body()
	if !whole {
		return func(offset int) int { return (offset - body.Start) * p.h / max(body.Len(), 1) }
	}
	return func(offset int) int {
		at, _ := p.page.Find(offset, p.width)
		return slices.IndexFunc(lines, func(l page.Line) bool { return l.Pos == at })
	}
}
