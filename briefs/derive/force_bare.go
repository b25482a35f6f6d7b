package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// joining says how a bare number joins a body told before.
type joining uint8

const (
	joinsNot  joining = iota
	joinsHere         // "400 in Burkina Faso", "another 100 were sent"
	joinsPart         // "of whom 300 are engineers", "9,000 of those"
	joinsNew          // "cut from 5,100 to 2,500"
)

// joins says how the bare number b joins a body that the sentence told before.
func (s *forceScene) joins(b *body, l governor) joining {
	next, last := s.at(b.to), s.at(b.from-1)
	switch {
	case s.designates(b):
	case next.ID == s.w.of && s.at(b.to+1).Is(lang.Pronoun) && !b.many(10) && oneOf(last.ID, &s.w.locative):
		return joinsNot // "bases in seven of them"
	case next.ID == s.w.of && s.severalLands(b.to+2):
		return joinsNot // "28 of these countries"
	case next.Kind == lang.Word && next.ID == s.w.of && s.at(b.to+1).Is(lang.Pronoun):
		if s.at(b.to+2).ID == s.w.women {
			return joinsNot // "51 officers, 19 of them women"
		}
		return joinsPart
	case last.Kind == lang.Word && oneOf(last.ID, &s.w.subset) && s.at(b.from-2).ID == s.w.of:
		return joinsPart
	case next.Kind == lang.Word && next.ID == s.w.by && s.place(b.to+1) != nil && s.place(b.to+1).Kind == gazetteer.Country:
		return joinsPart // "877 of them by Ghana and 600 by Nepal"
	case next.Kind == lang.Word && oneOf(next.ID, &s.w.itself) && s.at(b.to+1).Is(lang.Have) && b.many(50):
		return joinsHere // "double the 100,000 it had there"
	case next.ID == s.w.respectively && next.Kind == lang.Word:
		return joinsHere // "down from 350 and 100 respectively"
	case last.ID == s.w.with && oneOf(s.at(b.from-2).ID, &s.w.startingWith):
		return joinsPart // "3,000 soldiers, starting with 1,000 in May"
	case last.ID == s.w.by && s.at(b.from-2).ID == s.w.followed && (s.endsCount(b.to) || b.to > int(b.count.Last)):
		return joinsHere // "were followed by 60 more"
	case last.ID == s.w.another && last.Kind == lang.Word && s.endsCount(b.to) && b.many(10):
		return joinsHere
	case s.changes(b, l):
		return joinsNew
	case s.standsAlone(b), s.follows(b, l):
		return joinsHere
	}
	return joinsNot
}

// overMerely is the token from, or the one before it where that is "just" or "only":
// "stands at just 5,000".
func (s *forceScene) overMerely(from int) int {
	if t := s.at(from - 1); t.Kind == lang.Word && oneOf(t.ID, &s.w.merely) {
		return from - 1
	}
	return from
}

// changes reports whether b is one of the two numbers of a change, or another
// number for the same force: "from 5,100 to 2,500", "up from 1,000", "from a
// peak of 170,000", "put the figure at 10,000".
func (s *forceScene) changes(b *body, l governor) bool { return s.turns(b, l) && !s.countsOthers(b) }

// turns is changes, whatever it is that the numbers count.
func (s *forceScene) turns(b *body, l governor) bool {
	from := s.overMerely(b.from)
	last, before := s.at(from-1), s.at(from-2)
	moved := before.ID == s.w.down || before.ID == s.w.up || l.is(lang.ForceShift)
	switch last.ID {
	case s.w.of:
		return before.Cues(lang.ForceOnce) || before.Cues(lang.ForceStrength) && (s.breaks(b.to) || s.at(b.to).ID == s.w.for_)
	case s.w.with:
		return before.ID == s.w.compared
	case s.w.to:
		return moved || before.ID == s.w.compared
	case s.w.against, s.w.versus:
		return s.endsCount(b.to)
	case s.w.from:
		return moved
	case s.w.at:
		if s.line.Cue&goneCues != 0 {
			return false // "put the dead at"
		}
		return s.puts(from-1) || before.Cues(lang.ForceStrength) || s.at(from-3).Cues(lang.ForceStrength) || before.ID == s.w.number || s.at(from-3).ID == s.w.number || before.Cues(lang.ForceOnce) || oneOf(before.ID, &s.w.standing)
	}
	return false
}

