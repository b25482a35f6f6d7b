package briefs

import (
	"context"
	"errors"
	"io"
	"os"
	"sync/atomic"
)

// sizeLimit is how many bytes a briefing may have.
const sizeLimit = 1 << 30

// readAll reads r to its end, into a buffer of the right size when r is a file,
// until ctx is done.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	size := int64(0)
	f, ok := r.(*os.File)
	if ok {
		if st, err := f.Stat(); err == nil && st.Mode().IsRegular() {
			size = st.Size()
		}
	}
	switch {
	case size > sizeLimit:
		return nil, ErrTooLarge
	case size == 0:
		return io.ReadAll(&bounded{ctx: ctx, r: r})
	}
	b := make([]byte, size)
	if at, err := f.Seek(0, io.SeekCurrent); err == nil && at == 0 && readPieces(ctx, f, b) {
		return b, nil
	}
	n, err := io.ReadFull(&bounded{ctx: ctx, r: r}, b)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return b[:n], err
}

// readPieces fills b from the beginning of f with all cores, which share the
// cost of touching new memory. It reports whether all went well.
func readPieces(ctx context.Context, f *os.File, b []byte) bool {
	var failed atomic.Bool
	shares((len(b)+leaf-1)/leaf, func(i int) {
		if ctx.Err() != nil || failed.Load() {
			failed.Store(true)
			return
		}
		piece := b[i*leaf : min((i+1)*leaf, len(b))]
		if n, err := f.ReadAt(piece, int64(i*leaf)); n < len(piece) || err != nil && !errors.Is(err, io.EOF) {
			failed.Store(true)
		}
	})
	return !failed.Load()
}

// bounded stops when its context is done or more than sizeLimit is read.
type bounded struct {
	ctx  context.Context
	r    io.Reader
	read int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := b.r.Read(p)
	if b.read += int64(n); b.read > sizeLimit {
		return n, ErrTooLarge
	}
	return n, err
}
