package derive

import "debrief/briefs/lang"

// ownNoun reports whether "its" and a noun for a part of an army end at i: "its
// navy 13,500".
func (s *forceScene) ownNoun(i int) bool {
	t := s.at(i)
	if t.Kind != lang.Word || !t.Cues(lang.ForceBranch|lang.ForceBody) {
		return false
	}
	for s.at(i-1).Cues(lang.ForceBranch) && s.at(i-1).Kind == lang.Word {
		i--
	}
	return s.at(i-1).Is(lang.Possessive) && s.at(i-1).ID != lang.ApostropheS
}

// namedAside is the token behind the name that begins a clause of its own and a
// comma parts from the number b: "; Hamas, between 15,000 and 20,000". It is 0
// without one.
func (s *forceScene) namedAside(b *body) int {
	i := b.from - 1
	if s.at(i).ID != ',' || s.at(i).Kind != lang.Mark {
		return 0
	}
	name := s.nameEnding(i-1, s.a)
	if name.empty() || s.at(name.first-1).ID != ';' {
		return 0
	}
	return i
}

// countsOthers reports whether the clause of b speaks of the number of something
// that is no people under arms: "the number of missions rose from 10".
func (s *forceScene) countsOthers(b *body) bool {
	for i, first := b.from-1, s.clauseStart(b.from); i >= first; i-- {
		if s.at(i).ID != s.w.number || s.at(i+1).ID != s.w.of {
			continue
		}
		for j := i + 2; j < b.from && s.at(j).Kind == lang.Word && !s.acts(j); j++ {
			if s.at(j).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceBody|lang.ForceArmed|lang.ForceName) || s.place(j) != nil {
				return false
			}
		}
		return true
	}
	return false
}
