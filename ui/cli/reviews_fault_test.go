package cli_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui/uitest"
)

// reviewingIn is the real reader with the sample and its decisions in a store.
func reviewingIn(t *testing.T, store string, as *syscall.Credential) *uitest.Terminal {
	t.Helper()
	cmd := inTerminal(t)
	cmd.Env = append(cmd.Env, library.Environment+"="+store)
	if as != nil {
		cmd.Path = copiedOpenly(t, cmd.Path)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	}
	term := uitest.Start(t, cmd, 120, 40)
	term.See("CASUALTY CLAIMS")
	return term
}

// copiedOpenly is a copy of a program that everybody may run.
func copiedOpenly(t *testing.T, path string) string {
	t.Helper()
	program, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), filepath.Base(path))
	if err := os.WriteFile(to, program, 0o755); err != nil {
		t.Fatal(err)
	}
	for dir := filepath.Dir(to); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// movesTo decides in a reader whose store fails, and takes the decisions to
// another one.
func movesTo(t *testing.T, term *uitest.Terminal, other string) {
	t.Helper()
	term.See("Decisions stay in memory; W keeps them elsewhere")
	term.Type("a")
	term.See("✓1")
	term.See("◌")
	term.Type("q")
	term.See("1 decisions are not saved")
	keepsElsewhere(term, other)
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if kept := verdictsIn(t, other); kept[model.Accepted] != 1 {
		t.Errorf("the other store has %v", kept)
	}
}

func TestADamagedStoreDoesNotStopTheReader(t *testing.T) {
	store := filepath.Join(t.TempDir(), "reviews.db")
	if err := os.WriteFile(store, []byte("SQLite format 3\x00"+strings.Repeat("no pages ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	movesTo(t, reviewingIn(t, store, nil), filepath.Join(t.TempDir(), "other.db"))
}

func TestAReadOnlyFolderDoesNotStopTheReader(t *testing.T) {
	root := t.TempDir()
	closed, open := filepath.Join(root, "closed"), filepath.Join(root, "open")
	kept := filepath.Join(closed, "kept.db")
	decidesOnce(t, kept)
	if err := os.Mkdir(open, 0o700); err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{kept: 0o444, closed: 0o555, open: 0o777} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(closed, 0o755) })
	var as *syscall.Credential
	if os.Getuid() == 0 { // whom permissions do not bind
		as = &syscall.Credential{Uid: 65534, Gid: 65534}
		for dir := root; len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
			if err := os.Chmod(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}
	}
	movesTo(t, reviewingIn(t, filepath.Join(closed, "reviews.db"), as), filepath.Join(open, "other.db"))
	term := reviewingIn(t, kept, as)
	term.See("Decisions stay in memory; W keeps them elsewhere")
	term.See("✓1") // what is kept there can be read
	term.Type("x")
	term.See("✗1")
	keepsElsewhere(term, filepath.Join(open, "more.db"))
	term.Type("q")
	term.Ended()
	if have := verdictsIn(t, filepath.Join(open, "more.db")); have[model.Accepted] != 1 || have[model.Rejected] != 1 {
		t.Errorf("the other store has %v", have)
	}
}

// keepsElsewhere names another file for the decisions and waits for them to be in it.
func keepsElsewhere(term *uitest.Terminal, path string) {
	term.Type("W", path, "<enter>")
	term.See("Decisions are kept in")
	term.Gone("◌")
}

// decidesOnce accepts the first fact of the sample in a new store.
func decidesOnce(t *testing.T, store string) {
	t.Helper()
	term := reviewingIn(t, store, nil)
	term.Type("a")
	term.See("✓1")
	term.Gone("◌")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
}

func TestALockedStoreKeepsDecisionsWaiting(t *testing.T) {
	store := filepath.Join(t.TempDir(), "reviews.db")
	if s, err := library.Open(t.Context(), store); err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+store)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	term := reviewingIn(t, store, nil)
	term.Type("a")
	term.See("✓1")
	term.See("Not saved, kept in memory")
	term.See("◌")
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	term.Type("x")
	term.See("✗1")
	term.Gone("◌")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if kept := verdictsIn(t, store); kept[model.Accepted] != 1 || kept[model.Rejected] != 1 {
		t.Errorf("the store has %v", kept)
	}
}

func TestTwoReadersSeeEachOther(t *testing.T) {
	store := filepath.Join(t.TempDir(), "reviews.db")
	one, two := reviewingIn(t, store, nil), reviewingIn(t, store, nil)
	two.Type("u")
	two.See("Nothing to undo") // its journal is read
	one.Type("a")
	one.See("✓1")
	two.See("another session")
	two.See("✓1")
	two.Type("]", "x") // on another fact
	two.See("✗1")
	one.See("✗1")
	for _, term := range []*uitest.Terminal{one, two} {
		term.Gone("◌")
		term.Type("q")
		term.Ended()
	}
	if kept := verdictsIn(t, store); kept[model.Accepted] != 1 || kept[model.Rejected] != 1 {
		t.Errorf("the store has %v", kept)
	}
}

// The form is filled in with the keys that a terminal sends.
func TestAFieldIsMendedInTheTerminal(t *testing.T) {
	store := filepath.Join(t.TempDir(), "reviews.db")
	term := reviewingIn(t, store, nil)
	term.See("casualty 1/4")
	term.Type("e")
	term.See("Edit casualty")
	term.Type("<tab>", "<tab>", "\x15", "recruits") // ctrl+u
	term.See("not found in the source · derived: people")
	term.Type("\x13") // ctrl+s
	term.See("Not found in the source, and marked so: victims.")
	term.Type("X", "j", "<enter>")
	term.See("✗1")
	term.Type("1", "A")
	term.See("Accept 3 unseen facts?")
	term.Type("y")
	term.See("✓3 ✗1")
	term.Gone("◌")
	term.Type("q")
	term.Ended()
	term.Restored()
	if kept := verdictsIn(t, store); kept[model.Accepted] != 3 || kept[model.Rejected] != 1 {
		t.Errorf("the store has %v", kept)
	}
}

// A country that is typed is found where the briefing names it or its people.
func TestACountryIsFoundInTheTerminal(t *testing.T) {
	term := reviewingIn(t, filepath.Join(t.TempDir(), "reviews.db"), nil)
	term.Type("1")
	term.See("force 1/3")
	for typed, want := range map[string]string{"ru": "derived: ML", "France": "derived: ML", "JP": "not found in the source · derived: ML"} {
		term.Type("e")
		term.See("Edit force")
		term.Type("<tab>", "<tab>", "<tab>", "<tab>", "\x15", typed)
		term.See(want)
		term.Until("what is said of "+typed, func() bool {
			return strings.Contains(term.Screen(), typed) && strings.Contains(term.Screen(), "not found") == strings.HasPrefix(want, "not")
		})
		term.Type("\x13") // ctrl+s
		term.Gone("Edit force")
		term.See("Changed.")
		term.Type("u")
		term.Gone("Changed.")
	}
	term.Type("q")
	term.Ended()
}
