package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// placeOf is the place of body i: told behind it up to the next number, shared
// with the next number, or told before it.
func (r *forceReader) placeOf(i int, l governor, status model.Status) stand {
	s, b := &r.scene, &r.bodies[i]
	leaving := status == model.Withdrawn
	if p := s.hostBehind(b.to, r.limit(i), leaving); p.told() || p.back || p.own {
		if front := r.fronted(i, p); front.told() {
			return front
		}
		return p
	}
	if p := r.placeBehindPart(i, leaving); p.told() {
		return p
	}
	if i+1 < len(r.bodies) {
		next := &r.bodies[i+1]
		if next.sort >= faintBody && next.from-b.to <= 2 && next.from > b.to {
			if p := s.hostBehind(next.to, r.limit(i+1), leaving); p.told() || p.back || p.own {
				return p
			}
		}
	}
	if last := s.at(b.from - 1); last.ID == s.w.to && (s.at(b.from-2).ID == s.w.home || s.at(b.from-2).Cues(lang.ForceHost)) {
		if p := s.hostSubject(b.from - 2); p.told() {
			return p // "Bulgaria is home to 2,500"
		}
	}
	if l.is(lang.ForceHost) && !s.at(l.at-1).Is(lang.Be) {
		if p := s.hostSubject(l.at); p.told() {
			return p
		}
	}
	if l.is(lang.ForceStay) && s.at(l.at+1).ID == s.w.by && s.at(l.at-1).Is(lang.Be) {
		if p := s.hostSubject(l.at); p.told() {
			return p // "Mosul is held by 900 men"
		}
	}
	for k := b.name.first; k < b.name.last; k++ {
		if p := s.place(k); p != nil && p.Kind == gazetteer.Mission {
			return s.standAt(p)
		}
	}
	if s.caught(l, &s.w.bidding) && !l.comma && s.leavesLater(b.to) {
		if p := s.hostSubject(l.at); p.told() {
			return p // "Niger told the last 1,500 French soldiers to go"
		}
	}
	if p := s.relativePlace(b.from); p.told() {
		return p
	}
	return s.hostBefore(b.from)
}

// fronted is the place told before body i, where p, told behind it, is rather that
// of the next number, "In Tunisia it has 90 fighters, in Somalia 150", or merely
// "on the ground".
func (r *forceReader) fronted(i int, p stand) stand {
	s, b := &r.scene, &r.bodies[i]
	if p.back {
		if before := s.hostBefore(b.from); before.told() && before.code == "" {
			return before // "in Africa there were 900 on the ground"
		}
		return stand{}
	}
	if !p.told() || i+1 >= len(r.bodies) || r.bodies[i+1].from != p.words.last {
		return stand{}
	}
	if last := s.place(b.from - 1); last != nil && s.standsIn(last) && s.leadOf(int(last.First)) >= 0 {
		return s.standAt(last)
	}
	if i > 0 {
		return stand{}
	}
	before := s.hostBefore(b.from)
	if !before.told() || s.leadOf(before.words.first) != s.a {
		return stand{}
	}
	return before
}

// leavesLater reports whether "to go", "to leave" or the like stands at i, or
// nothing that says more.
func (s *forceScene) leavesLater(i int) bool {
	if s.at(i).ID == s.w.to && s.at(i).Kind == lang.Word {
		return s.at(i+1).Cues(lang.ForceLeave) || s.at(i+1).Is(lang.Verb)
	}
	return s.endsCount(i)
}

// relativePlace is the place that "where" right before token from stands for:
// "from Kuwait on short notice, where 13,500 are based".
func (s *forceScene) relativePlace(from int) stand {
	if s.at(from-1).ID != s.w.where || s.at(from-1).Kind != lang.Word {
		return stand{}
	}
	for i := from - 2; i >= max(s.a, from-antecedentReach); i-- {
		if p := s.place(i); p != nil && p.IsPlace() {
			return s.standAt(p)
		}
	}
	return stand{}
}

