package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// nameEnding is the name whose last word is at i: names of places and
// movements, capitalised words, and the noun of a body with what stands before
// it ("the Malawian army", "Russia's ground forces").
func (s *forceScene) nameEnding(i, lo int) run {
	if !s.isName(i) && !(s.bodyNoun(i) && (s.endsNoun(i+1) || s.at(i+1).ID == lang.ApostropheS)) || s.merePeople(i) {
		return run{}
	}
	first := i
	for first > lo && !s.twoLands(first) && (s.isName(first-1) || s.bodyNoun(first-1) || s.joinsName(first-1)) {
		first--
	}
	for first < i && !s.isName(first) && !s.bodyNoun(first) && !s.joinsName(first) {
		first++
	}
	first = s.wholeWord(first)
	if open := s.at(s.a); first == s.a+1 && s.forceName(first) && open.Capital() && (open.ID == lang.Unknown || open.Is(lang.Particle|lang.Personal)) && !open.Is(lang.Function) {
		first = s.a // "Abu Sayyaf was founded"
	}
	for first < i && s.at(first).ID == lang.ApostropheS {
		first++
	}
	if first > lo && s.at(first-1).ID == s.w.the && s.at(first-1).Kind == lang.Word {
		first--
	}
	return run{first, i + 1}
}

// twoLands reports whether one country is named right before another one at i, which acts: "In
// Mozambique Tanzania has".
func (s *forceScene) twoLands(i int) bool {
	p, before := s.place(i), s.place(i-1)
	return p != nil && before != nil && p != before && p.Kind == gazetteer.Country && before.IsPlace() && before.Code() != p.Code() && s.at(i).Space
}

// merePeople reports whether token i is a noun for people under arms with nothing
// before it that says whose they are: "still has troops in Niamey".
func (s *forceScene) merePeople(i int) bool {
	t := s.at(i)
	if !t.Cues(lang.ForceUnit|lang.ForceFaint) || t.ID == s.w.forces || t.Shape != lang.Lower || s.place(i) != nil || oneOf(t.ID, &s.w.homely) {
		return false
	}
	before := s.at(i - 1)
	return !(s.isName(i-1) || s.bodyNoun(i-1) || s.joinsName(i-1) || before.Is(lang.Determiner|lang.Possessive|lang.Adjective))
}

// isName reports whether token i is a name of somebody who may have a force.
func (s *forceScene) isName(i int) bool {
	t := s.at(i)
	if s.place(i) != nil || s.forceName(i) {
		return true
	}
	if i <= s.a+1 && (t.Is(lang.Adverb) || t.Cues(lang.ForceSend|lang.ForceHold|lang.ForceShift|lang.ForceLeave) && s.pastFormed(i)) {
		return false // "-- Reached full strength"
	}
	return s.named(t) && !t.Is(lang.Function|lang.Month|lang.Weekday|lang.Rank|lang.Personal|lang.NumberWord|lang.Hedge) && s.numberAt(i) == nil && i > s.a ||
		i == s.a && s.named(t) && t.ID == lang.Unknown
}

// pastFormed reports whether the word at i ends like a past form.
func (s *forceScene) pastFormed(i int) bool { return strings.HasSuffix(s.at(i).Of(s.p.text), "ed") }

// bodyNoun reports whether token i is a noun for somebody who may have a force:
// the alliance, the army, the rebels.
func (s *forceScene) bodyNoun(i int) bool {
	t := s.at(i)
	return t.Kind == lang.Word && t.ID != s.w.troop && t.Is(lang.Body|lang.Armed) && !t.Is(lang.Function) && !t.Cues(lang.ForceHold|lang.ForceSend|lang.ForceStay) ||
		t.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew) && t.ID != s.w.troop && !t.Cues(lang.ForceStay)
}

// joinsName reports whether token i goes on with a name inside it.
func (s *forceScene) joinsName(i int) bool {
	t := s.at(i)
	return t.ID == lang.ApostropheS || t.Cues(lang.ForceArmed|lang.ForceBranch) && t.Kind == lang.Word && !t.Is(lang.Function) || t.Is(lang.Particle) && s.at(i-1).Capital() && !t.Is(lang.Function) ||
		t.Is(lang.Adjective) && s.at(i-1).ID == lang.ApostropheS && t.Kind == lang.Word
}

// wholeWord is the first token of the hyphenated word that token i is part of.
func (s *forceScene) wholeWord(i int) int {
	for i > s.a && s.at(i).Hyphen {
		i--
	}
	return i
}

