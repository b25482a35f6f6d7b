package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/overlay"
	"debrief/ui/paint"
	"debrief/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// fromSummary are the actions that the summary offers. Their keys do there what
// they do without it.
var fromSummary = []keys.Action{keys.Undo, keys.Disputed, keys.MissedNext}

// summaryList is what the review came to, and what can be done next.
func (r *root) summaryList() overlay.List {
	all := r.session.Reviews.Overall()
	l := overlay.List{Title: "Every fact is seen"}
	if all.Seen < all.Total {
		l.Title = fmt.Sprintf("%d of %d facts are seen", all.Seen, all.Total)
	}
	t := tally{th: &r.theme, w: r.split.W}
	l.Items = append(l.Items, t.head())
	for k := range model.Kinds {
		if p := r.session.Reviews.Progress(k); p.Total > 0 {
			l.Items = append(l.Items, t.row(t.kind(k), r.theme.Kind[k], p))
		}
	}
	l.Items = append(l.Items, t.row("all", r.theme.Label, all))
	l.Items = append(l.Items, r.lostItems()...)
	l.Items = append(l.Items, overlay.Item{Heading: true, Text: "From here"})
	for _, a := range fromSummary {
		if b, ok := r.cfg.Keys.Binding(keys.Reader, a); ok && (a != keys.Disputed || all.Disputed > 0) {
			l.Items = append(l.Items, overlay.Item{Key: keys.Shown(b.Keys[0]), Text: b.Help})
		}
	}
	l.Items = append(l.Items, overlay.Item{},
		overlay.Item{Row: paint.Line("debrief reviews export takes the review away.", r.theme.Muted), Text: "export"})
	return l
}

// inSummary does what a key does that the summary offers; ok is false for others.
func (r *root) inSummary(key string) (cmd tea.Cmd, ok bool) {
	if !r.over.list.Open() || r.over.what != listSummary || r.prompt.open {
		return nil, false
	}
	a, _ := r.cfg.Keys.Lookup(keys.Reader, key)
	if !slices.Contains(fromSummary, a) {
		return nil, false
	}
	r.leaveList()
	return r.apply(a), true
}

// tally draws the table of the summary on a screen of w cells.
type tally struct {
	th *theme.Theme
	w  int
}

// Widths of a screen below which the table has signs for words, and short names.
const signTally, shortTally = 62, 46

func (t tally) kind(k model.Kind) string {
	if t.w < shortTally {
		return [model.Kinds]string{"forces", "claims", "quoted"}[k]
	}
	return [model.Kinds]string{"force sizes", "casualty claims", "quotations"}[k]
}

// verdictColumns are the columns of the table after the names.
var verdictColumns = []struct {
	v          model.Verdict
	head, sign string
	n          func(model.Progress) int
}{
	{model.Accepted, "accepted", "✓", func(p model.Progress) int { return p.Accepted }},
	{model.Rejected, "rejected", "✗", func(p model.Progress) int { return p.Rejected }},
	{model.Flagged, "flagged", "!", func(p model.Progress) int { return p.Flagged }},
	{model.Unseen, "left", "left", model.Progress.Left},
}

// widths are the cells of the names and of each number.
func (t tally) widths() (name, number int) {
	switch {
	case t.w < shortTally:
		return 6, 5
	case t.w < signTally:
		return 16, 6
	}
	return 19, 10
}

func (t tally) head() overlay.Item {
	name, number := t.widths()
	row := paint.Blank(name, paint.Style{})
	for _, c := range verdictColumns {
		word := c.head
		if t.w < signTally {
			word = c.sign
		}
		row = append(row, t.number(number, word, t.th.Label)...)
	}
	return overlay.Item{Row: row}
}

// row is how far the review of some facts has come. What is none is quiet.
func (t tally) row(of string, style paint.Style, p model.Progress) overlay.Item {
	name, number := t.widths()
	row := paint.Line(of, style).Fit(name, paint.Style{})
	for _, c := range verdictColumns {
		n, style := c.n(p), t.th.Verdict[c.v]
		if n == 0 {
			style = t.th.Faint
		} else if c.v == model.Unseen {
			style = t.th.Text
		}
		row = append(row, t.number(number, strconv.Itoa(n), style)...)
	}
	return overlay.Item{Row: row, Text: of}
}

func (t tally) number(w int, text string, style paint.Style) paint.Row {
	run := paint.Text(text, style)
	return append(paint.Blank(w-run.Width, paint.Style{}), run)
}

// lostItems are the reviews of facts that are not found any more.
func (r *root) lostItems() (items []overlay.Item) {
	for i, v := range r.session.Reviews.Lost() {
		if i == 0 {
			items = append(items, overlay.Item{Heading: true, Text: "Reviewed, but not found in this text any more"})
		}
		said := gist(v.Subject)
		verdict := paint.Line(theme.Sign(v.Verdict)+" "+v.Verdict.String(), r.theme.Verdict[v.Verdict])
		name, _ := tally{w: signTally}.widths()
		items = append(items, overlay.Item{Row: append(verdict.Fit(name, paint.Style{}), paint.Text(said, r.theme.Text)), Text: said})
	}
	return items
}

// gist is a fact that is gone, by what it said.
func gist(s *model.Subject) string {
	if s == nil {
		return "a fact"
	}
	words := []string{s.Kind.String()}
	for _, p := range s.Fields {
		words = append(words, p.Value)
	}
	return strings.Join(words, " · ")
}
