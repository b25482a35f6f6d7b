package ui

import (
	"errors"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

func (r *reader) bottomLine() string { return strings.TrimSpace(r.rows()[r.split.H-1].String()) }

func TestTheWayToHelpIsShownOnNarrowScreens(t *testing.T) {
	for name, press := range map[string][]string{
		"facts": nil, "source": {"tab"}, "one fact": {"enter"}, "searched": {"/", "the", "enter"}, "selecting": {"tab", "v"}, "nothing shown": {"\\", "zebra", "enter"},
	} {
		for _, w := range []int{60, 80, 120} {
			if line := read(t, w, 24).press(press...).bottomLine(); !strings.Contains(line, "? help") {
				t.Errorf("%s at %d: %s", name, w, line)
			}
		}
	}
}

func TestTheBottomLineFollowsWhatIsGoingOn(t *testing.T) {
	for want, press := range map[string][]string{
		"F add force": {"tab", "v"}, "n next hit": {"/", "the", "enter"}, "0 all": {"\\", "zebra", "enter"},
		"ctrl+r regexp  esc leave": {"/"}, "ctrl+r words  esc leave": {"/", "ctrl+r"},
		"2 of 7 facts": {"\\", "casualty"}, "force, unseen, expert": {"\\"},
	} {
		if line := read(t, 100, 24).press(press...).bottomLine(); !strings.Contains(line, want) {
			t.Errorf("%v: want %q in: %s", press, want, line)
		}
	}
	if line := readWith(t, Config{First: &model.Brief{Title: "Bare", Text: "Bare."}}, 80, 24).bottomLine(); strings.Contains(line, "accept") || strings.Contains(line, "0 all") {
		t.Errorf("without a fact: %s", line)
	}
}

func TestALongNoticeIsShownWhole(t *testing.T) {
	r := read(t, 60, 24)
	r.send(noticeMsg(strings.Repeat("too long for one line, ", 5) + "and now it ends"))
	r.sees("and now it ends")
	uitest.Sized(t, r.rows(), 60, 24)
	if line := r.press("j").bottomLine(); strings.Contains(line, "ends") {
		t.Errorf("it stays: %s", line)
	}
}

func TestTheHeaderSaysWhatIsShown(t *testing.T) {
	for _, w := range []int{80, 120} {
		r := read(t, w, 24).press("\\", "niger", "enter")
		r.sees("only niger 1/7")
		r.press("0")
		if strings.Contains(r.screen(), "only") {
			t.Errorf("nothing is left out any more:\n%s", r.screen())
		}
	}
}

func TestTheHeaderSaysWhatIsNotKept(t *testing.T) {
	r := reviewed(t, &shelf{fault: errors.New("read-only")})
	r.press("a")
	for _, w := range []int{80, 120} {
		r.send(tea.WindowSizeMsg{Width: w, Height: 24})
		if line := r.rows()[0].String(); !strings.Contains(line, "not kept   1/7 ✓1") && !strings.Contains(line, "not kept   1/7 seen ✓1") {
			t.Errorf("%d: %s", w, line)
		}
	}
}

func TestASearchThatFindsNothingStaysWhereItBegan(t *testing.T) {
	r := read(t, 80, 24).press("tab", "/", "bridge")
	if r.source.Cursor() == 0 {
		t.Fatal("the search finds nothing at all")
	}
	r.press("zz")
	if at := r.source.Cursor(); at != r.prompt.from {
		t.Errorf("the cursor is at %d, the search began at %d", at, r.prompt.from)
	}
}

func TestTheHeaderSaysHowMuchIsDerived(t *testing.T) {
	r := read(t, 80, 24)
	r.flow.total, r.flow.done = 3000, 1020
	r.sees("2q… 34 %")
	r.flow.done = 2999
	r.sees("2q… 99 %")
	r.flow.done = 3000
	if line := r.rows()[0].String(); strings.Contains(line, "%") {
		t.Errorf("all is derived: %s", line)
	}
}
