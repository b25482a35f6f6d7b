package source

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// report is a briefing with every kind of block and three facts.
const report = `# A year in the *Delta*

The group keeps **around 2,600** men in [Mali](https://example.org/mali), 300 in
Burkina Faso and around 110 in Niger. Its convoy was attacked in late June near
the Northern border; rebels say that they killed at least 61 mercenaries.

## What was said

> From a logistics point of view it must be *more difficult*, said Ida Bergmann,
> director of the Delta programme.

- first column: twelve lorries
- second column, which left the town before dawn and was not seen again

## Figures

| Place | Men | Source |
|---|--:|---|
| Mali | 2,600 | the ministry |
| Niger | 110 | a diplomat |

The **ministry** gave no further figures. It said so twice.
`

func brief(text string, format model.Format) *model.Brief {
	return &model.Brief{Text: text, Format: format, Body: model.Span{End: len(text)}}
}

func span(text, words string) model.Span {
	i := strings.Index(text, words)
	return model.Span{Start: i, End: i + len(words)}
}

// session is the report with its facts.
func session(b *model.Brief) *model.Session {
	at := func(role model.Role, words string) model.Anchor {
		return model.Anchor{Span: span(b.Text, words), Role: role}
	}
	count := func(words string) model.Estimate { return model.Estimate{Words: model.At(span(b.Text, words))} }
	s := model.NewSession(b).WithFacts([]model.Fact{
		{ID: "a", Kind: model.KindForce, Anchors: []model.Anchor{at(model.RoleCount, "around 2,600"), at(model.RoleCountry, "Mali")},
			Force: &model.Force{CountryName: "Mali", Count: count("around 2,600")}},
		{ID: "b", Kind: model.KindCasualty, Anchors: []model.Anchor{at(model.RoleClaimant, "rebels"), at(model.RoleCount, "at least 61"), at(model.RoleVictims, "mercenaries")},
			Casualty: &model.Casualty{Count: count("at least 61")}},
		{ID: "c", Kind: model.KindQuote, Anchors: []model.Anchor{at(model.RoleQuote, "From a logistics point of view it must be *more difficult*"), at(model.RoleSpeaker, "Ida Bergmann")},
			Quote: &model.Quote{Parts: model.At(span(b.Text, "From a logistics"))}},
	})
	return &s
}

func plainTheme() *theme.Theme {
	th, _ := theme.Named("quiet", true)
	return &th
}

// frame is what the pane shows, with the cells of each style other than the
// text's in brackets where marked is set.
func frame(rows []paint.Row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(r.String(), " ") + "\n")
	}
	return b.String()
}

func golden(t *testing.T, name, have string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if have != string(want) {
		t.Errorf("%s differs:\nhave:\n%s\nwant:\n%s", file, have, want)
	}
}

func TestPaneAtThreeWidths(t *testing.T) {
	b := brief(report, model.Markdown)
	s := session(b)
	for _, size := range [][2]int{{30, 40}, {80, 30}, {140, 24}} {
		p := New(b)
		p.Resize(size[0], size[1])
		golden(t, fmt.Sprintf("pane-%dx%d", size[0], size[1]), frame(p.View(s, plainTheme(), true)))
	}
}

// The pane is as many rows and columns as it is given, whatever it shows, and
// drawing it twice gives the same.
func TestGeometry(t *testing.T) {
	for _, b := range []*model.Brief{brief(report, model.Markdown), brief(report, model.PlainText), brief("", model.PlainText), brief("", model.Markdown), brief("日本語の文章", model.PlainText)} {
		s := model.NewSession(b)
		if b.Text == report {
			s = *session(b)
		}
		p := New(b)
		for h := 0; h < 30; h += 1 + h/8 {
			for w := 0; w < 120; w += 1 + w/12 {
				p.Resize(w, h)
				rows := p.View(&s, plainTheme(), true)
				if len(rows) != h {
					t.Fatalf("%dx%d: %d rows", w, h, len(rows))
				}
				for y, r := range rows {
					if r.Width() != w {
						t.Fatalf("%dx%d: row %d is %d wide: %q", w, h, y, r.Width(), r.String())
					}
				}
				if again := p.View(&s, plainTheme(), true); paint.Frame(again) != paint.Frame(rows) {
					t.Fatalf("%dx%d: drawn twice, it differs", w, h)
				}
			}
		}
	}
}
