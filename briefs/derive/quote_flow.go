package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// around is the part of the text that can tell who said the quotation i: from
// the beginning of its sentence or the end of the quotation before, to the next
// quotation or the end of the block.
func (p *passage) around(i, mark, after int) (floor, limit int) {
	if s := p.sentenceAt(int32(mark)); s != nil {
		floor = int(s.First)
		for floor < mark && p.heard.inside[floor] > 0 {
			floor++
		}
		said := false // an attribution stands between k and the quotation
		for k := mark - 1; k >= floor; k-- {
			if said && p.heard.inside[k] > 0 {
				floor = k + 1
				break
			}
			said = said || p.says(k)
		}
	}
	limit = after
	block := p.blocks[p.quotations[i].Block]
	for limit < len(p.tokens) && limit < after+far && int(p.tokens[limit].Start) < block.End && p.heard.inside[limit] == 0 {
		limit++
	}
	return floor, limit
}

// choose takes the better of the attributions before and behind a quotation.
func choose(before, behind attribution, end ending) attribution {
	switch {
	case !behind.found():
		return before
	case !before.found():
		return behind
	case before.weak && behind.firm && end != stop:
		return behind
	case before.firm && end != comma, before.firm && before.direct && end == beyond:
		return before
	}
	return behind
}

// goesOn reports whether q only carries on the utterance u: nothing but the
// attribution of u stands between, or nothing at all but a paragraph break.
func (p *passage) goesOn(u *utterance, q *lang.Quotation, mark, floor int, a, before attribution, end ending) bool {
	gap := p.gap(u.last, mark)
	if gap.words > 1 && gap.stops > 0 && p.enters(u, mark) {
		return false
	}
	if end == comma && !a.found() && u.block != q.Block {
		return false // whoever speaks is told in words that are not known
	}
	if u.block != q.Block && p.aside(q) || gap.words == 0 && p.titleOf(q, mark, floor) {
		return false
	}
	switch {
	case u.block == q.Block && gap.words == 0 && gap.stops > 0 && u.lifted && a.found() && a != before && p.sentenceLike(q):
		return false // “…”. “…,” X said
	case u.block == q.Block && gap.words == 0:
		return !a.found() || a.who.empty() || a == before && len(u.cues) > 0 || a.carries && !p.anotherVoice(u, a.who) || p.sameVoice(u, a)
	case gap.later:
		return false
	case u.block == q.Block && gap.stops == 0 && len(u.cues) > 0 && p.sameSaying(u, a, before) && !p.titleOf(q, mark, floor):
		return true
	case u.block == q.Block && gap.stops == 0 && p.resumes(u, mark, a):
		return true
	case u.block == q.Block && gap.light && u.firm:
		return !a.found() || a == before && before.carries && (gap.stops == 0 || p.tokens[mark-1].ID == ':') || a.who.empty() || p.sameVoice(u, a)
	case u.block == q.Block && a == before && p.addsOn(u, before, mark):
		return true
	case u.block == q.Block && gap.stops == 0 && !a.found() && len(u.cues) > 0 && p.andThat(u.last):
		return true
	case gap.words == 0 && gap.stops <= 1, gap.light && u.firm && gap.words <= adverbials:
		return !a.found() && p.fills(q, mark) || gap.words == 0 && a.carries && a.direct && p.sameOne(u, a.who)
	}
	return false
}

// andThat reports whether "and that" stands at i: what was said goes on there.
func (p *passage) andThat(i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i].ID == fixed().and && p.tokens[i+1].ID == fixed().that
}

// enters reports whether a person other than whoever speaks u is what a clause
// between it and token mark is about: “…,” said X. But Y was blunter. “…”
func (p *passage) enters(u *utterance, mark int) bool {
	c := &p.heard.cast
	who := c.named(u.who.first, u.who.last)
	for k := c.before(mark); k >= 0 && int(c.seen[k].first) >= u.last; k-- {
		a := &c.seen[k]
		if a.subject && !a.quoted && a.who >= 0 && a.who != who && c.people[a.who].sure && !u.heldBy(phrase{int(a.lead), int(a.last), int(a.last) - 1}) {
			return true
		}
	}
	return false
}

