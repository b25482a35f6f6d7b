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
