package derive

import "debrief/briefs/lang"

// own makes a possessive of the apostrophe behind a plural: the rebels’ camp. It
// looks like a closing quotation mark, so only the quotations tell it from one.
func (p *passage) own() {
	at := 0
	for si := range p.sentences {
		if s := &p.sentences[si]; s.Quotes {
			at = p.ownIn(s, at)
		}
	}
}

// ownIn is own in one sentence. The quotations from the one of index at on may
// begin in it, and so for the one it gives and the sentence behind it.
func (p *passage) ownIn(s *sentence, at int) int {
	tokens := p.tokens[:min(int(s.Last), len(p.tokens)-1)]
	for i := max(int(s.First), 1); i < len(tokens); i++ {
		t := &tokens[i]
		if t.ID != '\'' || t.Kind != lang.QuoteMark || t.Space || p.tokens[i-1].Kind != lang.Word || !p.endsIn(i-1, "s", "S") {
			continue
		}
		if next := &p.tokens[i+1]; next.Kind != lang.Word || !next.Space {
			continue
		}
		for at < len(p.quotations) && p.quotations[at].Outer.Start < int(t.Start) {
			at++
		}
		if !p.closesAt(int(t.End), at) {
			t.Kind, t.ID, t.Class = lang.Word, lang.ApostropheS, lang.Possessive
		}
	}
	return at
}

// nested is how many quotations that begin inside one another are looked at.
const nested = 8

// closesAt reports whether one of the quotations before the one of index k ends
// at the offset end.
func (p *passage) closesAt(end, k int) bool {
	for n := k - 1; n >= max(0, k-nested); n-- {
		if p.quotations[n].Outer.End == end {
			return true
		}
	}
	return false
}
