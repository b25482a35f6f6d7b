package derive

import "debrief/briefs/lang"

// How far the walks go, in words.
const (
	farLeft  = 48
	farRight = 24
)

// groupAt is the group that begins at word i, or nil.
func (t *tally) groupAt(i int) *headcount {
	g := t.at(i).group
	if g == 0 || t.groups[g-1].from != i {
		return nil
	}
	return &t.groups[g-1]
}

// endingAt is the group that ends right before word i, adverbs aside, or nil.
func (t *tally) endingAt(i int) *headcount {
	for i > 0 && t.words[i-1].sense.in(1<<asAdv|1<<asMore) && t.words[i-1].group == 0 {
		i--
	}
	return t.coveringEnd(i)
}

// coveringEnd is the group that ends before word i: of nested ones, the outer.
func (t *tally) coveringEnd(i int) *headcount {
	at := t.at(i - 1).group
	if at == 0 {
		return nil
	}
	g := &t.groups[at-1]
	if at > 1 {
		if outer := &t.groups[at-2]; outer.end > g.from {
			g = outer
		}
	}
	if g.end != i {
		return nil
	}
	return g
}

// takeObjects takes the people behind a verb or noun: at once, or joined to
// somebody who is named: "killed the mayor and two peasants".
func (t *tally) takeObjects(f *finding, rule string) bool {
	j := t.openers(f.after)
	if g := t.groupAt(j); g != nil {
		return t.take(g, f, rule)
	}
	for end := j + 14; j < end; j++ {
		w := t.at(j)
		g := t.groupAt(j)
		switch {
		case g != nil:
			if t.at(j-1).sense == asOf || t.at(j-1).sense == asComma && !t.othersOf(g) && !t.goesOn(g) || t.startsClause(g) {
				return false
			}
			return t.take(g, f, rule)
		case w.sense.in(nominal | 1<<asDet | 1<<asOf | 1<<asAnd | 1<<asAlong | 1<<asAdv | 1<<asMore | 1<<asPron):
		case w.sense == asComma && (t.at(j+1).sense.in(joiner|nominal|1<<asDet) || t.groupAt(j+1) != nil):
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether the group after g stands in one list with it.
func (t *tally) goesOn(g *headcount) bool {
	k := int(t.words[g.at].group)
	return k < len(t.groups) && t.groups[k].joined == tieListed
}

// othersOf reports whether g goes on with a list: five others.
func (t *tally) othersOf(g *headcount) bool {
	for j := g.at + 1; j < g.end; j++ {
		if t.words[j].sense == asMore {
			return true
		}
	}
	return false
}

// startsClause reports whether g is the subject of what follows.
func (t *tally) startsClause(g *headcount) bool {
	w := t.at(g.end)
	return w.sense.in(finite)
}

// alongside takes the people who shared the fate of those whom the cue tells
// of: "was killed, along with two bodyguards".
func (t *tally) alongside(f *finding) {
	for j := f.after; j < f.after+farRight; j++ {
		w := t.at(j)
		if w.sense == asAlong {
			g := t.groupAt(t.openers(j + 1))
			if g != nil && g.noun == nounHuman && !t.startsClause(g) {
				t.take(g, f, "alongside")
			}
			return
		}
		if w.sense.in(finite|1<<asSemi|1<<asRel|1<<asCue|1<<asSub) && w.group == 0 {
			return
		}
	}
}

// takeSubject takes the people before the verb group that begins at word
// start.
func (t *tally) takeSubject(start int, f *finding, rule string) bool {
	g := t.subject(start)
	if g == nil {
		return false
	}
	return t.take(g, f, rule)
}

// subject looks left from word start for the group that is the subject: over
// what is said in brackets or between commas, over phrases with a preposition
// and over relative clauses, but not into another clause.
func (t *tally) subject(start int) *headcount {
	j := start - 1
	if t.at(j).sense.in(1<<asRel|1<<asSub) && t.at(j).key != keyThem {
		if !t.at(j).is(lang.Relative) && t.at(j).key != keyThat {
			return nil
		}
		j--
		if t.at(j).sense == asComma {
			j--
		}
	} else if t.at(j).sense.in(1<<asComma | 1<<asDash) {
		j = t.openingOf(j) - 1
	}
	who := t.at(start-1).sense == asRel
	joined, named := false, false
	for low := start - farLeft; j >= 0 && j > low; {
		w := &t.words[j]
		if w.group != 0 {
			g := t.outermost(j)
			if who && w.sense != asCount {
				g = &t.groups[w.group-1] // one of ten persons who died
			}
			if t.mayBeSubject(g, start, named && !joined) {
				return g
			}
			named = named || g.noun != nounBare
			j = g.from - 1
			continue
		}
		switch {
		case w.sense == asComma && named && !joined, w.sense == asSemi:
			return nil
		case w.sense.in(1<<asBe|1<<asVerb) && t.at(j-1).sense == asTo:
			j-- // suspected to be civilians
		case w.sense.in(finite | 1<<asCue | 1<<asPron):
			if g := t.coveringEnd(j); g != nil && !joined && g.noun == nounHuman && t.at(j+1).sense.in(1<<asBy|1<<asPrep) {
				return g // four soldiers held by the rebels
			}
			k := t.relativeBefore(j)
			if k < 0 {
				return nil
			}
			j = k
			if t.at(j-1).sense == asComma {
				j--
			}
			named = false
		case w.sense == asRel:
			named = false
		case w.sense == asSub:
			return nil
		case w.sense.in(joiner):
			joined = true
		case w.sense.in(nominal):
			named = true
		case w.sense.in(1<<asPrep | 1<<asBy | 1<<asTo):
			named = false
		}
		j--
	}
	return nil
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
	if before.sense == asOf && t.at(g.from-2).sense == asCount {
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
