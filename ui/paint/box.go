package paint

import "strings"

// Boxed is rows of w cells with a line of style s around them, in place of the
// outermost cells. It sets apart what has no ground of its own.
func Boxed(rows []Row, w int, s Style) []Row {
	if len(rows) < 2 || w < 2 {
		return rows
	}
	side, line := Text("│", s), strings.Repeat("─", w-2)
	out := make([]Row, len(rows))
	for i, r := range rows {
		out[i] = r.Put(0, Row{side}).Put(w-1, Row{side})
	}
	out[0], out[len(out)-1] = Line("┌"+line+"┐", s), Line("└"+line+"┘", s)
	return out
}

// Float is rows with a box of rows laid over them at column x and row y, set apart
// by a blank cell on either side.
func Float(rows, box []Row, x, y int) []Row {
	gap := Run{Text: " ", Width: 1}
	for i, r := range box {
		if x > 0 {
			r = append(append(Row{gap}, r...), gap)
		}
		rows[y+i] = rows[y+i].Put(max(x-1, 0), r)
	}
	return rows
}
