package paint

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Text that a terminal may be sent takes as many columns as is thought, whichever
// way the terminal counts.
func TestTextIsEven(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                          "plain",
		"“quoted” – 10 €":                "“quoted” – 10 €",
		"日本 é e\u0301":                   "日本 é e\u0301",
		"family 👩\u200d👩\u200d👧!":        "family 👩!",
		"thumb 👍🏽 flag 🇫🇷":               "thumb 👍 flag 🇫🇷",
		"sign ☢\ufe0f key 1\ufe0f\u20e3": "sign ☢ key 1",
	} {
		have := Text(in, Style{})
		if have.Text != want {
			t.Errorf("%+q became %+q, want %+q", in, have.Text, want)
		}
		if by, all := ansi.StringWidthWc(have.Text), ansi.StringWidth(have.Text); have.Width != by || by != all {
			t.Errorf("%+q takes %d columns, by characters %d, by clusters %d", have.Text, have.Width, by, all)
		}
	}
}

// A run made for a terminal that counts by clusters is cut by clusters.
func TestCutByClusters(t *testing.T) {
	r := Row{{Text: "ab👩\u200d👧cd", Width: 6}}
	for _, c := range []struct {
		from, to int
		want     string
	}{{0, 6, "ab👩\u200d👧cd"}, {2, 4, "👩\u200d👧"}, {4, 6, "cd"}, {3, 5, " c"}, {0, 3, "ab "}} {
		if have := r.Cut(c.from, c.to); have.String() != c.want || have.Width() != c.to-c.from {
			t.Errorf("cells %d to %d are %+q, %d wide; want %+q", c.from, c.to, have.String(), have.Width(), c.want)
		}
	}
}
