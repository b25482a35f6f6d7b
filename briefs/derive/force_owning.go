package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// owning gives the group that a mere noun stands for: "its contingent" is that
// of the name told before, and a town or province has no people of its own.
func (r *forceReader) owning(t *telling) {
	s := &r.scene
	if t.group.Empty() {
		return
	}
	first, last := int(s.p.tokenAt(t.group.Start)), int(s.p.tokenAt(t.group.End-1))
	if who := r.standsFor(first, last+1); !who.group.Empty() {
		t.owner = who
		return
	}
	if p := s.placeNamed(first); p != nil && int(p.Last) == last+1 && !ownsForces(p) && !missionAt(p) {
		t.owner = owner{}
		return
	}
	if t.origin == "" && t.host == "" && !t.movement && (s.someone(first, last+1) || last < s.z && s.merelyArmed(run{first, last + 1}) && s.p.tokens[first].Shape == lang.Lower && !s.ownKind(last) && !oneOf(s.p.tokens[last].ID, &s.w.homely)) {
		t.owner = owner{}
		return
	}
	noun := &s.p.tokens[last]
	mere := noun.Shape == lang.Lower && (noun.Cues(lang.ForceBody|lang.ForceUnit) || noun.Is(lang.Formation)) && !oneOf(noun.ID, &s.w.homely) && !s.line.Caps
	for i := first; i < last && mere; i++ {
		tok := &s.p.tokens[i]
		mere = s.placeNamed(i) == nil && tok.Shape == lang.Lower || tok.ID == s.w.the
	}
	if !mere || last < s.a || last >= s.z || oneOf(noun.ID, &s.w.armies) && noun.ID != s.w.forces && s.p.tokens[first].ID == s.w.the {
		return
	}
	if who := r.groupToldBefore(first); !who.group.Empty() && (who.movement || who.host != "" || s.at(first-1).Is(lang.Possessive|lang.Relative) || oneOf(noun.ID, &s.w.sentOut)) {
		t.owner = who
	}
}

// actorBehind is the name that begins the clause behind the phrase that the sentence opens with:
// "With 16,000 troops on the ground, Jakarta has". It is empty where no name does.
func (s *forceScene) actorBehind(from int) run {
	for i := from; i < s.until(from); i++ {
		if t := s.at(i); t.Kind != lang.Mark || t.ID != ',' || s.place(i-1) != nil && s.place(i+1) != nil && s.at(int(s.place(i+1).Last)).ID == ',' {
			continue
		}
		who := s.nameBeginning(i + 1)
		if p := s.place(who.first); who.empty() || who.first > i+3 || p != nil && !ownsForces(p) && !missionAt(p) || !s.startsVerb(who.last) {
			return run{}
		}
		return who
	}
	return run{}
}

// pronounBehind is the "it" or "they" that begins the clause behind the phrase that the sentence
// opens with: "With 3,500 soldiers, it is". It is 0 for none.
func (s *forceScene) pronounBehind(from int) int {
	for i := from; i < s.until(from); i++ {
		if s.at(i).ID == ',' && oneOf(s.at(i+1).ID, &s.w.itself) {
			return i + 1
		}
	}
	return 0
}

// opener is the name that the sentence begins with and that acts in it: "The Ugandan army is
// hunting". It is empty where none does.
func (s *forceScene) opener() run {
	who := s.nameBeginning(s.a)
	for s.bodyNoun(who.last) && !who.empty() {
		who.last++
	}
	if who.empty() || who.first > s.a+1 || !s.startsVerb(who.last) {
		return run{}
	}
	return who
}

// startsVerb reports whether a verb, or a small word before it, stands at i: then what stands
// before it acts.
func (s *forceScene) startsVerb(i int) bool {
	t := s.at(i)
	return t.Kind == lang.Word && t.Shape == lang.Lower && !t.Is(lang.Preposition|lang.Conjunction)
}

// puts reports whether "puts" and a name stand before token i.
func (s *forceScene) puts(i int) bool {
	for j := i - 1; j >= max(s.a, i-5); j-- {
		if t := s.at(j); t.ID == s.w.put || t.Kind == lang.Word && t.Cues(lang.ForceCount) && !t.Is(lang.Preposition) {
			return j < i-1
		} else if t.Kind != lang.Word || t.Is(lang.Function) && !t.Is(lang.Determiner) {
			return false
		}
	}
	return false
}

// placeNamed is the name that token i of the passage is part of.
func (s *forceScene) placeNamed(i int) *gazetteer.Match { return s.p.placeAt(int32(i)) }

// plainName is the part of the name g behind the last mark of emphasis in it: of
// "the **Africa Corps**" the name alone.
func (s *forceScene) plainName(g run) run {
	for i := g.last - 1; i > g.first; i-- {
		if i <= s.a || i >= s.z {
			continue
		}
		if strings.ContainsAny(s.p.text[s.p.tokens[i-1].End:s.p.tokens[i].Start], "*_`") {
			g.first = i
			break
		}
	}
	return g
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

// endsInArmy reports whether r ends with a noun for all the forces of a country:
// "Mali's army", "the Djibouti Armed Forces".
func (s *forceScene) endsInArmy(r run) bool {
	t := s.at(r.last - 1)
	return r.last-r.first > 1 && oneOf(t.ID, &s.w.armies)
}

// originOf is the one country that the name g names, empty for none and for
// several: "from Uganda and Burundi".
func (s *forceScene) originOf(g run) string {
	origin := ""
	for i := g.first; i < g.last; i++ {
		p := s.place(i)
		switch {
		case p == nil || !ownsForces(p) || p.Code() == "" || p.Code() == origin:
		case origin != "":
			return ""
		default:
			origin = p.Code()
		}
	}
	return origin
}

// several reports whether the name g names more countries than one.
func (s *forceScene) several(g run) bool {
	p := s.place(g.first)
	return p != nil && ownsForces(p) && int(p.Last) < g.last && s.originOf(g) == ""
}

// missionAt reports whether p names a mission.
func missionAt(p *gazetteer.Match) bool { return p != nil && p.Kind == gazetteer.Mission }

// antecedent is the name that the relative pronoun at i stands for behind a comma: "The army,
// which has".
func (s *forceScene) antecedent(i int) run {
	if !s.at(i).Is(lang.Relative) || s.at(i-1).ID != ',' || s.at(i-1).Kind != lang.Mark {
		return run{}
	}
	who := s.nameEnding(i-2, s.a)
	if who.empty() || s.isOnlyTown(who) || s.originOf(who) == "" && s.behindPreposition(who.first, s.a) {
		return run{}
	}
	return who
}

// isCounted reports whether who is the noun of a force told before: people who
// are counted have no force themselves.
func (r *forceReader) isCounted(who run) bool {
	for i := range r.told {
		b := r.told[i].body
		if unit := b.unit; unit.first >= b.from && who.first < unit.last && unit.first < who.last {
			return true
		}
	}
	return false
}
