package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// amongThem finds the people of whom it is said that they were among the dead.
func (t *tally) amongThem(f *finding) bool {
	j := f.at - 1
	if !t.at(j).sense.in(1<<asDet) || t.at(j-1).key != keyAmong || t.at(f.after).sense.in(1<<asBe) {
		return false
	}
	start, has := t.verbGroup(j - 1)
	return has&(1<<asBe) != 0 && t.takeSubject(start, f, "among")
}

// amongOthers finds the people of whom it is said that they were among others to
// whom something happened: were among those who died, were among 48 people killed.
func (t *tally) amongOthers(i int) {
	start, has := t.verbGroup(i)
	if has&(1<<asBe) == 0 {
		return
	}
	for j := i + 1; j < i+12; j++ {
		w := t.at(j)
		switch {
		case w.sense == asCue && w.cues(pastCues|lang.Dead|lang.Died|lang.Missing|lang.Hostage):
			t.takeSubject(start, &finding{at: j, after: j + 1, outcome: outcomeOf(w.cue)}, "among")
			return
		case w.sense.in(1<<asSemi | 1<<asComma | 1<<asSub), w.sense == asCue:
			return
		}
	}
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
	if t.at(f.at-1).sense == asDet && t.at(f.at-2).sense == asOf && t.at(f.after).sense == asComma {
		if g := t.groupAt(f.after + 1); g != nil && t.at(g.end).sense == asBe {
			t.sorts(g, f) // of the dead, 14 were civilians
		}
		return
	}
	if left := t.endingAt(f.at); left != nil {
		pages := left.noun == nounBare && w.cues(lang.Missing) && t.at(f.after).sense == asPlain
		if t.at(left.from-1).key != keyDoom && !pages {
			t.take(left, f, "state")
		}
		return
	}
	if has&(1<<asBe|1<<asSay) != 0 || t.at(f.at-1).sense.in(1<<asVerb|1<<asPlain) {
		if has&(1<<asBe|1<<asSay) == 0 {
			start = f.at - 1
			if g := t.coveringEnd(start); g != nil { // 12 people found dead
				t.take(g, f, "state")
				return
			}
		}
		if t.takeSubject(start, f, "state") {
			return
		}
	}
	if g := t.groupAt(f.after); g != nil && (t.at(f.at-1).sense.in(1<<asVerb|1<<asPlain) || f.at == 0 && g.noun == nounBare) {
		t.take(g, f, "state")
	}
}

// sorts takes the numbers of a list that says what sort of people the dead were:
// 12 were soldiers, four civilians and one was a guard.
func (t *tally) sorts(g *headcount, f *finding) {
	for k := int(t.words[g.at].group) - 1; k < len(t.groups); k++ {
		b := &t.groups[k]
		if b.from > g.from && !t.at(b.from-1).sense.in(1<<asComma|1<<asAnd) || t.fateFollows(b.end) {
			return
		}
		if t.at(b.end).sense == asBe && b.noun == nounBare {
			b.rest = t.sortAt(b.end + 1)
		}
		t.take(b, f, "breakdown")
	}
}

// hostages finds the people who were taken or held hostage.
func (t *tally) hostages(f *finding, start int, has senses) {
	if t.at(start - 1).holds() {
		start--
		_, has = t.verbGroup(start)
	}
	if left := t.endingAt(f.at); left != nil {
		for j := left.from - 1; j >= 0 && j > left.from-4; j-- {
			if t.words[j].holds() {
				t.take(left, f, "hostage")
				return
			}
		}
		return
	}
	if left := t.endingAt(start); left != nil && t.at(start).holds() {
		t.take(left, f, "hostage") // 8 others taken captive
		return
	}
	if t.at(start).holds() && has&(1<<asBe) != 0 {
		s, _ := t.verbGroup(start)
		t.takeSubject(s, f, "hostage")
		return
	}
	for j := f.at - 1; j >= 0 && j > f.at-4; j-- {
		if t.words[j].holds() {
			if g := t.groupAt(t.openers(f.after)); g != nil {
				t.take(g, f, "hostage")
			}
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
	t.eachLost(f.after)
	if g := t.groupAt(t.openers(f.after)); g != nil && (g.noun == nounHuman || t.at(g.end-1).key == keyThem) {
		f.strict = g.noun == nounHuman
		if t.at(g.end).sense != asTo { // lost two players to injury
			t.take(g, f, "lost")
		}
		return
	}
	if g := t.groupAt(t.openers(f.after)); g != nil && g.noun == nounBare && t.mayCarry() && t.carry.outcome != model.Captured && t.at(g.end).sense.in(1<<asSemi|1<<asComma) {
		f.strict = false
		t.take(g, f, "lost") // we have nine dead. They lost sixty.
		return
	}
	if g := t.groupAt(t.openers(f.after)); g != nil && g.noun == nounObject && t.goesOn(g) {
		f.strict = true
		t.take(&t.groups[t.words[g.at].group], f, "lost") // lost three trucks and 11 men
		return
	}
	if start, has := t.verbGroup(f.at); has&(1<<asBe) != 0 {
		t.takeSubject(start, f, "lost")
	}
}

// eachLost reads the bare number at word i, which shares the noun of the number
// listed behind it: lost five and eleven peacekeepers.
func (t *tally) eachLost(i int) {
	a := t.groupAt(t.openers(i))
	if a == nil || a.noun != nounBare || !t.goesOn(a) || t.at(a.end).sense != asAnd {
		return
	}
	if b := &t.groups[t.words[a.at].group]; b.noun == nounHuman {
		a.noun, a.rest = b.noun, b.rest
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
		if _, has := t.verbGroup(j); w.key == keyClaim && has&(1<<asModal) != 0 && has&(1<<asHave) == 0 {
			return // could cost 100 lives
		}
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
	if j := i - 2; t.at(i-1).key == keyTheir && (t.at(j).key == keyGive || t.at(j).key == keyDown && t.at(j-1).key == keyGive) {
		if t.at(j).key == keyDown {
			j--
		}
		start, _ := t.verbGroup(j)
		f.at = j
		t.takeSubject(start, &f, "lost-lives")
		return
	}
	if taken && t.at(i+1).sense == asOf {
		f.after = i + 2
		t.takeObjects(&f, "lives")
	}
}
