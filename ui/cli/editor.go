package cli

import (
	"cmp"
	"errors"
	"os"
	"os/exec"
	"strings"
)

// errNoEditor is the failure to know which editor the reviewer uses.
var errNoEditor = errors.New("set $VISUAL or $EDITOR")

// editor is the reviewer's editor on a file that holds text. The file goes away
// when it is read.
func editor(text string) (cmd *exec.Cmd, read func() (string, error), err error) {
	words := strings.Fields(cmp.Or(os.Getenv("VISUAL"), os.Getenv("EDITOR")))
	if len(words) == 0 {
		return nil, nil, errNoEditor
	}
	f, err := os.CreateTemp("", "debrief-comment-*.txt")
	if err != nil {
		return nil, nil, err
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, nil, err
	}
	read = func() (string, error) {
		defer os.Remove(f.Name())
		text, err := os.ReadFile(f.Name())
		return strings.TrimSpace(string(text)), err
	}
	return exec.Command(words[0], append(words[1:], f.Name())...), read, nil
}
