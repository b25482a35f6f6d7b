package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"debrief/model"
)

// widths are those at which every case is laid out.
var widths = []int{20, 23, 34, 40, 61, 80, 90, 120, 200}

func brief(text string, format model.Format) *model.Brief {
	return &model.Brief{Text: text, Format: format, Body: model.Span{End: len(text)}}
}

// all lays out the whole page.
func all(p *Page, w int) []Row {
	var rows []Row
	for i := 0; ; i++ {
		more := p.Rows(i, w)
		if more == nil {
			return rows
		}
		rows = append(rows, more...)
	}
}

// lit is the text of the cells that show a byte of s, in the order of their
// bytes.
func lit(rows []Row, s model.Span) string {
	var cells []Cell
	for _, r := range rows {
		for _, c := range r.Cells {
			if c.Placed() && s.Overlaps(model.Span{Start: c.Start, End: c.End}) {
				cells = append(cells, c)
			}
		}
	}
	slices.SortStableFunc(cells, func(a, b Cell) int { return a.Start - b.Start })
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.Text)
	}
	return b.String()
}

func squash(s string) string { return strings.Join(strings.Fields(s), "") }

func picture(rows []Row) string {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "%s\n", rows[i].String())
	}
	return b.String()
}

// flaw finds what is wrong with a page laid out at width w: rows too wide, cells
// outside the briefing, bytes shown twice, characters that act on a terminal,
// blocks that did not come back whole.
func flaw(p *Page, rows []Row, w int) error {
	shown := make([]string, len(p.text)+1)
	for y, r := range rows {
		if got := r.Width(); got > w && w >= 2 {
			return fmt.Errorf("row %d is %d wide: %q", y, got, r.String())
		}
		for _, c := range r.Cells {
			if n := columns(p, c.Text); n != int(c.Width) {
				return fmt.Errorf("row %d has cell %+q of width %d, which a terminal shows in %d", y, c.Text, c.Width, n)
			}
			if i := strings.IndexFunc(c.Text, unfit); i >= 0 && c.Text != "\ufffd" || c.Text == "" || c.Width < 1 || c.Width > 2 {
				return fmt.Errorf("row %d has cell %+q of width %d", y, c.Text, c.Width)
			}
			if !c.Placed() {
				continue
			}
			if c.End <= c.Start || c.Start < p.body.Start || c.End > p.body.End {
				return fmt.Errorf("cell %q at [%d,%d)", c.Text, c.Start, c.End)
			}
			source := p.text[c.Start:c.End]
			if before := shown[c.Start]; before != "" && source[0] != '\t' && source[0] != '&' && source[0] != ' ' {
				return fmt.Errorf("byte %d shown twice: %q and %q", c.Start, before, c.Text)
			}
			shown[c.Start] = c.Text
			if len(source) == 1 && source[0] > ' ' && source != c.Text && c.Text != "\ufffd" {
				return fmt.Errorf("cell %q stands for %q", c.Text, source)
			}
		}
	}
	if p.strays > 0 {
		return fmt.Errorf("%d blocks did not come back whole", p.strays)
	}
	return nil
}

// columns is how many columns a terminal of the page's kind shows text in.
func columns(p *Page, text string) int {
	if p.whole {
		return ansi.StringWidth(text)
	}
	return ansi.StringWidthWc(text)
}

// A construct is a text with a span and what its cells must show.
type construct struct {
	name string
	model.Brief
	span model.Span
	want string
}

func constructs(t testing.TB) []construct {
	a, err := txtar.ParseFile("testdata/constructs.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var cs []construct
	for i := 0; i+1 < len(a.Files); i += 2 {
		name, kind, _ := strings.Cut(a.Files[i].Name, ".")
		if a.Files[i+1].Name != name+".want" {
			t.Fatalf("%s has no .want", a.Files[i].Name)
		}
		format := model.PlainText
		if kind == "md" {
			format = model.Markdown
		}
		cs = append(cs, marked(name, string(a.Files[i].Data), format, strings.TrimSuffix(string(a.Files[i+1].Data), "\n")))
	}
	return append(cs,
		marked("crlf", "one ⟦two\r\nthree⟧ four\r\n\r\n- a\r\n- b", model.Markdown, "two three"),
		marked("crlf-code", "```\r\nab\r\n⟦cd\r\nef⟧\r\n```\r\n", model.Markdown, "cd ef"),
		marked("no-break", "10\u00a0⟦000\u00a0km⟧ far", model.Markdown, "000 km"),
		marked("zero-width", "foo\u200b⟦bar\u200bbaz⟧ q", model.Markdown, "barbaz"),
		marked("soft-hyphen", "foo ⟦bar\u00adbaz⟧ q", model.Markdown, "barbaz"),
		marked("persian", "او ⟦می\u200cخواهم⟧ q", model.Markdown, "می\u200cخواهم"),
		marked("control-entity", "a ⟦b&#27;[31mc&#x202e;⟧ d", model.Markdown, "b\ufffd[31mc\ufffd"),
		marked("trailing-blanks", "a ⟦b   \n\n\n\nc⟧", model.Markdown, "bc"),
		marked("mark-alone", "⟦\u0301a⟧ b", model.Markdown, "a"),
		marked("plain-crlf", "a ⟦b\r\nc⟧ d\r\n", model.PlainText, "b c"),
		marked("plain-tab", "\ta ⟦b\tc⟧ d", model.PlainText, "b c"),
	)
}

func marked(name, s string, format model.Format, want string) construct {
	start := strings.Index(s, "⟦")
	s = strings.Replace(s, "⟦", "", 1)
	end := strings.Index(s, "⟧")
	s = strings.Replace(s, "⟧", "", 1)
	return construct{name, *brief(s, format), model.Span{Start: start, End: end}, want}
}

func TestLitCellsShowTheSpansWords(t *testing.T) {
	for _, c := range constructs(t) {
		t.Run(c.name, func(t *testing.T) {
			for _, w := range widths {
				p := New(&c.Brief)
				rows := all(p, w)
				if got, want := squash(lit(rows, c.span)), squash(c.want); got != want {
					t.Errorf("at width %d:\nhave %q\nwant %q\n%s", w, got, want, picture(rows))
				}
				if err := flaw(p, rows, w); err != nil {
					t.Errorf("at width %d: %v\n%s", w, err, picture(rows))
				}
				whole := New(&c.Brief)
				whole.ShowWhole()
				if err := flaw(whole, all(whole, w), w); err != nil {
					t.Errorf("by clusters, at width %d: %v", w, err)
				}
			}
		})
	}
}

// At no width, however narrow, does a word get lost or a row too wide.
func TestEveryWidth(t *testing.T) {
	for _, c := range constructs(t) {
		for w := 1; w <= 200; w += 1 + w/45*4 {
			p := New(&c.Brief)
			rows := all(p, w)
			if got, want := squash(lit(rows, c.span)), squash(c.want); got != want {
				t.Errorf("%s at width %d:\nhave %q\nwant %q", c.name, w, got, want)
			}
			if err := flaw(p, rows, w); err != nil && w >= 8 {
				t.Errorf("%s at width %d: %v\n%s", c.name, w, err, picture(rows))
			}
		}
	}
}
