package page

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Limits of tables, in columns.
const (
	leastColumn = 8 // narrower, and the table is laid out as records
	gutter      = 3 // between two columns: a blank, a line, a blank
)

// grid is a table's text by rows, the header first.
type grid struct {
	rows   [][][]unit
	aligns []east.Alignment
}

func (c *composer) grid(t *east.Table, look Look) grid {
	g := grid{aligns: t.Alignments}
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		of := look
		if row.Kind() == east.KindTableHeader {
			of |= TableHead
		}
		var cells [][]unit
		for k := row.FirstChild(); k != nil && len(cells) < len(g.aligns); k = k.NextSibling() {
			cells = append(cells, c.read(k, of))
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// widths gives the number of columns of the widest cell in each column.
func (g grid) widths() []int {
	widths := make([]int, len(g.aligns))
	for _, row := range g.rows {
		for i, cell := range row {
			n := 0
			for j := range cell {
				n += int(cell[j].width)
			}
			widths[i] = max(widths[i], n, 1)
		}
	}
	return widths
}

// table lays out a table: no wider than its text needs, as records where its
// columns would be too narrow to read.
//
// Glamour gets the header as a first row, since it cuts the words of headers
// off; the line below is drawn where that row ends.
func (c *composer) table(t *east.Table, w int, look Look) []Row {
	if c.sink != nil {
		c.pour(t, look)
		return nil
	}
	g := c.grid(t, look)
	if len(g.aligns) == 0 || len(g.rows) == 0 {
		return nil
	}
	natural, tight := -1, -1
	for _, n := range g.widths() {
		natural += n + gutter
		tight += min(n, leastColumn) + gutter
	}
	if tight > w {
		return c.records(g, w)
	}
	var m masks
	rows, ok := c.render(&m, g.masked(&m), min(w+1, natural))
	rows = outdented(rows)
	if !ok || widest(rows) > w {
		c.strays++
		return c.records(g, w)
	}
	return underlined(rows, m.units[:len(g.rows[0])])
}

// pour gives the text of all cells to the sink.
func (c *composer) pour(t *east.Table, look Look) {
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			c.sink(c.read(cell, look))
		}
	}
}

// masked is the table for Glamour.
func (g grid) masked(m *masks) *east.Table {
	t := east.NewTable()
	t.Alignments = g.aligns
	for _, row := range g.rows {
		line := east.NewTableRow(g.aligns)
		for _, units := range row {
			cell := east.NewTableCell()
			cell.AppendChild(cell, m.add(units))
			line.AppendChild(line, cell)
		}
		t.AppendChild(t, line)
	}
	return t
}

// outdented is rows without the blank that Glamour leaves before a table.
func outdented(rows []Row) []Row {
	for i := range rows {
		if c := rows[i].Cells; len(c) > 0 && c[0].Start < 0 && c[0].Text == " " {
			rows[i].Cells = c[1:]
		}
	}
	return rows
}

func widest(rows []Row) (w int) {
	for i := range rows {
		w = max(w, rows[i].Width())
	}
	return w
}

// underlined draws the line below the header, whose cells show the given units.
func underlined(rows []Row, header [][]unit) []Row {
	end := 0
	for _, units := range header {
		if n := len(units); n > 0 {
			end = max(end, units[n-1].end)
		}
	}
	at := 0
	for i := range rows {
		if f := rows[i].First(); at == i && (f < 0 || rows[i].Cells[f].Start < end) {
			at = i + 1
		}
	}
	if at == 0 {
		return rows
	}
	out := append(make([]Row, 0, len(rows)+1), rows[:at]...)
	out = append(out, Row{Cells: line(rows[at-1].Cells, widest(rows))})
	return append(out, rows[at:]...)
}

// line is a line of w columns that crosses the upright ones of the row above.
func line(above []Cell, w int) []Cell {
	cells := ornament(strings.Repeat("─", w), Ruling)
	x := 0
	for i := range above {
		if above[i].Text == "│" && above[i].Start < 0 && x < w {
			cells[x].Text = "┼"
		}
		x += int(above[i].Width)
	}
	return cells
}

// records lays out a table as one block a row: each cell on lines of its own,
// behind the header of its column.
func (c *composer) records(g grid, w int) []Row {
	header := g.rows[0]
	if len(g.rows) == 1 {
		g.rows = append(g.rows, nil)
	}
	var rows []Row
	for i, row := range g.rows[1:] {
		if i > 0 {
			rows = append(rows, Row{})
		}
		for j := range g.aligns {
			var name, cell []unit
			if j < len(header) {
				name = header[j]
			}
			if j < len(row) {
				cell = row[j]
			}
			rows = append(rows, c.field(name, cell, i == 0, w)...)
		}
	}
	return rows
}

// field is one cell of a record behind the name of its column. Only the first
// record's names stand for the bytes of the header: a byte has one place.
func (c *composer) field(name, cell []unit, first bool, w int) []Row {
	units := slices.Clone(name)
	for i := range units {
		if !first {
			units[i].start, units[i].end = -1, -1
		}
	}
	if len(units) > 0 && len(cell) > 0 {
		units = append(units, unit{text: ":", start: -1, end: -1, width: 1, look: TableHead},
			unit{text: " ", start: -1, end: -1, width: 1, class: blank})
	}
	return c.flow(append(units, cell...), ast.NewParagraph(), w)
}
