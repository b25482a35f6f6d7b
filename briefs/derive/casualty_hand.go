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
	if t.onlyTells(who) || !who.Empty() && t.keyAt(t.p.tokenAt(who[0].End-1)) == keyEstimate {
		who = nil
	}
	if who.Empty() && t.continues(g) {
		return t.hand
	}
	t.hand = who
	return who
}

func (t *tally) hands(g *headcount, claimant model.Words) model.Words {
	switch g.rule {
	case "passive", "participle", "noun-of", "state", "intransitive", "breakdown":
		if g.rule == "noun-of" {
			if who := t.answerable(g.verb); !who.Empty() {
				return who
			}
		}
		return t.agent(max(g.verb+1, g.end))
	case "counted-noun", "state-noun":
		if t.at(g.from-1).key == keyTake {
			return t.subjectOfVerb(g.from - 1)
		}
		return t.agent(g.end)
	case "hostage":
		for j := g.verb; j >= 0 && j > g.from-4; j-- {
			if t.words[j].holds() {
				return t.subjectOfVerb(j)
			}
		}
	case "active":
		start, has := t.verbGroup(g.verb)
		if has&(1<<asSay) != 0 && t.whichSaid(start) {
			return nil
		}
		if j := t.accusedOf(g); j >= 0 {
			if begin, has := t.verbGroup(j); has&(1<<asBe) != 0 {
				return t.doer(begin)
			}
			return t.actor(t.openers(j+1), start-1)
		}
		switch before := t.at(start - 1); {
		case before.sense == asPron:
			return claimant
		case before.sense == asRel:
			return t.subjectOfVerb(g.verb)
		case t.at(start).sense == asTo && (before.sense == asSay || before.key == keyClaim):
			return t.subjectOfVerb(start - 1) // claimed to have killed
		case before.sense == asComma && t.words[g.verb].cues(lang.Killing|lang.Wounding|lang.Capturing):
			return t.opening()
		case before.sense == asAnd:
			return t.sharedSubject(start - 1)
		case before.sense == asComma && t.at(start-2).group != 0:
			return nil
		}
		return t.doer(start)
	}
	return nil
}

// subjectOfVerb is who does what the verb at word i tells, nobody in the passive.
func (t *tally) subjectOfVerb(i int) model.Words {
	start, has := t.verbGroup(i)
	if has&(1<<asBe) != 0 {
		return t.agent(i + 1)
	}
	j := start
	if t.at(j-1).sense == asRel {
		if j--; t.at(j-1).sense == asComma {
			j--
		}
	}
	return t.doer(j)
}

// sharedSubject is the subject of the verb before "and" at word i: raiders entered
// the camp and killed 38.
func (t *tally) sharedSubject(i int) model.Words {
	for j := i - 1; j > 0 && j > i-farRight; j-- {
		w := &t.words[j]
		if w.sense.in(1<<asSemi|1<<asSub) || w.sense == asRel {
			return nil
		}
		if !w.sense.in(1<<asVerb|1<<asCue|1<<asPlain) || !t.pastWord(j) && w.sense != asVerb || w.group != 0 || t.ing(j) {
			continue
		}
		start, has := t.verbGroup(j)
		if before := t.at(start - 1).sense; before.in(1<<asAnd | 1<<asComma) {
			continue
		}
		if has&(1<<asBe|1<<asNot) != 0 {
			return nil
		}
		return t.doer(start)
	}
	return nil
}

// answerable is who was responsible for the deaths that word i tells of.
func (t *tally) answerable(i int) model.Words {
	for j := i - 1; j > 0 && j > i-4; j-- {
		if t.words[j].key == keyFor && t.words[j-1].key == keyGuilty {
			k := j - 1
			if t.at(k-1).key == keyHold {
				k--
			}
			start, has := t.verbGroup(k)
			if has&(1<<asBe) != 0 && has&(1<<asNot) == 0 {
				return t.doer(start)
			}
		}
	}
	return nil
}

