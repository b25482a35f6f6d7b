package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// A spot is a phrase that says where or when.
type spot struct {
	first, last int32 // tokens
}

// sight looks for places without a name where the sentence of a claim names none.
func (t *tally) sight() {
	if len(t.places) == 0 {
		t.sites = true
		t.spots(t.s)
		t.sites = false
	}
	for i := t.s.First; len(t.places) == 0 && i+2 < t.s.Last; i++ {
		if t.p.tokens[i].Is(lang.PlaceNoun) && t.keyAt(i+1) == keyOf && t.p.tokens[i+2].Capital() && !t.caps && t.p.tokens[i].Shape == lang.Lower {
			if town := t.namedTown(i); town.last >= t.s.Last || !t.p.tokens[town.last].Is(lang.Reporting) {
				t.places = append(t.places, town) // burned the village of Kolma
			}
		}
	}
}

// known is the first of the places that the gazetteer knows or that a noun for a
// place stands in: only such a place holds for other sentences.
func (t *tally) known(spots []spot) (first model.Words) {
	for _, s := range spots {
		switch {
		case !t.isKnown(s):
		case t.led(s):
			return t.p.at(t.p.spanOf(s.first, s.last))
		case first.Empty():
			first = t.p.at(t.p.spanOf(s.first, s.last))
		}
	}
	return first
}

// led reports whether a preposition leads to the place s: it is not only what an event
// is called by.
func (t *tally) led(s spot) bool {
	i := s.first
	if t.p.tokens[i].Is(lang.Preposition) {
		return true
	}
	for i--; i >= t.s.First && t.p.tokens[i].Is(lang.Determiner); i-- {
	}
	return i >= t.s.First && t.p.tokens[i].Is(lang.Preposition)
}

// firstDate is the first date of the sentence.
func (t *tally) firstDate() model.Words {
	if len(t.dates) == 0 {
		return nil
	}
	return t.p.at(t.p.spanOf(t.dates[0].first, t.dates[0].last))
}

// calendarDate is the first date of the sentence that says which day, month or
// year, not how long ago: only such a date holds for other sentences.
func (t *tally) calendarDate() model.Words {
	for _, s := range t.dates {
		if t.isCalendar(s) {
			return t.p.at(t.p.spanOf(s.first, s.last))
		}
	}
	return nil
}

// isCalendar reports whether s names a day, month or year, and no stretch of time
// that lasts until now.
func (t *tally) isCalendar(s spot) bool {
	if t.keyAt(s.first) == keySince || t.keyAt(s.last-1) == keyLater || s.first > t.s.First && t.keyAt(s.first-1) == keySince {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if q := t.p.quantityAt(i); t.p.tokens[i].Is(lang.Month|lang.Weekday) || t.keyAt(i) == keyDay || q != nil && (q.Sense == lang.DateNumber || q.Sense == lang.YearNumber) {
			return true
		}
	}
	return false
}

// spots finds the places and the dates that the sentence s tells.
func (t *tally) spots(s *sentence) {
	t.places, t.dates = t.places[:0], t.dates[:0]
	placed, dated := s.First, s.First // what stands before belongs to one found
	for i := t.nextSpot(s.First, s.Last); i < s.Last; i = t.nextSpot(i+1, s.Last) {
		if i >= placed && t.mayPlace(i) {
			if f := t.placeFrom(i, s.Last); f.last > i {
				t.places = append(t.places, f)
				placed = f.last
			}
		}
		if i < dated || !t.mayDate(i) {
			continue
		}
		if f := t.dateFrom(i, s.Last); f.last > i {
			if i == s.First || t.keyAt(i-1) != keySince || !t.mostSince(i-1) {
				t.dates = append(t.dates, f)
			}
			dated = f.last
		}
	}
}

