package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzQuotations holds what everything behind relies on: spans lie in the text
// and on its characters, in order, inside their block and inside what they are
// said to lie in, and whatever takes up a quotation comes after it.
func FuzzQuotations(f *testing.F) {
	for _, s := range []string{
		`"a 'b "c" d' e"`, "“a\n“b\n”c”", "‘it’s’ ’’ '' ``", "»a« «b» „c“ ‚d‘", "\"\"\"'''", "x: ‘y\nz\n‘w’", "**\"a\"** _'b'_ '90s",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		blocks := lines(text)
		found := Quotations(nil, &Marks{}, text, blocks, nil)
		for i, q := range found {
			if q.Start >= q.End || !q.Outer.Covers(q.Span) || !blocks[q.Block].Covers(q.Outer) {
				t.Fatalf("%q: %+v has bad spans", text, q)
			}
			if !utf8.ValidString(q.Of(text)) {
				t.Fatalf("%q: %+v splits a character", text, q)
			}
			if i > 0 && found[i-1].Start > q.Start {
				t.Fatalf("%q: %+v comes after %+v", text, q, found[i-1])
			}
			if q.Within >= i || q.Continues >= i {
				t.Fatalf("%q: %d %+v points forward", text, i, q)
			}
			if q.Within >= 0 && !found[q.Within].Outer.Covers(q.Outer) {
				t.Fatalf("%q: %+v is not within %+v", text, q, found[q.Within])
			}
			if c := q.Continues; c >= 0 && found[c].Closed {
				t.Fatalf("%q: %+v takes up a closed quotation", text, q)
			}
		}
	})
}

func BenchmarkQuotations(b *testing.B) {
	news := strings.Repeat(`“We won’t go,” the soldiers’ commander said. ‘It’s “ours” now.’ The army gave no details of it. `, 100)
	for _, c := range []struct{ name, text string }{
		{"news", news},
		{"marks", strings.Repeat(`"`, 1<<20)},
		{"opening", strings.Repeat(`“a `, 1<<19)},
		{"single", strings.Repeat(`'a `, 1<<19)},
		{"paragraphs", strings.Repeat("“a\n", 1<<18)},
		{"nested", strings.Repeat(`“a ‘b «c `, 1<<17)},
	} {
		b.Run(c.name, func(b *testing.B) {
			blocks := lines(c.text)
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Quotations(nil, &Marks{}, c.text, blocks, nil)
			}
		})
	}
}
