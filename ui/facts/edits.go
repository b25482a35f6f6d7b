package facts

import (
	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// The signs of what a reviewer added to a fact.
const (
	Commented = "¶"
	Edited    = "✎" // before the values it was given
)

// added says in up to w cells what reviewers added to a fact: whether there are
// comments, and what the fields are that were edited, beside what was derived. Of
// a country it gives the name only.
func added(r model.Review, w int, th *theme.Theme) paint.Row {
	say := ""
	if len(r.Comments) > 0 {
		say = " " + Commented
	}
	for i, e := range r.Edits {
		switch {
		case i == 0:
			say += " " + Edited
		case e.Field == model.FieldCountryName && r.Edits[i-1].Field == model.FieldCountry:
		default:
			say += ","
		}
		if e.Field == model.FieldCountry && i+1 < len(r.Edits) && r.Edits[i+1].Field == model.FieldCountryName {
			continue
		}
		value := e.After
		if value == "" {
			value = "not told"
		}
		say += " " + e.Field.Label() + " " + value
	}
	if say == "" {
		return nil
	}
	row := paint.Line(say, th.Text)
	if row.Width() > w {
		row = append(row.Cut(0, max(w-1, 0)), paint.Text("…", th.Text))
	}
	return row
}
