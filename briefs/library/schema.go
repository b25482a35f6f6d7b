package library

import (
	"context"
	"database/sql"
	"fmt"
)

// migrations bring a store from the version before to the next one; the version
// of a store is how many it has behind it. What stands here is never changed:
// a change is another migration.
//
// A briefing belongs to a work: its texts over time. The journal has a column
// for what people ask of it; body is the whole entry, as encode.go writes it. A
// kin is a text of a work that is known by entries on it only.
func migrations() []string {
	return []string{`
CREATE TABLE brief (
	id       TEXT PRIMARY KEY,
	work     TEXT NOT NULL,
	name     TEXT NOT NULL,
	path     TEXT NOT NULL,
	title    TEXT NOT NULL,
	source   TEXT NOT NULL,
	author   TEXT NOT NULL,
	date     TEXT NOT NULL,
	handling TEXT NOT NULL,
	format   TEXT NOT NULL,
	start    INTEGER NOT NULL,
	stop     INTEGER NOT NULL,
	kept     INTEGER NOT NULL,
	text     BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX brief_work ON brief(work);
CREATE INDEX brief_path ON brief(path);
CREATE INDEX brief_title ON brief(title COLLATE NOCASE);

CREATE TABLE journal (
	seq    INTEGER PRIMARY KEY AUTOINCREMENT,
	id     TEXT NOT NULL UNIQUE,
	made   INTEGER NOT NULL,
	who    TEXT NOT NULL,
	brief  TEXT NOT NULL,
	fact   TEXT NOT NULL,
	what   TEXT NOT NULL,
	before TEXT NOT NULL,
	after  TEXT NOT NULL,
	body   BLOB NOT NULL
);
CREATE INDEX journal_brief ON journal(brief, seq);
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
`, `
CREATE TABLE place (
	brief TEXT PRIMARY KEY,
	path  TEXT NOT NULL,
	kept  INTEGER NOT NULL,
	body  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX place_kept ON place(kept);
`, `
CREATE TABLE pack (
	brief TEXT NOT NULL,
	upto  INTEGER NOT NULL,
	body  BLOB NOT NULL,
	PRIMARY KEY (brief, upto)
) WITHOUT ROWID;
`, `
CREATE TABLE kin (
	brief TEXT PRIMARY KEY,
	work  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX kin_work ON kin(work);
`}
}

// application marks a file as a store of debrief: "dbrf" in ASCII.
const application = 0x64627266

// migrate brings the store up to date.
func migrate(ctx context.Context, db *sql.DB, writable bool) error {
	have, err := versionOf(ctx, db)
	if err != nil {
		return err
	}
	if writable {
		if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
			return err
		}
	}
	switch steps := len(migrations()); {
	case have > steps:
		return ErrNewer
	case have == steps:
		return nil
	case !writable:
		return ErrReadOnly
	}
	return upgrade(ctx, db)
}

// upgrade does the migrations that are missing, all or none of them.
func upgrade(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// Another process may have been faster.
	var have int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	steps := migrations()
	for ; have < len(steps); have++ {
		if _, err := tx.ExecContext(ctx, steps[have]); err != nil {
			return err
		}
	}
	marks := fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", len(steps), application)
	if _, err := tx.ExecContext(ctx, marks); err != nil {
		return err
	}
	return tx.Commit()
}

// versionOf is the version of the store, 0 for one that is being made. A
// database of another program is none.
func versionOf(ctx context.Context, db *sql.DB) (int, error) {
	var have, mark, tables int
	// One statement sees one state, whatever others are doing to the file.
	row := db.QueryRowContext(ctx, `SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_user_version, pragma_application_id`)
	if err := row.Scan(&have, &mark, &tables); err != nil {
		return 0, err
	}
	if mark != application && (tables > 0 || have > 0) {
		return 0, ErrNoStore
	}
	return have, nil
}
