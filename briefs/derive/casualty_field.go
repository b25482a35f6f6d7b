package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// victims are the words that say who the people of group i were. A bare number
// goes on with those of the claim before it: killed 13 soldiers and wounded 56.
func (t *tally) victims(i int) model.Words {
	g := &t.groups[i]
	if s := t.spanOf(g.rest[0], g.rest[1]); !s.Empty() && t.names(g) && !t.onlyOthers(g) {
		return t.p.at(s)
	}
	if who := t.loser(i); !who.Empty() {
		return who
	}
	switch g.rule {
	case "toll", "counted-noun", "state-noun":
		return orElse(t.labelOf(g), t.numbered(g))
	}
	if g.rule == "gap" && g.cues[0] < 0 {
		return t.carry.victims
	}
	if who := t.toldBefore(i); !who.Empty() && !(t.onlyOthers(g) && t.plural(g.rest[0])) {
		return who
	}
	if s := t.spanOf(g.rest[0], g.rest[1]); !s.Empty() && t.names(g) {
		return t.p.at(s) // others, of whom nothing else is told
	}
	if who := t.labelOf(g); !who.Empty() {
		return who
	}
	if who := t.sharedBehind(i); !who.Empty() {
		return who
	}
	if g.noun == nounBare && g.from == 0 && t.words[g.at].sense == asCount && g.outcome == t.carry.outcome && t.mayCarry() {
		return t.carry.victims // five have been killed since
	}
	return nil
}

// sharedBehind is who the people of the bare number of group i are when only the next
// says so: killed 73 and captured 45 soldiers.
func (t *tally) sharedBehind(i int) model.Words {
	if i+1 >= len(t.groups) || t.groups[i].rule != "active" {
		return nil
	}
	g, next := &t.groups[i], &t.groups[i+1]
	if next.rule != "active" || next.from != g.end+2 || t.at(g.end).sense != asAnd || !t.names(next) {
		return nil
	}
	return t.p.at(t.spanOf(next.rest[0], next.rest[1]))
}

// toldBefore is who the people told before group i in its sentence were: the whole
// rather than its parts.
func (t *tally) toldBefore(i int) model.Words {
	g := &t.groups[i]
	var part model.Words
	for k := i - 1; k >= 0; k-- {
		b := &t.groups[k]
		if t.partOfList(k) || b.rule == "among" || !b.taken && !(b.noun == nounHuman && (t.ofWhom(g) || t.someOf(g, b) || t.outOf(g, b))) || !t.names(b) || b.rest[0] >= b.rest[1] {
			continue
		}
		who := t.p.at(t.spanOf(b.rest[0], b.rest[1]))
		if !t.onlyOthers(b) && b.joined != tieWithin && b.rule != "part" || g.joined == tieWithin {
			return who
		}
		if t.onlyOthers(b) {
			part = orElse(part, who)
		}
	}
	return part
}

// partOfList reports whether group k goes on with a list of some of those before it:
// six people, including a woman and two children.
func (t *tally) partOfList(k int) bool {
	for k > 0 && t.groups[k].rule == "listed" && t.groups[k].joined == tieListed {
		k--
		if t.groups[k].joined == tieWithin {
			return true
		}
	}
	return false
}

// onlyOthers reports whether g says no more of its people than that they are
// others than those before.
func (t *tally) onlyOthers(g *headcount) bool {
	return g.rest[1]-g.rest[0] == 1 && t.words[g.rest[0]].sense == asMore
}

// someOf reports whether the bare number of g tells what became of some of b: shot
// eight children, killing one.
func (t *tally) someOf(g, b *headcount) bool {
	return g.rule == "active" && t.words[g.verb].cues(lang.Killing|lang.Wounding) && t.value(g) < t.value(b) && t.at(b.from-1).is(lang.Attack)
}

// numbered is whose number g gives: the number of dead divers at 60.
func (t *tally) numbered(g *headcount) model.Words {
	const far = 14 // words
	for j := g.from - 1; j >= 0 && j > g.from-far; j-- {
		if t.words[j].key != keyNumber || t.at(j+1).sense != asOf {
			continue
		}
		k := t.openers(j + 2)
		for t.at(k).sense == asCue && t.at(k).cues(pastCues|lang.Dead|lang.Missing) {
			k++
		}
		if end := t.stretch(k, 6); end > k && t.words[end-1].sense == asPerson && t.words[end-1].cue == 0 {
			return t.p.at(t.spanOf(k, end))
		}
		return nil
	}
	return nil
}

