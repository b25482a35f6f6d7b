package derive

import (
	"slices"
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// finer reports whether the place b is the place a told more closely: something named in
// a, or a town in the country that is all that a names.
func (t *tally) finer(a, b model.Words) bool {
	if a.Empty() || b.Empty() {
		return false
	}
	t.stems[0] = wordsOf(t.stems[0][:0], t.p.text, a)
	t.stems[1] = wordsOf(t.stems[1][:0], t.p.text, b)
	if n := len(t.stems[1]) - len(t.stems[0]); shared(t.stems[0], t.stems[1]) > 0 {
		return n > 0 && (slices.Equal(t.stems[1][n:], t.stems[0]) && t.namedBefore(b, a[0].End-a[0].Start) || t.ownedBy(a, b))
	}
	in, town := t.settled(a), t.settled(b)
	return in != nil && town != nil && in.Kind == gazetteer.Country && (town.Kind == gazetteer.Town || town.Kind == gazetteer.Capital) && in.Code() == town.Code() && in.Code() != ""
}

// ownedBy reports whether b is a place of the place a: Oman's Dorn valley, where a is Oman.
func (t *tally) ownedBy(a, b model.Words) bool {
	name := a.Of(t.p.text, " ")
	if i := t.p.tokenAt(b[0].Start + len(name)); !strings.HasPrefix(b[0].Of(t.p.text), name) || t.p.tokens[i].ID != lang.ApostropheS {
		return false
	}
	return t.namedBefore(b[:1], 0)
}

// namedBefore reports whether a name stands in w before its last n bytes: the Kolma
// cathedral in Peru, where Peru is known.
func (t *tally) namedBefore(w model.Words, n int) bool {
	for i := t.p.tokenAt(w[0].Start); int(t.p.tokens[i].End) <= w[0].End-n; i++ {
		if t.p.tokens[i].Capital() && !t.p.tokens[i].Is(lang.Preposition) {
			return true
		}
	}
	return false
}

// settled is the one name of the gazetteer in w, nil where there is none or more than
// one.
func (t *tally) settled(w model.Words) (m *gazetteer.Match) {
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		switch at := t.p.placeAt(i); {
		case at == nil || at == m:
		case m != nil:
			return nil
		default:
			m = at
		}
	}
	return m
}

// nameless reports whether a place has no name by which others know it: around the
// church, the Teal Sea port town.
func (t *tally) nameless(w model.Words) bool {
	last := t.p.tokenAt(w[0].End - 1)
	for i := t.p.tokenAt(w[0].Start); i <= last; i++ {
		if m := t.p.placeAt(i); m != nil && m.IsPlace() && m.Kind != gazetteer.Area {
			return false
		}
	}
	tok := &t.p.tokens[last]
	if tok.Is(lang.PlaceNoun) && tok.Shape == lang.Lower && last > 0 && t.p.tokens[last-1].Shape == lang.Lower && t.p.tokens[last-1].Kind == lang.Word {
		return true
	}
	return !t.hasName(w)
}

// nearer gives the claim c the place of its scene where its own says less.
func (t *tally) nearer(f *model.Fact, place model.Words) {
	c := f.Casualty
	if c.Place.Empty() || place.Empty() || t.p.tokens[t.p.tokenAt(c.Place[0].End-1)].Is(lang.Direction) || t.p.caps(int(t.p.tokenAt(place[0].Start))) || t.nameless(place) || !t.nameless(c.Place) && !t.finer(c.Place, place) {
		return
	}
	c.Place = orElse(nil, place)
	anchor(f, model.RolePlace, c.Place)
}
