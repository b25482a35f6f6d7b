package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"debrief/briefs"
	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui/uitest"
)

// runsOut decides in a reader whose store takes no more after a while, reads on,
// and takes all decisions to another store.
func runsOut(t *testing.T, cmd *exec.Cmd, why string) {
	t.Helper()
	other := filepath.Join(t.TempDir(), "other.db")
	term := uitest.Start(t, cmd, 140, 40)
	term.See("CASUALTY CLAIMS")
	term.Type("u")
	term.See("Nothing to undo") // the journal is read
	n := 0
	for failed := false; !failed && n < 8; {
		n++
		term.Type("a")
		term.See(fmt.Sprintf("✓%d", n))
		term.Until("the decision to be saved or not", func() bool {
			failed = strings.Contains(term.Screen(), "Not saved, kept in memory; W keeps it elsewhere")
			return failed || !strings.Contains(term.Screen(), "◌")
		})
	}
	term.See("W keeps it elsewhere")
	said := strings.Join(strings.Fields(term.Screen()), " ") // it may go over two lines
	if n == 8 || !strings.Contains(said, why) {
		t.Errorf("after %d decisions it is not said that %q:\n%s", n, why, term.Screen())
	}
	term.See("◌")
	term.Type("/", "Sahel", "<enter>") // it reads on
	term.See("hit 1 of")
	term.Type("<esc>")
	term.Gone("hit 1 of")
	term.Type("q")
	term.See("not saved. W keeps them elsewhere; q again leaves them behind")
	keepsElsewhere(term, other)
	term.Type("x")
	term.See("✗1")
	term.Gone("◌")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	term.Restored()
	if kept := verdictsIn(t, other); kept[model.Accepted] != n || kept[model.Rejected] != 1 {
		t.Errorf("the other store has %v, want %d accepted", kept, n)
	}
}

// The system lets no file grow beyond a mebibyte or two. What was written to the
// store last, and is not in its main file yet, takes more already.
func TestAFileThatMayNotGrowDoesNotStopTheReader(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such limits")
	}
	store := filepath.Join(t.TempDir(), "reviews.db")
	swollen(t, store)
	runsOut(t, script(t, `ulimit -f 2048; exec debrief --store "$1"`, store), "the disk does not do its work")
}

// swollen is a store at path, as a process that was killed leaves it, whose last
// entries take 2.5 MB in the file beside it.
func swollen(t *testing.T, path string) {
	t.Helper()
	from := filepath.Join(t.TempDir(), "from.db")
	s, err := library.Open(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	b, err := briefs.Parse("other.txt", "Nothing is told of anybody.")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 25 {
		e := model.Entry{ID: model.EntryID{Tick: uint64(i + 1), Writer: 1}, Brief: b.ID, What: model.Commented, Text: strings.Repeat("long ", 20<<10)}
		if err := s.Append(t.Context(), b, e); err != nil {
			t.Fatal(err)
		}
	}
	for _, end := range []string{"", "-wal"} {
		file, err := os.ReadFile(from + end)
		if err == nil {
			err = os.WriteFile(path+end, file, 0o600)
		}
		if err != nil || end != "" && len(file) < 2<<20+1 {
			t.Fatalf("%d bytes, %v", len(file), err)
		}
	}
}

// The store lies on a disk of its own that is full but for what opening it needs.
func TestAFullDiskDoesNotStopTheReader(t *testing.T) {
	mounts := []string{"unshare", "--user", "--map-root-user", "--mount"}
	if err := exec.Command(mounts[0], append(mounts[1:], "mount", "-t", "tmpfs", "none", t.TempDir())...).Run(); err != nil {
		t.Skipf("no disk can be made here: %v", err)
	}
	store := emptyStore(t, filepath.Join(t.TempDir(), "reviews.db"))
	cmd := script(t, `mount -t tmpfs -o size=512k none "$2" && cp "$1" "$2/reviews.db" &&
		dd if=/dev/zero of="$2/rest" bs=4k 2>/dev/null; truncate -s -56k "$2/rest" && exec debrief --store "$2/reviews.db"`, store, t.TempDir())
	cmd.Args = append(mounts, cmd.Args...)
	path, err := exec.LookPath(mounts[0])
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path = path
	runsOut(t, cmd, "no space left")
}

// emptyStore is a store at path without decisions.
func emptyStore(t *testing.T, path string) string {
	t.Helper()
	s, err := library.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// script runs the real reader at the end of a shell script.
func script(t *testing.T, text string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := inTerminal(t)
	shell := exec.Command("sh", append([]string{"-c", text, "sh"}, args...)...)
	shell.Env = cmd.Env
	return shell
}
