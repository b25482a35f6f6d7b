package paint

import (
	"strings"
	"testing"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

func TestFitGivesExactlyTheWidth(t *testing.T) {
	texts := []string{"", "plain", "日本語の文章", "café déjà", "a👍b", "x日", "e\u0301e\u0301", "\x1b[31mred"}
	for _, text := range texts {
		for w := range 15 {
			r := append(Line(text, Style{}), Text("!", Style{Attr: Bold})).Fit(w, Style{})
			if r.Width() != w || ansi.StringWidthWc(r.String()) != w {
				t.Errorf("%q in %d cells: have %d (%d measured): %q", text, w, r.Width(), ansi.StringWidthWc(r.String()), r)
			}
		}
	}
}

func TestCutAndPutKeepEveryOtherCell(t *testing.T) {
	row := Row{Text("ab日本cd", Style{}), Text("efgh", Style{Attr: Bold})}
	for _, c := range []struct {
		from, to int
		want     string
	}{{0, 3, "ab "}, {3, 5, "  "}, {2, 4, "日"}, {5, 9, " cde"}, {0, 99, "ab日本cdefgh"}, {6, 6, ""}} {
		if got := row.Cut(c.from, c.to); got.String() != c.want {
			t.Errorf("cells %d to %d: have %q, want %q", c.from, c.to, got.String(), c.want)
		}
	}
	if got := row.Put(3, Line("XY", Style{})); got.String() != "ab XY cdefgh" {
		t.Errorf("put over: have %q", got.String())
	}
	if got := Line("0123456789", Style{}).Put(8, Line("long", Style{})); got.String() != "01234567lo" {
		t.Errorf("what lies over keeps to the row: have %q", got.String())
	}
}

func TestStyleOverKeepsWhatShowsThrough(t *testing.T) {
	base := Style{Fg: RGB(1), Bg: RGB(2), Attr: Bold}
	if got, want := (Style{Fg: RGB(9), Attr: Italic}).Over(base), (Style{Fg: RGB(9), Bg: RGB(2), Attr: Bold | Italic}); got != want {
		t.Errorf("have %v, want %v", got, want)
	}
}

func TestAReversedGroundTakesColoursAway(t *testing.T) {
	row := Row{Text("a", Style{Fg: RGB(1), Attr: Bold | Faint})}
	if got, want := row.Ground(Style{Attr: Reverse})[0].Style, (Style{Attr: Reverse | Bold}); got != want {
		t.Errorf("have %v, want %v", got, want)
	}
	if got, want := row.Ground(Style{Bg: RGB(2)})[0].Style, (Style{Fg: RGB(1), Bg: RGB(2), Attr: Bold | Faint}); got != want {
		t.Errorf("have %v, want %v", got, want)
	}
}

// An emulator reads the frame back: text, colours and attributes arrive in their
// cells, and nothing leaks from one row to the next.
func TestFrameArrivesInTheCells(t *testing.T) {
	rows := []Row{
		{Text("ab", Style{Fg: RGB(0x102030), Attr: Bold}), Text("cd", Style{})},
		{Text("日x", Style{Bg: Palette(4), Attr: Underline | Italic, Line: RGB(0xff0000)})},
		Line("plain", Style{}),
	}
	screen := uv.NewScreenBuffer(8, 3)
	uv.NewStyledString(Frame(rows)).Draw(screen, screen.Bounds())
	if c := screen.CellAt(0, 0); c.Content != "a" || c.Style.Attrs&uv.AttrBold == 0 || c.Style.Fg == nil {
		t.Errorf("the first cell is bold and coloured: %+v", c)
	}
	if c := screen.CellAt(2, 0); c.Content != "c" || !c.Style.IsZero() {
		t.Errorf("the third cell is plain: %+v", c)
	}
	if c := screen.CellAt(0, 1); c.Content != "日" || c.Width != 2 || c.Style.Bg == nil || c.Style.UnderlineColor == nil || c.Style.Attrs&uv.AttrItalic == 0 {
		t.Errorf("the wide cell has ground, underline and slant: %+v", c)
	}
	if c := screen.CellAt(0, 2); c.Content != "p" || !c.Style.IsZero() {
		t.Errorf("nothing leaks into the last row: %+v", c)
	}
}

func TestALinkOpensAndCloses(t *testing.T) {
	out := Frame([]Row{{Run{Text: "here", Width: 4, Link: "https://e.org/\x1b\\a b"}, Text(" there", Style{})}})
	if strings.Count(out, "\x1b]8;") != 2 || !strings.Contains(out, ";https://e.org/\\ab\x1b\\here\x1b]8;;\x1b\\ there") {
		t.Errorf("have %q", out)
	}
}

func TestWrapBreaksAtBlanks(t *testing.T) {
	for _, c := range []struct {
		text string
		w    int
		want string
	}{
		{"one two three", 7, "one two|three"},
		{"Donaudampfschiff", 6, "Donaud|ampfsc|hiff"},
		{"日本語", 4, "日本|語"},
		{"", 5, ""},
		{"a  b\nc", 3, "a b|c"},
	} {
		if got := strings.Join(Wrap(c.text, c.w), "|"); got != c.want {
			t.Errorf("%q at %d: have %q, want %q", c.text, c.w, got, c.want)
		}
	}
}

func TestABoxKeepsItsSize(t *testing.T) {
	rows := []Row{Blank(6, Style{}), Line("  日 b", Style{}), Line("日日日", Style{}), Blank(6, Style{})}
	want := "┌────┐|│ 日 │|│ 日 │|└────┘"
	var have []string
	for _, r := range Boxed(rows, 6, Style{}) {
		have = append(have, r.String())
		if r.Width() != 6 {
			t.Errorf("%q has %d cells", r.String(), r.Width())
		}
	}
	if got := strings.Join(have, "|"); got != want {
		t.Errorf("have %s, want %s", got, want)
	}
	if one := Boxed(rows[:1], 6, Style{}); one[0].String() != "      " {
		t.Errorf("one row is boxed: %q", one[0].String())
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"plain", "\x1b[2J", "a\u202eb", "日本\u200b", "\u009b31m", "\xff\xfe", "e\u0301"} {
		f.Add(s, 5)
	}
	f.Fuzz(func(t *testing.T, s string, w int) {
		if len(s) > 400 {
			return
		}
		w = 1 + (w&0x7fffffff)%120
		r := Line(s, Style{}).Fit(w, Style{})
		if r.Width() != w {
			t.Fatalf("%q: %d cells, want %d", s, r.Width(), w)
		}
		for _, c := range Frame([]Row{r}) {
			if c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 {
				t.Fatalf("%q: %U reaches the terminal", s, c)
			}
		}
		if !utf8.ValidString(r.String()) && utf8.ValidString(s) {
			t.Fatalf("%q: not UTF-8 any more", s)
		}
	})
}

func BenchmarkFrame(b *testing.B) {
	rows := make([]Row, 60)
	for i := range rows {
		for j := range 20 {
			rows[i] = append(rows[i], Text("ten cells.", Style{Fg: RGB(uint32(j)), Attr: Attr(j % 3)}))
		}
	}
	b.SetBytes(200 * 60)
	for b.Loop() {
		Frame(rows)
	}
}

// Blanks on a ground are sent as cells that no renderer takes for erased ones;
// words are never concealed, and blanks without a ground stay as they are.
func TestBlanksOnAGroundAreCells(t *testing.T) {
	ground := Style{Bg: RGB(0x203040)}
	for text, want := range map[string]string{
		"a b":       "a b",
		"a   b":     "a\x1b[8m   \x1b[28mb",
		"     ":     "\x1b[8m     \x1b[28m",
		"a b    ":   "a b\x1b[8m    \x1b[28m",
		"  a  b c ": "\x1b[8m  \x1b[28ma\x1b[8m  \x1b[28mb c\x1b[8m \x1b[28m",
		" ":         "\x1b[8m \x1b[28m",
	} {
		got := Frame([]Row{Line(text, ground)})
		if want = "\x1b[48;2;32;48;64m" + want + "\x1b[m"; got != want {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
		if got := Frame([]Row{Line(text, Style{})}); got != text {
			t.Errorf("%q without a ground: %q", text, got)
		}
	}
}
