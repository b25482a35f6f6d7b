package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// target is the place at token i that somebody attacked: the Kolma market.
func (t *tally) target(i, last int32) spot {
	for i < last && t.p.tokens[i].Is(lang.Determiner) {
		i++
	}
	if i+2 < last && t.p.tokens[i].Is(lang.PlaceNoun) && t.keyAt(i+1) == keyOf && t.p.tokens[i+2].Capital() && !t.caps {
		return t.widened(t.namedTown(i), last) // attacked the village of Kolma in Gao
	}
	if i >= last || !t.p.tokens[i].Is(lang.Adjective|lang.Direction) && !t.p.tokens[i].Capital() {
		return spot{}
	}
	place, named := spot{first: i, last: i}, false
	for j := i; j < min(last, i+6); j++ {
		part, name := t.partOfPlace(j, j > i)
		if !part {
			break
		}
		named = named || name
		if t.p.tokens[j].Is(lang.PlaceNoun) || t.p.placeAt(j) != nil && name {
			place.last = j + 1
		}
	}
	if !named || place.last == i {
		return spot{}
	}
	return t.widened(place, last)
}

// widened takes in the wider place that follows: near the village in Borno State.
func (t *tally) widened(place spot, last int32) spot {
	j := place.last
	if j+1 < last && t.keyAt(j) == keyAnd && !t.sites {
		if m := t.p.placeAt(j + 1); m != nil && m.IsPlace() && t.p.placeAt(j-1) != nil {
			place.last = m.Last // Jerusalem and Haifa
			return t.widened(place, last)
		}
	}
	if j+1 < last && t.p.tokens[j].ID == ',' {
		j++
	}
	if j >= last || t.keyAt(j) != keyIn && t.keyAt(j) != keyWhere || t.sites {
		return place
	}
	if wider := t.placeFrom(j, last); wider.last > j {
		place.last = wider.last
	}
	return place
}

// placeOn reports whether "on" at token i may lead to a place: on the Gao road,
// strikes on Gaza.
func (t *tally) placeOn(i, last int32) bool {
	if i > t.s.First && t.p.tokens[i-1].Is(lang.Attack|lang.Event) {
		return true
	}
	for j := i + 1; j < min(last, i+6) && t.p.tokens[j].Kind == lang.Word; j++ {
		if t.isRoad(j) {
			return true
		}
		if t.p.tokens[j].Is(lang.PlaceNoun) {
			return j > i+2 || t.p.tokens[j].Capital() && t.p.tokens[j+1].Capital() && !t.caps // on Lake Mora
		}
		if t.p.tokens[j].Is(lang.Preposition | lang.Auxiliary) {
			return false
		}
	}
	return false
}

// isRoad reports whether token j is the number of a road: N380, RN17.
func (t *tally) isRoad(j int32) bool {
	tok := &t.p.tokens[j]
	c := t.p.text[tok.End-1]
	return tok.Kind == lang.Word && tok.Capital() && tok.End-tok.Start < 6 && '0' <= c && c <= '9'
}

// placeOf reports whether "of" at token i leads from an attack to its place:
// shelling of Aleppo.
func (t *tally) placeOf(i, last int32) bool {
	if i == t.s.First || !t.p.tokens[i-1].Is(lang.Attack|lang.Event) && t.keyAt(i-1) != keyBegin || i+1 >= last {
		return false
	}
	j := i + 1
	for j+1 < last && t.p.tokens[j].Is(lang.Determiner) {
		j++
	}
	if t.townNamed(j, last) {
		return true
	}
	m := t.p.placeAt(j)
	return m != nil && m.IsPlace() || t.p.tokens[j].Capital() && !t.caps && !t.namesBody(j, last)
}

// townNamed reports whether a noun for a place soon behind token i leads to its name:
// of the old river city of Kolma.
func (t *tally) townNamed(i, last int32) bool {
	const far = 5 // tokens
	for j := i; j+2 < min(last, i+far+2) && t.p.tokens[j].Kind == lang.Word; j++ {
		if t.p.tokens[j].Is(lang.PlaceNoun) && t.keyAt(j+1) == keyOf {
			return t.p.tokens[j+2].Capital() && !t.caps || t.p.placeAt(j+2) != nil
		}
		if t.p.tokens[j].Is(lang.Preposition | lang.Auxiliary | lang.Armed) {
			return false
		}
	}
	return false
}

// namesBody reports whether the capitals from token i on are the name of a body: the
// Water Supply Agency.
func (t *tally) namesBody(i, last int32) bool {
	for ; i < last && t.p.tokens[i].Capital(); i++ {
		if t.p.placeAt(i) != nil {
			return false
		}
		if t.p.tokens[i].Is(lang.Body) && !t.p.tokens[i].Is(lang.PlaceNoun) {
			return true
		}
	}
	return false
}

// nationalAttack reports whether the initials of a country in s only say whose attack
// it is: in US air strikes.
func (t *tally) nationalAttack(s spot, last int32) bool {
	m := t.p.placeAt(s.first)
	return m != nil && m.Kind == gazetteer.Country && t.p.tokens[s.first].Shape == lang.Upper && !t.caps && m.Last == s.last &&
		s.last+1 < last && t.p.tokens[s.last+1].Is(lang.Event)
}

// eventPlace is the place that token i begins to name when an event is called by
// it: the Kabul bombing.
func (t *tally) eventPlace(i, last int32) spot {
	m := t.p.placeAt(i)
	if m == nil || m.First != i || !m.IsPlace() || m.Kind == gazetteer.Mission || m.Kind == gazetteer.Country && (t.p.tokens[i].Shape == lang.Upper && !t.caps || m.Last < last && t.p.tokens[m.Last].ID == lang.ApostropheS) {
		return spot{} // US of US air strikes
	}
	for j := m.Last; j < min(last, m.Last+3) && t.p.tokens[j].Kind == lang.Word && !t.p.tokens[j].Is(lang.Determiner|lang.Preposition|lang.Auxiliary) && t.p.placeAt(j) == nil; j++ {
		if t.p.tokens[j].Is(lang.Event) {
			return spot{m.First, m.Last}
		}
	}
	return spot{}
}
