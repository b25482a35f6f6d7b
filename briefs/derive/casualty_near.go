package derive

import "debrief/model"

// nearest is the spot that stands nearest to token at; one behind it is nearer
// than one before.
func (t *tally) nearest(spots []spot, at int32) model.Words {
	best, far := -1, int32(1<<30)
	open := int32(-1)
	if len(spots) > 1 {
		open = t.bracketAt(at)
	}
	for i := range spots {
		if spots[i].last == open {
			return t.p.at(t.p.spanOf(spots[i].first, spots[i].last)) // in 2016 (40 settlers)
		}
		d := spots[i].first - at
		if d < 0 {
			d = 3*(at-spots[i].last) + 1
		}
		if d < far && t.parted(spots[i].first, at) {
			d += farRight
		}
		if d < far {
			best, far = i, d
		}
	}
	if best < 0 {
		return nil
	}
	return t.p.at(t.p.spanOf(spots[best].first, spots[best].last))
}

// bracketAt is the token of the bracket that token at stands in, -1 for none soon before.
func (t *tally) bracketAt(at int32) int32 {
	const far = 20 // tokens
	for i := at; i > t.s.First && i > at-far; i-- {
		switch t.p.tokens[i].ID {
		case '(':
			return i
		case ')':
			return -1
		}
	}
	return -1
}

// parted reports whether a semicolon stands between the tokens i and j, or much.
func (t *tally) parted(i, j int32) bool {
	if max(i, j)-min(i, j) > 2*farLeft {
		return true
	}
	for k := min(i, j); k < max(i, j); k++ {
		if t.p.tokens[k].ID == ';' {
			return true
		}
	}
	return false
}
