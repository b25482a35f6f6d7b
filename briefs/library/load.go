package library

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"slices"
	"unsafe"

	"debrief/model"
)

// Load gives the journal of b, entries on its older and newer texts included, in
// the order of their IDs. It writes nothing.
func (s *Store) Load(ctx context.Context, b *model.Brief) (entries []model.Entry, err error) {
	defer s.rescue("read", &err)
	here, work, err := s.upTo(ctx, b)
	if err != nil {
		return nil, s.fail("read", err)
	}
	if entries, err = s.journal(ctx, work); err == nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.cursors[b.ID] = here
	}
	return entries, s.fail("read", err)
}

// upTo is the end of what is in the store now, and the work of b.
func (s *Store) upTo(ctx context.Context, b *model.Brief) (here cursor, work string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if here, err = s.end(ctx); err == nil {
		work, _, err = workOf(ctx, s.db, b)
	}
	return here, work, err
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

// journal is all entries on the texts of a work. It holds the store only while it
// reads, not while it makes entries of what it has read.
func (s *Store) journal(ctx context.Context, work string) ([]model.Entry, error) {
	ids, err := s.texts(ctx, work)
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

func (s *Store) texts(ctx context.Context, work string) (ids []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return texts(ctx, s.db, work)
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
// Packs that cannot be read are passed over for the lines.
func (s *Store) journalOf(ctx context.Context, brief string) ([]model.Entry, error) {
	packs, lines, err := s.kept(ctx, brief, true)
	if err != nil {
		return nil, err
	}
	entries, err := unpacked(packs)
	if err != nil {
		entries = nil
		if _, lines, err = s.kept(ctx, brief, false); err != nil {
			return nil, err
		}
	}
	entries = slices.Grow(entries, len(lines))
	for _, line := range lines {
		e, _, err := decode(line)
		if err != nil {
			return nil, ErrDamaged
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// kept is the journal of one text as it stands in the store: its packs, if they
// are wanted, and the lines that are not in them.
func (s *Store) kept(ctx context.Context, brief string, packed bool) (packs, lines []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	upto := int64(0)
	if packed {
		packs, upto, err = bodies(ctx, s.db, "SELECT upto, body FROM pack WHERE brief = ? ORDER BY upto", brief)
	}
	if err == nil {
		lines, _, err = bodies(ctx, s.db, "SELECT seq, body FROM journal WHERE brief = ? AND seq > ? ORDER BY seq", brief, upto)
	}
	s.loose[brief] = len(lines)
	return packs, lines, err
}

// bodies are what a query for numbered bodies gives, and the last number. They come
// from the driver itself, who hands over what it has read: database/sql would make
// a copy of each, and in the journal of a long review new memory costs more than
// reading.
func bodies(ctx context.Context, db *sql.DB, query string, args ...any) (all []string, last int64, err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, 0, err
	}
	defer conn.Close()
	err = conn.Raw(func(c any) error {
		rows, err := c.(driver.QueryerContext).QueryContext(ctx, query, named(args))
		if err != nil {
			return err
		}
		defer rows.Close()
		row := make([]driver.Value, 2)
		for err = rows.Next(row); err == nil; err = rows.Next(row) {
			number, isNumber := row[0].(int64)
			body, isBody := row[1].([]byte)
			if !isNumber || !isBody {
				return ErrDamaged
			}
			last, all = number, append(all, shared(body))
		}
		if err == io.EOF {
			return nil
		}
		return err
	})
	return all, last, err
}

// named are arguments as a driver takes them.
func named(args []any) []driver.NamedValue {
	all := make([]driver.NamedValue, len(args))
	for i, a := range args {
		all[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
	}
	return all
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
