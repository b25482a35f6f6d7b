package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"debrief/ui/uitest"
)

// largeFile is a briefing of which the beginning is shown before the rest is
// read.
func largeFile(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("Ledger of the Ostrel ferry\n\nRebels killed 12 soldiers at Tillia.\n\n")
	for i := 0; b.Len() < 3<<20; i++ {
		fmt.Fprintf(&b, "Crossing %d went without delay, as the ferryman had hoped.\n\n", i)
	}
	b.WriteString("The army has 300 soldiers in Niger.\n\nThe last crossing was in fog.\n")
	path := filepath.Join(dir, "ledger.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// What is asked of a large briefing before all of it is read is done of all of
// it, and what is decided is there again.
func TestALargeBriefing(t *testing.T) {
	dir := t.TempDir()
	file := largeFile(t, dir)
	open := func() *uitest.Terminal {
		cmd := inTerminal(t, file)
		cmd.Env = append(cmd.Env, "DEBRIEF_STORE="+filepath.Join(dir, "reviews.db"))
		return uitest.Start(t, cmd, 120, 30)
	}
	term := open()
	term.See("Crossing 0 went")
	term.Type("<tab>", "G")
	term.See("The last crossing was in fog.")
	term.Type("g", "/", "in fog")
	term.See("/in fog ")
	term.See("hit 1 of 1")
	term.Type("<esc>")
	term.Gone("/in fog")
	term.Type("]", "a")
	term.See("✓1")
	term.Gone("◌")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	again := open()
	again.See("✓1")
	again.Type("q")
	again.Ended()
}
