package derive

import (
	"context"
	"reflect"
	"testing"
	"unicode/utf8"

	"debrief/model"
)

// FuzzFacts derives from any text: no panic, every span stands in the body on
// rune boundaries, counts keep their limits, facts stand in order and have
// identities of their own, and a second run gives the same.
func FuzzFacts(f *testing.F) {
	f.Add(report, false)
	f.Add("# A\n\n| Country | Troops |\n|---|---|\n| Mali | 10-12,000 |\n\n> “He said 12 died,” she said.\n", true)
	f.Add("‘We lost 12 men … the army said: ‘Nobody\n\nA caption\n\n“killing dozens of them’ Traoré, 34, an analyst", false)
	f.Fuzz(func(t *testing.T, text string, markdown bool) {
		if !utf8.ValidString(text) || len(text) > 1<<15 {
			t.Skip()
		}
		b := briefOf(text)
		if markdown {
			b.Format = model.Markdown
		}
		facts := Facts(context.Background(), b, Options{Workers: 1})
		sound(t, b, facts)
		if again := Facts(context.Background(), b, Options{Workers: 2, First: model.Span{End: 10}}); !reflect.DeepEqual(facts, again) {
			t.Fatal("a second run differs")
		}
		Uncovered(b, facts)
	})
}

// sound checks what holds for the facts of any briefing.
func sound(t *testing.T, b *model.Brief, facts []model.Fact) {
	t.Helper()
	seen := map[string]bool{}
	last := 0
	for i := range facts {
		f := &facts[i]
		if f.ID == "" || seen[f.ID] || f.Rule == "" || len(f.Anchors) == 0 {
			t.Fatalf("fact %d has ID %q, rule %q, %d anchors", i, f.ID, f.Rule, len(f.Anchors))
		}
		seen[f.ID] = true
		if f.Start() < last {
			t.Fatalf("fact %d starts at %d, the one before at %d", i, f.Start(), last)
		}
		last = f.Start()
		for _, a := range f.Anchors {
			within(t, b, a.Span, a.Role.String())
		}
		fields(t, b, f)
	}
}

// fields checks the fields of a fact.
func fields(t *testing.T, b *model.Brief, f *model.Fact) {
	t.Helper()
	set := 0
	var words []model.Words
	if x := f.Force; x != nil {
		set++
		words = append(words, x.Place, x.OriginPlace, x.Group, x.Unit, x.StatusWords, x.Count.Words)
	}
	if x := f.Casualty; x != nil {
		set++
		words = append(words, x.Victims, x.Claimant, x.Perpetrator, x.Place, x.Date, x.Hedge, x.Count.Words)
	}
	if x := f.Quote; x != nil {
		set++
		words = append(words, x.Speaker, x.Position, x.Affiliation, x.Outlet, x.Parts)
	}
	if set != 1 {
		t.Fatalf("%d kinds are set", set)
	}
	for _, w := range words {
		for _, s := range w {
			within(t, b, s, f.Kind.String())
		}
	}
	if e := f.Count(); e != nil && (e.Value < 0 || e.High > 0 && (e.Low > e.Value || e.Value > e.High) || e.Bound != model.Vague && e.Low > e.Value) {
		t.Fatalf("count %q is %+v", e.Words.Of(b.Text, " "), *e)
	}
}

// within checks that a span holds whole characters of the body.
func within(t *testing.T, b *model.Brief, s model.Span, what string) {
	t.Helper()
	if s.Empty() || !b.Body.Covers(s) || !utf8.ValidString(s.Of(b.Text)) {
		t.Fatalf("%s at %v of %v", what, s, b.Body)
	}
}
