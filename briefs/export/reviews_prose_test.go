package export

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

const noted = "# A bridge\n\nTwo lines that\nrun on, and  \none that does not.\n\n> A voice of\n> some <weight>.\n> - a point\n\n" +
	"- first\n- second\n\n| a | 12 |\n|---|---|\n| b | 34 |\n\n```\ncode 56\n# no heading\n```\n\n    indented\nlast ## words"

// sourceOf is the source pane of text in Markdown with a fact on each of the spans.
func sourceOf(text string, spans ...model.Span) string {
	var out strings.Builder
	p := &page{w: &out}
	found := make([]finding, len(spans))
	for i, s := range spans {
		f := &model.Fact{Kind: model.KindForce, Force: &model.Force{}, Anchors: []model.Anchor{{Span: s, Role: model.RoleCount}}}
		found[i] = finding{Fact: f, text: text}
	}
	p.source(&model.Brief{Text: text, Format: model.Markdown, Body: model.Span{End: len(text)}}, found)
	return out.String()
}

var tags = regexp.MustCompile(`</?[a-z][^>]*>`)

// Wherever facts stand, elements lie within one another and every word of the
// source is there.
func TestMarkedSourceIsWhole(t *testing.T) {
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for from := 0; from < len(noted); from += 3 {
		for _, n := range []int{1, 9, 40, 120} {
			out := sourceOf(noted, model.Span{Start: from, End: min(from+n, len(noted))}, model.Span{Start: 3, End: 60})
			depth := 0
			for _, tag := range tags.FindAllString(out, -1) {
				if depth++; tag[1] == '/' {
					depth -= 2
				}
				if depth < 0 {
					break
				}
			}
			if depth != 0 {
				t.Fatalf("a fact at %d, %d long: elements do not close:\n%s", from, n, out)
			}
			if got := html.UnescapeString(tags.ReplaceAllString(out, "")); flat(got) != flat(noted) {
				t.Fatalf("a fact at %d, %d long: have %q", from, n, got)
			}
		}
	}
}

func TestMarkdownIsSetApart(t *testing.T) {
	out := sourceOf(noted)
	for _, want := range []string{
		`<span class="head1"><span class="quiet"># </span>A bridge</span>` + "\n\n",
		"Two lines that run on, and  \none that does not.\n\n",
		`<span class="quiet">&gt; </span>A voice of <span class="quiet" hidden>&gt; </span>some &lt;weight&gt;.` + "\n" + `<span class="quiet">&gt; </span>- a point`,
		"- first\n- second\n",
		`<span class="row">| a | 12 |</span>` + "\n",
		`<span class="row quiet">` + "```</span>\n" + `<span class="row">code 56</span>` + "\n" + `<span class="row"># no heading</span>`,
		"    indented",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("want %q in:\n%s", want, out)
		}
	}
	if !strings.Contains(sourceOf("One\ntwo"), "One two") {
		t.Error("the lines of a paragraph do not run on")
	}
}

func TestTheShelfFitsANarrowTerminal(t *testing.T) {
	all := []Shelved{{Brief: &model.Brief{ID: "0123456789", Title: "A long title of a briefing that was reviewed"}, Overall: model.Progress{Total: 14, Seen: 8, Accepted: 5, Rejected: 2, Flagged: 1}, Last: time.Unix(1_760_000_000, 0)}}
	for width, want := range map[int]string{0: "accepted", 120: "accepted", 80: "✓"} {
		var out strings.Builder
		if err := Shelf(&out, "table", Terminal{Width: width}, all); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) || !strings.Contains(out.String(), "2025-10-09") {
			t.Errorf("at %d cells:\n%s", width, out.String())
		}
	}
}
