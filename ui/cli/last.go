package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"debrief/model"
)

// lastPath is the small file beside the store at path that names the briefing
// that was read last. It is read before the first frame, which the store is not.
func lastPath(store string) string { return store + ".last" }

// noteLast notes that b is being read. A sample or standard input is no file to
// come back to: then the last briefing is the sample again.
func noteLast(store string, b *model.Brief) error {
	path := b.Path
	if path == "" || path == "-" {
		err := os.Remove(lastPath(store))
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return err
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return os.WriteFile(lastPath(store), []byte(whole+"\n"), 0o600)
}

// last is the path of the briefing that was read last, if it is still there.
func last(store string) (path string, ok bool) {
	note, err := os.ReadFile(lastPath(store))
	if err != nil {
		return "", false
	}
	path = strings.TrimSuffix(string(note), "\n")
	st, err := os.Stat(path)
	return path, err == nil && st.Mode().IsRegular()
}
