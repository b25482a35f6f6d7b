package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

func noon(n int) time.Time { return time.UnixMilli(1_732_000_000_000 + int64(n)*60_000).UTC() }

// reviewedDesk is the briefing of desk with something of everything said of it.
func reviewedDesk() Reviewed {
	b, facts := desk()
	r := model.NewReviews(b, model.Reviewer{Name: "ana", Writer: 1, Engine: "v1"}, nil).WithFacts(facts)
	r, _ = r.Judge(noon(1), &facts[0], model.Accepted, 0, "")
	r, _ = r.Judge(noon(2), &facts[1], model.Rejected, model.WrongNumber, "the rebels say 81 | see [page 2]")
	r, _ = r.Edit(noon(3), &facts[0], model.Change{Field: model.FieldUnit, After: "fighters"},
		model.Change{Field: model.FieldCount, After: "1,500", Number: &model.Number{Value: 1500}, Where: []model.Selector{model.Select(b.Text, model.Span{Start: 18, End: 23})}})
	r, _ = r.Comment(noon(4), &facts[0], model.Span{}, "=SUM(A1) <script>alert(1)</script>\nsecond line")
	r, _ = r.Comment(noon(5), nil, model.Span{Start: 0, End: 6}, "which Wagner?")
	r, _ = r.Judge(noon(6), &facts[4], model.Flagged, 0, "")
	r, _ = r.Add(noon(7), facts[2])
	other := model.NewReviews(b, model.Reviewer{Name: "ben", Writer: 2, Engine: "v1"}, nil).WithFacts(facts)
	other, _ = other.Judge(noon(8), &facts[0], model.Rejected, model.OutOfScope, "")
	// What an older text said: a number that has changed, and a fact that is gone.
	older := *b
	older.ID = "0e"
	older.Text = strings.Replace(strings.Replace(b.Text, "dozens of", "twelve of", 1), "said a voice", "said one voice", 1) + "Elsewhere 7 men died."
	at := strings.Index(older.Text, "twelve of")
	gone := strings.Index(older.Text, "7 men")
	old := []model.Fact{
		{ID: "c9", Kind: model.KindCasualty, Rule: "passive", Anchors: []model.Anchor{{Span: model.Span{Start: at, End: at + 9}, Role: model.RoleCount}},
			Casualty: &model.Casualty{Count: model.Estimate{Words: model.Words{{Start: at, End: at + 9}}, Value: 12}}},
		{ID: "c8", Kind: model.KindCasualty, Rule: "active", Anchors: []model.Anchor{{Span: model.Span{Start: gone, End: gone + 1}, Role: model.RoleCount}},
			Casualty: &model.Casualty{Count: model.Estimate{Words: model.Words{{Start: gone, End: gone + 1}}, Value: 7}}},
	}
	past := model.NewReviews(&older, model.Reviewer{Name: "ana", Writer: 3, Engine: "v0"}, nil).WithFacts(old)
	past, _ = past.Judge(noon(-2), &old[0], model.Accepted, 0, "")
	past, _ = past.Judge(noon(-1), &old[1], model.Accepted, 0, "")
	r = r.With(other.Entries()...).With(past.Entries()...)
	return Reviewed{Brief: b, Reviews: r, Engine: "v1"}
}

func reviewsAs(t *testing.T, format string, all ...Reviewed) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteReviews(&out, format, all); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestReviewsGolden(t *testing.T) {
	for _, format := range []string{"md", "html", "jsonl", "csv", "webanno"} {
		golden(t, "reviews."+format+".golden", reviewsAs(t, format, reviewedDesk()))
	}
	text, ann := Brat(reviewedDesk())
	if text != reviewedDesk().Brief.Text {
		t.Error("the text of brat is another one")
	}
	golden(t, "reviews.ann.golden", []byte(ann))
}

// Every format says who decided what, with which program, and how the briefing
// may be handled.
func TestReviewsSayWhoAndWhat(t *testing.T) {
	for _, format := range ReviewFormats() {
		var out string
		if format == "brat" {
			_, out = Brat(reviewedDesk())
		} else {
			out = string(reviewsAs(t, format, reviewedDesk()))
		}
		for _, want := range []string{"TLP:AMBER", "ana", "ccepted", "wrong number", "v1", "second line", "fighters", "1,500", "twelve of"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s lacks %q", format, want)
			}
		}
		if !strings.Contains(out, "7") || format != "brat" && !strings.Contains(strings.ToLower(out), "lost") && !strings.Contains(out, "No longer found") {
			t.Errorf("%s does not tell of the lost fact", format)
		}
	}
}

