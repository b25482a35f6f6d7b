package page

import (
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

// acting are the characters that a terminal could act on, or that show others in
// another place or not at all.
var acting = []rune{
	0x00, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x90, 0x9b, 0x9d, 0x9f,
	0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
	0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0xfeff, 0xfff9, 0xfffb, 0xe0001, 0xe0041, 0xe007f,
}

func TestNothingActsOnTheTerminal(t *testing.T) {
	for _, r := range acting {
		for _, shape := range []string{"a%sb", "%s", "a %s b", "e%s\u0301", "`x%sy`", "```\na%sb\n```\n", "| a |\n|---|\n| b%sc |\n", "# h%sh\n", "[l%sl](https://example.org/%[1]s)", "<https://a.b/%s>", "日%s本", "👩%s\u200d👧"} {
			for _, as := range []string{string(r), fmt.Sprintf("&#%d;", r), fmt.Sprintf("&#x%x;", r)} {
				for _, format := range []model.Format{model.Markdown, model.PlainText} {
					text := strings.NewReplacer("%s", as, "%[1]s", as).Replace(shape)
					rows := all(New(brief(text, format)), 30)
					for i := range rows {
						if strings.ContainsRune(rows[i].String(), r) {
							t.Errorf("%U in %+q shows in %+q", r, text, rows[i].String())
						}
						for j := range rows[i].Cells {
							if l := rows[i].Link(j); strings.ContainsRune(l, r) {
								t.Errorf("%U in %+q is in link %+q", r, text, l)
							}
						}
					}
				}
			}
		}
	}
}

// Every terminal shows these in the given columns, whichever way it counts.
func TestColumns(t *testing.T) {
	for text, want := range map[string]string{
		"a": "a1", "é": "é1", "e\u0301": "e\u03011", "日": "日2", "한": "한2", "ﷺ": "ﷺ1",
		"👍": "👍2", "👍🏽": "👍2", "👩\u200d👧": "👩2", "☢\ufe0f": "☢1", "🇫🇷": "🇫🇷2", "1\ufe0f\u20e3": "11",
		"क्ष": "क्1 ष1", "می\u200cخ": "م1 ی\u200c1 خ1", "ก\u0e33": "ก1 \u0e331",
		"\u00a0": " 1", "\u2009": " 1", "\u3000": " 1", "\u00ad": "", "\u200b": "",
	} {
		r := reader{text: text}
		r.read(0, len(text), raw)
		var have []string
		for _, u := range r.units {
			have = append(have, fmt.Sprintf("%s%d", u.text, u.width))
		}
		if got := strings.Join(have, " "); got != want {
			t.Errorf("%+q is shown as %+q, want %+q", text, got, want)
		}
	}
}

// A terminal that counts by clusters gets them whole.
func TestColumnsByClusters(t *testing.T) {
	for text, want := range map[string]string{
		"a": "a1", "é": "é1", "日": "日2", "👍🏽": "👍🏽2", "👩\u200d👧": "👩\u200d👧2", "☢\ufe0f": "☢\ufe0f2", "🇫🇷": "🇫🇷2",
		"1\ufe0f\u20e3": "1\ufe0f\u20e32", "👩👧": "👩2 👧2", "\u00a0": " 1",
	} {
		r := reader{text: text, whole: true}
		r.read(0, len(text), raw)
		var have []string
		for _, u := range r.units {
			have = append(have, fmt.Sprintf("%s%d", u.text, u.width))
		}
		if got := strings.Join(have, " "); got != want {
			t.Errorf("%+q is shown as %+q, want %+q", text, got, want)
		}
	}
}
