package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// doer is the noun phrase that ends before word j, with phrases that say where
// left out: the offensive in the east has killed.
func (t *tally) doer(j int) model.Words {
	for w := t.at(j - 1); w.sense.in(1<<asAdv|1<<asComma) || (w.sense == asDet || w.key == keyWhen) && t.at(j).is(lang.Time); w = t.at(j - 1) {
		j-- // troops this week | killed
	}
	last, near := j, 0
	for n, end := 0, 0; n < 3; n++ {
		i := j
		for i > 0 && i > j-10 && !t.hit(i-1) && (t.words[i-1].sense.in(nominal|1<<asOf|1<<asMore) || t.pair(i-1) || t.words[i-1].sense == asAdv && i < j && t.capital(i-1)) {
			if i--; n == 0 && near == 0 && t.words[i].sense == asAnd {
				near = i + 1
			}
		}
		for i < j && t.words[i].sense == asOf {
			i++
		}
		k := i - 1
		for t.at(k).sense.in(1<<asDet | 1<<asArticle) {
			k--
		}
		if t.at(k).sense.in(1<<asRel|1<<asPron) && t.at(k-1).sense == asPrep && i == j {
			k-- // those beside them
		}
		if t.at(k).sense == asBy && t.pastWord(k-1) && i < j {
			j = k - 1 // forces backed by the air force
			continue
		}
		if !t.at(k).sense.in(1 << asPrep) {
			if who := t.state(i, j); !who.Empty() && end <= j {
				return who
			}
			past := t.beforePast(i, j)
			if (past < j || i == j) && near > 0 && n > 0 {
				return t.actor(t.openers(near), last) // they stayed at the well and the gunmen | fired
			}
			return t.actor(t.behindFormed(i, j), max(past, end))
		}
		if t.at(k).key == keyFrom && !t.actor(i, j).Empty() {
			end = max(j, end) // gunmen from the group
		}
		j = k
	}
	return nil
}

// beforePast is where the phrase [i, j) ends without a verb that only says more of
// those it names: militants based in the hills.
func (t *tally) beforePast(i, j int) int {
	for j > i+1 && t.words[j-1].sense == asPlain && t.pastWord(j-1) && !t.capital(j-1) && t.words[j-1].cue == 0 {
		j--
	}
	return j
}

// behindFormed is where the phrase [i, j) begins without a participle that an adverb
// leads to: a newly formed group.
func (t *tally) behindFormed(i, j int) int {
	if i+1 < j && t.at(i-1).sense == asAdv && t.words[i].sense == asPlain && t.pastWord(i) {
		return i + 1
	}
	return i
}

// pair reports whether "and" at word i joins two names of one subject.
func (t *tally) pair(i int) bool {
	if t.words[i].sense == asDet && i > 0 && t.words[i-1].sense == asAnd {
		return t.pair(i - 1) // and his men
	}
	return t.words[i].sense == asAnd && i > 0 && t.words[i-1].sense.in(nominal) && !t.hit(i-1) && t.words[i+1].sense.in(nominal|1<<asDet|1<<asMore) &&
		!t.pastWord(i-1) && !t.pastWord(i+1)
}

// hit reports whether word i belongs to people whom the sentence tells were hit.
func (t *tally) hit(i int) bool {
	g := t.words[i].group
	return g > 0 && t.groups[g-1].taken
}