func TestOnlyTheVerdictsAskedFor(t *testing.T) {
	r := reviewedDesk()
	r.Only = []model.Verdict{model.Flagged}
	for _, format := range []string{"md", "html", "jsonl", "csv", "webanno"} {
		out := string(reviewsAs(t, format, r))
		if !strings.Contains(out, "Laessing") || strings.Contains(out, "which Wagner?") || strings.Contains(strings.SplitN(out, `class="facts"`, 2)[len(strings.SplitN(out, `class="facts"`, 2))-1], "fighters") {
			t.Errorf("%s does not show the flagged fact alone", format)
		}
	}
}

func TestReviewsAreWellFormed(t *testing.T) {
	for line := range bytes.Lines(reviewsAs(t, "jsonl", reviewedDesk())) {
		if !json.Valid(line) {
			t.Errorf("no JSON: %s", line)
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(reviewsAs(t, "csv", reviewedDesk()))).ReadAll()
	if err != nil || len(rows) != 8 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("cell %q begins a formula", cell)
			}
		}
	}
	page := string(reviewsAs(t, "html", reviewedDesk()))
	if strings.Contains(page, "<script>alert") || strings.Count(page, "<script>") != 1 || strings.Contains(page, "http://") || strings.Contains(page, "https://") {
		t.Error("the page runs what it should only show, or fetches something")
	}
}

// The words that an annotation gives are the words at its places, counted in
// characters.
func TestPlacesAreCountedInCharacters(t *testing.T) {
	r := reviewedDesk()
	runes := []rune(r.Brief.Text)
	var c struct {
		First struct {
			Items []struct {
				Target []struct {
					Selector []struct {
						Type, Exact string
						Start, End  int
					}
				}
			}
		}
	}
	if err := json.Unmarshal(reviewsAs(t, "webanno", r), &c); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, item := range c.First.Items {
		for _, target := range item.Target {
			if len(target.Selector) == 2 {
				n++
				quote, at := target.Selector[0], target.Selector[1]
				if have := string(runes[at.Start:at.End]); have != quote.Exact {
					t.Errorf("at %d to %d stands %q, not %q", at.Start, at.End, have, quote.Exact)
				}
			}
		}
	}
	text, ann := Brat(r)
	for line := range strings.Lines(ann) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(line, "T") {
			continue
		}
		n++
		var words []string
		_, places, _ := strings.Cut(fields[1], " ")
		for _, place := range strings.Split(places, ";") {
			var from, to int
			if err := scan(place, &from, &to); err != nil {
				t.Fatal(err)
			}
			words = append(words, string([]rune(text)[from:to]))
		}
		if have := strings.Join(words, " "); have != fields[2] || strings.Contains(have, "\n") {
			t.Errorf("%s: there stands %q", line, have)
		}
	}
	if n < 20 {
		t.Errorf("only %d places were looked at", n)
	}
}

func scan(place string, from, to *int) error {
	a, b, _ := strings.Cut(place, " ")
	if err := json.Unmarshal([]byte(a), from); err != nil {
		return err
	}
	return json.Unmarshal([]byte(b), to)
}

func TestMarksAreCompared(t *testing.T) {
	for _, c := range []struct {
		handling, most string
		above          bool
	}{
		{"TLP:RED", "TLP:AMBER", true}, {"TLP:AMBER", "TLP:AMBER", false}, {"TLP:AMBER+STRICT", "TLP:AMBER", true},
		{"TLP:CLEAR", "TLP:GREEN", false}, {"", "TLP:CLEAR", false}, {"SECRET", "TLP:RED", true}, {"SECRET", "", false},
	} {
		if Above(c.handling, c.most) != c.above {
			t.Errorf("%q above %q: %v", c.handling, c.most, !c.above)
		}
	}
}

