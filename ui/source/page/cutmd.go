package page

import (
	"strings"

	"debrief/model"
)

// skim passes over lines at which no cut can be and that change nothing but
// whether the last line was blank: most lines of most briefings.
func (c *cutter) skim() {
	limit := min(c.cuts[len(c.cuts)-1].start+soft, c.end)
	for c.at < limit {
		if c.text[c.at] == '\n' {
			c.blank, c.header = true, -1
			c.last, c.at = c.at, c.at+1
			continue
		}
		n := strings.IndexByte(c.text[c.at:min(c.end, c.at+2*hard)], '\n')
		if !ordinary(c.text[c.at]) || n < 0 {
			return
		}
		c.list = c.list && !c.blank
		c.blank, c.heading = false, false
		c.last, c.at = c.at, c.at+n+1
	}
}

// markdownLine takes a line of Markdown.
func (c *cutter) markdownLine(line string) {
	if !c.whole { // the tail of a line that was too long
		c.blank = false
		return
	}
	indent := 0
	for indent < len(line) && line[indent] == ' ' {
		indent++
	}
	rest := line[indent:]
	switch {
	case c.fence != "":
		c.fenced(indent, rest)
	case c.html != "":
		if strings.Contains(line, c.html) {
			c.html = ""
		}
		c.full(false)
	case rest == "" || rest[0] <= ' ' && strings.TrimSpace(rest) == "":
		c.blank, c.header = true, -1
		if !c.list || c.size() >= 2*hard {
			c.full(false)
		}
	default:
		c.begins(line, indent, rest)
	}
}

// begins takes a line that is neither blank nor in a fence or open HTML.
func (c *cutter) begins(line string, indent int, rest string) {
	if indent == 0 && rest[0] != '\t' {
		c.margin(markerOf(rest))
	} else {
		c.nested(indent, rest)
	}
	if indent < 4 {
		c.opens(indent, rest)
	}
	c.settle(line, rest[0])
}

// margin takes a line that stands at the margin: the place to cut.
func (c *cutter) margin(m marker) {
	item := m.sign != 0
	parted := c.blank || item && c.list
	if item && c.list && m.sign == c.item.sign {
		m.number = c.item.number + 1
	}
	before := len(c.cuts)
	if c.open() == asInline || c.open() == asCode && c.size() > 0 {
		c.cut(c.manner(), c.blank)
	} else if parted && !c.heading && c.size() >= soft {
		c.cut(c.manner(), c.blank)
	} else {
		c.full(c.blank)
	}
	if len(c.cuts) > before && item && c.list && m.sign == c.item.sign {
		c.cuts[before].number = m.number
	}
	c.list = item || c.list && !c.blank
	if item {
		c.item = m
	}
}

// full cuts at the current line if the chunk is full. Emphasis that is open there
// may make it half as long again.
func (c *cutter) full(gap bool) {
	n := c.size()
	switch {
	case n < hard && (n < hard/2 || c.header < 0):
	case n < hard+hard/2 && !gap && c.manner() == asMarkdown && c.spanned():
	default:
		c.cut(c.manner(), gap)
	}
}

// spanned reports whether emphasis, code or a link is open at the current line.
func (c *cutter) spanned() bool {
	if start := c.cuts[len(c.cuts)-1].start; c.spans.at < start {
		c.spans = spans{at: start}
	}
	c.spans.read(c.text, c.at)
	return c.spans.open()
}

// nested takes an indented line. Inside a list a full chunk may end there: what
// follows goes on as deep in the list as it stands.
func (c *cutter) nested(indent int, rest string) {
	if !c.list || c.size() < hard || c.manner() != asMarkdown {
		c.full(false)
		return
	}
	if rest[0] == '\t' {
		indent += tabStop
	}
	c.cut(asNested, c.blank)
	c.cuts[len(c.cuts)-1].header = indent
}

// fenced takes a line inside a fenced block of code.
func (c *cutter) fenced(indent int, rest string) {
	if c.list && c.indent > 0 && indent == 0 && strings.TrimSpace(rest) != "" {
		c.fence = "" // the item that holds the fence has ended
		c.begins(rest, indent, rest)
		return
	}
	if n := runOf(rest, c.fence[0]); indent < 4 && n >= len(c.fence) && strings.TrimSpace(rest[n:]) == "" {
		c.fence = ""
	}
	c.blank = false
	c.full(false)
}

// opens takes note of a fence, HTML or heading that begins with rest.
func (c *cutter) opens(indent int, rest string) {
	switch rest[0] {
	case '`', '~':
		n := runOf(rest, rest[0])
		if n >= 3 && (rest[0] == '~' || strings.IndexByte(rest[n:], '`') < 0) {
			c.fence, c.indent = rest[:n], indent
		}
	case '<':
		c.html = htmlEnd(rest)
	case '[':
		if (c.blank || c.heading || c.defined == c.at) && strings.Contains(rest, "]:") {
			c.defined = c.at + indent + len(rest)
			c.refs = append(c.refs, model.Span{Start: c.at + indent, End: c.at + indent + len(rest)})
		}
	case '#':
		if n := runOf(rest, '#'); n <= 6 && (n == len(rest) || rest[n] <= ' ') {
			c.sections = append(c.sections, Section{Start: c.at, Level: n})
		}
	case '=', '-':
		c.underline(rest)
	}
}

// underline takes note of a heading that the line rest underlines.
func (c *cutter) underline(rest string) {
	n := runOf(rest, rest[0])
	if c.blank || c.list || c.last == c.at || rest[n:] != "\n" && strings.TrimSpace(rest[n:]) != "" {
		return
	}
	if n := len(c.sections); n > 0 && c.sections[n-1].Start == c.last {
		return
	}
	level := 1
	if rest[0] == '-' {
		level = 2
	}
	c.sections = append(c.sections, Section{Start: c.last, Level: level})
}

// settle leaves the state for the next line.
func (c *cutter) settle(line string, first byte) {
	if c.header < 0 && !c.blank && (first == '|' || first == '-' || first == ':') && delimits(line) {
		c.header = c.last
	}
	c.heading = first == '#'
	c.blank = false
}
