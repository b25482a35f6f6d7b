package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/mattn/go-runewidth"

	"debrief/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// desk is a briefing with a fact of each kind, its spans found by their words.
func desk() (*model.Brief, []model.Fact) {
	text := "Wagner keeps around 1,500 mercenaries in Mali.\n" +
		"At least 84 mercenaries and dozens of\nsoldiers were killed near the border in late July, Tuareg rebels said; 84 at least, others said.\n" +
		"Ulf Laessing, director at the Adenauer Foundation, told The Telegraph: ‘Overall, they have not | achieved more. [Picture] ‘From a *marketing* point of view …’\n" +
		"=SUM(A1) said a voice: “-2+3”\n"
	at := func(words string) model.Span {
		i := strings.Index(text, words)
		if i < 0 {
			panic("no " + words)
		}
		return model.Span{Start: i, End: i + len(words)}
	}
	w := func(words ...string) (all model.Words) {
		for _, s := range words {
			all = append(all, at(s))
		}
		return all
	}
	anchor := func(r model.Role, words string) model.Anchor { return model.Anchor{Span: at(words), Role: r} }
	b := &model.Brief{ID: "0f", Name: "desk.txt", Text: text, Body: model.Span{End: len(text)},
		Title: "Wagner's year", Source: "Desk", Date: "2024-09-25", Handling: "TLP:AMBER"}
	return b, []model.Fact{
		{ID: "f1", Kind: model.KindForce, Rule: "keeps", Anchors: []model.Anchor{anchor(model.RoleGroup, "Wagner"),
			anchor(model.RoleCue, "keeps"), anchor(model.RoleCount, "around 1,500"), anchor(model.RolePlace, "Mali")},
			Force: &model.Force{Country: "ML", CountryName: "Mali", Place: w("Mali"), Group: w("Wagner"), Unit: w("mercenaries"),
				Count: model.Estimate{Words: w("around 1,500"), Value: 1500, Bound: model.About}}},
		{ID: "c1", Kind: model.KindCasualty, Rule: "passive", Rivals: []string{"c2"},
			Anchors: []model.Anchor{anchor(model.RoleCount, "At least 84"), anchor(model.RoleCue, "killed"), anchor(model.RoleCount, "84 at least")},
			Casualty: &model.Casualty{Outcome: model.Killed, Victims: w("mercenaries"), Claimant: w("Tuareg rebels", "others"),
				Place: w("near the border"), Date: w("in late July"),
				Count: model.Estimate{Words: w("At least 84"), Value: 84, Low: 84, Bound: model.AtLeast}}},
		{ID: "c2", Kind: model.KindCasualty, Rule: "passive", Rivals: []string{"c1"},
			Anchors: []model.Anchor{anchor(model.RoleCount, "dozens of"), anchor(model.RoleCue, "killed")},
			Casualty: &model.Casualty{Outcome: model.Killed, Victims: w("dozens of\nsoldiers"), Claimant: w("Tuareg rebels"),
				Count: model.Estimate{Words: w("dozens"), Value: 12, Low: 24, Bound: model.Vague}}},
		{ID: "q2", Kind: model.KindQuote, Rule: "said", Anchors: []model.Anchor{anchor(model.RoleQuote, "-2+3")},
			Quote: &model.Quote{Speaker: w("=SUM(A1)"), Parts: w("-2+3"), Direct: true, Class: model.Witness}},
		{ID: "q1", Kind: model.KindQuote, Rule: "told", Anchors: []model.Anchor{anchor(model.RoleSpeaker, "Ulf Laessing"),
			anchor(model.RoleCue, "told"), anchor(model.RoleQuote, "Overall"), anchor(model.RoleQuote, "From a *marketing* point of view …")},
			Quote: &model.Quote{Speaker: w("Ulf Laessing"), Position: w("director"), Affiliation: w("Adenauer Foundation"),
				Outlet: w("The Telegraph"), Parts: w("Overall, they have not | achieved more.", "From a *marketing* point of view …"),
				Direct: true, Class: model.Expert}},
	}
}

func TestTitlesStandOutOnATerminalAlone(t *testing.T) {
	var file, bold strings.Builder
	for w, on := range map[*strings.Builder]Terminal{&file: {}, &bold: {Width: 300, Bold: true}} {
		table, err := New(w, "table", on)
		if err != nil {
			t.Fatal(err)
		}
		b := &model.Brief{Title: "A title", Text: "12 men", Body: model.Span{End: 6}}
		f := model.Fact{ID: "f", Kind: model.KindForce, Anchors: []model.Anchor{{Span: model.Span{End: 2}, Role: model.RoleCount}}, Force: &model.Force{Count: model.Estimate{Words: model.At(model.Span{End: 2}), Value: 12}}}
		if err := table.Facts(b, []model.Fact{f}); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(file.String(), "\x1b[1m") {
		t.Errorf("in a file: %q", file.String())
	}
	if !strings.Contains(bold.String(), "\x1b[1mFORCES BY COUNTRY (1)\x1b[m\n\x1b[2m") {
		t.Errorf("on a terminal: %q", bold.String())
	}
}

func written(t *testing.T, format string, width int, briefs int) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := New(&out, format, Terminal{Width: width})
	if err != nil {
		t.Fatal(err)
	}
	b, facts := desk()
	for i := range briefs {
		if i == 1 {
			b, facts = &model.Brief{Name: "none.txt", Title: "Nothing here"}, nil
		}
		if err := w.Facts(b, facts); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, format := range Formats() {
		have := written(t, format, 0, 2)
		golden(t, "facts."+format+".golden", have)
	}
}

// golden compares with a file of testdata.
func golden(t *testing.T, name string, have []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, have, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Errorf("%s (go test -update writes it anew)\nhave\n%s\nwant\n%s", path, have, want)
	}
}

