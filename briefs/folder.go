package briefs

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Shelf is what a folder holds.
type Shelf struct {
	Paths   []string // of its briefings, sorted, folders within folders included
	Skipped []string // paths of what is no briefing, sorted
}

// List gives the briefings that path stands for: the path itself for a file or
// [Stdin], all that lie in it for a folder and its folders.
//
// In a folder a briefing is a file whose name ends in .txt, .text, .md or
// .markdown, or has no ending. Hidden files and folders are passed over in
// silence, everything else is named as skipped. Links to folders are not
// followed. A file is not looked into: what is no text by content shows when
// it is opened.
func List(ctx context.Context, path string) (Shelf, error) {
	if path == Stdin {
		return Shelf{Paths: []string{path}}, nil
	}
	st, err := os.Stat(path)
	if err != nil {
		return Shelf{}, explain("open", path, err)
	}
	if !st.IsDir() {
		return Shelf{Paths: []string{path}}, nil
	}
	var s Shelf
	err = filepath.WalkDir(path, func(at string, e fs.DirEntry, err error) error {
		return s.visit(ctx, path, at, e, err)
	})
	if err != nil {
		return Shelf{}, explain("list", path, err)
	}
	if len(s.Paths) == 0 {
		return s, fail("list", path, ErrNoBriefings, "a briefing is a file that ends in .txt or .md; name other files one by one")
	}
	slices.Sort(s.Paths)
	slices.Sort(s.Skipped)
	return s, nil
}

// visit notes one entry of the folder root. A folder within it that cannot be
// read is skipped.
func (s *Shelf) visit(ctx context.Context, root, at string, e fs.DirEntry, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case at == root:
		return err
	case strings.HasPrefix(e.Name(), "."):
		if e.IsDir() {
			return fs.SkipDir
		}
	case err != nil:
		s.Skipped = append(s.Skipped, at)
	case e.IsDir():
	case namedAsText(e.Name()) && isFile(at, e):
		s.Paths = append(s.Paths, at)
	default:
		s.Skipped = append(s.Skipped, at)
	}
	return nil
}

func namedAsText(name string) bool {
	return slices.Contains([]string{"", ".txt", ".text", ".md", ".markdown"}, strings.ToLower(filepath.Ext(name)))
}

// isFile reports whether e is a regular file or a link to one.
func isFile(at string, e fs.DirEntry) bool {
	if e.Type().IsRegular() {
		return true
	}
	st, err := os.Stat(at)
	return e.Type()&fs.ModeSymlink != 0 && err == nil && st.Mode().IsRegular()
}

// Skippable reports whether err says of a file found in a folder that it is no
// briefing: nobody asked for that file by name.
func Skippable(err error) bool {
	return errors.Is(err, ErrNotText) || errors.Is(err, ErrEmpty)
}
