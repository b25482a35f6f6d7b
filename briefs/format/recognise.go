package format

import (
	"path/filepath"
	"strings"

	"debrief/model"
)

// sample is how much of a text decides its format.
const sample = 64 << 10

// enough is the weight of signs from which a text is Markdown. One heading at
// the top is enough; an asterisk, a dash or a quoted line never is.
const enough = 3

// Recognise tells Markdown from plain text. A name that ends in .md or
// .markdown settles it; otherwise the text must show markup that nobody writes
// by chance.
func Recognise(name, text string) model.Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return model.Markdown
	}
	text = text[:min(len(text), sample)]
	if !mayWeigh(text) {
		return model.PlainText
	}
	var s signs
	for line := range strings.Lines(text) {
		s.read(strings.TrimRight(line, " \t\n"))
		if s.weight() >= enough {
			return model.Markdown
		}
	}
	return model.PlainText
}

// mayWeigh reports whether text has one of the signs without which no others weigh
// enough: headings, tables, fences and links.
func mayWeigh(text string) bool {
	return strings.Contains(text, "# ") || strings.Contains(text, "|") || strings.Contains(text, "```") || strings.Contains(text, "](")
}

// signs is what speaks for Markdown in the lines read so far.
type signs struct {
	lines    int // that are not blank
	headings int
	top      bool // the first line is a heading
	tables   int
	fences   int
	links    int
	lists    int // items that follow an item
	strong   int

	previous string
	pending  bool // the previous line is a heading if a blank line follows
	header   int  // cells of the previous line, if it may be a table's header
	item     bool // the previous line is an item
}

func (s *signs) weight() int {
	w := 2*s.headings + 3*s.tables + s.fences/2*2 + 2*s.links + min(s.strong, 1) + min(s.lists, 1)
	if s.top {
		w++
	}
	return w
}

// read weighs one line, without its end.
func (s *signs) read(line string) {
	blank := strings.TrimSpace(line) == ""
	if s.pending && blank {
		s.headings++
		s.top = s.top || s.lines == 1
	}
	s.pending = isHeading(line) && s.previous == ""
	if isRuler(line) && s.header > 1 {
		s.tables++
	}
	s.header = strings.Count(line, "|")
	if strings.HasPrefix(line, "```") {
		s.fences++
	}
	s.links += countLinks(line)
	if hasStrong(line) {
		s.strong++
	}
	item := isItem(line)
	if item && s.item {
		s.lists++
	}
	s.item, s.previous = item, line
	if blank {
		s.previous = ""
		return
	}
	s.lines++
}

// isHeading reports whether line is a heading marked with # and a blank.
func isHeading(line string) bool {
	words := strings.TrimLeft(line, "#")
	level := len(line) - len(words)
	return 1 <= level && level <= 6 && strings.HasPrefix(words, " ") && strings.TrimSpace(words) != ""
}

// isRuler reports whether line parts the header of a table from its rows.
func isRuler(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "--") && strings.Trim(line, "|-: ") == ""
}

func isItem(line string) bool {
	line = strings.TrimLeft(line, " ")
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ")
}

// hasStrong reports whether line has words between pairs of asterisks.
func hasStrong(line string) bool {
	_, rest, ok := strings.Cut(line, "**")
	if !ok {
		return false
	}
	words, _, ok := strings.Cut(rest, "**")
	return ok && words != "" && words == strings.TrimSpace(words) && strings.Trim(words, "*") != ""
}

// countLinks counts [words](target) in line.
func countLinks(line string) int {
	n := 0
	for {
		before, rest, ok := strings.Cut(line, "](")
		if !ok {
			return n
		}
		target, after, closed := strings.Cut(rest, ")")
		if !closed {
			return n
		}
		if strings.Contains(before, "[") && isTarget(target) {
			n++
		}
		line = after
	}
}

func isTarget(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	return strings.Contains(s, "://") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "mailto:") ||
		strings.HasSuffix(s, ".md") || strings.HasSuffix(s, ".png") || strings.HasSuffix(s, ".jpg")
}
