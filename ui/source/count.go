package source

import (
	"strings"
	"unicode"

	"debrief/model"
	"debrief/ui/theme"
)

// count counts the hits of a slice of chunks. It reports whether more are left.
func (p *Pane) count() (more bool) {
	f := &p.find
	for work := newBudget(stepBytes); work.left(); {
		i := len(f.counts)
		n, cost, ok := p.countIn(i)
		if !ok {
			return false
		}
		f.counts = append(f.counts, int32(n))
		f.total += n
		work.spent += cost
	}
	return true
}

// countIn gives the number of hits in chunk i and what it cost to count them, in
// bytes of Markdown read.
func (p *Pane) countIn(i int) (n, cost int, ok bool) {
	f := &p.find
	if !p.page.HasChunk(i) {
		return 0, 0, false
	}
	start, end := p.page.Span(i)
	cost = max(end-start, 64)
	if f.rare != "" && !p.page.MayHold(i, f.rare, f.fold.Case) {
		return 0, cost / 16, true
	}
	if p.brief.Format != model.Markdown {
		cost /= 8
	}
	p.page.ReadWords(&f.words, i, f.fold)
	return len(f.match(&f.words)), cost, true
}

// rarest is the longest word of ASCII letters and digits in literal.
func rarest(literal string) (longest string) {
	for _, word := range strings.FieldsFunc(literal, func(r rune) bool {
		return r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// Hits tells at which hit the cursor stands, from 1, or 0; how many have been
// counted; and whether counting goes on.
func (p *Pane) Hits() (at, of int, counting bool) {
	f := &p.find
	if !f.on {
		return 0, 0, false
	}
	counting = !p.page.Done() || len(f.counts) < p.page.Chunks()
	i := p.page.ChunkAt(p.cursor)
	if i >= len(f.counts) {
		return 0, f.total, counting
	}
	for j, h := range p.hits(i) {
		if h.Holds(p.cursor) {
			at = j + 1
		}
	}
	if at > 0 {
		for _, n := range f.counts[:i] {
			at += int(n)
		}
	}
	return at, f.total, counting
}

// Searching is the share of the briefing whose hits have been counted, in
// percent.
func (p *Pane) Searching() int {
	n := len(p.find.counts)
	if n == 0 || p.page.Body().Empty() {
		return 0
	}
	_, end := p.page.Span(n - 1)
	return (end - p.page.Body().Start) * 100 / p.page.Body().Len()
}

// hitLayer is the layer of the hits in sight.
func (p *Pane) hitLayer(th *theme.Theme, seen model.Span) layer {
	if !p.find.on {
		return layer{}
	}
	var bands []band
	for i := p.page.ChunkAt(seen.Start); p.page.HasChunk(i); i++ {
		if start, _ := p.page.Span(i); start >= seen.End {
			break
		}
		for _, h := range p.hits(i) {
			style := th.Hit
			if h.Holds(p.cursor) {
				style = th.HitHere
			}
			bands = append(bands, band{h, style})
		}
	}
	return layer{bands: bands}
}
