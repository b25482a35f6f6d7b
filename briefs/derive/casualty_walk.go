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
			if t.at(j-1).sense == asOf && !t.at(j-2).sums() && !t.at(j-2).is(lang.Formation) || t.at(j-1).sense == asComma && !t.othersOf(g) && !t.goesOn(g) || t.startsClause(g) {
				return false
			}
			return t.take(g, f, rule)
		case w.sense.in(nominal | 1<<asDet | 1<<asOf | 1<<asAnd | 1<<asAlong | 1<<asAdv | 1<<asMore | 1<<asPron):
		case w.sense == asDash && t.aside(j) > j:
			j = t.aside(j) // killed the mayor (a tailor by trade) and dozens of others
		case w.sense == asComma && (t.at(j+1).sense.in(joiner|nominal|1<<asDet) || t.groupAt(j+1) != nil):
		default:
			return false
		}
	}
	return false
}

// aside is the word that closes the bracket which opens at word j, j itself if none
// does soon.
func (t *tally) aside(j int) int {
	const far = 8 // words
	if t.p.tokens[t.at(j).first].ID != '(' {
		return j
	}
	for k := j + 1; k < j+far && k < len(t.words); k++ {
		if t.p.tokens[t.words[k].first].ID == ')' {
			return k
		}
	}
	return j
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
		if w.sense == asAlong || w.key == keyWith && j == f.after {
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
