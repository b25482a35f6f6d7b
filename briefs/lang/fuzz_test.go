package lang

import (
	"slices"
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// FuzzRead reads any text as both formats: tokens stand in their blocks, in
// order, on rune boundaries, and leave out no letter or digit of plain text;
// sentences cover the tokens; bounds hold; a second reading is the same.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"BAMAKO (AP) -- At least 12–15 men, “twenty-five” of them.Then 10-12,000 left…",
		"# A\n\n| a | b |\n|---|---|\n| 1 | [2](x) |\n\n> q\n> > r\n\n```\n5\n",
		"whenTuareg's U.S. \u00admen ''x'' 3\u00a0000 . . . [1][2] 1/2 2024-07-28 5e7 \\* <a> ![",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<16 {
			t.Skip()
		}
		for _, format := range []model.Format{model.PlainText, model.Markdown} {
			check(t, text, format)
		}
	})
}

func check(t *testing.T, text string, format model.Format) {
	p := parse(text, format)
	at := 0
	for _, b := range p.blocks {
		if b.Start < at || b.End > len(text) || b.Empty() || !utf8.RuneStart(text[b.Start]) || b.End < len(text) && !utf8.RuneStart(text[b.End]) {
			t.Fatalf("block %v after %d", b.Span, at)
		}
		at = b.End
	}
	next := 0
	for i, s := range p.sentences {
		if int(s.First) != next || s.Last <= s.First {
			t.Fatalf("sentence %d is [%d, %d) after %d", i, s.First, s.Last, next)
		}
		next = int(s.Last)
		sound(t, &p, s)
	}
	if next != len(p.tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(p.tokens))
	}
	if again := parse(text, format); !slices.Equal(again.tokens, p.tokens) || !slices.Equal(again.sentences, p.sentences) {
		t.Fatal("a second reading differs")
	}
}

// sound checks the tokens and numbers of one sentence.
func sound(t *testing.T, p *parsed, s Sentence) {
	b := p.blocks[s.Block]
	at := int32(b.Start)
	if s.First > 0 && int(p.tokens[s.First-1].Start) >= b.Start {
		at = p.tokens[s.First-1].End
	}
	for i := s.First; i < s.Last; i++ {
		k := p.tokens[i]
		if k.Start < at || k.End <= k.Start || int(k.End) > b.End || !utf8.ValidString(k.Of(p.text)) {
			t.Fatalf("token %d is [%d, %d) after %d in block %v", i, k.Start, k.End, at, b.Span)
		}
		at = k.End
	}
	last := s.First
	for _, q := range Quantities(nil, p.text, p.tokens, s) {
		if q.First < last || q.Last <= q.First || q.Last > s.Last || !q.Covers(q.Digits) {
			t.Fatalf("number %+v after token %d of %d", q, last, s.Last)
		}
		if q.Value < 0 || q.High > 0 && (q.Value > q.High || q.Low > q.Value) || q.Bound != model.Vague && q.Low > q.Value {
			t.Fatalf("number %q is %+v", q.Of(p.text), q)
		}
		last = q.Last
	}
}
