package cli

import (
	"context"
	"errors"
	"sync"

	"debrief/briefs/library"
)

// stores are the stores that were opened while reading, each once.
type stores struct {
	mu  sync.Mutex
	all []*library.Store
}

// at is the store at path. One that could not be opened is tried again.
func (s *stores) at(ctx context.Context, path string) (*library.Store, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, store := range s.all {
		if store.Path() == path {
			return store, nil
		}
	}
	store, err := library.Open(ctx, path)
	if err == nil {
		s.all = append(s.all, store)
	}
	return store, err
}

// close closes the stores, which packs long journals.
func (s *stores) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	for _, store := range s.all {
		errs = append(errs, store.Close())
	}
	return errors.Join(errs...)
}