// standsAlone reports whether the place or the people of b are told right
// beside it: "400 in Burkina Faso", "3,000 in September", "3,500 Ugandans",
// "Kenya about 4,000", "Romania – 5,000".
func (s *forceScene) standsAlone(b *body) bool {
	next, last := s.at(b.to), s.at(b.from-1)
	if next.Kind == lang.Word && (oneOf(next.ID, &s.w.locative) || next.ID == s.w.from || next.ID == s.w.under) {
		if s.placeFollows(b.to+1) || oneOf(next.ID, &s.w.locative) && s.named(s.at(b.to+1)) && !s.at(b.to+1).Is(lang.Month|lang.Weekday) || s.at(b.to+1).Is(lang.Month) && (last.Is(lang.Conjunction) || last.ID == ',') {
			return true
		}
	}
	if s.place(b.from-1) != nil || s.forceName(b.from-1) {
		return s.breaks(b.to) || oneOf(next.ID, &s.w.locative) || next.ID == s.w.with && s.at(b.from-2).Is(lang.Conjunction)
	}
	if last.ID == lang.ApostropheS && s.place(b.from-2) != nil && s.breaks(b.to) {
		return true // "and Estonia's 1,430"
	}
	if year := s.numberAt(b.to + 1); (next.ID == s.w.by || next.ID == s.w.in) && last.Is(lang.Conjunction) && year != nil && year.Sense == lang.YearNumber {
		return true // "and fewer than 5,000 by 2012"
	}
	if next.ID == s.w.with && next.Kind == lang.Word && s.armedName(b.to+1) {
		return true // "and 2,000 with Boko Haram"
	}
	if s.ownNoun(b.from-1) && s.breaks(b.to) || s.namedAside(b) > 0 && (s.breaks(b.to) || b.to == s.z) {
		return true
	}
	bracketed := last.Kind == lang.Mark && last.ID == '(' && s.place(b.from-2) != nil && next.ID == ')'
	return bracketed || !s.labelAt(b).empty() || !s.peopleAt(b).empty()
}

// follows reports whether a verb or a small word beside b says that the number
// goes on with what was counted: "100 were sent", "a total of 350", "two each",
// "400 already there", "Burundi has 3,000".
func (s *forceScene) follows(b *body, l governor) bool {
	next, last := s.at(b.to), s.at(b.from-1)
	if next.Kind == lang.QuoteMark {
		next = s.at(b.to + 1)
	}
	switch {
	case next.Kind != lang.Word, s.designates(b):
	case next.ID == s.w.each, next.ID == s.w.there, next.Is(lang.Be | lang.Have), next.Is(lang.Adverb) && s.at(b.to+1).ID == s.w.there:
		return true
	case next.Cues(lang.ForceSend|lang.ForceLeave|lang.ForceStay) && !next.Is(lang.Preposition):
		return true
	}
	end := b.to
	if s.at(end).ID == s.w.more {
		end++ // "has promised 1,400 more by May"
	}
	return s.endsCount(end) && (last.ID == s.w.of && s.at(b.from-2).ID == s.w.total && s.breaks(end) || l.isDirect(lang.ForceHold|lang.ForceSend|lang.ForceAhead|lang.ForceHost))
}

// designates reports whether a name of nobody stands right before the number b,
// which then names rather than counts: "Panzerbrigade 45".
func (s *forceScene) designates(b *body) bool {
	last := s.at(b.from - 1)
	return s.named(last) && s.place(b.from-1) == nil && !s.forceName(b.from-1) && !last.Is(lang.Function|lang.Month|lang.Hedge|lang.Verb|lang.Adverb) && !b.many(1000) && b.from-1 > s.a && s.at(b.from).Kind == lang.Number
}

