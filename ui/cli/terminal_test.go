package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"debrief/ui/uitest"
)

// The tests here run the real program in a pseudo-terminal and look at what an
// emulator makes of it.

func inTerminal(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	if testing.Short() {
		t.Skip("the real program is not started in a short run")
	}
	cmd := exec.Command("debrief", args...)
	cmd.Env = append(os.Environ(), "DEBRIEF_CONFIG="+filepath.Join(t.TempDir(), "none.yaml"),
		"DEBRIEF_STORE="+filepath.Join(t.TempDir(), "reviews.db"))
	return cmd
}

func TestTheReaderOpensTheSampleAndLightsItsWords(t *testing.T) {
	term := uitest.Start(t, inTerminal(t), 120, 40)
	term.See("FORCES BY COUNTRY")
	term.See("TLP:CLEAR")
	term.See("casualty 1/4") // the first of the text is chosen and in sight
	lit := func(words string) bool {
		cells := term.Cells(words)
		for _, c := range cells {
			if c.Style.Bg == nil {
				return false
			}
		}
		return len(cells) > 0
	}
	term.Until("the 100 dead to be lit", func() bool { return lit("100") })
	term.Type("1")
	term.See("force 1/3")
	term.Until("the count of the first force to be lit", func() bool { return lit("around 1,500") })
	term.Type("j")
	term.See("force 2/3")
	term.Until("the light to move on", func() bool { return lit("400") && !lit("around 1,500") })
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d after q", code)
	}
	term.Restored()
}

func TestResizingGoesThroughEveryShape(t *testing.T) {
	term := uitest.Start(t, inTerminal(t), 120, 40)
	term.See("casualty 1/4")
	for _, c := range []struct {
		w, h int
		see  string
	}{{80, 24, "casualty 1/4"}, {40, 10, "casualty 1/4"}, {10, 3, "Too"}, {220, 70, "casualty 1/4 · 100 killed"}, {120, 40, "FORCES BY COUNTRY"}} {
		term.Resize(c.w, c.h)
		term.See(c.see)
	}
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	term.Restored()
}

func TestEveryWayOutRestoresTheTerminal(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(*uitest.Terminal)
		code int
	}{
		{"ctrl+c", func(m *uitest.Terminal) { m.Type("<ctrl+c>") }, 130},
		{"SIGTERM", func(m *uitest.Terminal) { m.Signal(syscall.SIGTERM) }, 128 + 15},
		{"SIGHUP", func(m *uitest.Terminal) { m.Signal(syscall.SIGHUP) }, 128 + 1},
		{"q after the mouse", func(m *uitest.Terminal) { m.Type("M"); m.See("Mouse on"); m.Type("q") }, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			term := uitest.Start(t, inTerminal(t), 100, 30)
			term.See("FORCES BY COUNTRY")
			c.end(term)
			if code := term.Ended(); code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
			term.Restored()
		})
	}
}

func TestAFaultOfOurOwnRestoresTheTerminal(t *testing.T) {
	for _, where := range []string{"derive", "open"} {
		t.Run(where, func(t *testing.T) {
			cmd, accounts := inTerminal(t), t.TempDir()
			cmd.Path, _ = exec.LookPath("debrief-broken")
			cmd.Args = []string{"debrief-broken", where}
			cmd.Env = append(cmd.Env, "TMPDIR="+accounts)
			term := uitest.Start(t, cmd, 100, 30)
			if where == "open" {
				term.See("TLP:GREEN")
				term.Type(">")
			}
			if code := term.Ended(); code != 2 {
				t.Errorf("exit code %d, want 2", code)
			}
			term.Restored()
			sent := term.Sent()
			last := sent[strings.LastIndex(sent, "\x1b[?1049l")+1:]
			if !strings.Contains(last, "a fault of its own: broken on purpose") || strings.Contains(last, "goroutine ") {
				t.Errorf("after the screen there should be one clear message: %q", last)
			}
			if all, _ := filepath.Glob(filepath.Join(accounts, "*")); len(all) != 1 || !strings.Contains(last, all[0]) {
				t.Errorf("the message should name the account of the fault, %v: %q", all, last)
			}
		})
	}
}

// A shell with job control stops and continues the program.
func TestSuspendingGivesTheShellBack(t *testing.T) {
	sh, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash to suspend to")
	}
	cmd := inTerminal(t)
	path, err := exec.LookPath("debrief")
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path, cmd.Args = sh, []string{"bash", "--norc", "--noprofile", "--noediting", "-i"}
	cmd.Env = append(cmd.Env, "PS1=shell> ", "HISTFILE=")
	term := uitest.Start(t, cmd, 100, 30)
	term.See("shell>")
	term.Forget() // what the shell itself switches on
	term.Type(path + "\r")
	term.See("FORCES BY COUNTRY")
	term.Type("<ctrl+z>")
	term.See("Stopped")
	term.Restored()
	term.Type("fg\r")
	term.See("FORCES BY COUNTRY")
	term.Type("q")
	term.Until("the shell's prompt", func() bool { return strings.HasSuffix(term.Sent(), "shell> ") })
	term.Type("exit\r")
	term.Ended()
	term.Restored()
}

