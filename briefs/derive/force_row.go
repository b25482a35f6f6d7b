package derive

import "debrief/briefs/lang"

// coordinate reports whether b stands in a row with the force before it, and
// then gives it what that one has: "18,000 active personnel, 10,500 reserve
// personnel".
func (r *forceReader) coordinate(t *telling) bool {
	s := &r.scene
	if len(r.told) == 0 || t.body.sort == faintBody && !t.body.armed && s.at(t.body.to).ID == s.w.of {
		return false
	}
	lead := &r.told[len(r.told)-1]
	end := lead.body.to
	if p := s.place(end); p != nil && lead.rule == "force/gap" {
		end = int(p.Last) // "75 Guatemalan and 8 Salvadoran officers"
	}
	if gap := t.body.from - end; gap < 1 || gap > 2 {
		return false
	}
	for i := end; i < t.body.from; i++ {
		if at := s.at(i); at.ID != ',' && !at.Is(lang.Conjunction) {
			return false
		}
	}
	if !t.place.told() {
		t.place, t.at = lead.place, lead.at
	}
	t.status, t.sign, t.cue = lead.status, lead.sign, lead.cue
	if t.body.name.empty() {
		t.owner = lead.owner
	}
	return true
}

// bracketed reads the place or group that stands before a number in brackets:
// "Rwanda (2,200 troops)".
func (r *forceReader) bracketed(t *telling) {
	s := &r.scene
	if label := s.labelAt(t.body); !label.empty() {
		if f := &r.frame; f.open && f.gives && f.code != "" && f.code != s.place(label.first).Code() && !t.place.told() {
			r.given(t, label)
			return
		}
		if t.place.told() && t.place.words.first >= t.body.to && t.place.code != s.place(label.first).Code() {
			t.owner = r.named(label) // "Türkiye: 300 troops in Libya"
			return
		}
		t.place = s.standAt(s.place(label.first))
		return
	}
	i := t.body.from - 1
	if s.at(i).Kind != lang.Mark || s.at(i).ID != '(' {
		return
	}
	own := s.place(i - 1)
	if own == nil || !own.IsPlace() {
		return
	}
	at := run{int(own.First), int(own.Last)}
	if s.leadOf(at.first) >= 0 {
		t.place = s.standAt(own)
		return
	}
	t.owner = r.named(at)
}

// listedLike reads the name before a number in brackets as what the name before
// the first such number was: a place or a group.
func (r *forceReader) listedLike(t, lead *telling) {
	s := &r.scene
	t.owner = lead.owner
	own := s.place(t.body.from - 2)
	if own == nil {
		return
	}
	at := run{int(own.First), int(own.Last)}
	if lead.place.words.last == lead.body.from-1 || s.leadOf(at.first) >= 0 {
		t.place = s.standAt(own)
		return
	}
	t.owner = r.named(at)
}

// each gives "two each from Ghana and Senegal" a force for every further name.
func (r *forceReader) each(t telling) {
	s := &r.scene
	i := t.body.to
	if t.group.Empty() {
		return
	}
	if s.at(i).ID != s.w.each || s.at(i+1).ID != s.w.from {
		if s.line.placeLast-s.line.placeFirst > 1 {
			r.eachOf(t)
		}
		return
	}
	end := s.until(i)
	for i++; i < end && s.place(i) == nil; i++ {
		if t := s.at(i); t.Kind != lang.Word || t.Is(lang.Auxiliary|lang.Conjunction) {
			return
		}
	}
	for i < s.z && s.place(i) != nil {
		i = int(s.place(i).Last)
		for s.at(i).ID == ',' || s.at(i).ID == s.w.and {
			i++
		}
		p := s.place(i)
		if p == nil {
			return
		}
		t.owner = r.named(run{int(p.First), int(p.Last)})
		r.told = append(r.told, t)
	}
}

// eachOf gives a number that several are said to send each a force for every one of them: "Italy
// and Spain have each sent 300 soldiers", "Italy and Spain sent 300 soldiers each".
func (r *forceReader) eachOf(t telling) {
	s := &r.scene
	found := s.at(t.body.to).ID == s.w.each
	for i := t.body.from - 1; i >= t.body.from-4 && !found; i-- {
		found = s.at(i).ID == s.w.each && s.at(i).Kind == lang.Word
	}
	i := int(s.p.tokenAt(t.group.Start))
	if !found || i <= s.a || i >= t.body.from || t.origin == "" {
		return
	}
	for i--; s.at(i).ID == ',' || s.at(i).ID == s.w.and; i-- {
		if p := s.place(i - 1); p != nil && ownsForces(p) {
			i = int(p.First)
			t.owner = r.named(run{i, int(p.Last)})
			r.told = append(r.told, t)
		}
	}
}
