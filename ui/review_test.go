package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"debrief/model"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

// shelf is a journal in memory that can fail.
type shelf struct {
	entries []model.Entry
	places  map[string]Place
	fault   error
	closed  error // from the beginning
	appends int
}

func (s *shelf) Load(context.Context, *model.Brief) ([]model.Entry, error) { return s.entries, s.fault }

func (s *shelf) Append(_ context.Context, _ *model.Brief, e ...model.Entry) error {
	s.appends++
	if s.fault == nil {
		s.entries = append(s.entries, e...)
	}
	return s.fault
}

func (s *shelf) Changes(context.Context, *model.Brief) ([]model.Entry, error) { return nil, nil }

func (s *shelf) Place(_ context.Context, b *model.Brief) (Place, bool) {
	p, ok := s.places[b.ID]
	return p, ok
}

func (s *shelf) Fault() error { return s.closed }

func (s *shelf) Records(context.Context) (model.Records, error) {
	r := model.Records{}
	r.Count(s.entries)
	return r, nil
}

func (s *shelf) SavePlace(_ context.Context, b *model.Brief, p Place) error {
	s.places[b.ID] = p
	return nil
}

// reviewed opens the briefing of uitest with a journal.
func reviewed(t *testing.T, s *shelf) *reader {
	t.Helper()
	if s.places == nil {
		s.places = map[string]Place{}
	}
	tick := time.UnixMilli(1_760_000_000_000)
	return readWith(t, Config{
		First: uitest.Brief(), Derive: derive,
		Journal:  func(context.Context, string) (Journal, error) { return s, nil },
		Reviewer: model.Reviewer{Name: "Ada", Writer: 7, Engine: "test"},
		Count:    countDigits, Missed: func(*model.Brief, []model.Fact) []Gap {
			return []Gap{{Span: uitest.Span("4 May", 1)}, {Span: uitest.Span("dead soldiers and dozens", 1), Quote: true}}
		},
		Country: countryOf,
		Now:     func() time.Time { tick = tick.Add(time.Second); return tick },
	}, 120, 40)
}

// countryOf knows two countries, one of which the briefing names.
func countryOf(_ *model.Brief, words string, near int) (Country, bool) {
	switch words {
	case "NE", "Niger", "Nigerien":
		return Country{"NE", "Niger", uitest.Span("Niger", 1)}, true
	case "JP", "Japan", "Japanese":
		return Country{"JP", "Japan", model.Span{}}, true
	}
	return Country{}, false
}

func (r *reader) verdict(id string) string {
	v := r.session.Reviews.Of(id)
	if v.Reason != model.NoReason {
		return v.Verdict.String() + " " + v.Reason.String()
	}
	return v.Verdict.String()
}

func TestADecisionIsOneKeyAndGoesOn(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s)
	var chosen []string
	for _, key := range []string{"a", "x", "f", "space"} {
		r.press(key)
		chosen = append(chosen, r.chosen())
	}
	r.is("the way", strings.Join(chosen, " "), "f2 f3 c1 c2")
	r.is("f1", r.verdict("f1"), "accepted")
	r.is("f2", r.verdict("f2"), "rejected")
	r.is("f3", r.verdict("f3"), "flagged")
	r.is("c1", r.verdict("c1"), "unseen")
	if len(s.entries) != 4 {
		t.Errorf("%d entries are kept, want 4", len(s.entries))
	}
	for _, sign := range []string{"✓ Mali", "✗ Niger", "! Chad", "4/7 seen ✓1 ✗1 !1 4 left", "✓1 ✗1 !1 0 left of 3", "2 left of 2"} {
		r.sees(sign)
	}
}

func TestARejectionCanHaveAReason(t *testing.T) {
	r := reviewed(t, &shelf{}).press("X")
	r.sees("Reject because")
	r.press("j", "enter")
	r.is("f1", r.verdict("f1"), "rejected wrong attribution")
	r.is("and on", r.chosen(), "f2")
	r.press("X", "esc")
	r.is("esc decides nothing", r.verdict("f2"), "unseen")
}

