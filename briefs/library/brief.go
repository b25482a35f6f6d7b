package library

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"debrief/model"
)

// querier is a database or a transaction in it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// keep adds b if it is not there.
func (s *Store) keep(ctx context.Context, tx *sql.Tx, b *model.Brief) error {
	if s.works[b.ID] != "" {
		return nil
	}
	work, kept, err := workOf(ctx, tx, b)
	if err == nil && !kept {
		err = insertBrief(ctx, tx, b, work, time.Now().UnixMilli())
	}
	if err == nil {
		s.works[b.ID] = work
	}
	return err
}

const insertionBrief = "INSERT OR IGNORE INTO brief (id, work, name, path, title, source, author, date, handling, format, start, stop, kept, text)" +
	" VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

func insertBrief(ctx context.Context, tx *sql.Tx, b *model.Brief, work string, kept int64) error {
	_, err := tx.ExecContext(ctx, insertionBrief, b.ID, work, b.Name, whole(b.Path), b.Title, b.Source, b.Author, b.Date,
		b.Handling, b.Format.String(), b.Body.Start, b.Body.End, kept, pressed(b.Text))
	return err
}

// whole is a path that means the same from every folder. What came from standard
// input or is a sample has none.
func whole(path string) string {
	if path == "" || path == "-" {
		return ""
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	return abs
}

func pressed(text string) []byte {
	var to bytes.Buffer
	w, err := flate.NewWriter(&to, flate.BestSpeed)
	if err != nil {
		return nil
	}
	io.WriteString(w, text) // a buffer takes everything
	w.Close()
	return to.Bytes()
}

// unpressed is the text again. A brief is no larger than textLimit.
func unpressed(b []byte) (string, error) {
	const textLimit = 2 << 30
	var text strings.Builder
	_, err := io.Copy(&text, io.LimitReader(flate.NewReader(bytes.NewReader(b)), textLimit))
	return text.String(), err
}

// alike is the share of words in common that makes two briefings with one title
// texts of the same work.
const alike = 0.25

// workOf is the work that b belongs to: the one it is known in; else the one of
// the last briefing from the same path; else the one of the last briefing that
// has the same title and many of its words; else a new one.
func workOf(ctx context.Context, q querier, b *model.Brief) (work string, kept bool, err error) {
	err = q.QueryRowContext(ctx, "SELECT work FROM brief WHERE id = ?", b.ID).Scan(&work)
	if !errors.Is(err, sql.ErrNoRows) {
		return work, err == nil, err
	}
	err = q.QueryRowContext(ctx, "SELECT work FROM kin WHERE brief = ?", b.ID).Scan(&work)
	if !errors.Is(err, sql.ErrNoRows) {
		return work, false, err
	}
	if path := whole(b.Path); path != "" {
		err = q.QueryRowContext(ctx, "SELECT work FROM brief WHERE path = ? ORDER BY kept DESC LIMIT 1", path).Scan(&work)
		if !errors.Is(err, sql.ErrNoRows) {
			return work, false, err
		}
	}
	work, err = workByTitle(ctx, q, b)
	if work == "" {
		work = b.ID
	}
	return work, false, err
}

// namesakes is how many briefings of the same title are compared.
const namesakes = 4

func workByTitle(ctx context.Context, q querier, b *model.Brief) (string, error) {
	if b.Title == "" {
		return "", nil
	}
	rows, err := q.QueryContext(ctx, "SELECT work, text FROM brief WHERE title = ? COLLATE NOCASE ORDER BY kept DESC LIMIT ?", b.Title, namesakes)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	for rows.Next() {
		var work string
		var text []byte
		if err := rows.Scan(&work, &text); err != nil {
			return "", err
		}
		if old, err := unpressed(text); err == nil && likeness(old, b.Text) >= alike {
			return work, nil
		}
	}
	return "", rows.Err()
}

// likeness is the share of the words of the shorter text, taken three by three,
// that the other has too. It looks at the first quarter of a million bytes.
func likeness(a, b string) float64 {
	x, y := triples(a), triples(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0
	}
	n := 0
	for t := range x {
		if y[t] {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

func triples(text string) map[[3]string]bool {
	const looked = 256 << 10
	words := strings.Fields(strings.ToLower(text[:min(len(text), looked)]))
	all := make(map[[3]string]bool, len(words))
	for i := 2; i < len(words); i++ {
		all[[3]string(words[i-2:i+1])] = true
	}
	return all
}
