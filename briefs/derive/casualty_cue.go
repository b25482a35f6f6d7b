package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// The cues by what becomes of the people.
const (
	killCues    = lang.Killed | lang.Killing | lang.Kill | lang.Died | lang.Death | lang.Corpse | lang.Dead
	woundCues   = lang.Wounded | lang.Wounding | lang.Wound | lang.Injury
	captureCues = lang.Captured | lang.Capturing | lang.Capture | lang.Arrested | lang.Seizure | lang.Hostage
	vanishCues  = lang.Missing
	pastCues    = lang.Killed | lang.Wounded | lang.Captured
	presentCues = lang.Kill | lang.Wound | lang.Capture | lang.Killing | lang.Wounding | lang.Capturing
	nounCues    = lang.Death | lang.Injury | lang.Seizure | lang.Loss | lang.Corpse
)

// outcomeOf is what a cue says became of people.
func outcomeOf(c lang.Cue) model.Outcome {
	switch {
	case c&lang.Loss != 0:
		return model.Mixed
	case c&vanishCues != 0:
		return model.Missing
	case c&killCues != 0:
		return model.Killed
	case c&woundCues != 0:
		return model.Wounded
	case c&captureCues != 0:
		return model.Captured
	}
	return model.Killed
}

// A finding is what one cue says: the outcome, where its words begin and end
// and which rule looks for the people.
type finding struct {
	at      int // the word of the cue
	after   int // the word behind the verb group
	outcome model.Outcome
	strict  bool // only of people who are named so: executed, eliminated
}

// follow goes through the cues of the sentence.
func (t *tally) follow() {
	for i := 0; i < len(t.words); i++ {
		w := &t.words[i]
		if w.sense != asCue {
			switch w.key {
			case keyLife:
				t.lives(i)
			case keyClaim:
				t.claimed(i)
			case keyTake, keyHold, keyTreat, keyFell, keyBury, keyVictims:
				t.fated(i)
			case keyAmong:
				t.amongOthers(i)
			case keyTotal:
				t.summed(i)
			case keyUp, keyDown:
				t.formerOf(i)
			}
			continue
		}
		f := finding{at: i, after: i + 1, outcome: outcomeOf(w.cue), strict: w.key == keyStrict || w.cues(lang.Arrested) || t.keyAt(w.last-1) == keyDown}
		i = t.merge(&f)
		t.find(&f)
	}
}

// merge takes "killed or wounded" as one cue. It gives the last word of the
// cue.
func (t *tally) merge(f *finding) int {
	i := f.at
	for {
		k := i + 1
		for t.at(k).sense.in(1<<asAnd|1<<asComma) && k < i+3 {
			k++
		}
		next := t.at(k)
		other := outcomeOf(next.cue)
		if k == i+1 || next.sense != asCue || other == f.outcome || next.cue&(pastCues|presentCues|lang.Dead|lang.Missing) == 0 ||
			(f.outcome == model.Captured || other == model.Captured) && !t.orAfter(i, k) {
			return i
		}
		if t.at(k-1).sense == asComma && !t.at(k+1).sense.in(1<<asAnd|1<<asComma) {
			return i
		}
		if t.endingAt(f.at) != nil && t.groupAt(t.openers(k+1)) != nil {
			return i // left 4 dead and injured 20
		}
		f.outcome, f.after = model.Mixed, k+1
		i = k
	}
}

// orAfter reports whether the outcomes up to word k are told as one or the other:
// killed, captured or wounded.
func (t *tally) orAfter(i, k int) bool {
	for j := i + 1; j < k+3; j++ {
		if t.at(j).sense == asAnd {
			return t.p.tokens[t.words[j].first].ID == fixed().or
		}
	}
	return false
}

// find tries the constructions that the cue allows, from the surest on. The rule
// that takes people gives the fact its name: active (killed 12), passive (12 were
// killed), participle (12 killed in a blast), intransitive (12 died), noun-of (the
// deaths of 12), counted-noun (12 deaths), state-noun (12 dead civilians), state
// (left 12 dead), hostage, injuries, lost, lost-lives, lives (claimed 12 lives),
// toll, label (killed: 12), breakdown (the dead were 12 miners), among, alongside,
// treated, listed, gap and part (of a claim beside it), table.
func (t *tally) find(f *finding) {
	w := &t.words[f.at]
	switch {
	case w.group != 0 && t.inGroup(f, &t.groups[w.group-1]):
	case w.group != 0 && f.at < t.groups[w.group-1].head: // two murder suspects
	case t.numberOf(f), t.amongThem(f), t.label(f), t.putAt(f):
	case t.at(f.after).key == keyReach && w.cues(lang.Dead|lang.Wounded) && t.isDead(f.at):
		t.total(f, 3)
	case w.cues(lang.Toll):
		t.toll(f)
	case w.cues(lang.Lost):
		t.lost(f)
	case w.cues(lang.Died) && t.intransitive(f):
	case w.cues(nounCues) && t.at(f.after).sense.in(1<<asOf|1<<asTo|1<<asPrep) && t.ofNoun(f):
	case w.cues(pastCues):
		t.pastVerb(f)
	case w.cues(presentCues | lang.Arrested):
		t.presentVerb(f)
	case w.cues(lang.Dead | lang.Missing | lang.Hostage):
		t.predicate(f)
	case w.cues(nounCues):
		t.nounAlone(f)
	}
}

// inGroup takes a group of which the cue is a part: five wounded soldiers, 12
// deaths.
func (t *tally) inGroup(f *finding, g *headcount) bool {
	if g.state != f.at {
		return false
	}
	if t.partitive(g) {
		return true
	}
	if f.outcome == model.Captured && t.freed(g) {
		return true
	}
	rule := "state-noun"
	if g.state == g.head {
		rule = "counted-noun"
		if t.words[g.head].key == keyPrisoner && !t.takenPrisoner(g) && !t.besideDead(g) {
			return true
		}
		if t.words[g.head].cues(lang.Injury) && t.suffered(g) {
			return true
		}
		t.amongVictims(g)
	}
	return t.take(g, f, rule)
}

// partitive reports whether g counts some of those whom a cue names: two of the
// wounded. What is said of them goes before what they were.
func (t *tally) partitive(g *headcount) bool {
	return g.state >= 0 && g.state == g.head && t.at(g.head-1).sense == asDet
}

// rest takes those of whom nothing else was said.
func (t *tally) rest() {
	t.ofAll()
	t.theseInclude()
	for i := range t.groups {
		g := &t.groups[i]
		if !g.taken && t.partitive(g) {
			if t.at(g.end).sense == asBe {
				g.rest = t.sortAt(g.end + 1) // three of the dead were Kenyans
			}
			t.take(g, &finding{at: g.state, after: g.state + 1, outcome: outcomeOf(t.words[g.state].cue)}, "state-noun")
		}
	}
}

// amongVictims reads who the victims of "eight fatalities among the staff" are.
func (t *tally) amongVictims(g *headcount) {
	if t.at(g.end).key != keyAmong {
		return
	}
	k := t.openers(g.end + 1)
	if end := t.stretch(k, 8); end > k {
		g.rest = [2]int{k, end}
	}
}
