package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// sides reads a row of a table with a column for each side of a fight and a
// label that tells of their strength: "| Strength | 3,200 | about 13,000 |". The
// header says whose people they are.
func (r *forceReader) sides(cells []run) {
	s := &r.scene
	if len(cells) < 2 || !s.strengthLabel(cells[0]) {
		return
	}
	here := s.line
	at := s.p.sentenceAt(s.p.tokenAt(r.tableAt.Start))
	if at == nil {
		return
	}
	s.enter(at)
	heads := s.cells()
	owners := make([]owner, len(cells))
	for i := range min(len(cells), len(heads)) {
		if i > 0 && !heads[i].empty() && s.numberAt(heads[i].first) == nil {
			owners[i] = r.named(heads[i])
		}
	}
	s.enter(here)
	for i, c := range cells {
		if i > 0 && !owners[i].group.Empty() {
			r.side(c, owners[i])
		}
	}
}

// blankCorner reports whether the header of the table begins with an empty cell:
// then its rows have labels.
func (r *forceReader) blankCorner() bool {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	at := s.p.sentenceAt(s.p.tokenAt(r.tableAt.Start))
	if at == nil {
		return false
	}
	s.enter(at)
	heads := s.cells()
	return len(heads) > 0 && heads[0].empty()
}

// strengthLabel reports whether the cell c says that its row tells how many
// people each side has.
func (s *forceScene) strengthLabel(c run) bool {
	for i := c.first; i < c.last; i++ {
		if t := s.at(i); t.Cues(lang.ForceStrength|lang.ForceUnit) && !t.Is(lang.Preposition) || t.ID == s.w.personnel || t.ID == s.w.forces {
			return true
		}
	}
	return false
}

// side emits the first number of people in the cell c.
func (r *forceReader) side(c run, who owner) {
	s := &r.scene
	for i := c.first; i < c.last; i++ {
		q := s.numberAt(i)
		if q == nil || q.Sense != lang.Count {
			continue
		}
		b := s.phrase(q)
		if b.sort == noBody || b.out || b.sort == bareBody && !s.at(b.to).Is(lang.Function) && !s.breaks(b.to) {
			return
		}
		t := telling{body: &b, owner: who, rule: "force/table", status: model.Past} // a battle is over when it is tabled
		if r.section.code != "" {
			t.place.code, t.at = r.section.code, r.section.span
		} else {
			r.toldBefore(&t, false)
		}
		r.emit(&t)
		return
	}
}
