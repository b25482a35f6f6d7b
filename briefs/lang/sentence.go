package lang

import "debrief/model"

// Sentences appends the sentences of the tokens[first:], all of one block, whose
// number is block. The block before tells whether a block of a few words is
// written in capitals.
func Sentences(dst []Sentence, tokens []Token, first int, block int32, kind model.BlockKind) []Sentence {
	if first == len(tokens) {
		return dst
	}
	c := cutter{tokens: tokens, block: block, row: kind == model.TableRow}
	c.caps = capitals(tokens[first:], len(dst) > 0 && dst[len(dst)-1].Caps)
	at := first
	if end := c.dateline(first); end > 0 {
		dst = append(dst, c.sentence(at, end, traits{}, at))
		dst[len(dst)-1].Dateline = true
		at = end
	}
	for at < len(tokens) {
		s := c.next(at)
		dst = append(dst, s)
		at = int(s.Last)
	}
	return dst
}

// cutter cuts one block into sentences.
type cutter struct {
	tokens []Token
	block  int32
	caps   bool
	row    bool // of a table: it is one sentence
}

// telling is how many tokens of a block tell whether it is in capitals.
const telling = 64

// capitals reports whether tokens are written in capitals throughout; before
// decides where too few words tell.
func capitals(tokens []Token, before bool) bool {
	large, small := 0, 0
	for i := range tokens[:min(len(tokens), telling)] {
		switch t := &tokens[i]; {
		case t.Shape == Upper:
			large++
		case t.Kind == Word && t.End-t.Start > 2:
			if small++; small > 6 && large < 4*small {
				return false
			}
		}
	}
	if large+small < 4 {
		return before && small == 0
	}
	return large > 8*small
}

// sentence is the tokens [first, end), of which those before read have
// the traits told.
func (c *cutter) sentence(first, end int, all traits, read int) Sentence {
	all.add(c.tokens[min(read, end):end])
	return Sentence{
		First: int32(first), Last: int32(end), Block: c.block, Caps: c.caps, Class: all.class, Cue: all.cue,
		Numbers: all.kinds&(1<<Number) != 0 || all.class&(NumberWord|VagueNumber) != 0,
		Quotes:  all.kinds&(1<<QuoteMark) != 0,
		Links:   all.kinds&(1<<Link) != 0,
	}
}

// traits are what some tokens are together.
type traits struct {
	class Class
	cue   Cue
	kinds uint8 // a bit for each
}

// endings are the marks that end sentences, a bit for each. No other token has their
// IDs.
const endings uint64 = 1<<'.' | 1<<'!' | 1<<'?' | 1<<Ellipsis

// addTo adds tokens up to the first that a sentence may end at, and gives its place,
// or else how many tokens there are. Every token of a text comes by here, so all is
// kept in registers: nothing is called, and no address is taken.
func (s *traits) addTo(tokens []Token) int {
	class, cue, kinds, end := s.class, s.cue, s.kinds, len(tokens)
	for i := range tokens {
		t := &tokens[i]
		class |= t.Class
		cue |= t.Cue
		kinds |= 1 << (t.Kind & 7) // the mask tells the compiler that no shift goes too far
		if t.Stop || endings>>t.ID&1 != 0 {
			end = i
			break
		}
	}
	s.class, s.cue, s.kinds = class, cue, kinds
	return end
}

// add adds all of some tokens.
func (s *traits) add(tokens []Token) {
	for len(tokens) > 0 {
		tokens = tokens[min(s.addTo(tokens)+1, len(tokens)):]
	}
}

// longestSentence is how many tokens a sentence has at most. Nobody writes
// longer ones; it keeps rules that look back and forth in a sentence linear on
// text without full stops.
const longestSentence = 400

// next is the sentence that begins at first.
func (c *cutter) next(first int) Sentence {
	if c.row {
		return c.sentence(first, len(c.tokens), traits{}, first)
	}
	var all traits
	limit := min(len(c.tokens), first+longestSentence)
	for i := first + all.addTo(c.tokens[first:limit]); i < limit; i += 1 + all.addTo(c.tokens[i+1:limit]) {
		t := &c.tokens[i]
		if t.Kind == Word {
			if c.stopEnds(i) {
				return c.sentence(first, c.closers(i+1), all, i+1)
			}
			continue
		}
		end := c.closers(i + 1)
		if c.opensAt(end, t.ID == '.' && end == i+1, t.ID == Ellipsis) {
			return c.sentence(first, end, all, i+1)
		}
	}
	return c.sentence(first, limit, all, limit)
}

