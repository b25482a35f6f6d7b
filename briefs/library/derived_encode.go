package library

import (
	"bytes"
	"crypto/sha256"

	"debrief/model"
)

// derivedLayout is the first byte of what is kept of facts. There is no need to
// read other layouts.
const derivedLayout = 1

// sumSize is how many bytes of a SHA-256 stand before the facts: over the layout,
// the engine, as what the briefing was read, and the facts.
const sumSize = 16

// sumOf is what has to stand before the facts.
func sumOf(b *model.Brief, engine string, facts []byte) []byte {
	h := sha256.New()
	for _, part := range []string{string(rune(derivedLayout)), engine, "\x00", readAs(b), "\x00"} {
		h.Write([]byte(part))
	}
	h.Write(facts)
	return h.Sum(nil)[:sumSize]
}

// factsPen writes facts: texts that are told again and again once and then by
// their number, spans by how far they start from the one before, rivals by how
// many facts away they are.
type factsPen struct {
	againPen
	at    map[string]int // of each fact, by its ID
	last  int
	spans int
	ok    bool
}

// asked is after how many facts it is asked whether all of them have room.
const asked = 1 << 10

// factsTo is facts of b as they are kept. Ok is false for facts that cannot be
// kept, because they name rivals that are not among them, or because they are
// going to take more room than there is.
func factsTo(b *model.Brief, engine string, facts []model.Fact) (body []byte, ok bool) {
	p := factsPen{at: map[string]int{}, ok: true}
	rivals, anchors, ids := 0, 0, 0
	for i := range facts {
		if facts[i].Count() != nil { // what has none has no rivals
			p.at[facts[i].ID] = i
		}
		rivals += len(facts[i].Rivals)
		anchors += len(facts[i].Anchors)
	}
	for i := range facts {
		p.fact(i, &facts[i])
		ids += len(facts[i].ID) + 1
		if n := i + 1; n%asked == 0 && (len(p.to)+ids)/n > derivedMost/len(facts) {
			return nil, false
		}
	}
	var head pen
	for _, n := range []int{len(facts), rivals, anchors, p.spans, len(p.texts)} {
		head.number(uint64(n))
	}
	for _, s := range p.texts {
		head.text(s)
	}
	for i := range facts {
		head.text(facts[i].ID)
	}
	all := append(head.to, p.to...)
	return bytes.Join([][]byte{{derivedLayout}, sumOf(b, engine, all), all}, nil), p.ok
}

func (p *factsPen) fact(at int, f *model.Fact) {
	p.number(uint64(f.Kind))
	p.again(f.Rule)
	p.number(uint64(len(f.Anchors)))
	for _, a := range f.Anchors {
		p.number(uint64(a.Role))
		p.span(a.Span)
	}
	p.number(uint64(len(f.Rivals)))
	for _, id := range f.Rivals {
		rival, ok := p.at[id]
		p.ok = p.ok && ok
		p.signed(int64(rival - at))
	}
	switch f.Kind {
	case model.KindForce:
		p.force(f.Force)
	case model.KindCasualty:
		p.casualty(f.Casualty)
	case model.KindQuote:
		p.quote(f.Quote)
	}
}

func (p *factsPen) force(f *model.Force) {
	p.again(f.Country)
	p.again(f.CountryName)
	p.again(f.Origin)
	p.number(uint64(f.Status))
	p.estimate(&f.Count)
	p.words(f.Place, f.OriginPlace, f.Group, f.Unit, f.StatusWords)
}

func (p *factsPen) casualty(c *model.Casualty) {
	p.number(uint64(c.Outcome))
	p.estimate(&c.Count)
	p.words(c.Victims, c.Claimant, c.Perpetrator, c.Place, c.Date, c.Hedge)
}

func (p *factsPen) quote(q *model.Quote) {
	direct := uint64(0)
	if q.Direct {
		direct = 1
	}
	p.number(direct)
	p.number(uint64(q.Class))
	p.words(q.Speaker, q.Position, q.Affiliation, q.Outlet, q.Parts)
}

func (p *factsPen) estimate(e *model.Estimate) {
	p.signed(e.Value)
	p.signed(e.Low)
	p.signed(e.High)
	p.number(uint64(e.Bound))
	p.words(e.Words)
}

func (p *factsPen) words(fields ...model.Words) {
	for _, w := range fields {
		p.number(uint64(len(w)))
		p.spans += len(w)
		for _, s := range w {
			p.span(s)
		}
	}
}

func (p *factsPen) span(s model.Span) {
	p.signed(int64(s.Start - p.last))
	p.number(uint64(s.Len()))
	p.last = s.Start
}
