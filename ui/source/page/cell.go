package page

import (
	"strings"

	"debrief/ui/paint"
)

// Look says what kind of text a cell is part of: a set of flags, and the level
// of a heading.
type Look uint16

// The kinds of text. A cell without any is running text.
const (
	Strong Look = 1 << iota
	Emph
	Strike
	Code // inline code and blocks of code
	Linked
	Quoted // inside a block quote
	Picture
	HTML
	TableHead
	Bullet // a list's marker
	Ruling // rules, and the lines of tables and block quotes
	levelUnit
	levels = 7 * levelUnit
)

// Level is the level of the heading that the cell is part of, 0 for other text.
func (l Look) Level() int { return int(l & levels / levelUnit) }

func level(n int) Look { return Look(min(n, 6)) * levelUnit }

// Cell is one grapheme on the page, or one blank.
//
// Start and End are the bytes of the briefing that it shows; a cell that shows
// none, such as a bullet or a border, has Start -1. Text holds no control
// character and nothing that reorders or hides other cells.
type Cell struct {
	Text       string
	Start, End int
	Width      int8 // in columns: 1 or 2
	Look       Look
	link       uint16 // place in the row's links, from 1
}

// Placed reports whether the cell shows bytes of the briefing.
func (c *Cell) Placed() bool { return c.Start >= 0 }

// Row is one line of the page.
type Row struct {
	Cells []Cell
	links []string
}

// Link is the target of the link that cell i is part of, empty for none.
func (r *Row) Link(i int) string {
	if n := r.Cells[i].link; n > 0 && int(n) <= len(r.links) {
		return r.links[n-1]
	}
	return ""
}

// First is the index of the first cell that shows bytes, -1 if there is none.
func (r *Row) First() int {
	for i := range r.Cells {
		if r.Cells[i].Placed() {
			return i
		}
	}
	return -1
}

// Width is the number of columns that the row takes.
func (r *Row) Width() (w int) {
	for i := range r.Cells {
		w += int(r.Cells[i].Width)
	}
	return w
}

// String is the row's text.
func (r *Row) String() string {
	var b strings.Builder
	for i := range r.Cells {
		b.WriteString(r.Cells[i].Text)
	}
	return b.String()
}

// blank reports whether nothing stands in the row but blanks.
func (r *Row) blank() bool {
	for i := range r.Cells {
		if r.Cells[i].Placed() || r.Cells[i].Text != " " {
			return false
		}
	}
	return true
}

// ornament is a run of cells that show no bytes.
func ornament(text string, look Look) []Cell {
	var cells []Cell
	for rest := text; rest != ""; {
		cluster, w := paint.Cluster(rest)
		rest = rest[len(cluster):]
		cells = append(cells, Cell{Text: cluster, Start: -1, End: -1, Width: int8(max(w, 1)), Look: look})
	}
	return cells
}
