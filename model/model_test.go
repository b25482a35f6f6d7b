package model

import (
	"slices"
	"strings"
	"testing"
)

// span finds words in text, so that tests speak in words.
func span(t *testing.T, text, words string) Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return Span{i, i + len(words)}
}

const column = "The column lost 12 men.\nOfficials said 12 men had died, and 300 soldiers stay in Kidal. “We stay,” General Diarra said."

func facts(t *testing.T) []Fact {
	at := func(w string) Span { return span(t, column, w) }
	second := Span{strings.LastIndex(column, "12"), strings.LastIndex(column, "12") + 2}
	return []Fact{
		{ID: "c", Kind: KindCasualty, Casualty: &Casualty{Count: Estimate{Words: At(at("12")), Value: 12, Low: 12, High: 12}},
			Anchors: []Anchor{{at("12"), RoleCount}, {at("men"), RoleVictims}, {second, RoleCount}, {at("Officials"), RoleClaimant}}},
		{ID: "f", Kind: KindForce, Force: &Force{CountryName: "Mali", Count: Estimate{Words: At(at("300")), Value: 300}},
			Anchors: []Anchor{{at("300"), RoleCount}, {at("soldiers"), RoleUnit}, {at("Kidal"), RoleCountry}}},
		{ID: "q", Kind: KindQuote, Quote: &Quote{Parts: At(at("We stay,")), Speaker: At(at("General Diarra"))},
			Anchors: []Anchor{{at("We stay,"), RoleQuote}, {at("General Diarra"), RoleSpeaker}}},
	}
}

func session(t *testing.T) Session {
	return NewSession(&Brief{Text: column, Body: Span{0, len(column)}}).WithFacts(facts(t))
}

func chosen(s Session) string {
	if f := s.Chosen(); f != nil {
		return f.ID
	}
	return "none"
}

func TestStepGoesThroughThePaneAndStopsAtItsEnds(t *testing.T) {
	s := session(t)
	var got []string
	for range 4 {
		s = s.Step(1)
		got = append(got, chosen(s))
	}
	if want := []string{"f", "c", "q", "q"}; !slices.Equal(got, want) {
		t.Errorf("forces come first, then claims, then quotations: have %v, want %v", got, want)
	}
	if s = s.Step(-9); chosen(s) != "f" {
		t.Errorf("a long way up ends at the first: have %s", chosen(s))
	}
	if s = session(t).Step(-1); chosen(s) != "q" {
		t.Errorf("up from nothing begins at the end: have %s", chosen(s))
	}
}

func TestFollowGoesThroughTheTextFromTheCursor(t *testing.T) {
	kidal := span(t, column, "Kidal").Start
	for _, c := range []struct {
		from, n int
		want    string
	}{{0, 1, "c"}, {kidal, 1, "q"}, {kidal, -1, "f"}, {len(column), 1, "q"}, {0, -1, "c"}} {
		if got := chosen(session(t).Follow(c.n, c.from)); got != c.want {
			t.Errorf("%+d from byte %d: have %s, want %s", c.n, c.from, got, c.want)
		}
	}
	if got := chosen(session(t).Choose(1).Follow(1, 0)); got != "q" {
		t.Errorf("with a fact chosen the cursor does not matter: have %s, want q", got)
	}
}

func TestChooseAtPrefersTheCountAndCycles(t *testing.T) {
	text := "Officers said 12 died."
	at := func(w string) Span { return span(t, text, w) }
	s := NewSession(&Brief{Text: text}).WithFacts([]Fact{
		{ID: "whole", Kind: KindQuote, Quote: &Quote{}, Anchors: []Anchor{{Span{0, len(text)}, RoleQuote}}},
		{ID: "count", Kind: KindCasualty, Casualty: &Casualty{}, Anchors: []Anchor{{at("12"), RoleCount}}},
		{ID: "touch", Kind: KindForce, Force: &Force{}, Anchors: []Anchor{{at("12 died"), RoleUnit}}},
	})
	var got []string
	for range 4 {
		s, _ = s.ChooseAt(at("12").Start, true)
		got = append(got, chosen(s))
	}
	if want := []string{"count", "whole", "touch", "count"}; !slices.Equal(got, want) {
		t.Errorf("have %v, want %v", got, want)
	}
	if n := s.FactsAt(at("12").Start); n != 3 {
		t.Errorf("three facts stand there, have %d", n)
	}
	if _, ok := s.ChooseAt(len(text)+5, false); ok {
		t.Error("no fact stands beyond the text")
	}
}

