package page

import "github.com/yuin/goldmark/ast"

// plain lays out plain text: its lines end where they end in the source, its
// blanks count, and nothing in it is markup.
func (c *composer) plain(w int) []Row {
	r := reader{text: c.text, graphemes: c.graphemes, margin: true}
	r.read(0, len(c.text), plain)
	units := r.units
	if n := len(units); n > 0 && units[n-1].class == feed {
		units = units[:n-1]
	}
	var rows []Row
	for len(units) > 0 {
		n := paragraph(units)
		rows = append(rows, c.flow(units[:n], ast.NewParagraph(), w)...)
		for units = units[n:]; len(units) > 0 && units[0].class == feed; units = units[1:] {
			if n > 0 {
				n = 0 // the end of the paragraph's last line
				continue
			}
			rows = append(rows, Row{})
		}
	}
	return rows
}

// paragraph is the number of units before the first empty line.
func paragraph(units []unit) int {
	empty := true
	last := 0
	for i := range units {
		switch {
		case units[i].class == feed && empty:
			return last
		case units[i].class == feed:
			empty, last = true, i
		case units[i].text != " ":
			empty = false
		}
	}
	return len(units)
}
