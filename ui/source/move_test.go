package source

import (
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

// word is the text from the cursor to the next blank.
func word(p *Pane) string {
	rest := p.brief.Text[p.cursor:]
	if i := strings.IndexAny(rest, " \n"); i >= 0 {
		rest = rest[:i]
	}
	return rest
}

func reportPane(w, h int) *Pane {
	p := New(brief(report, model.Markdown))
	p.Resize(w, h)
	return p
}

func TestMotions(t *testing.T) {
	for _, c := range []struct {
		name string
		move func(p *Pane)
		want string
	}{
		{"nothing", func(p *Pane) {}, "A"},
		{"word", func(p *Pane) { p.Word(1) }, "year"},
		{"word over markup", func(p *Pane) { p.Word(4) }, "Delta*"},
		{"word over rows", func(p *Pane) { p.Word(5) }, "The"},
		{"word back", func(p *Pane) { p.Word(6); p.Word(-1) }, "The"},
		{"words back past the beginning", func(p *Pane) { p.Word(3); p.Word(-9) }, "A"},
		{"words past the end", func(p *Pane) { p.Bottom(); p.Word(99) }, "twice."},
		{"down skips blank rows", func(p *Pane) { p.Down(1) }, "The"},
		{"down twice", func(p *Pane) { p.Down(2) }, "men"},
		{"down and up", func(p *Pane) { p.Down(5); p.Down(-5) }, "A"},
		{"down keeps the column", func(p *Pane) { p.Down(1); p.Word(2); p.Down(1) }, "i](https://example.org/mali),"},
		{"up past the beginning", func(p *Pane) { p.Down(-3) }, "A"},
		{"down past the end", func(p *Pane) { p.Down(1000) }, "figures."},
		{"bottom", func(p *Pane) { p.Bottom() }, "figures."},
		{"top", func(p *Pane) { p.Bottom(); p.Top() }, "A"},
		{"line end", func(p *Pane) { p.Down(1); p.LineEnd() }, "0**"},
		{"line end stays at the end", func(p *Pane) { p.Down(1); p.LineEnd(); p.Down(1) }, "Burkina"[6:]},
		{"line start", func(p *Pane) { p.Down(1); p.Word(3); p.LineStart() }, "The"},
		{"section", func(p *Pane) { p.Section(1) }, "What"},
		{"section from inside", func(p *Pane) { p.Section(1); p.Down(2); p.Section(-1) }, "What"},
		{"section back from a heading", func(p *Pane) { p.Section(2); p.Section(-1) }, "What"},
		{"section past the end", func(p *Pane) { p.Section(9) }, "Figures"},
		{"section to the first", func(p *Pane) { p.Section(2); p.Section(-9) }, "A"},
		{"half page", func(p *Pane) { p.Page(1) }, "Its"},
		{"half page and back", func(p *Pane) { p.Page(1); p.Page(-1) }, "A"},
		{"pages to the end", func(p *Pane) { p.Page(99) }, "figures."},
		{"set", func(p *Pane) { p.SetCursor(strings.Index(report, "lorries")) }, "lorries"},
		{"set on what is not shown", func(p *Pane) { p.SetCursor(strings.Index(report, "https://")) }, "i](https://example.org/mali),"},
		{"set outside", func(p *Pane) { p.SetCursor(1 << 30) }, "."},
		{"jump back", func(p *Pane) { p.Leave(); p.Bottom(); p.Jump(-1) }, "A"},
		{"jump back and forward", func(p *Pane) { p.Leave(); p.Bottom(); p.Jump(-1); p.Jump(1) }, "figures."},
		{"mark", func(p *Pane) { p.Word(1); p.Mark('m'); p.Bottom(); p.GoMark('m') }, "year"},
		{"mark of the last jump", func(p *Pane) { p.Word(1); p.Mark('m'); p.Bottom(); p.GoMark('m'); p.GoMark('\'') }, "figures."},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := reportPane(30, 10)
			c.move(p)
			if got := word(p); got != c.want {
				t.Errorf("at %q, want %q\n%s", got, c.want, frame(p.View(nil, plainTheme(), true)))
			}
			if v := p.Visible(); !v.Holds(p.cursor) {
				t.Errorf("the cursor at %d is out of sight %v", p.cursor, v)
			}
		})
	}
}

// book is a briefing of n numbered paragraphs.
func book(n int) string {
	var b strings.Builder
	for i := range n {
		if i%10 == 0 {
			fmt.Fprintf(&b, "## Part %d\n\n", i/10)
		}
		fmt.Fprintf(&b, "Paragraph %d tells what the group did in the *month* number %d and how many men it kept there, by its own count and by that of others.\n\n", i, i)
	}
	return b.String()
}

func TestScrollKeepsTheCursorInSight(t *testing.T) {
	p := New(brief(book(200), model.Markdown))
	p.Resize(60, 20)
	for _, n := range []int{1, 5, 40, -3, -60, 500, -1000, 7} {
		p.Scroll(n)
		if v := p.Visible(); !v.Holds(p.cursor) {
			t.Fatalf("after %d rows the cursor at %d is out of sight %v", n, p.cursor, v)
		}
	}
}

// Wherever one is, going through all sizes and back shows the same rows.
func TestResizeKeepsThePlace(t *testing.T) {
	p := New(brief(book(200), model.Markdown))
	p.Resize(80, 20)
	for _, to := range []int{0, 17, 300, 900, 5000} {
		p.Top()
		p.Down(to)
		before := frame(p.View(nil, plainTheme(), true))
		cursor := p.cursor
		for _, size := range [][2]int{{40, 20}, {140, 50}, {20, 5}, {3, 1}, {61, 33}, {80, 20}} {
			p.Resize(size[0], size[1])
			if v := p.Visible(); !v.Holds(cursor) {
				t.Errorf("from row %d: at %v the cursor %d is out of sight %v", to, size, cursor, v)
			}
		}
		if after := frame(p.View(nil, plainTheme(), true)); after != before {
			t.Errorf("from row %d:\nbefore\n%s\nafter\n%s", to, before, after)
		}
	}
}