func FuzzReviews(f *testing.F) {
	f.Add("There were 12 dead.\n“<b>” ünder", "note </script><script>", 5, 9)
	f.Fuzz(func(t *testing.T, text, note string, start, end int) {
		if !utf8.ValidString(text) || start < 0 || end <= start || end > len(text) || !utf8.ValidString(text[start:end]) || !utf8.ValidString(text[:start]) {
			return
		}
		text, note = harmless(text), harmless(note)
		if end > len(text) {
			return
		}
		at := model.Words{{Start: start, End: end}}
		b := &model.Brief{ID: "x", Name: "n", Title: note, Text: text, Handling: note}
		facts := []model.Fact{{ID: "c1", Kind: model.KindCasualty, Anchors: []model.Anchor{{Span: at[0], Role: model.RoleCount}},
			Casualty: &model.Casualty{Count: model.Estimate{Words: at}, Victims: at}}}
		r := model.NewReviews(b, model.Reviewer{Name: note, Writer: 1}, nil).WithFacts(facts)
		r, _ = r.Judge(noon(1), &facts[0], model.Accepted, 0, note)
		r, _ = r.Comment(noon(2), &facts[0], model.Span{}, note)
		for _, format := range []string{"md", "html", "jsonl", "csv", "webanno"} {
			out := string(reviewsAs(t, format, Reviewed{Brief: b, Reviews: r}))
			for _, c := range out {
				if unicode.IsControl(c) && c != '\n' && c != '\t' {
					t.Fatalf("%s writes %U", format, c)
				}
			}
			if format == "html" && strings.Count(out, "<script") != 1 {
				t.Fatal("a script came in")
			}
		}
		Brat(Reviewed{Brief: b, Reviews: r})
	})
}

// Where a browser is at hand, the page is opened and its links are followed, as
// it is and driven by keys and clicks.
func TestThePageLinksBothWays(t *testing.T) {
	page := string(reviewsAs(t, "html", reviewedDesk()))
	drive := `<script>
addEventListener('load', () => {
  const out = [];
  const on = () => [...document.querySelectorAll('.fact.on')].map(f => f.id).join() + '/' + [...document.querySelectorAll('.lit.on')].map(s => s.textContent).join('|');
  const key = k => document.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true }));
  key('j'); out.push(on());
  key('j'); out.push(on());
  key('k'); out.push(on());
  document.querySelector('.main-quote').click(); out.push(on());
  key('1'); out.push([...document.querySelectorAll('.fact[id]')].filter(f => !f.hidden).length);
  const pre = document.createElement('pre'); pre.id = 'out'; pre.textContent = out.join('\n'); document.body.append(pre);
});
</script></body>`
	dom := browsed(t, strings.Replace(page, "</body>", drive, 1), "#b1-f1")
	if !strings.Contains(dom, `id="b1-f1" class="fact casualty rejected on"`) || !strings.Contains(dom, `class="lit main-casualty on"`) {
		t.Errorf("its own script does not run:\n%s", dom)
	}
	if strings.Contains(dom, `<pre id="out">`) {
		t.Error("the page lets another script in")
	}
	// For the script of the test the door has to be taken out.
	dom = browsed(t, strings.Replace(strings.Replace(page, "http-equiv", "data-off", 1), "</body>", drive, 1), "")
	_, have, _ := strings.Cut(dom, `<pre id="out">`)
	have, _, _ = strings.Cut(have, "</pre>")
	want := "b1-f0/Wagner|keeps|around 1,500|Mali\nb1-f1/At least 84|killed|84 at least\nb1-f0/Wagner|keeps|around 1,500|Mali\n" +
		"b1-f4/Ulf Laessing|told|Overall|From a *marketing* point of view …\n1"
	if have != want {
		t.Errorf("have\n%s\nwant\n%s", have, want)
	}
}

// browsed is what a browser makes of a page.
func browsed(t *testing.T, page, fragment string) string {
	t.Helper()
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
		}
	}
	if browser == "" || testing.Short() {
		t.Skip("no browser here")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	profile, err := os.MkdirTemp("", "debrief-browser")
	if err != nil {
		t.Fatal(err)
	}
	// The browser may still write there when it has ended; what it leaves is no
	// failure.
	defer os.RemoveAll(profile)
	dom, err := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+profile, "--dump-dom", "file://"+file+fragment).Output()
	if err != nil {
		t.Skipf("the browser does not start: %v", err)
	}
	return string(dom)
}
