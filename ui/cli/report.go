package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"debrief/briefs"
	"debrief/briefs/library"
	"debrief/ui"
)

// report tells a failure on w: one line for what failed and why, and a line for
// what to try. A reader that went away and an interruption are told by the exit
// code alone.
func report(w io.Writer, err error) {
	var ended ui.Signal
	switch {
	case err == nil, errors.As(err, &ended), errors.Is(err, errReported), errors.Is(err, syscall.EPIPE), errors.Is(err, context.Canceled), errors.Is(err, ui.ErrInterrupted):
		return
	}
	var defect *ui.Defect
	if errors.As(err, &defect) {
		err = hinted{err, account(defect)}
	}
	fmt.Fprintf(w, "debrief: %s\n", err)
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(w, "         %s\n", hint)
	}
}

// account writes down where a fault of our own happened, for whoever mends it,
// and says where it is written.
func account(d *ui.Defect) (hint string) {
	f, err := os.CreateTemp("", "debrief-fault-*.txt")
	if err != nil {
		return "no account of it could be written: " + err.Error()
	}
	defer f.Close()
	if _, err := fmt.Fprintf(f, "debrief %s\n%v\n\n%s", version(), d, d.Stack); err != nil {
		return "no account of it could be written: " + err.Error()
	}
	return "the account of it for a report is " + f.Name()
}

// hinted is an error with a hint that is no trouble at the door.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

func hintOf(err error) string {
	var door *briefs.Error
	var store *library.Error
	var own hinted
	switch {
	case errors.As(err, &own):
		return own.hint
	case errors.As(err, &door):
		return door.Hint
	case errors.As(err, &store):
		return store.Hint
	case wrongUsage(err):
		return "debrief --help shows what there is"
	}
	return ""
}

// wrongUsage reports whether err is of the kind that the command line parser
// gives, which has no type.
func wrongUsage(err error) bool {
	for _, start := range []string{"unknown flag", "unknown shorthand", "flag needs", "invalid argument", "accepts "} {
		if strings.HasPrefix(err.Error(), start) {
			return true
		}
	}
	return false
}
