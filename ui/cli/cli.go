package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"debrief/ui"
)

// Exit codes.
const (
	exitDone        = 0
	exitTrouble     = 2
	exitInterrupted = 130
	exitSignal      = 128 // and the number of the signal
)

// Main runs the program with the arguments and streams of the process and gives
// its exit code.
func Main() int {
	root, outcome := rootCommand(), new(error)
	keepErrors(root, outcome)
	helped(root, os.Args[1:])
	err := fang.Execute(context.Background(), root, fang.WithVersion(version()), fang.WithColorSchemeFunc(helpColors),
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}))
	if *outcome != nil {
		err = *outcome
	}
	report(os.Stderr, err)
	return exitCode(err)
}

// keepErrors lets the errors of c and the commands below it go to outcome and to
// nobody else. Fang asks the terminal for its background before it tells of an
// error, and would wait for the answer of a terminal that a reader has just left.
func keepErrors(c *cobra.Command, outcome *error) {
	c.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		*outcome = err
		return nil
	})
	run, check := c.RunE, c.Args
	if run != nil {
		c.Args = cobra.ArbitraryArgs
		c.RunE = func(c *cobra.Command, args []string) error {
			if check != nil {
				*outcome = check(c, args)
			}
			if *outcome == nil {
				*outcome = run(c, args)
			}
			return nil
		}
	}
	for _, below := range c.Commands() {
		keepErrors(below, outcome)
	}
}

// errReported stands for failures that were told when they happened.
var errReported = errors.New("some inputs failed")

func exitCode(err error) int {
	var ended ui.Signal
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitDone
	case errors.Is(err, context.Canceled), errors.Is(err, ui.ErrInterrupted):
		return exitInterrupted
	case errors.As(err, &ended):
		return exitSignal + int(ended.Sig)
	}
	return exitTrouble
}
