package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"debrief/model"
)

// Place is where a reviewer stopped in a briefing.
type Place struct {
	Brief  string       `json:"-"` // ID of the text
	Path   string       `json:"-"` // where it lies; empty for a sample and standard input
	Fact   string       `json:"fact,omitempty"`
	Cursor int          `json:"cursor,omitempty"` // a byte offset into the text
	Top    int          `json:"top,omitempty"`    // the byte that the first row on screen begins with
	Filter model.Filter `json:"filter"`
	Order  model.Order  `json:"order"` // in which the review goes on
}

// SavePlace notes where the reviewer is in b.
func (s *Store) SavePlace(ctx context.Context, b *model.Brief, p Place) (err error) {
	if s.fault != nil {
		return s.fault
	}
	defer s.rescue("append", &err)
	body, err := json.Marshal(p)
	if err != nil {
		return s.fail("append", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err = s.db.ExecContext(ctx, "INSERT OR REPLACE INTO place (brief, path, kept, body) VALUES (?,?,?,?)",
		b.ID, whole(b.Path), time.Now().UnixMilli(), string(body))
	return s.fail("append", err)
}

// Place is where the reviewer was in b, or in an older text of it. When nobody
// was, ok is false.
func (s *Store) Place(ctx context.Context, b *model.Brief) (p Place, ok bool, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	work, _, err := workOf(ctx, s.db, b)
	if err != nil {
		return p, false, s.fail("read", err)
	}
	return s.place(s.db.QueryRowContext(ctx, "SELECT brief, path, body FROM place WHERE brief = ?1 OR path <> '' AND path = ?2"+
		" OR brief IN (SELECT id FROM brief WHERE work = ?3) ORDER BY brief = ?1 DESC, kept DESC LIMIT 1", b.ID, whole(b.Path), work))
}

func (s *Store) place(row *sql.Row) (p Place, ok bool, err error) {
	var body string
	err = row.Scan(&p.Brief, &p.Path, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return Place{}, false, nil
	}
	if err == nil && json.Unmarshal([]byte(body), &p) != nil {
		return Place{}, false, nil // of a program that keeps other things; it is only a place
	}
	return p, err == nil, s.fail("read", err)
}