// closers is the token behind the marks that belong to the end of the sentence:
// closing quotation marks and brackets that follow without a blank.
func (c *cutter) closers(i int) int {
	for i < len(c.tokens) {
		if c.note(i) {
			i += 3
			continue
		}
		t := &c.tokens[i]
		closing := t.Kind == QuoteMark || t.Kind == Mark && (t.ID == ')' || t.ID == ']' || t.ID == '.' || t.ID == '!' || t.ID == '?')
		if !closing || t.Space {
			return i
		}
		if t.Kind == QuoteMark && i+1 < len(c.tokens) && !c.tokens[i+1].Space && c.tokens[i+1].Kind == Word {
			return i // it opens: "so.‘Then"
		}
		i++
	}
	return i
}

// note reports whether the number of a footnote, [1], hangs on the sentence at i.
func (c *cutter) note(i int) bool {
	return i+2 < len(c.tokens) && c.tokens[i].ID == '[' && !c.tokens[i].Space &&
		c.tokens[i+1].Kind == Number && c.tokens[i+2].ID == ']'
}

// opensAt reports whether a sentence can begin at token i. After a bare full
// stop nearly everything begins one; after closing marks and after an ellipsis
// a small letter goes on.
func (c *cutter) opensAt(i int, bare, ellipsis bool) bool {
	if i >= len(c.tokens) {
		return true
	}
	t := &c.tokens[i]
	if t.Kind == QuoteMark && i+1 < len(c.tokens) {
		t = &c.tokens[i+1]
	}
	switch t.Kind {
	case Word:
		if t.Shape == Lower && !c.caps {
			return bare && t.Space && !t.Is(Conjunction) && !ellipsis
		}
		return !ellipsis || t.Shape != Lower
	case Mark:
		return t.ID == '[' || t.ID == '(' || t.ID == '*' || t.ID == '$' || t.ID == '-' || t.ID == Ellipsis
	}
	return true
}

// stopEnds reports whether the full stop of the abbreviation at i ends the
// sentence too.
func (c *cutter) stopEnds(i int) bool {
	t := &c.tokens[i]
	if i+1 >= len(c.tokens) {
		return true
	}
	next := &c.tokens[i+1]
	if next.Kind == QuoteMark && !next.Space && i+2 < len(c.tokens) {
		next = &c.tokens[i+2]
	}
	if !next.Space || t.Is(Rank|Office|Personal|Numbering|RoleNoun) || t.End-t.Start == 2 {
		return false
	}
	return next.Kind == Word && next.Shape != Lower && !c.caps && next.Is(Determiner|Pronoun|Preposition|Conjunction|Question)
}

// dateline is the token behind the place and date that open a report, up to and
// with its dash; 0 if there is none.
func (c *cutter) dateline(first int) int {
	if c.row || first+2 > len(c.tokens) || !c.tokens[first].Capital() {
		return 0
	}
	bracket := false
	for i := first + 1; i < min(len(c.tokens), first+16); i++ {
		t := &c.tokens[i]
		switch {
		case t.Kind == Mark && t.ID == '-' && t.Space:
			if bracket || c.placeAndDate(first, i) {
				return i + 1
			}
			return 0
		case t.Kind == Mark && t.ID == ')':
			bracket = true
		case t.Kind == QuoteMark, t.Kind == Mark && (t.ID == '?' || t.ID == '!'), t.Kind == Mark && t.ID == '.' && !bracket:
			return 0
		case t.Shape == Lower && t.Kind == Word && !c.caps && !t.Is(Preposition|Particle):
			return 0
		}
	}
	return 0
}

// placeAndDate reports whether a dateline without the name of an agency stands
// at [first, end): a place in capitals, or a date behind a comma.
func (c *cutter) placeAndDate(first, end int) bool {
	if end-first > 8 {
		return false
	}
	dated := false
	for i := first; i < end; i++ {
		dated = dated || c.tokens[i].Is(Month)
	}
	return dated || c.tokens[first].Shape == Upper && !c.caps && end-first <= 5
}
