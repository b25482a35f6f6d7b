package page

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"debrief/model"
)

var the300 = regexp.MustCompile(`\D300\b`)

// A block too long for one chunk is shown as what it is in every chunk, and
// every word of it is shown once.
func TestBlocksLongerThanAChunk(t *testing.T) {
	repeat := func(line string) string {
		var b strings.Builder
		for i := range 400 {
			fmt.Fprintf(&b, line+"\n", i)
		}
		return b.String()
	}
	for name, c := range map[string]struct{ text, row string }{ // row is how every row of item 300 begins
		"fence":          {"```\n" + repeat("code *line* %d and some more") + "```\n\n**after**\n", "  code *line* 300"},
		"table":          {"| Number | Text |\n|---|---|\n" + repeat("| n%d | *some* words |") + "\n**after**\n", "n300"},
		"list":           {repeat("- item *number* %d") + "\n**after**\n", "• item number 300"},
		"loose list":     {repeat("- item *number* %d\n") + "\n**after**\n", "• item number 300"},
		"nested list":    {"- outer\n" + repeat("  - item *number* %d") + "\n**after**\n", "  ◦ item number 300"},
		"deep list":      {"- outer\n  - inner\n" + repeat("    - item *number* %d") + "\n**after**\n", "    ▪ item number 300"},
		"item":           {"1. outer\n\n" + repeat("   paragraph *number* %d\n") + "\n**after**\n", "  paragraph number 300"},
		"quote":          {repeat("> line *number* %d  ") + "\n**after**\n", "▎ line number 300"},
		"paragraph":      {repeat("line *number* %d  ") + "\n**after**\n", "line number 300"},
		"comment":        {"<!--\n" + repeat("comment *line* %d\n") + "-->\n\n**after**\n", "  comment *line* 300"},
		"fence in list":  {"- outer\n\n  ```\n" + repeat("  code *line* %d") + "  ```\n\n**after**\n", "  "},
		"numbered list":  {repeat("1. item *number* %d") + "\n**after**\n", "301. item number 300"},
		"plain headings": {repeat("# Heading *number* %d") + "\n**after**\n", "Heading number 300"},
	} {
		t.Run(name, func(t *testing.T) {
			p := New(brief(c.text, model.Markdown))
			rows := all(p, 60)
			if err := flaw(p, rows, 60); err != nil {
				t.Error(err)
			}
			if p.Chunks() < 3 {
				t.Errorf("only %d chunks", p.Chunks())
			}
			found, after := 0, false
			for i := range rows {
				s := rows[i].String()
				if the300.MatchString(s) {
					found++
					if !strings.HasPrefix(s, c.row) {
						t.Errorf("item 300 shows as %q, want %q", s, c.row)
					}
				}
				after = after || s == "after"
			}
			if found != 1 {
				t.Errorf("item 300 shows %d times", found)
			}
			if !after {
				t.Errorf("what follows shows as %q", rows[len(rows)-1].String())
			}
		})
	}
}

// Chunks are laid out as the whole would be.
func TestChunksShowWhatTheWholeDoes(t *testing.T) {
	text := long(40 << 10)
	for _, w := range []int{40, 90} {
		cut := picture(all(New(brief(text, model.Markdown)), w))
		p := New(brief(text, model.Markdown))
		for !p.cutter.done() { // nothing but the first chunk
			p.cutter.line()
		}
		p.cutter.cuts = p.cutter.cuts[:1]
		if whole := picture(all(p, w)); whole != cut {
			a, b := strings.Split(whole, "\n"), strings.Split(cut, "\n")
			for i := range a {
				if a[i] != b[i] {
					t.Fatalf("width %d: row %d is %q in the whole, %q in chunks", w, i, a[i], b[i])
				}
			}
		}
	}
}

func TestLinkDefinitionsOfOtherChunks(t *testing.T) {
	text := "See [the report][r], [other] and [none].\n\n" + long(20<<10) + "\n[r]: https://example.org/r\n[Other]: <https://example.org/o> \"t\"\n"
	p := New(brief(text, model.Markdown))
	first := func() string { return p.Rows(0, 80)[0].String() }
	if have := first(); have != "See [the report][r], [other] and [none]." {
		t.Errorf("before the definitions are met: %q", have)
	}
	for p.Step() {
	}
	if have := first(); have != "See the report, other and [none]." {
		t.Errorf("after: %q", have)
	}
}

// Emphasis, code and links look the same wherever a long paragraph is cut.
func TestSpansOverCuts(t *testing.T) {
	for name, c := range map[string]struct {
		span string
		look Look
	}{
		"emphasis":        {"*a reach of %d words that stand apart*", Emph},
		"strong":          {"**a reach of %d words that stand apart**", Strong},
		"with underlines": {"_a reach of %d words that stand apart_", Emph},
		"code":            {"`a reach of %d words that stand apart`", Code},
		"a link":          {"[a reach of %d words that stand apart](https://example.org/words)", Linked},
		"one in another":  {"**a reach *of %d words* that stand apart**", Strong},
	} {
		for _, end := range []string{" ", "\n", ". "} {
			var b strings.Builder
			for i := range 2000 {
				fmt.Fprintf(&b, "It has snake_case and 2 * 3, then "+c.span+end, i)
			}
			p := New(brief(b.String(), model.Markdown))
			rows := all(p, 90)
			if err := flaw(p, rows, 90); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if p.Chunks() < 10 {
				t.Errorf("%s: only %d chunks", name, p.Chunks())
			}
			lost := 0
			for _, r := range rows {
				for _, cell := range r.Cells {
					if cell.Placed() && strings.HasPrefix(p.text[cell.Start:], "each of") && cell.Look&c.look == 0 {
						lost++
					}
				}
			}
			if lost > 0 {
				t.Errorf("%s, parted by %q: %d of 2000 lose their look", name, end, lost)
			}
		}
	}
}
