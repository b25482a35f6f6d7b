package briefs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unsafe"

	"debrief/briefs/format"
	"debrief/model"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Open reads the briefing at path, which is a file, a named pipe, or [Stdin].
// Errors are of type [*Error].
func Open(ctx context.Context, path string) (*model.Brief, error) {
	return named(OpenUnnamed(ctx, path))
}

// OpenUnnamed is Open for those who cannot wait: where it can, it leaves the ID
// empty, which is [Identity] then.
func OpenUnnamed(ctx context.Context, path string) (*model.Brief, error) {
	return open(ctx, path, true)
}

// OpenNameless is Open for those who never ask for the ID, which it leaves empty.
func OpenNameless(ctx context.Context, path string) (*model.Brief, error) {
	return open(ctx, path, false)
}

// open reads the briefing at path. What is read of standard input is named in any
// case; else only a text that is cleaned and to be named, since it is named as it
// stood.
func open(ctx context.Context, path string, naming bool) (*model.Brief, error) {
	if path == Stdin {
		return Read(ctx, os.Stdin, path, "stdin")
	}
	mode, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, explain("open", path, err)
	case mode.IsDir():
		return nil, fail("open", path, errors.New("a folder"), "list its briefings first")
	case !mode.Mode().IsRegular() && mode.Mode().Type() != fs.ModeNamedPipe:
		return nil, fail("open", path, ErrNotAFile, "a device has no end; pipe what you need: … | debrief -")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, explain("open", path, err)
	}
	defer f.Close()
	var c content
	if size := mode.Size(); mode.Mode().IsRegular() && size > 0 {
		c, err = readFile(ctx, f, size)
	} else {
		c, err = readAll(ctx, f)
	}
	if err != nil {
		return nil, explain("read", path, err)
	}
	return take(c, path, filepath.Base(path), naming)
}

// Read reads a briefing from r to its end. The path says where it came from,
// the name what it is called.
func Read(ctx context.Context, r io.Reader, path, name string) (*model.Brief, error) {
	c, err := readAll(ctx, r)
	if err != nil {
		return nil, explain("read", path, err)
	}
	return named(take(c, path, name, true))
}

// Parse makes a briefing of text that is in memory already.
func Parse(name, text string) (*model.Brief, error) {
	b := unsafe.Slice(unsafe.StringData(text), len(text))
	fine := firstFoul(b) == len(b)
	if !fine {
		b = []byte(text)
	}
	return named(take(content{b, fine}, "", name, true))
}

// named gives b its ID if it has none.
func named(b *model.Brief, err error) (*model.Brief, error) {
	if err == nil && b.ID == "" {
		b.ID = identity(bytesOf(b))
	}
	return b, err
}

// take makes a briefing of what was read, which it keeps and cleans in place. A
// text that was clean as it stood gets no ID, nor does any without naming.
func take(c content, path, name string, naming bool) (*model.Brief, error) {
	shown := path
	if shown == "" {
		shown = name
	}
	b, id := c.bytes, ""
	if naming && !c.fine {
		id = identity(b)
	}
	b, wide := fromUTF16(b)
	if bad := refuse(shown, b, c.fine); bad != nil {
		return nil, bad
	}
	mark := len(b) - len(strings.TrimPrefix(unsafe.String(unsafe.SliceData(b), len(b)), "\ufeff"))
	var found tally
	if !c.fine {
		found = clean(b)
	}
	text := unsafe.String(unsafe.SliceData(b), len(b))
	if strings.TrimSpace(text) == "" {
		return nil, fail("open", shown, ErrEmpty, elsewhere)
	}
	brief := &model.Brief{ID: id, Name: cleanValue(name), Path: path, Text: text, Body: model.Span{Start: mark, End: len(text)}}
	brief.Notes = found.notes(wide)
	readMatter(brief)
	brief.Format = format.Recognise(name, brief.Body.Of(text))
	readMark(brief)
	readTitle(brief)
	return brief, nil
}

// notes tells the reader what cleaning changed.
func (t tally) notes(wide bool) []string {
	var notes []string
	say := func(n int, one, many string) {
		switch {
		case n == 1:
			notes = append(notes, "1 "+one)
		case n > 1:
			notes = append(notes, fmt.Sprintf("%d %s", n, many))
		}
	}
	if wide {
		notes = append(notes, "Converted from UTF-16; offsets count bytes of the text in UTF-8.")
	}
	if t.legacy {
		say(t.bad, "byte is no UTF-8; the text was read as Windows-1252, without accents.",
			"bytes are no UTF-8; the text was read as Windows-1252, without accents.")
	} else {
		say(t.bad, "byte is no valid UTF-8 and is shown as a question mark.",
			"bytes are no valid UTF-8 and are shown as question marks.")
	}
	say(t.controls, "control character was made a blank or a line end.", "control characters were made blanks or line ends.")
	say(t.directions, "character that changes the direction of text was made blanks.",
		"characters that change the direction of text were made blanks.")
	say(t.hidden, "invisible character was made blanks.", "invisible characters were made blanks.")
	return notes
}
