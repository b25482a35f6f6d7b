package library

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/samples"
	"debrief/model"
)

// invented is a briefing of sentences drawn at random, with facts of every kind.
func invented(t testing.TB, seed uint64, sentences int) *model.Brief {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	var text strings.Builder
	for range sentences {
		n := fmt.Sprint(pick("", "at least ", "around ", "up to "), 2+r.IntN(4000))
		place := pick("Niger", "Mali", "the town of Öland", "Kirkuk", "the region")
		switch r.IntN(6) {
		case 0:
			fmt.Fprintf(&text, "%s has %s %s in %s.", pick("France", "The army", "Rwanda"), n, pick("troops", "mercenaries"), place)
		case 1:
			fmt.Fprintf(&text, "The ministry said that %s %s were %s near %s on %s.", n, pick("soldiers", "civilians"),
				pick("killed", "wounded", "captured"), place, pick("Monday", "4 March"))
		case 2:
			fmt.Fprintf(&text, "“The road to %s is %s,” said Ada Ström, %s.", place, pick("closed", "long", "naïve"),
				pick("an analyst at the Nordic Institute", "a spokesman of the army", "who saw it"))
		case 3:
			fmt.Fprintf(&text, "Of these, %s died; %s were hurt.", n, pick("dozens", "12 to 15", "three"))
		case 4:
			text.WriteString("Nothing else was heard of it.")
		case 5:
			fmt.Fprintf(&text, "\n\n## %s\n\n| place | killed |\n|---|---|\n| %s | %s |\n\n", place, place, n)
		}
		text.WriteString(pick(" ", " ", "\n\n"))
	}
	b, err := briefs.Parse(pick("r.txt", "r.md"), text.String())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// briefings are the samples and invented ones.
func briefings(t testing.TB) []*model.Brief {
	t.Helper()
	all := []*model.Brief{}
	for _, open := range []func() (*model.Brief, error){samples.Mali, samples.Tour} {
		b, err := open()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b)
	}
	for seed := range uint64(40) {
		all = append(all, invented(t, seed, 1+int(seed)*5))
	}
	return all
}

func TestKeptFactsAreTheDerivedOnes(t *testing.T) {
	s := opened(t, storePath(t))
	count := [model.Kinds]int{}
	for _, b := range briefings(t) {
		facts := derive.Facts(t.Context(), b, derive.Options{Workers: 1})
		if err := s.KeepDerived(t.Context(), b, "rules 1", facts); err != nil {
			t.Fatal(err)
		}
		kept, ok := s.Derived(t.Context(), b, "rules 1")
		if !ok {
			t.Fatalf("nothing is kept of %.80q", b.Text)
		}
		for i := range facts {
			count[facts[i].Kind]++
		}
		if len(kept) != len(facts) {
			t.Fatalf("%d facts are kept, want %d", len(kept), len(facts))
		}
		for i := range facts {
			if !reflect.DeepEqual(kept[i], facts[i]) {
				t.Fatalf("fact %d is kept as\n%+v\nwant\n%+v", i, kept[i], facts[i])
			}
		}
	}
	for k, n := range count {
		if n < 100 {
			t.Errorf("only %d facts of kind %s were kept", n, model.Kind(k))
		}
	}
}

// keptOf is a store that keeps the facts of a briefing.
func keptOf(t *testing.T) (*Store, *model.Brief, []model.Fact) {
	t.Helper()
	s, b := opened(t, storePath(t)), invented(t, 7, 60)
	facts := derive.Facts(t.Context(), b, derive.Options{Workers: 1})
	if err := s.KeepDerived(t.Context(), b, "rules 1", facts); err != nil {
		t.Fatal(err)
	}
	return s, b, facts
}

func TestNothingIsKeptForAnotherReading(t *testing.T) {
	s, b, facts := keptOf(t)
	missing := func(what string, b model.Brief, engine string) {
		t.Helper()
		if _, ok := s.Derived(t.Context(), &b, engine); ok {
			t.Errorf("%s has facts", what)
		}
	}
	missing("another engine", *b, "rules 2")
	other := *b
	other.ID = strings.Repeat("0", len(b.ID))
	missing("another text", other, "rules 1")
	other = *b
	other.Format = 1 - b.Format
	missing("another format", other, "rules 1")
	other = *b
	other.Body.Start++
	missing("another body", other, "rules 1")
	// A row that stands under another engine's name is not that engine's.
	if _, err := s.db.Exec("UPDATE derived SET engine = 'rules 2'"); err != nil {
		t.Fatal(err)
	}
	missing("a row moved to another engine", *b, "rules 2")
	if err := s.KeepDerived(t.Context(), b, "rules 2", facts[:1]); err != nil {
		t.Fatal(err)
	}
	if kept, ok := s.Derived(t.Context(), b, "rules 2"); !ok || len(kept) != 1 {
		t.Errorf("what the new engine derived is kept as %d facts, %v", len(kept), ok)
	}
	missing("the old engine", *b, "rules 1")
}

