package source

import (
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/source/page"
	"debrief/ui/theme"
)

// View draws the pane: exactly as many rows and columns as it was given. The
// cursor is shown when the pane has the focus.
func (p *Pane) View(s *model.Session, th *theme.Theme, focused bool) []paint.Row {
	if p.w == 0 {
		return make([]paint.Row, p.h)
	}
	lines := p.page.Window(p.top, p.h, p.width)
	d := p.drawing(s, th, focused)
	bar := p.bar(s, th, lines)
	rows := make([]paint.Row, p.h)
	for y := range rows {
		row := make(paint.Row, 0, 8)
		x := 0
		if y < len(lines) {
			row = append(row, p.margin(d, s, lines[y].Row)...)
			row = d.row(row, lines[y].Row)
			if x = row.Width(); x > p.w-1 { // a wide character in a pane of one column
				row, x = row.Cut(0, p.w-1), p.w-1
			}
		}
		row = d.blanks(row, p.w-1-x)
		rows[y] = append(row, bar[y])
		if p.w == 1 {
			rows[y] = paint.Row{bar[y]}
		}
	}
	return rows
}

// drawing holds what lies over the text while one frame is drawn.
type drawing struct {
	text   string
	theme  *theme.Theme
	layers []layer
	cursor int // -1 when it is not shown
	base   [2]memo
	buf    strings.Builder
}

// memo is the style of a look, kept since neighbouring cells mostly share it.
type memo struct {
	look  page.Look
	style paint.Style
	known bool
}

func (p *Pane) drawing(s *model.Session, th *theme.Theme, focused bool) *drawing {
	d := &drawing{text: p.brief.Text, theme: th, cursor: -1}
	seen := p.Visible()
	if s != nil {
		d.layers = append(d.layers, lit(s, th, seen))
	}
	if hits := p.hitLayer(th, seen); len(hits.bands) > 0 {
		d.layers = append(d.layers, hits)
	}
	if p.pick.Active {
		d.layers = append(d.layers, layer{bands: []band{{p.Selected(), th.Selection}}})
	}
	if focused {
		d.cursor = p.cursor
	}
	return d
}

func (d *drawing) blanks(row paint.Row, n int) paint.Row {
	if n <= 0 {
		return row
	}
	return append(row, paint.Run{Text: paint.Spaces(n), Width: n, Style: d.theme.Text})
}

// row appends the cells of r to row, neighbours of one style as one run.
func (d *drawing) row(row paint.Row, r *page.Row) paint.Row {
	for i := 0; i < len(r.Cells); {
		style, link := d.style(&r.Cells[i]), r.Link(i)
		width := int(r.Cells[i].Width)
		j := i + 1
		for j < len(r.Cells) && d.style(&r.Cells[j]) == style && r.Link(j) == link {
			width += int(r.Cells[j].Width)
			j++
		}
		row = append(row, paint.Run{Text: d.words(r.Cells[i:j]), Width: width, Style: style, Link: link})
		i = j
	}
	return row
}

// words is the text of cells: a part of the briefing where they show it as it
// stands.
func (d *drawing) words(cells []page.Cell) string {
	n := 0
	for n < len(cells) {
		c := &cells[n]
		if c.Start < 0 || c.Text != d.text[c.Start:c.End] || n > 0 && c.Start != cells[n-1].End {
			break
		}
		n++
	}
	if n == len(cells) {
		return d.text[cells[0].Start:cells[n-1].End]
	}
	d.buf.Reset()
	for i := range cells {
		d.buf.WriteString(cells[i].Text)
	}
	return d.buf.String()
}

// style is how cell c looks under everything that lies over it.
func (d *drawing) style(c *page.Cell) paint.Style {
	s := d.look(c.Look)
	if c.Start < 0 {
		return s
	}
	for i := range d.layers {
		if over, ok := d.layers[i].at(c.Start); ok {
			s = over.Over(s)
		}
	}
	if c.Start <= d.cursor && d.cursor < c.End {
		if both := s.Attr & d.theme.Cursor.Attr & paint.Reverse; both != 0 {
			s.Attr &^= both // on a reversed ground, the cursor is what is not
			return s
		}
		s = d.theme.Cursor.Over(s)
	}
	return s
}

func (d *drawing) look(l page.Look) paint.Style {
	if d.base[0].known && d.base[0].look == l {
		return d.base[0].style
	}
	if d.base[1].known && d.base[1].look == l {
		d.base[0], d.base[1] = d.base[1], d.base[0]
		return d.base[0].style
	}
	d.base[1] = d.base[0]
	d.base[0] = memo{l, styleOf(l, d.theme), true}
	return d.base[0].style
}

// styleOf is the theme's style for a kind of text.
func styleOf(l page.Look, th *theme.Theme) paint.Style {
	s := th.Text
	if l&page.Quoted != 0 {
		s = th.BlockQuote.Over(s)
	}
	if n := l.Level(); n > 0 {
		s = th.Heading[min(n, len(th.Heading))-1].Over(s)
	}
	for _, part := range [...]struct {
		look  page.Look
		style *paint.Style
	}{
		{page.TableHead, &th.Strong}, {page.HTML, &th.Muted}, {page.Picture, &th.Muted}, {page.Picture, &th.Emph},
		{page.Code, &th.Code}, {page.Strong, &th.Strong}, {page.Emph, &th.Emph}, {page.Strike, &th.Strike},
		{page.Linked, &th.Link}, {page.Bullet, &th.Bullet}, {page.Ruling, &th.Rule},
	} {
		if l&part.look != 0 {
			s = part.style.Over(s)
		}
	}
	return s
}
