package facts

import (
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

func country(f *model.Force) string {
	if f.CountryName == "" {
		return "—"
	}
	return f.CountryName
}

// whose says whose people they are and, unless they are simply there, in what
// state.
func whose(f *model.Force, text string) string {
	who := f.Group.Bare(text, model.BetweenPieces)
	if who == "" {
		who = f.Unit.Bare(text, model.BetweenPieces)
	}
	if f.Status != model.Present {
		who = strings.TrimPrefix(who+" · "+f.Status.String(), " · ")
	}
	return who
}

func (p Pane) force(s *model.Session, th *theme.Theme, f *model.Force, more paint.Row) []paint.Row {
	c := p.cols
	row := paint.Line(country(f), th.Text).Fit(c.name, paint.Style{})
	row = append(row, right(c.count+2, f.Count.Short(s.Brief.Text), th.Count)...)
	row = append(row, paint.Text("  ", paint.Style{}))
	if c.bar > 0 {
		row = append(row, bar(f.Count, c.most, c.bar, th)...)
		row = append(row, paint.Text("  ", paint.Style{}))
	}
	if !c.below {
		row = append(row, paint.Text(whose(f, s.Brief.Text), th.Muted))
		return []paint.Row{paint.Ends(p.inner(), row, more)}
	}
	rows := []paint.Row{paint.Ends(p.inner(), row, more)}
	for _, line := range p.below(f, s.Brief.Text) {
		rows = append(rows, paint.Line(line, th.Muted))
	}
	return rows
}

// below says under a country whose people they are.
func (p Pane) below(f *model.Force, text string) []string { return p.lined(whose(f, text), p.inner()) }

// bar draws a count in proportion to most: solid as far as the number surely
// goes, broken as far as it may go.
func bar(e model.Estimate, most int64, w int, th *theme.Theme) paint.Row {
	cells := func(n int64) int {
		if n <= 0 || most <= 0 {
			return 0
		}
		return max(int(float64(n)/float64(most)*float64(w)+0.5), 1)
	}
	solid, may := cells(e.Value), 0
	switch e.Bound {
	case model.Range:
		solid = cells(e.Low)
		may = cells(e.High) - solid
	case model.AtMost, model.Under:
		solid, may = 0, cells(e.High)
	}
	text := strings.Repeat("━", min(solid, w))
	rest := strings.Repeat("╌", max(min(may, w-solid), 0))
	row := paint.Row{{Text: text, Width: min(solid, w), Style: th.Bar}, {Text: rest, Width: max(min(may, w-solid), 0), Style: th.Bar}}
	return row.Fit(w, paint.Style{})
}
