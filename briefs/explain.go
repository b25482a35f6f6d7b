package briefs

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// explain wraps what the operating system said of path, with a hint for the
// common cases.
func explain(op, path string, err error) *Error {
	var known *Error
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, fs.ErrNotExist):
		return fail(op, path, ErrMissing, nearest(path))
	case errors.Is(err, fs.ErrPermission):
		return fail(op, path, ErrNoAccess, "ls -l "+shownPath(path)+" shows who may read it")
	case errors.Is(err, ErrTooLarge):
		return fail(op, path, err, "split it, or open a part: head -c 100M FILE | debrief -")
	}
	return fail(op, path, err, "")
}

// elsewhere is what helps when nothing about the input does.
const elsewhere = "name another file or folder; debrief sample opens the sample"

// nearest suggests the name in the folder of path that is most like it, as a
// sentence, or something else to open when none is near.
func nearest(path string) string {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return elsewhere
	}
	best, least := "", 1+max(2, len(name)/3)
	for i, e := range entries {
		if i == 10_000 {
			break
		}
		if d := distance(strings.ToLower(name), strings.ToLower(e.Name())); d < least {
			best, least = e.Name(), d
		}
	}
	if best == "" {
		return elsewhere
	}
	dir, _ = filepath.Split(path)
	return "did you mean " + shownPath(dir+best) + "?"
}

// distance is the number of bytes to insert, delete, change or swap with their
// neighbour that turns a into b. Names are short, so its square does not matter.
func distance(a, b string) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
