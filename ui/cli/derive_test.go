package cli_test

import (
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui/cli"
	"debrief/ui/uitest"
)

// longFile is a briefing whose facts are worth keeping: 40 casualty claims in much
// text.
func longFile(t *testing.T) (path string, b *model.Brief) {
	t.Helper()
	var text strings.Builder
	text.WriteString("Log of the Ostrel ferry\n\n")
	for i := range 40 {
		fmt.Fprintf(&text, "Rebels killed %d soldiers at Tillia.\n\n", 100+i)
		text.WriteString(strings.Repeat("The crossing went without delay, as the ferryman had hoped.\n\n", 60))
	}
	path = filepath.Join(t.TempDir(), "log.txt")
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := briefs.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return path, b
}

// The facts of a long briefing are kept in the store that is asked for, are used
// the next time, and are derived again when other rules kept them or when they are
// damaged.
func TestFactsOfALongBriefingAreKept(t *testing.T) {
	path, b := longFile(t)
	facts := derive.Facts(t.Context(), b, derive.Options{})
	store := filepath.Join(t.TempDir(), "reviews.db")
	read := func(claims string, until func() bool) {
		t.Helper()
		term := uitest.Start(t, inTerminal(t, "--store", store, path), 120, 30)
		term.See(claims)
		term.Until("the facts to be kept", until)
		term.Type("q")
		if code := term.Ended(); code != 0 {
			t.Errorf("exit code %d", code)
		}
	}
	at := func() bool { return true }
	engine := ""
	read("40 claims", func() bool {
		engine = keeper(store)
		return engine != ""
	})
	s, err := library.Open(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	if kept, ok := s.Derived(t.Context(), b, engine); !ok || len(kept) != len(facts) {
		t.Fatalf("%d facts are kept, %v, want %d", len(kept), ok, len(facts))
	}
	// That what is kept is used shows when it is not what would be derived.
	few := slices.Clone(facts[:3])
	for i := range few {
		few[i].Rivals = nil // which are not among them
	}
	if err := s.KeepDerived(t.Context(), b, engine, few); err != nil {
		t.Fatal(err)
	}
	if !usesKept(t, store, path) {
		t.Error("what is kept is never used")
	}
	if err := s.KeepDerived(t.Context(), b, "other rules", few); err != nil {
		t.Fatal(err)
	}
	read("40 claims", func() bool { return keeper(store) == engine })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+store)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("UPDATE derived SET body = substr(body, 1, length(body) - 1) || X'00'"); err != nil {
		t.Fatal(err)
	}
	read("40 claims", at)
}

// usesKept reports whether the reader shows the three claims that are kept rather
// than the 40 that it would derive. On a busy machine it may not wait for them.
func usesKept(t *testing.T, store, path string) (used bool) {
	t.Helper()
	for n := 0; n < 5 && !used; n++ {
		term := uitest.Start(t, inTerminal(t, "--store", store, path), 120, 30)
		term.Until("some facts", func() bool {
			used = strings.Contains(term.Screen(), " 3 claims")
			return used || strings.Contains(term.Screen(), "40 claims")
		})
		term.Signal(syscall.SIGKILL) // so that it keeps nothing
		term.Ended()
	}
	return used
}

// keeper is the engine that kept facts in a store, empty where there are none.
func keeper(store string) (engine string) {
	db, err := sql.Open("sqlite", "file:"+store)
	if err != nil {
		return ""
	}
	defer db.Close()
	_ = db.QueryRow("SELECT engine FROM derived").Scan(&engine)
	return engine
}

func TestTheBuildIsTheOneThatTheLinkerNamed(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command("go", "tool", "buildid", self).Output()
	if err != nil {
		t.Skipf("no go tool: %v", err)
	}
	if have := cli.BuildID(); have != strings.TrimSpace(string(want)) || len(have) < 40 {
		t.Errorf("this program is %q, want %q", have, want)
	}
	marked := "MZ code before \xff Go build ID: \"one/two/three/four\"\n \xff code behind"
	if have := cli.BuildIDIn([]byte(marked)); have != "one/two/three/four" {
		t.Errorf("between marks stands %q", have)
	}
	for _, none := range []string{"", "\x7fELF", "\x7fELF\x00\x00\x00\x00\xff\xff\xff\xff\x04\x00\x00\x00Go\x00\x00abc", marked[:40]} {
		if have := cli.BuildIDIn([]byte(none)); have != "" {
			t.Errorf("%q has the ID %q", none, have)
		}
	}
}
