package export

import (
	"cmp"
	"strconv"
	"strings"

	"debrief/model"
)

// sheet is the facts of one kind as people read them.
type sheet struct {
	title   string
	columns []column
	rows    [][]string
	fixed   bool // its number of rows tells nothing
}

type column struct {
	name  string
	right bool // numbers stand to the right
}

// tablesOf is a sheet for each kind that has facts, forces first, in the order
// of the facts; experts come before other speakers.
func tablesOf(b *model.Brief, facts []model.Fact) []sheet {
	forces, claims, quoted := forceSheet(), claimSheet(), quoteSheet()
	var rest [][]string // quotations of those who are no experts
	lines := lineCounter{text: b.Text}
	counts := shortCounts(b.Text, facts)
	for i := range facts {
		f := &facts[i]
		var r record
		r.fill(f, b.Text, model.Words.Bare)
		line := strconv.Itoa(lines.at(f.Start()))
		switch {
		case f.Force != nil:
			forces.rows = append(forces.rows, forceRow(r.Force, counts[f.ID], line))
		case f.Casualty != nil:
			row := claimRow(r.Casualty, counts[f.ID])
			claims.rows = append(claims.rows, append(row, others(counts, f.Rivals), told(f.Tellings()), line))
		case r.Quote != nil && r.Quote.Expert:
			quoted.rows = append(quoted.rows, quoteRow(r.Quote, line))
		case r.Quote != nil:
			rest = append(rest, quoteRow(r.Quote, line))
		}
	}
	quoted.rows = append(quoted.rows, rest...)
	var all []sheet
	for _, s := range []sheet{forces, claims, quoted} {
		if len(s.rows) > 0 {
			s.dropEmpty()
			all = append(all, s)
		}
	}
	return all
}

func forceSheet() sheet {
	return sheet{title: "Forces by country", columns: []column{
		{name: "country"}, {"count", true}, {name: "group"}, {name: "unit"}, {name: "status"}, {"line", true},
	}}
}

func forceRow(f *forceRecord, count, line string) []string {
	return []string{cmp.Or(f.CountryName, f.Place), count, f.Group, f.Unit, f.Status, line}
}

func claimSheet() sheet {
	return sheet{title: "Casualty claims", columns: []column{
		{"count", true}, {name: "outcome"}, {name: "victims"}, {name: "says"}, {name: "done by"}, {name: "where"},
		{name: "when"}, {name: "hedge"}, {name: "but also"}, {"told", true}, {"line", true},
	}}
}

// claimRow is all but the last three cells of a row.
func claimRow(c *casualtyRecord, count string) []string {
	return []string{count, c.Outcome, c.Victims, c.Claimant, c.Perpetrator, c.Place, c.Date, c.Hedge}
}

func quoteSheet() sheet {
	return sheet{title: "Quoted", columns: []column{
		{name: "speaker"}, {name: "class"}, {name: "role"}, {name: "affiliation"}, {"line", true}, {name: "words"},
	}}
}

func quoteRow(q *quoteRecord, line string) []string {
	return []string{q.Speaker, q.Class, q.Role, q.Affiliation, line, words(q)}
}

// shortCounts is the count of each fact in short, by the fact's ID.
func shortCounts(text string, facts []model.Fact) map[string]string {
	counts := make(map[string]string, len(facts))
	for i := range facts {
		if e := facts[i].Count(); e != nil {
			counts[facts[i].ID] = e.Short(text)
		}
	}
	return counts
}

// others is the counts of the facts with the given IDs.
func others(counts map[string]string, ids []string) string {
	rivals := make([]string, len(ids))
	for i, id := range ids {
		rivals[i] = counts[id]
	}
	return strings.Join(rivals, ", ")
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

// dropEmpty takes out columns in which no row has anything.
func (sh *sheet) dropEmpty() {
	for i := len(sh.columns) - 1; i >= 0; i-- {
		if sh.has(i) {
			continue
		}
		sh.columns = append(sh.columns[:i:i], sh.columns[i+1:]...)
		for r, row := range sh.rows {
			sh.rows[r] = append(row[:i:i], row[i+1:]...)
		}
	}
}

func (sh *sheet) has(i int) bool {
	for _, row := range sh.rows {
		if row[i] != "" {
			return true
		}
	}
	return false
}
