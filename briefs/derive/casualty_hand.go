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
	t.teller = claimant
	who := t.hands(g, claimant)
	if t.onlyTells(who) || !who.Empty() && t.keyAt(t.p.tokenAt(who[0].End-1)) == keyEstimate {
		who = nil
	}
	if who.Empty() && t.continues(g) {
		return t.hand
	}
	t.hand = t.inFull(who, claimant)
	return t.hand
}

// inFull is who did it, by name where the text calls a body by its kind or by whose
// people they are: the group, its fighters.
func (t *tally) inFull(who, claimant model.Words) model.Words {
	if len(who) != 1 {
		return who
	}
	i := int(t.p.tokenAt(who[0].Start))
	if i == 0 || t.p.behind(who[0].End) != i+1 || !t.p.small(i) || t.caps {
		return who
	}
	if before := &t.p.tokens[i-1]; before.Is(lang.Possessive) && !before.Cues(lang.Male|lang.Female) && before.Kind == lang.Word && before.ID != lang.ApostropheS {
		return orElse(t.theirs(0, claimant), who)
	}
	if f := (phrase{i - 1, i + 1, i}); t.p.determines(i - 1) {
		t.p.hear()
		if g := t.p.bodyNamed(f); !g.empty() {
			return t.p.at(t.p.nameSpan(g))
		}
	}
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
		if who := t.stabber(g); !who.Empty() {
			return who
		}
		return t.agent(max(g.verb+1, g.end))
	case "counted-noun", "state-noun":
		if t.at(g.from-1).key == keyTake {
			return t.subjectOfVerb(g.from - 1)
		}
		return t.agent(g.end)
	case "hostage":
		if who := t.agent(max(g.verb+1, g.end)); !who.Empty() {
			return who // held hostage by the raiders
		}
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
			return t.theirs(start, claimant)
		case before.key == keyFor && t.at(start-2).key == keyGuilty:
			return t.answerable(start)
		case before.sense == asRel:
			return t.subjectOfVerb(g.verb)
		case t.at(start).sense == asTo && (before.sense == asSay || before.key == keyClaim):
			return t.subjectOfVerb(start - 1) // claimed to have killed
		case before.sense == asComma && (t.words[g.verb].cues(lang.Killing|lang.Wounding|lang.Capturing) || t.ing(start)):
			return t.opening()
		case before.sense == asAnd:
			return t.sharedSubject(start - 1)
		case before.sense == asComma && t.at(start-2).group != 0:
			return t.sharedSubject(start - 1) // they took nine villages, killed 70 men
		}
		if before := t.beforeAside(start); before < start-1 {
			if who := t.doer(before); !who.Empty() {
				return who // a patrol, backed by gunships, killed
			}
		}
		if t.ing(g.verb) && !t.at(start-1).sense.in(1<<asPrep|1<<asOf|1<<asBy|1<<asTo) {
			if who := t.opening(); !who.Empty() {
				return who
			}
		}
		return t.doer(start)
	}
	return nil
}

// stabber is who did something to the people of g, whose end is told behind them: X
// stabbed three men to death.
func (t *tally) stabber(g *headcount) model.Words {
	j := g.from - 1
	if g.rule != "state" || g.verb < g.end || j <= 0 || !t.words[j].is(lang.Attack) || !t.pastWord(j) && t.words[j].key != keyFell {
		return nil
	}
	return t.subjectOfVerb(j)
}

// theirs is whom "we" and "they" before word i mean where claimant says so: those he
// speaks for, or the body that speaks. A man by his name did not do it himself.
func (t *tally) theirs(i int, claimant model.Words) model.Words {
	if who := t.spokenFor(i); !who.Empty() {
		return who
	}
	if t.campOf(claimant) != noCamp || t.isArmed(claimant) {
		return claimant
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
		if !w.sense.in(1<<asVerb|1<<asCue|1<<asPlain|1<<asSay) || !t.pastWord(j) && w.sense != asVerb || w.group != 0 || t.ing(j) {
			continue
		}
		start, has := t.verbGroup(j)
		if before := t.at(start - 1).sense; before.in(1<<asAnd | 1<<asComma) {
			continue
		}
		if has&(1<<asBe|1<<asNot) != 0 {
			return nil
		}
		if t.at(start-1).sense == asPron {
			return t.theirs(start, t.teller)
		}
		if before := t.at(start - 1); t.at(start).sense == asTo && (before.sense == asSay || before.key == keyClaim) {
			return t.subjectOfVerb(start - 1) // claimed to have raided the camp and killed
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
	case "noun-of":
		j := g.verb - 1
		for t.at(j).sense.in(opener) {
			j--
		}
		return t.at(j).sense == asAnd // the deaths of many and the wounding of more
	case "active":
		start, _ := t.verbGroup(g.verb)
		return t.at(start - 1).sense.in(1<<asAnd | 1<<asComma)
	}
	return false
}

// agent is the noun phrase behind the next "by" of the same clause, or whose
// attack it was: in a rebel ambush.
func (t *tally) agent(j int) model.Words {
	if next := t.joinedFate(j); next != nil {
		j = max(next.verb+1, next.end)
	}
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
			return t.carriedOut(last)
		case w.key == keyAt && t.at(k).key == keyHands && t.at(k+1).sense == asOf:
			k = t.openers(k + 2)
			return t.actor(k, t.stretch(k, 9))
		case w.key == keyIn && (t.words[k-1].sense == asArticle || k == j+1):
			if who := t.attackers(k, t.stretch(k, 5)); !who.Empty() {
				return who
			}
		case w.sense == asVerb && t.pastWord(j) && (t.at(j+1).sense == asBy || t.at(j+1).key == keyOut && t.at(j+2).sense == asBy): // carried out by
		case w.sense.in(finite | 1<<asSemi | 1<<asSub | 1<<asRel | 1<<asCue | 1<<asAnd):
			return nil
		}
	}
	return nil
}

// carriedOut is who carried out the attack that ends before word j, told soon behind:
// by a raid on Gao carried out by the army.
func (t *tally) carriedOut(j int) model.Words {
	if !t.at(j - 1).is(lang.Event) {
		return nil
	}
	for k := j; k < j+9; k++ {
		switch w := t.at(k); {
		case w.sense == asBy && (t.at(k-1).key == keyOut || t.pastWord(k-1)):
			k = t.openers(k + 1)
			return t.actor(k, t.stretch(k, 9))
		case w.sense.in(finite&^(1<<asVerb)|1<<asSemi|1<<asSub|1<<asCue) && !t.pastWord(k):
			return nil
		}
	}
	return nil
}

// joinedFate is the group that "and" at word j leads to, with a fate of its own in the
// passive: a guard was killed and two drivers were wounded by the rebels.
func (t *tally) joinedFate(j int) *headcount {
	if t.at(j).sense != asAnd {
		return nil
	}
	k := j + 1
	for k < j+4 && t.at(k).group == 0 && t.at(k).sense.in(opener|1<<asAdj) {
		k++
	}
	g := t.groupAt(k)
	if g == nil || !g.taken || g.verb < g.end {
		return nil
	}
	switch g.rule {
	case "passive", "participle":
		return g
	}
	return nil
}
