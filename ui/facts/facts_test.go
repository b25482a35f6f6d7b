package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/facts"
	"debrief/ui/paint"
	"debrief/ui/theme"
	"debrief/ui/uitest"
)

func quiet() *theme.Theme {
	th, _ := theme.Named("quiet", true)
	return &th
}

func session() model.Session {
	return model.NewSession(uitest.Brief()).WithFacts(uitest.Facts())
}

var done = facts.State{Focused: true, Done: 1, Total: 1}

func TestGoldens(t *testing.T) {
	s := session().Choose(1)
	for _, size := range [][2]int{{42, 30}, {56, 36}, {80, 9}} {
		p := facts.Pane{}.Lay(&s, size[0], size[1])
		uitest.Golden(t, fmt.Sprintf("facts-%dx%d", size[0], size[1]), p.View(&s, quiet(), done))
	}
}

func TestEverySizeIsFilled(t *testing.T) {
	s := session()
	empty := model.NewSession(uitest.Brief())
	hidden := s.Under(model.Filter{Text: "no such words"})
	for w := 8; w <= 90; w += 3 {
		for h := 1; h <= 40; h += 3 {
			for _, s := range []model.Session{s.Choose(4), empty, hidden} {
				p := facts.Pane{}.Lay(&s, w, h)
				uitest.Sized(t, p.View(&s, quiet(), done), w, h)
			}
		}
	}
}

func TestDrawingTwiceGivesTheSame(t *testing.T) {
	s := session().Choose(3)
	p := facts.Pane{}.Lay(&s, 50, 20)
	one, two := paint.Frame(p.View(&s, quiet(), done)), paint.Frame(p.View(&s, quiet(), done))
	if one != two {
		t.Error("the second frame differs")
	}
}

func TestTheChosenFactIsAlwaysInSight(t *testing.T) {
	s := session()
	p := facts.Pane{}.Lay(&s, 44, 6)
	for range s.Facts {
		s = s.Step(1)
		p = p.Reveal(&s)
		if out := uitest.Plain(p.View(&s, quiet(), done)); !strings.Contains(out, "▌") {
			t.Errorf("%s is out of sight:\n%s", s.Chosen().ID, out)
		}
	}
}

func TestAClickFindsTheFactItIsOn(t *testing.T) {
	s := session()
	p := facts.Pane{}.Lay(&s, 50, 30)
	for y, r := range p.View(&s, quiet(), done) {
		at, line := p.At(y), r.String()
		for words, want := range map[string]int{"Niger": 1, "killed": 3, "They waited": 5, "QUOTED": -1} {
			if strings.Contains(line, words) && at != want {
				t.Errorf("line %q: have fact %d, want %d", line, at, want)
			}
		}
	}
	if at := p.At(29); at != -1 {
		t.Errorf("below the list there is no fact, have %d", at)
	}
}

func TestTheChosenFactStandsOutWithoutColour(t *testing.T) {
	mono, _ := theme.Named("mono", true)
	s := session().Choose(1)
	p := facts.Pane{}.Lay(&s, 50, 30)
	for _, r := range p.View(&s, &mono, done) {
		if chosen := strings.Contains(r.String(), "Niger"); chosen != strings.Contains(r.String(), "▌") {
			t.Errorf("%q", r.String())
		}
	}
}

func TestTheEmptyPaneSaysWhy(t *testing.T) {
	empty, full := model.NewSession(uitest.Brief()), session()
	for _, c := range []struct {
		s     model.Session
		state facts.State
		want  string
	}{
		{empty, facts.State{Done: 30, Total: 120}, "25 %"},
		{empty, done, "No facts found"},
		{full.Under(model.Filter{Text: "nowhere"}), done, "Press 0"},
	} {
		p := facts.Pane{}.Lay(&c.s, 50, 10)
		if out := uitest.Plain(p.View(&c.s, quiet(), c.state)); !strings.Contains(out, c.want) {
			t.Errorf("want %q in:\n%s", c.want, out)
		}
	}
}

func many(n int) model.Session {
	b := uitest.Brief()
	all := make([]model.Fact, 0, n)
	for i := range n {
		f := uitest.Facts()[i%7]
		f.ID = fmt.Sprint(i)
		all = append(all, f)
	}
	return model.NewSession(b).WithFacts(all)
}

func BenchmarkViewOfTenThousand(b *testing.B) {
	s := many(10_000).Choose(5_000)
	p := facts.Pane{}.Lay(&s, 70, 56)
	th := quiet()
	for b.Loop() {
		p.View(&s, th, done)
	}
}

func BenchmarkStepThroughTenThousand(b *testing.B) {
	s := many(10_000).Choose(5_000)
	p := facts.Pane{}.Lay(&s, 70, 56)
	for b.Loop() {
		s = s.Step(1)
		p = p.Reveal(&s)
	}
}

// Where there is room, no word of a fact is cut; where there is none, each fact
// takes the fewest lines.
func TestRoomIsUsed(t *testing.T) {
	s := session()
	wide, narrow := facts.Pane{}.Lay(&s, 42, 40), facts.Pane{}.Lay(&s, 42, 12)
	if out := uitest.Plain(wide.View(&s, quiet(), done)); strings.Count(out, "…") != strings.Count(out, " … ") {
		t.Errorf("words are cut in spite of room:\n%s", out)
	}
	if out := uitest.Plain(narrow.View(&s, quiet(), done)); !strings.Contains(out, "…") {
		t.Errorf("a low pane shows whole words:\n%s", out)
	}
}

// A short bar gives way to words that are whole without it; a long one does not.
func TestWordsComeBeforeAShortBar(t *testing.T) {
	s := session().Under(model.Only(model.KindForce))
	for _, c := range []struct {
		w          int
		bar, whole bool
	}{{36, false, true}, {60, true, true}} {
		out := uitest.Plain(facts.Pane{}.Lay(&s, c.w, 4).View(&s, quiet(), done))
		if bar := strings.Contains(out, "━"); bar != c.bar || strings.Contains(out, "river brigade") != c.whole {
			t.Errorf("%d cells:\n%s", c.w, out)
		}
	}
}
