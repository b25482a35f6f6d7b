package facts

import (
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

func (p Pane) casualty(s *model.Session, th *theme.Theme, f *model.Fact, more paint.Row) []paint.Row {
	c, text := f.Casualty, s.Brief.Text
	var rows []paint.Row
	for i, line := range p.victims(f, text) {
		words := paint.Text(line, th.Text)
		if i > 0 {
			rows = append(rows, paint.Row{blanks(p.indent() + outcomes), words})
			continue
		}
		row := append(right(p.cols.claim, c.Count.Short(text), th.Count), blanks(2))
		row = append(row, paint.Text(pad(c.Outcome.String(), outcomes), th.Kind[model.KindCasualty]), words)
		rows = append(rows, paint.Ends(p.inner(), row, append(more, notes(f, th)...)))
	}
	for _, line := range p.circumstances(c, text) {
		rows = append(rows, paint.Row{blanks(p.indent()), paint.Text(line, th.Muted)})
	}
	return rows
}

// outcomes is the width of the column of outcomes.
const outcomes = 10

// notes says how often a claim is told and whether another contradicts it.
func notes(f *model.Fact, th *theme.Theme) (r paint.Row) {
	if n := f.Tellings(); n > 1 {
		r = append(r, paint.Text(" ×"+strconv.Itoa(n), th.Muted))
	}
	if len(f.Rivals) > 0 {
		r = append(r, paint.Text(" "+Rival, th.Warning))
	}
	return r
}

// victims says who they were, beside the outcome: a line, be it empty, and more
// of them where there is room.
func (p Pane) victims(f *model.Fact, text string) []string {
	who := f.Casualty.Victims.Bare(text, model.BetweenPieces)
	if w := p.inner() - p.indent() - outcomes - widestNote; who != "" && w >= narrowest {
		return p.lined(who, w)
	}
	return []string{who}
}

// The room that notes take, and the width from which words are wrapped.
const (
	widestNote = 6
	narrowest  = 10
)

// indent is where a claim's words begin, under its outcome.
func (p Pane) indent() int { return p.cols.claim + 2 }

// circumstances says who claims it, who did it, where and when.
func (p Pane) circumstances(c *model.Casualty, text string) []string {
	var parts []string
	add := func(before string, w model.Words, sep string) {
		if !w.Empty() {
			parts = append(parts, before+w.Bare(text, sep))
		}
	}
	add("claimed by ", c.Claimant, model.BetweenNames)
	if c.Perpetrator.Bare(text, " ") != c.Claimant.Bare(text, " ") {
		add("by ", c.Perpetrator, model.BetweenPieces)
	}
	add("", c.Place, model.BetweenPieces)
	add("", c.Date, model.BetweenPieces)
	if p.most <= 1 {
		return p.lined(strings.Join(parts, " · "), p.inner()-p.indent())
	}
	return p.packed(parts, p.inner()-p.indent())
}
