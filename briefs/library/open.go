package library

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"
	_ "modernc.org/sqlite" // the driver
)

// Environment is the variable that names a store in another place.
const Environment = "DEBRIEF_STORE"

// DefaultPath is where the store is when nobody says otherwise: what the
// variable [Environment] says, else reviews.db in the folder debrief of the XDG
// data directory.
func DefaultPath() string {
	if path := os.Getenv(Environment); path != "" {
		return path
	}
	return filepath.Join(xdg.DataHome, "debrief", "reviews.db")
}

// Store is an open store. Its methods may be called from any goroutine; they
// wait for each other.
type Store struct {
	path  string
	db    *sql.DB
	fault error // why nothing can be written, nil if it can

	mu      sync.Mutex
	works   map[string]string // work of each briefing that is known to be kept, by the briefing's ID
	cursors map[string]cursor // how far the journal of each briefing was given out
	loose   map[string]int    // lines of each briefing that no pack holds
}

// Open opens the store at path, or at [DefaultPath] when path is empty, and
// makes it where there is none. A store that cannot be written to is opened for
// reading, and [Store.Fault] says why. Errors are of type [*Error].
func Open(ctx context.Context, path string) (s *Store, err error) {
	if path == "" {
		path = DefaultPath()
	}
	s = &Store{path: path, works: map[string]string{}, cursors: map[string]cursor{}, loose: map[string]int{}}
	defer s.rescue("open", &err)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, failure("open", path, err)
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
		return nil, failure("open", path, ErrNoStore)
	}
	err = s.connectSoon(ctx)
	if err == nil {
		return s, nil
	}
	if fault := failure("open", path, err); isUnwritable(fault) && exists(path) && s.readOnly(ctx) == nil {
		s.fault = failure("write", path, ErrReadOnly)
		return s, nil
	}
	return nil, failure("open", path, err)
}

// isUnwritable reports whether err leaves the hope that the store can be read.
func isUnwritable(err error) bool {
	return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrNoFolder) || errors.Is(err, ErrFull)
}

// readOnly opens the store for reading. Where not even the files that belong to
// reading can be made, it is taken for unchanging if all of it is in one file.
func (s *Store) readOnly(ctx context.Context) error {
	err := s.connect(ctx, "&mode=ro")
	if st, bad := os.Stat(s.path + "-wal"); err != nil && (bad != nil || st.Size() == 0) {
		err = s.connect(ctx, "&mode=ro&immutable=1")
	}
	return err
}

// patience is how long an opening waits for others that open or close the store
// at the same moment.
const patience = 3 * time.Second

// connectSoon connects for writing. SQLite waits for a lock on what is written,
// but not for one on the mode of the file, so that is tried again for a while.
func (s *Store) connectSoon(ctx context.Context) error {
	for began := time.Now(); ; {
		err := s.connect(ctx, "")
		if err == nil || !errors.Is(failure("open", s.path, err), ErrLocked) || time.Since(began) > patience {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// connect opens the file and brings its schema up to date. Mode is empty for a
// store that is written to.
func (s *Store) connect(ctx context.Context, mode string) error {
	at := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(s.path)}).EscapedPath()}
	query := "?_txlock=immediate&_pragma=busy_timeout(4000)&_pragma=foreign_keys(1)" + mode
	if mode == "" {
		// In WAL mode a commit is on disk only when synchronous is FULL.
		query += "&_pragma=synchronous(FULL)"
	}
	db, err := sql.Open("sqlite", at.String()+query)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	s.db = db
	if err := migrate(ctx, db, mode == ""); err != nil {
		db.Close()
		return err
	}
	return nil
}

// Path is where the store is.
func (s *Store) Path() string { return s.path }

// Fault says why nothing can be written, nil if it can.
func (s *Store) Fault() error { return s.fault }

// Close closes the store. What of its journals is not packed yet, and worth it,
// is packed.
func (s *Store) Close() (err error) {
	defer s.rescue("close", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fault == nil {
		s.pack(context.Background(), 0)
	}
	return s.fail("close", s.db.Close())
}
