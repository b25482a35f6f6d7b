package page

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// Much plain text has a paragraph on each line and no blank line between them.
// Such a text is printed: its paragraphs stand apart, its title and headings look
// like ones, and a picture's caption is told from the text around it.

// Sizes of what stands on a line of a text to be printed, in bytes.
const (
	sampled   = 16 << 10 // the beginning that tells whether a text is one
	paragraph = 120      // a longer line with a full stop is no line of a wrapped text
	short     = 60       // two lines that are both shorter are a list, and stand together
	titled    = 200      // a title is shorter
)

// printed reports whether the lines of text are paragraphs that nothing parts: a
// third of them at least are long and end as a sentence, and some stand on another.
func printed(text string) bool {
	text = text[:min(len(text), sampled)]
	lines, long, close := 0, 0, 0
	var last string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line != "" {
			lines++
		}
		if isParagraph(line) {
			long++
		}
		if isParagraph(line) && last != "" || isParagraph(last) && line != "" {
			close++
		}
		last = line
	}
	return long*3 >= lines && close > 0
}

func isParagraph(line string) bool { return len(line) > paragraph && stops(line) }

// stops reports whether line ends as a sentence does.
func stops(line string) bool {
	line = strings.TrimRight(line, " \t\r\n\u00a0\"'”’»)]“‘")
	r, _ := utf8.DecodeLastRuneInString(line)
	return r != utf8.RuneError && strings.ContainsRune(".!?…:;", r)
}

// apart reports whether a blank row parts the lines a and b of a printed text.
func apart(a, b string) bool {
	return a != "" && b != "" && (len(a) > short || len(b) > short)
}

// lookOf is what kind of text a line of a printed text is.
func lookOf(line string, first bool) Look {
	switch {
	case line == "" || stops(line):
		return 0
	case first && len(line) < titled:
		return level(1)
	case len(line) < short:
		return 0
	}
	return Picture
}

// printed lays out plain text whose lines are paragraphs.
func (c *composer) printed(w int, first bool) []Row {
	r := reader{text: c.text, whole: c.whole, margin: true, units: make([]unit, 0, len(c.text))}
	var rows []Row
	var last string
	for at := 0; at < len(c.text); {
		end := at + strings.IndexByte(c.text[at:], '\n') + 1
		if end == at {
			end = len(c.text)
		}
		line := strings.TrimSpace(c.text[at:end])
		if line == "" || apart(last, line) {
			rows = append(rows, Row{})
		}
		r.look = lookOf(line, first && at == 0)
		from := len(r.units)
		r.read(at, end, plain)
		rows = append(rows, c.flow(body(r.units[from:]), ast.NewParagraph(), w)...)
		last, at = line, end
	}
	return rows
}
