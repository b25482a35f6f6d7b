package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

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
	for j < colon-1 && p.tokens[j].Is(lang.Determiner) {
		j++ // THE | PRESIDENT:
	}
	who := phrase{j, colon, colon - 1}
	p.heard.utterances = append(p.heard.utterances, utterance{
		parts: p.at(words), who: who, whos: p.also(nil, who), rule: "transcript", firm: true, direct: true,
		words: words.Len() / 4, block: block, last: colon,
	})
}
