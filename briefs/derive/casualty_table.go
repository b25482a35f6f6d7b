package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// tableRule derives a claim from the cell of a table. Rows are claims apart.
const tableRule = "casualty/table"

// A heading is what the header of a table says of one column.
type heading struct {
	cue    int32      // the token that tells an outcome, -1 without one
	people model.Span // who is counted: civilians killed
	where  bool
	when   bool
	span   model.Span
}

// row reads a row of a table: each number in a column whose heading tells an
// outcome is a claim. Who, where and when stand in the row's other cells.
func (t *tally) row(block *model.Block) {
	if block.Header == block.Span {
		t.header, t.headings = block.Header, t.headings[:0]
		t.cells(func(a, z int32) { t.headings = append(t.headings, t.heading(a, z)) })
		return
	}
	if block.Header.Empty() || block.Header != t.header {
		return
	}
	var who, where, when model.Words
	i := 0
	t.cells(func(a, z int32) {
		switch h := t.headingAt(i); {
		case a == z || h.cue >= 0 || t.p.quantityAt(a) != nil && !h.when:
		case h.when:
			when = t.p.at(t.p.spanOf(a, z))
		case h.where || t.isPlace(a):
			where = t.p.at(t.p.spanOf(a, z))
		case who.Empty():
			who = t.p.at(t.p.spanOf(a, z))
		}
		i++
	})
	if t.labelledRow() {
		return
	}
	i = 0
	t.cells(func(a, z int32) {
		if h := t.headingAt(i); h.cue >= 0 && a < z {
			t.cell(h, a, who, where, when)
		}
		i++
	})
}

// labelledRow reads a row whose first cell tells the outcome, and whose columns
// are the sides: Losses, 161 killed, 37 missing. It reports whether it is one.
func (t *tally) labelledRow() bool {
	var label heading
	i := 0
	t.cells(func(a, z int32) {
		switch h := t.headingAt(i); {
		case i == 0:
			label = t.heading(a, z)
		case label.cue >= 0 && h.cue < 0 && a < z:
			t.side(label, h, a, z)
		}
		i++
	})
	return label.cue >= 0
}

// side adds the claims of the cell [a, z) in a row that label labels: each number
// with an outcome of its own, or else the number that the cell begins with. Who
// they are stands in the heading.
func (t *tally) side(label, h heading, a, z int32) {
	who := t.p.at(h.span)
	for j := a; j < z; j++ {
		if t.p.tokens[j].Cues(outcomeCues) {
			t.fragment(a, z, who)
			return
		}
	}
	t.cell(label, a, who, nil, nil)
}

// outcomeCues are those that a cell or heading may tell an outcome by.
const outcomeCues = lang.CasualtyCues &^ (lang.Hint | lang.Toll | lang.Arrested | lang.Lost)

// fragment adds the claims of the cell [a, z), read as a sentence of its own.
func (t *tally) fragment(a, z int32, who model.Words) {
	row, cell, first := t.s, *t.s, len(t.facts)
	cell.First, cell.Last = a, z
	t.s, t.places, t.dates = &cell, t.places[:0], t.dates[:0]
	t.read(&cell.Sentence)
	t.sentence()
	t.s = row
	for i := first; i < len(t.facts); i++ {
		if f := &t.facts[i]; f.Casualty.Victims.Empty() {
			f.Casualty.Victims, f.Rule = who, tableRule
			anchor(f, model.RoleVictims, who)
		}
	}
}

// cells calls cell with the tokens of each cell of the row, [a, z).
func (t *tally) cells(cell func(a, z int32)) {
	first := t.s.First
	for i := t.s.First; i <= t.s.Last; i++ {
		if i < t.s.Last && t.p.tokens[i].ID != '|' {
			continue
		}
		if i > t.s.First && (i < t.s.Last || first < i) {
			cell(first, i)
		}
		first = i + 1
	}
}

// headingAt is the heading of column i; one that says nothing beyond the last.
func (t *tally) headingAt(i int) heading {
	if i < len(t.headings) {
		return t.headings[i]
	}
	return heading{cue: -1}
}

// heading reads the header cell of the tokens [a, z).
func (t *tally) heading(a, z int32) heading {
	h := heading{cue: -1, span: t.p.spanOf(a, z)}
	for i := a; i < z; i++ {
		tok := &t.p.tokens[i]
		switch {
		case tok.Cues(outcomeCues):
			h.cue = i
		case tok.Is(lang.Person | lang.Armed):
			h.people = tok.Span()
		case tok.Is(lang.PlaceNoun), t.keyAt(i) == keyPlace:
			h.where = true
		case tok.Is(lang.Time | lang.Duration), t.keyAt(i) == keyDate:
			h.when = true
		}
	}
	return h
}

// isPlace reports whether the cell that begins at token a begins with a place.
func (t *tally) isPlace(a int32) bool {
	m := t.p.placeAt(a)
	return m != nil && m.First == a && m.IsPlace()
}

// cell adds the claim of the number that the cell at token a begins with.
func (t *tally) cell(h heading, a int32, who, where, when model.Words) {
	q := t.p.quantityAt(a)
	if q == nil || q.First != a || q.Sense != lang.Count || q.Value == 0 {
		return
	}
	if !h.people.Empty() {
		who = t.p.at(h.people)
	}
	cue := t.p.at(t.p.tokens[h.cue].Span())
	c := t.p.room.casualties.one()
	*c = model.Casualty{Outcome: outcomeOf(t.p.tokens[h.cue].Cue), Count: t.p.estimate(q), Victims: who, Place: where, Date: when}
	f := model.Fact{Kind: model.KindCasualty, Rule: tableRule, Casualty: c, Anchors: t.p.anchors(usual)}
	anchor(&f, model.RoleCount, c.Count.Words)
	anchor(&f, model.RoleVictims, who)
	anchor(&f, model.RolePlace, where)
	anchor(&f, model.RoleDate, when)
	anchor(&f, model.RoleCue, cue)
	t.facts = append(t.facts, f)
}
