package overlay

import (
	"strconv"
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
	for _, r := range l.Over(rows, w, h, &th, Head{}) {
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

func actions() List {
	return New(List{Title: "Actions", Pick: true, Items: []Item{
		{Key: "j", Text: "Down, of a fact"}, {Key: ":", Text: "Find an action"}, {Key: "a", Text: "Say yes", Also: "accept"}, {Key: "z", Text: "Zoom"},
	}}, 0)
}

// What is meant comes first: an item by its name, then words that begin so, then
// words that hold it inside.
func TestTheBestMatchIsMarked(t *testing.T) {
	l := actions().Search("ac")
	for _, want := range []string{"Say yes", "Find an action", "Down, of a fact"} {
		if got := picked(l); got != want {
			t.Errorf("have %s, want %s", got, want)
		}
		l = l.Move(1, 80, 24)
	}
	if picked(l) != "Down, of a fact" {
		t.Errorf("%s matches too", picked(l))
	}
}

// long is a list of so many lines.
func long(n int) List {
	l := List{Title: "Long"}
	for i := range n {
		l.Items = append(l.Items, Item{Key: "k", Text: "line " + strconv.Itoa(i) + "."})
	}
	return New(l, 0)
}

func TestAListTooLongForOneColumnTakesTwo(t *testing.T) {
	for _, w := range []int{120, 200} {
		out := screen(long(60), w, 40)
		if all := strings.Contains(out, "line 0.") && strings.Contains(out, "line 59."); all != (w == 200) {
			t.Errorf("%d wide:\n%s", w, out)
		}
	}
	if out := screen(long(90), 200, 40); !strings.Contains(out, "┃") || strings.Contains(out, "line 89.") {
		t.Errorf("it ends in sight:\n%s", out)
	}
	if out := screen(long(90).Move(99, 200, 40), 200, 40); !strings.Contains(out, "line 89.") {
		t.Errorf("its end is not reached:\n%s", out)
	}
}

func TestTheThumbTellsHowFarOneIs(t *testing.T) {
	l := long(40)
	thumb := func(l List) (rows []int) {
		for i, r := range strings.Split(screen(l, 80, 24), "\n") {
			if strings.Contains(r, "┃") {
				rows = append(rows, i)
			}
		}
		return rows
	}
	first, last := thumb(l), thumb(l.Move(99, 80, 24))
	if len(first) == 0 || len(last) == 0 || first[0] != 4 || last[len(last)-1] != 21 {
		t.Errorf("at the top %v, at the end %v", first, last)
	}
	if rows := thumb(long(5)); rows != nil {
		t.Errorf("all is in sight: %v", rows)
	}
}

func TestLongLinesGoOnBelow(t *testing.T) {
	l := New(List{Title: "Keys", Items: []Item{{Key: "a", Text: "some words that are too long for so narrow a list"}, {Key: "b", Text: "short"}}}, 0)
	out := screen(l.Sized(30), 30, 20)
	if strings.Contains(out, "…") || !strings.Contains(out, "\n  a  some words that are too") || !strings.Contains(out, "\n     long for so narrow a") {
		t.Errorf("have:\n%s", out)
	}
	if out := screen(l.Sized(30).Sized(90), 90, 20); !strings.Contains(out, "too long for so narrow a list") {
		t.Errorf("in a wide window:\n%s", out)
	}
	if out := screen(l.Sized(30).Search("short"), 30, 20); strings.Contains(out, "some words") || !strings.Contains(out, "b  short") {
		t.Errorf("searched:\n%s", out)
	}
}

func TestWhatIsTypedStandsInTheBox(t *testing.T) {
	rows := make([]paint.Row, 24)
	for i := range rows {
		rows[i] = paint.Blank(60, paint.Style{})
	}
	th, _ := theme.Named("mono", true)
	rows = parts().Over(rows, 60, 24, &th, Head{Typed: paint.Line(":mop", th.Prompt), Hints: []theme.Hint{{Key: "tab", Does: "complete it"}, {Key: "esc", Does: "close"}}})
	var out strings.Builder
	for _, r := range rows {
		out.WriteString(r.String() + "\n")
	}
	if !strings.Contains(out.String(), "Sections  :mop") || !strings.Contains(out.String(), "tab complete it  esc close") {
		t.Errorf("have:\n%s", out.String())
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
	for w := 1; w < 220; w += 7 {
		for h := 1; h < 40; h += 3 {
			for i, r := range strings.Split(strings.TrimSuffix(screen(parts(), w, h)+screen(long(99), w, h), "\n"), "\n") {
				if paint.Width(r) != w {
					t.Fatalf("%d×%d: row %d has %d cells", w, h, i, paint.Width(r))
				}
			}
		}
	}
}
