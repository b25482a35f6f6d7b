package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// loser is whose people those of g are when only a verb or a noun beside the number
// tells: the army suffered two killed, took the hill at the cost of 14 dead, Russian
// losses reached 4,000.
func (t *tally) loser(i int) model.Words {
	for i > 0 && (t.goesOnBare(&t.groups[i-1], &t.groups[i]) || t.groups[i].joined == tieWithin && t.groups[i].noun == nounBare && t.groups[i].rest[0] >= t.groups[i].rest[1]) {
		i--
	}
	g := &t.groups[i]
	if t.ofWhom(g) {
		return nil
	}
	j := g.from - 1
	for t.at(j).sense.in(opener | 1<<asAdj) {
		j--
	}
	switch w := t.at(j); {
	case w.key == keySuffer && strings.HasPrefix(t.spanOf(j, j+1).Of(t.p.text), "receiv") && t.words[g.at].sense == asCount:
		return nil // the clinic received 40 wounded
	case w.key == keySuffer, w.cues(lang.Lost):
		return t.sideBefore(j)
	case w.sense == asHave && g.noun == nounBare && g.rule == "participle" && !t.at(j-1).sense.in(1<<asModal|1<<asTo):
		return t.sideBefore(j) // the brigade had 14 killed
	case w.sense == asBe && g.noun == nounBare && t.at(j-1).cues(lang.Loss):
		return t.sideOf(j - 1) // their losses were 14 killed
	case w.sense == asOf && t.at(j-1).key == keyClaim && j > 3 && t.at(j-3).key == keyAt:
		return t.payer(j - 4)
	case w.key == keyFor && t.at(j-1).key == keyAccount:
		return t.sideBefore(j - 1) // women accounted for 21 of them
	case w.key == keyInflict && t.at(g.end).key == keyOn:
		k := t.openers(g.end + 1)
		return t.sideIn(k, t.stretch(k, 6))
	case g.rule == "toll" && g.verb >= 0 && g.verb < g.from:
		return t.sideOf(g.verb)
	}
	return nil
}

// goesOnBare reports whether only the fate of those of a stands between a and the bare
// number of b: two killed and five wounded.
func (t *tally) goesOnBare(a, b *headcount) bool {
	if b.rest[0] < b.rest[1] || b.from-a.end > 4 {
		return false
	}
	for j := a.end; j < b.from; j++ {
		if w := &t.words[j]; !w.sense.in(1<<asAnd|1<<asComma) && w.key != keyWith && !w.cues(pastCues|lang.Dead|lang.Missing) {
			return false
		}
	}
	return true
}

// sideBefore is the side that does what the verb at word j tells, or who says so
// where a pronoun stands for it.
func (t *tally) sideBefore(j int) model.Words {
	start, has := t.verbGroup(j)
	if has&(1<<asBe) != 0 {
		return nil
	}
	if before := t.at(start - 1); before.sense == asPron || before.key == keyIt {
		who, _ := t.p.claim(int(t.words[j].first))
		return who
	}
	start = t.beforeAside(start)
	from := start
	for from > 0 && from > start-6 && (t.words[from-1].sense.in(nominal) || t.pair(from-1)) && t.words[from-1].group == 0 {
		from--
	}
	if from == start && t.ing(j) {
		return t.opening() // while suffering 11 casualties
	}
	return t.sideIn(from, start)
}

// payer is who paid the cost of what the sentence tells before word j: its doer.
func (t *tally) payer(j int) model.Words {
	for i := j; i > 0 && i > j-6; i-- {
		if t.words[i].sense == asBy {
			k := t.openers(i + 1)
			return t.sideIn(k, t.stretch(k, 6))
		}
	}
	return t.opening()
}

// sideOf is the side named beside the noun of loss at word j: Russian of Russian
// losses, Ukraine of Ukraine's death toll, the army of losses of the army.
func (t *tally) sideOf(j int) model.Words {
	if t.at(j+1).sense == asOf {
		k := t.openers(j + 2)
		return t.sideIn(k, t.stretch(k, 6))
	}
	for j > 0 && (t.words[j-1].cues(lang.Death|lang.Loss|lang.Toll|lang.Dead) && t.words[j-1].group == 0) {
		j--
	}
	from := j
	for from > 0 && from > j-5 && t.words[from-1].sense.in(nominal) && t.words[from-1].group == 0 {
		from--
	}
	for from < j && !t.isSide(from) {
		from++
	}
	return t.sideIn(from, j)
}

// sideIn is the phrase of the words [i, j), without the ending of a possessive, if
// it names a side.
func (t *tally) sideIn(i, j int) model.Words {
	for k := i; k < j; k++ {
		if t.isSide(k) {
			last := t.words[j-1].last
			if t.p.tokens[last-1].ID == lang.ApostropheS {
				last--
			}
			if first := t.words[i].first; last > first {
				return t.p.at(t.p.spanOf(first, last))
			}
		}
	}
	return nil
}

// isSide reports whether word k names people, a body, a country or a group.
func (t *tally) isSide(k int) bool {
	w := &t.words[k]
	return w.sense == asPerson && w.key != keyTeller || t.isBody(k) || w.is(lang.Formation) || w.key == keyGroup || t.p.placeAt(w.first) != nil || t.upperAlone(w.first, w.last) || w.sense == asName && t.namesPeople(k)
}

// namesPeople reports whether word k, which the gazetteer does not know, ends like the
// name of a people: Carelian.
func (t *tally) namesPeople(k int) bool {
	s := t.spanOf(k, k+1).Of(t.p.text)
	return strings.HasSuffix(s, "ian") || strings.HasSuffix(s, "ese") || strings.HasSuffix(s, "ean")
}
