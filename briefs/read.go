package briefs

import (
	"context"
	"errors"
	"io"
	"os"
	"sync/atomic"
	"unicode/utf8"
)

// sizeLimit is how many bytes a briefing may have.
const sizeLimit = 1 << 30

// content is the bytes of an input as they were read.
type content struct {
	bytes []byte
	fine  bool // nothing in it has to be cleaned, as far as is known
}

// readAll reads r to its end, into a buffer of the right size when r is a file,
// until ctx is done.
func readAll(ctx context.Context, r io.Reader) (content, error) {
	if f, ok := r.(*os.File); ok {
		if st, err := f.Stat(); err == nil && st.Mode().IsRegular() && st.Size() > 0 {
			if at, err := f.Seek(0, io.SeekCurrent); err == nil && at == 0 {
				return readFile(ctx, f, st.Size())
			}
		}
	}
	b, err := io.ReadAll(&bounded{ctx: ctx, r: r})
	return content{bytes: b}, err
}

// readFile reads f, which has the given size above zero and was not read yet.
func readFile(ctx context.Context, f *os.File, size int64) (content, error) {
	if size > sizeLimit {
		return content{}, ErrTooLarge
	}
	b := make([]byte, size)
	if fine, ok := readPieces(ctx, f, b); ok {
		return content{b, fine}, nil
	}
	n, err := io.ReadFull(&bounded{ctx: ctx, r: f}, b)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return content{bytes: b[:n]}, err
}

// piece is how many bytes one core reads at a time: few enough to be looked at
// before they have left its cache.
const piece = 256 << 10

// readPieces fills b from the beginning of f with all cores, which share the
// cost of touching new memory and of looking for what has to be cleaned. It
// reports whether all went well.
func readPieces(ctx context.Context, f *os.File, b []byte) (fine, ok bool) {
	var failed, foul atomic.Bool
	n := (len(b) + piece - 1) / piece
	shares(n, func(i int) {
		if ctx.Err() != nil || failed.Load() {
			failed.Store(true)
			return
		}
		part := b[i*piece : min((i+1)*piece, len(b))]
		if n, err := f.ReadAt(part, int64(i*piece)); n < len(part) || err != nil && !errors.Is(err, io.EOF) {
			failed.Store(true)
		}
		if !foul.Load() && !fineWithin(part) {
			foul.Store(true)
		}
	})
	if failed.Load() {
		return false, false
	}
	for i := 1; i < n && !foul.Load(); i++ {
		foul.Store(!fineAround(b, i*piece))
	}
	return !foul.Load(), true
}

// fineWithin reports whether nothing in part has to change, but for runes that
// may be cut off at its ends.
func fineWithin(part []byte) bool {
	from, to := runeFrom(part, 0), lastRune(part, len(part))
	return from >= to || foul(part[from:to]) == to-from
}

// fineAround reports whether nothing has to change in the runes around the byte
// at an offset.
func fineAround(b []byte, at int) bool {
	from, to := lastRune(b, at), runeFrom(b, at)
	return foul(b[from:to]) == to-from
}

// lastRune is the last offset before the byte at an offset where a rune may
// begin.
func lastRune(b []byte, at int) int {
	from := at - 1
	for from > max(0, at-utf8.UTFMax) && follows(b[from]) {
		from--
	}
	return max(from, 0)
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
