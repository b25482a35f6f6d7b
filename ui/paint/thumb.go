package paint

// Thumb gives the rows of a scroll bar of h rows that stand for the part in sight:
// seen of n lines, from line top on. There are none where all lines are in sight.
func Thumb(top, seen, n, h int) (from, to int) {
	if n <= seen || h <= 0 {
		return 0, 0
	}
	from = min(top*h/n, h-1)
	return from, max(min((top+seen)*h/n, h), from+1)
}

// Scrolled is rows of w cells with the thumb of a scroll bar in their last column,
// as far as not all of n lines are in sight from line top on. What stands in that
// column is lost, but for its ground.
func Scrolled(rows []Row, w, top, n int, s Style) []Row {
	from, to := Thumb(top, len(rows), n, len(rows))
	for i := from; i < to; i++ {
		r := rows[i].Cut(0, w-1)
		ground := Style{}
		if last := len(rows[i]) - 1; last >= 0 {
			ground.Bg = rows[i][last].Style.Bg
		}
		rows[i] = append(r, Run{Text: "┃", Width: 1, Style: s.Over(ground)})
	}
	return rows
}