// predicated reports whether the words behind a quotation go on with a verb whose
// subject it is: "Why now?" is the question.
func (p *passage) predicated(after, limit int) bool {
	return after < limit && p.tokens[after].Is(lang.Auxiliary)
}

// adverbials is how many words may follow "X said" in its sentence before the
// next paragraph carries on.
const adverbials = 12

// fills reports whether q begins its block.
func (p *passage) fills(q *lang.Quotation, mark int) bool {
	return q.Outer.Start <= p.blocks[q.Block].Start+3
}

// gap is what stands between two tokens.
type gap struct {
	words int  // words outside
	stops int  // full stops and the like
	light bool // the only sentence end stands right before the second token
	later bool // "later" stands between
}

func (p *passage) gap(from, to int) gap {
	var g gap
	if to-from > far {
		return gap{words: far, stops: far}
	}
	depth := 0
	for k := from; k < to; k++ {
		t := &p.tokens[k]
		switch {
		case t.ID == '(' && t.Kind == lang.Mark:
			depth++
		case t.ID == ')' && t.Kind == lang.Mark:
			depth--
		case depth > 0:
		case t.Kind == lang.Word || t.Kind == lang.Number:
			g.words++
			g.later = g.later || t.ID == fixed().later
		case t.Kind == lang.Mark && (t.ID == '.' || t.ID == '?' || t.ID == '!' || t.ID == ':'):
			g.stops++
			g.light = k == to-1
		}
	}
	g.light = g.stops == 0 || g.light && g.stops == 1
	return g
}

// aside reports whether q stands in a heading or a caption, which carry nothing
// on.
func (p *passage) aside(q *lang.Quotation) bool {
	kind := p.blocks[q.Block].Kind
	return kind == model.Heading || kind == model.Caption
}

// person reports whether a phrase names a person.
func (p *passage) person(f phrase) bool {
	t := &p.tokens[f.head]
	if t.Cues(lang.Male|lang.Female) && t.Is(lang.Pronoun) || t.Is(lang.RoleNoun|lang.Office|lang.Rank) {
		return true
	}
	who := p.heard.cast.named(f.first, f.last)
	return who >= 0 && p.heard.cast.people[who].sure && !t.Is(lang.Body)
}

// document reports whether a phrase is a writing or a speech.
func (p *passage) document(f phrase) bool { return p.tokens[f.head].Cues(lang.Document) }

// titleOf reports whether q is the name of a work or a programme rather than
// what somebody says: it stands inside a phrase and its words are written large.
func (p *passage) titleOf(q *lang.Quotation, mark, floor int) bool {
	alone := p.blocks[q.Block].Len() <= q.Outer.Len()
	if mark > floor && p.among(mark-1, &fixed().titling) {
		return true
	}
	if p.caps(mark) || !alone && (mark <= floor || p.tokens[mark-1].Kind != lang.Word || p.says(mark-1)) {
		return false
	}
	large, small := 0, 0
	for i := mark; i < len(p.tokens) && int(p.tokens[i].Start) < q.End; i++ {
		t := &p.tokens[i]
		switch {
		case t.Kind == lang.Mark && (t.ID == '?' || t.ID == '!'):
			return false
		case t.Kind != lang.Word || t.ID == lang.ApostropheS:
		case t.Capital():
			large++
		case t.End-t.Start > 3 && !t.Is(lang.Preposition):
			small++
		}
	}
	return large >= 2 && small == 0
}

// sortAnchors brings anchors into the order of the text, without repeats.
func sortAnchors(anchors []model.Anchor) {
	slices.SortStableFunc(anchors, func(a, b model.Anchor) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return int(a.Role) - int(b.Role)
	})
}

// behind is the token behind the one that ends at the offset at.
func (p *passage) behind(at int) int { return min(int(p.tokenAt(at-1))+1, len(p.tokens)) }
