package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// subject is the name of the one who acts, nearest before the verb at v: "Wagner"
// of "mercenary group Wagner keeps". Names behind a preposition are passed over.
func (s *forceScene) subject(v int) run {
	if first := s.sharesSubject(v); first > 0 {
		v = first
	}
	lo := s.clauseStart(v)
	if s.at(v-1).ID == s.w.to {
		if who := s.nameEnding(v-2, lo); !who.empty() && (s.at(who.first-1).ID == s.w.for_ || s.at(who.first-1).ID == s.w.of && !s.at(who.first-2).Is(lang.Body) || s.place(who.first) != nil && s.at(who.first-1).Is(lang.Conjunction) && s.place(who.first-2) != nil) {
			return who // "plans for Togo to send", "the agreement of Fiji and Nepal to send"
		}
		if own := s.at(v - 2); s.at(v-3).ID == lang.ApostropheS && own.Shape == lang.Lower {
			if who := s.nameEnding(v-4, lo); s.originOf(who) != "" {
				return who // "Fiji's agreement to send"
			}
		}
	}
	v = s.firstVerb(v, lo)
	for i := v - 1; i >= lo; i-- {
		if open := s.relativeBefore(i); open > 0 {
			i, lo = open, s.clauseStart(open)
			continue
		}
		r := s.nameEnding(i, lo)
		if r.empty() {
			continue
		}
		gerund := r.last == v && strings.HasSuffix(s.at(v).Of(s.p.text), "ing") && !oneOf(s.at(v).ID, &s.w.parts) && !s.at(v).Cues(lang.ForceCount)
		if (gerund || !s.behindPreposition(r.first, lo)) && !s.person(r) {
			return r
		}
		i = r.first
	}
	return run{}
}

// firstVerb is the verb that shares its subject with the one at v: "has" of "Libya
// has set up a centre and has called up 900 men". It is v without one.
func (s *forceScene) firstVerb(v, lo int) int {
	if !s.at(v-1).Is(lang.Have) || s.at(v-2).ID != s.w.and {
		return v
	}
	for i := v - 3; i > lo; i-- {
		if s.at(i).Is(lang.Have) && s.at(i).Kind == lang.Word {
			return i
		}
	}
	return v
}

// relativeBefore is the comma that opens the relative clause which the comma at i closes,
// 0 for none: "The army, which had 7,000 men, numbers".
func (s *forceScene) relativeBefore(i int) int {
	if t := s.at(i); t.Kind != lang.Mark || t.ID != ',' || s.place(i+1) != nil || s.numberAt(i+1) != nil {
		return 0
	}
	if next := s.at(i + 1); !next.Is(lang.Auxiliary|lang.Verb|lang.Adverb|lang.Time) && !s.acts(i+1) || next.Is(lang.Relative|lang.Preposition|lang.Conjunction) {
		return 0
	}
	for j := i - 1; j > s.since(i); j-- {
		if t := s.at(j); t.Kind == lang.Mark && t.ID == ',' && s.at(j+1).Is(lang.Relative) && s.at(j+1).Kind == lang.Word {
			return j
		} else if t.Kind == lang.Mark && t.ID != ',' {
			return 0
		}
	}
	return 0
}

// clauseStart is where the clause of the verb at v begins. What was seen from a verb
// before it is not looked at again.
func (s *forceScene) clauseStart(v int) int {
	from := s.since(v)
	known := s.looked <= v && s.looked > from
	stop := from
	if known {
		stop = s.looked - 1
	}
	border := 0
	for i := v - 1; i > stop && border == 0; i-- {
		if s.partsClause(i) {
			border = i
		}
	}
	if border == 0 && known && s.border > from {
		border = s.border
	}
	s.looked, s.border = v, border
	if border == 0 {
		return s.a
	}
	return border + 1
}

