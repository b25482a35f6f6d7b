package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"debrief/ui/uitest"
)

// reportFile is a short briefing in a folder of its own.
func reportFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.txt")
	text := "Report from the north\n\nAt least 84 mercenaries were killed in late July, Tuareg rebels said.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatTheReaderOpens(t *testing.T) {
	report := reportFile(t)
	for name, c := range map[string]struct {
		args []string
		see  string
	}{
		"sample": {nil, "Wagner in Mali"},
		"tour":   {[]string{"tour"}, "A guided tour"},
		"file":   {[]string{report}, "Report from the north"},
		"folder": {[]string{filepath.Dir(report)}, "Report from the north"},
		"flags":  {[]string{"--color", "never", "--theme", "mono", "--mouse", report}, "Report from the north"},
	} {
		t.Run(name, func(t *testing.T) {
			term := uitest.Start(t, inTerminal(t, c.args...), 100, 30)
			term.See(c.see)
			term.Type("q")
			if code := term.Ended(); code != 0 {
				t.Errorf("exit code %d", code)
			}
			term.Restored()
		})
	}
}

// One bad file does not keep the others from being read, and is told.
func TestABadFileAmongGoodOnes(t *testing.T) {
	report := reportFile(t)
	term := uitest.Start(t, inTerminal(t, filepath.Join(filepath.Dir(report), "nothing.here"), report), 100, 30)
	term.See("84 mercenaries")
	term.Type("q")
	if code := term.Ended(); code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
	term.See("no such file or folder")
	term.Restored()
}

// A signal that comes from outside is no key, and ends the reader all the same.
// It is sent when the reader has asked for the terminal's colours: what Bubble Tea
// has in hand as it is stopped it still writes.
func TestInterruptFromOutside(t *testing.T) {
	term := uitest.Start(t, inTerminal(t, reportFile(t)), 100, 30)
	term.See("84 mercenaries")
	term.Until("the question for its colours", func() bool { return strings.Contains(term.Sent(), "\x1b]11;?") })
	term.Signal(syscall.SIGINT)
	if code := term.Ended(); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	term.Restored()
	sent := term.Sent()
	if after := sent[strings.LastIndex(sent, "\x1b[?1049l"):]; strings.Contains(after, "\x1b]11;?") {
		t.Errorf("the terminal is asked for its colours when the reader has left it: %q", after)
	}
}

func TestNoColourIsSentWhenNoneIsWanted(t *testing.T) {
	cmd := inTerminal(t, reportFile(t))
	cmd.Env = append(cmd.Env, "NO_COLOR=yes")
	term := uitest.Start(t, cmd, 100, 30)
	term.See("84 mercenaries")
	for _, c := range term.Cells("Report from") {
		if c.Style.Fg != nil || c.Style.Bg != nil {
			t.Fatalf("%q is coloured", c.Content)
		}
	}
	term.Type("q")
	term.Ended()
}
