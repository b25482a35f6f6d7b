package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// spread hands outcomes on: along lists in both directions, from a whole to
// its parts.
func (t *tally) spread() {
	for k := 1; k < len(t.groups); k++ {
		a, b := &t.groups[k-1], &t.groups[k]
		if t.compares(k) {
			t.share(t.before(k), b, "gap")
			continue
		}
		switch b.joined {
		case tieListed:
			if a.taken && !b.taken && t.sharesObject(b) {
				t.share(a, b, "listed")
			}
		case tieWithin:
			whole := t.whole(k)
			if t.tellsItself(b) {
				continue
			}
			if whole == nil && t.isPart(b) {
				whole = t.before(k)
			}
			if whole != nil {
				t.share(whole, b, "part")
			}
		case tieLoose:
			if !b.taken && (t.isPart(b) || t.isSame(b)) {
				if whole := t.before(k); whole != nil {
					t.share(whole, b, "part")
				}
			}
		}
	}
	for k := 1; k < len(t.groups); k++ {
		b := &t.groups[k]
		if whole := t.before(k); !b.taken && whole != nil && t.gapped(whole, b) {
			t.share(whole, b, "gap")
		}
	}
	t.breakUp()
	for k := len(t.groups) - 1; k > 0; k-- {
		a, b := &t.groups[k-1], &t.groups[k]
		if b.joined == tieListed && t.alsoDied(a, b) {
			a.taken = false
		}
		if b.joined != tieLoose && b.taken && !a.taken && t.sharesSubject(a, b) && (b.joined == tieListed || b.verb > b.end && !t.ofWhom(b)) {
			t.share(b, a, "listed")
		}
	}
}

// share gives b the outcome of a.
func (t *tally) share(a, b *headcount, rule string) {
	if b.taken || b.noun == nounObject {
		return
	}
	b.taken, b.outcome, b.rule, b.cues, b.verb = true, a.outcome, rule, a.cues, a.verb
	if t.at(b.end).key == keyFatally {
		b.outcome = model.Killed
	}
}

// tellsItself reports whether b, behind a mark, is somebody who says or does something
// of which the sentence goes on to tell: 12 died; a doctor spoke of 20.
func (t *tally) tellsItself(b *headcount) bool {
	w := t.at(b.end)
	return b.noun == nounHuman && t.at(b.from-1).sense == asSemi && (w.sense.in(1<<asVerb|1<<asSay|1<<asHave|1<<asModal) || w.key == keySpeak)
}

// whole is the group that group k is a part of, when it has an outcome.
func (t *tally) whole(k int) *headcount {
	for j := k - 1; j >= 0; j-- {
		if t.groups[j].taken {
			return &t.groups[j]
		}
		if t.groups[j].joined == tieLoose {
			break
		}
	}
	return nil
}

// before is the nearest group before group k that has an outcome.
func (t *tally) before(k int) *headcount {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if t.groups[j].taken {
			return &t.groups[j]
		}
	}
	return nil
}

// isPart reports whether b says that it is a part of those before: including
// three children, one of them seriously.
func (t *tally) isPart(b *headcount) bool {
	j := b.from - 1
	for t.at(j).sense.in(opener) {
		j--
	}
	if t.at(j).sense == asIncl {
		return true
	}
	if t.at(j).sense.in(1<<asComma|1<<asDash) && t.at(b.end-1).key == keyThem {
		return true
	}
	if b.noun == nounBare && t.at(j).sense == asComma {
		if k := t.at(b.end).key; k == keySerious || k == keyFatally {
			return true
		}
	}
	return t.at(j).sense.in(joiner) && t.amongNamed(j-1)
}

// amongNamed reports whether only people without a number stand between word j and
// what says that some are told of: among them the imam and four of his sons.
func (t *tally) amongNamed(j int) bool {
	for low := j - 6; j >= 0 && j > low; j-- {
		if w := &t.words[j]; w.sense == asIncl {
			return true
		} else if !w.sense.in(nominal|opener|1<<asComma) || w.group != 0 {
			return false
		}
	}
	return false
}

// ofWhom reports whether b is told as a part of people of whom nothing else is
// told: 20,000 soldiers, of whom 300 were killed.
func (t *tally) ofWhom(b *headcount) bool {
	return t.at(b.from-1).key == keyThem || t.at(b.end-1).key == keyThem
}

