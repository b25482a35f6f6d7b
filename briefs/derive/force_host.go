package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// stand is a place where people stand: its words and its country, empty for a
// region or for several countries at once.
type stand struct {
	words run
	code  string
	back  bool // "in the country", "there": the place told last
	noun  int  // the noun that points back, 0 for "there"
	own   bool // "to its border": the country of the one who acts
}

func (p stand) told() bool { return !p.words.empty() }

// hostReach is how many words a preposition may stand before its place.
const hostReach = 7

// hostBehind is the first place in [from, to) that a preposition of place leads
// to. With leaving, "from" leads to it as well.
func (s *forceScene) hostBehind(from, to int, leaving bool) stand {
	to = min(to, s.until(from))
	lead := -1      // the preposition in force
	whence := -1    // the "from" that leads to where they come from
	var first stand // where that is
	for i := from; i < to; i++ {
		t := s.at(i)
		if p := s.place(i); p != nil {
			if lead >= 0 && whence >= 0 && s.standsIn(p) {
				if at := s.stand(i, to); !oneOf(s.at(whence-1).ID, &s.w.made) {
					first = at
				}
				i, lead, whence = s.stand(i, to).words.last-1, -1, -1
				continue
			}
			if lead >= 0 && p.Code() == "" && p.Kind != gazetteer.Mission && s.at(int(p.Last)).Is(lang.PlaceNoun) {
				i = int(p.Last) - 1
				continue // "the West African country", "the Caribbean nation of Haiti"
			}
			if lead >= 0 && s.standsIn(p) {
				if bound := s.boundFor(lead, int(p.Last)); bound > 0 && bound < to {
					return s.stand(bound, to)
				}
				return s.stand(i, to)
			}
			if p.Kind == gazetteer.Mission && s.at(i-1).ID != s.w.by {
				return s.standAt(p)
			}
			if p.IsPlace() {
				lead = -1
			}
			i = int(p.Last) - 1
			continue
		}
		switch {
		case t.Kind == lang.Mark && t.ID == ';', s.opensClause(i) && s.at(i-1).ID == ',', s.credits(i):
			return first
		case t.Kind == lang.Mark && (t.ID == '(' || t.ID == ',' && lead >= 0 && lead < i-1 && !s.at(i-1).Is(lang.PlaceNoun)):
			lead = -1
		case t.Kind != lang.Word:
		case lead >= 0 && s.severalLands(i):
			return stand{words: run{i, i + 1}}
		case t.ID == s.w.there && !s.at(i+1).Is(lang.Be):
			return stand{back: true}
		case lead >= 0 && s.landed(i):
			return stand{back: true, noun: i}
		case lead >= 0 && oneOf(t.ID, &s.w.borders) && s.ownBorder(i) && !s.leadsToPlace(i+1):
			return stand{own: true}
		case oneOf(t.ID, &s.w.locative) && oneOf(s.at(i-1).ID, &s.w.lands) && s.at(i-2).ID == s.w.from:
			lead = -1 // "some come from countries in Asia"
		case t.ID == s.w.for_ && s.place(i+1) != nil, oneOf(t.ID, &s.w.locative), t.Cues(lang.ForceStay|lang.ForceLeave|lang.ForceSend) && !t.Is(lang.Preposition), leaving && (t.ID == s.w.from || t.ID == s.w.of):
			lead = i
		case t.ID == s.w.of && lead >= 0 && s.at(i-1).Is(lang.PlaceNoun|lang.Direction), t.ID == s.w.of && s.at(i-1).ID == s.w.out:
			lead = i
		case t.ID == s.w.of && lead >= i-3 && oneOf(s.at(i-1).ID, &s.w.edges):
			lead = i // "on the edge of"
		case t.ID == s.w.of && lead == i-2 && (s.at(i-1).ID == s.w.each || oneOf(s.at(i-1).ID, &s.w.portions)):
			lead = i // "to each of the Baltic states"
		case t.ID == s.w.of && lead >= 0 && s.at(lead).Cues(lang.ForceStay) && i-lead <= 3:
			lead = i // "patrolling the streets of Kabul"
		case t.Is(lang.Preposition|lang.Auxiliary|lang.Reporting|lang.Relative) || t.Is(lang.Verb) && !t.Is(lang.PlaceNoun):
			lead = -1
		}
		if t.ID == s.w.from && !leaving && s.fromBody(i+1) {
			whence = i
		}
		if lead >= 0 && i-lead > hostReach {
			lead = -1
		}
	}
	return first
}

