package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// bodySort says how a number is known to count people under arms.
type bodySort uint8

const (
	noBody    bodySort = iota
	bareBody           // the number alone: a body only beside another one
	faintBody          // men, members: a body when something else says so
	firmBody           // soldiers, fighters
)

// body is a number with its noun: the people that a force is made of.
type body struct {
	count    *lang.Quantity
	sort     bodySort
	from, to int  // tokens of the number, its hedge and its noun
	unit     run  // the noun with the modifiers that belong to it
	name     run  // whose people, said between number and noun: "Wagner", "US"
	people   run  // an adjective that names them where nothing else does: "Arab"
	its      int  // the token of a pronoun between number and noun, 0 without: "200 of its fighters"
	out      bool // dead, former, captured: no force, whoever they are
	armed    bool // a modifier says that a faint noun is under arms
	sized    bool // "5,000-strong contingent"
	there    bool // "there", "in the country": at a place told before
	gone     bool // told to be dead, hurt or taken
	whole    bool // a part of it is told before it: "600 of its 1,200 soldiers"
}

// phraseReach is how many words may stand between a number and its noun.
const phraseReach = 9

// phrase reads the number q and the noun behind it.
func (s *forceScene) phrase(q *lang.Quantity) body {
	b := body{count: q, sort: bareBody, from: int(q.First), to: int(q.Last)}
	if q.Strong {
		s.sizedPhrase(&b)
		return b
	}
	i := int(q.Last)
	for n := 0; n < phraseReach; n++ {
		next := s.step(&b, i)
		if next == i {
			break
		}
		i = next
		if b.sort != bareBody {
			break
		}
	}
	if next := s.at(int(q.Last)); b.sort == bareBody && next.Kind == lang.Word && !next.Hyphen && next.Is(lang.PlaceNoun|lang.Weapon|lang.Thing|lang.Measure|lang.Event|lang.Formation) && !next.Is(lang.Function|lang.Adverb) && next.Shape == lang.Lower {
		b.sort = noBody // "from 27 nations"
	} else if b.sort == bareBody && next.ID == s.w.of && s.at(int(q.Last)+1).Is(lang.Measure) || b.sort == bareBody && s.mereOne(&b) {
		b.sort = noBody // "hundreds of miles", "against one another"
	} else if b.sort == bareBody && s.severalLands(int(q.Last)+1) && (s.named(next) || s.place(int(q.Last)) != nil) {
		b.sort = noBody // "the three Baltic republics"
	}
	if b.sort == bareBody {
		s.members(&b)
	}
	if b.sort == bareBody {
		b.name, b.armed, b.to = run{}, false, s.overMore(int(q.Last))
	}
	if b.sort == faintBody && !b.name.empty() && (s.at(b.unit.last-1).ID == s.w.forces || s.named(s.at(b.unit.last-1)) && s.place(b.unit.last-2) == nil && b.many(10)) {
		b.armed = true // "10,000 U.S. forces", "2,000 Revolutionary Guards"
		if s.originOf(b.name) == "" {
			b.name.last = b.unit.last
		}
	}
	if b.name.empty() && b.sort >= faintBody && s.movement(b.unit.last-1) {
		b.name = run{b.unit.last - 1, b.unit.last} // "200 Janjaweed"
	}
	if !b.name.empty() && b.name.last-b.name.first == 1 && b.sort >= faintBody && s.creed(b.name.first) {
		b.people, b.name = b.name, run{} // "Khomeinist militants"
	}
	if b.sort == faintBody {
		b.armed = b.armed || s.at(b.to).ID == s.w.of && s.armyFollows(b.to+1) || oneOf(s.at(b.to+1).ID, &s.w.dress) || oneOf(s.at(b.to+2).ID, &s.w.own) && s.at(b.to+1).Is(lang.Possessive)
	}
	return b
}

// seated reports whether the words from i say that people sit in a council: "of the UN
// Security Council".
func (s *forceScene) seated(i int) bool {
	if s.at(i).ID != s.w.of || !s.at(i+1).Is(lang.Determiner) {
		return false
	}
	for j := i + 2; j < i+5 && s.at(j).Kind == lang.Word; j++ {
		if oneOf(s.at(j).ID, &s.w.granting) {
			return true
		}
	}
	return false
}