func TestLitShowsTheChosenWholeAndOthersByTheirCounts(t *testing.T) {
	s := session(t).Choose(0)
	roles := map[string]string{}
	for _, l := range s.Lit(Span{0, len(column)}) {
		roles[l.Of(column)] += l.Role.String() + " "
	}
	want := map[string]string{"12": "count count ", "men": "victims ", "Officials": "claimant ", "300": "count ", "We stay,": "quote "}
	for words, role := range want {
		if roles[words] != role {
			t.Errorf("%q: have %q, want %q", words, roles[words], role)
		}
	}
	if len(roles) != len(want) {
		t.Errorf("lit are %v, want only %v", roles, want)
	}
}

func TestLitFindsLongSpansThatBeginAboveTheScreen(t *testing.T) {
	text := strings.Repeat("x", 1000)
	s := NewSession(&Brief{Text: text}).WithFacts([]Fact{
		{ID: "long", Kind: KindQuote, Quote: &Quote{}, Anchors: []Anchor{{Span{0, 990}, RoleQuote}}},
		{ID: "short", Kind: KindForce, Force: &Force{}, Anchors: []Anchor{{Span{10, 20}, RoleCount}}},
	})
	lit := s.Lit(Span{500, 600})
	if len(lit) != 1 || lit[0].Fact != 0 {
		t.Errorf("only the long quotation reaches the screen: have %+v", lit)
	}
}

func TestFilterLeavesTheRestAlone(t *testing.T) {
	s := session(t).Choose(0).Under(Only(KindQuote))
	if chosen(s) != "none" {
		t.Errorf("a claim is chosen that the filter hides: %s", chosen(s))
	}
	if got := s.Shown(); !slices.Equal(got, []int{2}) {
		t.Errorf("shown are %v, want the quotation alone", got)
	}
	if lit := s.Lit(Span{0, len(column)}); len(lit) != 1 || lit[0].Kind != KindQuote {
		t.Errorf("hidden kinds are not lit: %+v", lit)
	}
	if s.Total(KindForce) != 1 {
		t.Error("totals count hidden facts too")
	}
	if s = session(t).Under(Filter{Text: "KIDAL"}); !slices.Equal(s.Shown(), []int{1}) {
		t.Errorf("a word of the filter finds the force: %v", s.Shown())
	}
}

func TestTheChosenFactStaysWhenMoreArrive(t *testing.T) {
	s := session(t).Choose(2).WithFacts(facts(t)[1:])
	if chosen(s) != "q" {
		t.Errorf("have %s, want q", chosen(s))
	}
	if s = s.WithFacts(facts(t)[:1]); chosen(s) != "none" {
		t.Errorf("the fact is gone, yet %s is chosen", chosen(s))
	}
}

func TestAStepLeavesTheOldSessionAsItWas(t *testing.T) {
	s := session(t).Choose(0)
	_ = s.Under(Only(KindQuote))
	_ = s.Step(1)
	if chosen(s) != "c" || len(s.Shown()) != 3 {
		t.Errorf("the old session changed: %s chosen, %d shown", chosen(s), len(s.Shown()))
	}
}

