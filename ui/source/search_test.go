package source

import (
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/paint"
)

// settle runs Step to its end and gives how often it was called.
func settle(p *Pane) (steps int) {
	for p.Step() {
		steps++
	}
	return steps
}

// styled is the text of the cells that style s lies over, rows parted by /.
func styled(rows []paint.Row, s paint.Style) string {
	var parts []string
	for _, r := range rows {
		part := ""
		for _, run := range r {
			if s.Over(run.Style) == run.Style {
				part += run.Text
			}
		}
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "/")
}

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		name, query string
		pattern     bool
		at, of      int
		lit         string // all hits on the screen
	}{
		{"a word", "men", false, 1, 2, "men/Men"},
		{"small letters find capitals", "the", false, 1, 10, ""},
		{"capitals find capitals", "The", false, 1, 2, "The/The"},
		{"over the end of a line", "300 in Burkina", false, 1, 1, "300 in Burkina"},
		{"over the end of a row", "Burkina Faso and around", false, 1, 1, "Burkina/Faso and around"},
		{"over markup", "around 2,600 men in Mali, 300", false, 1, 1, "around 2,600/men in Mali, 300"},
		{"over emphasis and rows", "be more difficult, said", false, 1, 1, "be more/difficult, said"},
		{"over a quote's marks", "Ida Bergmann, director of the Delta", false, 1, 1, "Ida/Bergmann, director of the/Delta"},
		{"not over blocks", "mercenaries. What", false, 0, 0, ""},
		{"a table's cell", "a diplomat", false, 1, 1, "a diplomat"},
		{"not an address", "example.org", false, 0, 0, ""},
		{"nothing", "zebra", false, 0, 0, ""},
		{"several blanks", "lorries", false, 1, 1, "lorries"},
		{"a pattern", `\d,\d+`, true, 1, 2, "2,600/2,600"},
		{"a pattern with small letters", `ida \w+`, true, 1, 1, "Ida/Bergmann"},
		{"a pattern with capitals", `Ida \S+`, true, 1, 1, "Ida/Bergmann,"},
		{"a pattern of nothing", `x*`, true, 0, 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := reportPane(30, 60)
			if c.pattern {
				if err := p.FindPattern(c.query, 0); err != nil {
					t.Fatal(err)
				}
			} else {
				p.Find(c.query, 0)
			}
			settle(p)
			at, of, counting := p.Hits()
			if at != c.at || of != c.of || counting {
				t.Errorf("hit %d of %d (counting: %v), want %d of %d", at, of, counting, c.at, c.of)
			}
			th := plainTheme()
			th.HitHere = th.Hit
			rows := p.View(nil, th, false)
			if got := styled(rows, th.Hit); c.lit != "" && got != c.lit {
				t.Errorf("lit %q, want %q\n%s", got, c.lit, frame(rows))
			}
		})
	}
}

func TestSearchMovesAroundTheEnd(t *testing.T) {
	p := New(brief(book(50), model.Markdown))
	p.Resize(60, 20)
	p.Find("number 4", 0) // in 4 and 40 to 49
	settle(p)
	want := []struct {
		n, at   int
		wrapped bool
	}{{1, 2, false}, {1, 3, false}, {-1, 2, false}, {-1, 1, false}, {-1, 11, true}, {-2, 9, false}, {3, 1, true}}
	for i, w := range want {
		wrapped, ok := p.Next(w.n)
		at, of, _ := p.Hits()
		if !ok || at != w.at || of != 11 || wrapped != w.wrapped {
			t.Errorf("step %d (%+d): hit %d of %d, wrapped %v, %v; want %d, %v", i, w.n, at, of, wrapped, ok, w.at, w.wrapped)
		}
		if v := p.Visible(); !v.Holds(p.Cursor()) {
			t.Errorf("step %d: the hit is out of sight", i)
		}
	}
	p.EndSearch()
	if at, of, counting := p.Hits(); at+of != 0 || counting {
		t.Error("an ended search has hits")
	}
	if _, ok := p.Next(1); ok {
		t.Error("an ended search has a next hit")
	}
	if past := p.Searches(); len(past) != 1 || past[0] != "number 4" {
		t.Errorf("history %q", past)
	}
}

// While a query is typed the search goes on from where it began.
func TestSearchIncrementally(t *testing.T) {
	p := reportPane(80, 20)
	from := p.Cursor()
	for _, c := range []struct{ query, word string }{{"m", "men"}, {"me", "men"}, {"mer", "mercenaries."}, {"me", "men"}} {
		p.Find(c.query, from)
		if got := word(p); got != c.word {
			t.Errorf("%q stands at %q, want %q", c.query, got, c.word)
		}
	}
}

func TestSearchPatternThatIsNone(t *testing.T) {
	p := reportPane(80, 20)
	p.Find("men", 0)
	if err := p.FindPattern("(", 0); err == nil || p.Query() != "men" {
		t.Errorf("error %v, query %q", err, p.Query())
	}
}

// On a long briefing no call does much, the count grows, and the one hit at the
// far end is reached.
func TestSearchInSlices(t *testing.T) {
	text := strings.Repeat("Nothing happened on that day, nor on the next.\n\n", 60_000) + "The *convoy* left.\n"
	for _, format := range []model.Format{model.PlainText, model.Markdown} {
		p := New(brief(text, format))
		p.Resize(80, 24)
		p.Find("convoy", 0)
		if p.Cursor() != 0 {
			t.Fatal("found at once: the text is too short for this test")
		}
		if _, _, counting := p.Hits(); !counting {
			t.Error("not counting")
		}
		steps := settle(p)
		if at, of, counting := p.Hits(); at != 1 || of != 1 || counting || word(p) != "convoy*" {
			t.Errorf("hit %d of %d, counting %v, at %q", at, of, counting, word(p))
		}
		if steps < 2 {
			t.Errorf("%v: only %d steps", format, steps)
		}
	}
}

// Who moves on does not wait for the hit any more.
func TestSearchLetsGoOfWhoMovesOn(t *testing.T) {
	text := strings.Repeat("Nothing happened on that day, nor on the next.\n\n", 60_000) + "The *convoy* left.\n"
	p := New(brief(text, model.Markdown))
	p.Resize(80, 24)
	p.Find("convoy", 0)
	p.Down(1)
	at := p.Cursor()
	settle(p)
	if _, of, _ := p.Hits(); p.Cursor() != at || of != 1 {
		t.Errorf("the cursor went from %d to %d; %d hits", at, p.Cursor(), of)
	}
}

// A keyboard's marks find a printer's.
func TestSearchFoldsMarks(t *testing.T) {
	p := New(brief("He said “we don’t know” – and left. “No”", model.PlainText))
	p.Resize(80, 5)
	for query, want := range map[string]int{`"we don't`: 1, `" - and`: 1, "’t": 1, "“": 2, `"`: 4} {
		p.Find(query, 0)
		settle(p)
		if _, of, _ := p.Hits(); of != want {
			t.Errorf("%q has %d hits, want %d", query, of, want)
		}
	}
}
