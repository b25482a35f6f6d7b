package model

import (
	"cmp"
	"slices"
)

// Findings are the facts of a briefing with what finds them fast. They are
// never changed once made, so they may be shared.
type Findings struct {
	Facts []Fact // in reading order; not to be changed

	index  Index
	listed []int // positions as the fact pane lists them
	totals [Kinds]int
}

// NewFindings makes facts ready to be read. It takes time in proportion to their
// number and may run beside the reader.
func NewFindings(facts []Fact) Findings {
	f := Findings{Facts: facts, index: NewIndex(facts)}
	for i := range facts {
		f.totals[facts[i].Kind]++
	}
	f.listed = listed(facts)
	return f
}

// listed orders facts as the fact pane lists them: by kind; forces by country in
// the order in which countries first appear; quotations of experts before
// others; otherwise as they are read.
func listed(facts []Fact) []int {
	order := make([]int, len(facts))
	rank := make([]int, len(facts))
	first := map[string]int{}
	for i := range facts {
		order[i] = i
		switch f := &facts[i]; f.Kind {
		case KindForce:
			if _, seen := first[f.Force.CountryName]; !seen {
				first[f.Force.CountryName] = len(first)
			}
			rank[i] = first[f.Force.CountryName]
		case KindQuote:
			if f.Quote.Class != Expert {
				rank[i] = 1
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(facts[a].Kind, facts[b].Kind), cmp.Compare(rank[a], rank[b]))
	})
	return order
}

// Total is the number of facts of kind k, shown or not.
func (f Findings) Total(k Kind) int { return f.totals[k] }