func TestGoldenGaps(t *testing.T) {
	b, _ := desk()
	quote := strings.Index(b.Text, "-2+3")
	gaps := Gaps{Shares: [model.Kinds]Share{{2, 3}, {0, 0}, {1, 1}}, Missed: []Gap{
		{Span: model.Span{Start: 154, End: 156}, Kind: model.Kinds},
		{Span: model.Span{Start: quote, End: quote + 4}, Quote: true, Kind: model.KindQuote},
	}}
	var out bytes.Buffer
	for _, format := range Formats() {
		w, err := New(&out, format, Terminal{})
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString("== " + format + "\n")
		if err := errors.Join(w.Gaps(b, gaps), w.Gaps(b, Gaps{}), w.Close()); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "gaps.golden", out.Bytes())
}

func TestJSONHoldsTheWords(t *testing.T) {
	b, facts := desk()
	lines := bytes.Split(bytes.TrimSuffix(written(t, "jsonl", 0, 1), []byte("\n")), []byte("\n"))
	if len(lines) != len(facts) {
		t.Fatalf("%d lines for %d facts", len(lines), len(facts))
	}
	var r record
	if err := json.Unmarshal(lines[0], &r); err != nil {
		t.Fatal(err)
	}
	if a := r.Anchors[2]; a.Role != "count" || b.Text[a.Start:a.End] != r.Force.Count.Text {
		t.Errorf("anchor %+v does not hold %q", a, r.Force.Count.Text)
	}
	var all []record
	if err := json.Unmarshal(written(t, "json", 0, 2), &all); err != nil || len(all) != len(facts) {
		t.Errorf("the array has %d facts, %v", len(all), err)
	}
	for _, format := range []string{"json", "jsonl"} {
		if have := written(t, format, 0, 0); format == "json" && string(have) != "[]\n" || format == "jsonl" && len(have) != 0 {
			t.Errorf("no briefing as %s is %q", format, have)
		}
	}
}

func TestCSVIsARectangleWithoutFormulas(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(written(t, "csv", 0, 2))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 6 {
		t.Errorf("%d rows, want a header and 5", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t") {
				t.Errorf("cell %q begins a formula", cell)
			}
		}
	}
	for in, want := range map[string]string{
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", " =1": "' =1", "＝1": "'＝1", "a=1": "a=1", "": "",
	} {
		if have := guarded(in); have != want {
			t.Errorf("guarded(%q) = %q, want %q", in, have, want)
		}
	}
}

func TestTableFitsItsWidth(t *testing.T) {
	for width := 1; width <= 200; width++ {
		for line := range bytes.Lines(written(t, "table", width, 2)) {
			line := strings.TrimSuffix(string(line), "\n")
			if w := runewidth.StringWidth(line); w > width {
				t.Fatalf("at %d cells a line has %d: %q", width, w, line)
			}
		}
	}
}

// A narrow terminal narrows columns of words; it loses none and cuts no number.
func TestTableNarrowsItsColumns(t *testing.T) {
	for _, width := range []int{100, 120, 160} {
		have := string(written(t, "table", width, 1))
		for _, want := range []string{"told  line\n", "×2     2\n", "dozens  killed", "line  words\n"} {
			if !strings.Contains(have, want) {
				t.Errorf("at %d cells the table lacks %q:\n%s", width, want, have)
			}
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := New(nil, "xml", Terminal{}); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("have %v, want an error that names the formats", err)
	}
}

// Whatever a clean text holds, no format writes a control character other than
// line feed and tab.
func FuzzNoControls(f *testing.F) {
	f.Add("a “b” | c", "name.txt")
	f.Fuzz(func(t *testing.T, text, name string) {
		text, name = harmless(text), harmless(name)
		all := model.Words{{Start: 0, End: len(text)}}
		b := &model.Brief{Name: name, Title: name, Text: text, Handling: name}
		facts := []model.Fact{
			{Kind: model.KindForce, Force: &model.Force{Place: all, Group: all, Unit: all, Count: model.Estimate{Words: all, Bound: model.Vague}}},
			{Kind: model.KindQuote, Quote: &model.Quote{Speaker: all, Parts: all}},
		}
		for _, format := range Formats() {
			var out bytes.Buffer
			w, err := New(&out, format, Terminal{Width: 40})
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Facts(b, facts); err != nil {
				t.Fatal(err)
			}
			for _, r := range out.String() {
				if unicode.IsControl(r) && r != '\n' && r != '\t' {
					t.Fatalf("%s writes %U for %q", format, r, text)
				}
			}
		}
	})
}

func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}
