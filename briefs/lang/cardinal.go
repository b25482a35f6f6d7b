package lang

import "sync"

// cardinal is a number as its words say it, without hedge and range.
type cardinal struct {
	value int64
	scale int64 // of the multiplier at its end, 1 without one
	end   int   // the token behind it
	first int   // its first token
	vague bool  // dozens, several hundred
	words bool
	about bool // a couple, half a dozen
	bad   bool // digits that are no whole number: 2.5, 007
	code  bool // digits as no count is written: 12.03.2024, 0530
}

// worth are the values of number words by ID.
var worth = sync.OnceValue(func() []int64 {
	l := theLexicon()
	v := make([]int64, len(l.entries))
	for i := range v {
		v[i] = -1
	}
	for i, w := range unitWords {
		v[Lookup(w)] = int64(i)
	}
	for i, w := range tenWords {
		v[Lookup(w)] = int64(20 + 10*i)
	}
	v[Lookup("fourty")] = 40
	return v
})

// scaleOf is what a multiplier multiplies with, 0 if the word is none.
func scaleOf(id ID) int64 {
	switch id {
	case wDozen:
		return 12
	case wHundred:
		return 100
	case wThousand:
		return 1e3
	case wMillion, wMn:
		return 1e6
	case wBillion, wBn:
		return 1e9
	case wTrillion:
		return 1e12
	}
	return 0
}

// vagueOf is the conservative value of a vague number word, 0 if it is none.
func vagueOf(id ID) int64 {
	switch id {
	case wTens:
		return 10
	case wDozens:
		return 12
	case wScores:
		return 20
	case wHundreds:
		return 100
	case wThousands:
		return 1e3
	case wMillions:
		return 1e6
	}
	return 0
}

// most is the largest value of a count: larger ones are cut to it.
const most = int64(1e15)

func times(a, b int64) int64 {
	if a > most/b {
		return most
	}
	return a * b
}

// reader reads the numbers of one sentence.
type reader struct {
	text   string
	tokens []Token
	last   int // the token behind the sentence
	first  int
	worth  []int64
	caps   bool
	prior  *Quantity // the number before in the sentence
	run    bool      // prior went on with the number before it: 17 and 18 of "May 17, 18 and 19"
	went   bool      // so does the number being read
}

// id is the ID of token i, Unknown beyond the sentence.
func (r *reader) id(i int) ID {
	if i < r.first || i >= r.last {
		return Unknown
	}
	return r.tokens[i].ID
}

// is reports whether token i is of class c.
func (r *reader) is(i int, c Class) bool {
	return i >= r.first && i < r.last && r.tokens[i].Class&c != 0
}

// cardinal reads the number that begins at token i.
func (r *reader) cardinal(i int) (cardinal, bool) {
	if i >= r.last {
		return cardinal{}, false
	}
	t := &r.tokens[i]
	if t.Kind == Number {
		return r.digits(i), true
	}
	if t.Kind != Word || !t.Is(NumberWord|VagueNumber|Article) && t.ID != wNumerous {
		return cardinal{}, false
	}
	switch t.ID {
	case wA, wAn:
		return r.article(i)
	case wHalf:
		return r.half(i)
	case wTens, wDozens, wScores, wHundreds, wThousands, wMillions, wSeveral, wMany, wSome, wFew, wNumerous, wCountless:
		return r.vague(i)
	}
	return r.words(i)
}

// digits reads a number in digits with the multiplier behind it.
func (r *reader) digits(i int) cardinal {
	c := cardinal{first: i, end: i + 1, scale: 1}
	number := r.tokens[i].Of(r.text)
	whole, fraction := int64(0), int64(0)
	places, dots, run := int64(1), 0, 0
	for _, d := range []byte(number) {
		switch {
		case d == '.':
			dots++
			run = 0
		case d == ',':
			run = 0
		case dots == 0:
			whole = min(whole*10+int64(d-'0'), most)
			run++
		default:
			if places < 1e6 {
				places *= 10
				fraction = fraction*10 + int64(d-'0')
			}
			run++
		}
	}
	c.value = whole
	c.code = len(number) > 1 && number[0] == '0' && dots == 0 || len(number) > 15 || dots > 1
	if dots == 0 {
		r.blanks(&c)
	}
	r.scaled(&c)
	switch {
	case dots == 1 && c.scale > 1:
		c.value = times(whole, c.scale) + fraction*c.scale/places
	case dots == 1 && places == 1000 && whole > 0 && whole < 1000:
		c.value = whole*1000 + fraction
	case dots > 0:
		c.bad = true
	default:
		c.value = times(c.value, c.scale)
		r.andHalf(&c)
	}
	return c
}

// blanks reads on over groups of three digits parted by single blanks.
func (r *reader) blanks(c *cardinal) {
	t := &r.tokens[c.first]
	if t.End-t.Start > 3 || c.code || r.is(c.first-1, Month|Numbering) {
		return
	}
	for c.end < r.last {
		before, t := &r.tokens[c.end-1], &r.tokens[c.end]
		if t.Kind != Number || t.Hyphen || t.End-t.Start != 3 || !t.Space || t.Start-before.End > 3 || r.text[before.End] == '\n' {
			return
		}
		group := int64(0)
		for _, d := range []byte(t.Of(r.text)) {
			if d < '0' || d > '9' {
				return
			}
			group = group*10 + int64(d-'0')
		}
		c.value = min(c.value*1000+group, most)
		c.end++
	}
}

// scaled takes in the multipliers behind digits: thousand, million, k, m. An m
// is a million only before a noun of people.
func (r *reader) scaled(c *cardinal) {
	for c.end < r.last {
		t := &r.tokens[c.end]
		s := scaleOf(t.ID)
		switch {
		case t.ID == wK && !t.Space && !t.Hyphen:
			s = 1e3
		case t.ID == wM && !t.Space && !t.Hyphen && r.is(c.end+1, Person|Armed):
			s = 1e6
		case s == 0 || t.Hyphen && s == 12, t.ID == wBn && t.Space && t.Shape == Upper && !r.caps:
			return // 2 BN is a battalion
		}
		c.scale = times(c.scale, s)
		c.end++
	}
}
