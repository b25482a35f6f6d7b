package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

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
	if end == stop && before.found() && p.caps(mark) {
		behind = attribution{} // where all is large, nothing shows that a sentence goes on
	}
	if before.found() && p.relays(behind) {
		behind = attribution{}
	}
	a := choose(before, behind, end)
	if last != nil && !p.predicated(after, limit) && p.goesOn(last, q, mark, floor, a, before, end) {
		s.join(last, i, a, after)
		return
	}
	if !a.found() {
		a = p.unattributed(last, q, mark, after, floor, limit)
	}
	if a.found() && !p.titleOf(q, mark, floor) && !(a.rule == "colon" && p.aside(q) && !p.headlines(a)) {
		s.begin(i, a, after)
	}
}

// relays reports whether an attribution only tells which paper, agency or station carried the
// words: reported the Northern News Agency.
func (p *passage) relays(a attribution) bool {
	return a.found() && !a.who.empty() && p.among(a.cue, &fixed().relaying) && p.airs(a.who) && !p.person(a.who)
}

// bracketed reports whether all of a quotation stands in brackets.
func (p *passage) bracketed(q *lang.Quotation) bool {
	return p.text[q.Start] == '(' && strings.IndexByte(p.text[q.Start:q.End], ')') >= q.Len()-2
}

// headlines reports whether the words before the colon of a headline are a person
// who speaks: X: “…”, X on the harvest: “…”
func (p *passage) headlines(a attribution) bool {
	f := a.who
	if !p.endsInName(f) || f.last > a.cue {
		return false
	}
	t := &p.tokens[f.last]
	return f.last == a.cue || t.Is(lang.Preposition) && t.ID != fixed().of || t.ID == lang.Unknown && p.endsIn(f.last, "ing", "ING")
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
