package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// strengths reads "estimated 450,000 active Armed Forces (310,000 Army; 18,500
// Navy)": strengths of the army of the country that the heading names.
func (l *forceList) strengths() {
	r, s := l.r, &l.r.scene
	var head *telling
	for _, q := range l.counts() {
		b := body{count: q, from: int(q.First), to: int(q.Last), sort: firmBody}
		if !s.strengthPhrase(&b) {
			continue
		}
		t := telling{body: &b, status: model.Total, rule: "force/strength", sign: run{}}
		t.place.code, t.at = r.section.code, r.section.span
		if p := l.label(b.from); p != nil && p.IsPlace() {
			t.place = s.standAt(p)
			t.at = model.Span{}
		}
		if t.at.Empty() && !t.place.told() {
			t.place.code, t.at = r.frame.code, r.frame.place
		}
		if army := s.armyBefore(b.from); b.name.empty() || !army.empty() {
			b.name = army
		}
		if !b.name.empty() {
			t.group = s.span(b.name)
		} else if l.depth[b.from-s.a] == 0 && t.at == r.section.span {
			t.group = t.at // "approximately 24,000 personnel", below a country
		}
		t.origin = t.place.code
		switch {
		case !b.unit.empty():
		case head != nil && l.depth[b.from-s.a] > 0:
			t.unit = s.span(head.body.unit)
		default:
			t.unit = r.frame.unit
		}
		r.emit(&t)
		if l.depth[b.from-s.a] == 0 {
			head = &t
		}
	}
}

// armyBefore is the army that is the subject of the verb right before token i:
// "the Italian Armed Forces have".
func (s *forceScene) armyBefore(i int) run {
	if s.at(i-1).ID == s.w.of && s.at(i-2).Cues(lang.ForceBody|lang.ForceCrew) {
		first := i - 2
		for s.at(first-1).Cues(lang.ForceArmed|lang.ForceBranch) && s.at(first-1).Kind == lang.Word {
			first--
		}
		return run{first, i - 1} // "a small air wing of 500"
	}
	if s.at(i-1).ID == ')' && s.at(i-3).ID == '(' {
		i -= 3 // "the National Guard (NG) have"
	}
	if !s.at(i - 1).Is(lang.Auxiliary) {
		return run{}
	}
	if s.at(i-2).ID == ')' && s.at(i-4).ID == '(' {
		i -= 3 // "the Defense Forces (FDN) have"
	}
	who := s.nameEnding(i-2, s.a)
	if who.empty() || !s.endsInArmy(who) {
		return run{}
	}
	return who
}

// strengthPhrase reads what a strength counts: "active Armed Forces", "Army",
// "active-duty Republic of Fiji Military Forces". It reports false for what is
// no part of an army.
func (s *forceScene) strengthPhrase(b *body) bool {
	armed, last := false, b.to
	for i := b.to; i < b.to+phraseReach; i++ {
		t := s.at(i)
		if t.Kind == lang.Mark || t.Kind == lang.Number || t.Kind == lang.QuoteMark {
			break
		}
		named := s.place(i) != nil || s.named(t)
		switch {
		case named:
			if b.name.empty() {
				b.name.first = i
			}
			b.name.last = i + 1
			armed = armed || t.Cues(lang.ForceBranch|lang.ForceArmed|lang.ForceFaint|lang.ForceBody|lang.ForceUnit) || t.Shape == lang.Upper
			last = i + 1
		case t.Cues(lang.ForceArmed | lang.ForceUnit | lang.ForceFaint | lang.ForceBody | lang.ForceBranch):
			if b.unit.empty() {
				b.unit = run{i, i + 1}
			} else if b.unit.last == i {
				b.unit.last = i + 1
			}
			armed = true
			last = i + 1
		case t.Is(lang.Function) && t.ID != s.w.of && t.ID != s.w.and && t.ID != s.w.the, t.Is(lang.Verb):
			b.to = last
			return armed
		}
	}
	b.to = last
	return armed || s.breaks(b.to) && b.from > s.a && s.at(b.from-1).ID == ':'
}

// branches reads "army 23,500; navy 1,500; air force 400": the strengths of the
// parts of one army, at least two of them.
func (r *forceReader) branches() bool {
	s := &r.scene
	if s.line.Cue&lang.ForceBranch == 0 {
		return false
	}
	var found []telling
	numbers := s.p.numbersOf(s.line)
	for i := range numbers {
		q := &numbers[i]
		branch := s.branchBefore(int(q.First))
		if q.Sense != lang.Count || branch.empty() || !s.breaks(int(q.Last)) {
			continue
		}
		b := &body{count: q, from: int(q.First), to: int(q.Last)}
		found = append(found, telling{body: b, status: model.Total, rule: "force/strength", owner: owner{group: s.span(branch)}})
	}
	if len(found) < 2 {
		return false
	}
	at, code := r.section.span, r.section.code
	if places := s.p.placesOf(s.line); len(places) > 0 && places[0].IsPlace() && int(places[0].Last) <= found[0].body.from {
		at, code = places[0].Span(s.p.tokens), places[0].Code()
	}
	for i := range found {
		found[i].place.code, found[i].at = code, at
		r.emit(&found[i])
	}
	return true
}

// branchBefore is the part of an army whose name ends before token i.
func (s *forceScene) branchBefore(i int) run {
	if s.at(i-1).ID == ':' {
		i--
	}
	first := i
	if s.at(i-1).Cues(lang.ForceBody) && s.at(i-2).Cues(lang.ForceBranch) && s.at(i-2).Kind == lang.Word {
		return run{i - 2, i} // "air force": the first word says which
	}
	for first > s.a && first > i-3 && s.at(first-1).Kind == lang.Word && (s.at(first-1).Cues(lang.ForceBranch) || s.at(first-1).Cues(lang.ForceBody) && first < i) {
		first--
	}
	if first == i || !s.at(first).Cues(lang.ForceBranch) {
		return run{}
	}
	return run{first, i}
}
