package derive

import "debrief/briefs/lang"

// withKin takes into the group of one person the one who is told with him, without an
// article of his own: a man and his son, a woman and child.
func (t *tally) withKin(g *headcount) {
	if g.end-g.at == 4 && t.words[g.end-2].sense == asAnd {
		g.twin = t.small(g.end-1) && (t.at(g.end).key != keyBe || !t.singular(g.end))
		return
	}
	if t.at(g.end).sense != asAnd || t.plural(g.end-1) {
		return
	}
	j := g.end + 1
	own := t.at(j).key == keyTheir
	if own {
		j++
	}
	for t.at(j).sense == asAdj && t.words[j].group == 0 {
		j++
	}
	w := t.at(j)
	if w.sense != asPerson || w.number > 0 || t.plural(j) || !own && !w.is(lang.Kin) || t.at(j+1).sense.in(1<<asOf|nominal) || !own && t.at(j+1).key == keyBe && t.singular(j+1) {
		return
	}
	g.twin, g.end, g.rest[1] = true, j+1, j+1
}

// small reports whether word i is a child, or kin.
func (t *tally) small(i int) bool {
	switch t.spanOf(i, i+1).Of(t.p.text) {
	case "child", "baby", "infant", "toddler", "girl", "boy":
		return true
	}
	return t.words[i].is(lang.Kin) && !t.plural(i)
}

// singular reports whether the verb at word i is told of one person: was.
func (t *tally) singular(i int) bool { return t.spanOf(i, i+1).Of(t.p.text) == "was" }

// both is the group of "both" at word i with people behind: both pilots.
func (t *tally) both(i int) headcount {
	g := headcount{from: i, at: i, end: i + 1, head: -1, state: -1, cues: [2]int{-1, -1}}
	t.phrase(&g, i+1)
	if g.noun != nounHuman || g.state == g.head || !t.plural(g.head) || t.at(g.end).sense == asAnd && t.at(t.openers(g.end+1)).sense == asPerson {
		return headcount{}
	}
	for j := g.rest[0]; j < g.rest[1]; j++ {
		if t.words[j].sense == asAnd {
			return headcount{} // both men and women
		}
	}
	return g
}
