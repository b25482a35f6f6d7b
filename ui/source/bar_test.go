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
		{"as opened", func() {}, "┃  ╺ ╺   ╺"},
		{"a fact chosen", func() { s = s.Choose(1) }, "┃  ╺ ◆   ╺"},
		{"forces only", func() { s = s.Under(model.Only(model.KindForce)) }, "┃  ╺     ╺"},
		{"all again", func() { s = s.Under(model.Filter{}) }, "┃  ╺ ╺   ╺"},
		{"at the end", p.Bottom, "   ╺ ╺   ┣"},
		{"in the middle", func() { p.SetCursor(len(text) * 7 / 10) }, "   ╺ ╺┃┃ ╺"},
		{"over a fact", func() { p.SetCursor(len(text) * 5 / 10) }, "   ╺┃┣   ╺"},
		{"twice as high", func() { p.Resize(60, 20); p.Top() }, "┃     ╺   ╺       ╺ "},
	} {
		c.do()
		if have := column(p, &s); strings.TrimRight(have, " ") != strings.TrimRight(c.want, " ") {
			t.Errorf("%s: have %q, want %q", c.name, have, c.want)
		}
	}
}

// On a line beside the pane the thumb is where the pane would draw it.
func TestThumbOnARail(t *testing.T) {
	b := brief(book(200), model.Markdown)
	p := New(b)
	p.Resize(60, 10)
	for _, to := range []int{0, 3, 5, 10} {
		p.SetCursor(len(b.Text) * to / 10)
		p.Railed(false)
		own := column(p, nil)
		p.Railed(true)
		if have := column(p, nil); strings.TrimSpace(have) != "" {
			t.Errorf("the pane draws %q beside a rail", have)
		}
		from, end := p.Thumb()
		if want := strings.Repeat(" ", from) + strings.Repeat("┃", end-from); from == end || strings.TrimRight(own, " ") != want {
			t.Errorf("the thumb is in rows %d to %d, the pane draws %q", from, end, own)
		}
	}
	p = New(brief("All in sight.\n", model.PlainText))
	p.Resize(60, 10)
	if from, to := p.Thumb(); from != to {
		t.Errorf("a thumb from %d to %d where all is in sight", from, to)
	}
}
