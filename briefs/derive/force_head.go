package derive

import (
	"debrief/briefs/lang"
)

// head takes the noun at i as the noun of the phrase. It reports false for a
// word that only modifies the noun behind it; a phrase about something else
// ("30 police stations") becomes no body at all.
func (s *forceScene) head(b *body, i int) bool {
	t, next := s.at(i), s.at(i+1)
	if next.Hyphen && next.Kind == lang.Word || t.ID == s.w.helmets && s.at(i-1).ID != s.w.blue {
		return false
	}
	if next.Cues(lang.ForceUnit|lang.ForceFaint) && next.Kind == lang.Word && !next.Is(lang.Function) {
		b.armed = true
		return false
	}
	if t.Cues(lang.ForceArmed) && !s.endsNoun(i+1) {
		if s.named(t) && s.named(next) {
			return false // "400 Police Service members"
		}
		s.settle(b, i, noBody)
		return true
	}
	sort := faintBody
	if t.Cues(lang.ForceUnit) {
		sort = firmBody
	}
	s.settle(b, i, sort)
	return true
}

// settle ends the phrase with the noun at i and what is joined to it.
func (s *forceScene) settle(b *body, i int, sort bodySort) {
	b.sort = sort
	first := i
	for first > int(b.count.Last) && s.modifies(first-1, b) {
		first--
	}
	b.unit = run{first, i + 1}
	b.to = i + 1
	for sort == firmBody {
		and, noun := s.at(b.to), s.at(b.to+1)
		if and.ID != s.w.and && and.ID != s.w.or || !noun.Cues(lang.ForceUnit) || s.numberAt(b.to+1) != nil || s.place(b.to+1) != nil {
			break
		}
		last := b.to + 1
		if s.at(last + 1).Cues(lang.ForceFaint) {
			last++
		}
		b.unit.last, b.to = last+1, last+1
	}
}

// modifies reports whether the word at i belongs to the noun behind it:
// "active military personnel", "full-time fighters".
func (s *forceScene) modifies(i int, b *body) bool {
	t := s.at(i)
	if t.Kind != lang.Word || s.place(i) != nil || s.numberAt(i) != nil || i >= b.name.first && i < b.name.last {
		return false
	}
	return t.Cues(lang.ForceArmed|lang.ForceUnit|lang.ForceFaint) || b.people.holds(i) || s.at(i+1).Hyphen || t.Hyphen || t.ID == s.w.blue
}

// endsNoun reports whether the word at i cannot be the noun that the word
// before it modifies.
func (s *forceScene) endsNoun(i int) bool {
	t := s.at(i)
	if t.Kind != lang.Word {
		return true
	}
	if t.Hyphen {
		return false
	}
	if t.Cues(lang.ForceStay|lang.ForceSend) && s.at(i+1).Is(lang.Weapon|lang.PlaceNoun|lang.Person) {
		return false // "20 police patrol boats"
	}
	return t.Is(lang.Function|lang.Reporting|lang.Adverb|lang.Time) ||
		t.Is(lang.Verb) && !t.Is(lang.Event|lang.Person) ||
		t.Cues(lang.ForceSend|lang.ForceStay|lang.ForceHold|lang.ForceLeave|lang.ForceCount|lang.ForceOut|lang.CasualtyCues|lang.ForceAhead) && !t.Is(lang.PlaceNoun|lang.Body)
}
