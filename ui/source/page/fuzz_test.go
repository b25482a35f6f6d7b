package page

import (
	"strings"
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// Whatever a briefing holds, its page has no flaw: nothing that a terminal could
// act on, no row too wide, no byte shown twice.
func FuzzPage(f *testing.F) {
	for _, c := range constructs(f) {
		f.Add(c.Text, 20, c.Format == model.Markdown)
	}
	f.Add("\x1d\u03340", 52, false)
	f.Add("a\x1b]8;;https://example.org\x07b\u009b31mc\u202ed\ufeff\u2066e\u2029f", 8, false)
	f.Fuzz(func(t *testing.T, s string, w int, markdown bool) {
		if len(s) > 2000 {
			return
		}
		w = 4 + (w&0xffff)%100
		format := model.PlainText
		if markdown {
			format = model.Markdown
		}
		p := New(brief(strings.ToValidUTF8(s, "?"), format))
		if w%2 == 0 {
			p.ShowWhole()
		}
		rows := all(p, w)
		p.strays = 0 // such a block is laid out without Glamour, and must be as sound
		if err := flaw(p, rows, w); err != nil {
			t.Fatalf("width %d: %v\n%q\n%s", w, err, s, picture(rows))
		}
	})
}

// Whatever lies in a text, the chunks are its bytes, in order and without a gap,
// and none is cut inside a character.
func FuzzCut(f *testing.F) {
	for _, c := range constructs(f) {
		f.Add(c.Text, 300, c.Format == model.Markdown)
	}
	f.Fuzz(func(t *testing.T, s string, times int, markdown bool) {
		s = strings.ToValidUTF8(strings.Repeat(s, 1+(times&0xfff)%400), "?")
		if len(s) > 100_000 {
			return
		}
		format := model.PlainText
		if markdown {
			format = model.Markdown
		}
		c := newCutter(s, model.Span{End: len(s)}, format)
		at := 0
		for i := 0; c.chunk(i); i++ {
			span := c.span(i)
			if span.Start != at || span.Empty() && len(s) > 0 || span.Len() > 4*hard || !utf8.ValidString(span.Of(s)) {
				t.Fatalf("chunk %d is [%d,%d) after %d", i, span.Start, span.End, at)
			}
			at = span.End
		}
		if at != len(s) {
			t.Fatalf("chunks end at %d of %d", at, len(s))
		}
	})
}
