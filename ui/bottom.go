package ui

import (
	"strconv"
	"strings"

	"debrief/ui/form"
	"debrief/ui/keys"
	"debrief/ui/paint"
	"debrief/ui/status"
)

// mostNotice is how many lines a notice takes at most.
const mostNotice = 3

// foot draws the last line of the screen. A notice that is longer than that takes
// lines of the panes above it for as long as it stands.
func (r *root) foot(rows []paint.Row) {
	w, h := r.split.W, r.split.H
	if r.prompt.below() || paint.Width(r.notice) <= w-2 || len(r.split.Rules) == 0 {
		rows[h-1] = r.bottom()
		return
	}
	lines := paint.Wrap(r.notice, w-2)
	n := min(len(lines), mostNotice)
	lines[n-1] = strings.Join(lines[n-1:], " ")
	rows[h-n-1] = r.ruler(r.split.Rules[1])
	for i, line := range lines[:n] {
		rows[h-n+i] = paint.Line(" "+line, r.theme.Notice).Fit(w, paint.Style{})
	}
}

// bottom is the last line: the prompt while text is typed, else where one is and
// the keys that matter here.
func (r *root) bottom() paint.Row {
	w := r.split.W
	if r.prompt.below() {
		return r.withAside(r.prompt.row(w, &r.theme))
	}
	if r.filling.shown() && !form.Fits(w, r.split.H) {
		return paint.Line(" A form is open; it needs a larger window. esc leaves it.", r.theme.Notice).Fit(w, paint.Style{})
	}
	where := status.Chosen(&r.session, &r.theme, w)
	switch {
	case r.notice != "":
		return paint.Line(" "+r.notice, r.theme.Notice).Fit(w, paint.Style{})
	case r.filling.picking:
		field := r.filling.edit.fields[r.filling.form.At()].Label()
		return paint.Line(" Choose the words of "+field+": v selects, / searches, enter takes, esc goes back.", r.theme.Notice).Fit(w, paint.Style{})
	case r.selecting():
		where = r.selectionRow()
	case !r.want.facts && r.source.LinkHere() != "":
		where = paint.Line(r.source.LinkHere(), r.theme.Link).Fit(min(paint.Width(r.source.LinkHere()), w/2), r.theme.Link)
	case r.source.Query() != "" && !r.want.facts:
		where = r.hitRow()
	}
	return status.Bottom(w, &r.theme, where, r.hints(), r.place())
}

// withAside lays over the end of the prompt's row what the text comes to, or,
// before there is any, what can be pressed.
func (r *root) withAside(row paint.Row) paint.Row {
	p := &r.prompt
	free := r.split.W - p.width()
	var aside paint.Row
	switch {
	case p.input.Value() == "":
		aside = r.theme.Hints(r.promptHints(), free-1)
	case p.wrong != "":
		aside = paint.Line(p.wrong, r.theme.Warning)
	case p.means == "":
		aside = r.hitRow()
	case p.means == keys.Narrow:
		aside = paint.Line(strconv.Itoa(len(r.session.Shown()))+" of "+strconv.Itoa(len(r.session.Facts))+" facts", r.theme.Notice)
	}
	if aside.Width()+1 > free {
		return row
	}
	return row.Put(max(r.split.W-aside.Width()-1, 0), aside)
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
	percent := strconv.Itoa(r.shown().Percent()) + " %"
	if heading := r.shown().Heading(); heading != "" && r.split.W >= headingWidth {
		return paint.Line(heading, paint.Style{}).Fit(min(paint.Width(heading), r.split.W/5), paint.Style{}).String() + " · " + percent
	}
	return percent
}

// headingWidth is the width from which the last line names the section.
const headingWidth = 150
