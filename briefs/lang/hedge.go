package lang

import "debrief/model"

// before takes in the hedges in front of the number. The one nearest to it
// decides the bound.
func (r *reader) before(q *Quantity) {
	for n := 0; n < 3; n++ {
		b, start := r.hedge(int(q.First))
		if start < 0 {
			return
		}
		if b != model.Exact {
			q.bind(b)
		}
		q.First = int32(start)
	}
}

// hedge is the bound that the words right before token i set and where they
// begin, -1 if no hedge stands there.
func (r *reader) hedge(i int) (model.Bound, int) {
	p := i - 1
	switch r.id(p) {
	case wLeast:
		if r.id(p-1) == wThe && r.id(p-2) == wAt {
			return model.AtLeast, p - 2
		}
		return r.after(p-1, wAt, model.AtLeast)
	case wThan:
		return r.than(p)
	case wTo:
		if r.id(p-1) == wUp {
			return model.AtMost, p - 1
		}
		return r.after(p-1, wClose, model.About)
	case wMany, wMuch, wFew:
		// "as many as" ends with as; "as many 20" is a slip of the pen.
		return 0, -1
	case wAs:
		switch {
		case (r.id(p-1) == wMany || r.id(p-1) == wMuch) && r.id(p-2) == wAs:
			return model.AtMost, p - 2
		case r.id(p-1) == wFew && r.id(p-2) == wAs:
			return model.AtLeast, p - 2
		case r.id(p-1) == wHigh && r.id(p-2) == wAs:
			return model.AtMost, p - 2
		}
	case wMost:
		return r.after(p-1, wAt, model.AtMost)
	case wMaximum, wEstimated, wEstimate, wEst:
		return r.estimated(p)
	case wOf:
		return r.of(p)
	case wOver, wExceeding, wExceeded, wExceeds, wTopped, wPassed, wSurpassed, wAbove:
		return model.Over, r.softener(p)
	case wUnder, wBelow:
		return model.Under, r.softener(p)
	case wAbout, wAround, wApproximately, wApprox, wRoughly, wNearly, wAlmost, wSome, wCirca, wPerhaps, wCa:
		return model.About, p
	case wC:
		if t := &r.tokens[p]; t.Stop && t.Shape == Lower {
			return model.About, p // c. 300
		}
	case wExactly, wPrecisely:
		return model.Exact, p
	case '~':
		return model.About, p
	case wBetween, wSomewhere:
		return model.Exact, p
	}
	return 0, -1
}

// after is the bound b from token i on if the word w stands there.
func (r *reader) after(i int, w ID, b model.Bound) (model.Bound, int) {
	if r.id(i) == w {
		return b, i
	}
	return 0, -1
}

// softener is the token from which "just", "well" or "slightly" before token i
// belongs to the hedge.
func (r *reader) softener(i int) int {
	switch r.id(i - 1) {
	case wJust, wWell, wSlightly:
		return i - 1
	case wLittle, wBit:
		if r.id(i-2) == wA {
			return i - 2
		}
	}
	return i
}

// than reads "more than", "no fewer than" and the like; than stands at p.
func (r *reader) than(p int) (model.Bound, int) {
	start := r.softener(p - 1)
	negated := r.id(p-2) == wNo || r.id(p-2) == wNot
	switch r.id(p - 1) {
	case wMore, wGreater:
		if negated {
			return model.AtMost, p - 2
		}
		if r.never(p - 2) {
			return model.AtMost, start
		}
		return model.Over, start
	case wFewer, wLess:
		if negated {
			return model.AtLeast, p - 2
		}
		return model.Under, start
	}
	return 0, -1
}

// never reports whether "never" stands at p or a word or two before it: "never
// numbered more than 2,000".
func (r *reader) never(p int) bool {
	for i := p; i > p-3; i-- {
		if r.id(i) == wNever {
			return true
		}
	}
	return false
}

// estimated reads "an estimated", "a maximum" and "maximum"; the word stands at
// p.
func (r *reader) estimated(p int) (model.Bound, int) {
	b := model.About
	if r.id(p) == wMaximum {
		b = model.AtMost
	}
	if r.is(p-1, Article) {
		p--
	}
	return b, p
}

// of reads "in excess of", "upwards of", "a maximum of", "an estimate of", "in
// the region of"; of stands at p.
func (r *reader) of(p int) (model.Bound, int) {
	switch r.id(p - 1) {
	case wExcess:
		return r.after(p-2, wIn, model.Over)
	case wUpwards, wUpward:
		return model.Over, p - 1
	case wMaximum, wEstimate:
		return r.estimated(p - 1)
	case wRegion:
		if r.id(p-2) == wThe {
			return r.after(p-3, wIn, model.About)
		}
	}
	return 0, -1
}