// nextSpot is the first token from i on at which a place or a date may begin, or last.
// Most are passed over here, so nothing is called.
func (t *tally) nextSpot(i, last int32) int32 {
	tokens, names, numbers := t.p.tokens[:last], t.p.atName[:last], t.p.atNum[:last]
	attacked := i > 0 && i <= last && tokens[i-1].Is(lang.Attack)
	for ; i < last; i++ {
		tok := &tokens[i]
		if attacked || names[i]|numbers[i] != 0 || tok.Is(lang.Preposition|lang.Direction) || t.parts[tok.ID].dated {
			break
		}
		attacked = tok.Is(lang.Attack)
	}
	return i
}

// mayPlace reports whether a place may begin at token i.
func (t *tally) mayPlace(i int32) bool {
	return t.p.atName[i] != 0 || t.p.tokens[i].Is(lang.Preposition|lang.Direction) || t.struck(i)
}

// struck reports whether a verb of attacking stands before token i.
func (t *tally) struck(i int32) bool {
	if i == t.s.First || !t.p.tokens[i-1].Is(lang.Attack) || t.p.tokens[i-1].Is(lang.Event) || t.p.tokens[i].Is(lang.Preposition) {
		return false
	}
	if t.p.tokens[i].Is(lang.Direction) {
		return int(i)+1 < len(t.p.tokens) && t.p.placeAt(i+1) != nil
	}
	return i == t.s.First+1 || !t.p.tokens[i-2].Is(lang.Determiner) // the besieged town
}

// placeFrom is the place that the preposition at token i leads to: without "in"
// and "at", but with "near". Without a name it is empty.
func (t *tally) placeFrom(i, last int32) spot {
	if t.struck(i) {
		return t.target(i, last)
	}
	if !t.mayPlace(i) {
		return spot{}
	}
	k := t.keyAt(i)
	if k == keyOn && !t.placeOn(i, last) || k == keyOf && !t.placeOf(i, last) || k == keyAlong && i+1 < last && t.keyAt(i+1) == keyWith {
		return spot{}
	}
	towards := t.p.tokens[i].Is(lang.Direction) && i+1 < last && t.keyAt(i+1) == keyOf // north of
	against := k == keyAgainst && i > t.s.First && t.p.tokens[i-1].Is(lang.Event|lang.Attack)
	if k != keyIn && k != keyWhere && k != keyAt && k != keyOn && k != keyOf && k != keyAlong && !towards && !against {
		return t.eventPlace(i, last)
	}
	j := i + 1
	if towards {
		j, k = i+2, keyWhere
	}
	for j < last && t.p.tokens[j].Is(lang.Determiner) {
		j++
	}
	if j+2 < last && t.p.among(int(j), &tollings().portions) && t.keyAt(j+1) == keyOf {
		j += 2 // across parts of the north
	}
	place := spot{first: i, last: i}
	if k != keyWhere {
		place.first = j
	}
	named, people := j > i+1 && t.sites, false
	for end := min(last, i+10); j < end; j++ {
		part, name := t.partOfPlace(j, j > i+1)
		if !part {
			break
		}
		if j == place.first && t.describes(j) {
			place.first++
		}
		m := t.p.placeAt(j)
		people = people || m != nil && !m.IsPlace()
		named = named || name || people && t.p.tokens[j].Is(lang.PlaceNoun)
		if name || t.p.tokens[j].Is(lang.PlaceNoun) && (!t.sites || t.keyAt(j) != keyLand) || t.inTheEast(j, last) {
			place.last = j + 1
		}
	}
	if !named || place.last <= place.first || place.last < last && (t.p.tokens[place.last].Is(lang.Event|lang.Person|lang.Armed|lang.Weapon) || t.nationalAttack(place, last)) {
		return spot{}
	}
	if against && !t.p.tokens[place.last-1].Is(lang.PlaceNoun) && t.p.placeAt(place.last-1) == nil {
		return spot{}
	}
	if next := place.last; (k == keyOn || k == keyOf) && next < last && t.p.tokens[next].Kind == lang.Word && t.p.tokens[next].Shape == lang.Lower && t.p.tokens[next].Class&^lang.Thing == 0 && t.p.tokens[next].Cue == 0 {
		return spot{} // raids on rebel positions
	}
	if t.reportedAt(i) || t.sayersPlace(i, place.last) {
		return spot{}
	}
	return t.widened(place, last)
}

