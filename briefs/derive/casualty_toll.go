package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

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

// putAt finds the number of those whom a cue stands for: put the dead at 315 and
// the wounded at 812.
func (t *tally) putAt(f *finding) bool {
	if !t.words[f.at].cues(lang.Dead | lang.Wounded | lang.Killed | lang.Missing | lang.Injury | lang.Loss | lang.Death) {
		return false
	}
	put := false
	for j := f.after; j < f.after+18; j++ {
		w := t.at(j)
		if g := t.groupAt(j + 1); g != nil && w.key == keyAt && g.noun == nounBare {
			return (put || t.puts(f.at)) && t.take(g, f, "toll")
		}
		if w.sense == asBe && t.at(j+1).key == keyPut {
			j++ // losses were put at 40
			put = true
		} else if w.sense.in(finite|1<<asSemi|1<<asComma|1<<asCue) && t.at(j+1).sense != asTo {
			return false
		}
	}
	return false
}

// puts reports whether somebody puts the number of those at word i, alone or with
// others before them.
func (t *tally) puts(i int) bool {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		if t.words[j].key == keyPut {
			return true
		}
	}
	return false
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
		if w.sense == asHave && t.at(j-1).sense == asTo || w.sense == asTo || j < f.at-1 && t.at(j+1).sense == asTo {
			continue // known to have died
		}
		if w.group != 0 || w.sense.in(finite|1<<asComma|1<<asSemi|1<<asCue) {
			return false
		}
	}
	return false
}

// label finds the number of an entry: Killed: 12.
func (t *tally) label(f *finding) bool {
	after := t.labelled(f)
	w := t.at(after)
	if w.sense != asSemi || w.last == w.first || t.p.tokens[w.first].ID != ':' || t.at(f.at-1).sense == asCount {
		return false
	}
	if start, has := t.verbGroup(f.at); has&(1<<asBe) != 0 || t.words[f.at].cues(lang.Died) && t.endingAt(start) != nil {
		return false // 222 people were killed: 167 men
	}
	g := t.groupAt(t.openers(after + 1))
	if g == nil || t.words[g.at].sense != asCount || t.startsClaim(g) {
		return false
	}
	return t.take(g, f, "label")
}

// labelled is where the label of an entry ends that begins with a cue: Killed in
// action: 12, losses over the past day: 810 men.
func (t *tally) labelled(f *finding) int {
	j := f.after
	if !t.at(j).sense.in(1<<asPrep | opener) {
		return j
	}
	for j < f.after+7 && t.at(j).group == 0 && t.at(j).sense.in(nominal|opener|1<<asPrep) {
		j++
	}
	return j
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
			if (g.noun == nounBare || g.noun == nounHuman) && !t.startsClaim(g) {
				t.take(g, f, "toll")
				t.formerly(g, f)
			}
			return
		}
		switch {
		case w.sense == asSemi && j == f.after && w.first < w.last && t.p.tokens[w.first].ID == ':':
		case w.sense.in(1<<asSemi|1<<asSub|1<<asRel|1<<asSay) && w.key != keyReach && w.key != keySince,
			w.sense == asCue && w.cues(pastCues|presentCues|lang.Died),
			w.sense == asVerb && w.key != keyReach:
			return
		}
	}
}

// reached finds the number behind a verb of growth, however much stands between
// it and the cue: the toll from the blast at the mosque has risen to 56.
func (t *tally) reached(f *finding) bool {
	for j := f.after; j < f.after+2*farRight && j < len(t.words); j++ {
		w := &t.words[j]
		if w.sense == asSemi || w.cues(lang.Toll) {
			return false
		}
		if g := t.groupAt(j + 2); g != nil && w.key == keyPut && t.at(j+1).key == keyAt && g.noun == nounBare && t.at(j-1).sense == asAdv {
			t.take(g, f, "toll") // initially put at 12
			continue
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
			if !t.startsClaim(g) {
				t.take(g, f, "toll")
				t.formerly(g, f)
			}
			return true
		}
	}
	return false
}

// reaches reports whether the number opens with a verb of growth: exceeded 100.
func (t *tally) reaches(w *piece) bool { return w.sense == asCount && t.keyAt(w.first) == keyReach }

// formerOf takes the number that a claim is compared with: 90 died, up from 64,
// compared with 64 in May.
func (t *tally) formerOf(i int) {
	w := t.at(i + 1)
	if w.key != keyFrom && w.key != keyWith && w.sense != asTo {
		return
	}
	j := t.openers(i + 2)
	for end := j + 4; j < end && t.at(j).group == 0 && t.at(j).sense.in(nominal|1<<asOf|1<<asAdv|1<<asCue); j++ {
	}
	g := t.groupAt(j)
	if g == nil || g.noun != nounBare || t.startsClaim(g) {
		return
	}
	for k := int(t.words[g.at].group) - 2; k >= 0; k-- {
		if a := &t.groups[k]; a.taken {
			t.share(a, g, "gap")
			return
		}
	}
}

// summed finds the total that a claim before brings people to: four died,
// bringing the total to 19.
func (t *tally) summed(i int) {
	g := t.groupAt(t.openers(i + 2))
	if t.at(i+1).sense != asTo || g == nil || g.noun != nounBare {
		return
	}
	for k := int(t.words[g.at].group) - 2; k >= 0; k-- {
		if a := &t.groups[k]; a.taken {
			t.share(a, g, "toll")
			return
		}
	}
}

// formerly takes the toll that held before or after: to 20 from 27, from 64 to 90.
func (t *tally) formerly(g *headcount, f *finding) {
	j := g.end
	if t.at(j).key == keyIn && t.at(j+2).sense == asTo {
		j += 2 // from 120 in May to 180
	}
	if w := t.at(j); w.key == keyFrom || w.sense == asTo {
		if h := t.groupAt(t.openers(j + 1)); h != nil && h.noun == nounBare {
			t.take(h, f, "toll")
		}
	}
}

// isDead reports whether word i stands for people whose number a verb gives: the dead
// numbered 40.
func (t *tally) isDead(i int) bool {
	return t.at(i-1).sense == asDet || t.at(i-1).sense == asAdj || t.p.placeAt(t.words[max(0, i-1)].first) != nil
}
