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
		if q.Sense == lang.Count && behind {
			list = append(list, q)
		}
	}
	return list
}

// deployments reads "1,200 Somalia (AUSSOM); 640 (and 90 police) Central
// African Republic (MINUSCA)" and "Chad: 1,000".
func (l *forceList) deployments() {
	r, s := l.r, &l.r.scene
	counts := l.counts()
	var place stand
	end := 0 // of the body before
	for i, q := range counts {
		b := s.phrase(q)
		if b.sort == noBody || b.out {
			continue
		}
		if kind := s.unitLabel(s.a); b.sort == bareBody && !kind.empty() && l.r.frame.block != s.line.Block {
			b.sort, b.unit = firmBody, kind
		}
		label := l.label(b.from)
		inner := l.depth[b.from-s.a] > 0 && (label == nil || !label.IsPlace())
		beside := end > 0 && b.from-end <= 2 // "1,350 soldiers, 200 police"
		end = b.to
		if own := l.placeOf(i, counts, &b); own.told() && (!inner || !place.told()) {
			place = own
		} else if !inner && !beside {
			place = stand{}
		}
		if s.countsBodies(b.to) || b.sort == bareBody && (r.frame.firm || !l.giver().empty() && s.countsElse(b.to)) {
			continue
		}
		f := &r.frame
		if b.sort == bareBody && !place.told() && r.sideItem(&b) {
			r.emit(&telling{body: &b, rule: "force/list", owner: f.owner, unit: f.unit, status: model.Past, place: stand{code: r.section.code}, at: r.section.span})
			continue
		}
		if giver := l.giver(); !place.told() && !giver.empty() {
			place = s.standAt(s.place(giver.first))
		}
		if !place.told() && (f.place.Empty() || b.sort == bareBody || f.block != s.line.Block && !r.section.mission && !f.named) || b.sort == faintBody && !b.armed && (r.section.mission || f.named && !oneOf(s.at(b.unit.last-1).ID, &s.w.advisers)) {
			continue
		}
		t := telling{body: &b, place: place, rule: "force/list", status: f.status, sign: f.sign}
		if allowed := s.at(b.from - 1); oneOf(allowed.ID, &s.w.allowed) || allowed.ID == ':' && oneOf(s.at(b.from-2).ID, &s.w.allowed) {
			t.status = model.Planned // "(authorized: 3,250)"
		}
		l.whose(&t)
		if !place.told() {
			t.place, t.at = stand{code: f.code}, f.place
			if f.named && t.body.name.empty() {
				t.owner = owner{group: f.place, host: f.code}
			}
			if t.group.Empty() {
				t.group = f.place
			}
			if label != nil && label.Ambiguous && label.IsPlace() {
				t.owner = r.named(run{int(label.First), int(label.Last)})
			}
		}
		switch giver := l.giver(); {
		case !giver.empty() && giver != place.words && place.told() && s.leadOf(place.words.first) >= 0:
			t.owner = r.named(giver) // "Britain: 8,000 soldiers in Basra"
		case !giver.empty():
			r.given(&t, giver)
		case !place.words.empty() && (f.gives || !f.place.Empty() && f.code != "" && f.code != place.code):
			r.given(&t, place.words)
		}
		r.emit(&t)
	}
}

// countsElse reports whether a noun stands at i that is none for people: 1 | C-130 transport.
func (s *forceScene) countsElse(i int) bool {
	t := s.at(i)
	return t.Kind == lang.Word && !t.Is(lang.Function|lang.Adverb) && s.place(i) == nil
}

// giver is the country that labels the item where the list is of those who give people to a force
// in one place.
func (l *forceList) giver() run {
	r, s := l.r, &l.r.scene
	if f := &r.frame; !f.gives || f.code == "" || f.block == s.line.Block || !s.labelled() {
		return run{}
	}
	return run{s.a, int(s.place(s.a).Last)}
}

// countsBodies reports whether the words at i go on to a noun for bodies of people, which are
// counted and not their people: "two police | training teams".
func (s *forceScene) countsBodies(i int) bool {
	for end := i + 2; i < end; i++ {
		t := s.at(i)
		if t.Kind != lang.Word || t.Shape != lang.Lower || t.Is(lang.Function) {
			return false
		}
		if t.Is(lang.Formation) || t.Cues(lang.ForceBody|lang.ForceCrew) {
			return true
		}
	}
	return false
}

// given makes the name at words the one who gives the people of t to the force
// that the list is about, and not the place where they are.
func (r *forceReader) given(t *telling, words run) {
	f := &r.frame
	t.owner = r.named(words)
	switch {
	case !f.place.Empty():
		t.place, t.at = stand{code: f.code}, f.place
	case r.section.mission:
		t.place, t.at = stand{code: r.section.code}, r.section.span
	default:
		t.place, t.at = stand{}, model.Span{}
		if r.section.code != "" && r.section.code != t.origin && r.section.country {
			t.place, t.at = stand{code: r.section.code}, r.section.span
		}
		if at, code := r.missionBefore(); code != "" {
			t.place, t.at = stand{code: code}, at
		}
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
	label := l.label(b.from)
	if label != nil && label.IsPlace() && (s.place(b.to) == nil || s.labelledNext(b.to)) {
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
	if land := s.unknownLand(b.to); land.told() && l.r.frame.block == s.line.Block {
		return land
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

// whose fills in unit, group and status from the frame and the heading.
func (l *forceList) whose(t *telling) {
	r, s := l.r, &l.r.scene
	if s.placeIn(t.body.name, t.place.words) || s.merelyArmed(t.body.name) {
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

// merelyArmed reports whether the words of r are no name but tell what kind of
// people they are: "Police".
func (s *forceScene) merelyArmed(r run) bool {
	for i := r.first; i < r.last; i++ {
		if !s.at(i).Cues(lang.ForceArmed|lang.ForceUnit|lang.ForceFaint) || s.place(i) != nil {
			return false
		}
	}
	return !r.empty()
}

// placeIn reports whether the runs share a token.
func (s *forceScene) placeIn(a, b run) bool { return a.first < b.last && b.first < a.last }

// depths are how many brackets are open at each token of the scene.
func depths(s *forceScene) []int8 {
	d := make([]int8, s.z-s.a)
	open := int8(0)
	for i := range d {
		if t := s.at(s.a + i); t.Kind == lang.Mark {
			switch t.ID {
			case '(':
				open = min(open+1, 100)
			case ')':
				open = max(open-1, 0)
			}
		}
		d[i] = open
	}
	return d
}
