package cli

import (
	"context"
	"os"

	"debrief/model"
	"debrief/ui"
)

// Broken runs a reader that fails by a fault of its own, while deriving or when
// the next briefing is opened, and gives the exit code of the program.
func Broken(where string) int {
	text := "Twelve people were killed."
	first := &model.Brief{ID: "b", Title: "Broken", Handling: "TLP:GREEN", Text: text, Body: model.Span{End: len(text)}}
	open := func() (*model.Brief, error) { panic("broken on purpose") }
	err := ui.Run(context.Background(), ui.Config{
		First: first, Library: []ui.Entry{{Name: "one", Open: open}, {Name: "two", Open: open}},
		Derive: func(context.Context, *model.Brief, model.Span, func([]model.Fact, int)) []model.Fact {
			if where == "derive" {
				panic("broken on purpose")
			}
			return nil
		},
	})
	report(os.Stderr, err)
	return exitCode(err)
}

// BuildID and BuildIDIn are for the tests.
func BuildID() string              { return buildID() }
func BuildIDIn(head []byte) string { return buildIDIn(head) }