// Whatever a byte is changed to, and wherever the rest is cut off, nothing is
// read.
func TestDamagedFactsAreNone(t *testing.T) {
	s, b, _ := keptOf(t)
	body := s.derivedBody(t.Context(), b.ID, "rules 1")
	for at := range body {
		foul := append([]byte(nil), body...)
		foul[at] ^= 1 << (at % 8)
		if _, ok := factsFrom(foul, b, "rules 1"); ok {
			t.Fatalf("facts are read although byte %d is wrong", at)
		}
		if _, ok := factsFrom(body[:at], b, "rules 1"); ok {
			t.Fatalf("facts are read from the first %d bytes", at)
		}
	}
	if _, ok := factsFrom(body, b, "rules 1"); !ok {
		t.Error("nothing is read of what is whole")
	}
}

func TestAStoreWithoutRoomForFactsReadsOn(t *testing.T) {
	s, b, _ := keptOf(t)
	if _, err := s.db.Exec("DROP TABLE derived; CREATE TABLE derived (brief TEXT)"); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Derived(t.Context(), b, "rules 1"); ok {
		t.Error("facts were found in a foreign table")
	}
	if err := s.KeepDerived(t.Context(), b, "rules 1", nil); err == nil {
		t.Error("a foreign table took facts")
	}
	if _, err := s.Load(t.Context(), b); err != nil {
		t.Error(err)
	}
}

func TestWhatWasKeptFirstGoesFirst(t *testing.T) {
	s := opened(t, storePath(t))
	var all []*model.Brief
	sizes := 0
	for seed := range uint64(6) {
		b := invented(t, 100+seed, 40)
		facts := derive.Facts(t.Context(), b, derive.Options{Workers: 1})
		if err := s.KeepDerived(t.Context(), b, "rules", facts); err != nil {
			t.Fatal(err)
		}
		if _, err := s.db.Exec("UPDATE derived SET kept = ? WHERE brief = ?", seed, b.ID); err != nil {
			t.Fatal(err)
		}
		if seed >= 3 {
			sizes += len(s.derivedBody(t.Context(), b.ID, "rules"))
		}
		all = append(all, b)
	}
	err := s.write(t.Context(), func(tx *sql.Tx) error { return thin(t.Context(), tx, sizes) })
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range all {
		if _, ok := s.Derived(t.Context(), b, "rules"); ok != (i >= 3) {
			t.Errorf("briefing %d of %d is kept: %v", i+1, len(all), ok)
		}
	}
}

func TestAReadOnlyStoreGivesFactsAndTakesNone(t *testing.T) {
	s, b, facts := keptOf(t)
	s.fault = ErrReadOnly
	if kept, ok := s.Derived(t.Context(), b, "rules 1"); !ok || len(kept) != len(facts) {
		t.Error("a store that is only read gives no facts")
	}
	if err := s.KeepDerived(t.Context(), b, "rules 2", facts); err == nil {
		t.Error("a store that is only read took facts")
	}
}

// FuzzFacts reads any bytes as facts of a text.
func FuzzFacts(f *testing.F) {
	for _, b := range briefings(f)[:12] {
		facts := derive.Facts(f.Context(), b, derive.Options{Workers: 1})
		body, ok := factsTo(b, "", facts)
		if !ok {
			f.Fatal("facts cannot be kept")
		}
		f.Add(string(body[1+sumSize:]), b.Text)
	}
	f.Add("\x01\x00\x01\x00\x01\x00\x00\x00\x00", "ä")
	f.Fuzz(func(t *testing.T, from, text string) {
		facts, ok := readFacts(from, text)
		if !ok {
			return
		}
		inside := func(s model.Span) {
			if s.Start < 0 || s.End < s.Start || s.End > len(text) || utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
				t.Fatalf("%v is no stretch of a text of %d bytes", s, len(text))
			}
		}
		for i := range facts {
			x := &facts[i]
			for _, a := range x.Anchors {
				inside(a.Span)
			}
			for _, w := range x.Words() {
				inside(w)
			}
			for field := range model.FieldsNumber {
				x.Value(field, text)
			}
			if x.Kind >= model.Kinds || (x.Force != nil) != (x.Kind == model.KindForce) || (x.Quote != nil) != (x.Kind == model.KindQuote) {
				t.Fatalf("no fact: %+v", x)
			}
		}
		model.NewFindings(facts)
	})
}
