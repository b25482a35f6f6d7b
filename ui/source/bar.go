package source

import (
	"math"
	"slices"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/source/page"
	"debrief/ui/theme"
)

// bar is the column at the right of the pane: the thumb tells what part of the
// briefing is in sight, a sign in the colour of its kind where a fact stands, on the
// thumb a branch of it, and a full one where the chosen fact does. When all of the briefing is in sight the
// signs stand beside their lines.
func (p *Pane) bar(s *model.Session, th *theme.Theme, lines []page.Line) []paint.Run {
	col := make([]paint.Run, p.h)
	first, last := p.extent()
	from, to := p.thumb(first, last)
	for y := range col {
		col[y] = paint.Run{Text: " ", Width: 1, Style: th.Text}
		if !p.railed && from <= y && y < to {
			col[y] = paint.Run{Text: "┃", Width: 1, Style: th.Scrollbar}
		}
	}
	if s == nil || p.h == 0 {
		return col
	}
	if last-first < 1 {
		for y, k := range p.signs.of(s, p.page.Body(), p.h) {
			switch {
			case k == noSign:
			case !p.railed && from <= y && y < to:
				col[y] = paint.Run{Text: "┣", Width: 1, Style: th.Kind[k]}
			default:
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

// Railed says whether a line runs down the right side of the pane, on which the
// thumb is drawn instead of in the pane's own last column.
func (p *Pane) Railed(yes bool) { p.railed = yes }

// Thumb gives the rows of the scroll bar's thumb, none when all of the briefing
// is in sight.
func (p *Pane) Thumb() (from, to int) { return p.thumb(p.extent()) }

// thumb is the rows that the part of the briefing from first to last takes.
func (p *Pane) thumb(first, last float64) (from, to int) {
	if last-first >= 1 {
		return 0, 0
	}
	h := float64(p.h)
	return int(first * h), int(math.Ceil(last * h))
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
