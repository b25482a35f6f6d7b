package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// leavesWhole notes of the force that the lost people i are a part of that what befell them is not
// told of it: "26 of the around 50 militants were killed".
func (r *forceReader) leavesWhole(i int) {
	s, b := &r.scene, &r.bodies[i]
	if b.sort != bareBody || s.at(b.to).ID != s.w.of || i+1 >= len(r.bodies) {
		return
	}
	if next := &r.bodies[i+1]; next.from-b.to <= 5 && next.sort >= faintBody {
		next.whole = true
	}
}

// countedIn reads a part of the force told right before the sentence: "This number includes 1,500
// officers, 300 non-commissioned officers and 7,600 troops".
func (r *forceReader) countedIn(t *telling, l, v governor) bool {
	s := &r.scene
	if !s.caught(l, &s.w.totting) || !r.near(r.now) || !t.body.many(10) {
		return false
	}
	if noun := s.at(l.at - 1); !noun.Cues(lang.ForceStrength|lang.ForceCount) && noun.ID != s.w.total || !s.at(l.at-2).Is(lang.Determiner|lang.Pronoun) {
		return false
	}
	unit := t.body.unit
	t.cue = run{}
	if r.carry(t, joinsPart, governor{at: -1}, governor{at: -1}) {
		t.body.unit, t.unit = unit, model.Span{}
	}
	return true
}
