package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"debrief/briefs"
	"debrief/model"
)

// pipe is standard input that a reader sees while it still arrives.
type pipe struct {
	mu    sync.Mutex
	got   []byte
	err   error // io.EOF at its end
	shown int   // bytes of got in the briefing opened last
	moved chan struct{}
}

// How long the first part is waited for, and how often more of it is shown.
const (
	firstPart = 150 * time.Millisecond
	partEvery = 400 * time.Millisecond
)

// listenTo begins to read r.
func listenTo(r io.Reader) *pipe {
	p := &pipe{moved: make(chan struct{})}
	go func() {
		buf := make([]byte, 64<<10)
		for {
			n, err := r.Read(buf)
			p.mu.Lock()
			p.got, p.err = append(p.got, buf[:n]...), err
			close(p.moved)
			p.moved = make(chan struct{})
			p.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return p
}

// state is how much there is, whether it has ended, and what is closed when
// either changes.
func (p *pipe) state() (size int, ended bool, moved <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.got), p.err != nil, p.moved
}

// open is the briefing as far as it has arrived. It waits for the first words,
// and then a moment more for the rest.
func (p *pipe) open(ctx context.Context) (*model.Brief, error) {
	var enough <-chan time.Time
	for waiting := true; waiting; {
		size, ended, moved := p.state()
		if size > 0 && enough == nil {
			enough = time.After(firstPart)
		}
		if ended {
			break
		}
		select {
		case <-moved:
		case <-enough:
			waiting = false
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	p.mu.Lock()
	part, err := bytes.Clone(p.got), p.err
	p.shown = len(part)
	p.mu.Unlock()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &briefs.Error{Op: "read", Path: briefs.Stdin, Err: err}
	}
	return briefs.Read(ctx, bytes.NewReader(part), briefs.Stdin, "stdin")
}

// watch tells when more has arrived than was shown, until all is shown.
func (p *pipe) watch(ctx context.Context) <-chan struct{} {
	more := make(chan struct{})
	go func() {
		defer close(more)
		for {
			p.mu.Lock()
			size, shown, ended, moved := len(p.got), p.shown, p.err != nil, p.moved
			p.mu.Unlock()
			switch {
			case size > shown:
				select {
				case <-time.After(partEvery):
					select {
					case more <- struct{}{}:
					case <-ctx.Done():
					}
				case <-ctx.Done():
				}
				return
			case ended:
				return
			}
			select {
			case <-moved:
			case <-ctx.Done():
				return
			}
		}
	}()
	return more
}
