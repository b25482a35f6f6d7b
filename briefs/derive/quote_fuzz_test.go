package derive

import (
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// FuzzHearing holds that hearing ends without a panic whatever the text, that
// every span it gives lies in the text and on its characters, and that it hears
// the same when it is asked again.
func FuzzHearing(f *testing.F) {
	for _, s := range []string{
		`"We go," said X (OIR) spokesman Col. Y, of Z, 61. "Now."`, "said", "said,", ", said", "According to", "As he put it: “",
		"A statement by the minister, Jan X, said: ‘", "> a\n>\n> — B", "BARRY: a b c\n\nMODERATOR: d e f", "the 's", "X's", "(OIR)", "Of X Y said \"a b c d\"",
		"“A,” he said, “b c,” who said, “d.”\n\n“E f g h i,” it added.", "THE ARMY SAID: \"A B C D\"", "- said X", "One of these groups, the SDF (SDF), said \"a b c d e\".",
	} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, text string, markdown bool) {
		if !utf8.ValidString(text) || len(text) > 4096 {
			return
		}
		format := model.PlainText
		if markdown {
			format = model.Markdown
		}
		p := passageOf(text, format)
		facts := p.quotes(nil)
		for i := range p.tokens {
			who, cue := p.claim(i)
			check(t, text, append(model.Words{cue}, who...))
		}
		for _, fact := range facts {
			q := fact.Quote
			check(t, text, q.Speaker, q.Position, q.Affiliation, q.Outlet, q.Parts)
			if q.Parts.Empty() {
				t.Fatalf("%q: a quotation without words", text)
			}
		}
		if again := len(passageOf(text, format).quotes(nil)); again != len(facts) {
			t.Fatalf("%q: %d quotations, then %d", text, len(facts), again)
		}
	})
}

func check(t *testing.T, text string, fields ...model.Words) {
	t.Helper()
	for _, w := range fields {
		for _, s := range w {
			if s.Start < 0 || s.Start > s.End || s.End > len(text) || !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("%q: bad span %v", text, s)
			}
		}
	}
}