// peopleAt is the people that a number alone counts: "3,500 Ugandans", "4,300
// are Ethiopians".
func (s *forceScene) peopleAt(b *body) run {
	i := b.to
	if s.at(i).Is(lang.Be) {
		i++
	}
	p := s.place(i)
	if p == nil || p.IsPlace() || !s.breaks(int(p.Last)) && !s.participle(int(p.Last)) && !s.inMission(int(p.Last)) {
		return run{}
	}
	return run{int(p.First), int(p.Last)}
}

// inField reports whether the words at i say of a number that it counts people
// under arms: "under arms", "in the field", "in uniform", "on the ground".
func (s *forceScene) inField(i int) bool {
	if t := s.at(i); t.Kind != lang.Word || !t.Is(lang.Preposition) {
		return false
	}
	if s.at(i+1).ID == s.w.the {
		i++
	}
	return oneOf(s.at(i+1).ID, &s.w.dress) || oneOf(s.at(i+1).ID, &s.w.field)
}

// inMission reports whether "in" or "with" and a mission stand at i: "665
// Irishmen in a UNIFIL force".
func (s *forceScene) inMission(i int) bool {
	if t := s.at(i); t.Kind != lang.Word || !t.Is(lang.Preposition) {
		return false
	}
	return missionAt(s.place(i+1)) || s.at(i+1).Is(lang.Determiner) && missionAt(s.place(i+2))
}

// labelAt is the place that a dash or a colon parts from the number b: "Romania
// – 5,000".
func (s *forceScene) labelAt(b *body) run {
	dash, p := s.at(b.from-1), s.place(b.from-2)
	if dash.Kind != lang.Mark || dash.ID != '-' && dash.ID != ':' || p == nil || !p.IsPlace() || b.sort == bareBody && !s.breaks(b.to) {
		return run{}
	}
	return run{int(p.First), int(p.Last)}
}

// breaks reports whether nothing that a number could count stands at i.
func (s *forceScene) breaks(i int) bool {
	t := s.at(i)
	return t.Kind == lang.Mark && (t.ID != '-' || t.Space) && t.ID != '$' && t.ID != '%' || t.Kind == lang.Word && t.Is(lang.Conjunction)
}

// placeFollows reports whether a place or mission is named within four words.
func (s *forceScene) placeFollows(i int) bool {
	for j := i; j < i+4; j++ {
		if s.place(j) != nil {
			return true
		}
		if t := s.at(j); t.Kind != lang.Word || s.numberAt(j) != nil {
			return false
		}
	}
	return false
}

// antecedentReach is how many words before its number the noun of a body may
// stand.
const antecedentReach = 16

