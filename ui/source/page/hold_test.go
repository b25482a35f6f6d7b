package page

import (
	"strings"
	"testing"
	"unicode"

	"debrief/model"
)

// The quick look never overlooks a word: for every word of every text that it
// reads in full, it says that the text may hold it.
func FuzzMayHold(f *testing.F) {
	for _, c := range constructs(f) {
		f.Add(c.Text, c.Format == model.Markdown)
	}
	f.Fuzz(func(t *testing.T, s string, markdown bool) {
		format := model.PlainText
		if markdown {
			format = model.Markdown
		}
		if len(s) > 1000 {
			return
		}
		p := New(brief(strings.ToValidUTF8(s, "?"), format))
		for _, fold := range []Fold{{}, {Case: true, Marks: true}} {
			var w Words
			for i := 0; p.ReadWords(&w, i, fold); i++ {
				for _, word := range strings.FieldsFunc(string(w.Text), func(r rune) bool {
					return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
				}) {
					if !p.MayHold(i, word, fold.Case) {
						t.Fatalf("%+v: %q is overlooked in %q, which reads %q", fold, word, s, w.Text)
					}
				}
			}
		}
	})
}

// Words and cells tell the same text.
func TestWordsAreWhatTheCellsShow(t *testing.T) {
	for _, c := range constructs(t) {
		p := New(&c.Brief)
		p.ShowWhole()
		have := ""
		var w Words
		for i := 0; p.ReadWords(&w, i, Fold{}); i++ {
			have += string(w.Text)
			for j := range w.Text {
				if w.Start[j] < 0 || w.End[j] < w.Start[j] || w.Base+int(w.End[j]) > len(c.Text) {
					t.Fatalf("%s: byte %d of %q is [%d,%d)", c.name, j, w.Text, w.Start[j], w.End[j])
				}
			}
		}
		want := lit(all(p, 90), c.Body)
		if squash(have) != squash(want) {
			t.Errorf("%s: words %q, cells %q", c.name, have, want)
		}
	}
}
