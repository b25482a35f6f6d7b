package cli_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"debrief/briefs/library"
	"debrief/briefs/samples"
	"debrief/model"
	"debrief/ui/uitest"
)

// killsVariable says how often the reader is killed, where that should be more
// often than every run can afford.
const killsVariable = "DEBRIEF_TEST_KILLS"

// The reader is killed in the middle of deciding, at any moment. What its screen
// showed as saved is in the store, and the store is whole.
func TestKillingTheReaderLosesNothingShownAsSaved(t *testing.T) {
	rounds := 12
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		rounds = n
	}
	seen := 0
	for range rounds {
		store := filepath.Join(t.TempDir(), "reviews.db")
		shown := killedWhileDeciding(t, store)
		kept := verdictsIn(t, store)
		for v, n := range shown {
			seen += n
			if n > kept[v] {
				t.Errorf("%d facts were shown as saved and %s, %d are in the store", n, v, kept[v])
			}
		}
	}
	if seen == 0 {
		t.Error("nothing was ever shown as saved")
	}
	t.Logf("%d kills, %d decisions shown as saved before them", rounds, seen)
}

// killedWhileDeciding decides on fact after fact until the reader is killed. It
// gives how many facts of each verdict the screen showed as saved last.
func killedWhileDeciding(t *testing.T, store string) map[model.Verdict]int {
	t.Helper()
	cmd := inTerminal(t)
	cmd.Env = append(cmd.Env, library.Environment+"="+store)
	term := uitest.Start(t, cmd, 120, 40)
	term.See("CASUALTY CLAIMS")
	term.Type("a")
	go func() {
		for _, key := range []string{"x", "f", "a", "x", "a", "f"} {
			term.Type(key)
			time.Sleep(time.Duration(rand.IntN(4)) * time.Millisecond)
		}
	}()
	moment := rand.IntN(5)
	term.Until("some decision to be saved", func() bool { return total(signs(term.Screen())) >= moment })
	time.Sleep(time.Duration(rand.IntN(3000)) * time.Microsecond)
	shown := signs(term.Screen())
	term.Signal(syscall.SIGKILL)
	term.Ended()
	return shown
}

// signs counts the facts in the fact pane by the verdict that stands before
// them. One that is not saved yet has another sign.
func signs(screen string) map[model.Verdict]int {
	count := map[model.Verdict]int{}
	for line := range strings.Lines(strings.ReplaceAll(screen, "┃", "│")) { // the thumb of the scroll bar
		_, pane, ok := strings.Cut(line, "│")
		if cells := []rune(pane); ok && len(cells) > 2 {
			switch cells[2] {
			case '✓':
				count[model.Accepted]++
			case '✗':
				count[model.Rejected]++
			case '!':
				count[model.Flagged]++
			}
		}
	}
	return count
}

func total(count map[model.Verdict]int) int {
	n := 0
	for _, m := range count {
		n += m
	}
	return n
}

// verdictsIn counts the verdicts on the sample that are in a store.
func verdictsIn(t *testing.T, path string) map[model.Verdict]int {
	t.Helper()
	s, err := library.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	b, err := samples.Mali()
	if err != nil {
		t.Fatal(err)
	}
	entries, err := s.Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	count := map[model.Verdict]int{}
	for _, e := range entries {
		count[e.After]++
	}
	return count
}
