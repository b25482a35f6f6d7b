package derive

import (
	"slices"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// inFull is the name of the country that group gives only by an adjective, its people,
// its government or its capital, where the passage has that name: "Kenya" for "Kenyan
// police". Of several places that have it, it is the last one before the group, or else
// the first one behind it. It is group itself where there is none.
func (r *forceReader) inFull(group model.Span) model.Span {
	own, words := r.onlyCountry(group)
	if own == nil || words == own.Name() {
		return group
	}
	p := r.scene.p
	at, _ := slices.BinarySearchFunc(p.places, own.First, func(m gazetteer.Match, first int32) int { return int(m.First - first) })
	best, most := own, notAlike
	look := func(i int) {
		m := &p.places[i]
		if m.Kind == gazetteer.Country && m.Code() == own.Code() {
			if like := p.alike(own, m, words); like > most {
				best, most = m, like
			}
		}
	}
	for i := min(at, len(p.places)) - 1; i >= max(0, at-fullReach) && most < properName; i-- {
		look(i)
	}
	for i := at; i < min(len(p.places), at+fullReach) && most < properName; i++ {
		look(i)
	}
	if best == own {
		return group
	}
	return best.Span(p.tokens)
}

// fullReach is how many names of places away the name of a country is looked for.
const fullReach = 100

// onlyCountry is the country that group names with nothing else but its government,
// and the words that name it. It is nil for an army and for a group of any other name.
func (r *forceReader) onlyCountry(group model.Span) (*gazetteer.Match, string) {
	if group.Empty() {
		return nil, ""
	}
	s := &r.scene
	i := s.p.tokenAt(group.Start)
	if s.p.tokens[i].ID == s.w.the {
		i++
	}
	own := s.placeNamed(int(i))
	if own == nil || !ownsForces(own) || own.Code() == "" {
		return nil, ""
	}
	words := own.Span(s.p.tokens)
	if last := int(own.Last); words.End < group.End && !(oneOf(s.p.tokens[last].ID, &s.w.governing) && s.p.tokens[last].Span().End == group.End) {
		return nil, ""
	}
	if own.Kind != gazetteer.Country && own.Last == own.First+1 && s.p.tokens[own.First].Shape == lang.Upper && own.Kind == gazetteer.People {
		return nil, "" // the short form of an army's name
	}
	return own, words.Of(s.p.text)
}

// How surely a name is the one for the country that an adjective is of: not at all, by
// its first letters or its capitals, as the proper name.
const (
	notAlike = iota
	looksAlike
	properName
)

// rootLength is how many first letters an adjective has in common with its country.
const rootLength = 3

// alike is how surely m is the name of the country that own, of the given words, is an
// adjective of. A name for a part of the country is not one.
func (p *passage) alike(own, m *gazetteer.Match, words string) int {
	name := m.Span(p.tokens).Of(p.text)
	switch {
	case name == m.Name():
		return properName
	case p.tokens[m.First].Shape == lang.Upper, own.Kind != gazetteer.Country && len(words) > rootLength && len(name) > rootLength && words[:rootLength] == name[:rootLength]:
		return looksAlike
	}
	return notAlike
}