func TestUndoAndRedoGoBackToTheFact(t *testing.T) {
	r := reviewed(t, &shelf{}).press("a", "x", "u")
	r.is("chosen", r.chosen(), "f2")
	r.is("f2", r.verdict("f2"), "unseen")
	r.press("u")
	r.is("f1", r.verdict("f1"), "unseen")
	r.press("u")
	r.sees("Nothing to undo")
	r.press("ctrl+r", "ctrl+r")
	r.is("f1 again", r.verdict("f1"), "accepted")
	r.is("f2 again", r.verdict("f2"), "rejected")
}

func TestDecisionsAreThereAgain(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s).press("a", "x")
	r.press("q")
	if !r.quit {
		t.Fatal("q does not quit")
	}
	again := reviewed(t, s)
	again.is("f1", again.verdict("f1"), "accepted")
	again.is("f2", again.verdict("f2"), "rejected")
	again.is("where it stopped", again.chosen(), "f3")
	again.press("u")
	again.is("undone after a restart", again.verdict("f2"), "unseen")
	again.press("q")
	third := reviewed(t, s).press("ctrl+r")
	third.is("done again after another", third.verdict("f2"), "rejected")
	third.press("u", "u")
	third.is("and back to the beginning", third.verdict("f1")+third.verdict("f2"), "unseenunseen")
}

func TestBulkAsksFirstAndIsOneStep(t *testing.T) {
	r := reviewed(t, &shelf{}).press("1", "A")
	r.sees("Accept 3 unseen facts?")
	r.sees("The filter hides")
	r.press("n")
	r.is("not without a yes", r.verdict("f1"), "unseen")
	r.press("A", "enter")
	r.is("no is marked first", r.verdict("f1"), "unseen")
	r.press("A", "esc")
	r.is("nor by esc", r.verdict("f1"), "unseen")
	r.press("A", "y")
	r.is("f3", r.verdict("f3"), "accepted")
	r.is("what is not shown", r.verdict("c1"), "unseen")
	r.press("u")
	r.is("one undo", r.verdict("f1")+r.verdict("f3"), "unseenunseen")
}

func TestTheEndIsTold(t *testing.T) {
	r := reviewed(t, &shelf{}).press("a", "a", "a", "x", "a", "a")
	if r.over.list.Open() {
		t.Fatal("one is left")
	}
	r.press("a")
	r.sees("Every fact is seen")
	r.sees("all                         6         1         0         0")
	r.press("u")
	if r.over.list.Open() {
		t.Error("a key of the summary leaves it open")
	}
	r.is("one is left again", r.chosen(), "q2")
}

func TestCommentsAreKept(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s).press("c", "ask the desk", "enter")
	r.press("i")
	r.sees("ask the desk")
	r.press("esc")
	r.sees(" ¶")
	r.press("tab", "v", "w", "c", "odd words", "enter")
	if n := len(r.session.Reviews.Remarks()); n != 1 {
		t.Errorf("%d remarks on selections, want 1", n)
	}
	if len(s.entries) != 2 {
		t.Errorf("%d entries, want 2", len(s.entries))
	}
}

func TestACommentIsWrittenAnew(t *testing.T) {
	r := reviewed(t, &shelf{}).press("c", "ask the dusk", "enter", "c", "up")
	r.sees("comment, again: ask the dusk")
	r.press("backspace", "backspace", "backspace", "esk", "enter")
	if c := r.session.Reviews.Of("f1").Comments; len(c) != 1 || c[0].Text != "ask the desk" {
		t.Errorf("have %+v", c)
	}
	r.press("c", "up", "ctrl+u", "enter")
	if c := r.session.Reviews.Of("f1").Comments; len(c) != 0 {
		t.Errorf("have %+v", c)
	}
	r.press("u")
	if c := r.session.Reviews.Of("f1").Comments; len(c) != 1 {
		t.Errorf("undone: %+v", c)
	}
}

