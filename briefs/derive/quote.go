package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// hearing is who speaks in a passage, found once when it is first asked for.
type hearing struct {
	done       bool
	capitals   bool    // some of it is written in capitals throughout: known before anybody asks
	inside     []int32 // 1 + outermost quotation, by token
	spoken     []int32 // 1 + utterance, by quotation
	cast       cast
	utterances []utterance
	spelled    bool              // initials and firsts are filled
	initials   map[uint32]phrase // bodies by their initials
	firsts     []byte            // the first bytes of the large words
	told       []told            // by sentence, once asked for
	located    bool              // country is filled
	country    model.Span        // that the text is about
	asked      *sentence         // whether anybody says something there was looked for last
	says       bool              // somebody does
}

// utterance is what somebody says at one go: one quotation or several that only
// an attribution, a paragraph break or a caption parts.
type utterance struct {
	parts   model.Words
	cues    model.Words // of every attribution
	cue     model.Span  // the first of them
	who     phrase
	whos    []phrase // of every attribution
	rule    string
	speaker speaker
	block   int // of its last part
	last    int // token behind its last part and the attribution there
	firm    bool
	lifted  bool // its last part is words lifted from a sentence that led up to them
	words   int  // of its longest part
	direct  bool
}

// quoted reports whether token i stands inside a quotation.
func (p *passage) quoted(i int) bool { return p.heard.inside[i] > 0 }

// hear finds who speaks in the passage.
func (p *passage) hear() {
	h := &p.heard
	if h.done {
		return
	}
	h.done, h.spelled, h.located, h.asked = true, false, false, nil
	h.inside = cleared(h.inside, len(p.tokens))
	h.spoken = cleared(h.spoken, len(p.quotations))
	h.utterances = h.utterances[:0]
	h.told = slices.Grow(h.told[:0], len(p.sentences))[:len(p.sentences)]
	clear(h.told)
	p.enclose()
	h.cast.fill(p)
	s := stage{p: p}
	for i := range p.quotations {
		if p.quotations[i].Within < 0 {
			s.hear(i)
		}
	}
	p.dialogues()
	p.blockQuotes()
	for i := range h.utterances {
		u := &h.utterances[i]
		u.speaker = p.speakerOf(u.who)
		p.place(&u.speaker)
		u.speaker.outlet = p.outlet(u)
	}
}

// enclose notes for every token the outermost quotation it stands in, marks
// included.
func (p *passage) enclose() {
	at := 0
	for i := range p.quotations {
		q := &p.quotations[i]
		if q.Within >= 0 {
			continue
		}
		at = max(at, int(p.tokenAt(q.Outer.Start)))
		tokens, inside := p.tokens[at:], p.heard.inside[at:]
		for k := range tokens {
			if int(tokens[k].Start) >= q.Outer.End {
				break
			}
			inside[k] = int32(i + 1)
			at++
		}
	}
}

// quotes appends the candidates for quotations in the passage.
func (p *passage) quotes(facts []model.Fact) []model.Fact {
	if len(p.quotations) == 0 && !p.mayReport() && !p.mayQuote() {
		return facts
	}
	p.hear()
	for i := range p.heard.utterances {
		u := &p.heard.utterances[i]
		if u.worth() {
			facts = append(facts, p.fact(u))
		}
	}
	return p.reported(facts)
}

// mayQuote reports whether the passage can quote without quotation marks.
func (p *passage) mayQuote() bool {
	turns := 0
	for i := range p.blocks {
		if p.blocks[i].Kind == model.QuoteBlock {
			return true
		}
		if p.mayBeLabel(p.blocks[i].Span) {
			turns++
		}
	}
	return turns > 1
}

// worth reports whether an utterance is a quotation rather than a word or two
// in quotation marks.
func (u *utterance) worth() bool {
	return u.words >= fewest || u.firm && !u.who.empty()
}

// fact is the quotation with its anchors.
func (p *passage) fact(u *utterance) model.Fact {
	s := &u.speaker
	q := p.room.quotes.one()
	*q = model.Quote{
		Speaker: s.name, Position: s.position, Affiliation: s.affiliation, Outlet: s.outlet,
		Parts: u.parts, Direct: u.direct, Class: s.class,
	}
	f := model.Fact{Kind: model.KindQuote, Rule: p.rule("quote/", u.rule), Quote: q}
	f.Anchors = p.anchors(len(u.parts) + len(u.whos) + len(s.name) + len(s.position) + len(s.affiliation) + len(s.outlet) + len(u.cues))
	anchor := func(role model.Role, places ...model.Span) {
		for _, at := range places {
			if !at.Empty() {
				f.Anchors = append(f.Anchors, model.Anchor{Span: at, Role: role})
			}
		}
	}
	anchor(model.RoleQuote, u.parts...)
	for _, w := range u.whos {
		anchor(model.RoleSpeaker, p.spanOf(int32(w.first), int32(w.last)))
	}
	anchor(model.RoleName, s.name...)
	anchor(model.RolePosition, s.position...)
	anchor(model.RoleAffiliation, s.affiliation...)
	anchor(model.RoleOutlet, s.outlet...)
	anchor(model.RoleCue, u.cues...)
	sortAnchors(f.Anchors)
	return f
}

func (u *utterance) heldBy(w phrase) bool {
	for _, x := range u.whos {
		if x == w {
			return true
		}
	}
	return false
}

// wordsIn is how many words a quotation has, as far as that matters to
// [utterance.worth].
func (p *passage) wordsIn(q *lang.Quotation) int {
	n := 0
	for i := int(p.tokenAt(q.Start)); n < fewest && i < len(p.tokens) && int(p.tokens[i].Start) < q.End; i++ {
		if t := &p.tokens[i]; (t.Kind == lang.Word || t.Kind == lang.Number) && t.ID != lang.ApostropheS {
			n++
		}
	}
	return n
}
