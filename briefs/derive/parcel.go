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

// span codes where s starts after the span before and how long it is: mostly one or
// two bytes each.
func (c *coder) span(s *model.Span) {
	if c.reading {
		s.Start = c.last + int(signed(c.next()))
		s.End = s.Start + int(c.next())
	} else {
		c.add(unsigned(int64(s.Start - c.last)))
		c.add(uint64(s.Len()))
	}
	c.last = s.Start
}

func (c *coder) number(n *int64) {
	if c.reading {
		*n = signed(c.next())
	} else {
		c.add(unsigned(*n))
	}
}

// size codes a number that is not below zero.
func (c *coder) size(n int) int {
	if c.reading {
		return int(c.next())
	}
	c.add(uint64(n))
	return n
}

// unsigned is n with its sign in the last bit, so that small numbers stay small.
func unsigned(n int64) uint64 { return uint64(n)<<1 ^ uint64(n>>63) }

// signed is the number that x is the unsigned form of.
func signed(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// add writes a number as [binary.AppendUvarint] does.
func (c *coder) add(x uint64) {
	if x < 0x80 {
		c.buf = append(c.buf, byte(x))
		return
	}
	c.buf = binary.AppendUvarint(c.buf, x)
}

// next reads a number as [binary.Uvarint] does.
func (c *coder) next() uint64 {
	rest := c.buf[c.at:]
	if len(rest) > 1 {
		if rest[0] < 0x80 {
			c.at++
			return uint64(rest[0])
		}
		if rest[1] < 0x80 {
			c.at += 2
			return uint64(rest[0]&0x7f) | uint64(rest[1])<<7
		}
	}
	x, size := binary.Uvarint(rest)
	c.at += size
	return x
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
