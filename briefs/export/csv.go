package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"debrief/model"
)

// csvWriter writes one fact a row, with the columns of all kinds.
type csvWriter struct {
	w     *csv.Writer
	begun bool
}

func newCSV(w io.Writer) *csvWriter { return &csvWriter{w: csv.NewWriter(w)} }

func csvHeader() []string {
	return []string{
		"brief", "handling", "id", "kind", "start", "end",
		"country", "country_name", "origin", "group", "unit", "status",
		"outcome", "victims", "count", "value", "low", "high", "bound",
		"claimant", "perpetrator", "place", "date", "hedge",
		"speaker", "role", "affiliation", "outlet", "text", "direct", "expert", "class",
		"tellings", "rule", "conflicts",
	}
}

func (c *csvWriter) Facts(b *model.Brief, facts []model.Fact) error {
	c.begin(csvHeader())
	for i := range facts {
		if err := c.w.Write(csvRow(b, &facts[i])); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

// Close writes the header if there was no briefing at all.
func (c *csvWriter) Close() error {
	c.begin(csvHeader())
	c.w.Flush()
	return c.w.Error()
}

func (c *csvWriter) begin(header []string) {
	if !c.begun {
		c.begun = true
		_ = c.w.Write(header) // an error is kept and comes out of Error
	}
}

func csvRow(b *model.Brief, f *model.Fact) []string {
	r := recordOf(b, f)
	main := mainSpan(f)
	var force forceRecord
	var casualty casualtyRecord
	var count, quote []string
	switch {
	case r.Force != nil:
		force, count = *r.Force, countCells(r.Force.Count)
	case r.Casualty != nil:
		casualty, count = *r.Casualty, countCells(r.Casualty.Count)
	case r.Quote != nil:
		quote = quoteCells(r.Quote)
	}
	row := []string{
		r.Brief, r.Handling, r.ID, r.Kind, strconv.Itoa(main.Start), strconv.Itoa(main.End),
		force.Country, force.CountryName, force.Origin, force.Group, force.Unit, force.Status,
		casualty.Outcome, casualty.Victims,
	}
	row = append(row, or(count, 5)...)
	row = append(row, casualty.Claimant, casualty.Perpetrator, force.Place+casualty.Place, casualty.Date, casualty.Hedge)
	row = append(row, or(quote, 8)...)
	row = append(row, strconv.Itoa(f.Tellings()), r.Why.Rule, strings.Join(r.Rivals, " "))
	for i := range row {
		row[i] = guarded(row[i])
	}
	return row
}

func countCells(c countRecord) []string {
	n := func(v int64) string { return strconv.FormatInt(v, 10) }
	return []string{c.Text, n(c.Value), n(c.Low), n(c.High), c.Bound}
}

func quoteCells(q *quoteRecord) []string {
	return []string{
		q.Speaker, q.Role, q.Affiliation, q.Outlet, q.Text,
		strconv.FormatBool(q.Direct), strconv.FormatBool(q.Expert), q.Class,
	}
}

// or is cells, or n empty ones for a fact of another kind.
func or(cells []string, n int) []string {
	if cells == nil {
		return make([]string, n)
	}
	return cells
}

// mainSpan is the first span that is the fact itself.
func mainSpan(f *model.Fact) model.Span {
	start := f.Start()
	for _, a := range f.Anchors {
		if a.Start == start && a.Role == f.Kind.MainRole() {
			return a.Span
		}
	}
	return model.Span{Start: start, End: start}
}

// guarded is a cell that no spreadsheet takes for a formula: an apostrophe
// stands before a sign that would begin one.
func guarded(cell string) string {
	bare := strings.TrimLeft(cell, " ")
	if bare == "" || !strings.ContainsAny(bare[:1], "=+-@\t\r\n") && !wideSign(bare) {
		return cell
	}
	return "'" + cell
}

// wideSign reports whether s begins with a full-width form of such a sign,
// which some spreadsheets take for the sign itself.
func wideSign(s string) bool {
	for _, sign := range []string{"＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
