package library

import (
	"context"

	"debrief/model"
)

// Records is what reviewers made of the facts of each rule, in all briefings. It
// reads one journal after the other, so that who appends need not wait for all.
func (s *Store) Records(ctx context.Context) (records model.Records, err error) {
	defer s.rescue("read", &err)
	ids, err := s.reviewed(ctx)
	if err != nil {
		return nil, s.fail("read", err)
	}
	records = model.Records{}
	for _, id := range ids {
		entries, err := s.journalOf(ctx, id)
		if err != nil {
			return nil, s.fail("read", err)
		}
		records.Count(model.Union(entries))
	}
	return records, nil
}

// reviewed are the IDs of the texts that have entries.
func (s *Store) reviewed(ctx context.Context) (ids []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows, err := s.db.QueryContext(ctx, "SELECT DISTINCT brief FROM journal ORDER BY brief")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}
