package library

import (
	"context"
	"database/sql"

	"debrief/model"
)

// Append adds entries on b to the journal, all or none of them, and b itself if
// the store does not have it. When it returns nil they are on disk: neither the
// end of the process nor that of the machine undoes them. Entries that are there
// already are passed over.
func (s *Store) Append(ctx context.Context, b *model.Brief, entries ...model.Entry) (err error) {
	if s.fault != nil {
		return s.fault
	}
	defer s.rescue("append", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.write(ctx, func(tx *sql.Tx) error {
		if err := s.keep(ctx, tx, b); err != nil {
			return err
		}
		if err := s.adopt(ctx, tx, s.works[b.ID], entries); err != nil {
			return err
		}
		return s.insert(ctx, tx, entries)
	})
	if err == nil {
		s.pack(ctx, max(packMost, len(entries)))
	}
	return s.fail("append", err)
}

// Keep adds b to the store, so that it is listed and that the first Append on it
// has less to do.
func (s *Store) Keep(ctx context.Context, b *model.Brief) (err error) {
	if s.fault != nil {
		return s.fault
	}
	defer s.rescue("append", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.works[b.ID] != "" {
		return nil
	}
	return s.fail("append", s.write(ctx, func(tx *sql.Tx) error { return s.keep(ctx, tx, b) }))
}

// write does what it is given in one transaction. What the store remembers of
// the file is forgotten when it fails.
func (s *Store) write(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err = do(tx); err == nil {
		err = tx.Commit()
	}
	if err != nil {
		clear(s.works)
	}
	return err
}

// adopt notes that texts which entries were made on are texts of the work, when
// the store does not know them otherwise.
func (s *Store) adopt(ctx context.Context, tx *sql.Tx, work string, entries []model.Entry) error {
	seen := ""
	for i := range entries {
		id := entries[i].Brief
		if id == seen || s.works[id] != "" {
			continue
		}
		seen = id
		_, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO kin (brief, work) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM brief WHERE id = ?1)", id, work)
		if err != nil {
			return err
		}
	}
	return nil
}

const insertion = "INSERT OR IGNORE INTO journal (id, made, who, brief, fact, what, before, after, body) VALUES (?,?,?,?,?,?,?,?,?)"

func (s *Store) insert(ctx context.Context, tx *sql.Tx, entries []model.Entry) error {
	if len(entries) == 0 {
		return nil
	}
	line, err := tx.PrepareContext(ctx, insertion)
	if err != nil {
		return err
	}
	defer line.Close()
	var body []byte
	for i := range entries {
		e := &entries[i]
		body = encode(body[:0], e)
		_, err := line.ExecContext(ctx, e.ID.String(), e.When.UnixMilli(), e.Who, e.Brief, e.Fact,
			e.What.String(), e.Before.String(), e.After.String(), body)
		if err != nil {
			return err
		}
		s.loose[e.Brief]++
	}
	return nil
}
