package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// perpetrator is who did it: the subject of an active verb, the words behind
// "by" in the passive, or whoever did what the sentence told before when the
// claim goes on with it.
func (t *tally) perpetrator(g *headcount, claimant model.Words) model.Words {
	if g.verb < 0 {
		return nil
	}
	who := t.hands(g, claimant)
	if who.Empty() && t.continues(g) {
		return t.hand
	}
	t.hand = who
	return who
}

func (t *tally) hands(g *headcount, claimant model.Words) model.Words {
	switch g.rule {
	case "passive", "participle", "noun-of", "state", "intransitive":
		return t.agent(max(g.verb+1, g.end))
	case "active":
		start, _ := t.verbGroup(g.verb)
		switch before := t.at(start - 1); {
		case before.sense == asPron:
			return claimant
		case before.sense == asComma && t.words[g.verb].cues(lang.Killing|lang.Wounding|lang.Capturing):
			return t.opening()
		case before.sense == asComma && t.at(start-2).group != 0, before.sense == asAnd:
			return nil
		}
		return t.doer(start)
	}
	return nil
}

// continues reports whether the claim of g shares its doer with the claim
// before it.
func (t *tally) continues(g *headcount) bool {
	switch g.rule {
	case "listed", "part", "alongside":
		return true
	case "active":
		start, _ := t.verbGroup(g.verb)
		return t.at(start - 1).sense.in(1<<asAnd | 1<<asComma)
	}
	return false
}

// agent is the noun phrase behind the next "by" of the same clause, or whose
// attack it was: in a rebel ambush.
func (t *tally) agent(j int) model.Words {
	for end := j + 8; j < end; j++ {
		w := t.at(j)
		k := j + 1
		for t.at(k).sense.in(1<<asArticle|1<<asDet|1<<asCount) && k < j+3 {
			k++
		}
		switch {
		case w.sense == asBy:
			return t.actor(k, t.stretch(k, 9))
		case w.key == keyIn && t.words[k-1].sense == asArticle:
			if who := t.attackers(k, t.stretch(k, 5)); !who.Empty() {
				return who
			}
		case w.sense.in(finite | 1<<asSemi | 1<<asSub | 1<<asRel | 1<<asCue | 1<<asAnd):
			return nil
		}
	}
	return nil
}

// actor is the phrase [i, j) if it may name somebody who acts.
func (t *tally) actor(i, j int) model.Words {
	if j > i && t.words[j-1].is(lang.Event) {
		return t.attackers(i, j)
	}
	for k := i; k < j; k++ {
		if t.words[k].sense == asPerson || t.words[k].is(lang.Body) || t.isName(k) {
			return t.p.at(t.spanOf(i, j))
		}
	}
	return nil
}

// attackers are those whose attack the phrase [i, j) names: PKK of "PKK attack".
// Where the attack was does not count.
func (t *tally) attackers(i, j int) model.Words {
	for k := i; k < j; k++ {
		if !t.words[k].is(lang.Event) {
			continue
		}
		for n := i; n < k; n++ {
			if t.words[n].sense == asPerson || t.isName(n) {
				return t.p.at(t.spanOf(i, k))
			}
		}
		return nil
	}
	return nil
}

// isName reports whether word k has a capital and names no place.
func (t *tally) isName(k int) bool {
	w := &t.words[k]
	if w.sense != asName {
		return false
	}
	m := t.p.placeAt(w.first)
	return m == nil || !m.IsPlace()
}

// doer is the noun phrase that ends before word j, with phrases that say where
// left out: the offensive in the east has killed.
func (t *tally) doer(j int) model.Words {
	for t.at(j - 1).sense.in(1<<asAdv | 1<<asComma) {
		j--
	}
	for n := 0; n < 3; n++ {
		i := j
		for i > 0 && i > j-10 && !t.hit(i-1) && t.words[i-1].sense.in(nominal|1<<asOf|1<<asMore) {
			i--
		}
		for i < j && t.words[i].sense == asOf {
			i++
		}
		k := i - 1
		for t.at(k).sense.in(1<<asDet | 1<<asArticle) {
			k--
		}
		if !t.at(k).sense.in(1 << asPrep) {
			return t.actor(i, j)
		}
		j = k
	}
	return nil
}

// hit reports whether word i belongs to people whom the sentence tells were hit.
func (t *tally) hit(i int) bool {
	g := t.words[i].group
	return g > 0 && t.groups[g-1].taken
}

// opening is the noun phrase that opens the sentence as its subject: militants
// have raided villages, killing many.
func (t *tally) opening() model.Words {
	i := 0
	for t.at(i).sense.in(1<<asDet | 1<<asArticle) {
		i++
	}
	end := t.stretch(i, 8)
	if !t.at(end).sense.in(finite) && !t.pastWord(end-1) {
		return nil
	}
	return t.actor(i, end)
}
