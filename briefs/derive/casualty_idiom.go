package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// idiom melts w into the words before it where they tell of somebody's fate
// only together: taken alive, led away, not seen since, paid the supreme price.
func (t *tally) idiom(w *piece) bool {
	n := len(t.words) - 1
	before := &t.words[n]
	switch {
	case w.key == keyAlive && before.key == keyTake, w.key == keyAway && before.key == keyCarry:
		t.melt(n, w, lang.Captured)
	case w.key == keyHell && before.sense == asTo && t.at(n-1).key == keySend:
		t.melt(n-1, w, lang.Killed)
	case w.key == keyFor && before.key == keyAccount:
		return t.unaccounted(w)
	case w.key == keySince:
		return t.unseen(w)
	case w.key == keyPrice && before.key == keySupreme:
		return t.paid(w)
	default:
		return false
	}
	return true
}

// melt makes the words from i on and w one cue.
func (t *tally) melt(i int, w *piece, cue lang.Cue) {
	t.words = t.words[:i+1]
	one := &t.words[i]
	one.sense, one.cue, one.key, one.last = asCue, cue, noKey, w.last
}

// unseen melts "have not been seen since" and "not been heard from since".
func (t *tally) unseen(w *piece) bool {
	i := len(t.words) - 1
	if t.at(i).key == keyFrom {
		i--
	}
	if t.at(i).key != keySeen || t.at(i-1).sense != asBe || t.at(i-2).sense != asNot {
		return false
	}
	t.words[i-2].sense = asAdv
	t.melt(i, w, lang.Missing|lang.Died)
	return true
}

// unaccounted melts "not yet accounted for".
func (t *tally) unaccounted(w *piece) bool {
	n := len(t.words) - 1
	for i := n - 1; i >= 0 && i > n-4; i-- {
		if t.words[i].sense == asNot {
			for ; i < n; i++ {
				t.words[i].sense = asAdv
			}
			t.melt(n, w, lang.Missing)
			return true
		}
	}
	return false
}

// paid melts "paid the supreme price".
func (t *tally) paid(w *piece) bool {
	i := len(t.words) - 2
	for t.at(i).sense.in(1<<asDet | 1<<asAdj) {
		i--
	}
	if t.at(i).key != keyPay {
		return false
	}
	t.melt(i, w, lang.Died)
	return true
}

// fated finds the people of verbs that tell of a fate with other words behind
// them only: took five girls with them, holding 12 men against their will,
// treated 16 people for wounds.
func (t *tally) fated(i int) {
	g := t.groupAt(t.openers(i + 1))
	f := finding{at: i, after: i + 1, outcome: model.Captured, strict: true}
	switch t.words[i].key {
	case keyTake:
		switch start, has := t.verbGroup(i); {
		case g != nil && t.at(g.end).key == keyWith && t.at(g.end+1).sense.in(1<<asRel|1<<asPron):
			t.take(g, &f, "active")
		case g != nil && g.state < 0 && t.toHospital(g.end):
			f.outcome = model.Wounded
			t.take(g, &f, "treated")
		case g == nil && has&(1<<asBe) != 0 && t.toHospital(i+1):
			f.outcome = model.Wounded
			if g = t.subject(start); g != nil && g.state < 0 {
				t.take(g, &f, "treated")
			}
		}
	case keyHold:
		if g != nil && (t.at(g.end).key == keyAgainst && t.at(g.end+1).key == keyTheir || t.heldToo(i, g) || t.heldBy(i)) {
			for k := int(t.words[g.at].group) - 1; !t.take(g, &f, "active") && t.goesOn(g); k++ {
				g = &t.groups[k+1]
			}
		} else if start, has := t.verbGroup(i); g == nil && has&(1<<asBe) != 0 && t.campOf(t.agent(i+1)) == irregular {
			t.takeSubject(start, &f, "passive")
		}
	case keyFell:
		f.outcome = model.Mixed
		if start, has := t.verbGroup(i); t.plainShot(i) && g != nil {
			t.take(g, &f, "active")
		} else if t.plainShot(i) && has&(1<<asBe) != 0 {
			t.takeSubject(start, &f, "passive")
		}
	case keyBury:
		f.outcome = model.Killed
		if t.at(f.after).sense != asPrep && g != nil {
			t.take(g, &f, "treated")
		} else if start, has := t.verbGroup(i); has&(1<<asBe) != 0 && !t.trapped(f.after) {
			t.takeSubject(start, &f, "treated")
		}
	case keyVictims:
		t.victimsAre(i)
	case keyTreat:
		t.treated(&f, g)
	}
}

