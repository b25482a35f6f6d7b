package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// program is the command of a script in its folder and environment.
func program(ts *testscript.TestScript, args []string) (*exec.Cmd, *bytes.Buffer) {
	var errs bytes.Buffer
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		if path := filepath.Join(dir, args[0]); isThere(path) {
			c := exec.Command(path, args[1:]...)
			c.Dir, c.Stderr = ts.Getenv("WORK"), &errs
			c.Env = []string{"PATH=" + ts.Getenv("PATH"), "HOME=" + ts.Getenv("HOME")}
			return c, &errs
		}
	}
	ts.Fatalf("no program %s", args[0])
	return nil, nil
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// withoutReader is the script command "unread program args…": it runs a program
// whose standard output nobody reads, which must end in silence.
func withoutReader(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: unread program args…")
	}
	c, errs := program(ts, args)
	r, w, err := os.Pipe()
	ts.Check(err)
	ts.Check(r.Close())
	c.Stdout = w
	err = c.Run()
	ts.Check(w.Close())
	if errs.Len() > 0 {
		ts.Fatalf("%q tells of it: %s", args, errs)
	}
	status := c.ProcessState.Sys().(syscall.WaitStatus)
	if err != nil && !(status.Signaled() && status.Signal() == syscall.SIGPIPE) {
		ts.Fatalf("%q ends with %v", args, err)
	}
}

// interrupted is the script command "interrupt N program args…": it presses
// ctrl+c when the first output has come while standard input stays open, and
// asks for the exit code.
func interrupted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: interrupt N program args…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	c, errs := program(ts, args[1:])
	in, err := c.StdinPipe()
	ts.Check(err)
	out, err := c.StdoutPipe()
	ts.Check(err)
	ts.Check(c.Start())
	_, err = out.Read(make([]byte, 1))
	ts.Check(err)
	ts.Check(c.Process.Signal(os.Interrupt))
	_ = c.Wait()
	_ = in.Close()
	if have := c.ProcessState.ExitCode(); have != want || errs.Len() > 0 {
		ts.Fatalf("%q exits with %d, want %d: %s", args[1:], have, want, errs)
	}
}
