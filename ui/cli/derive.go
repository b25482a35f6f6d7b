package cli

import (
	"context"
	"math"
	"runtime"
	"runtime/debug"
	"time"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/model"
)

// settling is how long after the last fact of a long text what else there is to do
// about it waits: what is made of facts is made then, and nobody waits for it.
const settling = 2 * time.Second

// Deriving a text of more bytes waits until its first frame has reached the
// terminal.
const (
	waitFrom   = 256 << 10
	firstFrame = 10 * time.Millisecond
)

// keepFrom is how many bytes to read a briefing must have for its facts to be
// kept. Those of a shorter one are derived as fast as they are read.
const keepFrom = 128 << 10

// derive gives the facts of b to the reader: those that are kept, or else new
// ones, which are kept when they have settled. One core stays free for the keys.
func (s *screen) derive(ctx context.Context, b *model.Brief, first model.Span, tell func(soFar []model.Fact, done int)) []model.Fact {
	keeps := b.Body.Len() >= keepFrom && b.Path != briefs.Stdin && buildID() != ""
	if keeps {
		named := *b
		named.ID = s.identities.of(b)
		b = &named
		if facts, ok := s.kept(ctx, b); ok {
			time.AfterFunc(settling, func() { settled(ctx, b) })
			return facts
		}
	}
	if b.Body.Len() > waitFrom {
		select {
		case <-time.After(firstFrame):
		case <-ctx.Done():
			return nil
		}
	}
	if b.Body.Len() > huge {
		debug.SetMemoryLimit(roomFor(b.Body.Len()))
	}
	facts := deriveBeside(ctx, b, first, tell)
	time.AfterFunc(settling, func() {
		if keeps {
			s.keep(ctx, b, facts)
		}
		settled(ctx, b)
	})
	return facts
}

// settled collects garbage as suits the reading of b from now on.
func settled(ctx context.Context, b *model.Brief) {
	switch {
	case b.Body.Len() > large:
		giveBack()
	case ctx.Err() == nil: // no other briefing is open
		debug.SetGCPercent(smallHeap)
	}
}

// roomFor is how much memory deriving the facts of a huge text should do with:
// the text, as much again for its facts, and what the reader needs in any case.
// Where that is too little, collecting takes up to half of the time.
func roomFor(size int) int64 { return 2*int64(size) + 24<<20 }

// giveBack gives back the memory that deriving took.
func giveBack() {
	debug.SetMemoryLimit(math.MaxInt64)
	debug.FreeOSMemory()
}

func deriveBeside(ctx context.Context, b *model.Brief, first model.Span, tell func(soFar []model.Fact, done int)) []model.Fact {
	workers := max(runtime.GOMAXPROCS(0)-1-spare, 1)
	return derive.Facts(ctx, b, derive.Options{Workers: workers, First: first, Progress: func(facts []model.Fact, fresh bool, done, _ int) {
		if !fresh {
			facts = nil
		}
		tell(facts, done)
	}})
}

// keptWithin is how long the kept facts are waited for: a store can be slow, or be
// held by another program.
const keptWithin = 150 * time.Millisecond

// kept are the facts that this program derived from b before.
func (s *screen) kept(ctx context.Context, b *model.Brief) (facts []model.Fact, ok bool) {
	found := make(chan []model.Fact, 1)
	go func() {
		defer close(found)
		if store, err := s.stores.at(ctx, s.storePath()); err == nil {
			if facts, ok := store.Derived(ctx, b, buildID()); ok {
				found <- facts
			}
		}
	}()
	select {
	case facts, ok = <-found:
		return facts, ok
	case <-time.After(keptWithin):
		return nil, false
	}
}

// keep keeps facts for the next time. Where they cannot be kept they are derived
// again.
func (s *screen) keep(ctx context.Context, b *model.Brief, facts []model.Fact) {
	if ctx.Err() != nil {
		return // another briefing is open, and these may be a part only
	}
	if store, err := s.stores.at(ctx, s.storePath()); err == nil {
		store.KeepDerived(ctx, b, buildID(), facts) // with its fault, or without
	}
}
