package lang

import (
	"strings"

	"debrief/model"
)

// page is where the blocks of a Markdown text are read line by line.
type page struct {
	*blocks
	open   model.Block // the block that the next line may continue
	fence  string      // the marks that close the code block, empty outside
	header model.Span  // header of the table whose rows are read
	table  bool
}

// markdown finds the blocks of a Markdown text in one pass over its lines.
func (b *blocks) markdown(body model.Span) {
	p := page{blocks: b}
	for at := body.Start; at < body.End; {
		line, next := lineAt(b.text, at, body.End)
		at = next
		p.line(line, next, body.End)
	}
	p.close()
}

// close ends the block that is open.
func (p *page) close() {
	if !p.open.Empty() {
		p.add(p.open.Span, p.open.Kind, p.open.Level)
	}
	p.open = model.Block{}
}

// begin ends the block that is open and opens another one.
func (p *page) begin(s model.Span, kind model.BlockKind, level int) {
	p.close()
	p.open = model.Block{Span: s, Kind: kind, Level: level}
}

// line reads one line; next and end say where the line behind it is.
func (p *page) line(line model.Span, next, end int) {
	bare := trim(p.text, line)
	s := bare.Of(p.text)
	switch {
	case p.fence != "":
		p.code(bare, s)
		return
	case s == "":
		p.close()
		p.table = false
		return
	case p.table && strings.Contains(s, "|"):
		p.row(bare)
		return
	}
	p.table = false
	indent := bare.Start - line.Start
	switch {
	case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
		p.close()
		p.fence = s[:3]
		p.open.Kind = model.CodeBlock
	case p.heading(bare, s) || p.underline(s) || rule(s):
	case s[0] == '>':
		p.quote(bare, s)
	case marker(s) > 0 && indent < 24:
		p.begin(model.Span{Start: bare.Start + marker(s), End: bare.End}, model.ListItem, 1+indent/2)
	case strings.Contains(s, "|") && p.tableFollows(next, end):
		p.close()
		p.table, p.header = true, bare
		p.give(model.Block{Span: bare, Kind: model.TableRow, Header: bare})
	case strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")"):
		p.begin(bare, model.Caption, 0)
		p.close()
	case !p.open.Empty():
		p.open.End = bare.End
	default:
		p.begin(bare, model.Paragraph, 0)
	}
}

func (p *page) code(bare model.Span, s string) {
	if strings.HasPrefix(s, p.fence) {
		p.fence = ""
		p.close()
		return
	}
	if !bare.Empty() {
		p.open.Span = p.open.Join(bare)
	}
}

// row adds one row of the open table; its delimiter row is none.
func (p *page) row(s model.Span) {
	if !delimiters(s.Of(p.text)) {
		p.give(model.Block{Span: s, Kind: model.TableRow, Header: p.header})
	}
}

// heading adds the heading that a line of #, with a blank behind, is.
func (p *page) heading(bare model.Span, s string) bool {
	level := len(s) - len(strings.TrimLeft(s, "#"))
	if level == 0 || level > 6 || len(s) > level && s[level] != ' ' && s[level] != '\t' {
		return false
	}
	p.close()
	text := strings.TrimRight(s, "# \t")
	p.add(model.Span{Start: bare.Start + min(level, len(text)), End: bare.Start + len(text)}, model.Heading, level)
	return true
}

// underline makes the open paragraph the heading that === or --- under it says
// it is.
func (p *page) underline(s string) bool {
	if p.open.Empty() || p.open.Kind != model.Paragraph || strings.Trim(s, "=") != "" && strings.Trim(s, "-") != "" {
		return false
	}
	p.open.Kind, p.open.Level = model.Heading, 1
	if s[0] == '-' {
		p.open.Level = 2
	}
	p.close()
	return true
}

// rule reports whether s is a thematic break.
func rule(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "- ") == "" || strings.Trim(s, "* ") == "" || strings.Trim(s, "_ ") == "")
}

// quote reads a line of a block quote. A line of it without words parts blocks.
func (p *page) quote(bare model.Span, s string) {
	text := strings.TrimLeft(s, "> \t")
	level := strings.Count(s[:len(s)-len(text)], ">")
	switch {
	case text == "":
		p.close()
	case p.open.Kind == model.QuoteBlock && !p.open.Empty() && p.open.Level == level:
		p.open.End = bare.End
	default:
		p.begin(model.Span{Start: bare.End - len(text), End: bare.End}, model.QuoteBlock, level)
	}
}

// tableFollows reports whether the line at next is the delimiter row of a table.
func (p *page) tableFollows(next, end int) bool {
	line, _ := lineAt(p.text, next, end)
	return delimiters(trim(p.text, line).Of(p.text))
}

// delimiters reports whether s is the row of dashes under the header of a table.
func delimiters(s string) bool {
	return strings.Contains(s, "-") && strings.Contains(s, "|") && strings.Trim(s, "|-: \t") == ""
}
