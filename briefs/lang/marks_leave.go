package lang

import (
	"strings"
	"unicode/utf8"

	"debrief/model"
)

// leave ends the block: what is still open either was no quotation or runs on.
func (p *pairing) leave(i int, b model.Block, first int) {
	last := -1
	for d := range p.depth {
		o := &p.open[d]
		end := b.End
		if d+1 < p.depth && p.open[d+1].family == o.family {
			end = p.open[d+1].at
		} else if o.cut > 0 {
			end = o.cut
		}
		q := &p.found[o.index]
		if !p.plausible(o, b, end) || p.shadowed(o, end) {
			q.End = -1
			continue
		}
		q.End, q.Outer.End = end, end
		if end == b.End {
			last = o.index
		}
	}
	p.found = tidy(p.text, p.found, first)
	p.chain(first)
	switch {
	case last >= 0 && len(p.found) > first:
		p.carryFrom(first)
	case p.carry >= 0 && p.strays == 0 && p.holds(b, first):
		p.run = append(p.run, held{b.Span, i})
	case p.carry >= 0:
		p.strays++
		if p.strays > captions || len(p.found) > first || !p.stray(b) {
			p.carry = -1
		}
	}
}

// holds reports whether a block may be part of a quotation that is left open
// before it: a paragraph of sentences without marks.
func (p *pairing) holds(b model.Block, first int) bool {
	return b.Kind == model.Paragraph && len(p.found) == first && len(p.marks) == 0 && len(p.run) < longRun && !p.stray(b)
}

// stray reports whether a block can stand inside a quotation without belonging
// to it: a caption or a heading, or what ends like no sentence.
func (p *pairing) stray(b model.Block) bool {
	if b.Kind == model.Caption || b.Kind == model.Heading {
		return true
	}
	said := strings.TrimRight(b.Of(p.text), " \t\n*_)\"'”’")
	return said == "" || !strings.ContainsRune(".!?:;", rune(said[len(said)-1]))
}

// carryFrom remembers the last quotation of the block that is left open.
func (p *pairing) carryFrom(first int) {
	p.carry, p.strays, p.run = -1, 0, p.run[:0]
	for k := len(p.found) - 1; k >= first; k-- {
		if q := &p.found[k]; !q.Closed && q.Within < 0 {
			p.carry, p.family = k, doubles
			if q.Single {
				p.family = singles
			}
			return
		}
	}
}

// plausible reports whether an opening mark that nothing closes may begin a
// quotation: at the beginning of a paragraph, or after a colon, comma or full
// stop. Others are inches, or slips.
func (p *pairing) plausible(o *pending, b model.Block, end int) bool {
	if o.frail || o.lone || end-o.at < 6 {
		return false
	}
	before := strings.TrimRight(p.text[b.Start:o.at], " \t\n*_>\"'“‘")
	if before == "" {
		return true
	}
	if o.family == singles && o.glyph == 0 {
		return before[len(before)-1] == ':'
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(":,.!?…–—-", r) || o.glyph == 'o'
}

// shadowed reports whether marks of another shape pair inside an unclosed
// quotation: then they are the ones that tell who speaks.
func (p *pairing) shadowed(o *pending, end int) bool {
	if o.glyph != 0 {
		return false
	}
	for k := o.index + 1; k < len(p.found); k++ {
		if q := &p.found[k]; q.Closed && q.Single == (o.family == singles) && q.Outer.End <= end && p.text[q.Outer.Start] >= 0x80 {
			return true
		}
	}
	return false
}

// chain ties an unclosed quotation to the one that takes it up in its block.
func (p *pairing) chain(first int) {
	for k := first + 1; k < len(p.found); k++ {
		q, last := &p.found[k], &p.found[k-1]
		if q.Within < 0 && q.Continues < 0 && !last.Closed && last.Single == q.Single && blankBetween(p.text, last.Outer.End, q.Outer.Start) {
			q.Continues = k - 1
		}
	}
}

// tidy drops what was no quotation, trims the rest and says what lies in what.
func tidy(text string, found []Quotation, first int) []Quotation {
	kept := found[:first]
	for _, q := range found[first:] {
		for q.End > q.Start && isSpace(text[q.End-1]) {
			q.End--
		}
		for q.Start < q.End && isSpace(text[q.Start]) {
			q.Start++
		}
		if q.End <= q.Start {
			continue
		}
		q.Within = len(kept) - 1
		for q.Within >= first && kept[q.Within].Outer.End <= q.Outer.Start {
			q.Within = kept[q.Within].Within
		}
		if q.Within < first {
			q.Within = -1
		}
		kept = append(kept, q)
	}
	return kept
}

// blankBetween reports whether nothing but white space and signs of emphasis
// stands between two offsets.
func blankBetween(text string, from, to int) bool {
	for ; from < to; from++ {
		if c := text[from]; !isSpace(c) && !emphatic(c) && c != '>' {
			return false
		}
	}
	return true
}
