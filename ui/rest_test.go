package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// parts is a long briefing and its beginning.
func parts() (beginning, all *model.Brief) {
	var b strings.Builder
	b.WriteString("Ledger of the Ostrel ferry\n\n")
	for i := range 400 {
		fmt.Fprintf(&b, "Crossing %d went without delay.\n\n", i)
	}
	b.WriteString("The last crossing was in fog.\n")
	text := b.String()
	made := func(id, text string) *model.Brief {
		return &model.Brief{ID: id, Name: "ferry.txt", Title: "Ledger of the Ostrel ferry", Text: text, Body: model.Span{End: len(text)}}
	}
	return made("", text[:4000]), made("ferry", text)
}

// begun is a reader that shows the beginning; arrive brings the whole.
func begun(t *testing.T, err error) (r *reader, arrive func()) {
	t.Helper()
	beginning, all := parts()
	all.ID = ""
	cfg := Config{
		First: beginning, Derive: derive, Rest: func() (*model.Brief, error) { return all, err },
		Identify: func(*model.Brief) string { return "ferry" },
	}
	r = &reader{root: newRoot(cfg), t: t}
	_, _ = r.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	_, cmd := r.Update(beginMsg{})
	return r, func() { r.run(cmd) }
}

func TestBeginningLooksLikeTheWhole(t *testing.T) {
	r, arrive := begun(t, nil)
	rows := func() string { return strings.Join(strings.Split(r.screen(), "\n")[1:20], "\n") }
	before := rows()
	arrive()
	left := func(s string) string {
		var b strings.Builder
		for line := range strings.Lines(s) {
			fmt.Fprintf(&b, "%.45s\n", line)
		}
		return b.String()
	}
	r.is("the text", left(rows()), left(before))
	if r.session.Brief.ID != "ferry" {
		t.Errorf("the whole is not there: ID %q", r.session.Brief.ID)
	}
}

func TestKeysWaitForTheWhole(t *testing.T) {
	r, arrive := begun(t, nil)
	r.press("tab", "G")
	if strings.Contains(r.screen(), "in fog") {
		t.Fatal("the end is there already")
	}
	arrive()
	r.sees("The last crossing was in fog.")

	r, arrive = begun(t, nil)
	r.press("/", "quick", "backspace", "backspace", "backspace", "backspace", "backspace", "in fog", "enter")
	arrive()
	r.sees("hit 1 of 1")
}

func TestEndIsShownBeforeTheWhole(t *testing.T) {
	r, arrive := begun(t, nil)
	_, all := parts()
	end := all.Text[len(all.Text)-3000:]
	end = end[strings.Index(end, "\n\n")+2:]
	r.flow.rest.readEnd = func() (*model.Brief, bool) {
		return &model.Brief{Text: end, Body: model.Span{End: len(end)}}, true
	}
	r.press("tab", "G")
	r.sees("The last crossing was in fog.")
	r.sees("100 %")
	text := func() string {
		var b strings.Builder
		for line := range strings.Lines(r.screen()) {
			fmt.Fprintf(&b, "%.45s\n", line)
		}
		return b.String()
	}
	before := text()
	_, _ = r.Update(tea.WindowSizeMsg{Width: 90, Height: 20})
	r.sees("The last crossing was in fog.")
	_, _ = r.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	arrive()
	r.is("the end of the whole", text(), before)
	if r.flow.rest.end != nil || r.source.Cursor() != strings.Index(all.Text, "The last crossing") {
		t.Errorf("the cursor of the whole is at %d", r.source.Cursor())
	}

	r, arrive = begun(t, errors.New("the disk is gone"))
	r.flow.rest.readEnd = func() (*model.Brief, bool) { return all, true }
	r.press("tab", "G")
	arrive()
	if strings.Contains(r.screen(), "in fog") {
		t.Error("the end stays though what lies before it cannot be read")
	}
}

func TestWhatNeedsNoMoreThanTheBeginningDoesNotWait(t *testing.T) {
	r, arrive := begun(t, nil)
	r.press("tab", "j", "ctrl+d", "ctrl+d", "w")
	top, cursor := r.source.First(), r.source.Cursor()
	if top == 0 || cursor <= top {
		t.Fatalf("the keys waited: the cursor is at %d, the first byte in sight %d", cursor, top)
	}
	arrive()
	if r.source.First() != top || r.source.Cursor() != cursor || r.want.facts {
		t.Errorf("with the whole, the cursor is at %d and the first byte in sight %d; want %d and %d", r.source.Cursor(), r.source.First(), cursor, top)
	}
}

func TestLeavingDoesNotWaitForTheWhole(t *testing.T) {
	r, _ := begun(t, nil)
	r.press("q")
	if !r.quit {
		t.Error("q waits")
	}
	r, arrive := begun(t, nil)
	r.press("/", "q")
	if r.quit {
		t.Error("a letter that is typed ends the reader")
	}
	r.press("ctrl+c")
	if !r.quit {
		t.Error("ctrl+c waits")
	}
	arrive()
}

func TestBeginningStaysWhenTheRestCannotBeRead(t *testing.T) {
	r, arrive := begun(t, errors.New("the disk is gone"))
	r.press("j")
	arrive()
	r.sees("Crossing 0 went")
	r.press("j")
	if r.session.Brief.ID != "" || r.review.ready {
		t.Error("decisions on a beginning are kept as if it were the whole")
	}
	r, arrive = begun(t, errors.New("the disk is gone"))
	arrive()
	r.sees("the disk is gone")
}

// A search in a long briefing tells how far it has come, and a key never waits
// for its end.
func TestASearchTellsHowFarItHasCome(t *testing.T) {
	text := strings.Repeat("The ferry crossed at noon with 12 carts.\n\n", 200_000)
	b := &model.Brief{ID: "long", Text: text, Body: model.Span{End: len(text)}}
	r := &reader{root: newRoot(Config{First: b}), t: t}
	r.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	typed := func(keys string) (more tea.Cmd) {
		for _, k := range keys {
			_, more = r.Update(tea.KeyPressMsg(tea.Key{Code: k, Text: string(k)}))
		}
		return more
	}
	more := typed("/ferry")
	r.sees("% read")
	if more == nil {
		t.Fatal("the search ended with the key")
	}
	steps := 0
	for ; more != nil; steps++ {
		_, more = r.Update(more())
	}
	if steps < 10 {
		t.Errorf("8 MB were searched in %d steps", steps)
	}
	r.sees("of 200000")
}
