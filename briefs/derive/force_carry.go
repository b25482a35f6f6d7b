package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// carry lets a bare number join the force of the sentence before: "About 15,000
// of them have been armed", "Another 3,000 were called up".
func (r *forceReader) carry(t *telling, join joining, l, v governor) bool {
	s := &r.scene
	if s.p.blocks[s.p.sentences[r.priorAt].Block].Kind == model.Heading {
		return false
	}
	prior := r.prior
	if prior.place.told() {
		prior.at, prior.place.words = s.span(prior.place.words), run{}
	}
	if join == joinsNot {
		join = joinsHere
	}
	t.unit = prior.unit
	if prior.unit.Empty() {
		t.unit = s.span(prior.body.unit)
	}
	status, sign := t.status, t.sign
	r.inherit(t, &prior, join, l)
	if join == joinsNew && prior.status == model.Planned && l.is(lang.ForceShift) && s.thisActs(l) {
		t.status, t.sign = prior.status, prior.sign // "This was raised to 11,100"
	} else if l.told() || v.told() {
		t.status, t.sign = status, sign // its own verb tells
	}
	t.body.unit = run{}
	t.cue = run{}
	if !t.place.told() && !t.place.own {
		t.place, t.at = prior.place, prior.at
	}
	return true
}

// thisActs reports whether "this" or the like is what the verb l changes: a figure told before.
func (s *forceScene) thisActs(l governor) bool {
	for i := l.at - 1; i >= max(s.a, l.at-3); i-- {
		if t := s.at(i); t.Kind == lang.Word && t.Is(lang.Pronoun) {
			return !oneOf(t.ID, &s.w.itself)
		}
	}
	return false
}

// inherit gives t what the force before it has and t does not tell itself.
func (r *forceReader) inherit(t, lead *telling, join joining, l governor) {
	s := &r.scene
	t.rule = [...]string{joinsHere: "force/gap", joinsPart: "force/part", joinsNew: "force/shift"}[join]
	t.body.unit = lead.body.unit
	if t.body.unit.empty() && t.unit.Empty() {
		t.unit = lead.unit
	}
	if t.cue.empty() {
		t.cue = lead.cue
		if t.status == model.Present && join != joinsNew && !s.thereAre(t.body) && !s.whoAreThere(t.body.to) && s.at(t.body.to).ID != s.w.already {
			t.status, t.sign = lead.status, lead.sign
		}
	}
	if !t.place.told() && !t.place.own && (lead.place.told() || s.place(t.body.from-1) == nil || !lead.at.Empty() && lead.place.code != lead.origin) || (join == joinsPart || join == joinsNew && s.at(t.body.from-1).ID == s.w.to && !s.ownPlace(t, lead)) && lead.place.told() {
		t.place, t.at = lead.place, lead.at
	}
	t.part = join == joinsPart || lead.part
	if t.status == model.Total && t.place.told() && t.place.code != lead.place.code && t.place.code != lead.origin {
		t.status = model.Present // "3,000 fighters, 1,200 of them in Venezuela"
	}
	t.owner = lead.owner
	if join != joinsHere || !r.namedBefore(t, lead) {
		r.ownWords(t, lead, join, l)
	}
}

// ownPlace reports whether a place is told of t between it and the force before it: "2,000 serve in
// Chad, and in Libya their number has doubled to 1,800".
func (s *forceScene) ownPlace(t, lead *telling) bool {
	at := t.place.words
	return !at.empty() && at.last <= t.body.from && at.first > lead.body.to && at.first > lead.place.words.last
}

// namedBefore reads the name that stands right before a number without a noun
// and reports whether one does: a place or a group, as the punctuation and the
// force before it tell.
func (r *forceReader) namedBefore(t, lead *telling) bool {
	s := &r.scene
	i := t.body.from - 1
	if end := s.namedAside(t.body); end > 0 {
		i = end - 1
	}
	own := s.place(i)
	label := s.labelAt(t.body)
	switch {
	case s.at(i).Kind == lang.Mark && s.at(i).ID == '(':
		r.listedLike(t, lead)
	case !label.empty():
		t.place = s.standAt(s.place(label.first))
	case s.at(i).ID == lang.ApostropheS && s.place(i-1) != nil:
		r.possessed(t, lead, s.place(i-1))
	case s.ownNoun(i):
		army := s.nameEnding(i, lead.body.to)
		t.unit, t.body.unit = s.span(army), run{}
	case s.forceName(i):
		t.owner = r.named(s.nameEnding(i, lead.body.to))
	case own != nil && own.IsPlace() && !lead.cue.empty() && s.at(lead.cue.first).Cues(lang.ForceHost):
		t.place = s.standAt(own) // "Japan hosts 54,000 US troops, South Korea 28,500"
	case own != nil && own.IsPlace() && s.leadOf(int(own.First)) < 0:
		t.owner = r.named(run{int(own.First), int(own.Last)})
	default:
		return false
	}
	return true
}

