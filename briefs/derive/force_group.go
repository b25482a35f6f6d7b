package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// subject is the name of the one who acts, nearest before the verb at v: "Wagner"
// of "mercenary group Wagner keeps". Names behind a preposition are passed over.
func (s *forceScene) subject(v int) run {
	lo := s.clauseStart(v)
	for i := v - 1; i >= lo; i-- {
		r := s.nameEnding(i, lo)
		if r.empty() {
			continue
		}
		gerund := r.last == v && strings.HasSuffix(s.at(v).Of(s.p.text), "ing")
		if (gerund || !s.behindPreposition(r.first, lo)) && !s.person(r) {
			return r
		}
		i = r.first
	}
	return run{}
}

// person reports whether r names a person or a body that allows forces without
// having any.
func (s *forceScene) person(r run) bool {
	if s.at(r.first - 1).Is(lang.Rank | lang.Office | lang.Personal) {
		return true
	}
	if last := s.at(r.last - 1); last.Hyphen && s.at(r.last-2).Is(lang.Office) {
		return true // Secretary-General
	}
	for i := r.first; i < r.last; i++ {
		t := s.at(i)
		if t.Is(lang.Rank|lang.Personal) && t.Capital() {
			return true
		}
		if oneOf(t.ID, s.w.granting) && (t.Shape == lang.Lower || s.at(i-1).ID == s.w.security) {
			return true
		}
	}
	return false
}

// clauseStart is where the clause of the verb at v begins.
func (s *forceScene) clauseStart(v int) int {
	for i := v - 1; i > s.since(v); i-- {
		t := s.at(i)
		switch {
		case t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':'), t.Kind == lang.QuoteMark && t.Space:
			return i + 1
		case t.Is(lang.Conjunction) && (s.at(i-1).ID == ',' || oneOf(t.ID, s.w.clause)) && s.place(i) == nil:
			return i + 1
		case t.ID == s.w.that && s.at(i-1).Is(lang.Reporting):
			return i + 1
		case s.place(i) != nil:
		case t.Is(lang.Reporting) && (t.Shape == lang.Lower || s.caps) && s.at(i+1).ID != s.w.to && !s.at(i-1).Is(lang.Be) && !t.Cues(actCues|lang.ForceAhead):
			return i + 1
		}
	}
	return s.a
}

// nameEnding is the name whose last word is at i: names of places and
// movements, capitalised words, and the noun of a body with what stands before
// it ("the Malawian army", "Russia's ground forces").
func (s *forceScene) nameEnding(i, lo int) run {
	if !s.named2(i) && !(s.bodyNoun(i) && s.endsNoun(i+1)) {
		return run{}
	}
	first := i
	for first > lo && (s.named2(first-1) || s.bodyNoun(first-1) || s.joinsName(first-1)) {
		first--
	}
	for first < i && !s.named2(first) && !s.bodyNoun(first) && !s.joinsName(first) {
		first++
	}
	first = s.wholeWord(first)
	for first < i && s.at(first).ID == lang.ApostropheS {
		first++
	}
	if first > lo && s.at(first-1).ID == s.w.the && s.at(first-1).Kind == lang.Word {
		first--
	}
	return run{first, i + 1}
}

// named2 reports whether token i is a name of somebody who may have a force.
func (s *forceScene) named2(i int) bool {
	t := s.at(i)
	if s.place(i) != nil || s.forceName(i) {
		return true
	}
	return s.named(t) && !t.Is(lang.Function|lang.Month|lang.Weekday|lang.Rank|lang.Personal|lang.NumberWord|lang.Hedge) && s.numberAt(i) == nil && i > s.a ||
		i == s.a && s.named(t) && t.ID == lang.Unknown
}

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
	return t.ID == lang.ApostropheS || t.Cues(lang.ForceArmed|lang.ForceBranch) && t.Kind == lang.Word && !t.Is(lang.Function) || t.Is(lang.Particle) && s.at(i-1).Capital() && !t.Is(lang.Function)
}

// behindPreposition reports whether the name that begins at i hangs on a
// preposition, and so is not the one who acts.
func (s *forceScene) behindPreposition(i, lo int) bool {
	for j := i - 1; j >= max(lo, i-5); j-- {
		t := s.at(j)
		switch {
		case t.Kind != lang.Word:
			return false
		case t.Is(lang.Preposition) && !t.Is(lang.Conjunction):
			return true
		case !t.Is(lang.Determiner|lang.Adjective|lang.Direction|lang.Possessive|lang.PlaceNoun|lang.Office|lang.Body) && t.ID != lang.Unknown:
			return false
		}
	}
	return false
}

