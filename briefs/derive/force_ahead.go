package derive

import (
	"strings"

	"debrief/briefs/lang"
	"debrief/model"
)

// wordBefore is the status that a word right before b tells, and the word: the part that a
// reduction takes away, the number that one is to end at, those who are there already. It
// reports false where none does.
func (s *forceScene) wordBefore(b *body, l, r governor) (model.Status, run, bool) {
	last := s.at(b.from - 1)
	switch {
	case last.Kind != lang.Word:
	case oneOf(last.ID, &s.w.allowed):
		return model.Planned, run{b.from - 1, b.from}, true // "48 of the authorised 640"
	case s.whoAreThere(b.to):
		return model.Present, run{}, true
	case (last.ID == s.w.by || last.ID == s.w.of) && s.reduces(l) && (last.ID == s.w.by || b.from-2 == l.at):
		return model.Withdrawn, run{l.at, l.at + 1}, true // "will be reduced by 1,000", "a reduction of 1,000"
	case last.ID == s.w.to && l.is(lang.ForceShift) && !l.comma && s.shiftAhead(l):
		return model.Planned, run{l.at, l.at + 1}, true // "preparations for a reduction of its strength to"
	case s.at(b.to).ID == s.w.already, s.thoseThere(b, l):
		return model.Present, run{}, true
	case s.orderedTo(b, l):
		return model.Planned, run{l.at, l.at + 1}, true
	case s.joinThose(b, l) && !r.is(lang.ForceLeave):
		return model.Present, run{}, true
	case s.leavingBody(b, l):
		return model.Withdrawn, run{l.at, l.at + 1}, true
	}
	return model.Present, run{}, false
}

// whoAreThere reports whether a clause at i says that the people before it are there now: "400 who
// are already there".
func (s *forceScene) whoAreThere(i int) bool {
	if s.at(i).Is(lang.Be) && oneOf(s.at(i).ID, &s.w.today) && s.at(i+1).ID == s.w.already {
		return true // "500 are already there"
	}
	if !s.at(i).Is(lang.Relative) || s.at(i).Kind != lang.Word || !oneOf(s.at(i+1).ID, &s.w.today) {
		return false
	}
	return s.at(i+1).Is(lang.Be) && (s.at(i+2).ID == s.w.already || s.at(i+2).ID == s.w.there || s.leadsToPlace(i+2))
}

// reduces reports whether the verb or noun of l makes a force smaller.
func (s *forceScene) reduces(l governor) bool {
	return l.told() && !l.comma && oneOf(s.at(l.at).ID, &s.w.reducing)
}

// shiftAhead reports whether the change that l tells of is yet to come: its noun hangs on a
// preparation or a plan, or its verb is an infinitive of purpose.
func (s *forceScene) shiftAhead(l governor) bool {
	if !s.reduces(l) {
		return false
	}
	for i := l.at - 1; i >= max(s.a, l.at-5); i-- {
		t := s.at(i)
		if t.Kind != lang.Word || t.Is(lang.Auxiliary) {
			return false
		}
		if t.Cues(lang.ForceAhead) || oneOf(t.ID, &s.w.preparing) {
			return true
		}
	}
	return false
}

// joinThose reports whether b are those who are there already and whom others come to help:
// "will reinforce the 600 officers".
func (s *forceScene) joinThose(b *body, l governor) bool {
	if s.at(b.from-1).ID != s.w.the {
		return false
	}
	i := b.from - 2
	for n := 0; n < 2 && s.at(i).Is(lang.Adjective|lang.Body) && !oneOf(s.at(i).ID, &s.w.helping); n++ {
		i--
	}
	return oneOf(s.at(i).ID, &s.w.helping)
}

// leavingBody reports whether b are in a body that is said to be leaving by the word before
// it: "the departing contingent included 32 soldiers".
func (s *forceScene) leavingBody(b *body, l governor) bool {
	if !l.told() || !oneOf(s.at(l.at).ID, &s.w.parts) && !l.is(lang.ForceCount) {
		return false
	}
	for i := l.at - 1; i > max(s.a, l.at-6); i-- {
		t := s.at(i)
		if t.Cues(lang.ForceBody|lang.ForceUnit|lang.ForceCrew) && s.at(i-1).Cues(lang.ForceLeave) && strings.HasSuffix(s.at(i-1).Of(s.p.text), "ing") {
			return true
		}
	}
	return false
}