// A pane that grows at the end of the briefing shows more of it, not nothing.
func TestGrowingAtTheEnd(t *testing.T) {
	p := New(brief(book(50), model.Markdown))
	p.Resize(60, 10)
	p.Bottom()
	for _, size := range [][2]int{{60, 30}, {100, 30}, {100, 45}} {
		p.Resize(size[0], size[1])
		if n := len(p.page.Window(p.top, p.h, p.width)); n != size[1] {
			t.Errorf("at %v only %d rows are filled", size, n)
		}
	}
}

func TestRevealScrollsTheLeast(t *testing.T) {
	text := book(200)
	p := New(brief(text, model.Markdown))
	p.Resize(80, 20)
	p.Down(100)
	in := span(text, "Paragraph 40 ")
	p.Reveal(in)
	top := p.top
	p.Reveal(span(text, "Paragraph 41 "))
	if p.top != top {
		t.Errorf("a span in sight moved the window from %v to %v", top, p.top)
	}
	p.Reveal(span(text, "Paragraph 46 "))
	if p.top == top || !p.Visible().Covers(span(text, "Paragraph 46 ")) || !p.Visible().Covers(span(text, "Paragraph 45 ")) {
		t.Errorf("a span just below: window at %v shows %v\n%s", p.top, p.Visible(), frame(p.View(nil, plainTheme(), true)))
	}
	far := span(text, "Paragraph 150 ")
	p.Reveal(far)
	if y := rowShowing(p, far.Start); y < 3 || y > 16 {
		t.Errorf("a span far below shows in row %d of 20", y)
	}
}

func rowShowing(p *Pane, offset int) int {
	for y := range p.h {
		for x := range p.w {
			if at, ok := p.At(x, y); ok && at == offset {
				return y
			}
		}
	}
	return -1
}

func TestAtGivesTheByteUnderACell(t *testing.T) {
	p := reportPane(80, 30)
	rows := p.View(nil, plainTheme(), false)
	found := 0
	for y, r := range rows {
		x := 0
		for _, c := range r.String() {
			if at, ok := p.At(x, y); ok {
				found++
				if got := report[at]; c < 0x80 && c != ' ' && got != byte(c) {
					t.Errorf("(%d,%d) shows %q, byte %d is %q", x, y, c, at, got)
				}
			}
			x++
		}
	}
	if found < 400 {
		t.Errorf("only %d cells stand for bytes", found)
	}
	if _, ok := p.At(0, 0); ok {
		t.Error("the margin stands for a byte")
	}
}

func TestWhereOneIs(t *testing.T) {
	p := New(brief(book(100), model.Markdown))
	p.Resize(60, 20)
	if p.Percent() != 0 || p.Heading() != "Part 0" {
		t.Errorf("at the top: %d %%, %q", p.Percent(), p.Heading())
	}
	p.Bottom()
	if p.Percent() != 100 || p.Heading() != "Part 9" {
		t.Errorf("at the end: %d %%, %q", p.Percent(), p.Heading())
	}
	p.SetCursor(strings.Index(p.brief.Text, "Paragraph 50"))
	if n := p.Percent(); n < 45 || n > 55 {
		t.Errorf("in the middle: %d %%", n)
	}
}

func TestOutline(t *testing.T) {
	text := "# One *two* &amp; `three`\n\ntext\n\n```\n# no heading\n```\n\nA title\n=======\n\n- # in a list\n\n## [Link](https://example.org) ##\ntext\nmore\n\nSecond\n---\n\n| a |\n|---|\n\n####### seven\n\n### \n\n---\n"
	p := New(brief(text, model.Markdown))
	p.Resize(60, 20)
	var have []string
	for _, e := range p.Outline(0) {
		have = append(have, fmt.Sprintf("%d %s", e.Level, e.Title))
	}
	want := []string{"1 One two & three", "1 A title", "2 Link", "2 Second", "3 "}
	if strings.Join(have, "/") != strings.Join(want, "/") {
		t.Errorf("have %q, want %q", have, want)
	}
	if n := len(p.Outline(2)); n != 2 {
		t.Errorf("%d entries of at most 2", n)
	}
}

func TestLinkHere(t *testing.T) {
	text := "See [the report](https://example.org/a), [this](javascript:alert(1)), <mail@example.org>, [that](page.html) and https://example.org/b too."
	p := New(brief(text, model.Markdown))
	p.Resize(40, 10)
	for at, want := range map[string]string{
		"See": "", "report](": "https://example.org/a", "this": "", "mail@": "mailto:mail@example.org", "that": "", "https://example.org/b": "https://example.org/b", "too": "",
	} {
		p.SetCursor(strings.Index(text, at))
		if got := p.LinkHere(); got != want {
			t.Errorf("at %q: %q, want %q", at, got, want)
		}
	}
	links := ""
	for _, r := range p.View(nil, plainTheme(), false) {
		for _, run := range r {
			if run.Link != "" {
				links += run.Text + "=" + run.Link + " "
			}
		}
	}
	if want := "the report=https://example.org/a mail@example.org=mailto:mail@example.org https://example.org/b=https://example.org/b "; links != want {
		t.Errorf("links\nhave %s\nwant %s", links, want)
	}
}
