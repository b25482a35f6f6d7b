package page

import (
	"strings"
	"testing"

	"debrief/model"
)

// Plain text that fits is shown line by line as it stands, wherever its chunks
// are cut.
func TestPlainTextKeepsItsLines(t *testing.T) {
	for _, s := range []string{
		"", "\n", "\n\n\n", "a", "a\n", "a\n\n", "\n\na", " \n \na\n \n \nb\n ", "  a\n\n\n    b c\n", "a\n \n\nb\n\n",
		strings.Repeat("a line of some length that goes on\nand another\n\n\n", 200),
		strings.Repeat("a line of some length that goes on\n \n", 300),
	} {
		rows := all(New(brief(s, model.PlainText)), 60)
		have := strings.Split(strings.Trim(picture(rows), "\n"), "\n")
		want := strings.Split(strings.TrimRight(s, "\n "), "\n")
		for len(want) > 1 && strings.TrimSpace(want[0]) == "" {
			want = want[1:] // the page begins with its first words
		}
		for i := range max(len(have), len(want)) {
			h, w := "", ""
			if i < len(have) {
				h = strings.TrimRight(have[i], " ")
			}
			if i < len(want) {
				w = strings.TrimRight(want[i], " ")
			}
			if h != w {
				t.Errorf("line %d of %.40q: have %q, want %q", i, s, h, w)
				break
			}
		}
	}
}