// onlyTells reports whether who are those who tell of a fight and take no part in
// it: the sources.
func (t *tally) onlyTells(who model.Words) bool {
	return !who.Empty() && t.keyAt(t.p.tokenAt(who[0].End-1)) == keyTeller
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
			last := t.stretch(k, 9)
			if who := t.actor(k, last); !who.Empty() {
				return who
			}
			if t.at(last).sense == asBy && t.pastWord(last-1) {
				k = t.openers(last + 1) // by a bomb planted by the rebels
				return t.actor(k, t.stretch(k, 9))
			}
			return nil
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

// doer is the noun phrase that ends before word j, with phrases that say where
// left out: the offensive in the east has killed.
func (t *tally) doer(j int) model.Words {
	for t.at(j - 1).sense.in(1<<asAdv | 1<<asComma) {
		j--
	}
	for n, end := 0, 0; n < 3; n++ {
		i := j
		for i > 0 && i > j-10 && !t.hit(i-1) && (t.words[i-1].sense.in(nominal|1<<asOf|1<<asMore) || t.pair(i-1) || t.words[i-1].sense == asAdv && i < j && t.capital(i-1)) {
			i--
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
			return t.actor(i, max(j, end))
		}
		if t.at(k).key == keyFrom && !t.actor(i, j).Empty() {
			end = max(j, end) // gunmen from the group
		}
		j = k
	}
	return nil
}

// pair reports whether "and" at word i joins two names of one subject.
func (t *tally) pair(i int) bool {
	if t.words[i].sense == asDet && i > 0 && t.words[i-1].sense == asAnd {
		return t.pair(i - 1) // and his men
	}
	return t.words[i].sense == asAnd && i > 0 && t.words[i-1].sense.in(nominal) && !t.hit(i-1) && t.words[i+1].sense.in(nominal|1<<asDet) &&
		!t.pastWord(i-1) && !t.pastWord(i+1)
}

// hit reports whether word i belongs to people whom the sentence tells were hit.
func (t *tally) hit(i int) bool {
	g := t.words[i].group
	return g > 0 && t.groups[g-1].taken
}

// opening is the noun phrase that opens the sentence as its subject: militants
// have raided villages, killing many.
func (t *tally) opening() model.Words {
	i := t.behindAdverbs()
	for t.at(i).sense.in(1<<asDet|1<<asArticle) || t.at(i).sense == asCount {
		i++
	}
	end := t.stretch(i, 8)
	for j := i; j < end; j++ {
		if t.words[j].is(lang.Reporting) {
			return t.told(j + 1)
		}
		if t.pastWord(j) {
			return t.actor(i, j)
		}
	}
	switch w := t.at(end); {
	case w.sense == asSay || w.is(lang.Reporting):
		return t.told(end + 1)
	case !w.sense.in(finite) || w.sense == asBe && t.pastWord(end+1):
		return nil
	}
	return t.actor(i, end)
}

// told is the noun phrase that opens what somebody says from word i on: police
// said gunmen had stormed the inn.
func (t *tally) told(i int) model.Words {
	for t.at(i).key == keyThat || t.at(i).sense.in(opener|1<<asCount) {
		i++
	}
	end := t.stretch(i, 8)
	if w := t.at(end); !w.sense.in(finite) && !t.pastWord(end-1) || w.sense == asBe && t.pastWord(end+1) {
		return nil
	}
	return t.actor(i, end)
}

// behindAdverbs is the first word behind a phrase that opens the sentence and
// ends in a comma: in January, JNIM fighters.
func (t *tally) behindAdverbs() int {
	if !t.at(0).sense.in(1<<asPrep | 1<<asAdv) {
		return 0
	}
	for j := 1; j < 8; j++ {
		switch w := t.at(j); {
		case w.sense == asComma:
			return j + 1
		case !w.sense.in(nominal | opener | 1<<asPrep | 1<<asCount):
			return 0
		}
	}
	return 0
}
