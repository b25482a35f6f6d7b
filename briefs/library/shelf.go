package library

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"debrief/model"
)

// Kept is a work in the store: its latest text and how much there is on it.
type Kept struct {
	Brief   model.Brief // without its text
	Work    string
	Texts   int       // how many texts it had
	Entries int       // in its journal
	Last    time.Time // of its last entry; zero without one
}

// List gives the works in the store, the one worked on last first.
func (s *Store) List(ctx context.Context) (all []Kept, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	rows, err := s.db.QueryContext(ctx, `
SELECT `+describing+`, b.work, w.texts, coalesce(sum(j.n), 0), coalesce(max(j.last), 0) AS newest
FROM brief b
JOIN (SELECT work, count(*) AS texts, max(kept) AS kept FROM brief GROUP BY work) w ON w.work = b.work
LEFT JOIN brief t ON t.work = b.work
LEFT JOIN (SELECT brief, count(*) AS n, max(made) AS last FROM journal GROUP BY brief) j ON j.brief = t.id
WHERE b.id = (SELECT id FROM brief WHERE work = b.work ORDER BY kept DESC, id LIMIT 1)
GROUP BY b.id ORDER BY newest DESC, w.kept DESC, b.id`)
	if err != nil {
		return nil, s.fail("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		var k Kept
		var last int64
		if err := rows.Scan(append(described(&k.Brief), &k.Work, &k.Texts, &k.Entries, &last)...); err != nil {
			return nil, s.fail("read", err)
		}
		if last > 0 {
			k.Last = time.UnixMilli(last).UTC()
		}
		all = append(all, k)
	}
	return all, s.fail("read", rows.Err())
}

// describing are the columns that describe a briefing.
const describing = "b.id, b.name, b.path, b.title, b.source, b.author, b.date, b.handling, b.format = 'markdown', b.start, b.stop"

func described(b *model.Brief) []any {
	return []any{&b.ID, &b.Name, &b.Path, &b.Title, &b.Source, &b.Author, &b.Date, &b.Handling, &b.Format, &b.Body.Start, &b.Body.End}
}

// Brief is a briefing in the store with its text, by its ID.
func (s *Store) Brief(ctx context.Context, id string) (b *model.Brief, err error) {
	defer s.rescue("read", &err)
	s.mu.Lock()
	defer s.mu.Unlock()
	b, _, err = s.brief(ctx, id)
	return b, s.fail("read", err)
}

func (s *Store) brief(ctx context.Context, id string) (b *model.Brief, work string, err error) {
	b = &model.Brief{}
	var text []byte
	err = s.db.QueryRowContext(ctx, "SELECT "+describing+", b.work, b.text FROM brief b WHERE b.id = ?", id).
		Scan(append(described(b), &work, &text)...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, "", ErrUnknown
	}
	if err != nil {
		return nil, "", err
	}
	b.Text, err = unpressed(text)
	if err != nil || b.Body.Start < 0 || b.Body.End < b.Body.Start || b.Body.End > len(b.Text) {
		return nil, "", ErrDamaged
	}
	return b, work, nil
}
