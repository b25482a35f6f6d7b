package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// A spot is a phrase that says where or when.
type spot struct {
	first, last int32 // tokens
}

// scene notes the places and dates of the sentence and of those beside it that
// tell of the same event.
func (t *tally) scene() {
	t.places, t.dates = t.spots(t.places[:0], t.s, t.placeFrom), t.spots(t.dates[:0], t.s, t.dateFrom)
	if len(t.places) == 0 {
		t.sites = true
		t.places = t.spots(t.places, t.s, t.placeFrom)
		t.sites = false
	}
	if len(t.places) > 0 && len(t.dates) > 0 {
		return
	}
	i := t.index
	for k := i - 1; k >= 0 && k > i-4 && (len(t.places) == 0 || len(t.dates) == 0); k-- {
		s := &t.p.sentences[k]
		if s.Block != t.s.Block && (k < i-1 || !t.tellsOfEvent(s)) {
			break
		}
		t.borrow(s)
	}
	if i+1 < len(t.p.sentences) && t.goesBack(&t.p.sentences[i+1]) {
		t.borrow(&t.p.sentences[i+1])
	}
}

// borrow takes the last place and date of sentence s where the own sentence has
// none.
func (t *tally) borrow(s *sentence) {
	if len(t.places) == 0 {
		t.places = slices.DeleteFunc(t.spots(t.places, s, t.placeFrom), func(s spot) bool { return !t.known(s) })
		t.places = lastOf(t.places)
	}
	if len(t.dates) == 0 {
		t.dates = lastOf(t.spots(t.dates, s, t.dateFrom))
	}
}

func lastOf(spots []spot) []spot {
	if n := len(spots); n > 1 {
		spots[0] = spots[n-1]
		return spots[:1]
	}
	return spots
}

// tellsOfEvent reports whether s tells of an attack or of harm.
func (t *tally) tellsOfEvent(s *sentence) bool {
	return s.Class&lang.Event != 0 || s.Cue&lang.CasualtyCues != 0
}

// goesBack reports whether s begins with an event that was told of before: the
// attacks.
func (t *tally) goesBack(s *sentence) bool {
	if s.Last-s.First < 4 {
		return false
	}
	a, b := &t.p.tokens[s.First], &t.p.tokens[s.First+1]
	return a.Is(lang.Determiner) && !a.Is(lang.Article) && b.Is(lang.Event) || a.Is(lang.Determiner) && b.Is(lang.Event) && a.End-a.Start == 3
}

// spots appends what find gives at the tokens of sentence s.
func (t *tally) spots(list []spot, s *sentence, find func(i, last int32) spot) []spot {
	for i := s.First; i < s.Last; {
		f := find(i, s.Last)
		if f.last <= i {
			i++
			continue
		}
		list = append(list, f)
		i = f.last
	}
	return list
}

// nearest is the spot that stands nearest to token at; one behind it is nearer
// than one before.
func (t *tally) nearest(spots []spot, at int32) model.Words {
	best, far := -1, int32(1<<30)
	for i := range spots {
		d := spots[i].first - at
		if d < 0 {
			d = 3*(at-spots[i].last) + 1
		}
		if d < far {
			best, far = i, d
		}
		if d > far && spots[i].first > at {
			break
		}
	}
	if best < 0 {
		return nil
	}
	return t.p.at(t.p.spanOf(spots[best].first, spots[best].last))
}

// placeFrom is the place that the preposition at token i leads to: without "in"
// and "at", but with "near". Without a name it is empty.
func (t *tally) placeFrom(i, last int32) spot {
	k := t.keyAt(i)
	towards := t.p.tokens[i].Is(lang.Direction) && i+1 < last && t.keyAt(i+1) == keyOf // north of
	if k != keyIn && k != keyWhere && k != keyAt && !towards {
		return t.eventPlace(i, last)
	}
	j := i + 1
	if towards {
		j, k = i+2, keyWhere
	}
	for j < last && t.p.tokens[j].Is(lang.Determiner) {
		j++
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
		m := t.p.placeAt(j)
		people = people || m != nil && !m.IsPlace()
		named = named || name || people && t.p.tokens[j].Is(lang.PlaceNoun)
		if name || t.p.tokens[j].Is(lang.PlaceNoun) && (!t.sites || t.keyAt(j) != keyLand) {
			place.last = j + 1
		}
	}
	if !named || place.last <= place.first || place.last < last && t.p.tokens[place.last].Is(lang.Event|lang.Person|lang.Armed|lang.Weapon) {
		return spot{}
	}
	return place
}

// eventPlace is the place that token i begins to name when an event is called by
// it: the Kabul bombing.
func (t *tally) eventPlace(i, last int32) spot {
	m := t.p.placeAt(i)
	if m == nil || m.First != i || !m.IsPlace() {
		return spot{}
	}
	for j := m.Last; j < min(last, m.Last+3) && t.p.tokens[j].Kind == lang.Word && t.p.placeAt(j) == nil; j++ {
		if t.p.tokens[j].Is(lang.Event) {
			return spot{m.First, m.Last}
		}
	}
	return spot{}
}

// known reports whether a place of the gazetteer or a noun for a place stands in
// s. Only such places are borrowed.
func (t *tally) known(s spot) bool {
	for j := s.first; j < s.last; j++ {
		if m := t.p.placeAt(j); m != nil && m.IsPlace() || t.p.tokens[j].Is(lang.PlaceNoun) {
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
		return true, m.IsPlace()
	case tok.Is(lang.Month|lang.Weekday|lang.Time) && tok.Shape != lang.Lower:
		return false, false
	case tok.Capital() && !t.caps && tok.Kind == lang.Word && !tok.Is(lang.Person|lang.Armed):
		return true, true
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
	return t.nearest(t.places, t.words[g.at].first)
}

// date is the phrase that says when.
func (t *tally) date(g *headcount) model.Words {
	return t.nearest(t.dates, t.words[g.at].first)
}

// dateFrom is the date that begins at token i, empty if none does.
func (t *tally) dateFrom(i, last int32) spot {
	sure := false
	j := i
	for ; j < last && j < i+7; j++ {
		tok := &t.p.tokens[j]
		q := t.p.quantityAt(j)
		switch {
		case tok.Is(lang.Month|lang.Weekday) && (tok.Shape != lang.Lower) && (!t.caps || !tok.Is(lang.Auxiliary|lang.Verb)):
			sure = true
		case q != nil && (q.Sense == lang.DateNumber || q.Sense == lang.YearNumber):
			sure = true
			j = q.Last - 1
		case t.keyAt(j) == keyDay:
			sure = true
		case t.keyAt(j) == keyWhen && q == nil:
			sure = sure || j > i && t.keyAt(j-1) == keyWhen && tok.Is(lang.Time)
		case tok.ID == ',' && j > i && sure:
		default:
			return t.trimDate(i, j, sure)
		}
	}
	return t.trimDate(i, j, sure)
}

// trimDate is the date of the tokens [i, j) without a comma at the end, empty
// when nothing sure stands there or when it only tells an event from others: the
// November 2015 attacks.
func (t *tally) trimDate(i, j int32, sure bool) spot {
	switch {
	case !sure:
		return spot{}
	case t.p.tokens[j-1].ID == ',':
		return spot{i, j - 1}
	case j < t.s.Last && j > t.s.First && (t.p.tokens[j].Is(lang.Event) || t.p.tokens[j].Capital() && !t.caps):
		return spot{}
	}
	return spot{i, j}
}

func (t *tally) keyAt(i int32) keyword { return keyOfWord(t.keys, t.p.tokens[i].ID) }
