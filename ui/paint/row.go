package paint

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Run is neighbouring cells with one style. Text holds no control character.
type Run struct {
	Text  string
	Width int // in cells
	Style Style
	Link  string // target of a hyperlink; empty for none
}

// Row is one line of the screen, from left to right.
type Row []Run

// Text is a run of text in one style. Control characters become blanks, so no
// text from outside can act on the terminal.
func Text(text string, s Style) Run {
	text = Inert(text)
	return Run{Text: text, Width: Width(text), Style: s}
}

// Inert is text with each control and each character that reorders or hides
// others replaced by a blank, and in as many columns in every terminal.
func Inert(text string) string {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c >= 0x7f {
			return even(strings.Map(inert, text))
		}
	}
	return text
}

func inert(r rune) rune {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0,
		r >= 0x200b && r <= 0x200f && r != 0x200d, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r == 0xad, r == 0x61c, r == 0xfeff, r == 0xfffd, r >= 0xe0000 && r <= 0xe0fff:
		return ' '
	}
	return r
}

// Line is a row of one run.
func Line(text string, s Style) Row { return Row{Text(text, s)} }

// Blank is a row of w cells in style s.
func Blank(w int, s Style) Row {
	if w <= 0 {
		return nil
	}
	return Row{{Text: Spaces(w), Width: w, Style: s}}
}

const blanks = "                                                                                                                                "

// Spaces is n blanks.
func Spaces(n int) string {
	if n <= len(blanks) {
		return blanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// Width is the number of cells in r.
func (r Row) Width() (w int) {
	for i := range r {
		w += r[i].Width
	}
	return w
}

// String is the text of r without styles.
func (r Row) String() string {
	var b strings.Builder
	for i := range r {
		b.WriteString(r[i].Text)
	}
	return b.String()
}

// Fit is r cut or filled to exactly w cells; the filling has style s. What does
// not fit ends in an ellipsis.
func (r Row) Fit(w int, s Style) Row {
	have := r.Width()
	switch {
	case w <= 0:
		return nil
	case have == w:
		return r
	case have < w:
		return append(r[:len(r):len(r)], Run{Text: Spaces(w - have), Width: w - have, Style: s})
	}
	cut := r.Cut(0, w-1)
	end := s
	if len(cut) > 0 {
		end = cut[len(cut)-1].Style
	}
	cut = append(cut, Run{Text: "…", Width: 1, Style: end})
	if short := w - cut.Width(); short > 0 {
		cut = append(cut, Run{Text: Spaces(short), Width: short, Style: s})
	}
	return cut
}

// Cut is the cells [from, to) of r. A wide character cut in two becomes a blank
// on the side that stays.
func (r Row) Cut(from, to int) Row {
	out := make(Row, 0, len(r)+1)
	x := 0
	for _, run := range r {
		a, z := max(from-x, 0), min(to-x, run.Width)
		if a < z {
			out = append(out, run.cut(a, z))
		}
		x += run.Width
	}
	return out
}

func (r Run) cut(a, z int) Run {
	if a == 0 && z == r.Width {
		return r
	}
	if len(r.Text) == r.Width { // one byte a cell
		r.Text, r.Width = r.Text[a:z], z-a
		return r
	}
	count := ansi.WcWidth
	if Width(r.Text) != r.Width { // it was made for a terminal that counts by clusters
		count = ansi.GraphemeWidth
	}
	var b strings.Builder
	x, rest := 0, r.Text
	for rest != "" && x < z {
		cluster, w := ansi.FirstGraphemeCluster(rest, count)
		rest = rest[len(cluster):]
		if x >= a && x+w <= z {
			b.WriteString(cluster)
		} else {
			b.WriteString(Spaces(min(x+w, z) - max(x, a)))
		}
		x += w
	}
	r.Text, r.Width = b.String(), z-a
	return r
}

// Ends is a row of w cells with left at its beginning and right at its end; left
// gives way.
func Ends(w int, left, right Row) Row {
	r := right.Width()
	if r >= w {
		return left.Fit(w, Style{})
	}
	return append(left.Fit(w-r, Style{}), right...)
}

// Put lays top over r from column x on; r keeps its width.
func (r Row) Put(x int, top Row) Row {
	w, have := top.Width(), r.Width()
	out := r.Cut(0, x)
	out = append(out, top.Cut(0, have-x)...)
	return append(out, r.Cut(x+w, have)...)
}

// Restyle is r with s laid over every run.
func (r Row) Restyle(s Style) Row {
	out := make(Row, len(r))
	for i, run := range r {
		run.Style = s.Over(run.Style)
		out[i] = run
	}
	return out
}

// Under is r with s showing through wherever a run sets nothing.
func (r Row) Under(s Style) Row {
	out := make(Row, len(r))
	for i, run := range r {
		run.Style = run.Style.Over(s)
		out[i] = run
	}
	return out
}

// Ground is r on the ground s. Where s reverses, colours would turn into blocks
// of their own: then runs keep only their weight.
func (r Row) Ground(s Style) Row {
	if s.Attr&Reverse == 0 {
		return r.Under(s)
	}
	out := make(Row, len(r))
	for i, run := range r {
		run.Style = s.With(run.Style.Attr & Bold)
		out[i] = run
	}
	return out
}
