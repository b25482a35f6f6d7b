package derive

import (
	"slices"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// passage is one segment while it is read. Everything in it counts from the
// start of the whole text, and its slices are used again for the next segment:
// facts keep spans, never tokens.
type passage struct {
	brief      *model.Brief
	text       string // of the whole briefing
	span       model.Span
	blocks     []model.Block
	tokens     []lang.Token
	sentences  []sentence
	quantities []lang.Quantity
	places     []gazetteer.Match
	quotations []lang.Quotation // in the order of the text

	found    []lang.Sentence
	marks    lang.Marks
	unmarked []bool  // whether a block has no quotation marks, by block
	large    []int32 // words with a capital, by token
	within   []int32 // sentence that a token stands in, by token
	stride   []int32 // the first token that ends behind each [step] bytes of the span
	atNum    []int32 // 1 + quantity at a token, by token
	atName   []int32 // 1 + place at a token, by token
	heard    hearing // who speaks in it, once somebody asked

	tally   tally       // counts casualties
	forcing forceReader // reads forces

	facts  []model.Fact // the candidates
	order  ordering     // theirs
	room   room         // their memory
	packer packer       // packs them
	names  nameList     // whom it names in full
	rules  map[ruleName]string
}

// sentence is a sentence with what was found in it.
type sentence struct {
	lang.Sentence
	numFirst, numLast     int32 // passage.quantities[numFirst:numLast]
	placeFirst, placeLast int32 // passage.places[placeFirst:placeLast]
	largeFirst, largeLast int32 // passage.large[largeFirst:largeLast]
}

// read derives the candidates of one segment.
func (p *passage) read(b *model.Brief, s segment) findings {
	p.scan(b, s)
	p.facts = append(append(p.facts[:0], p.forces()...), p.casualties()...)
	p.facts = p.quotes(p.facts)
	p.order.sort(p.facts)
	return findings{candidates: p.packer.pack(p.facts, s.Start), names: p.inFull()}
}

// scan finds what the kinds work on, block by block: what was found in one is at
// hand still while more is found in it.
func (p *passage) scan(b *model.Brief, s segment) {
	p.brief, p.text, p.span, p.blocks = b, b.Text, s.Span, s.unpack(p.blocks[:0])
	p.clear()
	for i := range p.blocks {
		first := len(p.sentences)
		p.cut(i)
		p.number(first)
		p.locate(first)
	}
	p.pace()
	gazetteer.Settle(p.places)
	p.quotations = lang.Quotations(p.quotations, &p.marks, p.text, p.blocks, p.unmarked)
	p.own()
	p.heard.done, p.heard.capitals = false, p.capitals()
	p.room.reset()
}

// capitals reports whether a part of the passage is written in capitals throughout.
func (p *passage) capitals() bool {
	return slices.ContainsFunc(p.sentences, func(s sentence) bool { return s.Caps })
}

// forget drops what would keep a briefing and its facts in memory.
func (p *passage) forget() {
	p.brief, p.text = nil, ""
	clear(p.tally.facts[:cap(p.tally.facts)])
	clear(p.forcing.facts[:cap(p.forcing.facts)])
	clear(p.facts[:cap(p.facts)])
}

// clear drops what was found in the segment before.
func (p *passage) clear() {
	p.tokens, p.found, p.sentences, p.unmarked = p.tokens[:0], p.found[:0], p.sentences[:0], p.unmarked[:0]
	p.quantities, p.places, p.large = p.quantities[:0], p.places[:0], p.large[:0]
	p.within, p.atNum, p.atName = p.within[:0], p.atNum[:0], p.atName[:0]
}

// cut cuts a block into tokens and sentences.
func (p *passage) cut(block int) {
	b, first, known := &p.blocks[block], len(p.tokens), len(p.found)
	p.tokens = lang.Tokens(p.tokens, p.text, *b, p.brief.Format)
	p.found = lang.Sentences(p.found, p.tokens, first, int32(block), b.Kind)
	p.within = slices.Grow(p.within, len(p.tokens)-first)[:len(p.tokens)]
	p.large = slices.Grow(p.large, len(p.tokens)-first)
	unmarked := p.brief.Format != model.Markdown // whose markup has marks that are no tokens, as addresses have
	for i := known; i < len(p.found); i++ {
		p.sentences = append(p.sentences, p.survey(p.found[i], int32(i)))
		unmarked = unmarked && !p.found[i].Quotes && !p.found[i].Links
	}
	p.unmarked = append(p.unmarked, unmarked)
}

// pace notes which token is the first behind each step. They come from the last to the
// first, so that the first of a step remains: asking each whether it is that one would
// be a jump that nothing foretells.
func (p *passage) pace() {
	n := (p.span.Len()-1)/step + 1
	p.stride = slices.Grow(p.stride[:0], n)[:n]
	stride, tokens, start := p.stride, p.tokens, p.span.Start
	for k := range stride {
		stride[k] = int32(len(tokens))
	}
	for k := len(tokens) - 1; k >= 0; k-- {
		stride[uint(int(tokens[k].End)-1-start)/step] = int32(k)
	}
	for k := n - 2; k >= 0; k-- {
		stride[k] = min(stride[k], stride[k+1])
	}
}

// survey goes over the tokens of a sentence, once for all that is noted of every
// one: its sentence, and whether it has a capital. What it notes has its room already:
// a call in the loop would cost every token.
func (p *passage) survey(s lang.Sentence, number int32) sentence {
	first := len(p.large)
	n, large := first, p.large[:cap(p.large)]
	tokens := p.tokens[s.First:s.Last]
	within := p.within[s.First:s.Last][:len(tokens)]
	for k := range tokens {
		within[k] = number
		if large[n] = s.First + int32(k); tokens[k].Shape != lang.Lower {
			n++
		}
	}
	p.large = large[:n]
	return sentence{Sentence: s, largeFirst: int32(first), largeLast: int32(n)}
}

// step is how many bytes one entry of passage.stride stands for: a few words.
const step = 32

// number reads the numbers of the sentences from one on.
func (p *passage) number(from int) {
	p.atNum = lengthened(p.atNum, len(p.tokens))
	for i := from; i < len(p.sentences); i++ {
		s := &p.sentences[i]
		s.numFirst = int32(len(p.quantities))
		p.quantities = lang.Quantities(p.quantities, p.text, p.tokens, s.Sentence)
		s.numLast = int32(len(p.quantities))
		for n := s.numFirst; n < s.numLast; n++ {
			for t := p.quantities[n].First; t < p.quantities[n].Last; t++ {
				p.atNum[t] = n + 1
			}
		}
	}
}

// locate finds the names of countries and places in the sentences from one on.
func (p *passage) locate(from int) {
	p.atName = lengthened(p.atName, len(p.tokens))
	for i := from; i < len(p.sentences); i++ {
		s := &p.sentences[i]
		s.placeFirst = int32(len(p.places))
		p.places = gazetteer.Matches(p.places, p.text, p.tokens, s.Sentence, p.largeOf(s))
		s.placeLast = int32(len(p.places))
		for n := s.placeFirst; n < s.placeLast; n++ {
			for t := p.places[n].First; t < p.places[n].Last; t++ {
				p.atName[t] = n + 1
			}
		}
	}
}

// lengthened is s with zeros up to the length n.
func lengthened(s []int32, n int) []int32 {
	old := len(s)
	s = slices.Grow(s, max(0, n-old))[:max(n, old)]
	clear(s[old:])
	return s
}

func cleared(s []int32, n int) []int32 {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// quantityAt is the number that token i is part of, nil if it is part of none.
func (p *passage) quantityAt(i int32) *lang.Quantity {
	if n := p.atNum[i]; n > 0 {
		return &p.quantities[n-1]
	}
	return nil
}

// placeAt is the name of a place that token i is part of, nil if it is part of
// none.
func (p *passage) placeAt(i int32) *gazetteer.Match {
	if n := p.atName[i]; n > 0 {
		return &p.places[n-1]
	}
	return nil
}

// numbersOf are the numbers of a sentence.
func (p *passage) numbersOf(s *sentence) []lang.Quantity {
	return p.quantities[s.numFirst:s.numLast]
}

// placesOf are the names of places in a sentence.
func (p *passage) placesOf(s *sentence) []gazetteer.Match {
	return p.places[s.placeFirst:s.placeLast]
}

// largeOf are the words of a sentence that begin with a capital.
func (p *passage) largeOf(s *sentence) []int32 { return p.large[s.largeFirst:s.largeLast] }

// spanOf is the part of the text from token first to the token before last.
func (p *passage) spanOf(first, last int32) model.Span {
	if first >= last {
		return model.Span{}
	}
	return model.Span{Start: int(p.tokens[first].Start), End: int(p.tokens[last-1].End)}
}

// tokenAt is the first token that ends behind the offset at.
func (p *passage) tokenAt(at int) int32 {
	n := (at - p.span.Start) / step
	if at < p.span.Start || len(p.stride) == 0 {
		return 0
	}
	i := p.stride[min(n, len(p.stride)-1)]
	for int(i) < len(p.tokens) && int(p.tokens[i].End) <= at {
		i++
	}
	return i
}

// sentenceAt is the sentence that token i stands in, nil beyond the last one.
func (p *passage) sentenceAt(i int32) *sentence {
	if int(i) >= len(p.within) {
		return nil
	}
	return &p.sentences[p.within[i]]
}
