package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// actor is the phrase [i, j) if it may name somebody who acts.
func (t *tally) actor(i, j int) model.Words {
	i, j = t.behindAmount(i, j), t.beforeDeed(i, j)
	for k := i; k < j; k++ {
		if t.words[k].is(lang.Event) && (k == j-1 || t.words[k+1].sense == asOf) {
			return t.attackers(i, k+1) // shelling of the town
		}
	}
	for k := i; k+1 < j; k++ {
		w := &t.words[k]
		if !w.is(lang.Event) || w.sense != asThing || !t.isGroup(k+1) && t.words[k+1].sense != asName {
			continue
		}
		if who := t.ofActor(i, k); t.ing(k) && !who.Empty() {
			return who // states | fighting the rebels
		}
		i = k + 1 // after the ceremony | Azure fighters
	}
	return t.ofActor(i, j)
}

// beforeDeed is where the phrase [i, j) ends without a verb and its object behind it: the
// rebels | stormed the gates, militias | backed by the army.
func (t *tally) beforeDeed(i, j int) int {
	for k := i + 1; k+1 < j; k++ {
		if t.pastWord(k) && !t.capital(k) && t.at(k+1).sense.in(1<<asDet|1<<asArticle) {
			return k
		}
	}
	if k := j - 1; k > i && t.words[k].sense == asPlain && t.pastWord(k) && !t.capital(k) && t.at(j).sense.in(1<<asBy|1<<asPrep) {
		return k
	}
	return j
}

// behindAmount is where the phrase [i, j) begins without what only tells how many or how
// strong they are: the strength of | the rebels.
func (t *tally) behindAmount(i, j int) int {
	for k := i; k < j && t.words[k].sense.in(nominal|1<<asOf); k++ {
		w := &t.words[k]
		switch {
		case w.sense == asPerson || t.isBody(k) || t.isGroup(k) || t.isName(k) || t.capital(k) || w.sums() || w.is(lang.Formation|lang.Weapon|lang.Event):
			return i
		case w.sense == asOf && k > i && !t.ofActor(t.openers(k+1), j).Empty():
			return t.openers(k + 1)
		}
	}
	return i
}

// ofActor is the phrase [i, j) if people, a body or a name stand in it.
func (t *tally) ofActor(i, j int) model.Words {
	house := j > i && t.words[j-1].is(lang.PlaceNoun) && !t.capital(j-1) // the Kolma hotel
	for k := i; k < j; k++ {
		w := &t.words[k]
		if w.sense == asPerson || t.isBody(k) || w.is(lang.Formation) && t.capital(k) || t.isName(k) && !house || w.key == keyGroup || t.isState(k) && k+1 < j {
			return t.p.at(t.wholeName(i, j))
		}
	}
	return nil
}

// isState reports whether word k is the initials of a country, which tell whose
// soldiers or planes are meant: UK troops.
func (t *tally) isState(k int) bool {
	m := t.p.placeAt(t.words[k].first)
	return m != nil && m.Kind == gazetteer.Country && !t.caps && t.p.tokens[t.words[k].first].Shape == lang.Upper
}

// state is the phrase [i, j) if it is the name of a country and nothing else.
func (t *tally) state(i, j int) model.Words {
	if i >= j {
		return nil
	}
	m := t.p.placeAt(t.words[i].first)
	if m == nil || m.Kind != gazetteer.Country || m.First != t.words[i].first || m.Last != t.words[j-1].last || t.at(i-1).sense == asComma && t.p.placeAt(t.words[i-1].first-1) != nil {
		return nil
	}
	return t.p.at(t.spanOf(i, j))
}

// wholeName is the span of the words [i, j) with what goes on with a name in
// capitals behind them: Group for the Support of the Highlands (GSH).
func (t *tally) wholeName(i, j int) model.Span {
	for k := j; t.words[j-1].sense == asName || t.capital(j-1); j = k {
		for k < len(t.words) && (t.words[k].key == keyFor || t.words[k].sense.in(1<<asOf|1<<asDet|1<<asAnd)) {
			k++
		}
		if k == j || !t.capital(k) || t.words[k-1].sense == asAnd && k-j == 1 && !t.capital(j-1) {
			break
		}
		for t.capital(k) {
			k++
		}
	}
	s := t.spanOf(i, j)
	if last := t.words[j-1].last; last+2 < t.s.Last && t.p.tokens[last].ID == '(' && t.p.tokens[last+1].Shape == lang.Upper && t.p.tokens[last+2].ID == ')' {
		s.End = int(t.p.tokens[last+2].End)
	}
	return s
}

// capital reports whether word k has a capital letter.
func (t *tally) capital(k int) bool {
	return k < len(t.words) && !t.caps && t.p.tokens[t.words[k].first].Capital()
}

// attackers are those whose attack the phrase [i, j) names: PKK of "PKK attack".
// Where the attack was does not count.
func (t *tally) attackers(i, j int) model.Words {
	for k := i; k < j; k++ {
		if !t.words[k].is(lang.Event) {
			continue
		}
		for n := i; n < k; n++ {
			if t.words[n].sense == asPerson && !t.words[n].is(lang.Kin) && t.words[n].key != keyTerror || t.isBody(n) || t.isGroup(n) || t.isState(n) {
				for person := t.words[n].sense == asPerson || t.isBody(n); n > i && (t.words[n-1].sense == asAdj && (person || t.capital(n-1)) || t.isName(n-1)); {
					n--
				}
				last := k
				for last > n+1 && t.words[last-1].sense != asPerson && !t.isBody(last-1) && t.words[last-1].sense != asName {
					last-- // air of Teal air strikes
				}
				return t.p.at(t.spanOf(n, last))
			}
		}
		return nil
	}
	return nil
}

// isBody reports whether word k is a body that acts, not a house of one.
func (t *tally) isBody(k int) bool {
	return t.words[k].is(lang.Body) && !t.words[k].is(lang.PlaceNoun) && t.words[k].key != keyHouse && t.words[k].key != keyClinic
}

// isGroup reports whether word k names people rather than a place: a people, a
// known group, a name in capitals.
func (t *tally) isGroup(k int) bool {
	w := &t.words[k]
	if w.key == keyGroup {
		return true
	}
	m := t.p.placeAt(w.first)
	return m != nil && !m.IsPlace() || m == nil && w.sense == asName && t.upperAlone(w.first, w.last)
}

// upperAlone reports whether the word of the tokens [i, j) is in capitals, and
// those beside it are not.
func (t *tally) upperAlone(i, j int32) bool {
	upper := func(i int32) bool {
		return i >= t.s.First && i < t.s.Last && t.p.tokens[i].Shape == lang.Upper
	}
	return !t.caps && upper(i) && !upper(i-1) && !upper(j)
}

// isName reports whether word k has a capital and names no place.
func (t *tally) isName(k int) bool {
	w := &t.words[k]
	if w.sense != asName {
		return false
	}
	m := t.p.placeAt(w.first)
	return m == nil || !m.IsPlace() || m.Kind == gazetteer.Mission
}