// isKnown reports whether a place of the gazetteer or a noun for a place stands in
// s.
func (t *tally) isKnown(s spot) bool {
	for j := s.first; j < s.last; j++ {
		tok := &t.p.tokens[j]
		if m := t.p.placeAt(j); m != nil && m.IsPlace() || tok.Is(lang.PlaceNoun) || tok.Class == 0 && tok.Cue == 0 && tok.Shape == lang.Title && !t.caps || t.isRoad(j) {
			return true
		}
	}
	return false
}

// partOfPlace reports whether token j may stand in the name of a place, and
// whether it names one by itself.
func (t *tally) partOfPlace(j int32, inside bool) (part, name bool) {
	tok := &t.p.tokens[j]
	switch m := t.p.placeAt(j); {
	case m != nil:
		return true, m.IsPlace() && m.Kind != gazetteer.Mission
	case tok.Is(lang.Event) && tok.Shape != lang.Lower && !t.caps:
		return false, false
	case !inside && tok.Shape == lang.Lower && tok.Is(lang.Rank) && t.p.tokens[j+1].Is(lang.PlaceNoun):
		return true, false // the general area
	case tok.Is(lang.Month|lang.Weekday|lang.Time) && tok.Shape != lang.Lower:
		return false, false
	case tok.Capital() && !t.caps && tok.Kind == lang.Word && !tok.Is(lang.Person|lang.Armed|lang.NumberWord):
		return true, true
	case inside && tok.Shape == lang.Lower && tok.Class&^lang.Thing == 0 && tok.Cue == 0 && int(j)+1 < len(t.p.tokens) && t.p.tokens[j+1].Is(lang.PlaceNoun):
		return true, false // displacement camp
	case inside && t.describes(j), !inside && t.besidePlace(j):
		return true, false // the restive Kolma valley, nearby Gao
	case inside && tok.Is(lang.Armed|lang.Body) && tok.Shape == lang.Lower && int(j)+1 < len(t.p.tokens) && t.p.tokens[j+1].Is(lang.PlaceNoun):
		return true, false // Kolma army base
	case inside && tok.Is(lang.Person) && tok.Capital() && !t.caps && t.p.tokens[j-1].Is(lang.Determiner) && int(j)+1 < len(t.p.tokens) && t.p.tokens[j+1].Is(lang.PlaceNoun):
		return true, false // the Muslim town of
	case tok.Is(lang.PlaceNoun | lang.Direction | lang.Adjective), tok.ID == lang.ApostropheS:
		return true, false
	case !inside:
		return false, false
	case t.keyAt(j) == keyOf:
		return t.p.tokens[j-1].Is(lang.PlaceNoun | lang.Direction), false
	case tok.Is(lang.Determiner):
		return t.keyAt(j-1) == keyOf, false
	}
	return tok.ID == ',' && int(j)+1 < len(t.p.tokens) && t.p.placeAt(j+1) != nil, false
}

// place is the phrase that says where the people of g were hit.
func (t *tally) place(g *headcount) model.Words {
	if g.rule == "gap" && t.where(g.end) && !t.spotAt(t.words[g.end].first) {
		return nil // nine in the north
	}
	return t.nearest(t.places, g)
}

// spotAt reports whether a place begins at token i or behind it.
func (t *tally) spotAt(i int32) bool {
	for _, s := range t.places {
		if s.first >= i && s.first <= i+2 {
			return true
		}
	}
	return false
}

func (t *tally) keyAt(i int32) keyword { return t.parts[t.p.tokens[i].ID].key }
