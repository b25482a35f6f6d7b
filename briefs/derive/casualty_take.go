package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// take gives the group its outcome, unless it has one or counts no people.
func (t *tally) take(g *headcount, f *finding, rule string) bool {
	if g.taken && g.rule == "lost" && f.outcome == model.Mixed {
		g.taken = false // lost 1,200 men killed and wounded
	}
	if g.taken && g.outcome != model.Killed && f.outcome == model.Killed && (rule == "passive" || rule == "intransitive") {
		g.died = g.rule != "state-noun" && g.rule != "counted-noun"
		if g.died {
			return true
		}
		g.taken = false
	}
	if g.taken && g.outcome == model.Captured && f.outcome == model.Missing {
		g.taken = false // led away and not seen since
	}
	if g.taken || g.noun == nounObject || t.denied(g) || f.strict && !t.surely(g, f) {
		return g.taken
	}
	g.taken, g.outcome, g.rule, g.verb = true, f.outcome, rule, f.at
	g.cues[0] = f.at
	if f.after > f.at+1 {
		g.cues[1] = f.after - 1
	}
	return true
}

// denied reports whether the group, or the list it goes on with, is said of
// nobody: none of the four priests.
func (t *tally) denied(g *headcount) bool {
	k := int(t.words[g.at].group) - 1
	for k > 0 && t.groups[k].joined == tieListed {
		k--
	}
	if k < 0 {
		return false
	}
	j := t.groups[k].from - 1
	for t.at(j).sense.in(1<<asDet | 1<<asOf) {
		j--
	}
	return t.at(j).sense == asNot && t.at(j).key == keyNo
}

// fighting reports whether the noun at word i names people under arms.
func (t *tally) fighting(i int) bool {
	w := &t.words[i]
	return w.is(lang.Armed|lang.Rank) || w.key == keyChief
}

// surely reports whether g counts people beyond doubt: it says so, or it has no
// noun and goes on with a claim before it.
func (t *tally) surely(g *headcount, f *finding) bool {
	if t.words[f.at].cues(lang.Arrested) && g.head >= 0 && !t.fighting(g.head) {
		return false // ordinary arrests
	}
	if g.noun != nounBare {
		return g.noun == nounHuman
	}
	for k := range t.groups {
		if t.groups[k].taken && t.groups[k].from < g.from {
			return true
		}
	}
	return t.mayCarry() && !t.words[f.at].cues(lang.Arrested) && t.words[g.at].sense == asCount && !t.countsThings(g)
}

// countsThings reports whether the sentence counts things before g: six houses were hit,
// two were seized.
func (t *tally) countsThings(g *headcount) bool {
	for k := int(t.words[g.at].group) - 2; k >= 0; k-- {
		if t.things(k) {
			return true
		}
	}
	return false
}

// freed reports whether the people of g are set free, not taken.
func (t *tally) freed(g *headcount) bool {
	for j := g.from - 1; j >= 0 && j > g.from-4; j-- {
		if t.words[j].key == keyFree {
			return true
		}
	}
	for j := g.end; j < g.end+3; j++ {
		if t.at(j).key == keyFree {
			return true
		}
	}
	return false
}

// takenPrisoner reports whether the prisoners of g are those of a fight, not of a
// prison: took 300 prisoners, 20 prisoners of war.
func (t *tally) takenPrisoner(g *headcount) bool {
	if t.at(g.end).sense == asOf && t.at(g.end+1).is(lang.Event) {
		return true
	}
	j := g.end
	if t.at(j).sense == asHave {
		j++
	}
	if t.at(j).sense == asBe && t.at(j+1).key == keyTake {
		return true
	}
	return t.at(g.from-1).key == keyTake && t.at(g.from-1).sense == asVerb
}

// besideDead reports whether g is listed behind those who were killed or wounded.
func (t *tally) besideDead(g *headcount) bool {
	k := int(t.words[g.at].group) - 2
	return k >= 0 && t.groups[k].taken && t.words[t.groups[k].end].sense.in(joiner|1<<asComma|1<<asCue)
}

// suffered reports whether g counts the wounds of somebody, not the wounded:
// received three bullet wounds.
func (t *tally) suffered(g *headcount) bool {
	for j := g.from - 1; j >= 0 && j > g.from-3; j-- {
		if t.words[j].key == keySuffer {
			return true
		}
	}
	return false
}

// things reports whether group k counts things, or what may be things.
func (t *tally) things(k int) bool {
	return t.groups[k].noun == nounObject || t.groups[k].noun == nounUnknown
}
