package lang

import "debrief/model"

// joined reports whether the number goes on with the one before it, which is a
// date or names something: "September 17 and 18", "posts 542 and 543".
func (r *reader) joined(c *cardinal) bool {
	p := r.prior
	if p == nil || c.words || int(p.Last) != c.first-1 || r.people(c.end) {
		return false
	}
	if p.Sense == YearNumber && r.id(c.first-1) == '-' && !r.tokens[c.first].Space {
		return c.value < 100 // 2016–17
	}
	switch r.id(c.first - 1) {
	case wAnd, wTo, wOr:
	case ',':
		if p.Sense != DateNumber && p.Sense != AgeNumber {
			return false
		}
	default:
		return false
	}
	switch p.Sense {
	case DateNumber:
		return c.value > p.Value && c.value <= 31 && (r.run || r.month(int(p.First)-1))
	case AgeNumber:
		return r.run || r.ageBefore(int(p.First))
	}
	return p.Sense == DesignationNumber
}

// month reports whether a month stands at i. Written small, may and mar are
// months only between a day and a year or a mark.
func (r *reader) month(i int) bool {
	if !r.is(i, Month) {
		return false
	}
	if r.tokens[i].Shape != Lower || !r.is(i, Auxiliary|Verb) && r.tokens[i].End-r.tokens[i].Start > 3 {
		return true
	}
	return r.numberAt(i-1) && (i+1 >= r.last || r.tokens[i+1].Kind != Word)
}

// date reports whether the number is a day: 17 September, September 17,
// 2024-07-28.
func (r *reader) date(c *cardinal) bool {
	if c.words && c.value > 31 {
		return false
	}
	if r.id(c.end) == '-' || r.id(c.end) == '/' || c.end < r.last && r.tokens[c.end].Hyphen {
		if r.numeric(c.end) {
			return true
		}
	}
	day := c.value >= 1 && c.value <= 31
	if day && (r.id(c.end) == wAnd || r.id(c.end) == ',') && r.numberAt(c.end+1) && r.month(c.end+2) {
		return true // 27 and 28 March
	}
	return day && (r.month(c.end) || r.id(c.end) == wOf && r.month(c.end+1) || r.month(c.first-1) && !r.is(c.first-2, Auxiliary) && !r.people(c.end))
}

// numeric reports whether two more numbers follow at i as in a date written in
// digits alone.
func (r *reader) numeric(i int) bool {
	for n := 0; n < 2; n++ {
		if r.id(i) == '-' || r.id(i) == '/' {
			i++
		} else if i >= r.last || !r.tokens[i].Hyphen {
			return false
		}
		if i >= r.last || r.tokens[i].Kind != Number || r.tokens[i].Space {
			return false
		}
		i++
	}
	return true
}

// year reports whether four digits without a comma are a year.
func (r *reader) year(c *cardinal, q *Quantity) bool {
	if c.words || c.scale > 1 {
		return false
	}
	t := &r.tokens[c.first]
	if r.is(c.first-2, Month) && r.tokens[c.first-1].Kind == Number && (r.id(c.first-1) != ',') || r.month(c.first-1) && c.value > 31 && c.value < 100 {
		return !r.people(c.end)
	}
	if t.End-t.Start != 4 || r.text[t.Start+1] == ',' || c.value < 1000 || c.value > 2200 {
		return false
	}
	if r.id(c.end) == wS && !r.tokens[c.end].Space {
		return true
	}
	dated := r.is(c.first-1, Preposition) && r.id(c.first-1) != wOf && r.id(c.first-1) != wTo && !r.is(c.first-1, Hedge)
	switch {
	case r.people(c.end):
		return dated && r.id(c.first-1) == wIn || r.id(c.first-1) == wSince || r.month(c.first-1)
	case q.Bound == model.Range:
		return q.High < 2200 && q.High > 1900 && q.Low > 1900
	case c.value >= 1900 && c.value < 2100:
		return true
	}
	return dated && !r.is(c.end, Adjective)
}

// age reports whether the number is how old somebody is.
func (r *reader) age(c *cardinal) bool {
	after := c.end
	if r.ageBefore(c.first) {
		return true
	}
	switch r.id(c.first - 1) {
	case ',':
		if r.aside(c) {
			return true
		}
	}
	if r.id(after) == wS && !r.tokens[after].Space && c.value < 100 {
		return true // in her 80s
	}
	if r.id(after) == wYear || r.id(after) == wYears {
		return r.id(after+1) == wOld || r.is(after+1, Age) || r.id(after+1) == wOf && r.is(after+2, Age)
	}
	return r.is(after, Age) && r.tokens[after].Hyphen
}

// ageBefore reports whether what stands before token i says that an age follows:
// aged, ages of, aged between.
func (r *reader) ageBefore(i int) bool {
	if id := r.id(i - 1); id == wOf || id == wBetween || id == wAbout || id == wAround {
		i--
		if r.id(i-1) == wOf {
			i--
		}
		return r.id(i-1) == wAges || r.id(i-1) == wAged
	}
	id := r.id(i - 1)
	return id == wAged || id == wAge || id == wAges
}

// aside reports whether the number stands behind a name between commas, as an
// age does: "Vasquez, 72, who", "Brenow, 26."
func (r *reader) aside(c *cardinal) bool {
	after := c.end
	if c.words || c.value >= 110 || !r.name(c.first-2) {
		return false
	}
	switch r.id(after) {
	case '.', ';', ')':
		return true
	case ',':
		return !r.people(after+1) && !r.is(after+1, NumberWord) && !r.numberAt(after+1)
	}
	return false
}

// name reports whether token i is a word with a capital that the language does
// not know as a small word.
func (r *reader) name(i int) bool {
	return i >= r.first && r.tokens[i].Kind == Word && r.tokens[i].Capital() && !r.is(i, Function|Month|Weekday)
}

// clock reports whether the number is a time of day.
func (r *reader) clock(c *cardinal) bool {
	if r.id(c.end) == ':' && c.end+1 < r.last && r.tokens[c.end+1].Kind == Number && !r.tokens[c.end+1].Space {
		return true
	}
	if r.id(c.first-1) == ':' && !r.tokens[c.first].Space && c.first-2 >= r.first && r.tokens[c.first-2].Kind == Number {
		return true
	}
	switch r.id(c.end) {
	case wOClock, wGMT, wUTC, wAM, wPM, wAMDots, wPMDots:
		return true
	}
	return r.hours(c)
}

// hours reports whether the number is written as hours and minutes behind "at",
// with or without a hedge between.
func (r *reader) hours(c *cardinal) bool {
	t := &r.tokens[c.first]
	if c.words || t.End-t.Start != 4 || r.text[t.Start+1] == ',' || c.value >= 2400 || c.value%100 >= 60 || r.people(c.end) {
		return false
	}
	return r.id(c.first-1) == wAt || r.is(c.first-1, Hedge) && r.id(c.first-2) == wAt
}

// duration reports whether a span of time stands at i, or behind an adjective.
func (r *reader) duration(i int) bool {
	if r.id(i) == wMore || r.is(i, Adjective) || r.id(i) == wFew {
		i++
	}
	return r.is(i, Time) && r.is(i, Duration)
}