// sizedNounBefore is the noun of the body that the bare number b sizes: "a
// force of 2,600", "the rebels, numbering 3,000", "the number of soldiers was
// cut to 2,500", "with a strength of 10,700".
func (s *forceScene) sizedNounBefore(b *body, l governor) (unit run, strength bool) {
	from := s.overMerely(b.from)
	last := s.at(from - 1)
	if last.Is(lang.Adverb) && s.at(from-2).Is(lang.Be) {
		last = s.at(from - 2) // "is normally between"
	}
	joined := last.Kind == lang.Word && (last.ID == s.w.of || last.ID == s.w.at || last.ID == s.w.to || last.ID == s.w.from ||
		last.Cues(lang.ForceCount|lang.ForceShift) && !last.Is(lang.Preposition)) || last.ID == ':' && last.Kind == lang.Mark || s.outgrown(b)
	nouns := lang.ForceUnit
	strong := s.at(b.to-1).ID == s.w.strong
	if strong {
		joined = true
		nouns |= lang.ForceFaint | lang.ForceBody | lang.ForceCrew | lang.ForceBranch
	}
	body := last.ID == s.w.of && oneOf(s.at(b.from-2).ID, &s.w.armies) && b.many(100) && !s.at(b.to).Is(lang.Person|lang.Weapon|lang.Measure|lang.Formation|lang.Kin)
	thought := last.ID == s.w.be && s.at(b.from-2).ID == s.w.to // "thought to be about 3,000"
	if unit := s.apposedTo(b); !unit.empty() {
		return unit, false
	}
	joined = joined || thought || last.Is(lang.Be) && b.many(100)
	body = body || s.forceOf(b)
	body = body || oneOf(last.ID, &s.w.counting) && b.many(100)
	if !joined || !body && !s.endsCount(b.to) {
		return run{}, false
	}
	of, owned := last.ID == s.w.of, false
	lifted := last.ID == s.w.to && s.caught(l, &s.w.lifting) && !l.comma
	cued := strong || thought || l.is(lang.ForceStrength) && !l.comma && s.at(l.at-1).ID == s.w.the || lifted || last.ID == s.w.at && oneOf(s.at(from-2).ID, &s.w.standing) || last.Is(lang.Be) || s.outgrown(b) || last.Cues(lang.ForceCount|lang.ForceShift) || l.is(lang.ForceShift)
	for i := b.from - 1; i >= max(s.a, b.from-antecedentReach); i-- {
		t := s.at(i)
		if q := s.numberAt(i); t.Kind == lang.Mark && t.ID == ';' || q != nil && q.Sense != lang.PercentNumber {
			break
		}
		if t.Kind != lang.Word {
			if open := s.relativeBefore(i); open > 0 {
				i = open // "The army, which had fallen apart, now numbers"
			}
			continue
		}
		cued = cued || t.Cues(lang.ForceCount|lang.ForceShift|lang.ForceStrength) && !t.Is(lang.Preposition)
		switch {
		case i == b.from-2 && oneOf(last.ID, &s.w.counting) && t.Cues(lang.ForceBranch) && t.Is(lang.Armed|lang.Body) && b.many(100):
			return run{i, i + 1}, strength // "the navy numbered 62,000"
		case lifted && t.Cues(lang.ForceCrew) && (s.place(i-1) != nil || s.at(i-1).Is(lang.Possessive)):
			return run{i, i + 1}, strength // "takes its presence to 500"
		case t.Cues(lang.ForceCrew) && cued && s.at(i-1).Is(lang.Event) && s.counted(i):
			return run{i - 1, i + 1}, strength // "the size of its battle group to 1,700"
		case oneOf(t.ID, &s.w.advisers) && (s.counted(i) || cued && s.place(i-1) != nil):
			return run{i, i + 1}, strength
		case t.Cues(nouns) && (cued || s.counted(i)), t.Cues(lang.ForceFaint) && (cued || of && i == b.from-2) && (s.counted(i) && oneOf(s.at(i+1).ID, &s.w.marches) || s.at(i-1).Cues(lang.ForceArmed|lang.ForceBody) || t.ID == s.w.forces && s.place(i-1) != nil):
			return s.wholeNoun(i), strength
		case t.Cues(lang.ForceBody) && (cued || of && i >= b.from-3), (t.Cues(lang.ForceCrew) || t.Is(lang.Formation)) && of && i == b.from-2 && (s.armedAround(b) || s.place(i-1) != nil || s.place(i-2) != nil && s.at(i-1).Is(lang.Determiner) || l.is(lang.ForceSend|lang.ForceHold)):
			return run{i, i + 1}, strength
		case t.Cues(lang.ForceStrength) && !t.Is(lang.Preposition):
			strength = true
			if of && i == b.from-2 && oneOf(s.at(i-1).ID, &s.w.full) && b.many(50) {
				return run{}, true // "an authorised strength of 195,000"
			}
			owned = of && i == b.from-2 && s.at(i-1).Is(lang.Article) && s.at(i-2).Is(lang.Have) && b.many(500) // "had a strength of 100,000"
		case t.Cues(lang.ForceName) && t.Capital() && (cued || strength):
			return run{}, true
		}
	}
	return run{}, strength && (owned || s.armedAround(b))
}
