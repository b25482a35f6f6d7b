package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
	"debrief/ui/source/page"
)

// Grain is what a selection grows by.
type Grain uint8

// The grains, from fine to coarse.
const (
	ByCharacter Grain = iota
	ByWord
	BySentence
	ByLine // of the screen
	ByParagraph
)

// Selection is a stretch of text between the cursor and where it was begun.
type Selection struct {
	Active bool
	From   int // offset of the byte under the cursor when it began
	Grain  Grain
}

// Select begins a selection at the cursor, or changes the grain of the one there
// is.
func (p *Pane) Select(g Grain) {
	if !p.pick.Active {
		p.pick = Selection{Active: true, From: p.cursor}
	}
	p.pick.Grain = g
}

// Unselect ends the selection.
func (p *Pane) Unselect() { p.pick = Selection{} }

// Selecting tells whether there is a selection, and its grain.
func (p *Pane) Selecting() (g Grain, yes bool) { return p.pick.Grain, p.pick.Active }

// SwapEnds puts the cursor on the other end of the selection.
func (p *Pane) SwapEnds() {
	if p.pick.Active {
		from := p.pick.From
		p.pick.From = p.cursor
		p.SetCursor(from)
	}
}

// Selected is the span of the selection without blanks around it, the zero Span
// without one. It holds all of every unit of its grain that it touches.
func (p *Pane) Selected() model.Span {
	if !p.pick.Active {
		return model.Span{}
	}
	a, b := min(p.pick.From, p.cursor), max(p.pick.From, p.cursor)
	s := p.grown(a, p.pick.Grain).Join(p.grown(b, p.pick.Grain))
	return trimmed(p.brief.Text, s)
}

// grown is the unit of grain g around the byte at offset.
func (p *Pane) grown(offset int, g Grain) model.Span {
	at, cell := p.page.Find(offset, p.width)
	row := p.page.Row(at, p.width)
	if cell < 0 {
		return model.Span{}
	}
	here := model.Span{Start: row.Cells[cell].Start, End: row.Cells[cell].End}
	switch g {
	case ByWord:
		return p.wordAround(here)
	case ByLine:
		var s model.Span
		for i := range row.Cells {
			if c := &row.Cells[i]; c.Placed() {
				s = s.Join(model.Span{Start: c.Start, End: c.End})
			}
		}
		return s
	case BySentence:
		return sentenceAround(p.brief.Text, p.paragraphAround(here), here)
	case ByParagraph:
		return p.paragraphAround(here)
	}
	return here
}

// mostGrown is how far a selection grows to either side, in bytes: a line or list
// without end is not gone through for every frame.
const mostGrown = 16 << 10

// near is the text around s that a selection may grow into.
func (p *Pane) near(s model.Span) model.Span {
	text, body := p.brief.Text, p.page.Body()
	out := model.Span{Start: max(body.Start, s.Start-mostGrown), End: min(body.End, s.End+mostGrown)}
	for out.Start > body.Start && !utf8.RuneStart(text[out.Start]) {
		out.Start--
	}
	for out.End < body.End && !utf8.RuneStart(text[out.End]) {
		out.End++
	}
	return out
}

// wordAround grows s to both sides up to a blank.
func (p *Pane) wordAround(s model.Span) model.Span {
	text, in := p.brief.Text, p.near(s)
	if n := strings.LastIndexFunc(text[in.Start:s.Start], unicode.IsSpace); n >= 0 {
		s.Start = nextRune(text, in.Start+n)
	} else {
		s.Start = in.Start
	}
	if n := strings.IndexFunc(text[s.End:in.End], unicode.IsSpace); n >= 0 {
		s.End += n
	} else {
		s.End = in.End
	}
	return s
}

// paragraphAround is the stretch around s without an empty line in it, in a list
// the item; of plain text the line.
func (p *Pane) paragraphAround(s model.Span) model.Span {
	text, out := p.brief.Text, p.near(s)
	for at := s.Start; at > out.Start; {
		n := strings.LastIndexByte(text[out.Start:at], '\n')
		if n < 0 {
			break
		}
		if at = out.Start + n; p.parts(at, out.End) {
			out.Start = at + 1
		}
	}
	for at := s.End; at < out.End; at++ {
		n := strings.IndexByte(text[at:out.End], '\n')
		if n < 0 {
			break
		}
		if at += n; p.parts(at, out.End) {
			out.End = at
		}
	}
	return out
}

// parts reports whether the line feed at an offset ends a paragraph.
func (p *Pane) parts(at, end int) bool {
	if p.brief.Format == model.PlainText {
		return true
	}
	next := strings.TrimLeft(p.brief.Text[at+1:min(end, at+80)], " ")
	return next == "" || next[0] == '\n' || p.brief.Text[at-1] == '\n' || page.BeginsItem(next)
}

// sentenceAround is the sentence of the paragraph in that holds s.
func sentenceAround(text string, in, s model.Span) model.Span {
	out := in
	for i := in.Start; i < in.End; i++ {
		if !ends(text, i, in.End) {
			continue
		}
		end := i + 1
		for end < in.End && strings.IndexByte("\"')]*_", text[end]) >= 0 || end < in.End && strings.HasPrefix(text[end:], "”") || end < in.End && strings.HasPrefix(text[end:], "’") {
			end = nextRune(text, end)
		}
		if end <= s.Start {
			out.Start = end
			continue
		}
		out.End = end
		break
	}
	return out
}

// ends reports whether the byte at i ends a sentence: a full stop, question or
// exclamation mark before a blank, but not the stop of a title or an initial.
func ends(text string, i, end int) bool {
	if c := text[i]; c != '.' && c != '!' && c != '?' {
		return false
	}
	rest := strings.TrimLeft(text[i+1:min(end, i+8)], "\"')]*_”’")
	if rest != "" && rest[0] != ' ' && rest[0] != '\n' {
		return false
	}
	return text[i] != '.' || !shortened(text[max(0, i-6):i])
}

// shortened reports whether the last word of s is one that a full stop shortens.
func shortened(s string) bool {
	word := s[strings.LastIndexAny(s, " \n.(“\"")+1:]
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Maj", "Capt", "Cpt", "Lt", "Sgt", "Adm", "Brig", "Gov", "Sen", "Rep", "Rev", "St", "No", "vs":
		return true
	}
	return len(word) == 1 && unicode.IsUpper(rune(word[0]))
}

func nextRune(text string, i int) int {
	for i++; i < len(text) && text[i]&0xc0 == 0x80; i++ {
	}
	return i
}

func trimmed(text string, s model.Span) model.Span {
	words := text[s.Start:s.End]
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End -= len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace))
	return s
}

// SelectSpan selects s, to the byte, with the cursor on its end.
func (p *Pane) SelectSpan(s model.Span) {
	p.pick = Selection{Active: true, From: s.Start, Grain: ByCharacter}
	last := max(s.End-1, s.Start)
	for last > s.Start && !utf8.RuneStart(p.brief.Text[last]) {
		last--
	}
	p.SetCursor(last)
}
