package derive

import (
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
	blocks []model.Block
}

// cut cuts the body of b into segments. Where depends on the text alone.
func cut(b *model.Brief) []segment {
	blocks := lang.Blocks(b.Text, b.Body, b.Format)
	var segments []segment
	first := 0
	for i := range blocks {
		size := blocks[i].End - blocks[first].Start
		if i == first || size < segmentFrom {
			continue
		}
		if size > segmentTo || opens(b.Text, &blocks[i]) {
			segments = append(segments, join(blocks[first:i]))
			first = i
		}
	}
	if first < len(blocks) {
		segments = append(segments, join(blocks[first:]))
	}
	return segments
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

func join(blocks []model.Block) segment {
	return segment{model.Span{Start: blocks[0].Start, End: blocks[len(blocks)-1].End}, blocks}
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
