package library

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
)

// What can be wrong with a store. Each comes wrapped in an [Error].
var (
	ErrLocked   = errors.New("another program holds the store")
	ErrReadOnly = errors.New("the store cannot be written to")
	ErrFull     = errors.New("no space left")
	ErrDamaged  = errors.New("the store is damaged")
	ErrNoStore  = errors.New("not a store of debrief")
	ErrNewer    = errors.New("the store was written by a newer debrief")
	ErrDisk     = errors.New("the disk does not do its work")
	ErrNoFolder = errors.New("its folder cannot be made or opened")
	ErrUnknown  = errors.New("no such briefing in the store")
)

// Error is a failure of the store: what was tried, on which file, why it failed,
// and what can be done about it. Entries that could not be kept are still the
// caller's.
type Error struct {
	Op   string // what was tried: "open", "append", "read", "import"
	Path string
	Err  error
	Hint string // empty when there is nothing to say
}

// Error is the act, the path and the cause on one line, without the hint.
func (e *Error) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// elsewhere is the way out of most trouble.
const elsewhere = "--store FILE or DEBRIEF_STORE keeps reviews in another place"

// fail wraps the cause err of a failure on the store.
func (s *Store) fail(op string, err error) error { return failure(op, s.path, err) }

// failure gives err its place, its kind and a hint.
func failure(op, path string, err error) error {
	var known *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &Error{Op: op, Path: path, Err: err}
	}
	kind := kindOf(err)
	return &Error{Op: op, Path: path, Err: kind, Hint: hint(kind, path)}
}

// Primary result codes of SQLite.
const (
	codePerm = 3
	codeBusy = 5
	codeLock = 6
	codeRead = 8
	codeDisk = 10
	codeBad  = 11
	codeFull = 13
	codeOpen = 14
	codeNoDB = 26
)

// kindOf is what err is to a user: one of the errors of this package where it
// is known, err itself where not.
func kindOf(err error) error {
	var from *sqlite.Error
	var path *fs.PathError
	switch {
	case errors.As(err, &from):
		return kindOfCode(from.Code()&0xff, err)
	case errors.As(err, &path):
		return fmt.Errorf("%w: %w", ErrNoFolder, path.Err)
	}
	return err
}

func kindOfCode(code int, err error) error {
	switch code {
	case codeBusy, codeLock:
		return ErrLocked
	case codePerm, codeRead:
		return ErrReadOnly
	case codeDisk:
		return fmt.Errorf("%w (%w)", ErrDisk, err)
	case codeBad:
		return ErrDamaged
	case codeNoDB:
		return ErrNoStore
	case codeFull:
		return ErrFull
	case codeOpen:
		return ErrNoFolder
	}
	return err
}

func hint(kind error, path string) string {
	switch {
	case errors.Is(kind, ErrDamaged), errors.Is(kind, ErrNoStore):
		return "move " + path + " away, or " + elsewhere + "; sqlite3 " + filepath.Base(path) + " .recover may save what is in it"
	case errors.Is(kind, ErrLocked):
		return "end the program that holds it, or " + elsewhere
	case errors.Is(kind, ErrNewer):
		return "update debrief, or " + elsewhere
	case errors.Is(kind, ErrUnknown):
		return "debrief reviews lists those there are"
	case errors.Is(kind, ErrDisk):
		return "see whether the disk is sound and files may grow (ulimit -f), or " + elsewhere
	case errors.Is(kind, ErrReadOnly), errors.Is(kind, ErrNoFolder), errors.Is(kind, ErrFull):
		return elsewhere
	}
	return ""
}

// rescue turns a panic of the database driver, which a damaged file might
// cause, into an error.
func (s *Store) rescue(op string, err *error) {
	if p := recover(); p != nil {
		*err = s.fail(op, ErrDamaged)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
