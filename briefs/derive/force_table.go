package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// columnSort says what stands in a column of a table.
type columnSort uint8

const (
	otherColumn columnSort = iota
	placeColumn
	groupColumn
	unitColumn
)

// column is one column of a table, from its header.
type column struct {
	sort columnSort
	unit model.Span
	owner
	strength bool // it gives strengths of whole armies
	allowed  bool // it gives what is authorised
	year     tableYear
}

// row reads the row of a table: each number in a column that counts people is
// a force in the place, or of the group, that the row names.
func (r *forceReader) row() {
	s := &r.scene
	block := s.p.blocks[s.line.Block]
	if block.Header.Empty() || block.Header == block.Span {
		return
	}
	if r.tableAt != block.Header {
		r.tableAt = block.Header
		r.table = r.columns(block.Header)
		r.latest = r.latestYear(block.Header)
	}
	cells := s.cells()
	if r.table == nil || len(cells) > 0 && cells[0].last > cells[0].first && s.strengthLabel(cells[0]) && r.blankCorner() {
		r.sides(cells)
		return
	}
	if len(cells) > len(r.table) {
		cells = cells[:len(r.table)]
	}
	var place stand
	var who owner
	for i, c := range cells {
		switch r.table[i].sort {
		case placeColumn:
			place = s.placeInCell(c)
		case groupColumn:
			if !c.empty() && s.numberAt(c.first) == nil && !oneOf(s.at(c.first).ID, &s.w.sums) {
				who = r.named(c)
			}
		}
	}
	r.rowUnit = model.Span{}
	if len(cells) > 0 && r.section.code != "" && !place.told() && s.unitCell(cells[0]) {
		r.rowUnit = s.span(cells[0])
	}
	r.unlabelled = len(cells) > 0 && (cells[0].empty() || oneOf(s.at(cells[0].first).ID, &s.w.sums))
	r.rowYear = tableYear{}
	if len(cells) > 0 {
		r.rowYear = s.yearCell(cells[0])
	}
	given := place.told() && who.group.Empty() && r.gives(place)
	for i, c := range cells {
		if r.table[i].sort == unitColumn {
			r.cell(&r.table[i], c, place, who, given)
		}
	}
}

// unitCell reports whether the cell c names a kind of people: "Troops", "Military
// observers".
func (s *forceScene) unitCell(c run) bool {
	for i := c.first; i < c.last; i++ {
		if t := s.at(i); s.place(i) != nil || !t.Cues(lang.ForceUnit|lang.ForceFaint|lang.ForceArmed) {
			return false
		}
	}
	return !c.empty()
}

// gives reports whether the place that a row names is who gives the people
// rather than where they are.
func (r *forceReader) gives(place stand) bool {
	return r.frame.gives || r.section.mission && r.section.code != place.code || r.frame.code != "" && r.frame.code != place.code
}

// cell is the force told by the cell c of a column of numbers.
func (r *forceReader) cell(col *column, c run, place stand, who owner, given bool) {
	s := &r.scene
	var q *lang.Quantity
	for i := c.first; i < c.last && q == nil; i++ {
		q = s.numberAt(i)
	}
	if q == nil || q.Sense != lang.Count && q.Sense != lang.YearNumber {
		return
	}
	t := telling{body: &body{count: q, from: int(q.First), to: int(q.Last)}, unit: col.unit, rule: "force/table", place: place, owner: who}
	r.yearOf(&t, col)
	if col.strength && t.sign.empty() {
		t.status = model.Total
	}
	if col.allowed {
		t.status = model.Planned
	}
	if !r.rowUnit.Empty() {
		t.unit = r.rowUnit
		t.owner = owner{}
		t.place.code, t.at = r.section.code, r.section.span
		if at, code := r.missionBefore(); code == t.place.code {
			t.group = at
		}
		r.emit(&t)
		return
	}
	switch {
	case given:
		r.given(&t, place.words)
		if t.sign.empty() {
			t.status, t.sign = r.frame.status, r.frame.sign
		}
		r.emit(&t)
		return
	case col.strength && place.told():
		t.status, t.origin = model.Total, place.code
		if who.group.Empty() {
			t.group = s.span(place.words)
		}
	case who.group.Empty() && !col.group.Empty():
		t.owner = col.owner
	case who.group.Empty():
		t.owner = r.frame.owner
	}
	if !place.told() {
		t.place.code, t.at = r.section.code, r.section.span
		if t.at.Empty() && col.strength {
			r.toldBefore(&t, false)
		}
		if r.rowYear.value > 0 && r.frame.open {
			if t.at.Empty() {
				t.place.code, t.at = r.frame.code, r.frame.place
			}
			r.emit(&t) // a row for each year
			return
		}
		if who.group.Empty() && !(col.strength && r.unlabelled && t.placed()) || t.at.Empty() && r.section.code == "" && !r.frame.open {
			return // a row that names nobody and no place: a sum
		}
	}
	r.emit(&t)
}

