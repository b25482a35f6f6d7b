package library

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/model"
)

// decided is a store at path with one entry, and a next one to append.
func decided(t *testing.T, path string) (b *model.Brief, kept, next model.Entry) {
	t.Helper()
	s := opened(t, path)
	b, facts := report(t, "one.txt", "There were 12 dead and 30 wounded.")
	r, kept := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Accepted, 0, "")
	if err := s.Append(t.Context(), b, kept); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, next = r.Judge(noon(2), &facts[1], model.Accepted, 0, "")
	return b, kept, next
}

// wants checks that err is one of this package, of the given kind and with a
// hint.
func wants(t *testing.T, err, kind error) {
	t.Helper()
	var own *Error
	if !errors.As(err, &own) || !errors.Is(err, kind) {
		t.Errorf("have %v, want %v", err, kind)
		return
	}
	if own.Hint == "" || own.Op == "" || own.Path == "" || strings.Count(err.Error(), own.Path) != 1 {
		t.Errorf("%+v has no hint, no act or no path", own)
	}
}

func TestAFullDisk(t *testing.T) {
	path := storePath(t)
	b, kept, next := decided(t, path)
	s := opened(t, path)
	if _, err := s.db.Exec("PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	var failed error
	for range 200 {
		next.Text = strings.Repeat("long ", 200)
		next.ID.Tick++
		if failed = s.Append(t.Context(), b, next); failed != nil {
			break
		}
	}
	wants(t, failed, ErrFull)
	have, err := s.Load(t.Context(), b)
	if err != nil || len(have) == 0 || have[0].ID != kept.ID {
		t.Fatalf("what was kept cannot be read: %d, %v", len(have), err)
	}
	// The entry that failed can be kept in another place, and here when there is
	// room again.
	elsewhere := opened(t, storePath(t))
	if err := elsewhere.Append(t.Context(), b, next); err != nil {
		t.Error(err)
	}
	if _, err := s.db.Exec("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(t.Context(), b, next); err != nil {
		t.Error(err)
	}
}

func TestALockedStore(t *testing.T) {
	path := storePath(t)
	b, _, next := decided(t, path)
	s, holder := opened(t, path), opened(t, path)
	if _, err := s.db.Exec("PRAGMA busy_timeout = 20"); err != nil {
		t.Fatal(err)
	}
	tx, err := holder.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	wants(t, s.Append(t.Context(), b, next), ErrLocked)
	if have, err := s.Load(t.Context(), b); err != nil || len(have) != 1 {
		t.Errorf("it cannot be read: %d, %v", len(have), err)
	}
	tx.Rollback()
	if err := s.Append(t.Context(), b, next); err != nil {
		t.Errorf("free again: %v", err)
	}
}

// Whatever is wrong with the file, there is an error that says so, or the
// entries are there.
func TestADamagedStore(t *testing.T) {
	path := storePath(t)
	b, kept, next := decided(t, path)
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for at := 0; at < len(sound); at += 509 {
		damaged := bytes.Clone(sound)
		for i := at; i < min(at+64, len(damaged)); i++ {
			damaged[i] ^= 0x5a
		}
		path := filepath.Join(t.TempDir(), "reviews.db")
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		if err == nil {
			var have []model.Entry
			if have, err = s.Load(t.Context(), b); err == nil && len(have) > 0 && have[0].ID != kept.ID {
				t.Errorf("damaged at %d: another entry %+v", at, have[0])
			}
			err = errors.Join(err, s.Append(t.Context(), b, next))
			s.Close()
		}
		var own *Error
		if err != nil && !errors.As(err, &own) {
			t.Errorf("damaged at %d: %v", at, err)
		}
		if err != nil {
			wrong++
		}
	}
	if wrong == 0 {
		t.Error("no damage was noticed")
	}
	for name, content := range map[string]string{"no database": strings.Repeat("This is a letter, no database. ", 100), "cut off": string(sound[:5000])} {
		path := filepath.Join(t.TempDir(), "reviews.db")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		if err == nil {
			err = s.Append(t.Context(), b, next)
			s.Close()
		}
		if err == nil {
			t.Errorf("%s: nothing was noticed", name)
			continue
		}
		kind := ErrNoStore
		if name == "cut off" {
			kind = ErrDamaged
		}
		wants(t, err, kind)
	}
}

func TestAStoreThatIsNone(t *testing.T) {
	dir := t.TempDir()
	if _, err := Open(t.Context(), dir); err == nil {
		t.Error("a folder is opened as a store")
	} else {
		wants(t, err, ErrNoStore)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), filepath.Join(file, "reviews.db"))
	wants(t, err, ErrNoFolder)
	path := storePath(t)
	s := opened(t, path)
	if _, err := s.db.Exec(fmt.Sprint("PRAGMA user_version = ", len(migrations())+1)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	_, err = Open(t.Context(), path)
	wants(t, err, ErrNewer)
	foreign := filepath.Join(dir, "foreign.db")
	s = opened(t, foreign)
	if _, err := s.db.Exec("PRAGMA application_id = 7"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	_, err = Open(t.Context(), foreign)
	wants(t, err, ErrNoStore)
}

func TestAReadOnlyFolder(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("permissions do not bind this user")
	}
	path := storePath(t)
	b, kept, next := decided(t, path)
	dir := filepath.Dir(path)
	for _, modes := range [][2]os.FileMode{{0o555, 0o444}, {0o555, 0o644}} {
		if err := errors.Join(os.Chmod(path, modes[1]), os.Chmod(dir, modes[0])); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		wants(t, s.Fault(), ErrReadOnly)
		wants(t, s.Append(t.Context(), b, next), ErrReadOnly)
		if have, err := s.Load(t.Context(), b); err != nil || len(have) != 1 || have[0].ID != kept.ID {
			t.Errorf("it cannot be read: %d, %v", len(have), err)
		}
		s.Close()
		_, err = Open(t.Context(), filepath.Join(dir, "new.db"))
		wants(t, err, ErrNoFolder)
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}
