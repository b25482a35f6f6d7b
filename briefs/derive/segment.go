package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// Sizes of segments in bytes. A segment ends at the first good place from the
// smaller size on, and at the larger one in any case.
const (
	segmentFrom = 32 << 10
	segmentTo   = 64 << 10
)

// segment is a run of blocks that is read at one go.
type segment struct {
	model.Span
	blocks packed
}

// cut cuts the body of b into segments. Where depends on the text alone.
func cut(b *model.Brief) []segment {
	c := cutter{text: b.Text, open: segment{blocks: make(packed, 0, packedRoom)}}
	lang.EachBlock(b.Text, b.Body, b.Format, c.block)
	c.close()
	return c.segments
}

// packedRoom is the bytes that the blocks of a segment take, as a rule.
const packedRoom = 512

// cutter cuts a text into segments block by block.
type cutter struct {
	text     string
	segments []segment
	open     segment // what the next block may still go into
}

// block puts the next block into the open segment or begins another one with it.
func (c *cutter) block(b model.Block) {
	if size := b.End - c.open.Start; len(c.open.blocks) > 0 && size >= segmentFrom && (size > segmentTo || opens(c.text, &b)) {
		c.close()
	}
	if len(c.open.blocks) == 0 {
		c.open.Span = model.Span{Start: b.Start, End: b.Start}
	}
	c.open.blocks = c.open.blocks.add(c.open.End, b)
	c.open.End = b.End
}

// close ends the open segment.
func (c *cutter) close() {
	if len(c.open.blocks) > 0 {
		c.segments = append(c.segments, segment{c.open.Span, slices.Clone(c.open.blocks)})
		c.open.blocks = c.open.blocks[:0]
	}
}

// opens reports whether nothing reaches into the block from before it: a
// heading, or a paragraph that begins with a word.
func opens(text string, b *model.Block) bool {
	switch b.Kind {
	case model.Heading:
		return true
	case model.Paragraph:
		c := text[b.Start]
		return 'A' <= c && c <= 'Z'
	}
	return false
}

// order is the order in which segments are read: those that first touches, ahead
// of them, then the others as they come.
func order(segments []segment, first model.Span) (in []int, ahead int) {
	in = make([]int, 0, len(segments))
	for i := range segments {
		if segments[i].Overlaps(first) {
			in = append(in, i)
		}
	}
	ahead = len(in)
	for i := range segments {
		if !segments[i].Overlaps(first) {
			in = append(in, i)
		}
	}
	return in, ahead
}
