package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// fromBody reports whether a body that people are taken from stands at i: "from its
// mission in Mali".
func (s *forceScene) fromBody(i int) bool {
	for j := i; j < i+6; j++ {
		t := s.at(j)
		if t.Kind != lang.Word || oneOf(t.ID, &s.w.locative) {
			return false
		}
		if t.Shape == lang.Lower && (t.ID == s.w.mission || t.ID == s.w.missions) && oneOf(s.at(j+1).ID, &s.w.locative) {
			return true
		}
	}
	return false
}

// takenFrom reports whether the preposition at lead hangs on a mission that people
// are taken from.
func (s *forceScene) takenFrom(lead int) bool {
	if id := s.at(lead - 1).ID; id != s.w.mission && id != s.w.missions {
		return false
	}
	for j := lead - 2; j >= max(s.a, lead-8) && s.at(j).Kind == lang.Word; j-- {
		if s.at(j).ID == s.w.from {
			return true
		}
	}
	return false
}

// sideItem reports whether the item is nothing but the number b, with a year or the
// like in brackets, below a label that says whose people it counts: "Cuban troops:"
// over "36,000 (1976)".
func (r *forceReader) sideItem(b *body) bool {
	s, f := &r.scene, &r.frame
	if f.unit.Empty() || f.group.Empty() || f.block == s.line.Block || !b.many(100) || !s.isItem() {
		return false
	}
	if first := b.from; first > s.a+1 {
		return false
	}
	return b.to == s.z || s.at(b.to).ID == '('
}

// isItem reports whether the sentence stands in a list.
func (s *forceScene) isItem() bool { return s.p.blocks[s.line.Block].Kind == model.ListItem }

// ownSite reports whether a word for what soldiers of a country have anywhere stands
// at i or right behind it: "the Irish camp".
func (s *forceScene) ownSite(i int) bool {
	return oneOf(s.at(i).ID, &s.w.sites) || oneOf(s.at(i+1).ID, &s.w.sites)
}

// warName reports whether p is part of the name of a war: "the Iran-Iraq War".
func (s *forceScene) warName(p *gazetteer.Match) bool {
	next := s.at(int(p.Last))
	return next.Is(lang.Event) && s.named(next) && next.Shape == lang.Title
}