// placeBehindPart is the place told of body i behind a part of it between commas:
// "1,500 fighters, 500 of them women, in Ituri".
func (r *forceReader) placeBehindPart(i int, leaving bool) stand {
	s := &r.scene
	if i+1 >= len(r.bodies) {
		return stand{}
	}
	next := &r.bodies[i+1]
	if s.at(next.from-1).ID != ',' || s.at(next.to).ID != s.w.of || !s.at(next.to+1).Is(lang.Pronoun) {
		return stand{}
	}
	for k := next.to + 2; k < min(s.z, next.to+10); k++ {
		if s.at(k).ID == ',' && s.leadsToPlace(k+1) {
			return s.hostBehind(k+1, r.limit(i+1), leaving)
		}
		if s.leadsToPlace(k) {
			return stand{}
		}
	}
	return stand{}
}

// limit is the token where what is said of body i ends: where the next body
// begins.
func (r *forceReader) limit(i int) int {
	for k := i + 1; k < len(r.bodies); k++ {
		next := &r.bodies[k]
		if next.sort != noBody && next.from > r.bodies[i].to {
			return next.from
		}
	}
	return r.scene.z
}

// settle fills in the place of a force where the sentence does not tell it
// beside the number: the army's own country, the place told elsewhere in the
// sentence, or the one that the text goes on about.
func (r *forceReader) settle(t *telling, l governor) {
	s := &r.scene
	if t.group.Empty() && !r.section.who.group.Empty() && t.rule != "force/table" {
		t.owner = r.section.who
	}
	if t.group.Empty() && r.item.country && t.place.told() && t.place.code != r.item.code {
		t.owner = owner{group: r.item.span, origin: r.item.code} // "Türkiye: 300 troops in Libya"
	}
	if r.item.country && t.origin == r.item.code && t.place.code != r.item.code {
		t.owner = owner{group: r.item.span, origin: r.item.code, army: t.army}
	}
	if s.foreignBorder(t) {
		t.place.code = "" // on which side of the border they stand the text does not tell
	}
	if s.besideBorder(t) {
		near := t.place
		t.place = stand{}
		if r.toldBefore(t, false); t.at.Empty() || t.place.code == near.code {
			t.place, t.at = near, model.Span{}
		}
	}
	sized := s.sizes(l) || t.army && t.rule == "force/number" || t.rule == "force/strength" || s.at(t.body.to-1).ID == s.w.strong
	size := t.status == model.Present && (sized || s.wholeArmy(t.body))
	if n := len(r.told); n > 0 && t.group.Empty() && r.ofMissionOnly(&r.told[n-1]) {
		size = false // "3,001 troops and 121 observers"
	}
	if size = size && !s.awayBefore(t) && !s.sentAway(t) && !r.ofMissionOnly(t) && !(t.group.Empty() && oneOf(s.at(l.at-1).ID, &s.w.itself) && r.near(r.now) && r.prior.status == model.Present); size {
		t.status = model.Total
	}
	if size && t.place.told() && t.place.code == "" && r.ofNation(t) {
		t.place = stand{} // an army stands in its own country
	}
	aside := size && t.army && s.at(t.body.to).ID == ',' && t.place.words.first >= t.body.to // "with a strength of 10,700, sends battalions to"
	if !t.at.Empty() || t.place.told() && !(size && t.place.code == "" && t.origin != "" || aside) {
		return
	}
	if t.part && len(r.told) > 0 {
		t.place, t.at = r.told[len(r.told)-1].place, r.told[len(r.told)-1].at
		return
	}
	switch {
	case size && t.origin != "" && r.atHome(t, l, size):
	case sized && t.origin != "" && !t.place.back:
		t.place, t.at = stand{code: t.origin}, t.group
	case t.place.own && s.landBefore(t.body).told():
		t.place = s.landBefore(t.body)
	case t.place.own && t.origin != "":
		t.place, t.at = stand{code: t.origin}, t.group
	case t.place.back:
		r.toldBefore(t, true)
	case s.worldwide(t.body.to) && !size:
	case t.host != "":
		t.place, t.at = stand{code: t.host}, t.group
	case r.meant(t):
	case r.section.mission && !size && r.section.code != "":
		t.place, t.at = stand{code: r.section.code}, r.section.span
	case r.item.country && r.section.code != "" && r.section.code != r.item.code && !r.section.owned && !size:
		t.place, t.at = stand{code: r.section.code}, r.section.span // "Turkey: 300" below "Who is in Syria"
		if t.group.Empty() || t.origin == "" {
			t.owner = owner{group: r.item.span, origin: r.item.code}
		}
	case !r.item.span.Empty() && r.item.code != t.origin && !size:
		t.place, t.at = stand{code: r.item.code}, r.item.span
	case (size || !s.standsSomewhere(t.body) && !r.parallel(t, l)) && r.atHome(t, l, size):
	default:
		if p := s.onlyPlace(t.body.from, t.body.to, r.nextBody(t.body)); p.told() && (p.code != "" || !size) {
			t.place = p
			return
		}
		if t.origin != "" && s.ofHome(t) && !l.is(lang.ForceSend) && s.at(t.body.from-1).ID != s.w.by {
			t.place, t.at = stand{code: t.origin}, t.group
			return
		}
		if r.ofMovement(t, l) {
			return
		}
		if n := len(r.told); n > 0 && (r.told[n-1].place.told() || !r.told[n-1].at.Empty() && (t.group.Empty() || r.listedBeside(t))) {
			t.place, t.at = r.told[n-1].place, r.told[n-1].at
			return
		}
		if v, ok := r.priorPlace(t); ok && r.near(r.now) && (s.joinsForce(t.body.to, r.nextBody(t.body)) || r.parallel(t, l)) {
			t.place, t.at = stand{code: v.code}, v.place
			return
		}
		if v, ok := r.priorPlace(t); ok && r.item.country && r.prior.item && t.origin == r.item.code {
			t.place, t.at = stand{code: v.code}, v.place
			return // items of countries that have people in one place
		}
		if s.given(t, l) && !r.givenTo(t) {
			return // whoever contributes people to a coalition does not say where they are
		}
		if t.at.Empty() {
			r.toldBefore(t, false)
		}
		if t.at.Empty() {
			r.homeOf(t)
		}
	}
}