// partOf is whose people b are by what follows it: "of the African Union",
// "from Chad", "under MINUSCA", "sent by Kenya". With leaving, "from" tells the
// place instead.
func (s *forceScene) partOf(from, to int, leaving bool) run {
	for i := from; i < min(to, from+8); i++ {
		t := s.at(i)
		switch {
		case t.Kind != lang.Word:
			if t.Kind == lang.Mark && t.ID != ',' {
				return run{}
			}
			continue
		case t.ID == s.w.of && i == from, t.ID == s.w.from && !leaving, t.ID == s.w.by:
			if r := s.nameBeginning(i + 1); !r.empty() && !s.isTown(r) && !s.at(r.last).Is(lang.PlaceNoun) {
				if t.ID == s.w.from && s.at(from).ID != s.w.each && s.severalNames(r.last) {
					return run{}
				}
				return r
			}
			if t.ID == s.w.by || t.ID == s.w.of {
				return run{}
			}
		case t.Is(lang.Preposition) && missionAt(s.place(i+1)):
			return run{i + 1, int(s.place(i + 1).Last)}
		case t.Is(lang.Preposition) && s.at(i+1).ID == s.w.the && missionAt(s.place(i+2)):
			return run{i + 2, int(s.place(i + 2).Last)}
		case t.Is(lang.Auxiliary), t.Is(lang.Conjunction), t.Is(lang.Relative):
			return run{}
		}
		if s.place(i) != nil {
			return run{}
		}
	}
	return run{}
}

// severalNames reports whether the names of countries go on at i: "from South
// Africa, Tanzania and Malawi".
func (s *forceScene) severalNames(i int) bool {
	t := s.at(i)
	if t.ID != ',' && t.ID != s.w.and {
		return false
	}
	p := s.place(i + 1)
	return p != nil && s.numberAt(int(p.Last)) == nil && !s.acts(int(p.Last))
}

// isTown reports whether r names a town or a region rather than a country, a
// movement or a mission.
func (s *forceScene) isTown(r run) bool {
	p := s.place(r.first)
	return p != nil && (p.Kind == gazetteer.Town || p.Kind == gazetteer.Region || p.Kind == gazetteer.Capital) && int(p.Last) == r.last
}

// nameBeginning is the name that begins at i, behind an article and words that
// are no names ("the regional force MISAB").
func (s *forceScene) nameBeginning(i int) run {
	for j := i; j < i+4; j++ {
		t := s.at(j)
		if s.named2(j) {
			last := j + 1
			for s.named2(last) || s.at(last).Is(lang.Particle) && s.named2(last+1) && !s.at(last).Is(lang.Conjunction) {
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

// wholeWord is the first token of the hyphenated word that token i is part of.
func (s *forceScene) wholeWord(i int) int {
	for i > s.a && s.at(i).Hyphen {
		i--
	}
	return i
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

// sizeOf is whose the strength is that the verb at v puts at a number: "the
// strength of al-Shabaab is put at", "the number of French soldiers was cut".
func (s *forceScene) sizeOf(v int) run {
	for i := v; i >= max(s.a, v-12); i-- {
		t := s.at(i)
		if t.Kind != lang.Word {
			return run{}
		}
		if t.Cues(lang.ForceStrength|lang.ForceCount|lang.ForceSend|lang.ForceBody) && s.at(i+1).ID == s.w.of {
			return s.nameBeginning(i + 2)
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
		if s.numberAt(r.first-1) == nil && !s.behindPreposition(r.first, s.a) && !s.person(r) {
			return r
		}
		i = r.first
	}
	return run{}
}

// joins is the body that the people joined, told behind token from: "1,500
// fighters joined the SDF". It gives the name, or the pronoun that stands for
// it.
func (s *forceScene) joinedBy(from, to int) (name run, pronoun int) {
	for i := from; i < min(to, from+25); i++ {
		if !oneOf(s.at(i).ID, s.w.joined) || s.at(i).Kind != lang.Word {
			continue
		}
		if oneOf(s.at(i+1).ID, s.w.pronouns) {
			return run{}, i + 1
		}
		return s.nameBeginning(i + 1), 0
	}
	return run{}, 0
}

// ownerBefore is whose people b are by a possessive before it: "Russia's 5,000
// troops".
func (s *forceScene) ownerBefore(from int) run {
	i := from - 1
	for n := 0; n < 3 && s.at(i).Kind == lang.Word && s.at(i).Is(lang.Adverb|lang.Adjective|lang.Hedge); n++ {
		i--
	}
	if s.at(i).ID != lang.ApostropheS {
		return run{}
	}
	return s.nameEnding(i-1, s.a)
}

// missionAt reports whether p names a mission.
func missionAt(p *gazetteer.Match) bool { return p != nil && p.Kind == gazetteer.Mission }

// endsInArmy reports whether r ends with a noun for all the forces of a country:
// "Mali's army", "the Djibouti Armed Forces".
func (s *forceScene) endsInArmy(r run) bool {
	t := s.at(r.last - 1)
	return r.last-r.first > 1 && oneOf(t.ID, s.w.armies)
}

// ownsForces reports whether p names a country, its people or its capital: what
// has forces, as a town in the name of a group has not.
func ownsForces(p *gazetteer.Match) bool {
	switch p.Kind {
	case gazetteer.Country, gazetteer.Adjective, gazetteer.People, gazetteer.Capital:
		return true
	}
	return false
}
