package export

import (
	"strconv"
	"strings"

	"debrief/model"
)

// sheet is the facts of one kind as people read them.
type sheet struct {
	title   string
	columns []column
	rows    [][]string
}

type column struct {
	name  string
	right bool // numbers stand to the right
}

// tablesOf is a sheet for each kind that has facts, forces first, in the order
// of the facts; experts come before other speakers.
func tablesOf(b *model.Brief, facts []model.Fact) []sheet {
	forces := sheet{title: "Forces by country", columns: []column{
		{name: "country"}, {"count", true}, {name: "group"}, {name: "unit"}, {name: "status"}, {"line", true},
	}}
	claims := sheet{title: "Casualty claims", columns: []column{
		{"count", true}, {name: "outcome"}, {name: "victims"}, {name: "says"}, {name: "done by"}, {name: "where"},
		{name: "when"}, {"told", true}, {"line", true},
	}}
	quoted := sheet{title: "Quoted", columns: []column{
		{name: "speaker"}, {name: "class"}, {name: "role"}, {name: "affiliation"}, {"line", true}, {name: "words"},
	}}
	var others [][]string
	lines := lineCounter{text: b.Text}
	for i := range facts {
		f := &facts[i]
		r := recordOf(b, f)
		line := strconv.Itoa(lines.at(f.Start()))
		switch {
		case f.Force != nil:
			place := r.Force.CountryName
			if place == "" {
				place = r.Force.Place
			}
			forces.rows = append(forces.rows, []string{place, f.Force.Count.Short(b.Text), r.Force.Group, r.Force.Unit, r.Force.Status, line})
		case f.Casualty != nil:
			c := r.Casualty
			claims.rows = append(claims.rows, []string{f.Casualty.Count.Short(b.Text), c.Outcome, c.Victims, c.Claimant,
				c.Perpetrator, c.Place, c.Date, told(f.Tellings()), line})
		case f.Quote != nil:
			q := r.Quote
			row := []string{q.Speaker, q.Class, q.Role, q.Affiliation, line, words(q)}
			if q.Expert {
				quoted.rows = append(quoted.rows, row)
			} else {
				others = append(others, row)
			}
		}
	}
	quoted.rows = append(quoted.rows, others...)
	var all []sheet
	for _, s := range []sheet{forces, claims, quoted} {
		if len(s.rows) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// told is how often a claim is told, empty for once.
func told(n int) string {
	if n < 2 {
		return ""
	}
	return "×" + strconv.Itoa(n)
}

// words is a quotation in marks, or reported speech without.
func words(q *quoteRecord) string {
	if q.Direct {
		return "“" + q.Text + "”"
	}
	return q.Text
}

// origin is source, author, date and handling of b on one line.
func origin(b *model.Brief) string {
	var parts []string
	for _, s := range []string{b.Source, b.Author, b.Date, b.Handling, b.Name} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// lineCounter counts lines of a text, from 1, going on from the last offset
// that was asked for.
type lineCounter struct {
	text     string
	seen, nl int
}

func (l *lineCounter) at(offset int) int {
	if offset < l.seen {
		l.seen, l.nl = 0, 0
	}
	l.nl += strings.Count(l.text[l.seen:offset], "\n")
	l.seen = offset
	return l.nl + 1
}
