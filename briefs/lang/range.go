package lang

import "debrief/model"

// Quantities appends the numbers of one sentence, each with its hedge, its
// bound and its sense. Tokens are those that the sentence counts in.
func Quantities(dst []Quantity, text string, tokens []Token, s Sentence) []Quantity {
	if !s.Numbers {
		return dst
	}
	r := reader{text: text, tokens: tokens, first: int(s.First), last: int(s.Last), worth: worth(), caps: s.Caps}
	for i := r.first; ; {
		if i = nextNumber(tokens[:r.last], i); i == r.last {
			break
		}
		c, ok := r.cardinal(i)
		if !ok || c.vague && c.value == 0 && !r.countsPeople(c) {
			i++
			continue
		}
		if c.value == 1 && c.words && r.is(i-1, Negation) {
			i++ // no one
			continue
		}
		q := r.quantity(c)
		dst = append(dst, q)
		r.run, r.went = r.went, false
		r.prior = &dst[len(dst)-1]
		i = max(int(q.Last), c.end)
	}
	return dst
}

// nextNumber is the first of the tokens from i on that a number may begin with, or how
// many there are.
func nextNumber(tokens []Token, i int) int {
	for ; i < len(tokens); i++ {
		if t := &tokens[i]; t.Kind == Number || t.Class&(NumberWord|VagueNumber|Article) != 0 {
			break
		}
	}
	return i
}

// countsPeople reports whether a word like several or some stands before a noun
// of people.
func (r *reader) countsPeople(c cardinal) bool {
	if r.is(c.first-1, Negation) || r.id(c.first-1) == wAs || r.id(c.first-1) == wSo {
		return false
	}
	for i := c.end; i < min(c.end+3, r.last); i++ {
		switch {
		case r.is(i, NumberWord|VagueNumber):
			return false // some two dozen men
		case r.is(i, Person|Armed):
			return true
		case r.tokens[i].Kind != Word || r.is(i, Function) && r.id(i) != wOf:
			return false
		}
	}
	return false
}

// quantity is the number c with all that its neighbours say of it.
func (r *reader) quantity(c cardinal) Quantity {
	q := Quantity{Value: c.value, Low: c.value, High: c.value, First: int32(c.first), Last: int32(c.end), Words: c.words}
	switch {
	case c.vague:
		q.Bound, q.Low, q.High = model.Vague, 2*c.value, 0
	case c.about:
		q.Bound, q.Low, q.High = model.About, 0, 0
	default:
		if d, ok := r.second(&c); ok {
			q.Bound, q.Low, q.High = model.Range, c.value, d.value
			q.Value = c.value + (d.value-c.value)/2
			q.Last = int32(d.end)
			c.end, c.bad = d.end, d.bad
		}
	}
	q.Digits = r.span(c.first, c.end)
	q.Sense = r.sense(&c, &q)
	r.behind(&q, c.end)
	r.before(&q)
	q.Span = r.span(int(q.First), int(q.Last))
	return q
}

func (r *reader) span(first, end int) model.Span {
	return model.Span{Start: int(r.tokens[first].Start), End: int(r.tokens[end-1].End)}
}

// second reads the other end of a range that begins with c: 12–15, 12 to 15,
// between 12 and 15, five or six, 10-12,000. It fits c to the scale of the end.
func (r *reader) second(c *cardinal) (cardinal, bool) {
	at, joined := c.end, false
	switch {
	case at >= r.last || c.code:
		return cardinal{}, false
	case r.tokens[at].Kind == Number && r.tokens[at].Hyphen:
		joined = true
	case r.id(at) == '-' && at+1 < r.last && r.tokens[at].Space == r.tokens[at+1].Space && r.tokens[at].End-r.tokens[at].Start != 2:
		at++
		joined = true
	case r.id(at) == wTo && !r.changes(c.first), r.id(at) == wOr, r.id(at) == wAnd && r.id(c.first-1) == wBetween:
		at++
		if r.is(at, Hedge) && r.id(c.end) != wOr {
			at++ // "20 to perhaps 80"
		}
	case r.tokens[at].Hyphen && r.id(at) == wTo:
		at++
	default:
		return cardinal{}, false
	}
	if at >= r.last || r.tokens[at].Is(Article) || c.vague {
		return cardinal{}, false
	}
	d, ok := r.cardinal(at)
	if r.id(c.end) == wTo && r.dated(c) {
		return cardinal{}, false // "from 5,000 in 2013 to 100,000"
	}
	if !ok || d.vague || d.code || joined && !c.words && d.words {
		return cardinal{}, false
	}
	return d, r.rescale(c, &d)
}

