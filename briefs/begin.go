package briefs

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"

	"debrief/model"
)

// Sizes of files that are begun. From large bytes on a beginning is worth the
// second look that it costs; it is longer than any screen, and than what decides
// format and title.
const (
	large     = 1 << 20
	beginning = 256 << 10
)

// Begin reads the beginning of the large file at path, so that its first screen
// can be shown before the rest is read: a briefing without an ID, whose text ends
// at the end of a line. Ok is false where there is none to be had, because the
// file is small, no file, or cannot be read: then [Open] tells more.
func Begin(ctx context.Context, path string) (b *model.Brief, ok bool) {
	if st, err := os.Stat(path); err != nil || !st.Mode().IsRegular() || st.Size() < large || st.Size() > sizeLimit {
		return nil, false
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	head := make([]byte, beginning)
	if _, err := io.ReadFull(f, head); err != nil || ctx.Err() != nil {
		return nil, false
	}
	if _, wide := fromUTF16(head[:2]); wide {
		return nil, false // its offsets count bytes of the converted text
	}
	head = lines(head)
	b, err = take(content{head, firstFoul(head) == len(head)}, path, filepath.Base(path), false)
	if err != nil {
		return nil, false
	}
	b.Notes = nil
	return b, true
}

// lines is b up to the end of its last line, or else of its last character.
func lines(b []byte) []byte {
	if n := bytes.LastIndexByte(b, '\n'); n >= 0 {
		return b[:n+1]
	}
	end := len(b)
	for end > len(b)-utf8.UTFMax && !utf8.RuneStart(b[end-1]) {
		end--
	}
	return b[:end-1]
}