// standAt is the place that p names.
func (s *forceScene) standAt(p *gazetteer.Match) stand {
	return stand{words: run{int(p.First), int(p.Last)}, code: p.Code()}
}

// standsIn reports whether people can stand in what p names: a place, or an
// adjective before the word for one ("the Syrian border").
func (s *forceScene) standsIn(p *gazetteer.Match) bool {
	if p.IsPlace() {
		if next := s.at(int(p.Last)); s.attributive(p) || next.Hyphen || s.warName(p) || next.Is(lang.Particle) && !next.Is(lang.Function) && s.named(s.at(int(p.Last)+1)) {
			return false
		}
		return s.at(int(p.Last)).ID != lang.ApostropheS || s.ownedPlace(int(p.Last)+1)
	}
	return p.Kind == gazetteer.Adjective && !s.at(int(p.Last)).Hyphen && !s.ownSite(int(p.Last)) && s.ownedPlace(int(p.Last)) && !s.namesPlace(int(p.Last))
}

// namesPlace reports whether a word for a place and its name stand at i: "the
// African nation Niger" is Niger.
func (s *forceScene) namesPlace(i int) bool {
	if !s.at(i).Is(lang.PlaceNoun) {
		return false
	}
	if s.at(i+1).ID == s.w.of {
		i++
	}
	p := s.place(i + 1)
	return p != nil && p.IsPlace()
}

// attributive reports whether p is a short form of a country that stands before
// the noun it belongs to: "US interests".
func (s *forceScene) attributive(p *gazetteer.Match) bool {
	next := s.at(int(p.Last))
	return s.at(int(p.First)).Shape == lang.Upper && p.Kind == gazetteer.Country && next.Kind == lang.Word &&
		!next.Is(lang.Function|lang.Adverb|lang.Time|lang.Reporting|lang.PlaceNoun|lang.Month|lang.Weekday) && !s.acts(int(p.Last))
}

// ownedPlace reports whether a word for a place stands at i, or a word or two
// later.
func (s *forceScene) ownedPlace(i int) bool {
	for j := i; j < i+3; j++ {
		t := s.at(j)
		if t.Is(lang.PlaceNoun|lang.Direction) || s.place(j) != nil && s.place(j).IsPlace() {
			return true
		}
		if t.Kind != lang.Word || t.Is(lang.Function) || t.Cues(lang.ForceUnit|lang.ForceBody) {
			return false
		}
	}
	return false
}

// stand is the place at i. When it goes on with another country ("Iraq and
// Syria"), it is all of them and no single country.
func (s *forceScene) stand(i, to int) stand {
	p := s.place(i)
	at := s.standAt(p)
	if from := s.strungFrom(i); from != nil && from.Code() != at.code {
		return stand{words: run{int(from.First), int(p.Last)}}
	}
	j := int(p.Last)
	for j+1 < to {
		t, next := s.at(j), s.place(j+1)
		if t.Kind == lang.Mark && t.ID == '/' {
			break // two names of one mission area: the first one counts
		}
		if t.ID != s.w.and && t.ID != s.w.or && t.ID != ',' || next == nil || !next.IsPlace() || next.Kind == gazetteer.Mission {
			break
		}
		if s.numberAt(int(next.Last)) != nil || s.bodyOfTheirs(int(next.Last)) || t.ID == ',' && s.acts(int(next.Last)) {
			break // "in Mali, Niger has 400"
		}
		if t.ID == ',' && next.Code() == at.code {
			break // "Gao, Mali"
		}
		if next.Code() != at.code {
			at.code = ""
			at.words.last = int(next.Last)
		}
		j = int(next.Last)
	}
	return at
}