// nameBeginning is the name that begins at i, behind an article and words that
// are no names ("the regional force MISAB").
func (s *forceScene) nameBeginning(i int) run {
	for j := i; j < i+4; j++ {
		t := s.at(j)
		if s.isName(j) {
			last := j + 1
			for s.isName(last) || s.at(last).ID == lang.ApostropheS && s.named(s.at(last+1)) || s.at(last).Is(lang.Particle) && s.isName(last+1) && !s.at(last).Is(lang.Conjunction) {
				last++
			}
			if short := s.shortName(last); !short.empty() {
				return short
			}
			return run{s.wholeWord(j), last}
		}
		if t.Kind == lang.QuoteMark || t.Kind == lang.Mark && (t.ID == '_' || t.ID == '*') {
			continue
		}
		if t.Kind != lang.Word || t.Is(lang.Function) && !t.Is(lang.Determiner|lang.Possessive) {
			return run{}
		}
	}
	return run{}
}

// shortName is the short form in brackets behind a name whose words go on at i
// in another language: "Mission interafricaine de surveillance (MISAB)".
func (s *forceScene) shortName(i int) run {
	if t := s.at(i); t.Kind != lang.Word || t.ID != lang.Unknown || t.Shape != lang.Lower {
		return run{}
	}
	for j := i; j < i+10 && s.at(j).ID != '.' && s.at(j).ID != ','; j++ {
		if t := s.at(j); t.Kind == lang.Mark && t.ID == '(' && s.at(j+1).Shape == lang.Upper && s.at(j+2).ID == ')' {
			return run{j + 1, j + 2}
		}
	}
	return run{}
}

// nearestName is the last name before token i that does not hang on a
// preposition.
func (s *forceScene) nearestName(i int) run {
	lo := s.since(i)
	for i--; i >= lo; i-- {
		r := s.nameEnding(i, s.a)
		if r.empty() {
			continue
		}
		if s.numberAt(r.first-1) == nil && !s.behindPreposition(r.first, s.a) && !s.person(r) && !s.isOnlyTown(r) {
			return r
		}
		i = r.first
	}
	return run{}
}

// behindPreposition reports whether the name that begins at i hangs on a
// preposition, and so is not the one who acts.
func (s *forceScene) behindPreposition(i, lo int) bool {
	if s.at(i-1).ID == ',' && s.at(i-1).Kind == lang.Mark && s.at(i-2).Is(lang.PlaceNoun) && s.place(i) != nil && s.at(int(s.place(i).Last)).ID == ',' {
		return true // "from the capital, Monrovia, into"
	}
	list := false // of places that one preposition leads to
	if p := s.place(i); p != nil && p.IsPlace() {
		end := int(p.Last)
		list = (s.at(end).ID == ',' || s.at(end).ID == s.w.and) && s.place(end+1) != nil
	}
	for j := i - 1; j >= max(lo, i-5); j-- {
		t := s.at(j)
		if p := s.place(j - 1); p != nil && p.IsPlace() && (t.ID == s.w.and || t.ID == ',' && list) && j-1 > lo {
			j, list = int(p.First), true // "to Poland, Germany and Romania"
			continue
		}
		switch {
		case t.Kind != lang.Word, (j < i-1 || s.at(i).ID == s.w.the || s.twoLands(i)) && s.place(j) != nil && s.place(j).IsPlace():
			return false // "In Mali the army": the place has the preposition
		case t.Is(lang.Preposition) && !t.Is(lang.Conjunction):
			return !list || j > s.a // "In Niger, Italy and Spain": they act
		case !t.Is(lang.Determiner|lang.Adjective|lang.Direction|lang.Possessive|lang.PlaceNoun|lang.Office|lang.Body) && t.ID != lang.Unknown:
			return false
		}
	}
	return false
}

// isTown reports whether r names a town or a region rather than a country, a
// movement or a mission.
func (s *forceScene) isTown(r run) bool {
	p := s.place(r.first)
	return p != nil && (p.Kind == gazetteer.Town || p.Kind == gazetteer.Region || p.Kind == gazetteer.Capital) && int(p.Last) == r.last
}

// isOnlyTown reports whether r names a town or a region that stands for no
// country, as a capital may.
func (s *forceScene) isOnlyTown(r run) bool {
	p := s.place(r.first)
	return p != nil && (p.Kind == gazetteer.Town || p.Kind == gazetteer.Region) && int(p.Last) == r.last
}

// person reports whether r names a person or a body that allows forces without
// having any.
func (s *forceScene) person(r run) bool {
	if s.at(r.first - 1).Is(lang.Rank | lang.Office | lang.Personal) {
		return true
	}
	if r.last-r.first == 2 && s.at(r.first).ID == s.w.the && oneOf(s.at(r.first+1).ID, &s.w.granting) {
		return true // "the Council"
	}
	if last := s.at(r.last - 1); last.Hyphen && s.at(r.last-2).Is(lang.Office) {
		return true // Secretary-General
	}
	for i := r.first; i < r.last; i++ {
		t := s.at(i)
		if t.Is(lang.Rank|lang.Personal|lang.Office) && t.Capital() && s.place(i) == nil {
			return true
		}
		if oneOf(t.ID, &s.w.granting) && (t.Shape == lang.Lower || s.at(i-1).ID == s.w.security) {
			return true
		}
	}
	return false
}