// dated reports whether c is a year behind "in" or "since", or behind a month.
func (r *reader) dated(c *cardinal) bool {
	t := &r.tokens[c.first]
	return !c.words && t.End-t.Start == 4 && c.value >= 1900 && c.value < 2100 && (r.id(c.first-1) == wIn || r.id(c.first-1) == wSince || r.is(c.first-1, Month))
}

// changes reports whether the number at i is where something rose or fell from:
// "from 5,100 to 2,500" is no range.
func (r *reader) changes(i int) bool {
	for n := 0; n < 3; n++ {
		i--
		if r.id(i) == wFrom {
			return r.id(i-1) != wRanging && r.id(i-1) != wAnywhere && r.id(i-1) != wNumber && r.id(i-1) != wNumbered
		}
		if !r.is(i, Hedge) {
			return false
		}
	}
	return false
}

// rescale gives c the scale that d has for both, "10-12,000" and "two to three
// million", and reports whether they make a range.
func (r *reader) rescale(c, d *cardinal) bool {
	if c.scale == 1 && d.scale > 100 && c.value < 1000 && !c.words == !d.words && c.value*d.scale <= d.value {
		c.value = times(c.value, d.scale)
	} else if !c.words && !d.words && c.value < 1000 && d.value >= 1000 && d.value%1000 == 0 && c.value*1000 < d.value &&
		(c.value >= 10 || c.value*1000*4 > d.value) {
		c.value *= 1000
	}
	if c.words && d.words && r.id(c.end) == wOr && d.value > 3*max(c.value, 1) {
		return false
	}
	return c.value < d.value
}

// behind takes in what limits the number from behind: "or more", "+", "or so",
// "5,000-strong".
func (r *reader) behind(q *Quantity, at int) {
	if at >= r.last {
		return
	}
	t := &r.tokens[at]
	switch {
	case t.Hyphen && t.ID == wPlus, t.ID == '+' && !t.Space:
		r.limit(q, model.AtLeast, at+1)
	case t.Hyphen && t.ID == wOdd:
		r.limit(q, model.About, at+1)
	case t.Hyphen:
		q.Strong = r.sized(at)
	case t.ID == wStrong, t.ID == wMan && at+1 < r.last && r.tokens[at+1].Cues(ForceBody|ForceArmed):
		q.Strong = true // "a 2,800 man contingent"
	case t.ID == wOr && r.id(at+1) == wMore:
		r.limit(q, model.AtLeast, at+2)
	case t.ID == wOr && r.id(at+1) == wSo:
		r.limit(q, model.About, at+2)
	case t.ID == wOr && (r.id(at+1) == wFewer || r.id(at+1) == wLess):
		r.limit(q, model.AtMost, at+2)
	}
}

// limit sets the bound of an exact number that reaches up to token end.
func (r *reader) limit(q *Quantity, b model.Bound, end int) {
	q.Last = int32(end)
	q.bind(b)
}

// bind sets the bound of a number that has none yet.
func (q *Quantity) bind(b model.Bound) {
	if q.Bound != model.Exact && (q.Bound != model.About || b == model.About) {
		return
	}
	q.Bound = b
	q.Low, q.High = q.Value, q.Value
	switch b {
	case model.About:
		q.Low, q.High = 0, 0
	case model.AtLeast, model.Over:
		q.High = 0
	case model.AtMost, model.Under:
		q.Low = 0
	}
}
