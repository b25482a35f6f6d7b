package briefs

import (
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// Any bytes give a briefing that holds what model.Brief promises, or an error
// with a cause.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"---\ntitle: a\n---\nb", "---\ntitle: \"\\e[0m\"\nx: &a [*a]\n...\n", "\xff\xfea\x00", "\ufeff# T\nTLP:RED\n", "---\n? [[[{{{\n---\n",
		"---\na: |\n  b\n c: >-\n---\n", "---\r\ntitle: a\r\n---\r\nb\r\n",
	} {
		f.Add([]byte(s), "x.md")
	}
	f.Fuzz(func(t *testing.T, in []byte, name string) {
		b, err := Parse(name, string(in))
		if err != nil {
			if b != nil || err.Error() == "" {
				t.Fatalf("%v with %v", b, err)
			}
			return
		}
		checkBrief(t, b)
		again, err := Parse(name, string(in))
		if err != nil || again.Title != b.Title || again.ID != b.ID || again.Body != b.Body || again.Format != b.Format {
			t.Fatalf("a second opening differs: %v", err)
		}
	})
}

func checkBrief(t *testing.T, b *model.Brief) {
	t.Helper()
	if b.Body.Start < 0 || b.Body.End != len(b.Text) || b.Body.Start > b.Body.End {
		t.Fatalf("body %v of %d bytes", b.Body, len(b.Text))
	}
	if b.Body.Start < b.Body.End && !utf8.RuneStart(b.Text[b.Body.Start]) {
		t.Fatalf("body begins inside a rune: %q", b.Text)
	}
	for _, s := range []string{b.Text, b.Title, b.Source, b.Author, b.Date, b.Handling, b.Name} {
		if !utf8.ValidString(s) {
			t.Fatalf("no UTF-8: %q", s)
		}
		for _, r := range s {
			if forbidden(r) {
				t.Fatalf("%q holds %U", s, r)
			}
		}
	}
	for _, s := range []string{b.Title, b.Source, b.Author, b.Date, b.Handling} {
		if s != model.Plain(s) {
			t.Fatalf("%q is not on one line", s)
		}
	}
}