// mereOne reports whether b is "one" that stands for anything: "the one led by".
func (s *forceScene) mereOne(b *body) bool {
	next := s.at(b.to)
	return b.count.Value == 1 && b.count.Bound == model.Exact && s.at(int(b.count.First)).Kind == lang.Word && next.ID != s.w.each && next.ID != s.w.from
}

// step reads one word of the phrase at i and gives the next, or i where the
// phrase ends.
func (s *forceScene) step(b *body, i int) int {
	t := s.at(i)
	if p := s.place(i); p != nil {
		if b.name.empty() {
			b.name = run{i, int(p.Last)}
		} else if b.name.last == i {
			b.name.last = int(p.Last)
		}
		return int(p.Last)
	}
	if s.numberAt(i) != nil {
		return i
	}
	if t.Kind != lang.Word {
		return s.overMark(b, i)
	}
	if t.ID == s.w.non && s.at(i+1).Hyphen && s.at(i+1).Cues(lang.ForceUnit|lang.ForceFaint) {
		b.sort = noBody // "non-combatants"
		return i
	}
	if t.ID == s.w.boots && s.boots(i) {
		s.settle(b, i, firmBody)
		return i + 1
	}
	if t.Cues(lang.ForceUnit|lang.ForceFaint) && s.head(b, i) {
		if s.seated(i + 1) {
			b.sort = noBody // "four members of the Security Council"
		}
		return i + 1
	}
	if t.Is(lang.Person) && s.place(i) == nil && t.Shape == lang.Lower && (oneOf(s.at(i+2).ID, &s.w.dress) && s.at(i+1).Is(lang.Preposition)) {
		s.settle(b, i, firmBody) // "people under arms"
		return i + 1
	}
	if t.ID == s.w.people && s.endsNoun(i+1) && i == int(b.count.Last) {
		s.settle(b, i, faintBody)
		return i + 1
	}
	if t.Is(lang.Person) && t.Shape == lang.Lower && t.Kind == lang.Word && oneOf(s.at(i+1).ID, &s.w.fights) {
		s.settle(b, i, firmBody)
		return i + 1 // "2,000 foreigners fight"
	}
	if t.Is(lang.Person) && t.Shape == lang.Lower && t.Kind == lang.Word && (s.at(i+1).Cues(lang.ForceUnit) || t.ID != s.w.civilian && s.at(i+1).Cues(lang.ForceFaint)) && !s.at(i+1).Hyphen {
		return i + 1 // "child soldiers"
	}
	if t.Is(lang.Person) && t.Shape == lang.Lower && t.Kind == lang.Word && s.at(i-1).ID == s.w.armed && s.endsNoun(i+1) {
		s.settle(b, i, faintBody)
		b.armed = true
		return i + 1 // "3,000 armed youths"
	}
	if oneOf(t.ID, &s.w.lone) && s.endsNoun(i+1) {
		s.settle(b, i, firmBody)
		return i + 1
	}
	if s.modifier(b, i) {
		return i + 1
	}
	return i
}

// overMark goes over a mark inside a phrase, or gives i where the mark ends it.
func (s *forceScene) overMark(b *body, i int) int {
	t := s.at(i)
	switch {
	case t.Kind == lang.QuoteMark:
		return i + 1
	case t.Kind != lang.Mark:
		return i
	case t.ID == '(' && i == int(b.count.Last) && s.closing(i) < i+6 && s.dated(i+1):
		return s.closing(i) + 1 // "20,470 (2018 est.) ground troops"
	case t.ID == ',' && b.name.last == i && s.place(i+1) != nil && !s.place(i+1).IsPlace():
		return i + 1 // "Dutch, German and Norwegian soldiers"
	}
	return i
}