// sentAway reports whether t is the size of what is sent out, told by that noun alone:
// "the contingent consisted of 900 soldiers".
func (s *forceScene) sentAway(t *telling) bool {
	return !t.group.Empty() && t.origin == "" && oneOf(s.p.tokens[s.p.tokenAt(t.group.End-1)].ID, &s.w.sentOut)
}

// given reports whether t are people whom a country is said to give to others:
// "Syria provided 600 soldiers", "supplied by 28 countries".
func (s *forceScene) given(t *telling, l governor) bool {
	if s.caught(l, &s.w.gives) {
		return t.origin != ""
	}
	v := s.behind(t.body.to)
	return s.caught(v, &s.w.gives) && s.at(v.at+1).ID == s.w.by
}

// awayBefore reports whether t are told before their number to stand abroad: "The US
// cut its troop numbers in Kosovo to 900" is the strength of no army.
func (s *forceScene) awayBefore(t *telling) bool {
	return t.place.told() && t.origin != "" && t.place.code != t.origin && t.place.words.first < t.body.from
}

// nextBody is where a part of b begins that is told behind it, "6,000 fighters,
// 2,000 of them in": its place is its own.
func (r *forceReader) nextBody(b *body) int {
	for i := range r.bodies {
		next, s := &r.bodies[i], &r.scene
		if next.from <= b.to {
			continue
		}
		listed := next.sort == bareBody && s.at(next.from-1).ID == ',' && oneOf(s.at(next.to).ID, &s.w.locative) // ", 2,000 in"
		if listed || s.at(next.to).ID == s.w.of && s.at(next.to+1).Is(lang.Pronoun) {
			return next.from
		}
	}
	return r.scene.z
}
