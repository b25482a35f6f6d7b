package facts

import (
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// State is what the pane is told about the world.
type State struct {
	Focused bool
	Done    int // bytes of the briefing that are derived
	Total   int // bytes in all; equal to Done when deriving has ended

	Unsaved func(fact string) bool // something said of the fact is not safe yet; nil for never
}

// sign is the sign of a fact's verdict: a dot when it was seen without one, a
// hollow circle as long as it is not safe.
func (st State) sign(r model.Review, th *theme.Theme) paint.Run {
	style, text := th.Verdict[r.Verdict], theme.Sign(r.Verdict)
	switch {
	case st.Unsaved != nil && st.Unsaved(r.Fact):
		text = "◌"
	case r.Verdict == model.Unseen && r.Former != nil:
		text = "~"
	case r.Verdict == model.Unseen && r.Seen:
		text = "·"
	}
	return paint.Run{Text: text, Width: 1, Style: style}
}

var headings = [model.Kinds]string{"FORCES BY COUNTRY", "CASUALTY CLAIMS", "QUOTED"}

// View draws the pane: exactly h rows of w cells, as Lay was told.
func (p Pane) View(s *model.Session, th *theme.Theme, st State) []paint.Row {
	if len(p.items) == 0 {
		return p.empty(s, th, st)
	}
	rows := make([]paint.Row, 0, p.h)
	blank := paint.Blank(p.w, paint.Style{})
	for i := p.from(p.top); i < len(p.items) && len(rows) < p.h; i++ {
		it := p.items[i]
		for p.top+len(rows) < it.y && len(rows) < p.h {
			rows = append(rows, blank)
		}
		for n, r := range p.draw(s, th, st, it) {
			if y := it.y + n; y >= p.top && y < p.top+p.h {
				rows = append(rows, r)
			}
		}
	}
	for len(rows) < p.h {
		rows = append(rows, blank)
	}
	return rows
}

func (p Pane) draw(s *model.Session, th *theme.Theme, st State, it item) []paint.Row {
	if it.fact < 0 {
		return []paint.Row{p.heading(s, th, it.kind, st)}
	}
	f := &s.Facts[it.fact]
	var rows []paint.Row
	switch f.Kind {
	case model.KindForce:
		rows = []paint.Row{p.force(s, th, f.Force)}
	case model.KindCasualty:
		rows = p.casualty(s, th, f)
	default:
		rows = p.quote(s, th, f.Quote)
	}
	chosen := it.fact == s.At()
	review := s.Reviews.Of(f.ID)
	for i, r := range rows {
		mark, sign := paint.Run{Text: "  ", Width: 2}, paint.Run{Text: " ", Width: 1}
		if chosen {
			mark = paint.Run{Text: " ▌", Width: 2, Style: th.Kind[f.Kind]}
		}
		if i == 0 {
			sign = st.sign(review, th)
		}
		if review.Verdict == model.Rejected {
			r = r.Restyle(th.Muted)
		}
		r = append(append(paint.Row{mark, sign, {Text: " ", Width: 1}}, r...).Fit(p.w-1, paint.Style{}), paint.Run{Text: " ", Width: 1})
		if chosen {
			ground := th.ChosenIdle
			if st.Focused {
				ground = th.Chosen
			}
			r = r.Ground(ground)
		}
		rows[i] = r
	}
	return rows
}

func (p Pane) heading(s *model.Session, th *theme.Theme, k model.Kind, st State) paint.Row {
	n := strconv.Itoa(s.Total(k))
	if st.Done < st.Total {
		n += "…"
	}
	return paint.Ends(p.w, paint.Line(" "+headings[k], th.Kind[k]), paint.Line(n+" ", th.Muted))
}

// inner is the width of an entry: the pane's without its gutter and its right
// margin.
func (p Pane) inner() int { return max(p.w-gutter-1, 0) }

func country(f *model.Force) string {
	if f.CountryName == "" {
		return "—"
	}
	return f.CountryName
}

// whose says whose people they are and, unless they are simply there, in what
// state.
func whose(f *model.Force, text string) string {
	who := f.Group.Of(text, model.BetweenPieces)
	if who == "" {
		who = f.Unit.Of(text, model.BetweenPieces)
	}
	if f.Status != model.Present {
		who = strings.TrimPrefix(who+" · "+f.Status.String(), " · ")
	}
	return who
}

func (p Pane) force(s *model.Session, th *theme.Theme, f *model.Force) paint.Row {
	c := p.cols
	row := paint.Line(country(f), th.Text).Fit(c.name, paint.Style{})
	row = append(row, right(c.count+2, f.Count.Short(s.Brief.Text), th.Count)...)
	row = append(row, paint.Text("  ", paint.Style{}))
	if c.bar > 0 {
		row = append(row, bar(f.Count, c.most, c.bar, th)...)
		row = append(row, paint.Text("  ", paint.Style{}))
	}
	return append(row, paint.Text(whose(f, s.Brief.Text), th.Muted))
}

func right(w int, text string, s paint.Style) paint.Row {
	t := paint.Text(text, s)
	if t.Width > w {
		return paint.Row{t}.Fit(w, s)
	}
	return paint.Row{{Text: paint.Spaces(w - t.Width), Width: w - t.Width}, t}
}

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

func (p Pane) casualty(s *model.Session, th *theme.Theme, f *model.Fact) []paint.Row {
	c, text := f.Casualty, s.Brief.Text
	row := right(p.cols.claim, c.Count.Short(text), th.Count)
	row = append(row, paint.Text("  "+pad(c.Outcome.String(), 8)+"  ", th.Kind[model.KindCasualty]))
	indent := p.cols.claim + 2
	row = append(row, paint.Text(c.Victims.Of(text, model.BetweenPieces), th.Text))
	var tail paint.Row
	if n := f.Tellings(); n > 1 {
		tail = append(tail, paint.Text(" ×"+strconv.Itoa(n), th.Muted))
	}
	if len(f.Rivals) > 0 {
		tail = append(tail, paint.Text(" ≠", th.Warning))
	}
	rows := []paint.Row{paint.Ends(p.inner(), row, tail)}
	if height(f) == 2 {
		rows = append(rows, paint.Row{{Text: paint.Spaces(indent), Width: indent}, paint.Text(circumstances(c, text), th.Muted)})
	}
	return rows
}

// circumstances says on one line who claims it, who did it, where and when.
func circumstances(c *model.Casualty, text string) string {
	var parts []string
	add := func(before string, w model.Words, sep string) {
		if !w.Empty() {
			parts = append(parts, before+w.Of(text, sep))
		}
	}
	add("claimed by ", c.Claimant, model.BetweenNames)
	if c.Perpetrator.Of(text, " ") != c.Claimant.Of(text, " ") {
		add("by ", c.Perpetrator, model.BetweenPieces)
	}
	add("", c.Place, model.BetweenPieces)
	add("", c.Date, model.BetweenPieces)
	return strings.Join(parts, " · ")
}

func pad(s string, w int) string { return s + paint.Spaces(w-len(s)) }

func (p Pane) quote(s *model.Session, th *theme.Theme, q *model.Quote) []paint.Row {
	text := s.Brief.Text
	name := q.Speaker.Of(text, model.BetweenNames)
	style := th.Strong
	if name == "" {
		name, style = "speaker not told", th.Muted
	}
	var tail paint.Row
	if q.Class != model.Other {
		tail = paint.Line(q.Class.String(), th.Muted)
		if q.Class == model.Expert {
			tail = paint.Line("expert", th.Kind[model.KindQuote])
		}
	}
	rows := []paint.Row{paint.Ends(p.inner(), paint.Line(name, style), tail)}
	if about := strings.Join(filled(q.Position.Of(text, " "), q.Affiliation.Of(text, ", ")), ", "); about != "" {
		rows = append(rows, paint.Line(about, th.Muted))
	}
	open, shut := "“", "”"
	if !q.Direct {
		open, shut = "", ""
	}
	words := beginning(q.Parts, text, 2*p.w)
	return append(rows, paint.Line(open+words+shut, th.Text))
}

// beginning is the first words of a quotation, no more than some n bytes of it.
func beginning(parts model.Words, text string, n int) string {
	var b strings.Builder
	for i, s := range parts {
		if i > 0 {
			b.WriteString(model.BetweenParts)
		}
		if s.Len() > n {
			s.End = s.Start + n
		}
		b.WriteString(model.Plain(strings.ToValidUTF8(s.Of(text), "")))
		if n -= s.Len(); n <= 0 {
			b.WriteString("…")
			break
		}
	}
	return b.String()
}

func filled(parts ...string) []string {
	out := parts[:0]
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// empty says why there is nothing to see and what to do about it.
func (p Pane) empty(s *model.Session, th *theme.Theme, st State) []paint.Row {
	var say []string
	switch {
	case st.Done < st.Total:
		say = []string{"Deriving facts…", strconv.Itoa(int(100*int64(st.Done)/int64(st.Total))) + " % of the briefing is read."}
	case len(s.Facts) > 0:
		say = []string{"No fact of this kind.", "Press 0 to show all kinds."}
	default:
		say = []string{"No facts found.", "debrief looks for force sizes by country, casualty claims and quotations. This briefing seems to have none."}
	}
	rows := []paint.Row{paint.Blank(p.w, paint.Style{})}
	for i, line := range say {
		style := th.Muted
		if i == 0 {
			style = th.Text
		}
		for _, l := range paint.Wrap(line, p.w-2*gutter) {
			rows = append(rows, append(paint.Row{{Text: paint.Spaces(gutter), Width: gutter}}, paint.Text(l, style)).Fit(p.w, paint.Style{}))
		}
	}
	for len(rows) < p.h {
		rows = append(rows, paint.Blank(p.w, paint.Style{}))
	}
	return rows[:p.h]
}
