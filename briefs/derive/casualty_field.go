package derive

import "debrief/model"

// victims are the words that say who the people of group i were. A bare number
// goes on with those of the claim before it: killed 13 soldiers and wounded 56.
func (t *tally) victims(i int) model.Words {
	g := &t.groups[i]
	if s := t.spanOf(g.rest[0], g.rest[1]); !s.Empty() && t.names(g) {
		return t.p.at(s)
	}
	switch g.rule {
	case "toll", "counted-noun", "state-noun":
		return nil
	}
	for k := i - 1; k >= 0; k-- {
		b := &t.groups[k]
		if (b.taken || b.noun == nounHuman && t.ofWhom(g)) && t.names(b) && b.rest[0] < b.rest[1] {
			return t.p.at(t.spanOf(b.rest[0], b.rest[1]))
		}
	}
	return nil
}

// names reports whether the rest of the group says who is counted, not only
// that there are more of them.
func (t *tally) names(g *headcount) bool {
	if g.rest[1]-g.rest[0] != 1 {
		return true
	}
	w := &t.words[g.rest[0]]
	if w.sense != asMore {
		return true
	}
	return t.plural(g.rest[0])
}

// claimant is who asserts the clause that the count of g stands in. Hearsay
// has no claimant, but words that hold the claim open.
func (t *tally) claimant(g *headcount) (who, hearsay model.Words) {
	if g.rule == "lives" {
		return nil, nil
	}
	if k := t.putBy(g); k > 0 {
		return t.doer(k), nil
	}
	who, cue := t.p.claim(int(t.words[g.at].first))
	own := t.spanOf(g.from, g.end)
	for _, s := range who {
		if s.Overlaps(own) {
			who = nil
			break
		}
	}
	if who = t.author(who, cue); who.Empty() && cue.Empty() && t.goesOnFrom(g) {
		who = t.voice
	}
	if who.Empty() && !cue.Empty() && t.heldOpen(g, cue) {
		return nil, t.p.at(cue)
	}
	return who, nil
}

// putBy is the word at which somebody's putting a toll begins: the agency has
// placed the death count at 12. It is 0 when nobody does.
func (t *tally) putBy(g *headcount) int {
	if g.rule != "toll" || g.verb > g.at {
		return 0
	}
	for j := g.verb - 1; j > 0 && j > g.verb-7; j-- {
		if t.words[j].key == keyPut {
			start, _ := t.verbGroup(j)
			return start
		}
		if t.words[j].sense.in(1<<asSemi | 1<<asComma | 1<<asCue) {
			return 0
		}
	}
	return 0
}
