package ui

import (
	"math/rand/v2"
	"testing"

	"debrief/ui/keys"
	"debrief/ui/paint"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

// Whatever keys are pressed in whatever order, the screen is whole, drawing it
// changes nothing, and what was decided is what a new session reads.
func TestAnyKeysLeaveAScreenAndAJournal(t *testing.T) {
	known := map[string]bool{}
	var all []string
	for _, b := range keys.Default() {
		for _, k := range b.Keys {
			if _, ok := named[k]; (ok || len(k) == 1) && k != "q" && k != "ctrl+c" && !known[k] {
				known[k] = true
				all = append(all, k)
			}
		}
	}
	forms, decided := 0, 0
	for seed := range uint64(6) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		s := &shelf{}
		r := reviewed(t, s)
		for range 400 {
			switch rnd.IntN(40) {
			case 0:
				r.send(tea.WindowSizeMsg{Width: 20 + rnd.IntN(180), Height: 5 + rnd.IntN(55)})
			case 1:
				r.send(tea.PasteMsg{Content: "any\x1b[2J \u202e words"})
			default:
				r.press(all[rnd.IntN(len(all))])
			}
			if r.filling.shown() {
				forms++
			}
			rows := r.rows()
			uitest.Sized(t, rows, r.split.W, r.split.H)
			if paint.Frame(rows) != paint.Frame(r.rows()) {
				t.Fatal("drawing changes the screen")
			}
		}
		again := reviewed(t, s)
		for _, f := range r.session.Facts {
			again.is(f.ID, again.verdict(f.ID), r.verdict(f.ID))
		}
		decided += len(s.entries)
	}
	if forms < 50 || decided < 50 {
		t.Errorf("only %d keys went to forms, only %d entries were made", forms, decided)
	}
}