// setTo reports whether the word at i and "to" behind it put what follows into the future:
// "is set to deploy", "tipped to involve".
func (s *forceScene) setTo(i int) bool {
	return s.at(i+1).ID == s.w.to && oneOf(s.at(i).ID, &s.w.due) && s.at(i).Kind == lang.Word
}

// announced reports whether somebody says, in the past, what the verb at v tells to come:
// "announced that it was sending".
func (s *forceScene) announced(v int) bool {
	for i := v - 1; i >= max(s.a, v-8); i-- {
		if t := s.at(i); t.Kind == lang.Word && t.Is(lang.Reporting) && s.pastFormed(i) {
			return true
		} else if t.Kind != lang.Word {
			return false
		}
	}
	return false
}

// thoseThere reports whether b are told as those who are there now: "the present force of
// 8,100", "to outnumber the 8,000-strong contingent".
func (s *forceScene) thoseThere(b *body, l governor) bool {
	if s.at(b.from-1).ID == s.w.of && s.at(b.from-2).Cues(lang.ForceBody|lang.ForceStrength) && oneOf(s.at(b.from-3).ID, &s.w.now) {
		return true
	}
	return b.sized && s.at(b.from-1).ID == s.w.the && s.at(b.from-2).Is(lang.Verb|lang.Preposition) && s.at(b.from-2).ID != s.w.of && l.told() && !l.isDirect(lang.ForceSend|lang.ForceLeave)
}

// orderedTo reports whether somebody orders b to a place: "ordered 750 soldiers to Iraq".
func (s *forceScene) orderedTo(b *body, l governor) bool {
	return l.told() && l.at >= b.from-3 && !l.comma && s.at(l.at).ID == s.w.commanded && s.at(b.to).ID == s.w.to && !s.at(b.to+1).Is(lang.Verb)
}

// listedWith gives t, of whom no word tells when they are there, the time of the force that
// it is listed with: "will comprise 14,000 soldiers, 660 observers and 590 police".
func (r *forceReader) listedWith(t *telling, v governor) {
	s, n := &r.scene, len(r.told)
	if n == 0 || t.status != model.Present || r.told[n-1].status == model.Present || r.told[n-1].body.to > t.body.from || r.told[n-1].status == model.Total && t.place.told() {
		return
	}
	joined, planned := false, r.told[n-1].status == model.Planned
	for i := r.told[n-1].body.to; i < t.body.from; i++ {
		tok := s.at(i)
		joined = tok.ID == s.w.and || tok.ID == ',' || joined && planned && oneOf(tok.ID, &s.w.parts)
		ties := s.place(i) != nil || joined && planned && oneOf(tok.ID, &s.w.parts) || tok.ID == ',' || tok.ID == s.w.and || tok.ID == s.w.from || tok.ID == s.w.of
		if !ties && (tok.Kind != lang.Word || tok.Is(lang.Auxiliary|lang.Verb|lang.Relative|lang.Reporting|lang.Preposition|lang.Conjunction) || s.acts(i)) {
			return
		}
	}
	if joined && (!v.told() || v.comma || !v.direct && !v.aux) {
		t.status, t.sign = r.told[n-1].status, r.told[n-1].sign
	}
}

// aheadAlone is the word that puts b into the future by a verb that governs no forces: "is
// tipped to involve 1,400", "there are plans for another 600". It is 0 for none.
func (s *forceScene) aheadAlone(b *body, l governor) int {
	if l.told() && l.is(heldCues&^lang.ForceAhead) {
		return 0
	}
	for i := b.from - 1; i >= max(s.a, b.from-6); i-- {
		if t := s.at(i); t.Kind != lang.Word || t.Is(lang.Conjunction) {
			return 0
		} else if s.setTo(i) || oneOf(t.ID, &s.w.schemes) && s.at(i+1).ID == s.w.for_ {
			return i
		}
	}
	return 0
}