func TestAStoreThatCannotBeWrittenSaysSoAtOnce(t *testing.T) {
	old := &shelf{}
	reviewed(t, old).press("a")
	r := reviewed(t, &shelf{entries: old.entries, closed: errors.New("write reviews.db: read-only")})
	r.sees("Decisions stay in memory; W keeps them elsewhere: write reviews.db: read-only")
	r.is("what it has is shown", r.verdict("f1"), "accepted")
}

func TestTheFilterTakesWords(t *testing.T) {
	r := reviewed(t, &shelf{}).press("a", "x")
	for typed, want := range map[string]int{"accepted": 1, "unseen force": 1, "expert": 1, "niger": 1, "casualty": 2, "rejected accepted": 2} {
		r.press("\\", typed, "enter")
		if n := len(r.session.Shown()); n != want {
			t.Errorf("%q shows %d facts, want %d", typed, n, want)
		}
		r.press("esc")
	}
	if r.session.Filter.Active() {
		t.Error("esc ends the filter")
	}
}

func TestAFaultIsToldAndNothingIsLost(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s)
	s.fault = errors.New("append reviews.db: disk full")
	r.press("a")
	r.sees("disk full")
	r.sees("◌ Mali")
	r.press("q")
	if r.quit {
		t.Fatal("q leaves unsaved decisions behind")
	}
	r.sees("not saved")
	s.fault = nil
	r.press("x")
	if len(s.entries) != 2 {
		t.Errorf("%d entries are kept now, want both", len(s.entries))
	}
	r.sees("✓ Mali")
	r.press("q")
	if !r.quit {
		t.Error("all is safe: q quits")
	}
}

func TestDecisionsCanBeKeptElsewhere(t *testing.T) {
	broken, other := &shelf{fault: errors.New("read-only")}, &shelf{}
	r := readWith(t, Config{
		First: uitest.Brief(), Derive: derive, Reviewer: model.Reviewer{Name: "Ada", Writer: 7},
		Journal: func(_ context.Context, path string) (Journal, error) {
			if path == "" {
				return broken, nil
			}
			return other, nil
		},
	}, 120, 40)
	r.sees("read-only")
	r.press("a", "W", "other.db", "enter")
	r.sees("kept in other.db")
	if len(other.entries) != 1 {
		t.Errorf("%d entries went along, want 1", len(other.entries))
	}
	r.press("x")
	if len(other.entries) != 2 || len(r.review.queue) != 0 {
		t.Errorf("%d entries, %d waiting", len(other.entries), len(r.review.queue))
	}
}

func TestWithoutAJournalNothingIsPromised(t *testing.T) {
	r := read(t, 120, 40).press("a")
	r.sees("no journal")
	r.is("f1", r.verdict("f1"), "unseen")
}

func TestEntriesOfOthersComeIn(t *testing.T) {
	r := reviewed(t, &shelf{})
	other := model.NewReviews(uitest.Brief(), model.Reviewer{Name: "Bo", Writer: 8}, nil).WithFacts(uitest.Facts())
	_, e := other.Judge(time.UnixMilli(1_770_000_000_000), &r.session.Facts[4], model.Rejected, model.NotAFact, "")
	r.Update(heardMsg{turn: r.flow.turn, entries: []model.Entry{e}})
	r.is("c2", r.verdict("c2"), "rejected not a fact")
	r.sees("another session")
}

func TestADecisionBeforeTheJournalIsReadIsNotLost(t *testing.T) {
	s := &shelf{places: map[string]Place{}}
	r := &reader{root: newRoot(Config{First: uitest.Brief(), Journal: func(context.Context, string) (Journal, error) { return s, nil }}), t: t}
	r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	_, open := r.Update(factsMsg{turn: r.flow.turn, found: model.NewFindings(uitest.Facts()), fresh: true, last: true})
	r.press("a", "x")
	r.is("not yet", r.verdict("f1"), "unseen")
	r.run(open)
	r.is("f1", r.verdict("f1"), "accepted")
	r.is("f2", r.verdict("f2"), "rejected")
}

