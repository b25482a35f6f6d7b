package lang

// sense says what the number c tells, from its neighbours.
func (r *reader) sense(c *cardinal, q *Quantity) Sense {
	before, after := c.first-1, c.end
	switch {
	case r.designation(c) || r.note(c):
		return DesignationNumber
	case r.joined(c):
		r.went = true
		return r.prior.Sense
	case r.clock(c):
		return TimeNumber
	case c.code:
		return r.coded(c)
	case r.ordinal(after):
		return OrdinalNumber
	case r.date(c):
		return DateNumber
	case r.year(c, q):
		return YearNumber
	case r.age(c):
		return AgeNumber
	case r.measure(after) && r.tokens[after].Hyphen:
		return MeasureNumber
	case r.id(before) == '$' || r.is(after, Money) || r.is(before, Money) && r.tokens[before].Shape == Upper:
		return MoneyNumber
	case r.id(after) == '%' || r.is(after, Percent) || r.id(after) == wPer && r.id(after+1) == wCent:
		return PercentNumber
	case r.fraction(c):
		return FractionNumber
	case r.measure(after), r.is(before, Measure) && r.tokens[before].Shape == Title:
		return MeasureNumber
	case r.duration(after):
		return DurationNumber
	case r.is(before, Numbering) && r.numbered(c):
		return DesignationNumber
	case r.formation(c) || r.suffixed(c) || r.describes(after):
		return DesignationNumber
	case c.bad:
		return MeasureNumber
	}
	return Count
}

// describes reports whether a hyphen joins the number to a thing that it
// describes: a four-wheel drive.
func (r *reader) describes(i int) bool {
	if i >= r.last || !r.tokens[i].Hyphen || r.tokens[i].Kind != Word {
		return false
	}
	return !r.sized(i) && r.id(i) != wPlus && r.id(i) != wOdd
}

// sized reports whether token i, behind a hyphen, is what the number counts: a
// 5,000-strong force, a 13,000-troop mission.
func (r *reader) sized(i int) bool {
	switch r.id(i) {
	case wStrong, wMan, wMember, wPerson, wWoman:
		return true
	}
	return r.is(i, Person|Armed|Body|Formation) && !r.is(i, Weapon)
}

// units is how many units may share one word: 1 and 2 and 5 Battalions.
const units = 8

// formation reports whether the number names a unit: 152 Battalion, 33 Artillery
// Brigade, 145 Task Force Battalion.
func (r *reader) formation(c *cardinal) bool {
	last, more := *c, true // the number nearest to the word
	for n := 0; more; n++ {
		if last.words || last.scale > 1 || last.value > 9999 || n > units || r.is(last.first-1, Hedge) {
			return false
		}
		if more = r.id(last.end) == wAnd && r.numberAt(last.end+1) && !r.tokens[last.end+1].Hyphen; more {
			last = r.digits(last.end + 1)
		}
	}
	for i := last.end; i < min(last.end+4, r.last); i++ {
		t := &r.tokens[i]
		switch {
		case t.Kind != Word || t.Hyphen:
			return false
		case t.Is(Formation) && (r.is(i+1, Person|Armed) || t.Shape == Lower && i > last.end):
			return false
		case t.Is(Formation) && !t.Is(Weapon) && (i > last.end || !t.Is(Armed)) && (!r.plural(i) || r.is(last.first-1, Conjunction) && t.Shape == Title):
			return !r.caps || i == last.end || r.is(i-1, Formation|Armed)
		case t.Shape == Lower || t.Is(Function):
			return false
		}
	}
	return false
}

// suffixed reports whether a word follows the number without a blank that is no
// unit of anything: 5e, 8chan.
func (r *reader) suffixed(c *cardinal) bool {
	if c.end >= r.last || c.words || c.scale > 1 {
		return false
	}
	t := &r.tokens[c.end]
	return t.Kind == Word && !t.Space && !t.Hyphen && t.Class&(Person|Armed|Adjective|Function) == 0
}

// plural reports whether the word at i ends in s.
func (r *reader) plural(i int) bool {
	t := &r.tokens[i]
	return lowerOf(r.text[t.End-1]) == 's'
}

// designation reports whether a hyphen or nothing at all joins the number to a
// word or mark before it: AK-47, #12.
func (r *reader) designation(c *cardinal) bool {
	t := &r.tokens[c.first]
	if r.id(c.first-1) == '#' {
		return true
	}
	return t.Kind == Number && t.Hyphen && c.first > r.first && r.tokens[c.first-1].Kind == Word && r.id(c.first-1) != wMid
}