// partsClause reports whether a clause begins behind token i.
func (s *forceScene) partsClause(i int) bool {
	t := s.at(i)
	switch {
	case t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':'), t.Kind == lang.QuoteMark && t.Space:
		return true
	case t.Is(lang.Conjunction) && (s.at(i-1).ID == ',' || oneOf(t.ID, &s.w.clause)) && s.place(i) == nil:
		return true
	case t.ID == s.w.that && s.at(i-1).Is(lang.Reporting):
		return true
	case s.place(i) != nil:
		return false
	}
	return t.Is(lang.Reporting) && (t.Shape == lang.Lower || s.caps) && s.at(i+1).ID != s.w.to && !s.at(i-1).Is(lang.Be) && !t.Cues(actCues|lang.ForceAhead)
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
		case t.ID == s.w.of && i == from, t.ID == s.w.from && !leaving && !oneOf(s.at(i-1).ID, &s.w.strung), t.ID == s.w.by && s.at(i-1).ID != s.w.followed && !s.attacked(i-1):
			if r := s.nameBeginning(i + 1); !r.empty() && !s.isTown(r) && !s.at(r.last).Is(lang.PlaceNoun) && !s.givers(r.last) {
				if t.ID == s.w.from && s.at(from).ID != s.w.each {
					for s.severalNames(r.last) {
						r.last = int(s.place(r.last + 1).Last) // all of them
					}
				}
				return r
			}
			if t.ID == s.w.of && i == from {
				return s.bodyBeginning(i + 1) // "of the joint force of Darfur groups"
			}
			if t.ID == s.w.by || t.ID == s.w.of {
				return run{}
			}
		case t.ID == s.w.in && i == from && !s.bodyBeginning(i+1).empty() && oneOf(s.at(s.bodyBeginning(i+1).last-1).ID, &s.w.armies):
			return s.bodyBeginning(i + 1) // "19,000 soldiers in the army"
		case (t.ID == s.w.with || t.ID == s.w.for_) && i == from && s.armedName(i+1):
			return s.nameBeginning(i + 1) // "7,000 fighters with ISWAP"
		case t.Is(lang.Preposition) && missionAt(s.place(i+1)):
			return run{i + 1, int(s.place(i + 1).Last)}
		case t.Is(lang.Preposition) && s.at(i+1).ID == s.w.the && missionAt(s.place(i+2)):
			return run{i + 2, int(s.place(i + 2).Last)}
		case t.Is(lang.Auxiliary), t.Is(lang.Conjunction), t.Is(lang.Relative):
			return run{}
		case i > from && strings.HasSuffix(t.Of(s.p.text), "ing") && !t.Cues(lang.ForceSend|lang.ForceStay|lang.ForceHold|lang.ForceLeave):
			return run{} // "collecting weapons from"
		}
		if s.place(i) != nil {
			return run{}
		}
	}
	return run{}
}

// attacked reports whether the word at i is one for what is done to people by
// those against them: "besieged by", "captured by".
func (s *forceScene) attacked(i int) bool {
	t := s.at(i)
	return oneOf(t.ID, &s.w.takes) || oneOf(t.ID, &s.w.attacks) || t.Cues(lostCues)
}

// bodyBeginning is the body under arms without a name that begins at i: "the
// joint force of".
func (s *forceScene) bodyBeginning(i int) run {
	if s.at(i).ID != s.w.the {
		return run{}
	}
	for j := i + 1; j < i+4; j++ {
		t := s.at(j)
		if t.Kind != lang.Word || t.Is(lang.Function) || s.place(j) != nil {
			return run{}
		}
		if t.Cues(lang.ForceBody) || oneOf(t.ID, &s.w.armies) && !s.at(j+1).Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceBody) {
			return run{i, j + 1}
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

// joins is the body that the people joined, told behind token from: "1,500
// fighters joined the SDF". It gives the name, or the pronoun that stands for
// it.
func (s *forceScene) joinedBy(from, to int) (name run, pronoun int) {
	for i := from; i < min(to, from+25); i++ {
		if !oneOf(s.at(i).ID, &s.w.joined) || s.at(i).Kind != lang.Word {
			continue
		}
		if oneOf(s.at(i+1).ID, &s.w.pronouns) {
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
	for n := 0; n < 3 && s.at(i).Kind == lang.Word && (s.at(i).Is(lang.Adverb|lang.Adjective|lang.Hedge) || oneOf(s.at(i).ID, &s.w.allowed)); n++ {
		i--
	}
	if s.at(i).ID != lang.ApostropheS {
		return run{}
	}
	return s.nameEnding(i-1, s.a)
}
