package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"debrief/model"
)

// Terminal is where tables are read. The zero Terminal is a file: tables have the
// width of their words and no attributes.
type Terminal struct {
	Width int  // in cells, 0 for any
	Bold  bool // titles may be bold, and what names columns faint
}

func (t Terminal) strong(s string) string { return t.with("1", s) }

func (t Terminal) faint(s string) string { return t.with("2", s) }

func (t Terminal) with(attribute, s string) string {
	if !t.Bold || s == "" {
		return s
	}
	return "\x1b[" + attribute + "m" + s + "\x1b[m"
}

// table writes plain text with aligned columns.
type table struct {
	w     io.Writer
	on    Terminal
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
	fmt.Fprintf(&s, "%s\n", t.on.strong(t.fit(b.Title)))
	if line := origin(b); line != "" {
		fmt.Fprintf(&s, "%s\n", t.on.faint(t.fit(line)))
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
	title := strings.ToUpper(sh.title)
	if !sh.fixed {
		title += fmt.Sprintf(" (%d)", len(sh.rows))
	}
	fmt.Fprintf(s, "\n%s\n", t.on.strong(t.fit(title)))
	names := make([]string, len(sh.columns))
	for i, c := range sh.columns {
		names[i] = c.name
	}
	widths := sh.widths(t.on.Width)
	s.WriteString(t.on.faint(t.fit(aligned(names, sh.columns, widths))) + "\n")
	for _, row := range sh.rows {
		s.WriteString(t.fit(aligned(row, sh.columns, widths)) + "\n")
	}
}

const (
	widest    = 40 // cells of a column at most; the last takes what is left
	narrowest = 8  // to which a column of words is narrowed
)

// widths is how many cells each column gets in a line of at most limit cells, 0
// for any: what its words need, then the widest is narrowed until all fit.
func (sh *sheet) widths(limit int) []int {
	widths := make([]int, len(sh.columns))
	total := len(gap) * (len(widths) - 1)
	for i, c := range sh.columns {
		widths[i] = cells(c.name)
		for _, row := range sh.rows {
			widths[i] = max(widths[i], cells(row[i]))
		}
		if i < len(widths)-1 {
			widths[i] = min(widths[i], widest)
		}
		total += widths[i]
	}
	for ; limit > 0 && total > limit; total-- {
		wide := sh.widestWords(widths)
		if widths[wide] <= narrowest {
			break
		}
		if over := widths[wide] - limit; over > 0 {
			widths[wide] -= over
			total -= over
		}
		widths[wide]--
	}
	return widths
}

// widestWords is the widest column that is not of numbers.
func (sh *sheet) widestWords(widths []int) (wide int) {
	most := 0
	for i, w := range widths {
		if !sh.columns[i].right && w > most {
			wide, most = i, w
		}
	}
	return wide
}

// aligned is one row, its cells cut and filled up to their columns' widths.
func aligned(row []string, columns []column, widths []int) string {
	var s strings.Builder
	for i, cell := range row {
		if i > 0 {
			s.WriteString(gap)
		}
		cell = runewidth.Truncate(cell, widths[i], "…")
		fill := strings.Repeat(" ", max(0, widths[i]-cells(cell)))
		if columns[i].right {
			s.WriteString(fill + cell)
		} else {
			s.WriteString(cell + fill)
		}
	}
	return strings.TrimRight(s.String(), " ")
}

// fit cuts a line to the width of the table.
func (t *table) fit(line string) string {
	if t.on.Width <= 0 {
		return line
	}
	return runewidth.Truncate(line, t.on.Width, "…")
}

func cells(s string) int { return runewidth.StringWidth(s) }
