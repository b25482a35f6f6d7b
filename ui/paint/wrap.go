package paint

import "strings"

// Wrap breaks text into lines of at most w cells, at blanks where it can. Text
// without words gives one empty line.
func Wrap(text string, w int) []string {
	w = max(w, 1)
	var lines []string
	line, width := "", 0
	for _, word := range strings.Fields(Inert(text)) {
		n := Width(word)
		switch {
		case line == "":
			line, width = word, n
		case width+1+n <= w:
			line, width = line+" "+word, width+1+n
		default:
			lines = append(lines, line)
			line, width = word, n
		}
		for width > w {
			head := Run{Text: line, Width: width}.cut(0, w)
			tail := Run{Text: line, Width: width}.cut(w, width)
			lines = append(lines, head.Text)
			line, width = tail.Text, tail.Width
		}
	}
	return append(lines, line)
}

// Wrap breaks r, whose words stand one blank apart, into rows of at most w cells,
// as the function Wrap breaks text.
func (r Row) Wrap(w int) []Row {
	lines := Wrap(r.String(), w)
	rows := make([]Row, len(lines))
	x, text := 0, r.String()
	for i, line := range lines {
		for strings.HasPrefix(text, " ") {
			x, text = x+1, text[1:]
		}
		n := Width(line)
		rows[i] = r.Cut(x, x+n)
		x, text = x+n, strings.TrimPrefix(text, line)
	}
	return rows
}
