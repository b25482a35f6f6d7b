package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"debrief/model"
	"debrief/ui/paint"

	tea "charm.land/bubbletea/v2"
)

// many is a briefing of 10,000 facts.
func many() (*model.Brief, []model.Fact) {
	const n = 10_000
	var text strings.Builder
	facts := make([]model.Fact, 0, n)
	for i := range n {
		fmt.Fprintf(&text, "On day %05d the observers in the valley counted ", i)
		at := model.Span{Start: text.Len(), End: text.Len() + 5}
		fmt.Fprintf(&text, "%05d drivers dead after the road had given way.\n\n", i)
		victims := model.Span{Start: at.End + 1, End: at.End + 8}
		facts = append(facts, model.Fact{
			ID: fmt.Sprintf("c%d", i), Kind: model.KindCasualty, Rule: "bench",
			Anchors:  []model.Anchor{{Span: at, Role: model.RoleCount}, {Span: victims, Role: model.RoleVictims}},
			Casualty: &model.Casualty{Victims: model.At(victims), Count: model.Estimate{Words: model.At(at), Value: int64(i), Low: int64(i), High: int64(i)}},
		})
	}
	b := &model.Brief{ID: "many", Title: "Ten thousand days", Text: text.String(), Format: model.Markdown}
	b.Body = model.Span{End: len(b.Text)}
	return b, facts
}

// long is a journal of 100,000 entries on facts, of which the last 1,000 are
// left unseen.
func long(b *model.Brief, facts []model.Fact) []model.Entry {
	r := model.NewReviews(b, model.Reviewer{Name: "Ada", Writer: 1}, nil).WithFacts(facts)
	for i := range 100_000 {
		r, _ = r.Judge(time.UnixMilli(int64(i)), &facts[i%(len(facts)-1000)], model.Verdict(1+i%3), model.NoReason, "")
	}
	return r.Entries()
}

// From a verdict's key to the frame that shows it, in the review of 10,000 facts
// with 100,000 entries.
func BenchmarkVerdict(b *testing.B) {
	brief, facts := many()
	s := &shelf{entries: long(brief, facts), places: map[string]Place{}}
	for order := range model.Orders {
		b.Run(order.String(), func(b *testing.B) {
			r := &reader{root: newRoot(Config{
				First: brief, Order: order, Reviewer: model.Reviewer{Name: "Ada", Writer: 2},
				Derive:  func(context.Context, *model.Brief, model.Span, func([]model.Fact, int)) []model.Fact { return facts },
				Journal: func(context.Context, string) (Journal, error) { return s, nil },
			})}
			r.send(tea.WindowSizeMsg{Width: 200, Height: 60})
			r.arrived(factsMsg{turn: r.flow.turn, found: model.NewFindings(facts), fresh: true, done: r.flow.total, last: true})
			r.run(r.readJournal())
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				key := tea.KeyPressMsg(tea.Key{Code: []rune("axfu")[n%4], Text: "axfu"[n%4 : n%4+1]})
				began := time.Now()
				_, save := r.Update(key)
				paint.Frame(r.rows())
				took = append(took, time.Since(began))
				b.StopTimer()
				r.run(save)
				b.StartTimer()
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "p95-µs")
		})
	}
}