// possessed reads the country whose the bare number is, "and Estonia's 1,430":
// the place, where the force before it stands in the country that it is named
// by, else the one who sends them.
func (r *forceReader) possessed(t, lead *telling, own *gazetteer.Match) {
	name := run{int(own.First), int(own.Last)}
	if lead.place.code != "" && (lead.origin == "" || lead.origin == lead.place.code) {
		t.place, t.at = r.scene.standAt(own), model.Span{}
	}
	if lead.origin != "" {
		t.owner = r.named(name)
	}
}

// adjectiveBefore is the name of a country right before a noun for people under
// arms that stands between the tokens lo and i.
func (s *forceScene) adjectiveBefore(i, lo int) run {
	for j := i - 1; j >= max(s.since(i), lo); j-- {
		if t := s.at(j); t.Kind == lang.Word && t.Cues(lang.ForceUnit|lang.ForceFaint) && s.place(j-1) != nil && s.numberAt(j-1) == nil {
			return s.nameEnding(j-1, s.a)
		}
	}
	return run{}
}

// ownWords reads whose people a number without a noun counts, where words
// around it tell: "3,500 Ugandans", "300 from Tanzania", "; Burundi has 3,000".
func (r *forceReader) ownWords(t, lead *telling, join joining, l governor) {
	s := &r.scene
	if people := s.peopleAt(t.body); !people.empty() {
		t.owner = r.named(people)
		return
	}
	if s.at(t.body.to).Is(lang.Be) && s.movement(t.body.to+1) {
		t.owner = r.named(run{t.body.to + 1, t.body.to + 2}) // "3,000 are Daesh militants"
		return
	}
	if i := t.body.from - 1; s.at(i).ID == s.w.with && s.at(i).Kind == lang.Word {
		who := s.nameEnding(i-1, s.a) // "followed by Burundi with 4,400"
		if who.empty() {
			who = s.nearestName(i)
		}
		if !who.empty() && who.first >= lead.body.to {
			t.owner = r.named(who) // "Ireland, with about 350, holds"
			return
		}
	}
	if own := s.adjectiveBefore(t.body.from, lead.body.to); !own.empty() {
		t.owner = r.named(own) // "French forces in Estonia: 350"
		return
	}
	if l.at > lead.body.to && l.isDirect(lang.ForceHold|lang.ForceSend|lang.ForceAhead) {
		rel := l.at - 1
		for s.at(rel).Is(lang.Auxiliary|lang.Adverb) && s.at(rel).Kind == lang.Word {
			rel--
		}
		if who := s.antecedent(rel); s.originOf(who) != "" && who.first >= lead.body.to {
			t.owner = r.named(who) // "from Egypt, which has offered 5,000"
			return
		}
		if who := s.subject(l.at); !who.empty() && who.first >= lead.body.to {
			t.owner = r.named(who)
		}
		return
	}
	if by := s.at(t.body.to).ID == s.w.by || s.at(t.body.to).ID == s.w.of && s.at(t.body.to+2).ID == s.w.by; by {
		if from := s.partOf(t.body.to, s.z, false); !from.empty() {
			t.owner = r.named(from)
		} else if from := s.partOf(t.body.to+2, s.z, false); !from.empty() {
			t.owner = r.named(from)
		}
		return
	}
	if join != joinsHere || s.at(t.body.to).ID != s.w.from && s.at(t.body.to).ID != s.w.with {
		return
	}
	if from := s.partOf(t.body.to, s.z, t.status == model.Withdrawn); !from.empty() {
		t.owner = r.named(from)
	}
}

// shifted tells when the two numbers of a change were or will be true: "was cut
// from 5,100 to 2,500", "is to be cut".
func (r *forceReader) shifted(t, lead *telling, join joining) {
	s := &r.scene
	if join != joinsNew {
		return
	}
	if last := s.at(t.body.from - 1); last.ID == s.w.to && s.at(lead.body.from-1).ID == s.w.from && lead.status == model.Planned && s.ceiling(lead.body) == 0 {
		t.status, t.sign = lead.status, lead.sign
		lead.status, lead.sign = model.Present, run{}
	}
}
