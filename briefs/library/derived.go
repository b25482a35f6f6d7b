package library

import (
	"context"
	"database/sql"
	"fmt"
	"time"
	"unsafe"

	"debrief/model"
)

// What was derived from a long text is kept beside its journal, so that opening
// it again need not wait for the rules. It can be thrown away at any time: it is
// no part of the schema but a table that is made when it is first written to, and
// whatever is wrong with it means only that the rules are asked again.

// Room for what was derived: of one text, and of all, in bytes.
const (
	derivedMost = 8 << 20
	derivedRoom = 32 << 20
)

const derivedTable = `CREATE TABLE IF NOT EXISTS derived (
	brief  TEXT PRIMARY KEY,
	engine TEXT NOT NULL,
	kept   INTEGER NOT NULL,
	body   BLOB NOT NULL
) WITHOUT ROWID`

// Derived gives the facts that were kept of b by the same engine, in reading
// order. There are none where ok is false. Whatever it gives stands in b.
func (s *Store) Derived(ctx context.Context, b *model.Brief, engine string) (facts []model.Fact, ok bool) {
	body := s.derivedBody(ctx, b.ID, engine)
	if body == nil {
		return nil, false
	}
	return factsFrom(body, b, engine)
}

// derivedBody is what is kept under a text and an engine, nil when nothing is.
func (s *Store) derivedBody(ctx context.Context, brief, engine string) (body []byte) {
	var err error
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	found, _, err := bodies(ctx, s.db, "SELECT kept, body FROM derived WHERE brief = ? AND engine = ?", brief, engine)
	if err != nil || len(found) == 0 {
		return nil
	}
	return unsafe.Slice(unsafe.StringData(found[0]), len(found[0])) // it is only read
}

// KeepDerived keeps the facts that an engine derived from b in the place of what
// another engine derived. What was kept first goes when there is no room; facts
// that need too much of it are not kept. The engine names the rules: another set
// of rules must have another name.
func (s *Store) KeepDerived(ctx context.Context, b *model.Brief, engine string, facts []model.Fact) (err error) {
	if s.fault != nil {
		return s.fault
	}
	body, ok := factsTo(b, engine, facts)
	if !ok || len(body) > derivedMost {
		return nil
	}
	defer s.rescue("append", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fail("append", s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, derivedTable); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO derived (brief, engine, kept, body) VALUES (?,?,?,?)",
			b.ID, engine, time.Now().UnixMilli(), body)
		if err != nil {
			return err
		}
		return thin(ctx, tx, derivedRoom)
	}))
}

// thin throws away what was kept first until the rest has room in so many bytes.
func thin(ctx context.Context, tx *sql.Tx, room int) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM derived WHERE brief IN (
		SELECT brief FROM (SELECT brief, sum(length(body)) OVER (ORDER BY kept DESC, brief) AS upto FROM derived)
		WHERE upto > ?)`, room)
	return err
}

// readAs says as what a text was read: the same text is another briefing to the
// rules when it is Markdown, or when another part of it is its body.
func readAs(b *model.Brief) string {
	return fmt.Sprint(b.ID, " ", b.Format, " ", b.Body.Start, " ", b.Body.End, " ", len(b.Text))
}
