package library

import (
	"context"
	"database/sql"
	"slices"
	"unsafe"

	"debrief/model"
)

// Load gives the journal of b, entries on its older and newer texts included, in
// the order of their IDs. It writes nothing.
func (s *Store) Load(ctx context.Context, b *model.Brief) (entries []model.Entry, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	here, err := s.end(ctx)
	if err != nil {
		return nil, s.fail("read", err)
	}
	work, _, err := workOf(ctx, s.db, b)
	if err != nil {
		return nil, s.fail("read", err)
	}
	if entries, err = s.journal(ctx, work); err == nil {
		s.cursors[b.ID] = here
	}
	return entries, s.fail("read", err)
}

// Work is the work that b belongs to, or would belong to if it were kept.
func (s *Store) Work(ctx context.Context, b *model.Brief) (work string, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	work, _, err = workOf(ctx, s.db, b)
	return work, s.fail("read", err)
}

// cursor is how far into the journal somebody has read.
type cursor struct {
	version int64 // of the file, as the connection counts
	line    int64
}

// end is a cursor behind all that is in the store. What comes in while it is
// made lies behind it.
func (s *Store) end(ctx context.Context) (c cursor, err error) {
	if err = s.db.QueryRowContext(ctx, "PRAGMA data_version").Scan(&c.version); err != nil {
		return c, err
	}
	err = s.db.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM journal").Scan(&c.line)
	return c, err
}

// journal is all entries on the texts of a work.
func (s *Store) journal(ctx context.Context, work string) ([]model.Entry, error) {
	ids, err := texts(ctx, s.db, work)
	if err != nil {
		return nil, err
	}
	var parts [][]model.Entry
	for _, id := range ids {
		part, err := s.journalOf(ctx, id)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return model.Union(parts...), nil
}

// texts are the IDs of the texts of a work, the oldest first.
func texts(ctx context.Context, q querier, work string) (ids []string, err error) {
	rows, err := q.QueryContext(ctx, "SELECT id, kept FROM brief WHERE work = ?1"+
		" UNION ALL SELECT brief, 0 FROM kin WHERE work = ?1 AND brief NOT IN (SELECT id FROM brief) ORDER BY kept, id", work)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var kept int64
		if err := rows.Scan(&id, &kept); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// journalOf is all entries on one text: what is packed, and the lines behind it.
func (s *Store) journalOf(ctx context.Context, brief string) ([]model.Entry, error) {
	entries, upto, err := s.packed(ctx, brief)
	if err != nil {
		return nil, err
	}
	rows, err := s.db.QueryContext(ctx, "SELECT seq, body FROM journal WHERE brief = ? AND seq > ? ORDER BY seq", brief, upto)
	if err != nil {
		return nil, err
	}
	loose := 0
	err = eachLine(rows, func(_ int64, e model.Entry) {
		entries = append(entries, e)
		loose++
	})
	s.loose[brief] = loose
	return entries, err
}

// eachLine reads lines of the journal: their number and the entry.
func eachLine(rows *sql.Rows, do func(seq int64, e model.Entry)) error {
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var body []byte
		if err := rows.Scan(&seq, &body); err != nil {
			return err
		}
		e, _, err := decode(shared(body))
		if err != nil {
			return ErrDamaged
		}
		do(seq, e)
	}
	return rows.Err()
}

// shared is b as a string without a copy; b is not changed any more.
func shared(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Changes gives the entries on b that came into the store since Load or the last
// Changes, whoever made them. Looking costs microseconds when nothing has
// happened.
func (s *Store) Changes(ctx context.Context, b *model.Brief) (entries []model.Entry, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	from := s.cursors[b.ID]
	now := cursor{line: from.line}
	if err := s.db.QueryRowContext(ctx, "PRAGMA data_version").Scan(&now.version); err != nil || now.version == from.version {
		return nil, s.fail("read", err)
	}
	work, _, err := workOf(ctx, s.db, b)
	if err != nil {
		return nil, s.fail("read", err)
	}
	ids, err := texts(ctx, s.db, work)
	if err != nil {
		return nil, s.fail("read", err)
	}
	rows, err := s.db.QueryContext(ctx, "SELECT seq, body FROM journal WHERE seq > ? ORDER BY seq", from.line)
	if err != nil {
		return nil, s.fail("read", err)
	}
	err = eachLine(rows, func(line int64, e model.Entry) {
		now.line = line
		if slices.Contains(ids, e.Brief) {
			entries = append(entries, e)
		}
	})
	if err != nil {
		return nil, s.fail("read", err)
	}
	s.cursors[b.ID] = now
	return entries, nil
}
