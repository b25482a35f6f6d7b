package library

import (
	"context"
	"database/sql"
	"slices"

	"debrief/model"
)

// A pack is a stretch of the journal of one text in one piece: the same entries
// as its lines, which stay, read ten times as fast.

// packFrom is how many lines are worth a pack.
const packFrom = 1000

// packed is the entries on a text that are packed, and the line that they reach
// to. A pack that cannot be read is passed over for the lines.
func (s *Store) packed(ctx context.Context, brief string) (entries []model.Entry, upto int64, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT upto, body FROM pack WHERE brief = ? ORDER BY upto", brief)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var to int64
		var body []byte
		if err := rows.Scan(&to, &body); err != nil {
			return nil, 0, err
		}
		more, err := unpack(entries, shared(body))
		if err != nil {
			return nil, 0, nil
		}
		entries, upto = more, to
	}
	return entries, upto, rows.Err()
}

// usual is how many bytes a verdict takes in a pack.
const usual = 128

// unpack appends the entries of a pack.
func unpack(to []model.Entry, body string) ([]model.Entry, error) {
	to = slices.Grow(to, len(body)/usual+1)
	for y := (eye{from: body}); y.from != ""; {
		to = append(to, model.Entry{})
		if y.entry(&to[len(to)-1]); y.bad {
			return nil, errLayout
		}
	}
	return to, nil
}

// packGrown packs what has grown. That it fails does not matter: the lines are
// there.
func (s *Store) packGrown(ctx context.Context) {
	for brief, n := range s.loose {
		if n >= packFrom {
			_ = s.write(ctx, func(tx *sql.Tx) error { return packText(ctx, tx, brief) })
		}
	}
}

// packText packs the lines of a text that no pack holds.
func packText(ctx context.Context, tx *sql.Tx, brief string) error {
	var upto int64
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(upto), 0) FROM pack WHERE brief = ?", brief).Scan(&upto); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, "SELECT seq, body FROM journal WHERE brief = ? AND seq > ? ORDER BY seq", brief, upto)
	if err != nil {
		return err
	}
	defer rows.Close()
	var pack []byte
	for rows.Next() {
		var body sql.RawBytes
		if err := rows.Scan(&upto, &body); err != nil {
			return err
		}
		pack = append(pack, body...)
	}
	if err := rows.Err(); err != nil || pack == nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO pack (brief, upto, body) VALUES (?,?,?)", brief, upto, pack)
	return err
}
