package derive

import (
	"bytes"
	"encoding/binary"
	"slices"

	"debrief/model"
)

// parcel holds the candidates of a segment until all of them are resolved. It
// takes a tenth of the room of the facts, and the garbage collector finds nothing
// to follow in it. Most of what is told again and again is never more than this.
type parcel struct {
	count   int
	fields  []byte // of one candidate after another
	anchors []byte // likewise
	texts   []string
	start   int // of the segment: spans count from here
}

// coder writes candidates to a parcel or reads them from it. Every field is
// named once for both, so that what is read is what was written.
type coder struct {
	buf     []byte
	at      int  // of the next byte to read
	reading bool // else it writes
	last    int  // where the span before starts
	texts   []string
	known   map[string]int // which of texts a text is, while writing
	spans   slab[model.Span]
}

// packer packs the candidates of one segment after another.
type packer struct {
	fields, anchors coder
}

// pack is a parcel of facts from the segment that starts at an offset.
func (p *packer) pack(facts []model.Fact, start int) parcel {
	p.fields.begin(start)
	p.anchors.begin(start)
	for i := range facts {
		p.fields.kind(&facts[i].Kind)
		facts[i].Anchors = inPlace(facts[i].Anchors)
		p.fields.fact(&facts[i])
		p.fields.size(len(facts[i].Anchors))
		p.anchors.places(facts[i].Anchors)
	}
	return parcel{len(facts), bytes.Clone(p.fields.buf), bytes.Clone(p.anchors.buf), slices.Clone(p.fields.texts), start}
}

// begin makes c ready to write the first candidate of a segment.
func (c *coder) begin(start int) {
	if c.known == nil {
		c.known = map[string]int{}
	}
	clear(c.known)
	c.buf, c.texts, c.last = c.buf[:0], c.texts[:0], start
}

// open makes c ready to read from the start of buf.
func (c *coder) open(buf []byte, of *parcel) {
	c.reading, c.buf, c.at, c.last, c.texts = true, buf, 0, of.start, of.texts
}

func (c *coder) kind(k *model.Kind) { octet(c, k) }

// fact codes all of f but its kind and its anchors.
func (c *coder) fact(f *model.Fact) {
	c.text(&f.Rule)
	switch f.Kind {
	case model.KindForce:
		c.force(f.Force)
	case model.KindCasualty:
		c.casualty(f.Casualty)
	case model.KindQuote:
		c.quote(f.Quote)
	}
}

func (c *coder) force(f *model.Force) {
	c.text(&f.Country)
	c.text(&f.CountryName)
	c.text(&f.Origin)
	c.estimate(&f.Count)
	octet(c, &f.Status)
	c.words(&f.Place, &f.OriginPlace, &f.Group, &f.Unit, &f.StatusWords)
}

func (c *coder) casualty(x *model.Casualty) {
	octet(c, &x.Outcome)
	c.estimate(&x.Count)
	c.words(&x.Victims, &x.Claimant, &x.Perpetrator, &x.Place, &x.Date, &x.Hedge)
}

func (c *coder) quote(q *model.Quote) {
	octet(c, &q.Class)
	direct := uint8(0)
	if q.Direct {
		direct = 1
	}
	octet(c, &direct)
	q.Direct = direct == 1
	c.words(&q.Parts, &q.Speaker, &q.Position, &q.Affiliation, &q.Outlet)
}

func (c *coder) estimate(e *model.Estimate) {
	c.words(&e.Words)
	c.number(&e.Value)
	c.number(&e.Low)
	c.number(&e.High)
	octet(c, &e.Bound)
}

func (c *coder) words(fields ...*model.Words) {
	for _, w := range fields {
		n := c.size(len(*w))
		if c.reading {
			*w = nil
			if n > 0 {
				*w = c.spans.take(n)
			}
		}
		for i := range *w {
			c.span(&(*w)[i])
		}
	}
}

// places writes the anchors of one candidate.
func (c *coder) places(anchors []model.Anchor) {
	c.size(len(anchors))
	for i := range anchors {
		c.anchor(&anchors[i])
	}
}

func (c *coder) anchor(a *model.Anchor) {
	octet(c, &a.Role)
	c.span(&a.Span)
}

// span codes where s starts after the span before and how long it is: mostly one
// byte each.
func (c *coder) span(s *model.Span) {
	start, length := int64(s.Start-c.last), int64(s.Len())
	c.number(&start)
	c.number(&length)
	s.Start = c.last + int(start)
	s.End = s.Start + int(length)
	c.last = s.Start
}

func (c *coder) number(n *int64) {
	if !c.reading {
		c.buf = binary.AppendVarint(c.buf, *n)
		return
	}
	if b := c.buf[c.at]; b < 0x80 {
		*n = int64(b>>1) ^ -int64(b&1)
		c.at++
		return
	}
	value, size := binary.Varint(c.buf[c.at:])
	*n = value
	c.at += size
}

func (c *coder) size(n int) int {
	value := int64(n)
	c.number(&value)
	return int(value)
}

func octet[T ~uint8](c *coder, v *T) {
	if !c.reading {
		c.buf = append(c.buf, byte(*v))
		return
	}
	*v = T(c.buf[c.at])
	c.at++
}

// text codes one of a few texts that are told again and again.
func (c *coder) text(s *string) {
	if c.reading {
		*s = c.texts[c.size(0)]
		return
	}
	i, known := c.known[*s]
	if !known {
		i = len(c.texts)
		c.known[*s] = i
		c.texts = append(c.texts, *s)
	}
	c.size(i)
}