// outOf reports whether g counts some of those of b: of 300 divers, 40 died.
func (t *tally) outOf(g, b *headcount) bool {
	j := b.from - 1
	if t.at(j).sense == asDet {
		j--
	}
	return t.at(j).sense == asOf && t.at(j-1).sense == asSemi && t.at(b.end).sense == asComma && g.from == b.end+1
}

// labelOf is whose losses an entry tells: Rebels: 45 killed.
func (t *tally) labelOf(g *headcount) model.Words {
	for j := 1; j < 6 && j < len(t.words); j++ {
		w := &t.words[j]
		if w.sense == asSemi && t.p.tokens[w.first].ID == ':' {
			k := t.openers(j + 1)
			if first := t.at(k).group; first == 0 || t.groups[first-1].noun != nounBare || g.noun != nounBare {
				return nil
			}
			return t.sidesOf(0, j)
		}
		if !w.sense.in(nominal | 1<<asAnd | 1<<asDash) {
			return nil
		}
	}
	return nil
}

// sidesOf is the label of the words [i, j) if it names people.
func (t *tally) sidesOf(i, j int) model.Words {
	for k := i; k < j; k++ {
		w := &t.words[k]
		if w.cue != 0 {
			return nil
		}
		if w.sense == asPerson || w.is(lang.Body|lang.Formation) || t.p.placeAt(w.first) != nil || w.key == keyGroup || t.p.tokens[w.first].Shape == lang.Upper {
			return t.p.at(t.spanOf(i, j))
		}
	}
	return nil
}

// names reports whether the rest of the group says who is counted, not only
// that there are more of them.
func (t *tally) names(g *headcount) bool {
	if g.rest[1]-g.rest[0] != 1 {
		return true
	}
	w := &t.words[g.rest[0]]
	if w.key == keyLife {
		return false
	}
	if w.sense != asMore {
		return true
	}
	return t.plural(g.rest[0])
}

// claimant is who asserts the clause that the count of g stands in. Hearsay
// has no claimant, but words that hold the claim open.
func (t *tally) claimant(g *headcount) (who, hearsay model.Words) {
	if who = t.bracketed(g); !who.Empty() {
		return who, nil
	}
	if k := t.putBy(g); k > 0 {
		if who = t.doer(t.beforeAside(k)); !who.Empty() {
			return who, nil
		}
	}
	if who = orElse(t.reckoner(g), t.countedBy(g)); !who.Empty() {
		return who, nil
	}
	if who = t.accuser(g); !who.Empty() {
		return who, nil
	}
	who, cue := t.p.claim(int(t.words[g.at].first))
	if t.isTime(who) || !who.Empty() && t.keyAt(t.p.tokenAt(who[0].End-1)) == keyNumber {
		who = nil
	}
	switch i := t.pronounAt(cue); {
	case i < 0:
	case !t.voice.Empty() && t.mayMean(i, t.voice):
		who = t.voice
	case who.Empty() || t.keyAt(i) == keyIt:
		who = orElse(t.spoken(i), who)
	}
	own := t.spanOf(g.from, g.end)
	for _, s := range who {
		if s.Overlaps(own) {
			who = nil
			break
		}
	}
	if !who.Empty() && t.p.tokens[t.p.tokenAt(who[0].End-1)].Is(lang.Event) && !cue.Empty() && t.keyAt(t.p.tokenAt(cue.Start)) == keyClaim {
		who, cue = nil, model.Span{} // the blast claimed 12 lives
	}
	if who = t.author(who, cue); who.Empty() && cue.Empty() && t.goesOnFrom(g) {
		who = t.voice
	}
	if who.Empty() && !cue.Empty() && t.heldOpen(g, cue) {
		return nil, t.p.at(cue)
	}
	if who.Empty() && cue.Empty() {
		if k := t.putBy(g); k > 0 && t.at(k-1).sense == asPron {
			who = t.pronounced(t.at(k - 1))
		}
		who = orElse(orElse(orElse(orElse(who, t.shown(g)), t.turnOf()), t.given()), t.issuer())
	}
	return who, nil
}
