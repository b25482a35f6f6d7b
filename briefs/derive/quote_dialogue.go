package derive

import (
	"strings"

	"debrief/model"
)

// dialogues hears the turns of interviews and transcripts: paragraphs that begin
// with Q and A, with names that the text tells in full elsewhere, or with names in
// capitals. Questions without a name are nobody's words.
func (p *passage) dialogues() {
	all := p.labels()
	if all == nil {
		return
	}
	asked, often := p.asked(all), map[uint32]int{}
	for _, l := range all {
		often[p.hash(l.colon-1)]++
	}
	for i, l := range all {
		letter := p.letter(l)
		if letter == 'Q' || letter != 0 && letter != 'A' || !l.large && often[p.hash(l.colon-1)] < 2 {
			continue
		}
		who := p.voice(l)
		if letter == 'A' {
			if !asked {
				continue
			}
			who = p.interviewee(all[0].first)
		} else if who < 0 && !(l.large && p.calls(l, asked)) {
			continue
		}
		next := len(p.blocks)
		if i+1 < len(all) {
			next = all[i+1].block
		}
		p.take(l, who, next)
	}
}

// asked reports whether one of the turns asks something.
func (p *passage) asked(all []label) bool {
	for _, l := range all {
		if strings.IndexByte(p.blocks[l.block].Of(p.text), '?') >= 0 {
			return true
		}
	}
	return false
}

// longAnswer is how many paragraphs a turn may have.
const longAnswer = 8

// take hears the turn with the label l, which ends before the block next if that
// is another turn.
func (p *passage) take(l label, who int32, next int) {
	if l.colon+1 >= p.behind(p.blocks[l.block].End) {
		return
	}
	p.turnOf(l.first, l.colon, p.blocks[l.block], l.block)
	u := &p.heard.utterances[len(p.heard.utterances)-1]
	if who >= 0 {
		h := &p.heard.cast.people[who]
		u.who = phrase{int(h.first), int(h.last), int(h.last) - 1}
	} else if p.letter(l) != 0 {
		u.who = phrase{}
	}
	if next == len(p.blocks) || next-l.block > longAnswer {
		return
	}
	for b := l.block + 1; b < next && p.blocks[b].Kind == model.Paragraph; b++ {
		u.parts = append(u.parts, p.blocks[b].Span)
	}
}
