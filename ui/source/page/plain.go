package page

import "github.com/yuin/goldmark/ast"

// plain lays out plain text: its lines end where they end in the source, its
// blanks count, and nothing in it is markup.
func (c *composer) plain(w int) []Row {
	r := reader{text: c.text, whole: c.whole, margin: true}
	r.units = make([]unit, 0, len(c.text))
	r.read(0, len(c.text), plain)
	var rows []Row
	from, at := 0, 0 // where the paragraph and the line begin
	for at < len(r.units) {
		end := lineOf(r.units, at)
		if !empty(r.units[at:end]) {
			at = end + 1
			continue
		}
		rows = append(rows, c.flow(body(r.units[from:at]), ast.NewParagraph(), w)...)
		rows = append(rows, Row{})
		at = end + 1
		from = at
	}
	return append(rows, c.flow(body(r.units[min(from, len(r.units)):]), ast.NewParagraph(), w)...)
}

// lineOf is where the line that begins at unit at ends.
func lineOf(units []unit, at int) int {
	for at < len(units) && units[at].class != feed {
		at++
	}
	return at
}

// empty reports whether nothing but blanks stands in units.
func empty(units []unit) bool {
	for i := range units {
		if units[i].text != " " {
			return false
		}
	}
	return true
}

// body is units without the end of their last line.
func body(units []unit) []unit {
	if n := len(units); n > 0 && units[n-1].class == feed {
		return units[:n-1]
	}
	return units
}
