package facts

import (
	"testing"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
	"debrief/ui/uitest"
)

// A long list is laid out without putting words together: the lines that it
// leaves for a fact are those that drawing the fact takes.
func TestLongListsLeaveTheLinesThatFactsTake(t *testing.T) {
	b := uitest.Brief()
	b.Text = "Ferry Guild" + b.Text[11:]
	guild := model.At(model.Span{End: 11})
	all := append(uitest.Facts(),
		model.Fact{ID: "own", Kind: model.KindQuote, Quote: &model.Quote{Speaker: guild, Affiliation: guild, Parts: guild}},
		model.Fact{ID: "post", Kind: model.KindQuote, Quote: &model.Quote{Speaker: guild, Position: guild, Direct: true}},
		model.Fact{ID: "both", Kind: model.KindQuote, Quote: &model.Quote{Speaker: guild, Position: guild, Affiliation: guild}},
		model.Fact{ID: "bare", Kind: model.KindCasualty, Casualty: &model.Casualty{}},
		model.Fact{ID: "twice", Kind: model.KindCasualty, Casualty: &model.Casualty{Claimant: guild, Perpetrator: guild}},
		model.Fact{ID: "dated", Kind: model.KindCasualty, Casualty: &model.Casualty{Date: guild}},
	)
	s := model.NewSession(b).WithFacts(all)
	th, _ := theme.Named("quiet", true)
	p := Pane{}.Lay(&s, 44, 5)
	if p.most != 1 {
		t.Fatalf("a list in 5 lines has parts of %d lines", p.most)
	}
	for _, it := range p.items {
		if rows := p.draw(&s, &th, State{}, it); len(rows) != int(it.h) {
			t.Errorf("fact %d takes %d lines, %d are left for it", it.fact, len(rows), it.h)
		}
	}
}

// A pane that is laid out again is as one that is laid out anew.
func TestLayingOutAgain(t *testing.T) {
	var all []model.Fact
	for len(all) < 60 {
		all = append(all, uitest.Facts()...)
	}
	s := model.NewSession(uitest.Brief()).WithFacts(all).Choose(20)
	th, _ := theme.Named("quiet", true)
	p := Pane{}
	for _, size := range [][2]int{{40, 10}, {80, 10}, {80, 12}, {80, 30}, {30, 30}, {30, 400}, {60, 400}, {60, 20}, {60, 20}, {61, 5}} {
		p = p.Lay(&s, size[0], size[1])
		anew := Pane{}.Lay(&s, size[0], size[1])
		p.top, anew.top = 0, 0
		if have, want := paint.Frame(p.View(&s, &th, State{})), paint.Frame(anew.View(&s, &th, State{})); have != want {
			t.Errorf("%v: laid out again:\n%s\nanew:\n%s", size, have, want)
		}
	}
}

func BenchmarkLayOfAHundredThousand(b *testing.B) {
	var facts []model.Fact
	for len(facts) < 100_000 {
		facts = append(facts, uitest.Facts()...)
	}
	s := model.NewSession(uitest.Brief()).WithFacts(facts)
	b.ReportAllocs()
	for b.Loop() {
		Pane{}.Lay(&s, 60, 40)
	}
}
