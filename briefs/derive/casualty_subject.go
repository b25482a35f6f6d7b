package derive

import "debrief/briefs/lang"

// takeSubject takes the people before the verb group that begins at word
// start.
func (t *tally) takeSubject(start int, f *finding, rule string) bool {
	g := t.subject(start)
	if g == nil {
		return false
	}
	return t.take(g, f, rule)
}

// A leftWalk is the way from a verb group back to its subject.
type leftWalk struct {
	start  int  // the first word of the verb group
	who    bool // the verb group belongs to a relative clause
	joined bool // "and" stands between here and the verb
	named  bool // and so does a noun without a count
}

// subject looks left from word start for the group that is the subject: over
// what is said in brackets or between commas, over phrases with a preposition
// and over relative clauses, but not into another clause.
func (t *tally) subject(start int) *headcount {
	l := leftWalk{start: start, who: t.at(start-1).sense == asRel}
	if t.at(start).key == keyBeing && t.at(start-1).key == keyBefore {
		return t.mainSubject(start)
	}
	for j, low := t.beforeVerb(start), start-farLeft; j >= 0 && j > low; {
		if w := &t.words[j]; w.group != 0 {
			g := t.outermost(j)
			if l.who && w.sense != asCount {
				g = &t.groups[w.group-1] // one of ten persons who died
			}
			if g.from > 1 && t.at(g.from-1).sense == asIncl && t.at(g.from-2).group != 0 {
				j = g.from - 1 // 13 people including 4 guards
				continue
			}
			if l.who && !l.named && g.noun != nounObject || t.mayBeSubject(g, start, l.named && !l.joined) {
				return g
			}
			l.named = l.named || g.noun != nounBare
			j = g.from - 1
			continue
		}
		if t.barrier(&l, j) {
			if g := t.reducedAt(&l, j); g != nil {
				return g
			}
			j = t.relativeBefore(j)
			if t.at(j-1).sense == asComma {
				j--
			}
			l.named = false
		}
		j = t.pass(&l, j)
	}
	return nil
}

// mainSubject is the group that the main clause before word i has as its subject:
// two gunmen killed a guard before being shot.
func (t *tally) mainSubject(i int) *headcount {
	for k := range t.groups {
		g := &t.groups[k]
		j := g.end
		for t.at(j).sense == asAdv {
			j++
		}
		if w := t.at(j); g.end <= i && g.noun == nounHuman && (w.sense.in(finite) || w.cues(pastCues|presentCues) || t.pastWord(j)) {
			return g
		}
	}
	return nil
}

// beforeVerb is the word from which to look for the subject of the verb group at
// word start: before "who", or before a bracket that a comma or dash closes. It
// is -1 when a conjunction opens the clause there.
func (t *tally) beforeVerb(start int) int {
	j := start - 1
	switch w := t.at(j); {
	case w.sense.in(1<<asRel|1<<asSub) && w.key != keyThem:
		if !w.is(lang.Relative) && w.key != keyThat {
			return -1
		}
		if j--; t.at(j).sense == asComma {
			j--
		}
	case w.sense.in(1<<asComma | 1<<asDash):
		j = t.openingOf(j) - 1
	}
	return j
}

// barrier reports whether word j belongs to another verb, which its subject
// would stand before.
func (t *tally) barrier(l *leftWalk, j int) bool {
	w := &t.words[j]
	if w.sense.in(1<<asBe|1<<asVerb) && t.at(j-1).sense == asTo {
		return false // suspected to be civilians
	}
	return w.sense.in(finite | 1<<asCue | 1<<asPron)
}

// reducedAt is the group right before a participle at word j that says more of
// it: four soldiers held by the rebels.
func (t *tally) reducedAt(l *leftWalk, j int) *headcount {
	g := t.coveringEnd(j)
	if g == nil || l.joined || g.noun != nounHuman || !t.at(j+1).sense.in(1<<asBy|1<<asPrep) {
		return nil
	}
	return g
}

// pass notes what the walk leaves behind at word j and gives the next word, or
// -1 where the clause ends.
func (t *tally) pass(l *leftWalk, j int) int {
	switch w := t.at(j); {
	case w.sense == asComma && l.named && !l.joined, w.sense.in(1<<asSemi | 1<<asSub):
		return -1
	case w.sense.in(1<<asRel | 1<<asPrep | 1<<asBy | 1<<asTo):
		l.named = false
	case w.sense.in(joiner):
		l.joined = true
	case w.sense.in(nominal):
		l.named = true
	}
	return j - 1
}

// outermost is the group of word j; of nested ones, the outer.
func (t *tally) outermost(j int) *headcount {
	at := t.words[j].group
	g := &t.groups[at-1]
	if at > 1 && t.groups[at-2].end > g.from {
		g = &t.groups[at-2]
	}
	return g
}

// mayBeSubject reports whether g can be the subject of the verb group at start.
// A group behind a preposition is none; a bare number is one only right before
// the verb.
func (t *tally) mayBeSubject(g *headcount, start int, named bool) bool {
	if g.noun == nounObject {
		return false
	}
	before := t.at(g.from - 1)
	if before.sense == asDet {
		before = t.at(g.from - 2)
	}
	if before.sense == asOf && (t.at(g.from-2).sense == asCount || t.at(g.from-2).sums()) {
		return true
	}
	if before.sense.in(1<<asPrep|1<<asBy|1<<asTo|1<<asOf) && !before.is(lang.Conjunction) {
		return false
	}
	if g.noun == nounBare || g.noun == nounUnknown {
		return g.end == start || !named && (g.noun == nounUnknown || t.clear(g.end, start))
	}
	return true
}

// clear reports whether only brackets and adverbs stand between the words i
// and j.
func (t *tally) clear(i, j int) bool {
	first := t.at(i).sense
	return first.in(1<<asComma|1<<asDash|1<<asAdv|1<<asRel|1<<asPrep) && j-i < farRight
}

// beforeAside is where the subject ends of the verb group at word start: before what
// stands between commas there.
func (t *tally) beforeAside(start int) int {
	for t.at(start - 1).sense.in(1<<asComma | 1<<asDash) {
		at := t.openingOf(start - 1)
		if at == start-1 {
			break
		}
		start = at
	}
	return start
}

// openingOf is the word that opens the bracket which the comma or dash at word
// j closes.
func (t *tally) openingOf(j int) int {
	kind := t.words[j].sense
	nearest := -1
	for k := j - 1; k >= 0 && k > j-farRight; k-- {
		w := &t.words[k]
		if w.sense == asSemi {
			break
		}
		if w.sense != kind {
			continue
		}
		if nearest < 0 {
			nearest = k
		}
		if t.at(k + 1).sense.in(1<<asIncl | 1<<asRel) {
			return k
		}
	}
	if nearest < 0 {
		return j
	}
	return nearest
}

// relativeBefore is the word before the relative clause that the verb at word j
// stands in, or -1 when it stands in none.
func (t *tally) relativeBefore(j int) int {
	for k := j - 1; k >= 0 && k > j-farRight; k-- {
		w := &t.words[k]
		switch {
		case w.sense == asRel, w.key == keyThat && !t.at(k-1).sense.in(finite|1<<asCue):
			return k - 1
		case w.sense == asSemi, w.sense == asSub:
			return -1
		}
	}
	return -1
}
