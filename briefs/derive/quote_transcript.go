package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// transcripts hears the turns of a dialogue: paragraphs that begin with a name
// in capitals and a colon. One such paragraph alone is a heading.
func (p *passage) transcripts() {
	last := -9
	for b := range p.blocks {
		k := p.blocks[b].Kind
		if k != model.Paragraph && k != model.ListItem && k != model.QuoteBlock || !p.mayBeTurn(p.blocks[b].Span) {
			continue
		}
		j, limit := p.tokensOf(b, b)
		colon := p.turn(j, min(limit, len(p.tokens)))
		if colon < 0 || p.quoted(j) {
			continue
		}
		if last < b-2 && !p.turnFollows(b) {
			continue
		}
		last = b
		p.turnOf(j, colon, p.blocks[b], b)
	}
}

// mayBeTurn reports, at little cost, whether a block can be a turn: it begins
// with two signs that can stand in capitals, and a colon comes soon.
func (p *passage) mayBeTurn(b model.Span) bool {
	if b.Len() < 3 {
		return false
	}
	c, d := p.text[b.Start], p.text[b.Start+1]
	if 'a' <= c && c <= 'z' || 'a' <= d && d <= 'z' {
		return false
	}
	return strings.IndexByte(p.text[b.Start:min(b.End, b.Start+64)], ':') > 0
}

// turnFollows reports whether one of the next blocks is a turn as well.
func (p *passage) turnFollows(b int) bool {
	for k := b + 1; k < min(b+3, len(p.blocks)); k++ {
		if j, limit := p.tokensOf(k, k); p.turn(j, min(limit, len(p.tokens))) >= 0 {
			return true
		}
	}
	return false
}

// turn is the colon of "NAME:" at token j, -1 if none is there.
func (p *passage) turn(j, limit int) int {
	k := j
	for k < limit && k < j+5 && p.tokens[k].Kind == lang.Word && (p.tokens[k].Shape == lang.Upper || p.tokens[k].Stop) && !p.caps(k) {
		k++
	}
	if k == j || k >= limit-1 || p.tokens[k].ID != ':' || p.tokens[k].Kind != lang.Mark {
		return -1
	}
	return k
}

// turnOf hears what stands behind the colon of a turn.
func (p *passage) turnOf(j, colon int, b model.Block, block int) {
	words := model.Span{Start: int(p.tokens[colon+1].Start), End: b.End}
	if words.Empty() {
		return
	}
	who := phrase{j, colon, colon - 1}
	p.heard.utterances = append(p.heard.utterances, utterance{
		parts: model.At(words), who: who, whos: []phrase{who}, rule: "transcript", firm: true, direct: true,
		words: words.Len() / 4, block: block, last: colon,
	})
}
