package library

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"debrief/model"
)

// Text is one text of a work, as it is kept and as it is handed to other stores.
type Text struct {
	Brief *model.Brief // without a text when the store has only entries on it
	Work  string
	Kept  time.Time // when the store got it
}

// Texts gives the texts of a work, the oldest first, and its whole journal.
func (s *Store) Texts(ctx context.Context, work string) (all []Text, journal []model.Entry, err error) {
	defer s.rescue("read", &err)
	if all, err = s.textsOf(ctx, work); err != nil {
		return nil, nil, s.fail("read", err)
	}
	journal, err = s.journal(ctx, work)
	return all, journal, s.fail("read", err)
}

func (s *Store) textsOf(ctx context.Context, work string) (all []Text, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids, err := texts(ctx, s.db, work)
	if err == nil && len(ids) == 0 {
		err = ErrUnknown
	}
	for _, id := range ids {
		t, err := s.text(ctx, id, work)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, err
}

func (s *Store) text(ctx context.Context, id, work string) (Text, error) {
	b, _, err := s.brief(ctx, id)
	if errors.Is(err, ErrUnknown) {
		return Text{Brief: &model.Brief{ID: id}, Work: work, Kept: time.UnixMilli(0).UTC()}, nil
	}
	if err != nil {
		return Text{}, err
	}
	var kept int64
	err = s.db.QueryRowContext(ctx, "SELECT kept FROM brief WHERE id = ?", id).Scan(&kept)
	return Text{Brief: b, Work: work, Kept: time.UnixMilli(kept).UTC()}, err
}

// Merge adds what another store has: all of it or nothing. Texts and entries
// that are there already are passed over. It gives how many entries are new.
func (s *Store) Merge(ctx context.Context, texts []Text, entries []model.Entry) (fresh int, err error) {
	if s.fault != nil {
		return 0, s.fault
	}
	defer s.rescue("import", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.write(ctx, func(tx *sql.Tx) error {
		var before, after int
		count := func(n *int) error { return tx.QueryRowContext(ctx, "SELECT count(*) FROM journal").Scan(n) }
		if err := count(&before); err != nil {
			return err
		}
		if err := mergeTexts(ctx, tx, texts); err != nil {
			return err
		}
		if err := s.insert(ctx, tx, entries); err != nil {
			return err
		}
		err := count(&after)
		fresh = after - before
		return err
	})
	clear(s.works)
	if err == nil {
		s.pack(ctx, 0)
	}
	return fresh, s.fail("import", err)
}

// mergeTexts adds texts. One that is here brings its whole work to the work that
// it has here.
func mergeTexts(ctx context.Context, tx *sql.Tx, texts []Text) error {
	here := map[string]string{}
	for _, t := range texts {
		work, kept, err := workOf(ctx, tx, t.Brief)
		if err != nil {
			return err
		}
		if kept {
			here[t.Work] = work
		}
	}
	for _, t := range texts {
		work := t.Work
		if known, ok := here[work]; ok {
			work = known
		}
		var err error
		if t.Brief.Text == "" {
			_, err = tx.ExecContext(ctx, "INSERT OR IGNORE INTO kin (brief, work) VALUES (?, ?)", t.Brief.ID, work)
		} else {
			err = insertBrief(ctx, tx, t.Brief, work, t.Kept.UnixMilli())
		}
		if err != nil {
			return err
		}
	}
	return nil
}
