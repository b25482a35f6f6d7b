package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// forceList reads the sentence of a list without verbs.
type forceList struct {
	r     *forceReader
	depth []int8 // of brackets, by token of the sentence
}

// counts are the numbers of the sentence that can count people and stand
// behind the label.
func (l *forceList) counts() []*lang.Quantity {
	s := &l.r.scene
	numbers := s.p.numbersOf(s.line)
	var list []*lang.Quantity
	for i := range numbers {
		q := &numbers[i]
		behind := l.r.frame.block != s.line.Block || int(q.First) >= l.r.frame.listed.first || s.a >= l.r.frame.listed.last
		if q.Sense == lang.Count && !q.Article && behind {
			list = append(list, q)
		}
	}
	return list
}

// deployments reads "1,100 Somalia (AUSSOM); 775 (plus nearly 200 police)
// Central African Republic (MINUSCA)" and "Chad: 1,000".
func (l *forceList) deployments() {
	r, s := l.r, &l.r.scene
	counts := l.counts()
	var place stand
	for i, q := range counts {
		b := s.phrase(q)
		if b.sort == noBody || b.out {
			continue
		}
		inner := l.depth[b.from-s.a] > 0
		if own := l.placeOf(i, counts, &b); own.told() && (!inner || !place.told()) {
			place = own
		} else if !inner {
			place = stand{}
		}
		if !place.told() {
			continue
		}
		t := telling{body: &b, place: place, rule: "force-list"}
		l.whose(&t)
		if f := &r.frame; !f.place.Empty() && f.code != "" && f.code != place.code && !place.words.empty() {
			// The label names the place: the names in the list are whose people they are.
			t.owner, t.place, t.at = r.named(place.words), stand{code: f.code}, f.place
		}
		r.emit(&t)
	}
}

// placeOf is the place of number i: the first one behind it before the next
// number outside brackets, else the nearest before it.
func (l *forceList) placeOf(i int, counts []*lang.Quantity, b *body) stand {
	s := &l.r.scene
	from, to := b.to, s.z
	depth := l.depth[b.from-s.a]
	for _, next := range counts[i+1:] {
		if l.depth[int(next.First)-s.a] <= depth {
			to = int(next.First)
			break
		}
	}
	label := s.place(l.labelBefore(b.from))
	if label != nil && label.IsPlace() && s.place(b.to) == nil {
		return s.standAt(label)
	}
	var inner stand
	for j := from; j < min(to, s.until(from)); j++ {
		if t := s.at(j); t.Kind == lang.Mark && t.ID == ';' && l.depth[j-s.a] <= depth {
			break
		}
		p := s.place(j)
		if p == nil || !p.IsPlace() || s.givesTo(int(p.First)) {
			continue
		}
		at := s.standAt(p)
		if l.depth[j-s.a] == depth {
			return at
		}
		if !inner.told() {
			inner = at
		}
	}
	if inner.told() {
		return inner
	}
	if label != nil && label.IsPlace() {
		return s.standAt(label)
	}
	return l.toldInItem(b)
}

// toldInItem is a place with its preposition before a number in the same item:
// "a base in Djibouti with 400 marines".
func (l *forceList) toldInItem(b *body) stand {
	s := &l.r.scene
	if b.sort != firmBody {
		return stand{}
	}
	for j := b.from - 1; j >= s.since(b.from); j-- {
		if t := s.at(j); t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':') || s.numberAt(j) != nil {
			return stand{}
		}
		if p := s.place(j); p != nil && p.IsPlace() && s.leadOf(int(p.First)) >= 0 {
			return s.standAt(p)
		}
	}
	return stand{}
}

// givesTo reports whether "from" or "of" stands before the name at i: then it
// tells whose people they are, not where they stand.
func (s *forceScene) givesTo(i int) bool {
	t := s.at(i - 1)
	if t.ID == s.w.the && t.Kind == lang.Word {
		t = s.at(i - 2)
	}
	return t.Kind == lang.Word && (t.ID == s.w.from || t.ID == s.w.of || t.ID == s.w.by)
}

// labelBefore is the token before a number and the marks that part a place from
// its number: "Chad: 1,000", "Chad (1,000)", "Chad – 1,000".
func (l *forceList) labelBefore(i int) int {
	s := &l.r.scene
	for i--; i >= s.a && s.at(i).Kind == lang.Mark && (s.at(i).ID == ':' || s.at(i).ID == '(' || s.at(i).ID == '-' || s.at(i).ID == ','); i-- {
	}
	return i
}

// whose fills in unit, group and status from the frame and the heading.
func (l *forceList) whose(t *telling) {
	r, s := l.r, &l.r.scene
	if s.placeIn(t.body.name, t.place.words) {
		t.body.name = run{}
	}
	switch from := s.partOf(t.body.to, s.z, false); {
	case !t.body.name.empty():
		t.owner = r.named(t.body.name)
	case !from.empty() && s.at(t.body.to).ID == s.w.from:
		t.owner = r.named(from)
	case !r.frame.group.Empty():
		t.owner = r.frame.owner
	case !r.section.span.Empty() && r.section.code != t.place.code:
		t.owner = owner{group: r.section.span, origin: r.section.code}
	}
	if t.body.unit.empty() {
		t.unit = r.frame.unit
	}
}

// placeIn reports whether the runs share a token.
func (s *forceScene) placeIn(a, b run) bool { return a.first < b.last && b.first < a.last }

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
		t := telling{body: &b, status: model.Total, rule: "force-strength", sign: run{}}
		t.place.code, t.at = r.section.code, r.section.span
		if p := s.place(l.labelBefore(b.from)); p != nil && p.IsPlace() {
			t.place = s.standAt(p)
			t.at = model.Span{}
		}
		if t.at.Empty() && !t.place.told() {
			t.place.code, t.at = r.frame.code, r.frame.place
		}
		if !b.name.empty() {
			t.group = s.span(b.name)
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
		b := &body{count: q, from: int(q.First), to: int(q.Last), unit: branch}
		found = append(found, telling{body: b, status: model.Total, rule: "force-strength", owner: owner{group: s.span(branch)}})
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
	for first > s.a && first > i-3 && s.at(first-1).Kind == lang.Word && (s.at(first-1).Cues(lang.ForceBranch) || s.at(first-1).Cues(lang.ForceBody) && first < i) {
		first--
	}
	if first == i-1 && s.at(first).Cues(lang.ForceBody) && !s.at(first).Cues(lang.ForceBranch) {
		first-- // "air force": the first word says which
	}
	if first == i || !s.at(first).Cues(lang.ForceBranch) {
		return run{}
	}
	return run{first, i}
}
