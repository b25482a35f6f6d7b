package derive

import "debrief/briefs/lang"

// pastVerb finds the people of killed, wounded or captured: before it in the
// passive, behind it in the active.
func (t *tally) pastVerb(f *finding) {
	start, has := t.verbGroup(f.at)
	switch {
	case has&(1<<asNot) != 0, has&(1<<asModal) != 0 && has&(1<<asHave) == 0 && has&(1<<asBe) != 0:
		return
	case t.perfect(f.at) && t.spanOf(f.at, f.at+1).Of(t.p.text) == "fallen":
		t.takeSubject(start, f, "intransitive")
	case t.perfect(f.at):
		t.takeObjects(f, "active")
		t.alongside(f)
	case has&(1<<asSay) != 0 && has&(1<<asBe) == 0 && t.whichSaid(start):
		t.takeObjects(f, "active")
	case has&(1<<asBe) != 0, has&(1<<asSay) != 0:
		if t.isThose(f) {
			return
		}
		t.takeSubject(start, f, "passive")
		t.alongside(f)
	case t.isThose(f):
		t.breakdown(f)
	default:
		t.bareParticiple(f, start)
	}
}

// whichSaid reports whether the verb of saying at word i stands in a relative clause
// with a subject of its own: the attack, which he said killed 30.
func (t *tally) whichSaid(i int) bool {
	j := i - 1
	if t.at(j).sense != asPron && !t.at(j).sense.in(nominal) {
		return false
	}
	for j >= 0 && j > i-6 && t.words[j].sense.in(nominal|opener|1<<asPron) {
		j--
	}
	return j >= 0 && t.words[j].sense == asRel
}

// perfect reports whether "have" makes a perfect of the past form at word i: has
// killed, is thought to have killed.
func (t *tally) perfect(i int) bool {
	for i--; t.at(i).sense.in(1<<asAdv | 1<<asNot); i-- {
	}
	return t.at(i).sense == asHave
}

// isThose reports whether the cue stands for people: those killed, the wounded.
func (t *tally) isThose(f *finding) bool {
	before := t.at(f.at - 1)
	if before.sense == asDet && t.at(f.after).sense == asPerson && t.at(f.after+1).sense == asIncl {
		f.after++ // the injured people included
	}
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
	case t.at(f.after).key == keySelf:
		t.takeObjects(f, "active") // killed himself and four others
	case left != nil:
		t.take(left, f, "participle")
		t.ofThose(left, f)
	case t.apposed(start, f.after):
		t.take(t.coveringEnd(start-1), f, "participle") // 15 fighters, captured near the town,
	case t.at(start-1).sense == asComma && t.themWithin(start-1):
		t.takeSubject(start, f, "participle") // 41 people, most of them women, wounded
	case t.at(start-1).sense == asDash, t.at(start-1).sense == asComma && t.at(t.openingOf(start-1)+1).sense.in(1<<asIncl|1<<asRel):
		t.takeSubject(start, f, "participle") // 20 others, including a nurse, injured
	case t.listBefore(start) != nil:
		t.take(t.listBefore(start), f, "participle")
	default:
		t.takeObjects(f, "active")
		t.alongside(f)
	}
}

// listBefore is the group that opens a list of people which ends before word i, nothing
// behind it being counted by itself: with 40 civilians, police and rebels | killed.
func (t *tally) listBefore(i int) *headcount {
	const far = 8 // words
	j := i
	for j > 0 && j > i-far && t.words[j-1].group == 0 && t.words[j-1].sense.in(nominal|1<<asAnd|1<<asComma) {
		j--
	}
	g := t.coveringEnd(j)
	if g == nil || j == i || g.noun != nounHuman || !t.at(j).sense.in(1<<asAnd|1<<asComma) || t.words[i-1].sense != asPerson {
		return nil
	}
	if g.from > 0 && t.at(g.from-1).key != keyWith {
		return nil
	}
	return g
}

// ofThose takes the numbers that say what sort of people those of g were: of the 61
// people injured, 12 were children.
func (t *tally) ofThose(g *headcount, f *finding) {
	if before := t.at(g.from - 1); before.sense != asOf && (before.sense != asDet || t.at(g.from-2).sense != asOf) || t.at(f.after).sense != asComma {
		return
	}
	if b := t.groupAt(f.after + 1); b != nil && t.at(b.end).sense == asBe && !t.startsClaim(b) && !t.at(b.end+1).sense.in(1<<asCue) {
		t.sorts(b, f)
	}
}

