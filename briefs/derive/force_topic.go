package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// topicReach is how many sentences before its own the force may be told that a
// number without a noun goes on with.
const topicReach = 4

// near reports whether sentence i may go on with a force told before it in
// the same block, or right before it.
func (r *forceReader) near(i int) bool {
	if r.priorAt < 0 || i-r.priorAt > topicReach {
		return false
	}
	here, there := r.scene.p.sentences[i].Block, r.scene.p.sentences[r.priorAt].Block
	return here == there || here == there+1 && i-r.priorAt <= 2
}

// topical lets a number that tells by itself what becomes of the people it
// counts go on with the force, or with the people under arms, of a sentence
// before: "About 450 are in Somalia", "Only 1,200 have arrived".
func (r *forceReader) topical(t *telling, join joining, l, v governor) bool {
	if !r.goesOn(t.body, join, l, v, t.place.told() || t.place.back) {
		return false
	}
	if n := len(r.told); n > 0 {
		r.inherit(t, &r.told[n-1], joinsHere, l)
		return true
	}
	if r.near(r.now) && r.carry(t, join, l, v) {
		return true
	}
	if s := &r.scene; s.at(t.body.to-1).ID == s.w.strong && !r.section.who.group.Empty() {
		t.rule = "force/strength"
		return true // below a heading: "Some 25,000 strong"
	}
	return r.adopts(t, v)
}

// goesOn reports whether the words around the bare number b tell that it counts
// people who were spoken of.
func (r *forceReader) goesOn(b *body, join joining, l, v governor, placed bool) bool {
	s := &r.scene
	if join == joinsPart || join == joinsNew {
		return true
	}
	next, last := s.at(b.to), s.at(b.from-1)
	if next.Kind == lang.QuoteMark {
		next = s.at(b.to + 1)
	}
	first := b.from == s.a && b.many(50)
	moves := v.direct && !v.comma && v.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave)
	switch {
	case s.designates(b):
		return false
	case moves && (next.Kind == lang.Word && next.Is(lang.Auxiliary) || placed || s.counts(last) || first), placed && s.counts(last) && s.participle(b.to):
		return true
	case next.Is(lang.Auxiliary) && placed && b.many(50) && v.told() && v.at-b.to <= 4 && (b.from == s.a || last.ID == ','):
		return true // "Under the plan, 5,000 will go to Helmand"
	case l.isDirect(lang.ForceHold) && s.endsCount(b.to) && b.many(10) && (oneOf(s.at(l.at-1).ID, &s.w.itself) || !s.antecedent(l.at-1).empty()):
		return true // "It had more than 50,000 when it arrived"
	case s.thereAre(b) && placed && b.many(10) && s.endsCount(b.to):
		return true // "In Libya, there are about 1,200"
	case s.counts(last) && next.Is(lang.Auxiliary) && b.many(10):
		return true // "the other 300 are to follow"
	case s.counts(last) && next.Is(lang.Adverb) && placed && b.many(10):
		return true // "the 7,000 already in the country"
	case next.Is(lang.Be) && (s.leadsToPlace(b.to+1) || placed && s.supposed(b.to)):
		return true // "are in Niger", "are thought to be in Niger"
	case last.ID == ',' && last.Kind == lang.Mark && s.at(b.to).ID == ',' && s.at(b.from-2).Cues(lang.ForceCrew) && placed:
		return true // "the largest group, some 4,000, is in"
	case last.ID == s.w.another && join == joinsHere:
		return true
	case !s.labelAt(b).empty():
		return true // "UNFICYP: 800"
	case next.Is(lang.Relative) && next.Kind == lang.Word && (s.counts(last) || s.fights(b.to+1)):
		return true // "all of the 700 who were there", "60,000 who actually fight"
	case last.Kind == lang.Word && last.ID == s.w.with && next.ID != s.w.out && s.endsCount(b.to) && b.many(50) && !s.at(b.to).Is(lang.Preposition):
		return true // "France is the backbone with 1,671"
	case s.place(b.to) != nil && !s.place(b.to).IsPlace() && s.leadsToPlace(int(s.place(b.to).Last)) && b.many(100):
		return true // "the 12,000 North Koreans in Kursk"
	case last.ID == '(' && last.Kind == lang.Mark && s.place(b.from-2) != nil && s.at(b.to).ID == ')':
		return true
	case join == joinsHere && s.endsCount(b.to) && (l.isDirect(lang.ForceSend|lang.ForceAhead|lang.ForceHost) || l.isDirect(lang.ForceHold) && !s.nameEnding(l.at-1, s.a).empty()):
		return true
	}
	if s.at(b.to-1).ID == s.w.strong {
		return true // "it was 450 strong"
	}
	return s.counts(last) && (s.leadsToPlace(b.to) || s.at(b.to).Is(lang.Verb) && s.at(b.to+1).ID == s.w.from)
}

