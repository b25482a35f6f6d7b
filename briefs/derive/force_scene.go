package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// forceScene is one sentence as the rules for forces see it: its tokens are
// [a, z) of the passage.
type forceScene struct {
	p    *passage
	line *sentence
	a, z int
	caps bool
	edge lang.Token // what stands beyond the ends
	w    *forceWords

	local localPlaces // what the text itself places
	story storyTime   // when what it tells of was

	// The last token whose clause was looked for, and the one before its clause; 0
	// where nothing begins it but the sentence.
	looked, border int
}

// run is a range of tokens. The zero run is empty: it is nothing told.
type run struct{ first, last int }

func (r run) empty() bool { return r.last <= r.first }

func (r run) holds(i int) bool { return r.first <= i && i < r.last }

// enter goes to the sentence line.
func (s *forceScene) enter(line *sentence) {
	s.line, s.a, s.z, s.caps = line, int(line.First), int(line.Last), line.Caps
	s.looked, s.border = s.a, 0
}

// at is the token at i; beyond the sentence stands a full stop.
func (s *forceScene) at(i int) *lang.Token {
	if i < s.a || i >= s.z {
		return &s.edge
	}
	return &s.p.tokens[i]
}

// numberAt is the number that token i belongs to, nil for none.
func (s *forceScene) numberAt(i int) *lang.Quantity {
	if i < s.a || i >= s.z {
		return nil
	}
	return s.p.quantityAt(int32(i))
}

// place is the place, people or mission named at token i, nil for none.
func (s *forceScene) place(i int) *gazetteer.Match {
	if i < s.a || i >= s.z {
		return nil
	}
	if m := s.p.placeAt(int32(i)); m != nil {
		return m
	}
	return s.local.placeAt(i)
}

// sightReach is how many words away the rules look within a sentence: an
// ordinary sentence whole, one without end only in part.
const sightReach = 60

// since is the first token that the rules still see from token i.
func (s *forceScene) since(i int) int { return max(s.a, i-sightReach) }

// until is the token behind the last one that the rules see from token i.
func (s *forceScene) until(i int) int { return min(s.z, i+sightReach) }

// span is where the tokens of r stand.
func (s *forceScene) span(r run) model.Span { return s.p.spanOf(int32(r.first), int32(r.last)) }