func TestStandardInputIsReadAndKeysStillWork(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to pipe with")
	}
	cmd := inTerminal(t)
	path, _ := exec.LookPath("debrief")
	cmd.Path, cmd.Args = sh, []string{"sh", "-c", `printf 'Piped notes\n\nThe army has 300 soldiers in Niger.\n' | "$0" -`, path}
	term := uitest.Start(t, cmd, 100, 30)
	term.See("Piped notes")
	term.See("300")
	term.Type("?")
	term.See("Reviewing")
	term.Type("qq")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	term.Restored()
}

func TestHostileBytesStayOnTheirCells(t *testing.T) {
	file := filepath.Join(t.TempDir(), "hostile.txt")
	text := "Report\n\nA \x1b[2J\x1b]0;owned\x07 and \x9b31m and \u202eright to left\u202c, 12 people were killed.\r\nEnd\x00.\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	term := uitest.Start(t, inTerminal(t, file), 100, 30)
	term.See("people were killed")
	term.Type("q")
	term.Ended()
	for _, bad := range []string{"owned\x07", "\x1b[2J\x1b]0;", "\u202e", "\x00"} {
		if strings.Contains(term.Sent(), bad) {
			t.Errorf("%q reached the terminal", bad)
		}
	}
}

// Decisions that the screen shows as saved are there after kill -9.
func TestADecisionOnTheScreenSurvivesKilling(t *testing.T) {
	store := filepath.Join(t.TempDir(), "reviews.db")
	open := func() *uitest.Terminal {
		cmd := inTerminal(t)
		cmd.Env = append(cmd.Env, "DEBRIEF_STORE="+store)
		term := uitest.Start(t, cmd, 120, 40)
		term.See("CASUALTY CLAIMS")
		return term
	}
	term := open()
	for _, key := range []string{"a", "x", "f"} {
		term.Type(key)
	}
	term.See("3/")
	term.See("✓1 ✗1 !1")
	term.Gone("◌")
	term.Signal(syscall.SIGKILL)
	term.Ended()
	again := open()
	again.See("✓1 ✗1 !1")
	again.Type("u")
	again.See("✓1 ✗1 ")
	again.Gone("!1")
	again.Type("q")
	if code := again.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestAChangedFileIsReadAgainWithThePlaceKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "notes.txt")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("River notes\n\nThe army has 300 soldiers in Niger.\n\nNothing else is known.\n")
	term := uitest.Start(t, inTerminal(t, file), 100, 30)
	term.See("force 1/1 · Niger · 300")
	write("River notes\n\nThe army has 450 soldiers in Niger.\n\nNothing else is known.\n")
	term.See("read again")
	term.Type("]")
	term.See("force 1/1 · Niger · 450")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestTheReaderGoesOnWhereItStopped(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "notes.txt")
	text := "River notes\n\nThe army has 300 soldiers in Niger.\n\nRebels killed 12 soldiers at Tillia.\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	open := func(args ...string) *uitest.Terminal {
		cmd := inTerminal(t, args...)
		cmd.Env = append(cmd.Env, "DEBRIEF_STORE="+filepath.Join(dir, "reviews.db"))
		return uitest.Start(t, cmd, 100, 30)
	}
	term := open(file)
	term.See("force 1/1")
	term.Type("]")
	term.See("casualty 1/1")
	term.Type("a")
	term.See("✓")
	term.Type("q")
	term.Ended()
	again := open()
	again.See("River notes")
	again.See("1/2 seen")
	again.Type("q")
	if code := again.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	sample := open("sample")
	sample.See("Wagner")
	sample.Type("q")
	sample.Ended()
}

func TestALongCommentIsWrittenInTheEditor(t *testing.T) {
	script := filepath.Join(t.TempDir(), "edit.sh")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nprintf 'seen twice\\nby the desk\\n' >> \"$1\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := inTerminal(t)
	cmd.Env = append(cmd.Env, "VISUAL="+script)
	term := uitest.Start(t, cmd, 120, 40)
	term.See("CASUALTY CLAIMS")
	term.Type("a")
	term.See("✓1")
	term.Type("c")
	term.See("comment:")
	term.Type("first ")
	term.See("first")
	term.Type("\x0f") // ctrl+o
	term.See("Comment kept")
	term.Type("i")
	term.See("first seen twice by the desk")
	term.Type("\x03")
	term.Ended()
	term.Restored()
}

func TestASlowPipeShowsWhatHasArrived(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to pipe with")
	}
	cmd := inTerminal(t)
	path, _ := exec.LookPath("debrief")
	gate := filepath.Join(t.TempDir(), "gate")
	if err := syscall.Mkfifo(gate, 0o600); err != nil {
		t.Skipf("no named pipes here: %v", err)
	}
	script := `{ printf 'Slow notes\n\nThe army has 300 soldiers in Niger.\n\n'; cat "$1"; printf 'Rebels killed 12 soldiers at Tillia.\n'; } | "$0" -`
	cmd.Path, cmd.Args = sh, []string{"sh", "-c", script, path, gate}
	term := uitest.Start(t, cmd, 100, 30)
	term.See("Slow notes")
	term.See("force 1/1")
	if err := os.WriteFile(gate, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	term.See("12 soldiers")
	term.See("CASUALTY CLAIMS")
	term.Type("q")
	if code := term.Ended(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