// fights reports whether a verb of being or fighting at a place stands at i or
// a word or two later.
func (s *forceScene) fights(i int) bool {
	for j := i; j < i+3 && s.at(j).Kind == lang.Word; j++ {
		if s.at(j).Cues(lang.ForceStay | lang.ForceSend) {
			return true
		}
	}
	return false
}

// supposed reports whether somebody only supposes at i where people are: "are
// thought to be in".
func (s *forceScene) supposed(i int) bool {
	said := false
	for j := i; j < i+7 && s.at(j).Kind == lang.Word; j++ {
		t := s.at(j)
		switch {
		case oneOf(t.ID, &s.w.locative):
			return said
		case t.Is(lang.Reporting) || t.Is(lang.Hedge):
			said = true
		case !t.Is(lang.Function|lang.Adverb) && !t.Cues(lang.ForceStay):
			return false
		}
	}
	return false
}

// counts reports whether the word before a number says that it is one of
// several of its kind: "another 300", "the last 13", "a further 600".
func (s *forceScene) counts(t *lang.Token) bool {
	return t.Kind == lang.Word && (t.ID == s.w.another || t.ID == s.w.the || oneOf(t.ID, &s.w.rest))
}

// leadsToPlace reports whether a preposition of place and a place stand at i.
func (s *forceScene) leadsToPlace(i int) bool {
	return oneOf(s.at(i).ID, &s.w.locative) && s.at(i).Kind == lang.Word && s.placeFollows(i+1)
}

// adopts gives t the people under arms that the sentence before names without a
// number: "Its soldiers left the north. About 370 serve in Kidal".
func (r *forceReader) adopts(t *telling, v governor) bool {
	s := &r.scene
	if r.now == 0 || !t.place.told() || !v.is(lang.ForceSend|lang.ForceStay|lang.ForceLeave) && !s.at(t.body.to).Is(lang.Be) {
		return false
	}
	here, before := s.line, &s.p.sentences[r.now-1]
	if before.Block != here.Block || before.Cue&lang.ForceUnit == 0 {
		return false
	}
	s.enter(before)
	defer s.enter(here)
	unit := s.unitBefore(s.z)
	if unit.empty() {
		return false
	}
	t.rule = "force/topic"
	t.unit = s.span(unit)
	t.body.unit = run{}
	if own := s.nameEnding(unit.first-1, s.a); !own.empty() {
		t.owner = r.named(own)
	} else {
		t.owner = r.named(s.nearestName(unit.first))
	}
	return true
}

// foreignersAt reports whether the sentence may tell of people of a country who
// fight somewhere: it names people, and has such a verb or stands behind one of soldiers.
func (p *passage) foreignersAt(i int) bool {
	line := &p.sentences[i]
	if line.Cue&lang.ForceStay == 0 && (i == 0 || p.sentences[i-1].Cue&lang.ForceUnit == 0) {
		return false
	}
	places := p.placesOf(line)
	for i := range places {
		if places[i].Kind == gazetteer.People {
			return true
		}
	}
	return false
}

// topicAt reports whether sentence i may tell what became of people under arms
// that the sentence before names.
func (p *passage) topicAt(i int) bool {
	return i > 0 && p.sentences[i-1].Cue&lang.ForceUnit != 0 && p.sentences[i].Cue&(lang.ForceSend|lang.ForceStay|lang.ForceLeave) != 0
}
