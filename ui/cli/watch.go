package cli

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"debrief/briefs"
	"debrief/model"
	"debrief/ui"
)

// calm is how long a file must rest before it is read again: programs write a
// file in several steps.
const calm = 150 * time.Millisecond

// watch tells when the file of b has changed, until ctx ends. It watches the
// folder, because many programs write a new file in place of the old one. Where
// nothing can be watched the channel is closed.
func watch(ctx context.Context, b *model.Brief) <-chan struct{} {
	changes := make(chan struct{})
	go func() {
		defer close(changes)
		w, err := fsnotify.NewWatcher()
		if err != nil {
			return
		}
		defer w.Close()
		if err := w.Add(filepath.Dir(b.Path)); err != nil {
			return
		}
		if rested(ctx, w, filepath.Clean(b.Path)) {
			select {
			case changes <- struct{}{}:
			case <-ctx.Done():
			}
		}
	}()
	return changes
}

// watchWith watches files, and standard input through p.
func watchWith(p *pipe) ui.Watch {
	return func(ctx context.Context, b *model.Brief) <-chan struct{} {
		if b.Path == briefs.Stdin {
			return p.watch(ctx)
		}
		return watch(ctx, b)
	}
}

// rested waits for the file at path to change and then to rest; ok is false when
// ctx or the watching ends first.
func rested(ctx context.Context, w *fsnotify.Watcher, path string) (ok bool) {
	var rest <-chan time.Time
	for {
		select {
		case e, open := <-w.Events:
			if !open {
				return false
			}
			if filepath.Clean(e.Name) == path && !e.Has(fsnotify.Remove) && e.Op != fsnotify.Chmod {
				rest = time.After(calm)
			}
		case <-w.Errors:
		case <-rest:
			return true
		case <-ctx.Done():
			return false
		}
	}
}