// gapped reports whether the bare number of b goes on with the claim of a at
// another place or time: four were killed in Gao, two in Kidal and one on Monday.
func (t *tally) gapped(a, b *headcount) bool {
	if (b.noun != nounBare || b.rest[0] < b.rest[1]) && (b.noun != nounHuman || a.noun != nounHuman) || !t.at(b.from-1).sense.in(joiner|1<<asComma|1<<asDash) && !t.colonAt(b.from-1) || !t.manner(b.end) {
		return false
	}
	from := max(a.end, a.verb+1)
	for from < b.from && (t.at(from).sense.in(1<<asBe|1<<asHave) || from > a.end && t.pastWord(from)) {
		from++ // twelve deaths were recorded
	}
	named := t.goesOnThere(b) || t.colonAt(b.from-1) || t.at(b.end).sense == asBy
	for j := from; j < b.from; j++ {
		w := &t.words[j]
		if w.key == keyThat && t.at(j+1).is(lang.Duration|lang.Time) {
			continue // that day
		}
		if w.group != 0 && t.things(int(w.group)-1) && t.at(t.groups[w.group-1].from-1).sense != asPrep {
			return false
		}
		if w.sense.in(finite|1<<asCue|1<<asSemi|1<<asSub|1<<asRel) && w.group == 0 && !(j == b.from-1 && t.colonAt(j)) {
			return false
		}
		named = named || t.manner(j)
	}
	for j := b.end + 1; named && j < b.end+5 && t.at(b.end).sense != asBy; j++ {
		if w := t.at(j); w.sense.in(finite|1<<asCue) || t.pastWord(j) {
			return false
		} else if !w.sense.in(nominal | opener) {
			break
		}
	}
	return named
}

// goesOnThere reports whether another bare number with a place follows that of b: nine
// in the capital and five in the port.
func (t *tally) goesOnThere(b *headcount) bool {
	k := int(t.words[b.at].group)
	if k >= len(t.groups) {
		return false
	}
	c := &t.groups[k]
	return c.noun == nounBare && c.from < b.end+7 && t.at(c.from-1).sense.in(joiner) && t.manner(c.end)
}

// where reports whether word j is a preposition that may say where or when.
func (t *tally) where(j int) bool {
	switch w := t.at(j); w.key {
	case keyIn, keyAt, keyWhere, keyOn:
		return w.sense == asPrep
	case keyElse:
		return true
	}
	return false
}

// manner reports whether word j may say where, when or by what: six by beheading.
func (t *tally) manner(j int) bool { return t.where(j) || t.at(j).sense == asBy }

// colonAt reports whether word j is a colon.
func (t *tally) colonAt(j int) bool {
	w := t.at(j)
	return w.sense == asSemi && w.first < w.last && t.p.tokens[w.first].ID == ':'
}

// isSame reports whether b shares what was said before: as were 17 others.
func (t *tally) isSame(b *headcount) bool {
	k := t.at(b.from - 2).key
	return t.at(b.from-1).sense.in(1<<asBe|1<<asHave|1<<asModal) && (k == keyAs || k == keySo)
}

// sharesObject reports whether b, listed behind a group with an outcome, is an
// object or subject beside it and does not begin a clause of its own.
func (t *tally) sharesObject(b *headcount) bool {
	if b.noun == nounObject {
		return false
	}
	if t.at(b.end).sense.in(finite) {
		return false
	}
	return b.noun != nounBare || t.at(b.from-1).sense == asBe || t.at(b.from-1).sense.in(joiner|1<<asAdv|1<<asDet)
}

// sharesSubject reports whether a, listed before the group b with an outcome, is
// neither the object of another verb nor behind a preposition. In "left an
// officer and 45 soldiers dead" both are objects.
func (t *tally) sharesSubject(a, b *headcount) bool {
	if a.noun == nounObject || a.noun == nounBare {
		return false
	}
	j := a.from - 1
	if t.words[a.at].sense == asArticle && t.at(j).sense == asComma && t.capital(j-1) && t.words[j-1].group == 0 && t.at(a.end).sense == asComma && !t.at(a.end+1).sense.in(joiner) {
		return false // according to the Azure Centre, a monitor,
	}
	if t.at(j).sense == asDet {
		j--
	}
	if t.at(j).sense == asSay && b.from <= b.verb && b.rule != "active" {
		return true // said two men and a boy had died
	}
	if t.at(j).sense.in(1<<asVerb|1<<asSay) || t.at(j).sense == asPlain && t.verbal(j) {
		return b.rule == "state"
	}
	if t.at(j - 1).sums() {
		return true
	}
	return !t.at(j).sense.in(1<<asCue | 1<<asPrep | 1<<asBy | 1<<asTo | 1<<asOf)
}

// breakUp hands the outcome of a whole to a list that adds up to it, wherever in
// the sentence it follows: 13 bodies were seen; eight rebels, four soldiers and
// a civilian.
func (t *tally) breakUp() {
	for k := 0; k+2 < len(t.groups); k++ {
		whole := &t.groups[k]
		if !whole.taken {
			continue
		}
		left := t.value(whole)
		end := k + 1
		for ; end < len(t.groups) && left > 0 && !t.groups[end].taken; end++ {
			if end > k+1 && t.groups[end].joined == tieLoose {
				break
			}
			left -= t.value(&t.groups[end])
		}
		if left != 0 || end < k+3 {
			continue
		}
		for j := k + 1; j < end; j++ {
			t.share(whole, &t.groups[j], "part")
		}
	}
}

// value is the number of g.
func (t *tally) value(g *headcount) int64 { return t.estimate(g).Value }
