package paint

import (
	"fmt"
	"strings"
)

// Size of a cell in a picture, in its own units.
const (
	cellW, cellH = 8.4, 18.0
	edge         = 14.0
)

// SVG is a picture of rows on a ground of colour bg with text of colour fg, both
// true colours. Palette colours are drawn as fg.
func SVG(rows []Row, fg, bg Color) string {
	w, h := 0, len(rows)
	for _, r := range rows {
		w = max(w, r.Width())
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`+"\n",
		float64(w)*cellW+2*edge, float64(h)*cellH+2*edge)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", hex(bg, fg))
	for y, r := range rows {
		x := 0
		for _, run := range r {
			run.svg(&b, edge+float64(x)*cellW, edge+float64(y)*cellH, fg, bg)
			x += run.Width
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func hex(c, other Color) string {
	r, g, bl, ok := c.Split()
	if !ok {
		r, g, bl, _ = other.Split()
	}
	return fmt.Sprintf("#%02x%02x%02x", r, g, bl)
}

// svg draws a run with its top left corner at (x, y).
func (r Run) svg(b *strings.Builder, x, y float64, fg, bg Color) {
	s := r.Style
	ink, ground := s.Fg, s.Bg
	if ink == 0 {
		ink = fg
	}
	if s.Attr&Reverse != 0 {
		if ground == 0 {
			ground = bg
		}
		ink, ground = ground, ink
	}
	width := float64(r.Width) * cellW
	if ground != 0 {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, width, cellH, hex(ground, bg))
	}
	line := s.Line
	if line == 0 {
		line = ink
	}
	if s.Attr&Underline != 0 {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="1.2" fill="%s"/>`+"\n", x, y+cellH-2.5, width, hex(line, fg))
	}
	if strings.TrimSpace(r.Text) == "" {
		return
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		x, y+cellH-4.5, width, hex(ink, fg), s.svg(), escapes.Replace(r.Text))
}

func (s Style) svg() string {
	out := ""
	if s.Attr&Bold != 0 {
		out += ` font-weight="bold"`
	}
	if s.Attr&Italic != 0 {
		out += ` font-style="italic"`
	}
	if s.Attr&Faint != 0 {
		out += ` opacity="0.6"`
	}
	return out
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
