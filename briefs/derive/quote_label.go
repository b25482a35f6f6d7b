package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// labelWords is how many words a label has at most.
const labelWords = 6

// label is what opens a paragraph of an interview or a transcript: the tokens
// [first, colon) before a colon.
type label struct {
	block, first, colon int
	large               bool // in capitals
}

// labels are the labels of the passage in its order; none if too few paragraphs
// have one for an interview.
func (p *passage) labels() []label {
	var all []label
	large := 0
	for b := range p.blocks {
		if l := p.labelOf(b); l.colon > l.first {
			all = append(all, l)
			if l.large {
				large++
			}
		}
	}
	if len(all) < 3 && large < 2 {
		return nil
	}
	return all
}

// labelOf is the label that opens block b; its colon is 0 without one.
func (p *passage) labelOf(b int) label {
	k := p.blocks[b].Kind
	if k != model.Paragraph && k != model.ListItem && k != model.QuoteBlock && k != model.Heading || !p.mayBeLabel(p.blocks[b].Span) {
		return label{}
	}
	j, limit := p.tokensOf(b, b)
	if limit = min(limit, len(p.tokens), j+labelWords+1); j >= limit || p.quoted(j) {
		return label{}
	}
	l := label{block: b, first: j, large: true}
	for k := j; k < limit; k++ {
		t := &p.tokens[k]
		switch {
		case t.ID == ':' && t.Kind == lang.Mark:
			l.colon = k
			return l
		case t.ID == ',' && l.large && k > j: // NAME, HOST:
		case t.Kind != lang.Word || !t.Capital() && !t.Is(lang.Particle) || p.caps(k):
			return label{}
		case t.Shape != lang.Upper && !t.Stop:
			l.large = false
		}
	}
	return label{}
}

// mayBeLabel reports, at little cost, whether a block can begin with a label: a
// capital letter, and a colon soon.
func (p *passage) mayBeLabel(b model.Span) bool {
	if b.Len() < 4 || p.text[b.Start] >= 'a' && p.text[b.Start] <= 'z' {
		return false
	}
	opening := p.text[b.Start:min(b.End, b.Start+48)]
	colon := strings.IndexByte(opening, ':')
	return colon >= 0 && !strings.ContainsAny(opening[:colon], "\n;\"")
}

// letter is the letter that a label consists of or stands for, 0 for another: Q, A,
// Question, Answer.
func (p *passage) letter(l label) byte {
	if l.colon != l.first+1 {
		return 0
	}
	switch w := p.tokens[l.first].Of(p.text); {
	case len(w) == 1:
		return w[0]
	case strings.EqualFold(w, "question"):
		return 'Q'
	case strings.EqualFold(w, "answer"):
		return 'A'
	}
	return 0
}

// nameEnd is the token behind the name in a label: before its comma, if it has one.
func (p *passage) nameEnd(l label) int {
	for k := l.first; k < l.colon; k++ {
		if p.tokens[k].ID == ',' {
			return k
		}
	}
	return l.colon
}

// voice is the person of the cast whom a label names, -1 for none.
func (p *passage) voice(l label) int32 {
	c := &p.heard.cast
	who := c.called(p.hash(p.nameEnd(l)-1), 0)
	if t := &p.tokens[p.nameEnd(l)-1]; who < 0 && t.Is(lang.Office) {
		return c.oneCalled(t.ID)
	}
	if who < 0 || c.people[who].words < 2 || c.people[who].count == 0 {
		return -1
	}
	if a := &c.seen[c.people[who].places[0]]; a.name.body && p.tokens[a.first].Shape != lang.Upper {
		return -1
	}
	return who
}

// oneCalled is the one person who has a post, -1 for nobody or several.
func (c *cast) oneCalled(post lang.ID) int32 {
	one := int32(-1)
	for i := range c.people {
		h := &c.people[i]
		if !h.sure || h.words < 2 || !h.holds(inFullPost(post)) {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = int32(i)
	}
	return one
}

// calls reports whether a label in capitals names somebody whom the text names
// nowhere else: by a given name, a title, or a word that is none of the language.
// Fields of a report look the same, but ask nothing.
func (p *passage) calls(l label, asked bool) bool {
	for k := l.first; k < l.colon; k++ {
		t := &p.tokens[k]
		if t.Is(lang.RoleNoun|lang.Personal|lang.Office) && !t.Is(lang.Person|lang.Armed) || t.Cues(lang.Male|lang.Female) && !t.Is(lang.Pronoun) {
			return asked
		}
	}
	t := &p.tokens[p.nameEnd(l)-1]
	return asked && t.ID == lang.Unknown && t.End-t.Start > 3
}

// interviewee is the one person whom the text names before token i, -1 if it
// names nobody or several.
func (p *passage) interviewee(i int) int32 {
	one := int32(-1)
	c := &p.heard.cast
	for k := 0; k < len(c.seen) && int(c.seen[k].first) < i; k++ {
		who := c.seen[k].who
		if who < 0 || !c.people[who].sure || c.people[who].words < 2 || who == one {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = who
	}
	return one
}
