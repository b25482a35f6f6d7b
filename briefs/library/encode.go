package library

import (
	"encoding/binary"

	"debrief/model"
)

// layout is the first byte of every entry that is written. Another layout gets
// another number, and the old ones are still read.
const layout = 1

// pen writes an entry: numbers as varints, texts with their length before them,
// lists with their length before them.
type pen struct{ to []byte }

func (p *pen) number(n uint64)    { p.to = binary.AppendUvarint(p.to, n) }
func (p *pen) signed(n int64)     { p.to = binary.AppendVarint(p.to, n) }
func (p *pen) text(s string)      { p.number(uint64(len(s))); p.to = append(p.to, s...) }
func (p *pen) fixed(n uint64)     { p.to = binary.BigEndian.AppendUint64(p.to, n) }
func (p *pen) id(i model.EntryID) { p.fixed(i.Tick); p.fixed(i.Writer) }

// againPen writes texts that are told again and again: once, before all else, and
// then by their number.
type againPen struct {
	pen
	texts []string
	known map[string]int
}

func (p *againPen) again(s string) {
	i, known := p.known[s]
	if !known {
		if p.known == nil {
			p.known = map[string]int{}
		}
		i = len(p.texts)
		p.known[s] = i
		p.texts = append(p.texts, s)
	}
	p.number(uint64(i))
}

// encode appends the entry to b.
func encode(b []byte, e *model.Entry) []byte {
	p := pen{append(b, layout, byte(e.What), byte(e.Before), byte(e.After), byte(e.Reason))}
	p.id(e.ID)
	p.id(e.Step)
	p.id(e.Target)
	p.signed(e.When.UnixMilli())
	p.text(e.Who)
	p.text(e.Brief)
	p.text(e.Fact)
	p.text(e.Text)
	p.fixed(uint64(e.Says))
	p.rest(e)
	return p.to
}

// rest writes what few entries have.
func (p *pen) rest(e *model.Entry) {
	p.number(uint64(len(e.Changes)))
	for i := range e.Changes {
		p.change(&e.Changes[i])
	}
	p.selectors(e.Where)
	p.subject(e.Subject)
}

func (p *pen) change(c *model.Change) {
	p.number(uint64(c.Field))
	p.text(c.Derived)
	p.text(c.Before)
	p.text(c.After)
	p.selectors(c.Where)
	p.count(c.Number)
}

func (p *pen) selectors(all []model.Selector) {
	p.number(uint64(len(all)))
	for i := range all {
		p.selector(&all[i])
	}
}

func (p *pen) selector(s *model.Selector) {
	p.text(s.Exact)
	p.text(s.Prefix)
	p.text(s.Suffix)
	p.signed(int64(s.Start))
	p.signed(int64(s.End))
}

func (p *pen) count(n *model.Number) {
	if n == nil {
		p.number(0)
		return
	}
	p.number(1)
	p.signed(n.Value)
	p.signed(n.Low)
	p.signed(n.High)
	p.number(uint64(n.Bound))
}

func (p *pen) subject(s *model.Subject) {
	if s == nil {
		p.number(0)
		return
	}
	p.number(1)
	p.number(uint64(s.Kind))
	p.text(s.Rule)
	p.text(s.Engine)
	p.count(s.Number)
	p.number(uint64(len(s.Fields)))
	for i := range s.Fields {
		f := &s.Fields[i]
		p.number(uint64(f.Field))
		p.text(f.Value)
		p.selectors(f.Where)
	}
	p.number(uint64(len(s.Stands)))
	for i := range s.Stands {
		p.number(uint64(s.Stands[i].Role))
		p.selector(&s.Stands[i].Selector)
	}
}
