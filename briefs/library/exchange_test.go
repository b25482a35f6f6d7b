package library

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"debrief/model"
)

// handed is the journal of a work as it travels.
func handed(t *testing.T, s *Store, work string) []byte {
	t.Helper()
	texts, entries, err := s.Texts(t.Context(), work)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := errors.Join(WriteTexts(&out, texts, "v1"), WriteEntries(&out, entries)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func taken(t *testing.T, s *Store, journal []byte) int {
	t.Helper()
	texts, entries, err := ReadJournal(bytes.NewReader(journal), "journal", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	n, err := s.Merge(t.Context(), texts, entries)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// reviewed is a store with two texts of one work and some of everything that a
// reviewer can do.
func reviewed(t *testing.T, who string) (*Store, *model.Brief, []model.Fact) {
	t.Helper()
	s := opened(t, storePath(t))
	b, facts := sample(t)
	revised, err := retold(b, "\nLater, 12 people were killed in the same town, officials said.\n")
	if err != nil {
		t.Fatal(err)
	}
	r := reviews(b, facts, who, nil)
	step := func(b *model.Brief) func(next model.Reviews, e model.Entry) {
		return func(next model.Reviews, e model.Entry) {
			t.Helper()
			r = next
			if err := s.Append(t.Context(), b, e); err != nil {
				t.Fatal(err)
			}
		}
	}
	now := time.Now()
	step(b)(r.Judge(now, &facts[0], model.Accepted, 0, ""))
	step(b)(r.Judge(now, &facts[1], model.Rejected, model.Duplicate, "said above"))
	step(b)(r.Edit(now, &facts[2], model.Change{Field: facts[2].Kind.Fields()[1], After: "somebody"}))
	step(b)(r.Comment(now, &facts[0], model.Span{}, "“quoted” <b>&\ntwo lines"))
	step(b)(r.Add(now, facts[0]))
	r = reviews(revised, facts, who, r.Entries())
	step(revised)(r.Judge(now, &facts[3], model.Flagged, 0, ""))
	return s, b, facts
}

func retold(b *model.Brief, more string) (*model.Brief, error) {
	c := *b
	c.ID, c.Text, c.Body.End = b.ID[:31]+"x", b.Text+more, b.Body.End+len(more)
	return &c, nil
}

func TestExportAndImportGiveTheSameState(t *testing.T) {
	s, b, facts := reviewed(t, "ana")
	other := opened(t, storePath(t))
	journal := handed(t, s, b.ID)
	if n := taken(t, other, journal); n != 6 {
		t.Errorf("%d entries are new", n)
	}
	if n := taken(t, other, journal); n != 0 {
		t.Errorf("the second time %d entries are new", n)
	}
	if again := handed(t, other, b.ID); !bytes.Equal(again, journal) {
		t.Errorf("have\n%s\nwant\n%s", again, journal)
	}
	want, err := s.Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	have, err := other.Load(t.Context(), b)
	if err != nil || !reflect.DeepEqual(have, want) {
		t.Fatalf("%v: entries differ", err)
	}
	x, y := reviews(b, facts, "ana", want), reviews(b, facts, "ana", have)
	if x.Overall() != y.Overall() || x.Overall().Accepted != 2 || !reflect.DeepEqual(x.Facts(), y.Facts()) {
		t.Errorf("%+v\n%+v", x.Overall(), y.Overall())
	}
}

func TestImportIsAUnion(t *testing.T) {
	ana, b, _ := reviewed(t, "ana")
	ben, _, _ := reviewed(t, "ben")
	one, two := handed(t, ana, b.ID), handed(t, ben, b.ID)
	if n := taken(t, ana, two) + taken(t, ben, one); n != 12 {
		t.Errorf("%d entries are new", n)
	}
	a, err := ana.Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	z, err := ben.Load(t.Context(), b)
	if err != nil || len(a) != 12 || !reflect.DeepEqual(a, z) {
		t.Errorf("%d and %d entries, %v", len(a), len(z), err)
	}
}

// A text that both stores have under different works brings the works together.
func TestImportKeepsTheWorkThatIsHere(t *testing.T) {
	ana, b, _ := reviewed(t, "ana")
	texts, entries, err := ana.Texts(t.Context(), b.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i := range texts {
		texts[i].Work = "elsewhere"
	}
	if _, err := ana.Merge(t.Context(), texts, entries); err != nil {
		t.Fatal(err)
	}
	if all, err := ana.List(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d works, %v", len(all), err)
	}
}

func TestWhatIsNoJournalIsRefused(t *testing.T) {
	s, b, _ := reviewed(t, "ana")
	sound := string(handed(t, s, b.ID))
	brief, rest, _ := strings.Cut(sound, "\n")
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"a letter":           {"Dear all,\nthis is a letter.\n", ErrNoJournal},
		"nothing":            {"", ErrNoJournal},
		"entries alone":      {rest[strings.Index(rest, `{"type":"entry"`):], ErrNoJournal},
		"another's entries":  {brief + "\n" + strings.ReplaceAll(rest[strings.Index(rest, `{"type":"entry"`):], b.ID, "unknown"), ErrNoText},
		"the far future":     {strings.ReplaceAll(sound, `"type":"entry","id":"0`, `"type":"entry","id":"f`), errTime},
		"an escape sequence": {strings.Replace(sound, `The Kremlin`, `\u001b]0;The Kremlin`, 1), errUnclean},
		"a body that is not": {strings.Replace(sound, `"start":`, `"start":99999`, 1), ErrNoJournal},
	} {
		if c.text == sound {
			t.Errorf("%s: nothing was changed", name)
		}
		_, _, err := ReadJournal(strings.NewReader(c.text), "journal", time.Now())
		var own *Error
		if !errors.Is(err, c.want) || !errors.As(err, &own) || own.Hint == "" {
			t.Errorf("%s: have %v, want %v", name, err, c.want)
		}
	}
	tricky := strings.Replace(sound, "said above", `said\u001b[2Jabove\u202e`, 1)
	_, entries, err := ReadJournal(strings.NewReader(tricky), "journal", time.Now())
	if err != nil || entries[1].Text != "said [2Jabove " {
		t.Errorf("%v: %q", err, entries[1].Text)
	}
}

func FuzzReadJournal(f *testing.F) {
	f.Add([]byte(`{"type":"brief","id":"a","work":"a","name":"n","format":"text","start":0,"end":1,"text":"x"}`))
	f.Add([]byte(`{"type":"entry","id":"00000000000000010000000000000001","who":"a","brief":"a"}`))
	f.Add([]byte(`{"type":"brief","id":"a","work":"a","name":"n","format":"text","start":0,"end":9,"text":"x 12 died"}
{"type":"entry","id":"00000000000000010000000000000001","when":"2024-11-19T07:06:41Z","who":"a","brief":"a","fact":"a1","what":"added","step":"00000000000000010000000000000001","before":"unseen","after":"accepted","says":"0000000000000001","subject":{"kind":"casualty","fields":[{"field":"count","value":"12","where":[{"exact":"12","start":2,"end":4}]}],"stands":[{"role":"count","exact":"12","start":-9,"end":9223372036854775807}]}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		texts, entries, err := ReadJournal(bytes.NewReader(b), "fuzz", time.Now())
		if err != nil {
			return
		}
		for _, x := range texts {
			r := model.NewReviews(x.Brief, model.Reviewer{Name: "a"}, entries).WithFacts(claims(x.Brief.Text))
			r.Facts()
			r.Lost()
			r.Undo(noon(1))
		}
	})
}
