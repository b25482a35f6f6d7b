package overlay

import (
	"strings"
	"testing"

	"debrief/ui/paint"
	"debrief/ui/theme"
)

func parts() List {
	return New(List{Title: "Sections", Pick: true, Items: []Item{
		{Heading: true, Text: "Rivers"}, {Key: "1", Text: "The Niger", Value: 1}, {Key: "2", Text: "The Bani", Value: 2},
		{Heading: true, Text: "Towns"}, {Text: "Mopti", Value: 3}, {Text: "Djenné", Value: 4},
	}}, 2)
}

func picked(l List) string {
	it, ok := l.Picked()
	if !ok {
		return "none"
	}
	return it.Text
}

func screen(l List, w, h int) string {
	rows := make([]paint.Row, h)
	for i := range rows {
		rows[i] = paint.Blank(w, paint.Style{})
	}
	th, _ := theme.Named("quiet", true)
	var b strings.Builder
	for _, r := range l.Over(rows, w, h, &th) {
		b.WriteString(r.String() + "\n")
	}
	return b.String()
}

func TestTheMarkSkipsHeadings(t *testing.T) {
	l := parts()
	if got := picked(l); got != "The Bani" {
		t.Errorf("opens at %s", got)
	}
	for _, c := range []struct {
		n    int
		want string
	}{{1, "Mopti"}, {1, "Djenné"}, {1, "Djenné"}, {-1, "Mopti"}, {-1, "The Bani"}, {-9, "The Niger"}, {99, "Djenné"}} {
		if l = l.Move(c.n, 80, 24); picked(l) != c.want {
			t.Errorf("%+d: have %s, want %s", c.n, picked(l), c.want)
		}
	}
}

func TestSearchKeepsHeadingsOfWhatMatches(t *testing.T) {
	out := screen(parts().Search("mop"), 60, 20)
	if !strings.Contains(out, "Towns") || !strings.Contains(out, "Mopti") || strings.Contains(out, "Rivers") {
		t.Errorf("have:\n%s", out)
	}
	if got := picked(parts().Search("mop")); got != "Mopti" {
		t.Errorf("the first match is marked: have %s", got)
	}
	if out := screen(parts().Search("zebra"), 60, 20); !strings.Contains(out, "Nothing matches") || picked(parts().Search("zebra")) != "none" {
		t.Errorf("have:\n%s", out)
	}
}

func TestTheMarkIsInSightOnSmallScreens(t *testing.T) {
	l := parts()
	for range 6 {
		l = l.Move(1, 30, 9)
		if out := screen(l, 30, 9); !strings.Contains(out, picked(l)) {
			t.Errorf("%s is out of sight:\n%s", picked(l), out)
		}
	}
}

func TestTheBoxKeepsToTheScreen(t *testing.T) {
	for w := 1; w < 120; w += 7 {
		for h := 1; h < 40; h += 3 {
			for i, r := range strings.Split(strings.TrimSuffix(screen(parts(), w, h), "\n"), "\n") {
				if paint.Width(r) != w {
					t.Fatalf("%d×%d: row %d has %d cells", w, h, i, paint.Width(r))
				}
			}
		}
	}
}
