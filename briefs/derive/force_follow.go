package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// bare reads a number without a noun: it joins the force told before it in the
// sentence, or sizes a body whose noun stands before it.
func (r *forceReader) bare(i int, t *telling, l governor) bool {
	s, b := &r.scene, t.body
	if s.at(b.to).ID == s.w.of && i+1 < len(r.bodies) && r.bodies[i+1].from-b.to <= 5 && !s.acts(b.to+1) && r.bodies[i+1].sort >= faintBody {
		next := &r.bodies[i+1] // "600 of its 1,200 soldiers"
		b.unit, b.name, b.its, next.whole = next.unit, next.name, next.from-1, true
		if !s.at(b.its).Is(lang.Possessive) || !b.name.empty() {
			b.its = 0
		}
		t.rule = "force/part"
		return true
	}
	if s.at(b.from-1).ID == s.w.of && s.at(b.from-2).Cues(lang.ForceBody) && s.place(b.from-3) != nil {
		return r.sized(t, l) // "a Nepalese battalion of 750"
	}
	join := s.joins(b, l)
	if join != joinsNot && len(r.told) > 0 {
		lead := &r.told[len(r.told)-1]
		r.inherit(t, lead, join, l)
		r.shifted(t, lead, join)
		return true
	}
	if k := r.headOf(i); k > i {
		b.unit, t.rule = r.bodies[k].unit, "force/gap" // "2,000 British, 1,500 German and 1,000 Canadian soldiers"
		b.name = s.peopleAt(b)
		t.owner = r.named(b.name)
		if !t.place.told() {
			t.place = s.hostBehind(r.bodies[k].to, r.limit(k), t.status == model.Withdrawn)
		}
		return true
	}
	listed := s.at(b.to).ID == s.w.and && i+1 < len(r.bodies) && r.bodies[i+1].from == b.to+1 // "15,000 and 9,000 soldiers"
	if (join == joinsNew || listed) && r.sharesNext(i, t) {
		return true
	}
	if len(r.told) == 0 && r.priorAt == r.now-1 && (join == joinsPart || s.at(b.from-1).ID == s.w.another && join == joinsHere) {
		return r.carry(t, join, l)
	}
	if unit := s.unitBefore(b.from); join == joinsHere && len(r.told) == 0 && s.at(b.to).Cues(lang.ForceStay) && !unit.empty() {
		b.unit, t.rule = unit, "force/rest" // "has withdrawn its troops: fewer than 1,500 remain"
		if who := s.nearestName(unit.first); !who.empty() {
			t.owner = r.named(who)
		}
		if !t.place.told() {
			t.place = s.hostBehind(unit.last, b.from, true)
		}
		return true
	}
	return r.sized(t, l)
}

// headOf is the body whose noun the bare number i shares: the end of a row of
// numbers with the adjective of a country each. It is i when there is none.
func (r *forceReader) headOf(i int) int {
	s := &r.scene
	for k := i; k < min(len(r.bodies), i+rowReach); k++ {
		b := &r.bodies[k]
		if k > i && b.sort >= faintBody && !b.name.empty() {
			return k
		}
		if b.sort != bareBody || s.peopleAt(b).empty() {
			return i
		}
	}
	return i
}

// rowReach is how many numbers of a row may share one noun.
const rowReach = 8

// sized reads a bare number that sizes a body whose noun stands before it.
func (r *forceReader) sized(t *telling, l governor) bool {
	s, b := &r.scene, t.body
	unit, strength := s.sizedNounBefore(b, l)
	if unit.empty() && !strength {
		return false
	}
	b.unit = unit
	t.rule = "force/strength"
	if !unit.empty() {
		t.rule = "force/number"
		if t.group.Empty() {
			own := s.nameEnding(unit.last-1, s.a)
			if noun := s.at(unit.last - 1); (!oneOf(noun.ID, s.w.armies) || noun.ID == s.w.forces) && s.isName(unit.first-1) {
				own.last = unit.first
			}
			if !own.empty() && own.first < unit.first {
				t.owner = r.named(own)
			}
		}
	}
	return true
}

// carry lets a bare number join the force of the sentence before: "About 15,000
// of them have been armed", "Another 3,000 were called up".
func (r *forceReader) carry(t *telling, join joining, l governor) bool {
	s := &r.scene
	if s.p.blocks[s.p.sentences[r.priorAt].Block].Kind == model.Heading {
		return false
	}
	prior := r.prior
	if prior.place.told() {
		prior.at, prior.place.words = s.span(prior.place.words), run{}
	}
	t.unit = prior.unit
	if prior.unit.Empty() {
		t.unit = s.span(prior.body.unit)
	}
	r.inherit(t, &prior, join, l)
	t.body.unit = run{}
	t.cue = run{}
	if !t.place.told() {
		t.place, t.at = prior.place, prior.at
	}
	return true
}

// inherit gives t what the force before it has and t does not tell itself.
func (r *forceReader) inherit(t, lead *telling, join joining, l governor) {
	s := &r.scene
	t.rule = [...]string{joinsHere: "force/gap", joinsPart: "force/part", joinsNew: "force/shift"}[join]
	t.body.unit = lead.body.unit
	if t.cue.empty() {
		t.cue = lead.cue
		if t.status == model.Present && join != joinsNew {
			t.status, t.sign = lead.status, lead.sign
		}
	}
	if !t.place.told() && (lead.place.told() || s.place(t.body.from-1) == nil) || join == joinsPart && lead.place.told() {
		t.place, t.at = lead.place, lead.at
	}
	t.owner = lead.owner
	if join != joinsHere || !r.namedBefore(t, lead) {
		r.ownWords(t, lead, join, l)
	}
}

// namedBefore reads the name that stands right before a number without a noun
// and reports whether one does: a place or a group, as the punctuation and the
// force before it tell.
func (r *forceReader) namedBefore(t, lead *telling) bool {
	s := &r.scene
	i := t.body.from - 1
	own := s.place(i)
	label := s.labelAt(t.body)
	switch {
	case s.at(i).Kind == lang.Mark && s.at(i).ID == '(':
		r.listedLike(t, lead)
	case !label.empty():
		t.place = s.standAt(s.place(label.first))
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

// ownWords reads whose people a number without a noun counts, where words
// around it tell: "3,500 Ugandans", "300 from Tanzania", "; Burundi has 3,000".
func (r *forceReader) ownWords(t, lead *telling, join joining, l governor) {
	s := &r.scene
	if people := s.peopleAt(t.body); !people.empty() {
		t.owner = r.named(people)
		return
	}
	if l.at > lead.body.to && l.isDirect(lang.ForceHold|lang.ForceSend) {
		if who := s.subject(l.at); !who.empty() && who.first >= lead.body.to {
			t.owner = r.named(who)
		}
		return
	}
	if join != joinsHere || s.at(t.body.to).ID != s.w.from {
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
	if last := s.at(t.body.from - 1); last.ID == s.w.to && s.at(lead.body.from-1).ID == s.w.from && lead.status == model.Planned {
		t.status, t.sign = lead.status, lead.sign
		lead.status, lead.sign = model.Present, run{}
	}
}

// sharesNext gives a bare number the noun of the next one: "from 5,100 to 2,500
// soldiers".
func (r *forceReader) sharesNext(i int, t *telling) bool {
	if i+1 >= len(r.bodies) {
		return false
	}
	next := &r.bodies[i+1]
	if next.sort < faintBody || next.from-t.body.to > 2 {
		return false
	}
	t.body.unit = next.unit
	t.rule = "force/shift"
	return true
}
