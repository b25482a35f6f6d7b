package paint

import (
	"slices"
	"strings"
	"testing"
)

func TestParseUndoesFrame(t *testing.T) {
	rows := []Row{
		{Text("plain ", Style{}), Text("bold", Style{Attr: Bold, Fg: RGB(0x102030)}), Text(" 日本 ", Style{Bg: Palette(7)})},
		nil,
		{Text("all", Style{Attr: Bold | Faint | Italic | Underline | Reverse | Strike, Fg: Palette(200), Bg: RGB(0xffffff), Line: RGB(1)})},
	}
	have := Parse(Frame(rows))
	for i := range rows {
		if !slices.Equal(have[i], rows[i]) {
			t.Errorf("row %d: have %+v, want %+v", i, have[i], rows[i])
		}
	}
}

func TestParseKnowsTheShortFormsOfColours(t *testing.T) {
	for drawn, want := range map[string]Style{
		"\x1b[31mx":              {Fg: Palette(1)},
		"\x1b[97;104mx":          {Fg: Palette(15), Bg: Palette(12)},
		"\x1b[1;31m\x1b[22;39mx": {},
		"\x1b[3;4m\x1b[23mx":     {Attr: Underline},
		"\x1b[48;5;99;1mx":       {Bg: Palette(99), Attr: Bold},
		"\x1b[38;2;1mx":          {},
		"\x1b[>4;1mx":            {},
	} {
		if rows := Parse(drawn); len(rows[0]) != 1 || rows[0][0].Style != want || rows[0][0].Text != "x" {
			t.Errorf("%q: have %+v, want %v", drawn, rows[0], want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"plain\nx", "\x1b[2Ja", "\x1b]0;title\x07b", "\x1b[38;2;1;2;3mc", "\x9b31md", "\u202ee", "日\x1b[1", "\xff\x1b", "\x1b[38;5", "a\x1bPq\x1b\\b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		rows := Parse(s)
		if len(rows) != strings.Count(s, "\n")+1 {
			t.Fatalf("%q: %d rows", s, len(rows))
		}
		for _, r := range rows {
			for i := range r {
				if r[i].Width != Width(r[i].Text) {
					t.Fatalf("%q: %q is taken for %d cells", s, r[i].Text, r[i].Width)
				}
			}
			for _, c := range r.String() {
				if inert(c) != c {
					t.Fatalf("%q: %U is left", s, c)
				}
			}
		}
	})
}
