package derive

import (
	"cmp"
	"slices"
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// Missed is a number or a quotation that no fact covers.
type Missed struct {
	model.Span
	Quote bool       // else it is a number
	Kind  model.Kind // what its sentence has the words of; [model.Kinds] for neither forces nor casualties
}

// Share is how many of some number are held.
type Share struct{ Held, All int }

// Coverage is what of a briefing became facts, and what did not.
type Coverage struct {
	Missed             []Missed // in the order of the text
	Numbers, Covered   int      // numbers that could be counts; how many a fact covers
	Quotes, QuotesHeld int      // quotations; how many a fact covers

	// Kinds are the same by kind of fact: a number that no fact covers counts
	// under the kind that its sentence has the words of.
	Kinds [model.Kinds]Share
}

// fewest is how many words a quotation has at least: less is an epithet or a
// name.
const fewest = 4

// Uncovered reads b once more and tells which of its numbers and quotations no
// fact stands on. Dates, ages, money and the like are no counts, and "one" alone
// seldom is; quotations of a word or two and those inside another are left out.
func Uncovered(b *model.Brief, facts []model.Fact) Coverage {
	var c coverage
	for k := range model.Kinds {
		c.spans[k] = spansOf(facts, k)
	}
	p := passages.Get().(*passage)
	defer passages.Put(p)
	for _, s := range cut(b) {
		p.scan(b, s)
		for i := range p.sentences {
			c.numbers(p, &p.sentences[i])
		}
		for i := range p.quotations {
			c.quotation(p, &p.quotations[i])
		}
	}
	p.forget()
	slices.SortStableFunc(c.Missed, func(a, b Missed) int { return cmp.Compare(a.Start, b.Start) })
	return c.Coverage
}

// coverage is a Coverage while it is counted.
type coverage struct {
	Coverage
	spans [model.Kinds][]model.Span // what the facts of each kind are
}

// numbers counts the numbers of one sentence.
func (c *coverage) numbers(p *passage, s *sentence) {
	for i := range p.numbersOf(s) {
		q := &p.numbersOf(s)[i]
		if q.Sense != lang.Count || q.Words && q.Value == 1 && q.Bound == model.Exact {
			continue
		}
		c.Numbers++
		kind, held := kindOf(s), false
		for _, k := range []model.Kind{model.KindForce, model.KindCasualty} {
			if covered(c.spans[k], q.Digits) {
				kind, held = k, true
			}
		}
		if held {
			c.Covered++
		} else {
			c.Missed = append(c.Missed, Missed{Span: q.Span, Kind: kind})
		}
		c.share(kind, held)
	}
}

// quotation counts one quotation.
func (c *coverage) quotation(p *passage, q *lang.Quotation) {
	if q.Within >= 0 || wordsIn(q.Of(p.text)) < fewest {
		return
	}
	c.Quotes++
	held := covered(c.spans[model.KindQuote], q.Span)
	if held {
		c.QuotesHeld++
	} else {
		c.Missed = append(c.Missed, Missed{Span: q.Span, Quote: true, Kind: model.KindQuote})
	}
	c.share(model.KindQuote, held)
}

func (c *coverage) share(k model.Kind, held bool) {
	if k == model.Kinds {
		return
	}
	c.Kinds[k].All++
	if held {
		c.Kinds[k].Held++
	}
}

// kindOf is the kind of fact whose words a sentence has. For a force these are
// the people and bodies under arms: its verbs are too common to tell.
func kindOf(s *sentence) model.Kind {
	const people = lang.ForceUnit | lang.ForceFaint | lang.ForceBody | lang.ForceName | lang.ForceStrength
	switch {
	case s.Cue&lang.CasualtyCues != 0:
		return model.KindCasualty
	case s.Cue&people != 0:
		return model.KindForce
	}
	return model.Kinds
}

// wordsIn is how many words s has, up to fewest.
func wordsIn(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n == fewest {
			break
		}
	}
	return n
}

// spansOf are the spans that are the facts of one kind themselves, sorted and
// joined where they overlap.
func spansOf(facts []model.Fact, k model.Kind) []model.Span {
	var spans []model.Span
	for i := range facts {
		for _, a := range facts[i].Anchors {
			if facts[i].Kind == k && a.Role == k.MainRole() {
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
