package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"debrief/briefs"
	"debrief/briefs/derive"
	"debrief/briefs/samples"
	"debrief/model"
)

func opened(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func storePath(t testing.TB) string { return filepath.Join(t.TempDir(), "deep", "er", "reviews.db") }

func sample(t testing.TB) (*model.Brief, []model.Fact) {
	t.Helper()
	b, err := samples.Mali()
	if err != nil {
		t.Fatal(err)
	}
	return b, derive.Facts(t.Context(), b, derive.Options{Workers: 1})
}

// claims are facts that need no rules: every word of the text that begins with
// a digit.
func claims(text string) []model.Fact {
	var facts []model.Fact
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' || i > 0 && text[i-1] != ' ' {
			continue
		}
		end := i
		for end < len(text) && '0' <= text[end] && text[end] <= '9' {
			end++
		}
		at := model.Span{Start: i, End: end}
		facts = append(facts, model.Fact{
			ID: fmt.Sprintf("c%s.%d", at.Of(text), len(facts)), Kind: model.KindCasualty, Rule: "digits", Anchors: []model.Anchor{{Span: at, Role: model.RoleCount}},
			Casualty: &model.Casualty{Count: model.Estimate{Words: model.At(at), Value: int64(i)}},
		})
		i = end
	}
	return facts
}

func noon(n int) time.Time { return time.UnixMilli(1_732_000_000_000 + int64(n)*1000).UTC() }

func reviews(b *model.Brief, facts []model.Fact, who string, entries []model.Entry) model.Reviews {
	return model.NewReviews(b, model.Reviewer{Name: who, Writer: uint64(who[0]), Engine: "test"}, entries).WithFacts(facts)
}

func TestWhatIsAppendedIsThereAgain(t *testing.T) {
	path := storePath(t)
	b, facts := report(t, "one.txt", "There were 12 dead and 30 wounded. Later 7 more died.")
	r := reviews(b, facts, "ana", nil)
	s := opened(t, path)
	var want []model.Entry
	keep := func(next model.Reviews, e ...model.Entry) {
		t.Helper()
		if err := s.Append(t.Context(), b, e...); err != nil {
			t.Fatal(err)
		}
		r, want = next, append(want, e...)
	}
	one := func(next model.Reviews, e model.Entry) { t.Helper(); keep(next, e) }
	one(r.Judge(noon(1), &facts[0], model.Rejected, model.WrongNumber, "see page two"))
	one(r.Edit(noon(2), &facts[1], model.Change{Field: model.FieldCount, After: "31", Number: &model.Number{Value: 31, Low: -1, Bound: model.About}},
		model.Change{Field: model.FieldPlace, After: "dead", Where: []model.Selector{model.Select(b.Text, model.Span{Start: 14, End: 18})}}))
	one(r.Comment(noon(3), nil, model.Span{Start: 0, End: 5}, "who counted?"))
	one(r.Add(noon(4), facts[2]))
	undone, entries := r.Undo(noon(5))
	keep(undone, entries...)
	have, err := s.Load(t.Context(), b)
	if err != nil || !reflect.DeepEqual(have, want) {
		t.Fatalf("%v\nhave %+v\nwant %+v", err, have, want)
	}
	s.Close()
	if have, err = opened(t, path).Load(t.Context(), b); err != nil || !reflect.DeepEqual(have, want) {
		t.Fatalf("opened again: %v\nhave %+v\nwant %+v", err, have, want)
	}
	if err := opened(t, path).Append(t.Context(), b, want...); err != nil {
		t.Fatal(err)
	}
	if have, err = opened(t, path).Load(t.Context(), b); err != nil || len(have) != len(want) {
		t.Errorf("entries appended twice are there %d times, %v", len(have), err)
	}
}

func report(t testing.TB, name, text string) (*model.Brief, []model.Fact) {
	t.Helper()
	b, err := briefs.Parse(filepath.Base(name), text)
	if err != nil {
		t.Fatal(err)
	}
	if name != filepath.Base(name) {
		b.Path = name
	}
	return b, claims(b.Text)
}

func TestAnyNameIsAPath(t *testing.T) {
	for _, name := range []string{"a b.db", "100%41.db", "what?.db", "a#b&c=d.db", "ünder.db", "file:x.db"} {
		path := filepath.Join(t.TempDir(), name)
		b, _ := report(t, "one.txt", "There were 12 dead.")
		s := opened(t, path)
		if err := s.Keep(t.Context(), b); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if st, err := os.Stat(path); err != nil || st.Size() == 0 {
			t.Errorf("%s: it is kept elsewhere: %v", name, err)
		}
	}
}

