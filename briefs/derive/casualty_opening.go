package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// opening is the noun phrase that opens the sentence as its subject: militants
// have raided villages, killing many.
func (t *tally) opening() model.Words {
	i := t.behindAdverbs()
	if k := t.behindLabel(); k > 0 {
		i = k
	}
	for t.at(i).sense.in(1<<asDet|1<<asArticle) || t.at(i).sense == asCount {
		i++
	}
	end := t.stretch(i, 8)
	for j := i; j < end; j++ {
		if t.words[j].is(lang.Reporting) {
			return t.told(j + 1)
		}
		if t.pastWord(j) || t.presentAt(i, j) {
			return orElse(t.actor(i, j), t.state(i, j))
		}
	}
	switch w := t.at(end); {
	case w.sense == asSay || w.is(lang.Reporting):
		return t.told(end + 1)
	case !w.sense.in(finite) || w.sense == asBe && t.pastWord(end+1):
		return nil
	}
	return t.actor(i, end)
}

// presentAt reports whether word j, behind the noun of a phrase that begins at word i,
// is a verb that tells an event in the present: a bomber rams into the gate.
func (t *tally) presentAt(i, j int) bool {
	w := t.at(j)
	if j <= i || w.sense == asPerson || w.cue != 0 || t.capital(j) || w.class&^(lang.Attack|lang.Event|lang.Thing|lang.Weapon|lang.Verb) != 0 || !t.plural(j) || t.plural(j-1) {
		return false
	}
	return t.at(j+1).sense.in(opener|1<<asPrep|1<<asTo) || t.capital(j+1)
}

// behindLabel is the first word behind a date that labels the entry: 5 July: raiders.
func (t *tally) behindLabel() int {
	for j := 0; j < 6 && j < len(t.words); j++ {
		switch w := &t.words[j]; {
		case w.sense == asSemi:
			if w.first < w.last && t.p.tokens[w.first].ID == ':' {
				return j + 1
			}
			return 0
		case !w.sense.in(1<<asAdv|1<<asComma|1<<asDash|1<<asCount) && !w.is(lang.Month|lang.Weekday):
			return 0
		}
	}
	return 0
}

// told is the noun phrase that opens what somebody says from word i on: police
// said gunmen had stormed the inn.
func (t *tally) told(i int) model.Words {
	for t.at(i).key == keyThat || t.at(i).sense.in(opener|1<<asCount) {
		i++
	}
	end := t.stretch(i, 8)
	if w := t.at(end); !w.sense.in(finite) && !t.pastWord(end-1) || w.sense == asBe && t.pastWord(end+1) {
		return nil
	}
	return t.actor(i, end)
}

// behindAdverbs is the first word behind a phrase that opens the sentence and
// ends in a comma: in January, JNIM fighters.
func (t *tally) behindAdverbs() int {
	if !t.at(0).sense.in(1<<asPrep | 1<<asAdv) {
		return 0
	}
	for j := 1; j < 8; j++ {
		switch w := t.at(j); {
		case w.sense == asComma:
			return j + 1
		case !w.sense.in(nominal | opener | 1<<asPrep | 1<<asCount):
			return 0
		}
	}
	return 0
}
