package derive

import "debrief/briefs/lang"

// someone reports whether the tokens [first, last) name a person, as the text
// tells here or elsewhere: a given name, a rank or a title stands before it.
func (s *forceScene) someone(first, last int) bool {
	p := s.p
	if last-first > 2 || last <= first {
		return false
	}
	for i := first; i < last; i++ {
		if t := &p.tokens[i]; t.Shape != lang.Title || p.placeAt(int32(i)) != nil || t.Is(lang.Function|lang.Body|lang.Formation) {
			return false
		}
	}
	if last-first == 2 {
		return p.tokens[first].Cues(lang.Male | lang.Female)
	}
	if p.tokens[first].ID != lang.Unknown {
		return false
	}
	name := p.tokens[first].Of(p.text)
	for _, i := range p.large {
		if i > 0 && p.tokens[i].Of(p.text) == name && s.titled(&p.tokens[i-1]) {
			return true
		}
	}
	return false
}

// titled reports whether t is a given name, a rank or a title before a name.
func (s *forceScene) titled(t *lang.Token) bool {
	return t.Kind == lang.Word && t.Capital() && t.Is(lang.Personal|lang.Rank|lang.Office) || t.Shape == lang.Title && t.Cues(lang.Male|lang.Female)
}
