package library

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"debrief/briefs"
	"debrief/model"
)

// A journal travels as JSON, one briefing or entry a line. Lines of other types
// are passed over when it is read.

type textLine struct {
	Type     string    `json:"type"`
	ID       string    `json:"id"`
	Work     string    `json:"work"`
	Kept     time.Time `json:"kept"`
	Engine   string    `json:"engine,omitempty"`
	Name     string    `json:"name"`
	Path     string    `json:"path,omitempty"`
	Title    string    `json:"title,omitempty"`
	Source   string    `json:"source,omitempty"`
	Author   string    `json:"author,omitempty"`
	Date     string    `json:"date,omitempty"`
	Handling string    `json:"handling,omitempty"`
	Format   string    `json:"format"`
	Start    int       `json:"start"` // of the body, a byte offset
	End      int       `json:"end"`
	Text     string    `json:"text"`
}

type entryLine struct {
	Type string `json:"type"`
	model.Entry
}

// WriteTexts writes texts as lines of a journal. Engine is the version of the
// program.
func WriteTexts(w io.Writer, texts []Text, engine string) error {
	e := lines(w)
	for _, t := range texts {
		b := t.Brief
		err := e.Encode(textLine{
			"brief", b.ID, t.Work, t.Kept, engine, b.Name, b.Path, b.Title, b.Source, b.Author, b.Date, b.Handling,
			b.Format.String(), b.Body.Start, b.Body.End, b.Text,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteEntries writes entries as lines of a journal.
func WriteEntries(w io.Writer, entries []model.Entry) error {
	e := lines(w)
	for i := range entries {
		if err := e.Encode(entryLine{"entry", entries[i]}); err != nil {
			return err
		}
	}
	return nil
}

func lines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// What can be wrong with a journal that is read.
var (
	ErrNoJournal = errors.New("not a journal")
	ErrNoText    = errors.New("there are entries on a briefing that is not in it")
	errTime      = errors.New("an entry was made in the far future")
	errUnclean   = errors.New("a briefing has characters that a briefing does not have")
)

// ReadJournal reads what [WriteTexts] and [WriteEntries] wrote, by anybody: it
// trusts nothing that is written there. Now is the time, before which all
// entries were made. Errors are of type [*Error].
func ReadJournal(r io.Reader, path string, now time.Time) (texts []Text, entries []model.Entry, err error) {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, nil, &Error{Op: "import", Path: path, Err: err}
		}
		if bad := readLine(bytes.TrimSpace(line), now, &texts, &entries); bad != nil {
			return nil, nil, &Error{Op: "import", Path: path, Err: fmt.Errorf("line %d: %w", n, bad),
				Hint: "debrief reviews export --format jsonl writes what can be imported"}
		}
		if err == io.EOF {
			break
		}
	}
	if err := complete(texts, entries); err != nil {
		return nil, nil, &Error{Op: "import", Path: path, Err: err, Hint: "export it again without --only"}
	}
	return texts, entries, nil
}

// complete reports what is missing from a journal.
func complete(texts []Text, entries []model.Entry) error {
	known := map[string]bool{}
	for _, t := range texts {
		known[t.Brief.ID] = true
	}
	if len(texts) == 0 {
		return ErrNoJournal
	}
	for i := range entries {
		if !known[entries[i].Brief] {
			return ErrNoText
		}
	}
	return nil
}

func readLine(line []byte, now time.Time, texts *[]Text, entries *[]model.Entry) error {
	if len(line) == 0 {
		return nil
	}
	var is struct {
		Type string `json:"type"`
	}
	if json.Unmarshal(line, &is) != nil {
		return ErrNoJournal
	}
	switch is.Type {
	case "brief":
		t, err := readText(line)
		*texts = append(*texts, t)
		return err
	case "entry":
		e, err := readEntry(line, now)
		*entries = append(*entries, e)
		return err
	}
	return nil
}

// readText reads a briefing. Its text must be as clean as one that came through
// the door.
func readText(line []byte) (Text, error) {
	var l textLine
	if err := json.Unmarshal(line, &l); err != nil {
		return Text{}, err
	}
	if l.Text == "" && l.ID != "" && l.Work != "" {
		return Text{Brief: &model.Brief{ID: plain(l.ID)}, Work: plain(l.Work), Kept: l.Kept}, nil
	}
	b, err := briefs.Parse(l.Name, l.Text)
	switch {
	case err != nil:
		return Text{}, err
	case b.Text != l.Text:
		return Text{}, errUnclean
	case l.ID == "" || l.Work == "" || l.Start < 0 || l.End < l.Start || l.End > len(l.Text):
		return Text{}, ErrNoJournal
	}
	b.ID, b.Path, b.Body, b.Notes = plain(l.ID), plain(l.Path), model.Span{Start: l.Start, End: l.End}, nil
	b.Title, b.Source, b.Author, b.Date, b.Handling = plain(l.Title), plain(l.Source), plain(l.Author), plain(l.Date), plain(l.Handling)
	if b.Format = model.PlainText; l.Format == model.Markdown.String() {
		b.Format = model.Markdown
	}
	return Text{Brief: b, Work: plain(l.Work), Kept: l.Kept}, nil
}

// yonder is how far clocks may be apart.
const yonder = 366 * 24 * time.Hour

func readEntry(line []byte, now time.Time) (model.Entry, error) {
	var l entryLine
	if err := json.Unmarshal(line, &l); err != nil {
		return model.Entry{}, err
	}
	e := l.Entry
	switch {
	case e.ID.IsZero() || e.Brief == "" || e.Who == "":
		return e, ErrNoJournal
	case e.ID.Tick>>16 > uint64(now.Add(yonder).UnixMilli()):
		return e, errTime
	}
	e.When = time.UnixMilli(e.When.UnixMilli()).UTC()
	cleanse(&e)
	return e, nil
}

// cleanse makes every text of e harmless to a terminal.
func cleanse(e *model.Entry) {
	for _, s := range []*string{&e.Who, &e.Brief, &e.Fact, &e.Text} {
		*s = plain(*s)
	}
	for i := range e.Changes {
		c := &e.Changes[i]
		c.Derived, c.Before, c.After = plain(c.Derived), plain(c.Before), plain(c.After)
		cleanseAll(c.Where)
	}
	cleanseAll(e.Where)
	if s := e.Subject; s != nil {
		s.Rule, s.Engine = plain(s.Rule), plain(s.Engine)
		for i := range s.Fields {
			s.Fields[i].Value = plain(s.Fields[i].Value)
			cleanseAll(s.Fields[i].Where)
		}
		for i := range s.Stands {
			s.Stands[i].Selector = cleansed(s.Stands[i].Selector)
		}
	}
}

func cleanseAll(where []model.Selector) {
	for i := range where {
		where[i] = cleansed(where[i])
	}
}

func cleansed(s model.Selector) model.Selector {
	s.Exact, s.Prefix, s.Suffix = plain(s.Exact), plain(s.Prefix), plain(s.Suffix)
	return s
}

// plain is s with blanks for characters that steer a terminal or turn the
// direction of text.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c:
			return ' '
		}
		return r
	}, s)
}
