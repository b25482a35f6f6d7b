package briefs

import (
	"bytes"
	"context"
	"os"

	"debrief/model"
)

// ending is how many bytes of the end of a large file are shown before all of it
// is read: more than any screen.
const ending = 64 << 10

// End reads the end of the large file at path of which begun is the beginning, so
// that it can be shown before the rest is read: a briefing without an ID, read as
// begun is, whose text begins with a paragraph or at least with a line. Its
// offsets are its own. Ok is false where there is none to be had, because the file
// cannot be read, or has to be read whole to be cleaned.
func End(ctx context.Context, path string, begun *model.Brief) (b *model.Brief, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil || st.Size() < large || ctx.Err() != nil {
		return nil, false
	}
	tail := make([]byte, ending)
	if _, err := f.ReadAt(tail, st.Size()-ending); err != nil {
		return nil, false
	}
	n := bytes.Index(tail, []byte("\n\n"))
	if n < 0 || n > ending/2 {
		n = bytes.IndexByte(tail, '\n')
	}
	if n < 0 {
		return nil, false
	}
	tail = bytes.TrimLeft(tail[n:], "\n")
	if found := clean(tail); found.bad > 0 {
		return nil, false
	}
	end := *begun
	end.ID, end.Text, end.Body = "", string(tail), model.Span{End: len(tail)}
	return &end, len(bytes.TrimSpace(tail)) > 0
}
