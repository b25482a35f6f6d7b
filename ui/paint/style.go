package paint

import (
	"fmt"
	"strconv"
)

// Color is a colour of the terminal. The zero Color is the terminal's own.
type Color uint32

const (
	trueColor Color = 1 << 24
	palette   Color = 1 << 25
)

// RGB is the colour 0xRRGGBB.
func RGB(hex uint32) Color { return trueColor | Color(hex&0xffffff) }

// Palette is entry n of the terminal's palette: 0–15 are the terminal's own
// sixteen, the rest are the 256 colours of xterm.
func Palette(n uint8) Color { return palette | Color(n) }

// Split gives the red, green and blue of a true colour; ok is false for others.
func (c Color) Split() (r, g, b uint8, ok bool) {
	return uint8(c >> 16), uint8(c >> 8), uint8(c), c&trueColor != 0
}

// Attr is a set of ways in which a cell stands out other than by colour.
type Attr uint16

// The attributes.
const (
	Bold Attr = 1 << iota
	Faint
	Italic
	Underline
	Reverse
	Strike
)

// Style is how a cell looks. The zero Style is the terminal's own.
type Style struct {
	Fg, Bg, Line Color // Line is the colour of the underline; zero follows Fg
	Attr         Attr
}

// Over lays s over base: what s sets wins, the rest shows through.
func (s Style) Over(base Style) Style {
	if s.Fg == 0 {
		s.Fg = base.Fg
	}
	if s.Bg == 0 {
		s.Bg = base.Bg
	}
	if s.Line == 0 {
		s.Line = base.Line
	}
	s.Attr |= base.Attr
	return s
}

// With is s with the attributes a added.
func (s Style) With(a Attr) Style {
	s.Attr |= a
	return s
}

// On is s before the background c.
func (s Style) On(c Color) Style {
	s.Bg = c
	return s
}

// String lists what s sets, for tests.
func (s Style) String() string { return fmt.Sprintf("%q", s.append(nil)) }

var attrCodes = [...]byte{'1', '2', '3', '4', '7', '9'}

// append writes the sequence that turns a plain pen into s; nothing for the
// zero Style.
func (s Style) append(b []byte) []byte {
	if s == (Style{}) {
		return b
	}
	b = append(b, "\x1b["...)
	for i, code := range attrCodes {
		if s.Attr&(1<<i) != 0 {
			b = append(b, code, ';')
		}
	}
	b = s.Fg.append(b, '3')
	b = s.Bg.append(b, '4')
	b = s.Line.append(b, '5')
	b[len(b)-1] = 'm'
	return b
}

// append writes the parameters of colour c for the plane 3 (text), 4 (ground)
// or 5 (underline), each closed by a semicolon.
func (c Color) append(b []byte, plane byte) []byte {
	switch {
	case c == 0:
		return b
	case c&palette != 0:
		b = append(b, plane, '8', ';', '5', ';')
		b = strconv.AppendUint(b, uint64(uint8(c)), 10)
	default:
		b = append(b, plane, '8', ';', '2', ';')
		b = strconv.AppendUint(b, uint64(uint8(c>>16)), 10)
		b = append(b, ';')
		b = strconv.AppendUint(b, uint64(uint8(c>>8)), 10)
		b = append(b, ';')
		b = strconv.AppendUint(b, uint64(uint8(c)), 10)
	}
	return append(b, ';')
}

// Entry is the place of a colour in the terminal's palette; ok is false for
// others.
func (c Color) Entry() (n uint8, ok bool) { return uint8(c), c&palette != 0 }
