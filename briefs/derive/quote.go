package derive

import (
	"slices"
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// hearing is who speaks in a passage, found once when it is first asked for.
type hearing struct {
	done       bool
	capitals   bool    // some of it is written in capitals throughout
	inside     []int32 // 1 + outermost quotation, by token
	spoken     []int32 // 1 + utterance, by quotation
	cast       cast
	utterances []utterance
	spelled    bool              // initials are filled
	initials   map[uint32]phrase // bodies by their initials
	told       []told            // by sentence, once asked for
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
	h.done, h.spelled = true, false
	h.inside = cleared(h.inside, len(p.tokens))
	h.spoken = cleared(h.spoken, len(p.quotations))
	h.utterances = h.utterances[:0]
	h.told = slices.Grow(h.told[:0], len(p.sentences))[:len(p.sentences)]
	clear(h.told)
	p.enclose()
	h.capitals = false
	for i := range p.sentences {
		h.capitals = h.capitals || p.sentences[i].Caps
	}
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
		for at < len(p.tokens) && int(p.tokens[at].Start) < q.Outer.End {
			p.heard.inside[at] = int32(i + 1)
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
	return u.words >= 4 || u.firm && !u.who.empty()
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

// stage hears one quotation after another.
type stage struct {
	p *passage
}

// hear gives the quotation i to the utterance it belongs to, or makes it one.
func (s *stage) hear(i int) {
	p := s.p
	q := &p.quotations[i]
	mark, after := int(p.tokenAt(q.Outer.Start)), p.behind(q.Outer.End)
	if p.bracketed(q) {
		return // (CROSSTALK), (pictured)
	}
	floor, limit := p.around(i, mark, after)
	before := p.lead(q, mark, floor)
	behind := attribution{}
	if q.Closed {
		behind = p.tail(q, after, limit)
	}
	last := s.latest()
	if colon := p.turn(mark+1, after); q.Continues >= 0 && colon < 0 && last != nil && int(p.heard.spoken[q.Continues]) == len(p.heard.utterances) {
		s.join(last, i, behind, after)
		return
	}
	if colon := p.turn(mark+1, after); colon >= 0 && !before.found() {
		p.turnOf(mark+1, colon, model.Block{Span: q.Span}, q.Block)
		p.heard.spoken[i] = int32(len(p.heard.utterances))
		return
	}
	end := p.endingOf(q, after, limit)
	a := choose(before, behind, end)
	if last != nil && !p.predicated(after, limit) && p.goesOn(last, q, mark, floor, a, before, end) {
		s.join(last, i, a, after)
		return
	}
	if !a.found() {
		a = p.unattributed(last, q, mark, after, floor, limit)
	}
	if a.found() && !p.titleOf(q, mark, floor) && !(a.rule == "colon" && p.aside(q)) {
		s.begin(i, a, after)
	}
}

// bracketed reports whether all of a quotation stands in brackets.
func (p *passage) bracketed(q *lang.Quotation) bool {
	return p.text[q.Start] == '(' && strings.IndexByte(p.text[q.Start:q.End], ')') >= q.Len()-2
}

// latest is the utterance heard last, nil for none.
func (s *stage) latest() *utterance {
	if n := len(s.p.heard.utterances); n > 0 {
		return &s.p.heard.utterances[n-1]
	}
	return nil
}

// begin makes the quotation i an utterance of its own.
func (s *stage) begin(i int, a attribution, after int) {
	p := s.p
	u := utterance{who: a.who, rule: a.rule, direct: true, firm: a.firm}
	if a.who.empty() && a.direct {
		if last := s.latest(); last != nil {
			u.who = last.who
		}
	}
	p.heard.utterances = append(p.heard.utterances, u)
	s.lead(&p.heard.utterances[len(p.heard.utterances)-1], p.quotations[i].Continues)
	s.join(&p.heard.utterances[len(p.heard.utterances)-1], i, a, after)
}

// lead adds to the utterance u the paragraphs that lead up to it: the quotation k,
// which its first one takes up again, and those before. They waited for whoever
// speaks.
func (s *stage) lead(u *utterance, k int) {
	if k < 0 || s.p.heard.spoken[k] > 0 {
		return
	}
	s.lead(u, s.p.quotations[k].Continues)
	s.join(u, k, attribution{}, s.p.behind(s.p.quotations[k].Outer.End))
}

// join adds the quotation i, with the attribution beside it if there is one, to
// the utterance u.
func (s *stage) join(u *utterance, i int, a attribution, after int) {
	p := s.p
	q := &p.quotations[i]
	u.parts = p.with(u.parts, q.Span)
	u.block, u.last, u.lifted = q.Block, after, !p.sentenceLike(q) && !(a.found() && a.end > after)
	u.words = max(u.words, p.wordsIn(q))
	if a.found() {
		u.last = max(after, a.end)
		cue := p.spanOf(int32(a.cue), int32(a.last))
		u.cues = p.with(u.cues, cue)
		if u.cue.Empty() {
			u.cue = cue
		}
		u.firm = u.firm || a.firm
		if u.who.empty() {
			u.who = a.who
		}
	}
	if w := a.who; !w.empty() && !u.heldBy(w) {
		u.whos = p.also(u.whos, w)
	} else if len(u.whos) == 0 && !u.who.empty() {
		u.whos = p.also(u.whos, u.who)
	}
	p.heard.spoken[i] = int32(len(p.heard.utterances))
}

func (u *utterance) heldBy(w phrase) bool {
	for _, x := range u.whos {
		if x == w {
			return true
		}
	}
	return false
}

// wordsIn is how many words a quotation has.
func (p *passage) wordsIn(q *lang.Quotation) int {
	n := 0
	for i := int(p.tokenAt(q.Start)); i < len(p.tokens) && int(p.tokens[i].Start) < q.End; i++ {
		if t := &p.tokens[i]; (t.Kind == lang.Word || t.Kind == lang.Number) && t.ID != lang.ApostropheS {
			n++
		}
	}
	return n
}
