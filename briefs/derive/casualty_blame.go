package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// responsible is who claims responsibility, the word i.
func (t *tally) responsible(i int) model.Words {
	for j := i + 1; j < i+10 && t.at(j).sense != asAnd; j++ {
		if t.at(j).sense == asBy {
			if t.claimsOf(i, j) {
				return t.agent(j)
			}
			return nil
		}
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if w := &t.words[j]; w.key != keyClaim && w.key != keyTake {
			continue
		}
		start, has := t.verbGroup(j)
		if has&(1<<asNot) != 0 || t.denies(start) {
			return nil
		}
		if who := t.spokenFor(start); !who.Empty() {
			return who
		}
		for t.at(start-1).sense == asAdv {
			start--
		}
		if w := t.at(start - 1); w.sense == asAnd || w.first < w.last && t.p.tokens[w.first].ID == fixed().but {
			if who := t.sharedSubject(start - 1); !who.Empty() {
				return who // first denied it but then claimed
			}
		}
		before := t.beforeAside(start)
		who := t.doer(before)
		if name := t.actor(before+1, start-1); before < start && !t.hasName(who) && t.hasName(name) {
			return name // a new group, the Azure Front, claimed
		}
		return who
	}
	return nil
}

// hasName reports whether a word of w has a capital.
func (t *tally) hasName(w model.Words) bool {
	if w.Empty() || t.caps {
		return false
	}
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		if t.p.tokens[i].Capital() {
			return true
		}
	}
	return false
}

// claimsOf reports whether responsibility, the word i, is claimed rather than
// attributed or denied up to word end.
func (t *tally) claimsOf(i, end int) bool {
	for j := max(0, i-3); j < end; j++ {
		if w := &t.words[j]; w.key == keyClaim || w.key == keyTake {
			return true
		}
	}
	return false
}

// denies reports whether nobody is the subject before word i: no group has.
func (t *tally) denies(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if t.words[j].sense == asNot {
			return true
		}
	}
	return false
}

// spokenFor is the group whose spokesman or leader stands before word i.
func (t *tally) spokenFor(i int) model.Words {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		if w := &t.words[j]; w.key == keyVoice || w.is(lang.Rank|lang.Office) || w.key == keyChief {
			if k := j + 1; t.at(k).key == keyFor || t.at(k).sense == asOf {
				k = t.openers(k + 1)
				return t.actor(k, t.stretch(k, 9))
			}
			if w.key == keyVoice {
				return t.groupBefore(j)
			}
		}
	}
	return nil
}

// groupBefore is the group whose name stands right before its spokesman at word j: the
// Azure Front spokesman.
func (t *tally) groupBefore(j int) model.Words {
	i := j
	for i > 0 && i > j-6 && (t.capital(i-1) || t.words[i-1].key == keyGroup) {
		i--
	}
	return t.actor(i, j)
}

// blamed is who is blamed at word i: blamed on the rebels, blamed them.
func (t *tally) blamed(i int) model.Words {
	start, has := t.verbGroup(i)
	if has&(1<<asNot|1<<asModal) != 0 {
		return nil
	}
	for j := i + 1; j < i+9; j++ {
		if w := t.at(j); w.key == keyOn || w.sense == asTo {
			k := t.openers(j + 1)
			return t.actor(k, t.stretch(k, 9))
		} else if w.sense.in(1<<asSemi | 1<<asComma | 1<<asSub) {
			break
		}
	}
	if has&(1<<asBe) != 0 {
		return t.doer(start)
	}
	k := t.openers(i + 1)
	return t.actor(k, t.stretch(k, 9))
}

// held is who is held to have done it: X was behind the attack, X is suspected.
func (t *tally) held(i int) model.Words {
	start, has := t.verbGroup(i)
	if has&(1<<asBe) == 0 || has&(1<<asNot|1<<asModal) != 0 {
		return nil
	}
	if t.words[i].key == keyBehind && !t.at(t.openers(i+1)).is(lang.Event) {
		return nil
	}
	if t.at(start-1).sense == asPron {
		return t.sayer(start - 1)
	}
	return t.doer(start)
}

// claimsAttack is who claims the attack behind word i.
func (t *tally) claimsAttack(i int) model.Words {
	start, has := t.verbGroup(i)
	if has&(1<<asBe|1<<asNot) != 0 || t.at(t.openers(i+1)+1).sense.in(finite) {
		return nil
	}
	return t.doer(start)
}

// guiltyOf is who is called responsible, the word i, for an attack.
func (t *tally) guiltyOf(i int) model.Words {
	const far = 10 // words
	for j := i + 2; j < i+far; j++ {
		w := t.at(j)
		if w.is(lang.Event) {
			start, has := t.verbGroup(i)
			if has&(1<<asBe) == 0 || has&(1<<asNot|1<<asModal) != 0 {
				return nil
			}
			if t.at(start-1).sense == asAnd {
				return t.sharedPredicate(start - 1)
			}
			return t.doer(start)
		}
		if !w.sense.in(nominal | opener | 1<<asOf) {
			return nil
		}
	}
	return nil
}

// sharedPredicate is the subject of the clause whose second verb follows the "and" at
// word i: the group is small and was responsible.
func (t *tally) sharedPredicate(i int) model.Words {
	for j := i - 1; j > 0 && j > i-farRight; j-- {
		if w := &t.words[j]; w.sense == asBe || w.sense == asVerb || w.sense == asHave {
			start, _ := t.verbGroup(j)
			return t.doer(start)
		} else if w.sense.in(1<<asSemi | 1<<asSub) {
			return nil
		}
	}
	return nil
}

// accused is who is accused at word i of having attacked others.
func (t *tally) accused(i int) model.Words {
	start, has := t.verbGroup(i)
	k := t.openers(i + 1)
	end := k
	for end < k+9 && t.at(end).sense.in(nominal) {
		end++
	}
	if !t.at(end).sense.in(1<<asOf|1<<asPrep) || has&(1<<asNot) != 0 {
		return nil
	}
	for j := end + 1; j < end+6; j++ {
		w := t.at(j)
		switch {
		case !w.is(lang.Attack) && !w.cues(lang.CasualtyCues):
		case end > k:
			return t.actor(k, end)
		case has&(1<<asBe) != 0:
			return t.doer(start)
		}
	}
	return nil
}

// belonged is the group that the attackers belonged to, said at word i.
func (t *tally) belonged(i int) model.Words {
	start, _ := t.verbGroup(i)
	if t.at(i+1).sense != asTo || t.campOf(t.p.at(t.spanOf(max(0, start-1), start))) != irregular {
		return nil
	}
	k := t.openers(i + 2)
	return t.actor(k, t.stretch(k, 9))
}

// suspected is who is said to be the culprits, named at word i.
func (t *tally) suspected(i int) model.Words {
	for j := i - 1; j > 0 && j > i-5; j-- {
		switch w := &t.words[j]; {
		case w.sense == asBe && w.key != keyBeing:
			start, has := t.verbGroup(j)
			if has&(1<<asNot|1<<asModal) != 0 {
				return nil
			}
			return t.doer(start)
		case !w.sense.in(nominal | opener):
			return nil
		}
	}
	return nil
}
