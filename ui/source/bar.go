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
// full one where the chosen fact does. When all of the briefing is in sight the
// signs stand beside their lines.
func (p *Pane) bar(s *model.Session, th *theme.Theme, lines []page.Line) []paint.Run {
	col := make([]paint.Run, p.h)
	first, last := p.extent()
	for y := range col {
		col[y] = paint.Run{Text: " ", Width: 1, Style: th.Text}
		if from, to := float64(y)/float64(p.h), float64(y+1)/float64(p.h); last-first < 1 && to > first && from < last {
			col[y] = paint.Run{Text: "▐", Width: 1, Style: th.Scrollbar}
		}
	}
	if s == nil || p.h == 0 {
		return col
	}
	if last-first < 1 {
		for y, k := range p.signs.of(s, p.page.Body(), p.h) {
			if k != noSign {
				col[y] = paint.Run{Text: "╺", Width: 1, Style: th.Kind[k]}
			}
		}
		if c := s.Chosen(); c != nil {
			col[share(c.Start(), p.page.Body(), p.h)] = paint.Run{Text: "◆", Width: 1, Style: th.Kind[c.Kind]}
		}
		return col
	}
	beside := func(f *model.Fact, text string) {
		at, _ := p.page.Find(f.Start(), p.width)
		if y := slices.IndexFunc(lines, func(l page.Line) bool { return l.Pos == at }); y >= 0 {
			col[y] = paint.Run{Text: text, Width: 1, Style: th.Kind[f.Kind]}
		}
	}
	for _, i := range s.Shown() {
		beside(&s.Facts[i], "╺")
	}
	if c := s.Chosen(); c != nil {
		beside(c, "◆")
	}
	return col
}

// share is the row of h that stands for offset in proportion to its place in
// body.
func share(offset int, body model.Span, h int) int {
	return min(max((offset-body.Start)*h/max(body.Len(), 1), 0), h-1)
}

// signs keeps the rows of the bar that facts stand for: a long briefing has more
// facts than can be gone through for every frame.
type signs struct {
	shown []int // the facts they were made for
	rows  []model.Kind
}

// noSign stands for no fact.
const noSign = model.Kinds

// of gives the kind of the last fact that each of h rows stands for.
func (g *signs) of(s *model.Session, body model.Span, h int) []model.Kind {
	if shown := s.Shown(); len(g.rows) == h && len(shown) == len(g.shown) && (len(shown) == 0 || &shown[0] == &g.shown[0]) {
		return g.rows
	}
	g.shown, g.rows = s.Shown(), make([]model.Kind, h)
	for y := range g.rows {
		g.rows[y] = noSign
	}
	for _, i := range g.shown {
		f := &s.Facts[i]
		g.rows[share(f.Start(), body, h)] = f.Kind
	}
	return g.rows
}
