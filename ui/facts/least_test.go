package facts

import (
	"testing"

	"debrief/model"
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
		if rows := p.draw(&s, &th, State{}, it); len(rows) != it.h {
			t.Errorf("fact %d takes %d lines, %d are left for it", it.fact, len(rows), it.h)
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