// modifier takes in the word at i and reports whether the phrase goes on behind
// it.
func (s *forceScene) modifier(b *body, i int) bool {
	t := s.at(i)
	switch {
	case t.ID == lang.ApostropheS:
	case s.at(i+1).Hyphen && s.at(i+1).Kind == lang.Word && !t.Is(lang.Function): // "part-time fighters"
	case oneOf(t.ID, &s.w.notForce), t.ID == s.w.civilian && !s.at(i+1).Cues(lang.ForceArmed|lang.ForceUnit):
		b.out = true
	case t.Cues(lang.ForceArmed):
		b.armed = true
		if s.named(t) {
			s.extendName(b, i)
		}
	case t.Cues(lang.ForceStay) && !s.parts(t):
		b.armed = true // "600 deployed personnel"
	case oneOf(t.ID, &s.w.filler):
		if t.Is(lang.Possessive) {
			b.its = i
		}
	case t.ID == s.w.and || t.ID == s.w.or:
		return s.joinsModifiers(b, i)
	case oneOf(t.ID, &s.w.peoples):
		b.people = run{i, i + 1}
	case s.named(t) || s.forceName(i):
		s.extendName(b, i)
	case b.armed && s.agents(i):
		s.settle(b, i, faintBody)
		return true
	default:
		named := t.Is(lang.Event|lang.Formation|lang.Body) && !t.Is(lang.Function|lang.Verb) && s.at(i+1).Cues(lang.ForceUnit|lang.ForceFaint)
		return t.Hyphen || named || !s.parts(t) // "special operations troops"
	}
	return true
}

// agents reports whether an unknown word at i ends as one for people who do
// something: "120 air defenders".
func (s *forceScene) agents(i int) bool {
	t := s.at(i)
	if t.ID != lang.Unknown || t.Shape != lang.Lower || !s.endsNoun(i+1) {
		return false
	}
	w := t.Of(s.p.text)
	return strings.HasSuffix(w, "ers") || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "ists")
}

// named reports whether a word is written as a name.
func (s *forceScene) named(t *lang.Token) bool {
	return t.Kind == lang.Word && t.Capital() && !s.caps
}

func (s *forceScene) extendName(b *body, i int) {
	switch {
	case b.name.empty():
		b.name = run{s.wholeWord(i), i + 1}
	case b.name.last == i || b.name.last == i-1 && s.at(i-1).ID == lang.ApostropheS:
		b.name.last = i + 1
	}
}

// parts reports whether a word ends a phrase before its noun has come.
func (s *forceScene) parts(t *lang.Token) bool {
	if t.Is(lang.Adjective | lang.Direction) {
		return false
	}
	if oneOf(t.ID, &s.w.plain) {
		return true // "2,500 fight jihadists"
	}
	if t.Cues(lang.ForceStay) && !t.Is(lang.Auxiliary|lang.PlaceNoun|lang.Weapon|lang.Event) {
		return false // "600 deployed personnel"
	}
	return t.Is(lang.Function|lang.Reporting|lang.Verb|lang.Person|lang.Time|lang.Measure|lang.Money|lang.Percent|lang.Weapon|
		lang.Kin|lang.PlaceNoun|lang.Month|lang.Age|lang.Body|lang.Formation|lang.Event|lang.Numbering) ||
		t.Cues(lang.CasualtyCues&^lang.Hint|lang.ForceLeave|lang.ForceSend)
}

// dated reports whether a year stands at i.
func (s *forceScene) dated(i int) bool {
	q := s.numberAt(i)
	return q != nil && q.Sense == lang.YearNumber
}

// joinsModifiers reports whether the "and" at i stands between modifiers of
// one noun: "French and Malian soldiers", "military and police personnel".
func (s *forceScene) joinsModifiers(b *body, i int) bool {
	if i > int(b.count.Last) && (s.participle(i-1) || s.at(i+2).Hyphen) && s.leadsToUnit(i+1) {
		return true // "poorly trained and ill-equipped men", "full and part-time fighters"
	}
	if b.name.empty() && !b.armed || s.numberAt(i+1) != nil {
		return false
	}
	next := s.at(i + 1)
	if s.participle(i+1) && s.at(i+2).Cues(lang.ForceArmed|lang.ForceUnit) {
		return true // "airborne and mechanised infantry soldiers"
	}
	return s.place(i+1) != nil || next.Cues(lang.ForceArmed|lang.ForceUnit|lang.ForceFaint) || next.Is(lang.Adjective) || s.named(next)
}
