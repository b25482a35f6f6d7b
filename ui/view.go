package ui

import (
	"strconv"
	"strings"

	"debrief/ui/facts"
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
	rows[s.Header.Y] = status.Header(&r.session, s.W, &r.theme, status.State{
		Derived: r.flow.percent(), Unkept: r.review.fault != nil,
	})
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
		from, to := r.shown().Thumb()
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
	r.foot(rows)
	if r.over.list.Open() {
		rows = r.over.list.Over(rows, s.W, s.H, &r.theme, r.listHead())
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
		left = r.shown().View(&r.session, &r.theme, !r.want.facts)
	}
	switch {
	case s.Facts.W == 0:
	case r.detail.open:
		right = centred(r.detail.view(r.measure(), s.Facts.H, &r.theme), r.measure(), s.Facts.W)
	default:
		right = centred(r.facts.View(&r.session, &r.theme, facts.State{
			Focused: r.want.facts, Done: r.flow.done, Total: r.flow.total, Unsaved: r.unsaved,
		}), r.measure(), s.Facts.W)
	}
	return left, right
}

// widestFacts is how wide facts are drawn where they have more room than that.
const widestFacts = 100

// measure is the width of the fact pane, in the middle of its part of the screen.
func (r *root) measure() int { return min(r.split.Facts.W, widestFacts) }

// centred is rows of w cells in the middle of whole cells.
func centred(rows []paint.Row, w, whole int) []paint.Row {
	if w >= whole {
		return rows
	}
	left := (whole - w) / 2
	before, after := paint.Blank(left, paint.Style{}), paint.Blank(whole-w-left, paint.Style{})
	for i, row := range rows {
		rows[i] = append(append(before[:1:1], row...), after...)
	}
	return rows
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