// hostBefore is the place told before token from in its clause: a phrase that
// opens the sentence, or one that hangs on a body, a name or a verb of staying.
func (s *forceScene) hostBefore(from int) stand {
	lo := s.since(from)
	for i := from - 1; i >= lo; i-- {
		t := s.at(i)
		if t.Kind == lang.Mark && t.ID == ';' {
			return stand{}
		}
		p := s.place(i)
		if p == nil {
			if s.at(i).ID != s.w.region && s.landed(i) && s.leadOf(i) >= s.a {
				return stand{back: true, noun: i}
			}
			continue
		}
		i = int(p.First)
		if p.Kind == gazetteer.Mission {
			if p.Code() != "" {
				return s.standAt(p)
			}
			continue
		}
		if !s.standsIn(p) {
			continue
		}
		if lead := s.leadOf(i); lead >= s.a && (s.anchors(lead-1) || oneOf(s.at(lead).ID, &s.w.takes) || s.at(int(p.Last)).Cues(lang.ForceHold) && s.at(int(p.Last)).Kind == lang.Word) {
			return s.stand(i, s.z)
		}
	}
	return stand{}
}

// leadOf is the preposition of place that leads to token i, -1 if none does.
func (s *forceScene) leadOf(i int) int {
	for j := i - 1; j >= max(s.a, i-hostReach); j-- {
		t := s.at(j)
		switch {
		case t.Kind != lang.Word, t.Is(lang.Weekday | lang.Month | lang.Time), t.ID == s.w.that:
			return -1
		case s.place(j) != nil && s.place(j).IsPlace() && s.place(i) != s.place(j):
			return -1 // "In Lebanon Fiji has"
		case oneOf(t.ID, &s.w.locative):
			return j
		case t.ID == s.w.of && s.at(j-1).ID == s.w.out:
			return j - 1
		case t.ID == s.w.of && (s.at(j-1).Is(lang.PlaceNoun|lang.Direction) || s.at(j-1).ID == s.w.part), t.ID == s.w.of && oneOf(s.at(j-2).ID, &s.w.takes):
		case oneOf(t.ID, &s.w.takes):
			return j // "seized control of Abyei"
		case t.Cues(lang.ForceSend|lang.ForceStay|lang.ForceLeave) && !t.Is(lang.Function):
			return j // "entered northern Cyprus"
		case t.Is(lang.Function) && !t.Is(lang.Determiner|lang.Possessive):
			return -1
		}
	}
	return -1
}

// anchors reports whether a phrase of place behind token i tells where a force
// is: at the start of a sentence or clause, behind a body, a name or a verb of
// force.
func (s *forceScene) anchors(i int) bool {
	t := s.at(i)
	if i < s.a || t.Kind != lang.Word {
		return true
	}
	return oneOf(t.ID, &s.w.armies) || t.Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceBody|lang.ForceCrew|lang.ForceStrength|lang.ForceName|lang.ForceStay|
		lang.ForceSend|lang.ForceShift|lang.ForceBranch|lang.ForceLeave|lang.ForceCount) || t.Is(lang.Conjunction) || s.place(i) != nil || s.named(t) || t.Is(lang.PlaceNoun)
}

// hostSubject is the country that receives the people, told before the verb at
// v: "Djibouti hosts 4,000 soldiers".
func (s *forceScene) hostSubject(v int) stand {
	for i := v - 1; i >= max(s.a, v-10); i-- {
		if p := s.place(i); p != nil && p.IsPlace() {
			return s.standAt(p)
		}
	}
	return stand{}
}

// onlyPlace is the one country that the sentence names as a place outside
// [from, to) and before end, when it names exactly one and not as somebody who acts.
func (s *forceScene) onlyPlace(from, to, end int) stand {
	var found stand
	for i := s.since(from); i < min(end, s.until(to)); i++ {
		if i > to && s.credits(i) {
			break
		}
		if t := s.at(i); t.ID == ';' && t.Kind == lang.Mark {
			if i > to {
				break
			}
			found = stand{}
		}
		p := s.place(i)
		if p == nil || int(p.First) != i {
			continue
		}
		if i >= from && i < to || p.Code() == "" || !s.standsIn(p) || p.Kind == gazetteer.Capital || s.leadOf(i) < 0 {
			continue
		}
		at := s.stand(i, s.z)
		if s.takenFrom(s.leadOf(i)) {
			i = at.words.last - 1
			continue
		}
		if found.told() && found.code != at.code {
			return stand{}
		}
		found = at
	}
	return found
}
