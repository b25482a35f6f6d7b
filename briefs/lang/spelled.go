package lang

// sum is a number in words while it grows: what stands before the last thousand
// or million, and what was read since, -1 when nothing was.
type sum struct {
	total, part, scale int64
}

// words reads a number in words.
func (r *reader) words(i int) (cardinal, bool) {
	c := cardinal{first: i, words: true}
	s := sum{part: -1, scale: 1}
	for at := i; at < r.last; at++ {
		id := r.tokens[at].ID
		if id == wAnd && s.part >= 0 && s.scale > 12 && r.small(at+1) {
			continue
		}
		if id == ',' && s.scale >= 1000 && s.part == 0 && r.small(at+1) && scaleOf(r.id(at+2)) == 100 {
			continue // eight thousand, five hundred
		}
		if !s.add(r.worthOf(id), scaleOf(id)) {
			break
		}
		c.end = at + 1
	}
	if c.end == 0 {
		return c, false
	}
	c.value, c.scale = min(s.total+max(s.part, 0), most), s.scale
	r.andHalf(&c)
	r.repeated(&c)
	return c, true
}

// repeated takes in the digits in brackets that repeat the number in words:
// thirty thousand (30,000).
func (r *reader) repeated(c *cardinal) {
	if r.id(c.end) != '(' || !r.numberAt(c.end+1) || r.id(c.end+2) != ')' {
		return
	}
	if d := r.digits(c.end + 1); d.end == c.end+2 && d.value == c.value && !d.bad && !d.code {
		c.end += 3
	}
}

// worthOf is what a number word below a hundred is worth, -1 if it is none.
func (r *reader) worthOf(id ID) int64 {
	if int(id) < len(r.worth) {
		return r.worth[id]
	}
	return -1
}

// add takes the next word, of the given worth or scale, and reports whether the
// number goes on with it.
func (s *sum) add(worth, scale int64) bool {
	switch {
	case worth >= 0:
		if !fits(s.part, worth) {
			return false
		}
		s.part, s.scale = max(s.part, 0)+worth, 1
	case scale == 100 || scale == 12:
		s.part, s.scale = times(max(s.part, 1), scale), scale
	case scale > 100:
		s.total += times(max(s.part, 1), scale)
		s.part, s.scale = 0, scale
	default:
		return false
	}
	return true
}

// andHalf reads on over "and a half million".
func (r *reader) andHalf(c *cardinal) {
	at := c.end
	if r.id(at) != wAnd || r.id(at+1) != wA {
		return
	}
	if r.id(at+2) != wHalf {
		return
	}
	if s := scaleOf(r.id(at + 3)); s >= 100 && c.scale == 1 {
		c.value, c.scale, c.end = times(c.value, s)+s/2, s, at+4
	}
}

// small reports whether a number word below a hundred stands at i.
func (r *reader) small(i int) bool {
	id := r.id(i)
	return id != Unknown && r.worthOf(id) >= 0
}

// fits reports whether the number word v goes on with part: twenty goes on with
// one, hundred with anything below it, and nothing with seven.
func fits(part, v int64) bool {
	switch {
	case part <= 0:
		return part < 0 || v > 0
	case part%100 == 0:
		return true
	}
	return part%10 == 0 && part%100 >= 20 && v > 0 && v < 10
}

// article reads "a dozen", "a hundred", "a couple", "a few hundred", "a half
// dozen".
func (r *reader) article(i int) (cardinal, bool) {
	switch id := r.id(i + 1); {
	case scaleOf(id) > 0:
		c, ok := r.words(i + 1)
		c.first = i
		return c, ok
	case id == wCouple || id == wPair:
		c := cardinal{first: i, end: i + 2, value: 2, scale: 1, words: true, about: id == wCouple}
		if r.id(i+2) == wOf && scaleOf(r.id(i+3)) > 0 {
			c.value, c.end = 2*scaleOf(r.id(i+3)), i+4
		} else if scaleOf(r.id(i+2)) > 0 {
			c.value, c.end = 2*scaleOf(r.id(i+2)), i+3
		}
		return c, true
	case id == wFew:
		c, ok := r.vague(i + 1)
		c.first = i
		return c, ok
	case id == wHalf && scaleOf(r.id(i+2)) > 0:
		c, ok := r.half(i + 1)
		c.first = i
		return c, ok
	case id == wQuarter:
		return r.quarter(i)
	}
	return cardinal{}, false
}

// quarter reads "a quarter million" and "a quarter of a million"; the article
// stands at i.
func (r *reader) quarter(i int) (cardinal, bool) {
	at := i + 2
	if r.id(at) == wOf && r.id(at+1) == wA {
		at += 2
	}
	s := scaleOf(r.id(at))
	if s < 1_000_000 {
		return cardinal{}, false
	}
	return cardinal{first: i, end: at + 1, value: s / 4, scale: s, words: true}, true
}

// half reads "half a dozen", "half-dozen", "half a million".
func (r *reader) half(i int) (cardinal, bool) {
	at := i + 1
	if r.id(at) == wA {
		at++
	}
	s := scaleOf(r.id(at))
	if s < 12 {
		return cardinal{}, false
	}
	return cardinal{first: i, end: at + 1, value: s / 2, scale: s, words: true, about: s == 12}, true
}

// vague reads "dozens", "tens of thousands", "several hundred", "many".
func (r *reader) vague(i int) (cardinal, bool) {
	c := cardinal{first: i, end: i + 1, scale: 1, words: true, vague: true, value: vagueOf(r.id(i))}
	if c.value > 0 {
		if v := vagueOf(r.id(i + 2)); r.id(i+1) == wOf && v >= 1000 {
			c.value = times(c.value-c.value%10, v)
			c.end = i + 3
		}
		return c, c.value != 10
	}
	if v := vagueOf(r.id(i + 1)); v > 10 {
		inner, ok := r.vague(i + 1) // several hundreds
		inner.first = i
		return inner, ok
	}
	if s := scaleOf(r.id(i + 1)); s > 0 {
		c.value, c.end = s, i+2
		if n := scaleOf(r.id(i + 2)); n > s {
			c.value, c.end = times(s, n), i+3
		}
	}
	return c, true
}
