package library

import (
	"runtime"
	"sync"
	"time"

	"debrief/model"
)

// packLayout is the first byte of a pack. One that begins with [layout] is an older
// one, whose entries stand in it as they stand in the lines.
const packLayout = 2

// packPen writes the entries of a pack: names and IDs of texts and facts by their
// numbers, the time of each entry by how far it is from the one before.
type packPen struct {
	againPen
	when  int64 // of the entry before, in milliseconds
	count int
}

func (p *packPen) entry(e *model.Entry) {
	p.count++
	p.to = append(p.to, byte(e.What), byte(e.Before), byte(e.After), byte(e.Reason))
	when := e.When.UnixMilli()
	p.signed(when - p.when)
	p.when = when
	p.signed(int64(e.ID.Tick - tickAt(when)))
	p.fixed(e.ID.Writer)
	p.otherwise(e.Step, e.ID)
	p.otherwise(e.Target, model.EntryID{})
	p.again(e.Who)
	p.again(e.Brief)
	p.again(e.Fact)
	p.text(e.Text)
	p.fixed(uint64(e.Says))
	p.rest(e)
}

// tickAt is the usual tick of an entry made at a time in milliseconds.
func tickAt(when int64) uint64 { return uint64(when) << 16 }

// otherwise writes an ID that is mostly what can be expected.
func (p *packPen) otherwise(id, expected model.EntryID) {
	if id == expected {
		p.number(0)
		return
	}
	p.number(1)
	p.id(id)
}

// pack is all that was written.
func (p *packPen) pack() []byte {
	var head pen
	head.to = append(head.to, packLayout)
	head.number(uint64(p.count))
	head.number(uint64(len(p.texts)))
	for _, s := range p.texts {
		head.text(s)
	}
	return append(head.to, p.to...)
}

// packEye reads what a packPen wrote.
type packEye struct {
	againEye
	when int64
}

// leastEntry is how many bytes an entry takes at least in a pack.
const leastEntry = 30

// openPack reads the head of a pack: what reads the rest, and how many entries
// there are.
func openPack(body string) (y *packEye, n int) {
	y = &packEye{againEye: againEye{eye: eye{from: body}}}
	if y.byte() != packLayout {
		y.fail()
	}
	n = y.many(leastEntry)
	y.texts = make([]string, y.length())
	for i := range y.texts {
		y.texts[i] = y.text()
	}
	return y, n
}

// entries reads all that follows.
func (y *packEye) entries(to []model.Entry) {
	for i := range to {
		y.entry(&to[i])
	}
	if y.from != "" {
		y.fail()
	}
}

func (y *packEye) entry(e *model.Entry) {
	y.verdicts(e)
	y.when += y.signed()
	e.When = time.UnixMilli(y.when).UTC()
	e.ID.Tick = tickAt(y.when) + uint64(y.signed())
	e.ID.Writer = y.fixed()
	e.Step, e.Target = y.otherwise(e.ID), y.otherwise(model.EntryID{})
	e.Who, e.Brief, e.Fact = y.again(), y.again(), y.again()
	e.Text = y.text()
	e.Says = model.Saying(y.fixed())
	y.rest(e)
}

func (y *packEye) otherwise(expected model.EntryID) model.EntryID {
	if y.small(2) == 0 {
		return expected
	}
	return y.id()
}

// unpacked is the entries of packs, in their order, read by all cores.
func unpacked(packs []string) (entries []model.Entry, err error) {
	eyes, ends, n := make([]*packEye, len(packs)), make([]int, len(packs)), 0
	for i, body := range packs {
		if body != "" && body[0] == layout {
			return unpackedLines(packs)
		}
		count := 0
		eyes[i], count = openPack(body)
		n += count
		ends[i] = n
	}
	entries = make([]model.Entry, n, n+packFrom) // lines follow
	var all sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	for core := range cores {
		all.Go(func() {
			for i := core; i < len(packs); i += cores {
				from := 0
				if i > 0 {
					from = ends[i-1]
				}
				eyes[i].entries(entries[from:ends[i]])
			}
		})
	}
	all.Wait()
	for _, y := range eyes {
		if y.bad {
			return nil, errLayout
		}
	}
	return entries, nil
}

// unpackedLines is the same for packs of which some are older ones.
func unpackedLines(packs []string) (entries []model.Entry, err error) {
	for _, body := range packs {
		if body != "" && body[0] == layout {
			entries, err = unpack(entries, body)
		} else {
			var more []model.Entry
			more, err = unpacked([]string{body})
			entries = append(entries, more...)
		}
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}
