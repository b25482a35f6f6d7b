package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// leadsUp is the person whom the clause is about whose colon leads up to the
// quotation right before the pronoun at i, with the sentence: X mocked the plan:
// “…,” | he said; -1 for nobody.
func (c *cast) leadsUp(p *passage, i int, fit func(*appearance) bool) (int32, int) {
	if !p.behindQuotation(i) {
		return -1, -1
	}
	k := i - 1
	if !p.quoted(k) {
		k--
	}
	colon := int(p.tokenAt(p.quotations[p.heard.inside[k]-1].Outer.Start)) - 1
	if colon < 1 || p.tokens[colon].ID != ':' {
		return -1, -1
	}
	s := p.sentenceAt(int32(colon))
	if s == nil {
		return -1, -1
	}
	f := p.clauseSubject(int(s.First), colon)
	for n := c.before(f.last); n >= 0 && int(c.seen[n].lead) >= f.first; n-- {
		a := &c.seen[n]
		if a.who < 0 || a.quoted || !fit(a) || p.tokens[a.last].ID == lang.ApostropheS {
			continue
		}
		first := f.first
		for first < int(a.lead) && p.capital(first) && !p.determines(first) {
			first++ // Lirian | President X
		}
		if first == int(a.lead) {
			return a.who, p.sentenceOf(colon)
		}
	}
	return -1, -1
}

// longestCaption is how many tokens a caption or a heading of a line may have.
const longestCaption = 24

// aparts reports whether the sentence of index si is a heading or the caption of a
// picture that parts the quotation before the pronoun at i from what the same
// person said last. Who is named there does not speak on.
func (p *passage) aparts(si, i int) bool {
	s := &p.sentences[si]
	if si == 0 || s.Last-s.First > longestCaption || p.sentences[si-1].Block == s.Block || int(s.Last) >= len(p.tokens) || int(s.Last) != i && !p.quoted(int(s.Last)) {
		return false
	}
	if here := p.sentences[p.sentenceOf(i)].Block; here != s.Block+1 || p.sentenceAt(s.Last).Block != here {
		return false
	}
	if !p.quotedBefore(int(s.First)) {
		return false
	}
	switch p.blocks[s.Block].Kind {
	case model.Caption:
		return true
	case model.Heading:
		return !p.presents(s)
	}
	return p.verbless(s) && !p.presents(s) || p.pictures(s) && p.past(i)
}

// storyBetween is how many tokens may stand between a quotation and the caption that
// parts it from the next.
const storyBetween = 60

// quotedBefore reports whether something is quoted not long before token i.
func (p *passage) quotedBefore(i int) bool {
	for k := i - 1; k >= max(0, i-storyBetween); k-- {
		if p.quoted(k) {
			return true
		}
	}
	return false
}

// verbless reports whether a sentence is a line without a verb and a full stop.
func (p *passage) verbless(s *sentence) bool {
	if e := &p.tokens[s.Last-1]; e.Kind == lang.Mark && e.ID != ')' {
		return false
	}
	for k := int(s.First); k < int(s.Last); k++ {
		if p.quoted(k) || p.small(k) && p.verb(k) {
			return false
		}
	}
	return true
}

// presents reports whether a name with nothing before it is all of a line, or goes on
// behind a comma, so that the line tells who speaks next: Ana Soto, 34, baker.
func (p *passage) presents(s *sentence) bool {
	c := &p.heard.cast
	k := c.before(int(s.Last))
	for k > 0 && c.seen[k-1].lead >= s.First {
		k--
	}
	if k < 0 || c.seen[k].lead != s.First || c.seen[k].first != c.seen[k].lead {
		return false
	}
	end := c.seen[k].last
	return end >= s.Last || p.tokens[end].ID == ',' || p.tokens[end].ID == '('
}

// pictures reports whether a sentence tells in the present what somebody does, as
// captions do: X walks across a field.
func (p *passage) pictures(s *sentence) bool {
	c := &p.heard.cast
	for k := c.before(int(s.Last)); k >= 0 && c.seen[k].lead >= s.First; k-- {
		a := &c.seen[k]
		v := int(a.last)
		if v+1 >= int(s.Last) || !a.subject && a.lead > s.First {
			continue
		}
		if p.tokens[v].ID == ',' {
			if v = p.comma(v+1, int(s.Last)) + 1; v == 0 || v+1 >= int(s.Last) {
				continue // X, left, shakes hands
			}
		}
		t := &p.tokens[v]
		if t.Kind == lang.Word && p.small(v) && !t.Is(lang.Function|lang.Auxiliary) && !p.says(v) && hasEnd(t.Of(p.text), "s") && !hasEnd(t.Of(p.text), "ss") {
			return true
		}
	}
	return false
}

// past reports whether the verb beside the pronoun at i tells what was said.
func (p *passage) past(i int) bool {
	for _, v := range [...]int{i + 1, i - 1} {
		if v < len(p.tokens) && p.says(v) {
			return p.endsIn(v, "d", "D")
		}
	}
	return false
}
