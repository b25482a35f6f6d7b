package briefs

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"unicode"
)

// What can be wrong with an input. Each comes wrapped in an [Error].
var (
	ErrEmpty       = errors.New("nothing in it to read")
	ErrNoBriefings = errors.New("no briefings in this folder")
	ErrNotText     = errors.New("not a text")
	ErrNotAFile    = errors.New("neither a file nor a folder")
	ErrTooLarge    = errors.New("larger than 1 GiB")
	ErrMissing     = errors.New("no such file or folder")
	ErrNoAccess    = errors.New("permission denied")
)

// Error is a failure at the door: what was tried, on what, why it failed, and
// what the reader can do about it.
type Error struct {
	Op   string // what was tried: "open", "read", "list"
	Path string // on what, as it was given
	Err  error  // why it failed
	Hint string // what to try; empty when there is nothing to say
}

// Error is the act, the path and the cause on one line, without the hint. A
// path that could play tricks on a terminal is quoted.
func (e *Error) Error() string {
	return e.Op + " " + shownPath(e.Path) + ": " + e.Err.Error()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// fail wraps the cause err. The operating system's own account of the path is
// taken off, because the Error gives it already.
func fail(op, path string, err error, hint string) *Error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return &Error{Op: op, Path: path, Err: err, Hint: hint}
}

func shownPath(path string) string {
	odd := func(r rune) bool { return !unicode.IsPrint(r) || r == unicode.ReplacementChar }
	if path == "" || strings.ContainsFunc(path, odd) {
		return strconv.Quote(path)
	}
	return path
}
