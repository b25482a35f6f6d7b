package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// The letters of a mask: what Glamour gets to see of the words.
const (
	narrow  = 'x'      // a unit of one column
	wide    = '国'      // a unit of two
	parting = '\u2028' // of no width; Glamour may break a line here
)

// masks gathers the masks of a leaf block. Every mask wears the number of its
// units, from 1, as the colour of its underline: an attribute that Glamour never
// sets and that it carries along cell by cell through wrapping and tables.
type masks struct {
	buf   []byte
	units [][]unit
}

// add masks units and gives the node that shows them.
func (m *masks) add(units []unit) *ast.Text {
	from := len(m.buf)
	m.units = append(m.units, units)
	m.buf = appendTag(m.buf, len(m.units))
	for i := range units {
		m.buf = appendMask(m.buf, units, i)
	}
	m.buf = append(m.buf, "\x1b[59m"...)
	return ast.NewTextSegment(text.NewSegment(from, len(m.buf)))
}

func appendTag(b []byte, n int) []byte {
	b = append(b, "\x1b[58;2;"...)
	b = strconv.AppendInt(b, int64(n>>16&255), 10)
	b = append(b, ';')
	b = strconv.AppendInt(b, int64(n>>8&255), 10)
	b = append(b, ';')
	b = strconv.AppendInt(b, int64(n&255), 10)
	return append(b, 'm')
}

func appendMask(b []byte, units []unit, i int) []byte {
	u := &units[i]
	switch {
	case u.class == feed:
		return append(b, '\n')
	case u.class == blank:
		return append(b, ' ')
	case u.width == 2:
		b = utf8.AppendRune(b, wide)
	default:
		b = append(b, narrow)
	}
	if i+1 < len(units) && units[i+1].class == solid && mayPart(u.text, units[i+1].text) {
		b = utf8.AppendRune(b, parting)
	}
	return b
}

// unmask reads Glamour's output back into rows. It reports false if a unit was
// lost or a mask showed up that no unit wears.
func (m *masks) unmask(out string) ([]Row, bool) {
	n := 8
	for _, units := range m.units {
		n += len(units)
	}
	r := unmasking{masks: m, next: make([]int, len(m.units)), row: make([]Cell, 0, n)}
	for out != "" {
		switch out[0] {
		case '\n':
			r.endRow()
			out = out[1:]
		case '\x1b':
			out = r.escape(out)
		default:
			c, n := utf8.DecodeRuneInString(out)
			r.cell(c)
			out = out[n:]
		}
	}
	r.endRow()
	return r.trimmed(), !r.lost && r.complete()
}

// unmasking is the state of reading one leaf block.
type unmasking struct {
	*masks
	next []int // of each mask, the unit to come
	tag  int
	row  []Cell
	rows []Row
	lost bool
}

// escape reads the escape sequence that s begins with.
func (r *unmasking) escape(s string) string {
	end := strings.IndexFunc(s[1:], func(c rune) bool { return c >= '@' && c <= '~' && c != '[' })
	if end < 0 {
		return ""
	}
	seq := s[2 : end+1]
	if s[end+1] == 'm' {
		r.pen(seq)
	}
	return s[end+2:]
}

// pen reads the parameters of one sequence that sets attributes.
func (r *unmasking) pen(params string) {
	if params == "" || params == "0" || params == "59" {
		r.tag = 0
		return
	}
	rest, ok := strings.CutPrefix(params, "58;2;")
	if !ok {
		if rest, ok = strings.CutPrefix(params, "58:2::"); !ok {
			return
		}
	}
	tag := 0
	for _, part := range strings.FieldsFunc(rest, func(c rune) bool { return c == ';' || c == ':' }) {
		n, _ := strconv.Atoi(part)
		tag = tag<<8 | n
	}
	r.tag = tag
}

func (r *unmasking) cell(c rune) {
	switch {
	case c == parting:
	case r.tag == 0 || r.tag > len(r.units):
		r.row = append(r.row, Cell{Text: ornamental(c), Start: -1, End: -1, Width: 1, Look: Ruling})
	case c == ' ':
		r.blankCell()
	case c == narrow || c == wide:
		r.solidCell()
	default:
		r.lost = true
	}
}

// blankCell shows a blank. One that belongs to no unit is padding.
func (r *unmasking) blankCell() {
	units, at := r.units[r.tag-1], r.next[r.tag-1]
	if at < len(units) && units[at].class == blank {
		r.row = append(r.row, units[at].cell())
		r.next[r.tag-1]++
		return
	}
	r.row = append(r.row, Cell{Text: " ", Start: -1, End: -1, Width: 1})
}

// solidCell shows the next unit that is neither a blank, which has no cell where
// a line was broken, nor the end of a line.
func (r *unmasking) solidCell() {
	units, at := r.units[r.tag-1], r.next[r.tag-1]
	for at < len(units) && units[at].class != solid {
		at++
	}
	if at == len(units) {
		r.lost = true
		return
	}
	r.row = append(r.row, units[at].cell())
	r.next[r.tag-1] = at + 1
}

func (u *unit) cell() Cell {
	return Cell{Text: u.text, Start: u.start, End: u.end, Width: u.width, Look: u.look, link: u.link}
}

func (r *unmasking) endRow() {
	all := len(r.row)
	n := all
	for n > 0 && r.row[n-1].Start < 0 && r.row[n-1].Text == " " {
		n--
	}
	r.rows = append(r.rows, Row{Cells: r.row[:n:n]})
	r.row = r.row[all:]
}

// complete reports whether every unit that must be seen has its cell.
func (r *unmasking) complete() bool {
	for i, units := range r.units {
		for _, u := range units[r.next[i]:] {
			if u.class == solid {
				return false
			}
		}
	}
	return true
}

// trimmed is the rows without the empty ones around them.
func (r *unmasking) trimmed() []Row {
	rows := r.rows
	for len(rows) > 0 && len(rows[0].Cells) == 0 {
		rows = rows[1:]
	}
	for len(rows) > 0 && len(rows[len(rows)-1].Cells) == 0 {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// ornamental is c as text, without an allocation for what Glamour draws.
func ornamental(c rune) string {
	switch c {
	case ' ':
		return " "
	case '│':
		return "│"
	case '─':
		return "─"
	}
	return string(c)
}
