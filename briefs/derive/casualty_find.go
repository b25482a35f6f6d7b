package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// pastVerb finds the people of killed, wounded or captured: before it in the
// passive, behind it in the active.
func (t *tally) pastVerb(f *finding) {
	start, has := t.verbGroup(f.at)
	switch {
	case has&(1<<asNot) != 0, has&(1<<asModal) != 0 && has&(1<<asHave) == 0 && has&(1<<asBe) != 0:
		return
	case has&(1<<asBe) != 0, has&(1<<asSay) != 0:
		if t.isThose(f) {
			return
		}
		t.takeSubject(start, f, "passive")
		t.alongside(f)
	case has&(1<<asHave) != 0:
		t.takeObjects(f, "active")
		t.alongside(f)
	case t.isThose(f):
		t.breakdown(f)
	default:
		t.bareParticiple(f, start)
	}
}

// isThose reports whether the cue stands for people: those killed, the wounded.
func (t *tally) isThose(f *finding) bool {
	before := t.at(f.at - 1)
	return before.key == keyThose || before.sense == asDet && t.at(f.after).sense.in(1<<asBe|1<<asIncl)
}

// bareParticiple finds the people of a past form without auxiliary, which is a
// verb (a bomb killed 12) or a participle (12 killed in a blast).
func (t *tally) bareParticiple(f *finding, start int) {
	right := t.groupAt(t.openers(f.after))
	left := t.endingAt(start)
	if right != nil && left != nil && t.startsClaim(right) {
		right = nil
	}
	switch {
	case right != nil && !right.taken && (left == nil || right.at != left.at):
		t.take(right, f, "active")
		t.alongside(f)
	case left != nil:
		t.take(left, f, "participle")
	default:
		t.takeObjects(f, "active")
		t.alongside(f)
	}
}

// startsClaim reports whether a cue of its own follows g: 30 of "12 killed 30
// wounded".
func (t *tally) startsClaim(g *headcount) bool {
	return t.at(g.end).cues(pastCues | lang.Dead | lang.Missing)
}

// presentVerb finds the people of kill and killing: behind it.
func (t *tally) presentVerb(f *finding) {
	w := &t.words[f.at]
	start, has := t.verbGroup(f.at)
	if has&(1<<asModal|1<<asNot) != 0 && !w.cues(lang.Arrested) || t.onlyMeant(f.at) {
		return
	}
	if w.cues(lang.Arrested) && has&(1<<asBe) != 0 {
		t.takeSubject(start, f, "passive")
		return
	}
	t.takeObjects(f, "active")
	t.alongside(f)
}

// onlyMeant reports whether the verb at word i only tells what somebody
// threatens, plans or tries.
func (t *tally) onlyMeant(i int) bool {
	if t.at(i-1).sense != asTo {
		return false
	}
	for j := i - 2; j >= 0 && j > i-6; j-- {
		if t.words[j].key == keyPlan {
			return true
		}
	}
	return false
}

// intransitive finds the people of died and disappeared: before it.
func (t *tally) intransitive(f *finding) bool {
	start, has := t.verbGroup(f.at)
	if has&(1<<asNot) != 0 || has&(1<<asModal) != 0 && has&(1<<asHave) == 0 {
		return true
	}
	t.takeSubject(start, f, "intransitive")
	t.alongside(f)
	return true
}

// ofNoun finds the people of "the deaths of 12 workers".
func (t *tally) ofNoun(f *finding) bool {
	after := t.at(f.after)
	if after.sense == asPrep && after.key != keyAmong && t.words[f.at].cues(lang.Death|lang.Seizure) {
		f.after = t.distantOf(f.after)
		after = t.at(f.after)
	}
	if after.sense == asPrep && after.key != keyAmong || after.sense == asTo && !t.words[f.at].cues(lang.Injury) {
		return false
	}
	if t.words[f.at].cues(lang.Loss) {
		f.strict = true
		f.outcome = model.Killed
	}
	f.after++
	return t.takeObjects(f, "noun-of")
}

// distantOf is the word "of" that follows a phrase with a preposition and leads
// to a count: the murder on 27 February of six followers. Without one it is j.
func (t *tally) distantOf(j int) int {
	for k := j + 1; k < j+9; k++ {
		w := t.at(k)
		if w.sense == asOf && t.groupAt(t.openers(k+1)) != nil {
			return k
		}
		if !w.sense.in(nominal | 1<<asAdv | 1<<asDet | 1<<asOf | 1<<asPrep | 1<<asArticle) {
			break
		}
	}
	return j
}

