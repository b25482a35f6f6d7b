package ui

import (
	"context"
	"io"
	"os/exec"
	"time"

	"debrief/model"
	"debrief/ui/keys"

	"github.com/charmbracelet/colorprofile"
)

// Entry is a briefing of the library that can be opened.
type Entry struct {
	Name string
	Open func() (*model.Brief, error)
}

// Derive gives the facts of b in reading order; first is what somebody looks at
// and should be read first. On the way it may tell how many bytes it has read
// and, where there are new ones, the facts so far, else nil. It ends early when
// ctx does.
type Derive func(ctx context.Context, b *model.Brief, first model.Span, tell func(soFar []model.Fact, done int)) []model.Fact

// Config is what a reader is made of.
type Config struct {
	Library []Entry                      // one or more
	At      int                          // the entry to begin with
	First   *model.Brief                 // that entry, opened already, or its beginning
	Rest    func() (*model.Brief, error) // opens all of First; nil where First is all
	End     func() (*model.Brief, bool)  // reads how that ends, if there is a quick way to; nil where there is none
	Derive  Derive
	// Identify gives the ID of a briefing that was opened without one; nil where all
	// have theirs. Decisions are kept by it.
	Identify func(b *model.Brief) string
	Watch    Watch // nil to read files once
	// Journal opens where decisions are kept, at a path or, when that is empty,
	// where they are always kept; nil to only read.
	Journal  func(ctx context.Context, path string) (Journal, error)
	Listen   time.Duration // how often the journal is asked what others have said; 0 for never
	Reviewer model.Reviewer
	Now      func() time.Time // nil for the clock
	// Count reads the first number in a span, Missed lists what no fact covers; nil
	// where that is not to be had.
	Count  func(b *model.Brief, s model.Span) (model.Estimate, bool)
	Missed func(b *model.Brief, facts []model.Fact) []Gap
	// Country is the country that words mean, with the words nearest to an offset
	// that name it; nil where that is not to be had.
	Country func(b *model.Brief, words string, near int) (c Country, ok bool)
	// Editor is a program that edits a text, and what reads the text once the
	// program has ended; nil where there is none.
	Editor func(text string) (cmd *exec.Cmd, read func() (string, error), err error)
	Browse func(target string) error // opens a link elsewhere; nil if it cannot be
	Notice string                    // shown until the first key press

	Keys    keys.Table            // empty for the default
	Theme   string                // empty for the default
	Order   model.Order           // in which reviews go on
	Dark    *bool                 // nil to ask the terminal
	Profile *colorprofile.Profile // nil to find out
	Mouse   bool
	Input   io.Reader // nil for standard input
	Output  io.Writer // nil for standard output
}