func TestTheNameOfAMarkDecidesNothing(t *testing.T) {
	cfg := Config{First: uitest.Brief(), Journal: func(context.Context, string) (Journal, error) { return &shelf{}, nil }}
	r := &reader{root: newRoot(cfg), t: t}
	r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	r.press("tab", "w", "w", "m", "a")
	marked := r.source.Cursor()
	r.press("G", "'", "a")
	if at := r.source.Cursor(); at != marked || marked == 0 {
		t.Errorf("the cursor is at %d, the mark at %d", at, marked)
	}
	if len(r.review.early) > 0 {
		t.Errorf("%v wait for the journal", r.review.early)
	}
}

func TestKeysAfterAnEarlyDecisionWaitForIt(t *testing.T) {
	cfg := Config{First: uitest.Brief(), Journal: func(context.Context, string) (Journal, error) {
		return &shelf{places: map[string]Place{}}, nil
	}}
	for keys, want := range map[string]string{"a j j a": "f1 c1", "j c w h o enter a": "f2", "a esc j a": "f2", "j e tab tab z ctrl+s": ""} {
		r := &reader{root: newRoot(cfg), t: t}
		r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		r.Update(factsMsg{turn: r.flow.turn, found: model.NewFindings(uitest.Facts()), fresh: true, last: true})
		r.press("g").press(strings.Fields(keys)...)
		r.run(r.readJournal())
		var accepted []string
		for _, f := range uitest.Facts() {
			if r.verdict(f.ID) == "accepted" {
				accepted = append(accepted, f.ID)
			}
		}
		r.is(keys, strings.Join(accepted, " "), want)
		if edited := len(r.session.Reviews.Of("f2").Edits); edited != strings.Count(keys, "e tab") {
			t.Errorf("%s: %d edits", keys, edited)
		}
	}
}

// countDigits reads a number in digits, as the rules would.
func countDigits(b *model.Brief, s model.Span) (e model.Estimate, ok bool) {
	for i := s.Start; i < s.End; i++ {
		if c := b.Text[i]; c >= '0' && c <= '9' {
			e.Value, ok = e.Value*10+int64(c-'0'), true
			if len(e.Words) == 0 {
				e.Words = model.At(model.Span{Start: i, End: i + 1})
			}
			e.Words[0].End = i + 1
		} else if ok {
			break
		}
	}
	return e, ok
}

func TestAMissedFactIsAdded(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s).press("tab", "/", "4 May", "enter", "esc")
	r.press("F")
	r.sees("v selects words")
	r.press("v", "C")
	r.sees("Add casualty")
	r.press("esc")
	r.is("esc adds nothing", fmt.Sprint(r.session.Total(model.KindCasualty)), "2")
	r.press("C", "enter", "enter", "people", "ctrl+s")
	r.is("one more claim", fmt.Sprint(r.session.Total(model.KindCasualty)), "3")
	again := read(t, 120, 40).press("tab", "/", "Tessit on 4", "enter", "esc", "vw", "F")
	again.sees("no journal")
	r = reviewed(t, s).press("tab", "/", "Tessit on 4", "enter", "esc", "v", "w", "w", "F", "ctrl+s")
	r.is("one more force", fmt.Sprint(r.session.Total(model.KindForce)), "4")
	r.is("it is chosen", r.session.Chosen().Force.Count.Words.Of(uitest.Text, ""), "4")
	r.is("and accepted", r.verdict(r.chosen()), "accepted")
	r = reviewed(t, s)
	r.is("it is there again", fmt.Sprint(r.session.Total(model.KindForce)), "4")
	r.press("u")
	r.is("and can be undone", fmt.Sprint(r.session.Total(model.KindForce)), "3")
	r.press("u")
	r.is("with its fields in one step", fmt.Sprint(r.session.Total(model.KindCasualty)), "2")
	r.press("ctrl+r")
	last := r.session.Reviews.Of(s.entries[0].Fact)
	if len(last.Edits) != 1 || last.Edits[0].After != "people" || last.Edits[0].Derived != "" || last.Edits[0].Found() {
		t.Errorf("redone: %+v", last)
	}
}

