package paint

import (
	"strings"
	"testing"
)

func TestTheThumbStandsForWhatIsInSight(t *testing.T) {
	for _, c := range []struct{ top, seen, n, h, from, to int }{
		{0, 10, 10, 10, 0, 0}, {0, 10, 20, 10, 0, 5}, {10, 10, 20, 10, 5, 10}, {990, 10, 1000, 10, 9, 10}, {0, 10, 100000, 10, 0, 1},
		{5, 10, 20, 10, 2, 7}, {0, 1, 9, 1, 0, 1}, {8, 1, 9, 1, 0, 1}, {0, 0, 9, 0, 0, 0},
	} {
		if from, to := Thumb(c.top, c.seen, c.n, c.h); from != c.from || to != c.to {
			t.Errorf("%+v: have %d to %d", c, from, to)
		}
	}
}

func TestScrolledKeepsTheSizeAndTheGround(t *testing.T) {
	ground := Style{Bg: RGB(0x203040)}
	rows := []Row{Line("one  ", ground), Line("two 日", Style{}), Line("three", Style{}), Blank(5, Style{})}
	var have []string
	for _, r := range Scrolled(rows, 5, 0, 5, Style{Fg: RGB(1)}) {
		have = append(have, r.Fit(5, Style{}).String())
	}
	if got, want := strings.Join(have, "|"), "one ┃|two ┃|thre┃|     "; got != want {
		t.Errorf("have %q, want %q", got, want)
	}
	if got := rows[0][len(rows[0])-1].Style; got.Bg != ground.Bg || got.Fg != RGB(1) {
		t.Errorf("the thumb's style is %v", got)
	}
}

func TestRowsAreWrappedWithTheirStyles(t *testing.T) {
	bold := Style{Attr: Bold}
	row := Row{Text("only ", Style{}), Text("84 men", bold), Text(", they said", Style{})}
	for w := 1; w < 30; w++ {
		var lines, strong []string
		for _, r := range row.Wrap(w) {
			lines = append(lines, r.String())
			if r.Width() > w {
				t.Errorf("%d cells: %q is too long", w, r.String())
			}
			for _, run := range r {
				if run.Style == bold {
					strong = append(strong, strings.TrimSpace(run.Text))
				}
			}
		}
		if got, want := strings.Join(lines, "|"), strings.Join(Wrap(row.String(), w), "|"); got != want {
			t.Errorf("%d cells: have %q, want %q", w, got, want)
		}
		if got := strings.ReplaceAll(strings.Join(strong, ""), " ", ""); got != "84men" {
			t.Errorf("%d cells: %q is bold", w, got)
		}
	}
}
