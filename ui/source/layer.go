package source

import (
	"cmp"
	"slices"
	"sort"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// layer is styles that lie over the text, as bands that do not overlap, in the
// order of the text.
type layer struct {
	bands []band
	last  int // the band asked for last: the next cell is mostly under it too
}

type band struct {
	model.Span
	style paint.Style
}

// at is the style over the byte at offset; ok is false where none lies.
func (l *layer) at(offset int) (s paint.Style, ok bool) {
	if l.last >= len(l.bands) || offset < l.bands[l.last].Start || l.last+1 < len(l.bands) && offset >= l.bands[l.last+1].Start {
		l.last = max(sort.Search(len(l.bands), func(i int) bool { return l.bands[i].Start > offset })-1, 0)
	}
	if l.last < len(l.bands) && l.bands[l.last].Holds(offset) {
		return l.bands[l.last].style, true
	}
	return paint.Style{}, false
}

// lit is the layer of the facts that stand in the span seen: the chosen one's
// spans by their roles, the others' underlined by their kinds.
func lit(s *model.Session, th *theme.Theme, seen model.Span) layer {
	var bands []band
	for _, l := range s.Lit(seen) {
		style := th.Mark[l.Kind]
		if l.Chosen {
			style = th.Lit(l.Kind, l.Role)
		}
		bands = append(bands, band{l.Span, style})
	}
	slices.SortStableFunc(bands, func(a, b band) int { return cmp.Compare(b.Len(), a.Len()) })
	return layer{bands: flat(bands)}
}

// flat gives bands that do not overlap: where several do, the style of the
// later ones lies over that of the earlier.
func flat(bands []band) []band {
	var edges []int
	for _, b := range bands {
		edges = append(edges, b.Start, b.End)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	if len(edges) == 0 {
		return nil
	}
	parts := make([]band, len(edges)-1)
	covered := make([]bool, len(parts))
	for i := range parts {
		parts[i].Span = model.Span{Start: edges[i], End: edges[i+1]}
	}
	for _, b := range bands {
		from, _ := slices.BinarySearch(edges, b.Start)
		for i := from; i < len(parts) && parts[i].Start < b.End; i++ {
			parts[i].style, covered[i] = b.style.Over(parts[i].style), true
		}
	}
	out := parts[:0]
	for i, part := range parts {
		if covered[i] {
			out = append(out, part)
		}
	}
	return out
}
