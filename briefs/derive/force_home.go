package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// atHome gives t the country whose own army it is, and reports whether it is
// one: nobody says where the people are, only who has them.
func (r *forceReader) atHome(t *telling, l governor, size bool) bool {
	s := &r.scene
	has := l.isDirect(lang.ForceHold) || l.is(lang.ForceShift) && !l.comma && t.body.many(20000) || s.caught(l, &s.w.raised) && !l.comma || s.armyWith(t.body, l)
	now := t.status == model.Present || t.status == model.Past || t.status == model.Planned && t.body.many(20000)
	theirs := t.body.name.empty() // and not "2,000 British soldiers" that somebody else has
	if there := s.at(t.body.to); t.status == model.Present && !size && oneOf(there.ID, &s.w.locative) && there.Kind == lang.Word && s.named(s.at(t.body.to+1)) && t.origin != "" {
		t.place, t.at = stand{code: t.origin}, t.group
		return true // "kept 120 soldiers at Diffra"
	}
	if own := size || now && theirs && (has || t.army && l.is(lang.ForceShift)); own && t.origin != "" {
		if t.status == model.Present {
			t.status = model.Total
		}
		t.place, t.at = stand{code: t.origin}, t.group
		return true
	}
	if t.status != model.Present || !has {
		return false
	}
	home := r.ownCountry(t)
	if home || t.movement && !r.ofMissionOnly(t) && !s.participle(t.body.to) {
		t.status = model.Total
	}
	return home
}

// armyWith reports whether b counts the army that the verb l says somebody has:
// "Turkey has an army with 400,000 men".
func (s *forceScene) armyWith(b *body, l governor) bool {
	return l.is(lang.ForceHold) && !l.comma && s.at(s.overMerely(b.from)-1).ID == s.w.with && s.armyFollows(l.at+1)
}

// ownCountry gives t the country whose army has the people, named with it in
// the same sentence: "The republic of Chad's army, known as the ANT, fields".
func (r *forceReader) ownCountry(t *telling) bool {
	s := &r.scene
	for i := t.body.from - 1; i >= s.since(t.body.from); i-- {
		p := s.place(i)
		if p == nil || p.Code() == "" || !ownsForces(p) {
			continue
		}
		if p.Kind == gazetteer.Adjective || s.at(int(p.Last)).ID == lang.ApostropheS || s.at(int(p.First)-1).ID == s.w.of && s.at(int(p.First)-2).Cues(lang.ForceBranch|lang.ForceBody|lang.ForceArmed) || s.attributive(p) {
			t.place, t.at = stand{code: p.Code()}, p.Span(s.p.tokens)
			return true
		}
	}
	return false
}

// sizes reports whether g tells the strength of a whole body: "the army numbers
// 20,000", "the strength of the army is put at 20,000".
func (s *forceScene) sizes(g governor) bool {
	if !g.told() {
		return false
	}
	if g.is(lang.ForceStrength) || oneOf(s.at(g.at).ID, &s.w.counting) {
		part := s.at(g.at - 1) // "four regiments totalling 9,000" are no army
		return !part.Is(lang.Formation) || !strings.HasSuffix(part.Of(s.p.text), "s")
	}
	for i := g.at - 1; i >= max(s.a, g.at-10); i-- {
		if t := s.at(i); t.Cues(lang.ForceStrength) && (s.at(i+1).ID == s.w.of || s.at(i+1).ID == s.w.for_) {
			return g.is(lang.ForceCount) || g.aux
		}
	}
	return false
}

// wholeArmy reports whether the noun of b counts an army by what it has under
// contract: active or reserve personnel.
func (s *forceScene) wholeArmy(b *body) bool {
	for i := b.unit.first; i < b.unit.last; i++ {
		if oneOf(s.at(i).ID, &s.w.armyColumns) {
			return true
		}
	}
	return false
}

// ofHome reports whether the noun of t, or the name of its group, is one for
// people who are under arms in their own country.
func (s *forceScene) ofHome(t *telling) bool {
	if u := t.body.unit; !u.empty() && oneOf(s.at(u.last-1).ID, &s.w.homely) {
		return true
	}
	if t.group.Empty() {
		return false
	}
	return oneOf(s.p.tokens[s.p.tokenAt(t.group.End-1)].ID, &s.w.homely)
}

// landBefore is the country whose soil or border it is that stands before b:
// "Japan, with 54,000 US troops on its soil".
func (s *forceScene) landBefore(b *body) stand {
	for i := b.from - 1; i >= s.since(b.from); i-- {
		if p := s.place(i); p != nil && p.Kind == gazetteer.Country && p.Code() != "" {
			return s.standAt(p)
		}
	}
	return stand{}
}

// besideBorder reports whether t stands "near the Kenyan border" and the people
// are Kenyan: rather in the other country.
func (s *forceScene) besideBorder(t *telling) bool {
	p := s.place(t.place.words.first)
	if !t.place.told() || p == nil || p.IsPlace() || t.origin == "" || t.origin != t.place.code || s.at(int(p.First)-1).ID != s.w.the {
		return false
	}
	return oneOf(s.at(t.place.words.last).ID, &s.w.lines) && s.at(int(p.First)-2).ID == s.w.near
}

// foreignBorder reports whether the place of t is the border of a country, told by
// its adjective, that is not the one who sends them: "police to the Ecuadorian
// border".
func (s *forceScene) foreignBorder(t *telling) bool {
	p := s.place(t.place.words.first)
	if !t.place.told() || p == nil || p.IsPlace() || t.origin == "" || t.origin == t.place.code {
		return false
	}
	return oneOf(s.at(t.place.words.last).ID, &s.w.lines)
}