// coded says what digits are that no count is written in.
func (r *reader) coded(c *cardinal) Sense {
	t := &r.tokens[c.first]
	switch n := t.End - t.Start; {
	case n > 10:
		return PhoneNumber
	case n == 4:
		return TimeNumber
	}
	for i := t.Start; i < t.End; i++ {
		if r.text[i] == '.' {
			return DateNumber
		}
	}
	return DesignationNumber
}

func (r *reader) ordinal(i int) bool {
	if i >= r.last || r.tokens[i].Space || r.tokens[i].Hyphen {
		return false
	}
	switch r.tokens[i].ID {
	case wSt, wNd, wRd, wTh:
		return true
	}
	return false
}

// people reports whether a noun of people stands at i or behind one or two words
// that describe it.
func (r *reader) people(i int) bool {
	for end := min(i+3, r.last); i < end; i++ {
		switch t := &r.tokens[i]; {
		case t.Class&(Person|Armed) != 0:
			return true
		case t.Kind != Word || t.Class&Function != 0:
			return false
		}
	}
	return false
}

// plainWord reports whether a word in small letters stands at i.
func (r *reader) plainWord(i int) bool {
	return i >= r.first && i < r.last && r.tokens[i].Kind == Word && r.tokens[i].Shape == Lower
}

// ratio reports whether the number is part of "one in three".
func (r *reader) ratio(c *cardinal) bool {
	if p := r.prior; p != nil && p.Sense == FractionNumber && p.Value == 1 && int(p.Last) == c.first-1 && r.id(c.first-1) == wIn {
		return true
	}
	return c.words && c.value == 1 && r.id(c.end) == wIn && (r.numberAt(c.end+1) || r.small(c.end+1)) && !r.people(c.end+2)
}

// fraction reports whether the number is part of a fraction, a score or a date
// like 9/11, or says how often.
func (r *reader) fraction(c *cardinal) bool {
	after := c.end
	switch {
	case r.id(after) == '/' && !r.tokens[after].Space && r.numberAt(after+1):
		return true
	case r.id(c.first-1) == '/' && !r.tokens[c.first].Space && !r.tokens[c.first-1].Space && !r.plainWord(c.first-2):
		return true
	case r.ratio(c):
		return true
	case after < r.last && r.tokens[after].Kind == Number && r.tokens[after].Hyphen:
		return true // a score: a range was read before
	case c.first > r.first && r.tokens[c.first].Hyphen && r.tokens[c.first-1].Kind == Number:
		return true
	case r.id(after) == wTimes || r.id(after) == wFold && r.tokens[after].Hyphen:
		return true
	}
	if !c.words || after >= r.last {
		return false
	}
	part := r.is(after, Ordinal) && r.tokens[after].Hyphen
	return part || r.is(after, Fraction) && (r.tokens[after].Hyphen || r.plural(after))
}

func (r *reader) numberAt(i int) bool {
	return i >= r.first && i < r.last && r.tokens[i].Kind == Number
}

// measure reports whether a unit of measure stands at i.
func (r *reader) measure(i int) bool {
	if r.id(i) == wM && !r.tokens[i].Hyphen {
		return true
	}
	return r.is(i, Measure) && !(r.id(i) == wFoot && r.people(i+1))
}

// numbered reports whether the word before c is one that the number names: it
// has a capital, or no noun of people follows.
func (r *reader) numbered(c *cardinal) bool {
	before := &r.tokens[c.first-1]
	if c.words || before.End == r.tokens[c.first].Start || r.people(c.end) {
		return false
	}
	return (before.Shape != Lower && !r.caps || before.Stop) || !r.is(c.end, Auxiliary|Verb|Event) && r.tokens[c.first-1].Cue&CasualtyCues == 0 && c.end < r.last && r.tokens[c.end].Cue&CasualtyCues == 0
}

// note reports whether the number refers to a note: the town[12], to Chad. [3]
func (r *reader) note(c *cardinal) bool {
	if r.id(c.first-1) != '[' || r.id(c.end) != ']' || c.words || c.value > 999 || c.first != c.end-1 {
		return false
	}
	open, next := &r.tokens[c.first-1], c.end+1
	return !open.Space || next >= r.last || r.tokens[next].Kind != Word
}
