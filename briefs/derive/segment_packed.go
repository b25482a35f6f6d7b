package derive

import (
	"encoding/binary"

	"debrief/model"
)

// packed is blocks in a few bytes each: a long text has many, and they are of
// use only while their segment is read.
type packed []byte

// headed is set in the kind of a block that has a header.
const headed = 1 << 7

// add packs b behind blocks that end at an offset, where their segment begins if
// there are none yet.
func (p packed) add(end int, b model.Block) packed {
	kind := byte(b.Kind)
	if !b.Header.Empty() {
		kind |= headed
	}
	p = append(p, kind)
	p = binary.AppendVarint(p, int64(b.Start-end))
	p = binary.AppendVarint(p, int64(b.Len()))
	p = binary.AppendVarint(p, int64(b.Level))
	if kind&headed != 0 {
		p = binary.AppendVarint(p, int64(b.Start-b.Header.Start))
		p = binary.AppendVarint(p, int64(b.Header.Len()))
	}
	return p
}

// unpack appends the blocks of s to list.
func (s *segment) unpack(list []model.Block) []model.Block {
	at, end := 0, s.Start
	number := func() int {
		n, size := binary.Varint(s.blocks[at:])
		at += size
		return int(n)
	}
	for at < len(s.blocks) {
		kind := s.blocks[at]
		at++
		b := model.Block{Kind: model.BlockKind(kind &^ headed)}
		b.Start = end + number()
		b.End = b.Start + number()
		b.Level = number()
		if kind&headed != 0 {
			b.Header.Start = b.Start - number()
			b.Header.End = b.Header.Start + number()
		}
		end = b.End
		list = append(list, b)
	}
	return list
}
