package library

import (
	"context"
	"database/sql"

	"debrief/model"
)

// A pack is a stretch of the journal of one text in one piece: the same entries
// as its lines, which stay, read ten times as fast from a third of the room.

// packFrom is how many lines are worth a pack, packMost how many a decision can
// wait for: a millisecond or two.
const (
	packFrom = 500
	packMost = 2 * packFrom
)

// unpack appends the entries of a pack that holds them as lines do.
func unpack(to []model.Entry, body string) ([]model.Entry, error) {
	for y := (eye{from: body}); y.from != ""; {
		to = append(to, model.Entry{})
		if y.entry(&to[len(to)-1]); y.bad {
			return nil, errLayout
		}
	}
	return to, nil
}

// pack packs what has grown: up to so many lines of each text, or all when most
// is 0. It is done after an append and not only at the end, so that the store of
// a process that was killed is read as fast as any other. That it fails does not
// matter: the lines are there.
func (s *Store) pack(ctx context.Context, most int) {
	for brief, n := range s.loose {
		if n < packFrom {
			continue
		}
		packed := 0
		err := s.write(ctx, func(tx *sql.Tx) (err error) {
			packed, err = packText(ctx, tx, brief, most)
			return err
		})
		switch {
		case err == nil && packed == 0: // others have packed them
			s.loose[brief] = 0
		case err == nil:
			s.loose[brief] = max(n-packed, 0)
		}
	}
}

// packText packs lines of a text that no pack holds, and says how many.
func packText(ctx context.Context, tx *sql.Tx, brief string, most int) (n int, err error) {
	var upto int64
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(upto), 0) FROM pack WHERE brief = ?", brief).Scan(&upto); err != nil {
		return 0, err
	}
	if most == 0 {
		most = -1 // as SQL says it
	}
	rows, err := tx.QueryContext(ctx, "SELECT seq, body FROM journal WHERE brief = ? AND seq > ? ORDER BY seq LIMIT ?", brief, upto, most)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var pack packPen
	err = eachLine(rows, func(seq int64, e model.Entry) {
		pack.entry(&e)
		upto = seq
	})
	if err != nil || pack.count == 0 {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO pack (brief, upto, body) VALUES (?,?,?)", brief, upto, pack.pack())
	return pack.count, err
}
