package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"debrief/model"
)

// reviewFields are the columns for fields, of all kinds.
func reviewFields() []model.Field {
	var all []model.Field
	for f := range model.FieldsNumber {
		all = append(all, f)
	}
	return all
}

// reviewsCSV writes one fact a row, its fields as they stand after review.
func reviewsCSV(w io.Writer, all []Reviewed) error {
	out := csv.NewWriter(w)
	header := []string{"brief", "title", "handling", "id", "kind", "start", "end"}
	for _, f := range reviewFields() {
		header = append(header, f.String())
	}
	header = append(header, "value", "low", "high", "bound", "verdict", "reason", "remark", "reviewer", "when", "engine",
		"added", "edits", "comments", "votes", "former", "lost", "rule")
	_ = out.Write(header) // an error is kept and comes out of Error
	for i := range all {
		r := &all[i]
		for _, f := range r.findings() {
			_ = out.Write(guardedRow(r.row(&f)))
		}
		for _, v := range r.lost() {
			_ = out.Write(guardedRow(r.lostRow(v)))
		}
	}
	out.Flush()
	return out.Error()
}

func guardedRow(row []string) []string {
	for i := range row {
		row[i] = guarded(row[i])
	}
	return row
}

func (r *Reviewed) row(f *finding) []string {
	main := mainSpan(f.Fact)
	row := []string{r.Brief.Name, r.Brief.Title, r.Brief.Handling, f.ID, f.Fact.Kind.String(), strconv.Itoa(main.Start), strconv.Itoa(main.End)}
	for _, field := range reviewFields() {
		row = append(row, f.value(field))
	}
	row = append(row, numberCells(f.Review.Number(f.Fact), f.Fact.Kind)...)
	return append(append(row, r.verdictCells(f.Review)...), f.Rule)
}

func (r *Reviewed) lostRow(v model.Review) []string {
	row := []string{r.Brief.Name, r.Brief.Title, r.Brief.Handling, v.Fact, v.Kind.String(), "", ""}
	number := model.Number{}
	for _, field := range reviewFields() {
		value := ""
		if v.Subject != nil {
			value = v.Subject.Value(field)
		}
		row = append(row, value)
	}
	rule := ""
	if v.Subject != nil {
		rule = v.Subject.Rule
		if v.Subject.Number != nil {
			number = *v.Subject.Number
		}
	}
	row = append(row, numberCells(number, v.Kind)...)
	return append(append(row, r.verdictCells(v)...), rule)
}

func numberCells(n model.Number, k model.Kind) []string {
	if k == model.KindQuote {
		return make([]string, 4)
	}
	cell := func(v int64) string { return strconv.FormatInt(v, 10) }
	return []string{cell(n.Value), cell(n.Low), cell(n.High), n.Bound.String()}
}

func (r *Reviewed) verdictCells(v model.Review) []string {
	when := ""
	if v.Who != "" {
		when = v.When.UTC().Format("2006-01-02T15:04:05Z")
	}
	var edits, comments []string
	for _, e := range v.Edits {
		edits = append(edits, changed(e))
	}
	for _, c := range v.Comments {
		comments = append(comments, remark(c))
	}
	return []string{
		v.Verdict.String(), v.Reason.String(), v.Vote.Text, v.Who, when, r.Engine, strconv.FormatBool(v.Added),
		strings.Join(edits, "; "), strings.Join(comments, "; "), votes(v.Votes), former(v), strconv.FormatBool(v.Lost),
	}
}