// amongThem finds the people of whom it is said that they were among the dead.
func (t *tally) amongThem(f *finding) bool {
	j := f.at - 1
	if !t.at(j).sense.in(1<<asDet) || t.at(j-1).key != keyAmong || t.at(f.after).sense.in(1<<asBe) {
		return false
	}
	start, has := t.verbGroup(j - 1)
	return has&(1<<asBe) != 0 && t.takeSubject(start, f, "among")
}

// predicate finds the people of dead, missing and hostage.
func (t *tally) predicate(f *finding) {
	w := &t.words[f.at]
	start, has := t.verbGroup(f.at)
	if w.cues(lang.Hostage) {
		t.hostages(f, start, has)
		return
	}
	if has&(1<<asNot) != 0 {
		return
	}
	if t.isThose(f) {
		t.breakdown(f)
		return
	}
	if left := t.endingAt(f.at); left != nil {
		t.take(left, f, "state")
		return
	}
	if has&(1<<asBe|1<<asSay) != 0 || t.at(f.at-1).sense.in(1<<asVerb|1<<asPlain) {
		if has&(1<<asBe|1<<asSay) == 0 {
			start = f.at - 1
		}
		if t.takeSubject(start, f, "state") {
			return
		}
	}
	if g := t.groupAt(f.after); g != nil && t.at(f.at-1).sense.in(1<<asVerb|1<<asPlain) {
		t.take(g, f, "state")
	}
}

// hostages finds the people who were taken or held hostage.
func (t *tally) hostages(f *finding, start int, has senses) {
	if t.at(start-1).key == keyTake {
		start--
		_, has = t.verbGroup(start)
	}
	if left := t.endingAt(f.at); left != nil {
		for j := left.from - 1; j >= 0 && j > left.from-4; j-- {
			if t.words[j].key == keyTake {
				t.take(left, f, "hostage")
				return
			}
		}
		return
	}
	if t.at(start).key == keyTake && has&(1<<asBe) != 0 {
		s, _ := t.verbGroup(start)
		t.takeSubject(s, f, "hostage")
		return
	}
	for j := f.at - 1; j >= 0 && j > f.at-4; j-- {
		if t.words[j].key == keyTake {
			if g := t.groupAt(t.openers(f.after)); g != nil {
				t.take(g, f, "hostage")
			}
			return
		}
	}
}

// nounAlone reads a noun without "of": the confirmed deaths are 14 civilians,
// they sustained injuries.
func (t *tally) nounAlone(f *finding) {
	if t.words[f.at].cues(lang.Injury) {
		for j := f.at - 1; j >= 0 && j > f.at-6; j-- {
			if t.words[j].key == keySuffer {
				start, _ := t.verbGroup(j)
				t.takeSubject(start, f, "injuries")
				return
			}
			if t.words[j].group != 0 {
				return
			}
		}
	}
	if t.at(f.after).sense.in(1<<asBe | 1<<asIncl) {
		t.breakdown(f)
		return
	}
	t.total(f, 5)
}

// breakdown finds the people who are listed behind "the dead were": among those
// killed were two children.
func (t *tally) breakdown(f *finding) {
	if !t.at(f.after).sense.in(1<<asBe | 1<<asIncl) {
		return
	}
	if g := t.groupAt(t.openers(f.after + 1)); g != nil && g.noun != nounBare {
		t.take(g, f, "breakdown")
	}
}

// toll finds the number of a death toll, behind it or, in "bringing to eight
// the toll", before it.
func (t *tally) toll(f *finding) {
	f.outcome = model.Killed
	for j := f.at - 1; j >= 0 && j > f.at-3; j-- {
		if t.words[j].cues(lang.Loss | lang.Injury) {
			f.outcome = outcomeOf(t.words[j].cue)
		}
	}
	if !t.brought(f, f.at) {
		t.total(f, 16)
	}
}

// numberOf finds the number of "the number of teachers killed", when the cue
// stands behind such words.
func (t *tally) numberOf(f *finding) bool {
	for j := f.at - 1; j >= 0 && j > f.at-7; j-- {
		w := &t.words[j]
		if w.key == keyNumber {
			if !t.brought(f, j) {
				t.total(f, 12)
			}
			return true
		}
		if w.group != 0 || w.sense.in(finite|1<<asComma|1<<asSemi|1<<asCue) {
			return false
		}
	}
	return false
}

// brought finds the number that stands before the cue: bringing to eight the
// number of the dead.
func (t *tally) brought(f *finding, i int) bool {
	for t.at(i - 1).sense.in(opener | 1<<asAdj) {
		i--
	}
	g := t.coveringEnd(i)
	if g == nil || g.noun != nounBare || t.at(g.from-1).sense != asTo {
		return false
	}
	return t.take(g, f, "toll")
}

