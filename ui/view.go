package ui

import (
	"strconv"
	"strings"

	"debrief/ui/facts"
	"debrief/ui/form"
	"debrief/ui/keys"
	"debrief/ui/layout"
	"debrief/ui/paint"
	"debrief/ui/status"

	tea "charm.land/bubbletea/v2"
)

// View is the frame: all rows joined once.
func (r *root) View() tea.View {
	v := tea.NewView("")
	if r.split.W > 0 && r.split.H > 0 {
		v.Content = paint.Frame(r.rows())
	}
	v.AltScreen = true
	v.WindowTitle = paint.Inert(r.session.Brief.Title) + " – debrief"
	if r.want.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// rows is the whole screen: exactly H rows of W cells.
func (r *root) rows() []paint.Row {
	s := &r.split
	if s.Shape == layout.TooSmall {
		return r.tooSmall()
	}
	rows := make([]paint.Row, s.H)
	rows[s.Header.Y] = status.Header(&r.session, s.W, &r.theme, r.flow.done < r.flow.total)
	rows[s.Bottom.Y] = r.bottom()
	for _, rule := range s.Rules {
		if rule.H == 1 {
			rows[rule.Y] = r.ruler(rule)
		}
	}
	left, right := r.panes()
	switch s.Shape {
	case layout.SideBySide:
		rule := paint.Run{Text: "│", Width: 1, Style: r.theme.Rule}
		thumb := paint.Run{Text: "┃", Width: 1, Style: r.theme.Scrollbar}
		from, to := r.source.Thumb()
		for i := range left {
			bar := rule
			if from <= i && i < to {
				bar = thumb
			}
			row := append(left[i][:len(left[i]):len(left[i])], bar)
			rows[s.Source.Y+i] = append(row, right[i]...)
		}
	default:
		copy(rows[s.Source.Y:], left)
		copy(rows[s.Facts.Y:], right)
	}
	if r.over.list.Open() {
		rows = r.over.list.Over(rows, s.W, s.H, &r.theme)
	}
	if r.filling.shown() {
		rows = r.filling.form.Over(rows, s.W, s.H, &r.theme)
	}
	return rows
}

// panes draws the panes that have a place.
func (r *root) panes() (left, right []paint.Row) {
	s := &r.split
	if s.Source.W > 0 {
		left = r.source.View(&r.session, &r.theme, !r.want.facts)
	}
	switch {
	case s.Facts.W == 0:
	case r.detail.open:
		right = r.detail.view(s.Facts.W, s.Facts.H)
	default:
		right = r.facts.View(&r.session, &r.theme, facts.State{
			Focused: r.want.facts, Done: r.flow.done, Total: r.flow.total, Unsaved: r.unsaved,
		})
	}
	return left, right
}

// ruler is a quiet line; where the panes lie side by side it meets the rule
// between them.
func (r *root) ruler(rule layout.Rect) paint.Row {
	line := strings.Repeat("─", rule.W)
	if s := &r.split; s.Shape == layout.SideBySide {
		meet := "┬"
		if rule.Y > s.Source.Y {
			meet = "┴"
		}
		line = strings.Repeat("─", s.Source.W) + meet + strings.Repeat("─", s.Facts.W)
	}
	return paint.Line(line, r.theme.Rule)
}

func (r *root) tooSmall() []paint.Row {
	rows := make([]paint.Row, 0, r.split.H)
	for _, l := range paint.Wrap("Too small: make the window at least "+strconv.Itoa(layout.MinWidth)+"×"+strconv.Itoa(layout.MinHeight)+".", r.split.W) {
		rows = append(rows, paint.Line(l, r.theme.Text).Fit(r.split.W, paint.Style{}))
	}
	for len(rows) < r.split.H {
		rows = append(rows, paint.Blank(r.split.W, paint.Style{}))
	}
	return rows[:r.split.H]
}

// bottom is the last line: the prompt while text is typed, else where one is and
// the keys that matter here.
func (r *root) bottom() paint.Row {
	w := r.split.W
	if r.prompt.open {
		return r.withHits(r.prompt.row(w, &r.theme))
	}
	if r.filling.shown() && !form.Fits(w, r.split.H) {
		return paint.Line(" A form is open; it needs a larger window. esc leaves it.", r.theme.Notice).Fit(w, paint.Style{})
	}
	where := status.Chosen(&r.session, &r.theme, w)
	switch {
	case r.notice != "":
		return paint.Line(" "+r.notice, r.theme.Notice).Fit(w, paint.Style{})
	case r.filling.picking:
		field := said(r.filling.edit.fields[r.filling.form.At()])
		return paint.Line(" choose the words of "+field+": v selects, / searches, enter takes, esc goes back", r.theme.Notice).Fit(w, paint.Style{})
	case r.selecting():
		where = r.selectionRow()
	case !r.want.facts && r.source.LinkHere() != "":
		where = paint.Line(r.source.LinkHere(), r.theme.Link).Fit(min(paint.Width(r.source.LinkHere()), w/2), r.theme.Link)
	case r.source.Query() != "" && !r.want.facts:
		where = r.hitRow()
	}
	return status.Bottom(w, &r.theme, where, r.hints(), r.place())
}

// withHits lays the number of hits over the end of the prompt's row.
func (r *root) withHits(row paint.Row) paint.Row {
	if r.prompt.list || r.prompt.means != "" || r.prompt.input.Value() == "" {
		return row
	}
	hits := r.hitRow()
	if r.prompt.wrong != "" {
		hits = paint.Line(r.prompt.wrong, r.theme.Warning)
	}
	return row.Put(max(r.split.W-hits.Width()-1, 0), hits)
}

func (r *root) hitRow() paint.Row {
	at, of, counting := r.source.Hits()
	text := "no hit"
	if of > 0 {
		text = "hit " + strconv.Itoa(at) + " of " + strconv.Itoa(of)
	}
	if counting {
		text += "… " + strconv.Itoa(r.source.Searching()) + " % read"
	}
	return paint.Line(text, r.theme.Notice)
}

// place is how far into the briefing the source pane is, with the section where
// there is room to say so.
func (r *root) place() string {
	percent := strconv.Itoa(r.source.Percent()) + " %"
	if heading := r.source.Heading(); heading != "" && r.split.W >= headingWidth {
		return paint.Line(heading, paint.Style{}).Fit(min(paint.Width(heading), r.split.W/5), paint.Style{}).String() + " · " + percent
	}
	return percent
}

// headingWidth is the width from which the last line names the section.
const headingWidth = 150

// hintsFor names the actions that the bottom line offers in each scope, the most
// wanted first.
var hintsFor = map[keys.Scope][]keys.Action{
	keys.Facts:  {keys.Accept, keys.Reject, keys.Flag, keys.Show, keys.OtherPane, keys.Search, keys.Help, keys.Quit},
	keys.Source: {keys.FactNext, keys.OtherPane, keys.Search, keys.Show, keys.Help, keys.Quit},
	keys.Detail: {keys.Accept, keys.Reject, keys.Flag, keys.Back, keys.TellingNext, keys.Help},
}

func (r *root) hints() []status.Hint {
	scope := r.scope()
	var out []status.Hint
	for _, a := range hintsFor[scope] {
		if b, ok := r.cfg.Keys.Binding(scope, a); ok {
			out = append(out, status.Hint{Key: keys.Shown(b.Keys[0]), Does: b.Short})
		}
	}
	return out
}
