package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"debrief/model"
)

// table writes plain text with aligned columns.
type table struct {
	w     io.Writer
	width int // in cells, 0 for any
	begun bool
}

// gap is the blanks between two columns.
const gap = "  "

func (t *table) Facts(b *model.Brief, facts []model.Fact) error {
	sheets := tablesOf(b, facts)
	if len(sheets) == 0 {
		return t.brief(b, nil, "no facts")
	}
	return t.brief(b, sheets, "")
}

// brief writes what belongs to b: where it comes from, its sheets, a last line.
func (t *table) brief(b *model.Brief, sheets []sheet, last string) error {
	var s strings.Builder
	if t.begun {
		s.WriteString("\n")
	}
	t.begun = true
	fmt.Fprintf(&s, "%s\n", t.fit(b.Title))
	if line := origin(b); line != "" {
		fmt.Fprintf(&s, "%s\n", t.fit(line))
	}
	for i := range sheets {
		t.sheet(&s, &sheets[i])
	}
	if last != "" {
		s.WriteString("\n" + t.fit(last) + "\n")
	}
	_, err := io.WriteString(t.w, s.String())
	return err
}

func (t *table) Close() error { return nil }

func (t *table) sheet(s *strings.Builder, sh *sheet) {
	fmt.Fprintf(s, "\n%s\n", t.fit(fmt.Sprintf("%s (%d)", strings.ToUpper(sh.title), len(sh.rows))))
	names := make([]string, len(sh.columns))
	widths := make([]int, len(sh.columns))
	for i, c := range sh.columns {
		names[i] = c.name
		widths[i] = cells(c.name)
		for _, row := range sh.rows {
			widths[i] = max(widths[i], min(cells(row[i]), widest))
		}
	}
	for _, row := range append([][]string{names}, sh.rows...) {
		s.WriteString(t.fit(aligned(row, sh.columns, widths)) + "\n")
	}
}

// widest is how many cells a column takes at most; the last takes what is left.
const widest = 40

// aligned is one row, its cells filled up to their columns' widths. Cells of
// more than that are cut, save in the last column.
func aligned(row []string, columns []column, widths []int) string {
	var s strings.Builder
	for i, cell := range row {
		if i > 0 {
			s.WriteString(gap)
		}
		last := i == len(row)-1
		if !last {
			cell = runewidth.Truncate(cell, widths[i], "…")
		}
		fill := strings.Repeat(" ", max(0, widths[i]-cells(cell)))
		switch {
		case columns[i].right:
			s.WriteString(fill + cell)
		case last:
			s.WriteString(cell)
		default:
			s.WriteString(cell + fill)
		}
	}
	return strings.TrimRight(s.String(), " ")
}

// fit cuts a line to the width of the table.
func (t *table) fit(line string) string {
	if t.width <= 0 {
		return line
	}
	return runewidth.Truncate(line, t.width, "…")
}

func cells(s string) int { return runewidth.StringWidth(s) }
