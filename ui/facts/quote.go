package facts

import (
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

func (p Pane) quote(s *model.Session, th *theme.Theme, q *model.Quote, more paint.Row) []paint.Row {
	text := s.Brief.Text
	name := q.Speaker.Bare(text, model.BetweenNames)
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
	if len(more) > 0 {
		tail = append(append(more, blanks(2)), tail...)
	}
	rows := []paint.Row{paint.Ends(p.inner(), paint.Line(name, style), tail)}
	for _, line := range p.about(q, text) {
		rows = append(rows, paint.Line(line, th.Muted))
	}
	for _, line := range p.words(q, text) {
		rows = append(rows, paint.Line(line, th.Text))
	}
	return rows
}

// about says what the speaker is.
func (p Pane) about(q *model.Quote, text string) []string {
	if !describes(q, text) {
		return nil
	}
	about := filled(q.Position.Bare(text, " "), q.Affiliation.Bare(text, ", "))
	return p.lined(strings.Join(about, ", "), p.inner())
}

// describes reports whether there is more to say of the speaker than the name: an
// organisation speaks for itself.
func describes(q *model.Quote, text string) bool {
	role, of := q.Position, q.Affiliation
	switch {
	case role.Empty() && of.Empty():
		return false
	case !of.Empty() && !role.Empty():
		return true
	}
	other, sep := role, " "
	if role.Empty() {
		other, sep = of, ", "
	}
	if q.Speaker.Empty() || text[other[0].Start] != text[q.Speaker[0].Start] {
		return true // no need to put the words together
	}
	return other.Bare(text, sep) != q.Speaker.Bare(text, model.BetweenNames)
}

// words is what was said.
func (p Pane) words(q *model.Quote, text string) []string {
	open, shut := "“", "”"
	if !q.Direct {
		open, shut = "", ""
	}
	return p.lined(open+beginning(q.Parts, text, 2*p.w*p.most)+shut, p.inner())
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
		b.WriteString(model.Bare(strings.ToValidUTF8(s.Of(text), "")))
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
