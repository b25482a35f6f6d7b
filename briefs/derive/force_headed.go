package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// headed reads the first number of a list of countries, each with its number, under a head that
// says what is counted: "The contributors are: Ghana 800, Fiji 500 and Nepal 300". The head is in
// the sentence, or is the force told right before it.
func (r *forceReader) headed(i int, t *telling, l, v governor) bool {
	s, b := &r.scene, t.body
	who := s.giverOf(b)
	if len(r.told) > 0 || who.empty() || i+1 >= len(r.bodies) {
		return false
	}
	if next := &r.bodies[i+1]; next.sort != bareBody || s.giverOf(next).empty() || next.from-b.to > rowReach {
		return false
	}
	unit, head := s.headBefore(min(who.first, b.from))
	switch {
	case head:
		t.rule, b.unit = "force/headed", unit
	case !r.near(r.now) || !r.carry(t, joinsHere, l, v):
		return false
	}
	t.owner = r.named(who)
	return true
}

// giverOf is the country that a list names beside the number b as the one whose people it
// counts: "Ghana 800", "Ghana (800)", "Ghana with 800", "800 from Ghana".
func (s *forceScene) giverOf(b *body) run {
	i, end := b.from-1, s.breaks(b.to)
	switch last := s.at(i); {
	case last.Kind == lang.Mark && last.ID == '(':
		i, end = i-1, s.at(b.to).ID == ')'
	case last.Kind == lang.Mark && (last.ID == '-' || last.ID == ':'), last.Kind == lang.Word && last.ID == s.w.with:
		i--
	}
	p := s.place(i)
	if !end && s.at(b.to).ID == s.w.from && s.at(b.to).Kind == lang.Word {
		from := b.to + 1
		if s.at(from).ID == s.w.the {
			from++
		}
		p = s.place(from)
		end = p != nil && s.breaks(int(p.Last))
	}
	if p == nil || p.Kind != gazetteer.Country || !end || s.leadOf(int(p.First)) >= 0 {
		return run{}
	}
	return run{int(p.First), int(p.Last)}
}

// headBefore looks before token i for what says that a list counts people under arms: those who
// contribute to a force, or the people themselves, whose noun it gives.
func (s *forceScene) headBefore(i int) (unit run, found bool) {
	for j := i - 1; j >= s.since(i); j-- {
		switch t := s.at(j); {
		case t.Kind != lang.Word:
		case t.Cues(lang.ForceUnit) && s.endsNoun(j+1):
			return s.wholeNoun(j), true
		case oneOf(t.ID, &s.w.giving), t.Cues(lang.ForceBody) && s.endsNoun(j+1):
			found = true
		case t.Cues(lostCues):
			return run{}, false
		}
	}
	return run{}, found
}

// gapped gives t, whose noun has its own number but no verb, what the force before it in the
// sentence has: "Spain will send 200 soldiers to Mali and Togo a company of 120".
func (r *forceReader) gapped(t *telling) {
	n := len(r.told)
	if n == 0 {
		return
	}
	lead := &r.told[n-1]
	if t.status == model.Present {
		t.status, t.sign = lead.status, lead.sign
	}
	if !t.place.told() {
		t.place, t.at = lead.place, lead.at
	}
}

// bodyOfTheirs reports whether "a company of" or the like stands at i: the country before it gives
// that, "to Mali and Benin a company of 120".
func (s *forceScene) bodyOfTheirs(i int) bool {
	if !s.at(i).Is(lang.Determiner|lang.Article) || s.at(i).Kind != lang.Word {
		return false
	}
	for j := i + 1; j < i+4 && s.at(j).Kind == lang.Word; j++ {
		if t := s.at(j); t.Cues(lang.ForceBody|lang.ForceCrew) || t.Is(lang.Formation) {
			return s.at(j+1).ID == s.w.of
		}
	}
	return false
}

// boundFor is the place that people go to who leave the one which ends before token i: "left Kaduna
// on Tuesday for The Gambia". It is 0 where none is told, or where nobody leaves at lead.
func (s *forceScene) boundFor(lead, i int) int {
	if t := s.at(lead); !t.Cues(lang.ForceLeave) || t.Is(lang.Preposition) {
		return 0
	}
	for j := i; j < i+5 && s.at(j).Kind == lang.Word; j++ {
		if s.at(j).ID != s.w.for_ {
			continue
		}
		if s.at(j+1).ID == s.w.the {
			j++
		}
		if p := s.place(j + 1); p != nil && p.IsPlace() {
			return j + 1
		}
		return 0
	}
	return 0
}
