package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// blockQuotes hears the block quotations of a Markdown text: those that the
// paragraph before introduces, or that end in "— X".
func (p *passage) blockQuotes() {
	for i := 0; i < len(p.blocks); i++ {
		if p.blocks[i].Kind != model.QuoteBlock {
			continue
		}
		end := i + 1
		for end < len(p.blocks) && p.blocks[end].Kind == model.QuoteBlock {
			end++
		}
		p.blockQuote(i, end)
		i = end - 1
	}
}

// blockQuote hears the block quotation of blocks [i, end).
func (p *passage) blockQuote(i, end int) {
	first, limit := p.tokensOf(i, i)
	if first == limit || p.quoted(first) {
		return
	}
	a, last := p.signature(end-1, i)
	cut := -1
	if !a.found() {
		if a, cut = p.signedLine(end - 1); a.found() {
			last = end
		}
	}
	if !a.found() && end < len(p.blocks) {
		a, _ = p.signature(end, end)
		last = end
	}
	if !a.found() {
		a = p.announcing(first)
	}
	if !a.found() {
		return
	}
	u := utterance{who: a.who, whos: p.also(nil, a.who), rule: "block-" + a.rule, firm: true, direct: true, block: last - 1, last: first}
	for b := i; b < last; b++ {
		s := p.blocks[b].Span
		if b == end-1 && cut >= 0 {
			s = p.spanOf(int32(p.tokenAt(s.Start)), int32(cut))
		}
		u.parts = append(u.parts, s)
		u.words += s.Len() / 4
	}
	u.cue = p.spanOf(int32(a.cue), int32(a.last))
	u.cues = p.at(u.cue)
	p.heard.utterances = append(p.heard.utterances, u)
}

// tokensOf are the tokens of the blocks i to k.
func (p *passage) tokensOf(i, k int) (first, last int) {
	return int(p.tokenAt(p.blocks[i].Start)), p.behind(p.blocks[k].End)
}

// signature reads "— X" as block b, which leaves the blocks before it for what
// X says.
func (p *passage) signature(b, first int) (attribution, int) {
	j, limit := p.tokensOf(b, b)
	if j >= limit || j >= len(p.tokens) || p.tokens[j].Kind != lang.Mark || p.tokens[j].ID != '-' || b == first && p.blocks[b].Kind == model.QuoteBlock {
		return attribution{}, b + 1
	}
	return p.dashed(j, min(limit, len(p.tokens))), b
}

// signedLine reads "— X" as the last line of block b; cut is its first token.
func (p *passage) signedLine(b int) (a attribution, cut int) {
	j, limit := p.tokensOf(b, b)
	for cut = min(limit, len(p.tokens)) - 1; cut > j; cut-- {
		if t := &p.tokens[cut]; t.Kind == lang.Mark && t.ID == '-' && p.opensLine(int(t.Start)) {
			return p.dashed(cut, limit), cut
		}
	}
	return attribution{}, -1
}

// opensLine reports whether nothing but blanks and the marks of a block quotation
// stands between the offset at and the beginning of its line.
func (p *passage) opensLine(at int) bool {
	for at--; at >= 0; at-- {
		switch p.text[at] {
		case '\n':
			return true
		case ' ', '>', '\t':
		default:
			return false
		}
	}
	return true
}

// announcing is the attribution at the end of the sentence before token mark,
// if a colon ends it.
func (p *passage) announcing(mark int) attribution {
	if mark == 0 || p.tokens[mark-1].ID != ':' {
		return attribution{}
	}
	s := p.sentenceAt(int32(mark - 1))
	floor := max(int(s.First), mark-far)
	if a := p.verbBefore(mark-1, floor, true); a.found() {
		return a
	}
	return p.colon(floor, mark-1)
}
