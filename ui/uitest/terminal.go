package uitest

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	uv "github.com/charmbracelet/ultraviolet"
)

// Terminal is a real program in a pseudo-terminal with an emulator behind it.
type Terminal struct {
	t    testing.TB
	cmd  *exec.Cmd
	file *os.File
	emu  *vt.SafeEmulator

	mu    sync.Mutex
	sent  bytes.Buffer // all that the program wrote
	moved chan struct{}
	ended chan struct{}
	keys  chan string // on their way to the program
	w, h  int
}

// patience is how long a test waits for what should happen at once.
const patience = 20 * time.Second

// Start runs cmd in a terminal of w by h cells. The terminal answers queries as
// a real one does. The program is killed when the test ends.
func Start(t testing.TB, cmd *exec.Cmd, w, h int) *Terminal {
	t.Helper()
	term := &Terminal{
		t: t, cmd: cmd, emu: vt.NewSafeEmulator(w, h), w: w, h: h,
		moved: make(chan struct{}, 1), ended: make(chan struct{}), keys: make(chan string, 256),
	}
	if cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(cmd.Env, "TERM=xterm-256color", "COLORTERM=truecolor")
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)})
	if errors.Is(err, os.ErrPermission) || errors.Is(err, os.ErrNotExist) {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	term.file = file
	go term.answer()
	go term.typing()
	go term.watch()
	t.Cleanup(term.end)
	return term
}

// answer reads what the emulator answers and hands it on to be sent: a program
// that takes no input must not keep the emulator from showing its output.
func (m *Terminal) answer() {
	buf := make([]byte, 1024)
	for {
		n, err := m.emu.Read(buf)
		if err != nil {
			return
		}
		m.send(string(buf[:n]))
	}
}

// send queues input for the program. What a program that has ended or sleeps
// does not take is lost.
func (m *Terminal) send(keys string) {
	select {
	case m.keys <- keys:
	case <-m.ended:
	case <-time.After(patience):
	}
}

// typing writes the queued input.
func (m *Terminal) typing() {
	for {
		select {
		case keys := <-m.keys:
			_, _ = m.file.WriteString(keys)
		case <-m.ended:
			return
		}
	}
}

// end kills the program and takes its terminal away.
func (m *Terminal) end() {
	_ = m.cmd.Process.Kill()
	select {
	case <-m.ended:
	case <-time.After(patience):
		m.t.Error("the program's terminal does not end")
	}
	_ = m.file.Close()
	if answers, ok := m.emu.InputPipe().(io.Closer); ok {
		_ = answers.Close()
	}
}

func (m *Terminal) watch() {
	defer close(m.ended)
	buf := make([]byte, 1<<16)
	for {
		n, err := m.file.Read(buf)
		if n > 0 {
			_, _ = m.emu.Write(buf[:n])
			m.mu.Lock()
			m.sent.Write(buf[:n])
			m.mu.Unlock()
			select {
			case m.moved <- struct{}{}:
			default:
			}
		}
		if err != nil {
			_ = m.cmd.Wait()
			return
		}
	}
}

// Screen is the text on the screen.
func (m *Terminal) Screen() string { return ansi.Strip(m.emu.Render()) }

// Type sends keys: text as it is, or the name of a key in angle brackets.
func (m *Terminal) Type(keys ...string) {
	names := strings.NewReplacer("<esc>", "\x1b", "<enter>", "\r", "<tab>", "\t", "<ctrl+c>", "\x03", "<ctrl+z>", "\x1a", "<down>", "\x1b[B", "<up>", "\x1b[A")
	for _, k := range keys {
		m.send(names.Replace(k))
	}
}

// glance is how often Until looks without a change of the screen: what it waits
// for may be in a file.
const glance = 50 * time.Millisecond

// Until waits for the screen to be as it should.
func (m *Terminal) Until(what string, ok func() bool) {
	m.t.Helper()
	deadline := time.After(patience)
	for !ok() {
		select {
		case <-m.moved:
		case <-time.After(glance):
		case <-m.ended:
			if ok() {
				return
			}
			m.t.Fatalf("the program ended before %s; the screen:\n%s", what, m.Screen())
		case <-deadline:
			m.t.Fatalf("waited in vain for %s; the screen:\n%s", what, m.Screen())
		}
	}
}

// See waits for text to stand on the screen.
func (m *Terminal) See(text string) {
	m.t.Helper()
	m.Until("the text "+text, func() bool { return strings.Contains(m.Screen(), text) })
}

// Gone waits for text to be off the screen.
func (m *Terminal) Gone(text string) {
	m.t.Helper()
	m.Until("the end of the text "+text, func() bool { return !strings.Contains(m.Screen(), text) })
}

// Cells gives the cells that show text, which stands on one line.
func (m *Terminal) Cells(text string) []uv.Cell {
	for y, line := range strings.Split(m.Screen(), "\n") {
		at := strings.Index(line, text)
		if at < 0 {
			continue
		}
		x := ansi.StringWidthWc(line[:at])
		var cells []uv.Cell
		for i := range ansi.StringWidthWc(text) {
			if c := m.emu.CellAt(x+i, y); c != nil {
				cells = append(cells, *c)
			}
		}
		return cells
	}
	return nil
}

// Resize gives the terminal another size.
func (m *Terminal) Resize(w, h int) {
	m.emu.Resize(w, h)
	m.w, m.h = w, h
	if err := pty.Setsize(m.file, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		m.t.Fatal(err)
	}
}

// Signal sends the program a signal.
func (m *Terminal) Signal(s syscall.Signal) { _ = m.cmd.Process.Signal(s) }

// Ended waits for the end of the program and gives its exit code.
func (m *Terminal) Ended() int {
	m.t.Helper()
	select {
	case <-m.ended:
	case <-time.After(patience):
		m.t.Fatalf("the program did not end; the screen:\n%s", m.Screen())
	}
	return m.cmd.ProcessState.ExitCode()
}

// Sent is all that the program has written.
func (m *Terminal) Sent() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.sent.String()
}

// Forget drops what the program has written so far: for Restored, all that
// came before does not count.
func (m *Terminal) Forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sent.Reset()
}

// Restored fails the test unless all that the program switched on is switched
// off again: the other screen, the hidden cursor, pasting, the mouse, the keys.
func (m *Terminal) Restored() {
	m.t.Helper()
	sent := m.Sent()
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l",
		"\x1b[?1002h": "\x1b[?1002l", "\x1b[?1006h": "\x1b[?1006l", "\x1b[>4;2m": "\x1b[>4m",
	} {
		if strings.LastIndex(sent, on) > strings.LastIndex(sent, off) {
			m.t.Errorf("%q is never undone", on)
		}
	}
}