func TestShortCounts(t *testing.T) {
	text := "dozens"
	for _, c := range []struct {
		e    Estimate
		want string
	}{
		{Estimate{Value: 400}, "400"},
		{Estimate{Value: 1500, Bound: About}, "~1,500"},
		{Estimate{Value: 84, Low: 84, Bound: AtLeast}, "≥84"},
		{Estimate{Value: 20, High: 20, Bound: AtMost}, "≤20"},
		{Estimate{Value: 50, High: 50, Bound: Under}, "<50"},
		{Estimate{Value: 5000, Low: 5000, Bound: Over}, ">5,000"},
		{Estimate{Value: 2750, Low: 2500, High: 3000, Bound: Range}, "2,500–3,000"},
		{Estimate{Value: 12, Low: 24, Bound: Vague, Words: Words{{0, 6}}}, "dozens"},
		{Estimate{Value: 1_234_567}, "1,234,567"},
	} {
		if got := c.e.Short(text); got != c.want {
			t.Errorf("%v %d: have %s, want %s", c.e.Bound, c.e.Value, got, c.want)
		}
	}
}

func TestPlainIsOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"one line":        "one line",
		"two\n  lines":    "two lines",
		" about\t1,500 ":  "about 1,500",
		"sol\u00addiers":  "soldiers",
		"":                "",
		"«déjà» vu":       "«déjà» vu",
		"trailing blank ": "trailing blank",
		"double  blank":   "double blank",
	} {
		if got := Plain(in); got != want {
			t.Errorf("%q: have %q, want %q", in, got, want)
		}
	}
}

func TestWordsOfSeveralPlaces(t *testing.T) {
	text := "Mali and\nNiger"
	w := Words{{0, 4}, {9, 14}}
	if got := w.Of(text, BetweenNames); got != "Mali; Niger" {
		t.Errorf("have %q", got)
	}
	if !(Words)(nil).Empty() || At(Span{}) != nil {
		t.Error("a field without a place is empty")
	}
}

func TestAroundKeepsWordsWhole(t *testing.T) {
	text := "First line.\nThe élite column of at least 84 men was lost in the storm.\nLast."
	s := span(t, text, "at least 84")
	if got := Around(text, s, 12).Of(text); got != "column of at least 84 men was" {
		t.Errorf("have %q", got)
	}
	if got := Around(text, s, 500).Of(text); got != "The élite column of at least 84 men was lost in the storm." {
		t.Errorf("a line is the most: have %q", got)
	}
}

func TestWhereCountsFromOne(t *testing.T) {
	text := "ab\ncé d"
	if got := Where(text, len(text)-1); got != (Place{2, 4}) {
		t.Errorf("have %+v, want line 2 column 4", got)
	}
}

func BenchmarkLit(b *testing.B) {
	text := strings.Repeat("A claim of 12 dead men. ", 40_000)
	var all []Fact
	for i := 0; i < len(text); i += 24 {
		all = append(all, Fact{Kind: KindCasualty, Casualty: &Casualty{}, Anchors: []Anchor{{Span{i + 11, i + 13}, RoleCount}, {Span{i + 19, i + 22}, RoleVictims}}})
	}
	s := NewSession(&Brief{Text: text}).WithFacts(all).Choose(20_000)
	for b.Loop() {
		s.Lit(Span{480_000, 484_000})
	}
}

func TestNthCountsTheShownFactsOfAKind(t *testing.T) {
	more := append(facts(t), facts(t)[1:]...)
	more[3].ID, more[4].ID = "f2", "q2"
	more[4].Quote.Class = Expert // comes first in the pane
	s := NewSession(&Brief{Text: column, Body: Span{0, len(column)}}).WithFacts(more)
	for i, want := range [][2]int{{1, 1}, {1, 2}, {2, 2}, {2, 2}, {1, 2}} {
		if at, of := s.Nth(i); at != want[0] || of != want[1] {
			t.Errorf("fact %s is %d of %d, want %d of %d", more[i].ID, at, of, want[0], want[1])
		}
	}
	s = s.Under(Only(KindForce))
	if at, of := s.Nth(3); at != 2 || of != 2 {
		t.Errorf("among forces alone it is %d of %d", at, of)
	}
	if at, of := s.Nth(0); at != 0 || of != 0 {
		t.Errorf("a fact that is not shown is %d of %d", at, of)
	}
}
