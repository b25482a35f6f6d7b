package derive

import (
	"cmp"
	"slices"

	"debrief/model"
)

// Missed is a number or a quotation that no fact covers.
type Missed struct {
	model.Span
	Quote bool // else it is a number
}

// Coverage is what of a briefing became facts, and what did not.
type Coverage struct {
	Missed             []Missed // in the order of the text
	Numbers, Covered   int      // numbers that could be counts; how many a fact covers
	Quotes, QuotesHeld int      // quotations; how many a fact covers
}

// Uncovered reads b once more and tells which of its numbers and quotations no
// fact stands on. Dates, ages, money and the like are no counts and are left
// out.
func Uncovered(b *model.Brief, facts []model.Fact) Coverage {
	spans := spansOf(facts)
	var c Coverage
	p := passages.Get().(*passage)
	defer passages.Put(p)
	for _, s := range cut(b) {
		p.scan(b, s)
		for i := range p.quantities {
			if q := &p.quantities[i]; q.Sense == 0 {
				c.Numbers++
				c.note(covered(spans, q.Digits), q.Span, false)
			}
		}
		for i := range p.quotations {
			c.Quotes++
			c.note(covered(spans, p.quotations[i].Span), p.quotations[i].Span, true)
		}
	}
	p.forget()
	slices.SortStableFunc(c.Missed, func(a, b Missed) int { return cmp.Compare(a.Start, b.Start) })
	return c
}

// note counts one number or quotation.
func (c *Coverage) note(held bool, s model.Span, quote bool) {
	switch {
	case !held:
		c.Missed = append(c.Missed, Missed{s, quote})
	case quote:
		c.QuotesHeld++
	default:
		c.Covered++
	}
}

// spansOf are the spans that are the facts themselves, sorted and joined where
// they overlap.
func spansOf(facts []model.Fact) []model.Span {
	var spans []model.Span
	for i := range facts {
		for _, a := range facts[i].Anchors {
			if a.Role == facts[i].Kind.MainRole() {
				spans = append(spans, a.Span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b model.Span) int { return cmp.Compare(a.Start, b.Start) })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// covered reports whether one of the spans overlaps s.
func covered(spans []model.Span, s model.Span) bool {
	i, _ := slices.BinarySearchFunc(spans, s, func(a, s model.Span) int {
		if a.End <= s.Start {
			return -1
		}
		return 1
	})
	return i < len(spans) && spans[i].Overlaps(s)
}