func TestPackedJournalsAreTheSame(t *testing.T) {
	path := storePath(t)
	b, facts := report(t, "one.txt", "There were 12 dead and 30 wounded.")
	r := reviews(b, facts, "ana", nil)
	var all []model.Entry
	for i := range 2*packFrom + 10 {
		var e model.Entry
		r, e = r.Judge(noon(i), &facts[i%2], model.Accepted, 0, "")
		all = append(all, e)
	}
	for _, part := range [][]model.Entry{all[:packFrom], all[packFrom : 2*packFrom], all[2*packFrom:]} {
		s := opened(t, path)
		if err := s.Append(t.Context(), b, part...); err != nil {
			t.Fatal(err)
		}
		s.Close()
	}
	s := opened(t, path)
	var packs int
	if err := s.db.QueryRow("SELECT count(*) FROM pack").Scan(&packs); err != nil || packs != 2 {
		t.Errorf("%d packs, %v", packs, err)
	}
	if have, err := s.Load(t.Context(), b); err != nil || !reflect.DeepEqual(have, all) {
		t.Errorf("%d entries of %d, %v", len(have), len(all), err)
	}
	older := []byte{}
	for i := range all[:packFrom] {
		older = encode(older, &all[i])
	}
	if _, err := s.db.Exec("UPDATE pack SET body = ? WHERE upto = ?", older, packFrom); err != nil {
		t.Fatal(err)
	}
	if have, err := s.Load(t.Context(), b); err != nil || !reflect.DeepEqual(have, all) {
		t.Errorf("with an older pack: %d entries of %d, %v", len(have), len(all), err)
	}
	for _, damaged := range []string{"01ff", "02ff", "0201", "0201010161", "", "03"} {
		if _, err := s.db.Exec("UPDATE pack SET body = unhex(?)", damaged); err != nil {
			t.Fatal(err)
		}
		if have, err := s.Load(t.Context(), b); err != nil || !reflect.DeepEqual(have, all) {
			t.Errorf("with packs of %q: %d entries of %d, %v", damaged, len(have), len(all), err)
		}
	}
}

func TestTheJournalIsOnlyAppendedTo(t *testing.T) {
	s := opened(t, storePath(t))
	b, facts := report(t, "one.txt", "There were 12 dead.")
	_, e := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Accepted, 0, "")
	if err := s.Append(t.Context(), b, e); err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DELETE FROM journal", "UPDATE journal SET who = 'eve'"} {
		if _, err := s.db.Exec(q); err == nil {
			t.Errorf("%s is done", q)
		}
	}
}

