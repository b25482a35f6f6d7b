package source

import (
	"strings"
	"testing"

	"debrief/model"
)

// column is the bar of the pane as text.
func column(p *Pane, s *model.Session) string {
	var b strings.Builder
	for _, r := range p.View(s, plainTheme(), false) {
		b.WriteString(r[len(r)-1].Text)
	}
	return b.String()
}

func TestBarShowsWhereFactsStandAndWhereOneIs(t *testing.T) {
	text := book(200)
	b := brief(text, model.Markdown)
	at := func(part int) []model.Anchor {
		return []model.Anchor{{Span: model.Span{Start: len(text) * part / 10, End: len(text)*part/10 + 3}}}
	}
	s := model.NewSession(b).WithFacts([]model.Fact{
		{Kind: model.KindForce, Anchors: at(3), Force: &model.Force{}},
		{Kind: model.KindCasualty, Anchors: at(5), Casualty: &model.Casualty{}},
		{Kind: model.KindForce, Anchors: at(9), Force: &model.Force{}},
	})
	p := New(b)
	p.Resize(60, 10)
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"as opened", func() {}, "▐  ╺ ╺   ╺"},
		{"a fact chosen", func() { s = s.Choose(1) }, "▐  ╺ ◆   ╺"},
		{"forces only", func() { s = s.Under(model.Only(model.KindForce)) }, "▐  ╺     ╺"},
		{"all again", func() { s = s.Under(model.Filter{}) }, "▐  ╺ ╺   ╺"},
		{"at the end", p.Bottom, "   ╺ ╺   ╺"},
		{"in the middle", func() { p.SetCursor(len(text) * 7 / 10) }, "   ╺ ╺▐▐ ╺"},
		{"twice as high", func() { p.Resize(60, 20); p.Top() }, "▐     ╺   ╺       ╺ "},
	} {
		c.do()
		if have := column(p, &s); strings.TrimRight(have, " ") != strings.TrimRight(c.want, " ") {
			t.Errorf("%s: have %q, want %q", c.name, have, c.want)
		}
	}
}
