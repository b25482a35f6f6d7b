package ui

import (
	"context"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/paint"

	tea "charm.land/bubbletea/v2"
)

// Still is what a reader of cfg shows on a screen of w by h cells once all facts
// are derived and these actions were asked for. It needs no terminal: pictures
// are made with it.
func Still(cfg Config, w, h int, actions ...keys.Action) []paint.Row {
	r := newRoot(cfg)
	r.Update(tea.WindowSizeMsg{Width: w, Height: h})
	if cfg.Derive != nil {
		all := cfg.Derive(context.Background(), cfg.First, model.Span{}, func([]model.Fact, int) {})
		r.arrived(factsMsg{turn: r.flow.turn, found: model.NewFindings(all), fresh: true, done: r.flow.total, last: true})
	}
	for _, a := range actions {
		r.apply(a)
	}
	return r.rows()
}
