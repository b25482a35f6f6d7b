package ui

import (
	"bytes"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// asking is a program that makes its beat when it has started, and ends.
type asking struct {
	program *tea.Program
	beat    *beat
}

func (a *asking) Init() tea.Cmd {
	a.beat = newBeat(a.program)
	return tea.Quit
}
func (a *asking) Update(tea.Msg) (tea.Model, tea.Cmd) { return a, nil }
func (a *asking) View() tea.View                      { return tea.NewView("") }

// A release of Bubble Tea without the ticker would make every key wait again.
func TestBeatFindsTheTicker(t *testing.T) {
	a := &asking{}
	a.program = tea.NewProgram(a, tea.WithInput(&bytes.Buffer{}), tea.WithOutput(&bytes.Buffer{}), tea.WithoutSignalHandler())
	if _, err := a.program.Run(); err != nil {
		t.Fatal(err)
	}
	if a.beat.ticker == nil {
		t.Error("the ticker of Bubble Tea was not found: frames wait for their turn")
	}
}

func TestBeatComesAtOnceForKeysOnly(t *testing.T) {
	for _, test := range []struct {
		name string
		msgs []tea.Msg
		want bool
	}{
		{"a key", []tea.Msg{tea.KeyPressMsg{Code: 'j'}}, true},
		{"the size alone", []tea.Msg{tea.WindowSizeMsg{Width: 80, Height: 24}}, false},
		{"the first frame", []tea.Msg{tea.WindowSizeMsg{Width: 80, Height: 24}, beginMsg{}}, true},
		{"the wheel", []tea.Msg{tea.MouseWheelMsg{}}, true},
		{"news from beside", []tea.Msg{factsMsg{}, stepMsg{}}, false},
	} {
		b := &beat{ticker: time.NewTicker(time.Hour), calm: time.NewTimer(time.Hour)}
		for _, msg := range test.msgs {
			b.heard(msg)
		}
		b.drawn()
		if got := !b.last.IsZero(); got != test.want {
			t.Errorf("after %s the beat was brought forward: %v, want %v", test.name, got, test.want)
		}
		b.ticker.Stop()
	}
}

// A burst of keys must not put the beat off again and again.
func TestBeatIsNotPutOffByABurst(t *testing.T) {
	b := &beat{ticker: time.NewTicker(time.Hour), calm: time.NewTimer(time.Hour)}
	defer b.ticker.Stop()
	b.heard(tea.KeyPressMsg{Code: 'j'})
	b.drawn()
	first := b.last
	b.heard(tea.KeyPressMsg{Code: 'j'})
	b.drawn()
	if !b.last.Equal(first) {
		t.Error("a second key within a beat put it off")
	}
}
