package library

import (
	"errors"
	"time"

	"debrief/model"
)

var errLayout = errors.New("an entry cannot be read")

// eye reads what a pen wrote. After something that cannot be read, everything
// it reads is empty and bad is true. Texts share the memory of what is read.
type eye struct {
	from string
	bad  bool
}

func (y *eye) fail() {
	y.bad, y.from = true, ""
}

func (y *eye) byte() byte {
	if y.from == "" {
		y.fail()
		return 0
	}
	b := y.from[0]
	y.from = y.from[1:]
	return b
}

func (y *eye) number() uint64 {
	if y.from != "" && y.from[0] < 0x80 {
		n := uint64(y.from[0])
		y.from = y.from[1:]
		return n
	}
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		b := y.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	y.fail()
	return 0
}

func (y *eye) signed() int64 {
	n := y.number()
	return int64(n>>1) ^ -int64(n&1)
}

func (y *eye) fixed() uint64 {
	if len(y.from) < 8 {
		y.fail()
		return 0
	}
	b := y.from
	y.from = b[8:]
	return uint64(b[7]) | uint64(b[6])<<8 | uint64(b[5])<<16 | uint64(b[4])<<24 |
		uint64(b[3])<<32 | uint64(b[2])<<40 | uint64(b[1])<<48 | uint64(b[0])<<56
}

func (y *eye) text() string {
	n := y.number()
	if n > uint64(len(y.from)) {
		y.fail()
		return ""
	}
	s := y.from[:n]
	y.from = y.from[n:]
	return s
}

// length is that of a list, each part of which has at least one byte.
func (y *eye) length() int { return y.many(1) }

// small is a number below limit.
func (y *eye) small(limit int) uint8 {
	n := y.number()
	if n >= uint64(limit) {
		y.fail()
		return 0
	}
	return uint8(n)
}

func (y *eye) id() model.EntryID { return model.EntryID{Tick: y.fixed(), Writer: y.fixed()} }

// againEye reads what an againPen wrote.
type againEye struct {
	eye
	texts []string
}

// again is one of the texts.
func (y *againEye) again() string {
	n := y.number()
	if n >= uint64(len(y.texts)) {
		y.fail()
		return ""
	}
	return y.texts[n]
}

// many is the number of parts of at least so many bytes each.
func (y *eye) many(least int) int {
	n := y.number()
	if n > uint64(len(y.from)/least) {
		y.fail()
		return 0
	}
	return int(n)
}

// decode reads one entry and gives what stands behind it.
func decode(from string) (e model.Entry, rest string, err error) {
	y := eye{from: from}
	y.entry(&e)
	if y.bad {
		return model.Entry{}, "", errLayout
	}
	return e, y.from, nil
}

func (y *eye) entry(e *model.Entry) {
	if y.byte() != layout {
		y.fail()
	}
	y.verdicts(e)
	e.ID, e.Step, e.Target = y.id(), y.id(), y.id()
	e.When = time.UnixMilli(y.signed()).UTC()
	e.Who, e.Brief, e.Fact, e.Text = y.text(), y.text(), y.text(), y.text()
	e.Says = model.Saying(y.fixed())
	y.rest(e)
}

// verdicts reads what was done, and between which verdicts.
func (y *eye) verdicts(e *model.Entry) {
	e.What, e.Before = model.What(y.small(int(model.Redone)+1)), model.Verdict(y.small(int(model.Verdicts)))
	e.After, e.Reason = model.Verdict(y.small(int(model.Verdicts))), model.Reason(y.small(int(model.Reasons)))
}

func (y *eye) rest(e *model.Entry) {
	if n := y.length(); n > 0 {
		e.Changes = make([]model.Change, n)
		for i := range e.Changes {
			e.Changes[i] = y.change()
		}
	}
	e.Where = y.selectors()
	e.Subject = y.subject()
}

func (y *eye) change() model.Change {
	return model.Change{
		Field: model.Field(y.small(int(model.FieldsNumber))), Derived: y.text(), Before: y.text(), After: y.text(),
		Where: y.selectors(), Number: y.count(),
	}
}

func (y *eye) selectors() []model.Selector {
	n := y.length()
	if n == 0 {
		return nil
	}
	all := make([]model.Selector, n)
	for i := range all {
		all[i] = y.selector()
	}
	return all
}

func (y *eye) selector() model.Selector {
	return model.Selector{Exact: y.text(), Prefix: y.text(), Suffix: y.text(), Start: int(y.signed()), End: int(y.signed())}
}

func (y *eye) count() *model.Number {
	if y.number() == 0 {
		return nil
	}
	return &model.Number{Value: y.signed(), Low: y.signed(), High: y.signed(), Bound: model.Bound(y.small(int(model.Vague) + 1))}
}

func (y *eye) subject() *model.Subject {
	if y.number() == 0 {
		return nil
	}
	s := &model.Subject{Kind: model.Kind(y.small(int(model.Kinds))), Rule: y.text(), Engine: y.text(), Number: y.count()}
	s.Fields = make([]model.Property, y.length())
	for i := range s.Fields {
		s.Fields[i] = model.Property{Field: model.Field(y.small(int(model.FieldsNumber))), Value: y.text(), Where: y.selectors()}
	}
	s.Stands = make([]model.Stand, y.length())
	for i := range s.Stands {
		s.Stands[i] = model.Stand{Role: model.Role(y.small(int(model.Roles))), Selector: y.selector()}
	}
	return s
}
