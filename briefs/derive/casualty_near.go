package derive

import "debrief/model"

// nearest is the spot that stands nearest to token at; one behind it is nearer
// than one before.
func (t *tally) nearest(spots []spot, g *headcount) model.Words {
	at := t.words[g.at].first
	best, far := -1, int32(1<<30)
	open := int32(-1)
	if len(spots) > 1 {
		open = t.bracketAt(at)
	}
	for i := range spots {
		if spots[i].last == open {
			return t.p.at(t.p.spanOf(spots[i].first, spots[i].last)) // in 2016 (40 settlers)
		}
		if t.ofDeed(g, spots[i].first) {
			continue
		}
		d := spots[i].first - at
		if d < 0 {
			d = 3*(at-spots[i].last) + 1
		}
		if d < far && (t.parted(spots[i].first, at) || len(spots) > 1 && t.ofNextVerb(g, spots[i].first)) {
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

// ofDeed reports whether token i tells where or when those of g did what they are known
// for, not what became of them: killed two men who had planned the raid on Gao; some who
// were involved in the May raid.
func (t *tally) ofDeed(g *headcount, i int32) bool {
	from := g.end
	switch {
	case g.verb >= 0 && g.verb < g.from && t.at(from).sense == asRel && t.at(from).key != keyThem:
	case t.at(from).key == keyInvolved:
	default:
		return false
	}
	if t.words[from].first >= i || g.verb > g.end && i > t.words[g.verb].first {
		return false
	}
	for j := from; j < len(t.words) && t.words[j].first < i; j++ {
		if t.words[j].sense.in(1<<asComma | 1<<asSemi) {
			return false
		}
	}
	return true
}

// ofNextVerb reports whether token i stands behind another verb than that of g: 40 were
// killed in Gao, showed the danger in | Kidal.
func (t *tally) ofNextVerb(g *headcount, i int32) bool {
	const far = 24 // words
	from := max(g.end, g.verb+1)
	for j := from; j < min(len(t.words), from+far) && t.words[j].first < i; j++ {
		w := &t.words[j]
		if w.sense.in(1<<asRel | 1<<asSub) {
			return false
		}
		if w.group == 0 && j > from && w.cue == 0 && t.pastWord(j) && !t.at(j+1).sense.in(1<<asBy|1<<asPrep) && t.at(j-1).sense == asComma {
			return true
		}
	}
	return false
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