func TestWhatNoFactCoversIsVisited(t *testing.T) {
	r := reviewed(t, &shelf{}).press("tab", "g", "UU")
	r.sees("Quotation without a fact, 2 of 2")
	r.press("Q", "ctrl+s")
	r.is("added", fmt.Sprint(r.session.Total(model.KindQuote)), "3")
	r.press("U")
	r.sees("No further")
}

func TestVerdictsStandInTheMarginOfTheSource(t *testing.T) {
	r := reviewed(t, &shelf{}).press("jjj", "x")
	for _, line := range strings.Split(r.screen(), "\n") {
		if at := strings.Index(line, "Herders say that"); at >= 0 && !strings.Contains(line[:at], "✗") {
			t.Errorf("no sign beside %q", line)
		}
		if at := strings.Index(line, "The river brigade"); at >= 0 && strings.ContainsAny(line[:at], "✗✓") {
			t.Errorf("a sign beside %q", line)
		}
	}
}

func TestADisagreementIsSettled(t *testing.T) {
	other := model.NewReviews(uitest.Brief(), model.Reviewer{Name: "Bo", Writer: 8}, nil).WithFacts(uitest.Facts())
	_, e := other.Judge(time.UnixMilli(1_750_000_000_000), &uitest.Facts()[3], model.Rejected, model.WrongNumber, "")
	s := &shelf{entries: []model.Entry{e}}
	r := reviewed(t, s).press("jjj", "a", "g", "D")
	r.is("the fact", r.chosen(), "c1")
	r.sees("1 of 1: Ada accepted, Bo rejected")
	r.sees("?    ≥17  killed")
	r.press("i")
	r.sees("Bo: rejected, wrong number")
	r.press("esc")
	r.press("x")
	r.sees("✗    ≥17  killed")
	if v := r.session.Reviews.Of("c1"); !v.Settled || v.Verdict != model.Rejected {
		t.Errorf("have %+v", v)
	}
	r.press("D")
	r.sees("differ on no fact")
}

func TestALostReviewIsListed(t *testing.T) {
	old := *uitest.Brief()
	old.ID, old.Text = "older", uitest.Text
	before := model.NewReviews(&old, model.Reviewer{Name: "Bo", Writer: 8}, nil)
	gone := "Nothing like this stands in the new text: 77 men were lost."
	old.Text = gone
	f := model.Fact{
		ID: "gone", Kind: model.KindCasualty, Anchors: []model.Anchor{{Span: model.Span{Start: 42, End: 44}, Role: model.RoleCount}},
		Casualty: &model.Casualty{Count: model.Estimate{Words: model.At(model.Span{Start: 42, End: 44}), Value: 77, Low: 77, High: 77}},
	}
	_, e := before.WithFacts([]model.Fact{f}).Judge(time.UnixMilli(1_750_000_000_000), &f, model.Accepted, model.NoReason, "")
	r := reviewed(t, &shelf{entries: []model.Entry{e}}).press("=")
	r.sees("not found in this text any more")
	r.sees("casualty · 77")
}

// A fact whose number changed since it was judged is unseen again, and says what
// it was taken for.
func TestAChangedFactShowsItsOldVerdict(t *testing.T) {
	old := *uitest.Brief()
	old.ID = "older"
	f := uitest.Facts()[3] // at least 17 killed
	count := *f.Casualty
	count.Count.Value, count.Count.Low = 12, 12
	f.ID, f.Casualty = "c1old", &count
	_, e := model.NewReviews(&old, model.Reviewer{Name: "Bo", Writer: 8}, nil).WithFacts([]model.Fact{f}).
		Judge(time.UnixMilli(1_750_000_000_000), &f, model.Accepted, model.NoReason, "")
	r := reviewed(t, &shelf{entries: []model.Entry{e}}).press("jjj")
	r.is("it is unseen", r.verdict("c1"), "unseen")
	r.sees("~    ≥17  killed")
	r.press("i")
	r.sees("accepted, when its words were")
	r.press("a")
	if v := r.session.Reviews.Of("c1"); v.Former != nil || v.Verdict != model.Accepted {
		t.Errorf("judged anew: %+v", v)
	}
}