func TestTwoAtOnceSeeEachOther(t *testing.T) {
	path := storePath(t)
	b, facts := report(t, "one.txt", "There were 12 dead and 30 wounded.")
	other, otherFacts := report(t, "two.txt", "Elsewhere 5 were hurt.")
	ana, ben := opened(t, path), opened(t, path)
	for _, s := range []*Store{ana, ben} {
		if _, err := s.Load(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	a, z := reviews(b, facts, "ana", nil), reviews(b, facts, "ben", nil)
	a, e1 := a.Judge(noon(1), &facts[0], model.Accepted, 0, "")
	z, e2 := z.Judge(noon(1), &facts[0], model.Rejected, 0, "")
	_, e3 := reviews(other, otherFacts, "ben", nil).Judge(noon(2), &otherFacts[0], model.Accepted, 0, "")
	if err := errors.Join(ana.Append(t.Context(), b, e1), ben.Append(t.Context(), b, e2), ben.Append(t.Context(), other, e3)); err != nil {
		t.Fatal(err)
	}
	for i, s := range []*Store{ana, ben} {
		news, err := s.Changes(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		r := []model.Reviews{a, z}[i].With(news...)
		if v := r.Of(facts[0].ID); len(r.Entries()) != 2 || !v.Disputed() {
			t.Errorf("session %d has %d entries, %+v", i, len(r.Entries()), v)
		}
		if news, err := s.Changes(t.Context(), b); err != nil || news != nil {
			t.Errorf("nothing is new, yet: %v, %v", news, err)
		}
	}
}

func TestRevisedBriefingsAreTheSameWork(t *testing.T) {
	s := opened(t, storePath(t))
	dir := t.TempDir()
	text := "Attack on the depot\n\nThe army says that 12 soldiers died at the depot near the river in the night to Sunday.\n"
	b, facts := report(t, filepath.Join(dir, "report.txt"), text)
	_, e := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Accepted, 0, "")
	if err := s.Append(t.Context(), b, e); err != nil {
		t.Fatal(err)
	}
	for _, again := range []struct {
		name, text string
		want       int
	}{
		{filepath.Join(dir, "report.txt"), "Quite another text on 3 things.\n", 1},
		{filepath.Join(dir, "copy.txt"), text, 1},
		{filepath.Join(dir, "second.txt"), text + "\nThe ministry confirmed it.\n", 1},
		{"-", "Attack on the depot\n\nThe army says that 15 soldiers died at the depot near the river in the night to Sunday.\n", 1},
		{filepath.Join(dir, "third.txt"), "Attack on the depot\n\nThis is about something that happened in a country far away from there.\n", 0},
		{filepath.Join(dir, "fourth.txt"), "Another title\n\nThe army says that 12 soldiers died at the depot near the river in the night to Sunday.\n", 0},
	} {
		b, _ := report(t, again.name, again.text)
		have, err := s.Load(t.Context(), b)
		if err != nil || len(have) != again.want {
			t.Errorf("%s: %d entries, want %d, %v", filepath.Base(again.name), len(have), again.want, err)
		}
	}
}

// What is moved to another store comes whole, entries on older texts included,
// and goes on from there.
func TestAJournalMovesWithItsOlderTexts(t *testing.T) {
	s, b, facts := reviewed(t, "ana")
	all, err := s.Load(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	other := opened(t, storePath(t))
	if err := other.Append(t.Context(), b, all...); err != nil {
		t.Fatal(err)
	}
	third := opened(t, storePath(t))
	taken(t, third, handed(t, other, b.ID))
	for _, s := range []*Store{other, third} {
		if have, err := s.Load(t.Context(), b); err != nil || !reflect.DeepEqual(have, all) {
			t.Errorf("%d entries of %d, %v", len(have), len(all), err)
		}
	}
	revised, err := retold(b, "\nLater, 12 people were killed in the same town, officials said.\n")
	if err != nil {
		t.Fatal(err)
	}
	_, e := reviews(revised, facts, "ana", all).Judge(noon(1), &facts[0], model.Accepted, 0, "")
	if err := other.Append(t.Context(), revised, e); err != nil {
		t.Fatal(err)
	}
	if works, err := other.List(t.Context()); err != nil || len(works) != 1 || works[0].Texts != 2 {
		t.Errorf("%v: %+v", err, works)
	}
}

func TestPlacesAreFoundAgain(t *testing.T) {
	s := opened(t, storePath(t))
	dir := t.TempDir()
	b, _ := report(t, filepath.Join(dir, "a.txt"), "Some 12 dead.")
	if _, ok, err := s.Place(t.Context(), b); ok || err != nil {
		t.Errorf("a new store has a place, %v", err)
	}
	p := Place{Fact: "c1", Cursor: 5, Top: 2, Filter: model.Filter{Text: "dead"}, Order: model.LeastCertain}
	if err := s.SavePlace(t.Context(), b, p); err != nil {
		t.Fatal(err)
	}
	p.Brief, p.Path = b.ID, b.Path
	revised, _ := report(t, filepath.Join(dir, "a.txt"), "Some 13 dead.")
	for _, b := range []*model.Brief{b, revised} {
		if have, ok, err := s.Place(t.Context(), b); !ok || err != nil || have != p {
			t.Errorf("%+v, %v, want %+v", have, err, p)
		}
	}
}

func TestRecordsAreOfAllBriefings(t *testing.T) {
	s := opened(t, storePath(t))
	for i, name := range []string{"one.txt", "two.txt"} {
		b, facts := report(t, name, fmt.Sprintf("There were %d dead and %d wounded in %s.", 12+i, 30+i, name))
		r := reviews(b, facts, "ana", nil)
		r, first := r.Judge(noon(10*i), &facts[0], model.Accepted, 0, "")
		_, second := r.Judge(noon(10*i+1), &facts[1], model.Rejected, 0, "")
		if err := s.Append(t.Context(), b, first, second); err != nil {
			t.Fatal(err)
		}
	}
	records, err := s.Records(t.Context())
	judged, wrong := 0, 0
	for _, r := range records {
		judged, wrong = judged+r.Judged, wrong+r.Wrong
	}
	if err != nil || judged != 4 || wrong != 2 {
		t.Errorf("%v: %+v", err, records)
	}
}

func TestOlderStoresAreBroughtUpToDate(t *testing.T) {
	for version := range len(migrations()) {
		path := storePath(t)
		s := opened(t, path)
		b, facts := report(t, "one.txt", "There were 12 dead.")
		_, e := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Accepted, 0, "")
		if version > 0 {
			if err := s.Append(t.Context(), b, e); err != nil {
				t.Fatal(err)
			}
		}
		s.age(t, version)
		s.Close()
		s = opened(t, path)
		have, err := s.Load(t.Context(), b)
		if err != nil || version > 0 && (len(have) != 1 || have[0].ID != e.ID) {
			t.Errorf("from version %d: %d entries, %v", version, len(have), err)
		}
		if err := s.SavePlace(t.Context(), b, Place{}); err != nil {
			t.Errorf("from version %d: %v", version, err)
		}
	}
}

// age makes the store one of an older version.
func (s *Store) age(t *testing.T, version int) {
	drop := [][]string{{"brief", "journal"}, {"place"}, {"pack"}, {"kin"}}
	for _, tables := range drop[version:] {
		for _, table := range tables {
			if _, err := s.db.Exec("DROP TABLE " + table); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := s.db.Exec(fmt.Sprint("PRAGMA user_version = ", version)); err != nil {
		t.Fatal(err)
	}
}

func TestKeptBriefingsComeBackWhole(t *testing.T) {
	s := opened(t, storePath(t))
	b, facts := sample(t)
	if err := s.Keep(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	have, err := s.Brief(t.Context(), b.ID)
	if err != nil || !reflect.DeepEqual(have, b) {
		t.Fatalf("%v\nhave %+v\nwant %+v", err, have, b)
	}
	if again := derive.Facts(t.Context(), have, derive.Options{Workers: 1}); !reflect.DeepEqual(again, facts) {
		t.Error("its facts are others")
	}
	if _, err := s.Brief(t.Context(), "none"); !errors.Is(err, ErrUnknown) {
		t.Errorf("unknown: %v", err)
	}
	revised, rf := report(t, "wagner-mali.txt", b.Text+"\nOne more line on 3 of them.\n")
	_, e := reviews(revised, rf, "ana", nil).Judge(noon(3), &rf[0], model.Accepted, 0, "")
	if err := s.Append(t.Context(), revised, e); err != nil {
		t.Fatal(err)
	}
	all, err := s.List(t.Context())
	if err != nil || len(all) != 1 || all[0].Texts != 2 || all[0].Entries != 1 || all[0].Brief.ID != revised.ID || !all[0].Last.Equal(noon(3)) {
		t.Errorf("%v %+v", err, all)
	}
}

func TestMain(m *testing.M) {
	if path := os.Getenv(appendTo); path != "" {
		appendForever(path)
	}
	os.Exit(m.Run())
}

func FuzzCodec(f *testing.F) {
	b, facts := report(f, "one.txt", "There were 12 dead and 30 wounded.")
	r, e := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Rejected, model.WrongNumber, "no")
	f.Add(encode(nil, &e))
	_, e = r.Edit(noon(2), &facts[1], model.Change{Field: model.FieldCount, After: "3", Number: &model.Number{Value: 3}})
	f.Add(encode(nil, &e))
	f.Fuzz(func(t *testing.T, body []byte) {
		e, rest, err := decode(string(body))
		if err != nil {
			return
		}
		again, left, err := decode(string(encode(nil, &e)))
		if err != nil || left != "" || !reflect.DeepEqual(again, e) {
			t.Fatalf("%v\nhave %+v\nwant %+v (%d bytes left)", err, again, e, len(rest))
		}
	})
}

// FuzzPack packs what any bytes say as lines or as a pack.
func FuzzPack(f *testing.F) {
	b, facts := report(f, "one.txt", "There were 12 dead and 30 wounded.")
	r, e := reviews(b, facts, "ana", nil).Judge(noon(1), &facts[0], model.Rejected, model.WrongNumber, "no")
	lines := encode(nil, &e)
	r, e = r.Edit(noon(2), &facts[1], model.Change{Field: model.FieldCount, After: "3", Number: &model.Number{Value: 3}})
	lines = encode(lines, &e)
	_, undone := r.Undo(noon(3))
	lines = encode(lines, &undone[0])
	f.Add(lines)
	all, _ := unpack(nil, string(lines))
	f.Add(packOf(all))
	f.Fuzz(func(t *testing.T, body []byte) {
		all, err := unpacked([]string{string(body)})
		if err != nil {
			return
		}
		again, err := unpacked([]string{string(packOf(all))})
		if err != nil || len(again) != len(all) || len(all) > 0 && !reflect.DeepEqual(again, all) {
			t.Fatalf("%v\nhave %+v\nwant %+v", err, again, all)
		}
	})
}

func packOf(all []model.Entry) []byte {
	var p packPen
	for i := range all {
		p.entry(&all[i])
	}
	return p.pack()
}
