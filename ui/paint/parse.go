package paint

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Parse is text with styles, as other libraries draw it, in rows. Of all that
// can be sent to a terminal only styles are understood; nothing else is left of
// the rest, so that what comes from outside cannot act on the terminal.
func Parse(drawn string) []Row {
	var rows []Row
	p := ansi.NewParser()
	pen := Style{}
	for line := range strings.SplitSeq(drawn, "\n") {
		row, state := Row{}, byte(ansi.NormalState)
		for line != "" {
			seq, width, n, next := ansi.DecodeSequenceWc(line, state, p)
			line, state = line[max(n, 1):], next
			switch {
			case width > 0:
				row = row.and(seq, pen)
			case ansi.HasCsiPrefix(seq) && p.Command() == 'm':
				pen = pen.after(p.Params())
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// and is r with text at its end; it joins the last run where the style is the
// same.
func (r Row) and(text string, s Style) Row {
	next := Text(text, s)
	if n := len(r) - 1; n >= 0 && r[n].Style == s {
		r[n].Text += next.Text
		r[n].Width += next.Width
		return r
	}
	return append(r, next)
}

// after is the pen s behind the parameters of an SGR sequence. Those that this
// program never sets are passed over.
func (s Style) after(params ansi.Params) Style {
	if len(params) == 0 {
		return Style{}
	}
	for i := 0; i < len(params); i++ {
		n, _, _ := params.Param(i, 0)
		switch {
		case n == 0:
			s = Style{}
		case n < 10:
			s.Attr |= attrOf[n]
		case n == 22:
			s.Attr &^= Bold | Faint
		case n > 22 && n < 30:
			s.Attr &^= attrOf[n-20]
		case n == 39:
			s.Fg = 0
		case n == 49:
			s.Bg = 0
		case n == 59:
			s.Line = 0
		case n >= 30 && n < 38:
			s.Fg = Palette(uint8(n - 30))
		case n >= 40 && n < 48:
			s.Bg = Palette(uint8(n - 40))
		case n >= 90 && n < 98:
			s.Fg = Palette(uint8(n - 90 + 8))
		case n >= 100 && n < 108:
			s.Bg = Palette(uint8(n - 100 + 8))
		case n == 38 || n == 48 || n == 58:
			c, used := colorOf(params[i+1:])
			switch i += used; n {
			case 38:
				s.Fg = c
			case 48:
				s.Bg = c
			default:
				s.Line = c
			}
		}
	}
	return s
}

// attrOf is the attribute that a parameter below 10 sets.
var attrOf = [10]Attr{1: Bold, 2: Faint, 3: Italic, 4: Underline, 7: Reverse, 9: Strike}

// colorOf is the colour that parameters begin with, and how many it takes: 5 and
// a place in the palette, or 2 and red, green, blue.
func colorOf(params ansi.Params) (c Color, used int) {
	at := func(i int) uint32 {
		n, _, _ := params.Param(i, 0)
		return uint32(n & 0xff)
	}
	switch how, _, ok := params.Param(0, 0); {
	case ok && how == 5 && len(params) > 1:
		return Palette(uint8(at(1))), 2
	case ok && how == 2 && len(params) > 3:
		return RGB(at(1)<<16 | at(2)<<8 | at(3)), 4
	}
	return 0, len(params)
}
