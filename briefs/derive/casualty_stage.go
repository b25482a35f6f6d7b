package derive

import "debrief/briefs/lang"

// stages reports whether an event is the object of the verb at word i: conducted a raid.
func (t *tally) stages(i int) bool {
	const far = 6 // words
	for j := i + 1; j < i+far; j++ {
		w := t.at(j)
		if w.is(lang.Event) {
			return true
		}
		if !w.sense.in(nominal | opener | 1<<asCount) {
			return false
		}
	}
	return false
}

// meetsMine reports whether the verb at word i tells of who ran into something: a patrol
// struck an IED.
func (t *tally) meetsMine(i int) bool {
	j := t.openers(i + 1)
	if t.at(j).sense == asArticle || t.at(j).sense == asCount {
		j++
	}
	for end := j + 3; j < end; j++ {
		w := t.at(j)
		if w.first < w.last && t.p.among(int(w.last-1), &tollings().mines) {
			return true
		}
		if !w.sense.in(nominal) {
			return false
		}
	}
	return false
}

// clash adds the two sides of a fight at word i, X clashed with Y: Y for anybody's
// losses, X for those of Y.
func (t *tally) clash(sc *scene, i int) {
	k := t.openers(i + 2)
	foe := t.actor(k, t.stretch(k, 9))
	t.accuse(sc, foe, rankNamed)
	if foe.Empty() || t.words[i].is(lang.Event) {
		return
	}
	start, _ := t.verbGroup(i)
	n := len(sc.actors)
	if t.accuse(sc, t.doer(start), rankNamed); len(sc.actors) > n {
		sc.actors[n].foe = foe
	}
}