// heldBy reports whether those who hold people at word i are rebels or the like, in
// the present: rebels are holding 25 peacekeepers.
func (t *tally) heldBy(i int) bool {
	start, _ := t.verbGroup(i)
	who := t.doer(start)
	return t.ing(i) && (t.campOf(who) == irregular || start > 0 && t.words[start-1].key == keySum)
}

// trapped reports whether the words from i on say that people are buried under
// something, alive perhaps.
func (t *tally) trapped(i int) bool {
	return t.at(i).key == keyAlive || t.at(i).key == keyUnder
}

// victimsAre finds the people who are told of as victims: the victims included six
// children, were four Kenyans, five of the victims. They died, where the text has told of
// dead.
func (t *tally) victimsAre(i int) {
	if t.at(i-1).sense == asOf && t.at(i-2).key == keyNumber && t.at(i+1).sense == asBe {
		t.total(&finding{at: i, after: i + 1, outcome: model.Mixed}, 4)
		return
	}
	among := t.at(i-1).sense == asDet && t.at(i-2).key == keyAmong && t.at(i+1).sense == asBe
	if len(t.facts) == 0 || !t.plural(i) {
		return
	}
	f := finding{at: i, after: i + 2, outcome: model.Killed, strict: true}
	if g := t.coveringEnd(i + 1); g != nil && g.head == i && t.at(i-1).sense == asDet && t.at(i-2).sense == asOf {
		g.rest = [2]int{}
		if t.at(i+1).sense == asBe {
			g.rest = t.sortAt(i + 2)
		}
		t.take(g, &f, "part") // five of the victims were women
		return
	}
	if !t.at(i+1).sense.in(1<<asIncl|1<<asBe) && !among {
		return
	}
	if g := t.groupAt(t.openers(i + 2)); g != nil && (g.noun == nounHuman || t.at(i+1).sense != asBe) {
		t.take(g, &f, "breakdown")
	}
}

// toHospital reports whether the words from i on lead to a hospital.
func (t *tally) toHospital(i int) bool {
	if t.at(i).sense != asTo {
		return false
	}
	for j := i + 1; j < i+5; j++ {
		w := t.at(j)
		if w.key == keyClinic {
			return true
		}
		if !w.sense.in(nominal | opener) {
			return false
		}
	}
	return false
}

// plainShot reports whether word i is "shot" of which the text does not say at once
// how it ended: not shot dead, not shot and wounded.
func (t *tally) plainShot(i int) bool {
	if t.at(i+1).key == keyAt || t.words[i].sense == asCue || t.words[i].is(lang.Event) || !t.words[i].is(lang.Attack) {
		return false
	}
	for j := i + 1; j < i+4; j++ {
		if w := t.at(j); w.sense == asCue || w.key == keyDown || w.key == keyDeath {
			return false
		}
	}
	return true
}

// heldToo reports whether "hold" at word i goes on with what somebody did to
// people under arms: killed six officers, holds 34 soldiers.
func (t *tally) heldToo(i int, g *headcount) bool {
	if g.noun != nounHuman || !t.fighting(g.head) || !t.at(i-1).sense.in(1<<asComma|1<<asAnd) {
		return false
	}
	for k := range t.groups {
		if t.groups[k].taken && t.groups[k].rule == "active" && t.groups[k].end <= i {
			return true
		}
	}
	return false
}

// treated takes the people who were treated for wounds: those behind the verb,
// or its subject in the passive.
func (t *tally) treated(f *finding, g *headcount) {
	f.outcome = model.Wounded
	for j := f.after; j < f.after+12; j++ {
		w := t.at(j)
		if w.cues(lang.Injury) {
			start, has := t.verbGroup(f.at)
			if g != nil {
				t.take(g, f, "treated")
			} else if has&(1<<asBe) != 0 {
				t.takeSubject(start, f, "treated")
			}
			return
		}
		if w.sense.in(finite | 1<<asSemi | 1<<asCue) {
			return
		}
	}
}
