package cli

import (
	"context"
	"errors"
	"io"
	"syscall"

	"charm.land/fang/v2"

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
	err := fang.Execute(context.Background(), rootCommand(),
		fang.WithVersion(version()),
		fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) { report(w, err) }))
	return exitCode(err)
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
