package facts

import (
	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// Edited is the sign before what a reviewer made of a fact.
const Edited = "✎"

// edits says in up to w cells what a reviewer made of a fact, beside what was
// derived: a country by its name only, the most telling field first.
func edits(all []model.Edit, w int, th *theme.Theme) paint.Row {
	if len(all) == 0 {
		return nil
	}
	say := " " + Edited
	for i, e := range all {
		if e.Field == model.FieldCountry && len(all) > 1 && all[min(i+1, len(all)-1)].Field == model.FieldCountryName {
			continue
		}
		if say != " "+Edited {
			say += ","
		}
		value := e.After
		if value == "" {
			value = "not told"
		}
		say += " " + e.Field.Label() + " " + value
	}
	row := paint.Line(say, th.Text)
	if row.Width() > w {
		row = append(row.Cut(0, max(w-1, 0)), paint.Text("…", th.Text))
	}
	return row
}
