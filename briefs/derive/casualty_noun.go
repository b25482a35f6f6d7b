package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

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
	if t.words[f.at].cues(lang.Loss) && t.brings(f.at) {
		t.total(f, 12)
		return
	}
	t.total(f, 5)
}

// brings reports whether a verb of growth leads to the noun at word i: bringing its
// losses to 344.
func (t *tally) brings(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if t.words[j].key == keyReach {
			return true
		}
	}
	return false
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