// reached finds the number behind a verb of growth, however much stands between
// it and the cue: the toll from the blast at the mosque has risen to 56.
func (t *tally) reached(f *finding) bool {
	for j := f.after; j < f.after+2*farRight && j < len(t.words); j++ {
		w := &t.words[j]
		if w.sense == asSemi || w.cues(lang.Toll) {
			return false
		}
		if w.key != keyReach && !t.reaches(w) {
			continue
		}
		k := j
		if w.sense != asCount {
			k++
		}
		for k < j+6 && t.at(k).sense.in(1<<asAdv|1<<asPrep|1<<asTo|1<<asComma|1<<asDet) && t.at(k).group == 0 {
			k++
		}
		if g := t.groupAt(k); g != nil && t.words[k].sense == asCount && (g.noun == nounBare || g.noun == nounHuman) {
			t.take(g, f, "toll")
			t.formerly(g, f)
			return true
		}
	}
	return false
}

// reaches reports whether the number opens with a verb of growth: exceeded 100.
func (t *tally) reaches(w *piece) bool { return w.sense == asCount && t.keyAt(w.first) == keyReach }

// formerly takes the toll that held before: to 20 from 27.
func (t *tally) formerly(g *headcount, f *finding) {
	if t.at(g.end).key == keyFrom {
		if h := t.groupAt(t.openers(g.end + 1)); h != nil && h.noun == nounBare {
			t.take(h, f, "toll")
		}
	}
}

// total finds the first number behind the cue that is said of the whole: at
// most n words on, across words that tell of growth but no other clause.
func (t *tally) total(f *finding, n int) {
	if t.reached(f) {
		return
	}
	for j := f.after; j < f.after+n; j++ {
		w := t.at(j)
		if g := t.groupAt(j); g != nil && w.sense == asCount {
			if t.at(j-1).sense == asBy {
				return
			}
			if g.noun == nounBare || g.noun == nounHuman {
				t.take(g, f, "toll")
				t.formerly(g, f)
			}
			return
		}
		switch {
		case w.sense.in(1<<asSemi|1<<asSub|1<<asRel|1<<asSay) && w.key != keyReach,
			w.sense == asCue && w.cues(pastCues|presentCues|lang.Died),
			w.sense == asVerb && w.key != keyReach:
			return
		}
	}
}

// lost finds the people of "lost 12 men" and "12 lost their lives".
func (t *tally) lost(f *finding) {
	f.strict = true
	if t.at(f.after).key == keyTheir && t.at(f.after+1).key == keyLife {
		start, _ := t.verbGroup(f.at)
		f.strict, f.after = false, f.after+2
		t.takeSubject(start, f, "lost-lives")
		return
	}
	if g := t.groupAt(t.openers(f.after)); g != nil && g.noun == nounHuman {
		t.take(g, f, "lost")
		return
	}
	if start, has := t.verbGroup(f.at); has&(1<<asBe) != 0 {
		t.takeSubject(start, f, "lost")
	}
}

// claimed finds the people of "the war has claimed 12 victims".
func (t *tally) claimed(i int) {
	_, has := t.verbGroup(i)
	g := t.groupAt(t.openers(i + 1))
	if g == nil || g.noun != nounHuman || t.startsClause(g) || has&(1<<asHave) == 0 && !t.at(i-1).is(lang.Event) {
		return
	}
	t.take(g, &finding{at: i, after: i + 1, outcome: model.Killed, strict: true}, "lives")
}

// lives finds the people whose lives something claimed: claimed 12 lives, cost
// the lives of 12 workers.
func (t *tally) lives(i int) {
	taken := false
	for j := i - 1; j >= 0 && j > i-7; j-- {
		w := &t.words[j]
		taken = taken || w.key == keyClaim || w.key == keyTake || w.cues(lang.Lost|lang.Loss)
	}
	f := finding{at: i, after: i + 1, outcome: model.Killed}
	if g := t.words[i].group; g != 0 {
		for j := i + 1; j < i+5; j++ {
			taken = taken || t.at(j).cues(lang.Lost)
		}
		if taken {
			t.groups[g-1].noun = nounHuman
			t.take(&t.groups[g-1], &f, "lives")
		} else {
			t.groups[g-1].noun = nounObject
		}
		return
	}
	if taken && t.at(i+1).sense == asOf {
		f.after = i + 2
		t.takeObjects(&f, "lives")
	}
}