// cells are the tokens between the bars of a row.
func (s *forceScene) cells() []run {
	var cells []run
	first := s.a
	for i := s.a; i <= s.z; i++ {
		if i < s.z && !(s.at(i).Kind == lang.Mark && s.at(i).ID == '|') {
			continue
		}
		if i > s.a && (i < s.z || first < i) {
			cells = append(cells, run{first, i})
		}
		first = i + 1
	}
	return cells
}

// placeInCell is the first place that a cell names.
func (s *forceScene) placeInCell(c run) stand {
	for i := c.first; i < c.last; i++ {
		if p := s.place(i); p != nil && p.IsPlace() {
			return s.standAt(p)
		}
	}
	return stand{}
}

// columns reads the header of a table. Where no column is named for places, the
// first one without numbers of people is taken for it.
func (r *forceReader) columns(header model.Span) []column {
	s := &r.scene
	here := s.line
	at := s.p.sentenceAt(s.p.tokenAt(header.Start))
	if at == nil {
		return nil
	}
	s.enter(at)
	cells := s.cells()
	cols := make([]column, len(cells))
	units, places := 0, 0
	for i, c := range cells {
		cols[i] = r.columnOf(c)
		switch cols[i].sort {
		case unitColumn:
			units++
		case placeColumn:
			places++
		}
	}
	if places > 1 {
		for i, c := range cells {
			if s.at(c.last-1).ID == s.w.mission {
				cols[i].sort = groupColumn // it stands beside a column of places
			}
		}
	}
	s.enter(here)
	if units == 0 {
		return nil
	}
	if places == 0 && len(cols) > 0 && cols[0].sort == otherColumn {
		cols[0].sort = placeColumn
	}
	return cols
}

// columnOf reads the words of one header cell.
func (r *forceReader) columnOf(c run) column {
	s := &r.scene
	var col column
	if y := s.yearCell(c); y.value > 0 && r.frame.open && !r.frame.strength {
		return column{sort: unitColumn, unit: r.frame.unit, year: y}
	}
	for i := c.first; i < c.last; i++ {
		t := s.at(i)
		if p := s.place(i); p != nil {
			col.owner = owner{group: p.Span(s.p.tokens), origin: p.Code()}
			continue
		}
		if oneOf(t.ID, &s.w.allowed) && (r.frame.open || r.section.mission || col.sort == unitColumn) {
			col.allowed, col.sort = true, unitColumn
			continue
		}
		switch {
		case oneOf(t.ID, &s.w.otherColumns):
			return column{}
		case oneOf(t.ID, &s.w.groupColumns):
			col.sort = groupColumn
		case oneOf(t.ID, &s.w.placeColumns) && col.sort == otherColumn:
			col.sort = placeColumn
		case t.Cues(lang.ForceUnit|lang.ForceFaint) || oneOf(t.ID, &s.w.unitColumns):
			if col.sort == otherColumn || t.Cues(lang.ForceUnit) {
				col.sort, col.unit = unitColumn, t.Span()
			}
			col.strength = col.strength || oneOf(t.ID, &s.w.armyColumns)
		case r.frame.open && oneOf(t.ID, &s.w.sizeColumns) && col.sort == otherColumn:
			col.sort, col.unit = unitColumn, r.frame.unit
		}
	}
	return col
}
