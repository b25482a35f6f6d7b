package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// Widths of plain text, in bytes.
const (
	widest    = 132 // a text whose lines are all shorter may be wrapped by hand
	narrowest = 50  // shorter lines are never full
	headline  = 90  // a heading is shorter
	spoken    = 50  // a heading in quotation marks is shorter
)

// plain finds the blocks of plain text: paragraphs parted by blank lines, or
// one a line. Lines are joined where the text is wrapped by hand.
func (b *blocks) plain(body model.Span) {
	width := b.width(body)
	b.plainly = true
	var open, header model.Span
	for at := body.Start; at < body.End; {
		line, next := lineAt(b.text, at, body.End)
		at = next
		bare := trim(b.text, line)
		switch {
		case bare.Empty():
			b.paragraph(open)
			open, header = model.Span{}, model.Span{}
		case b.gridLine(bare):
			b.paragraph(open)
			open = model.Span{}
			header = b.gridRow(bare, header)
		case !open.Empty() && b.goesOn(open, bare, width):
			open.End = bare.End
		default:
			b.paragraph(open)
			open = bare
		}
	}
	b.paragraph(open)
}

// gridLine reports whether a line belongs to a table drawn with bars.
func (b *blocks) gridLine(line model.Span) bool {
	first, last := b.text[line.Start], b.text[line.End-1]
	return line.Len() > 3 && (first == '|' && last == '|' || first == '+' && last == '+' && (b.text[line.Start+1] == '-' || b.text[line.Start+1] == '='))
}

// gridRow adds a row of a drawn table and gives the header of the rows behind
// it. Lines between rows add nothing.
func (b *blocks) gridRow(line, header model.Span) model.Span {
	if b.text[line.Start] == '+' {
		return header
	}
	if header.Empty() {
		header = line
	}
	b.give(model.Block{Span: line, Kind: model.TableRow, Header: header})
	return header
}

// width is the length of the longest line if the text may be wrapped by hand,
// else 0.
func (b *blocks) width(body model.Span) int {
	longest := 0
	for at := body.Start; at < body.End; {
		line, next := lineAt(b.text, at, body.End)
		if at = next; line.Len() > widest {
			return 0
		}
		longest = max(longest, line.Len())
	}
	return longest
}

// goesOn reports whether line continues the paragraph open before it: it begins
// small, or the line before is full, so that its first word had no room there. A
// line that ends in the middle of a sentence may be a little shorter.
func (b *blocks) goesOn(open, line model.Span, width int) bool {
	s := line.Of(b.text)
	if marker(s) > 0 {
		return false
	}
	small := 'a' <= s[0] && s[0] <= 'z'
	if !small && width < narrowest {
		return false
	}
	before := open.Of(b.text)
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	if small && !ends(before) {
		return true
	}
	first := strings.IndexByte(s, ' ')
	if first < 0 {
		first = len(s)
	}
	room := width - 2
	if !ends(before) {
		room -= width / 8 // the longest line may be a slip of the hand that wrapped it
	}
	return width >= narrowest && len(before) >= narrowest && len(before)+1+first > room
}

// ends reports whether a line ends as a sentence does.
func ends(line string) bool {
	line = strings.TrimRightFunc(line, unicode.IsSpace) // also a blank that does not break
	for n := 0; n < 3 && line != ""; n++ {
		r, size := utf8.DecodeLastRuneInString(line)
		switch r {
		case '.', '!', '?', '…', ':', ';':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', '“', '‘', '*', '_':
			line = line[:len(line)-size]
		default:
			return false
		}
	}
	return false
}

func (b *blocks) paragraph(s model.Span) {
	if s.Empty() {
		return
	}
	if n := marker(s.Of(b.text)); n > 0 && n < s.Len() {
		s.Start += n
		b.add(s, model.ListItem, 1)
		return
	}
	b.add(s, model.Paragraph, 0)
}

// head marks what no full stop ends: a short line is a heading, a longer one a
// caption.
func (b *blocks) head(p *model.Block) {
	if p.Kind != model.Paragraph || p.Len() > 3*headline || ends(p.Of(b.text)) || p.Len() > spoken && quoted(p.Of(b.text)) {
		return
	}
	p.Kind = model.Caption
	if p.Len() < headline && !strings.Contains(p.Of(b.text), "\n") || b.found == 0 {
		p.Kind, p.Level = model.Heading, 2
	}
	if b.found == 0 {
		p.Level = 1
	}
}

// quoted reports whether a paragraph stands between quotation marks, so that it
// is somebody's words though no full stop ends it.
func quoted(s string) bool {
	return (strings.HasPrefix(s, "“") || s[0] == '"') && (strings.HasSuffix(s, "”") || s[len(s)-1] == '"')
}
