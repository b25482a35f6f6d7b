package ui

import (
	"errors"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

func TestAFileThatGoesAndComesBack(t *testing.T) {
	b := uitest.Brief()
	r := &reader{root: newRoot(Config{First: b}), t: t}
	r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	r.Update(reopenedMsg{r.flow.turn, nil, errors.New("no such file")})
	r.sees("cannot be read: no such file")
	same := *b
	r.Update(reopenedMsg{r.flow.turn, &same, nil})
	r.sees("there again, as it was")
	r.press("j")
	r.Update(reopenedMsg{r.flow.turn, &same, nil})
	if strings.Contains(r.screen(), "there again") {
		t.Error("a file that was never gone is said to be there again")
	}
}

func TestAFileThatChangedKeepsThePlace(t *testing.T) {
	beginning, all := parts()
	beginning.ID = "begun"
	r := &reader{root: newRoot(Config{First: beginning, Derive: derive}), t: t}
	r.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	r.press("tab", "ctrl+d", "ctrl+d")
	top, cursor := r.source.First(), r.source.Cursor()
	_, cmd := r.Update(reopenedMsg{r.flow.turn, all, nil})
	r.run(cmd)
	r.sees("The file changed and was read again.")
	if r.source.Cursor() != cursor || r.source.First() != top || top == 0 {
		t.Errorf("the cursor went from %d to %d, the first byte in sight from %d to %d", cursor, r.source.Cursor(), top, r.source.First())
	}
	piped := model.Brief{ID: "more", Path: "-", Text: all.Text, Body: all.Body}
	r.Update(reopenedMsg{r.flow.turn, &piped, nil})
	r.sees("More has arrived.")
}