// themWithin reports whether the comma at word i closes a bracket that tells of
// some of the people before it.
func (t *tally) themWithin(i int) bool {
	for j := i - 1; j > 0 && j > i-8; j-- {
		if t.words[j].sense == asComma {
			return false
		}
		if t.words[j].key == keyThem && t.words[j].sense == asIncl {
			return true
		}
	}
	return false
}

// apposed reports whether a participle at word i says more of people whom a
// comma parts from it: nothing that it could be done to stands behind it.
func (t *tally) apposed(i, after int) bool {
	if t.at(i-1).sense != asComma || !t.at(after).sense.in(1<<asPrep|1<<asBy) {
		return false
	}
	g := t.coveringEnd(i - 1)
	return g != nil && g.noun == nounHuman && !t.at(g.from-1).sense.in(1<<asVerb|1<<asCue|1<<asPrep|1<<asBy|1<<asTo|1<<asOf)
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
	if has&(1<<asTo) != 0 && has&(1<<asBe|1<<asHave|1<<asSay) == 0 {
		return true // ways to die
	}
	t.takeSubject(start, f, "intransitive")
	t.alongside(f)
	return true
}

// verbGroup is the first word of the verb group that ends before word i, and
// what stands in it.
func (t *tally) verbGroup(i int) (start int, has senses) {
	j := i - 1
	for j >= 0 && j > i-12 {
		w := &t.words[j]
		switch {
		case w.sense.in(1<<asAdv | 1<<asBe | 1<<asHave | 1<<asModal | 1<<asNot):
			has |= 1 << w.sense
		case w.sense == asTo && t.toldBy(j) >= 0:
			has |= 1 << asTo
			j = t.toldBy(j) + 1
		case w.sense == asTo && t.at(j-1).sense.in(1<<asBe|1<<asHave|1<<asSay|1<<asVerb|1<<asPlain):
			has |= 1 << asTo
		case w.sense == asSay && t.at(j-1).sense.in(1<<asBe|1<<asHave|1<<asAdv) || w.sense == asSay && j == i-1 && t.words[i].cues(pastCues|lang.Dead|lang.Missing):
			has |= 1 << asSay
		case w.key == keySince && t.at(j-1).sense == asHave:
		case w.sense == asAnd && t.at(j-1).sense == asAdv && t.at(j+1).sense == asAdv: // deliberately and brutally
		case (j == i-1 || t.at(j+1).sense == asTo) && w.sense.in(1<<asPlain|1<<asVerb) && (t.pastWord(j) || w.key == keyFound) && t.at(j-1).sense.in(1<<asBe|1<<asAdv):
		case w.sense == asAnd && t.at(j-1).sense.in(1<<asCue|1<<asVerb|1<<asPlain) && t.pastWord(j-1) && t.at(j-2).sense.in(1<<asBe|1<<asAdv|1<<asComma|1<<asHave):
			j--
		case w.sense == asComma && t.pastWord(j-1) && t.at(j-2).sense.in(1<<asBe|1<<asHave):
			j--
		default:
			return j + 1, has
		}
		j--
	}
	return j + 1, has
}

// toldBy is the verb of saying before "by" and whoever says so, which leads to "to" at word
// j: were reported by the radio | to have been killed. It is -1 without one.
func (t *tally) toldBy(j int) int {
	const far = 7 // words
	for k := j - 1; k > 0 && k > j-far; k-- {
		if w := &t.words[k]; w.sense == asBy {
			if t.at(k-1).sense == asSay && t.at(k-2).sense.in(1<<asBe|1<<asAdv) {
				return k - 1
			}
			return -1
		} else if !w.sense.in(nominal | opener) {
			return -1
		}
	}
	return -1
}

// pastWord reports whether word j may be a verb in the past: a cue, or a word
// with -ed.
func (t *tally) pastWord(j int) bool {
	w := t.at(j)
	if w.cues(pastCues) || w.key == keyFell {
		return true
	}
	if !w.sense.in(1<<asPlain|1<<asVerb|1<<asSay) || j < 0 {
		return false
	}
	end := t.p.tokens[w.last-1].End
	return end > 2 && t.p.text[end-1]|0x20 == 'd' && t.p.text[end-2]|0x20 == 'e'
}
