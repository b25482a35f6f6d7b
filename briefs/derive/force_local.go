package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// A text tells where the places are that no list of names knows: "at Camp Wren in
// Kosovo", "near Brak, in Libya". localPlaces learns them from one mention and
// finds them at the others.
type localPlaces struct {
	names map[string]gazetteer.Match // by their words
	found []gazetteer.Match          // where they stand
	at    []int32                    // 1 + found at a token, by token; empty where nothing is found
}

// learn reads the passage for places that it places itself.
func (l *localPlaces) learn(p *passage) {
	clear(l.names)
	l.found, l.at = l.found[:0], l.at[:0]
	for i := range p.places {
		m := &p.places[i]
		if !m.IsPlace() || m.Code() == "" || m.Kind == gazetteer.Mission {
			continue
		}
		if first, last := p.nameBeforeIn(m.First); first < last {
			if l.names == nil {
				l.names = map[string]gazetteer.Match{}
			}
			word := p.text[p.tokens[first].Start:p.tokens[last-1].End]
			if old, found := l.names[word]; found && old.Code() != m.Code() {
				continue
			}
			l.names[word] = m.In(first, last)
		}
	}
	if len(l.names) > 0 {
		l.find(p)
	}
}

// find notes the tokens at which the names stand behind a preposition of place.
func (l *localPlaces) find(p *passage) {
	locative := &theForceWords().locative
	l.at = cleared(l.at, len(p.tokens))
	for _, i := range p.large {
		if i == 0 || p.tokens[i-1].Kind != lang.Word || !locative.Has(p.tokens[i-1].ID) {
			continue
		}
		first, last := i, p.placeNameEnd(i)
		if last == first {
			continue
		}
		if m, known := l.names[p.text[p.tokens[first].Start:p.tokens[last-1].End]]; known {
			l.found = append(l.found, m.In(first, last))
			for k := first; k < last; k++ {
				l.at[k] = int32(len(l.found))
			}
		}
	}
}

// placeAt is the place named at token i, nil for none.
func (l *localPlaces) placeAt(i int) *gazetteer.Match {
	if i < len(l.at) && l.at[i] > 0 {
		return &l.found[l.at[i]-1]
	}
	return nil
}

// nameBeforeIn is the name of a place before "in" and the place at token i: it
// hangs on a preposition of place itself.
func (p *passage) nameBeforeIn(i int32) (first, last int32) {
	words := theForceWords()
	k := i - 1
	for k > 0 && p.tokens[k].Is(lang.Determiner|lang.Direction|lang.PlaceNoun) && p.tokens[k].Shape == lang.Lower {
		k--
	}
	if k > 0 && p.tokens[k].Kind == lang.Word && (p.tokens[k].ID == words.in || p.tokens[k].ID == words.of && p.tokens[k-1].Is(lang.PlaceNoun)) {
		k--
		for k > 0 && p.tokens[k].Shape == lang.Lower && p.tokens[k].Is(lang.PlaceNoun|lang.Determiner|lang.Direction) {
			k--
		}
	}
	if k > 0 && p.tokens[k].ID == ',' && p.tokens[k].Kind == lang.Mark {
		k--
	}
	if k == i-1 {
		return 0, 0
	}
	last = k + 1
	for first = last; first > 0 && last-first < 4 && p.mayName(first-1); first-- {
	}
	if first == last || first == 0 {
		return 0, 0
	}
	before := &p.tokens[first-1]
	town := before.ID == words.of && first > 1 && p.tokens[first-2].Is(lang.PlaceNoun) // "the village of Kumbala in Chad"
	if before.Kind != lang.Word || !words.locative.Has(before.ID) && !town {
		return 0, 0
	}
	return first, last
}

// placeNameEnd is the token behind the name that begins at i.
func (p *passage) placeNameEnd(i int32) int32 {
	end := i
	for int(end) < len(p.tokens) && end-i < 4 && p.mayName(end) {
		end++
	}
	return end
}

// mayName reports whether token i may stand in the name of a place that the
// gazetteer does not know.
func (p *passage) mayName(i int32) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && t.Capital() && p.placeAt(i) == nil && (t.ID == lang.Unknown || t.Is(lang.PlaceNoun|lang.Particle)) && !t.Is(lang.Function|lang.Month|lang.Weekday)
}
