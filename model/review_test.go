package model

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// tell reads casualty claims from a text, as plainly as a test needs: a number
// in digits, with "at least" before it or not, and the word behind it. What
// stands in quotation marks is a quotation.
func tell(text string) []Fact {
	var facts []Fact
	seen := map[string]int{}
	name := func(id string) string {
		id = strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == ' ' || r == '\n' }), "")
		seen[id]++
		if seen[id] > 1 {
			return id + "." + strconv.Itoa(seen[id])
		}
		return id
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case '0' <= c && c <= '9' && (i == 0 || text[i-1] == ' ' || text[i-1] == '\n'):
			end := i
			for end < len(text) && '0' <= text[end] && text[end] <= '9' {
				end++
			}
			start := i
			if strings.HasSuffix(text[:i], "at least ") {
				start -= len("at least ")
			}
			word := end + 1
			for word < len(text) && 'a' <= text[word] && text[word] <= 'z' {
				word++
			}
			count, victims := Span{start, end}, Span{min(end+1, word), word}
			n, _ := strconv.ParseInt(text[i:end], 10, 64)
			facts = append(facts, Fact{
				ID: name("c" + count.Of(text) + victims.Of(text)), Kind: KindCasualty, Rule: "number",
				Anchors:  []Anchor{{count, RoleCount}, {victims, RoleVictims}},
				Casualty: &Casualty{Victims: At(victims), Count: Estimate{Words: At(count), Value: n}},
			})
			i = end
		case c == '"':
			if n := strings.IndexByte(text[i+1:], '"'); n >= 0 {
				words := Span{i + 1, i + 1 + n}
				facts = append(facts, Fact{
					ID: name("q" + words.Of(text)), Kind: KindQuote, Rule: "marks",
					Anchors: []Anchor{{words, RoleQuote}}, Quote: &Quote{Parts: At(words), Direct: true},
				})
				i += n + 1
			}
		}
	}
	return facts
}

func noon(n int) time.Time { return time.UnixMilli(1_732_000_000_000 + int64(n)*1000).UTC() }

const field = `The column left Kidal at dawn. The rebels said that at least 84 mercenaries were killed near the border.

The army spoke of 12 soldiers wounded in the same ambush. "We held the road until the evening," the colonel said.

Later 300 villagers fled to the south, and 12 houses burnt.
`

func reading(text string, entries []Entry, who string) (Reviews, []Fact) {
	b := &Brief{ID: fmt.Sprintf("b%x", SayingOf(&Fact{Kind: KindQuote, Quote: &Quote{Parts: Words{{0, len(text)}}}}, text)), Text: text}
	facts := tell(text)
	return NewReviews(b, Reviewer{Name: who, Writer: uint64(len(who)) + uint64(who[0]), Engine: "test"}, entries).WithFacts(facts), facts
}

func factOf(t *testing.T, facts []Fact, id string) *Fact {
	t.Helper()
	for i := range facts {
		if facts[i].ID == id {
			return &facts[i]
		}
	}
	t.Fatalf("no fact %q in %v", id, ids(facts))
	return nil
}

func ids(facts []Fact) (all []string) {
	for i := range facts {
		all = append(all, facts[i].ID)
	}
	return all
}

// state is all that a reader of r can see.
func state(r Reviews, facts []Fact) string {
	var s strings.Builder
	for i := range facts {
		v := r.Of(facts[i].ID)
		fmt.Fprintf(&s, "%s %v %v %v seen=%v edits=%v comments=%v votes=%v former=%v\n", v.Fact, v.Verdict, v.Reason, v.Who, v.Seen, v.Edits, v.Comments, v.Votes, v.Former)
	}
	for _, k := range []Kind{KindForce, KindCasualty, KindQuote} {
		fmt.Fprintf(&s, "%+v\n", r.Progress(k))
	}
	fmt.Fprintf(&s, "%v %v\n", ids(r.Facts()), r.Remarks())
	return s.String()
}

func TestStepsLeaveTheOldValueAlone(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	before := state(r, facts)
	next, e := r.Judge(noon(1), &facts[0], Accepted, NoReason, "")
	if e.Before != Unseen || e.After != Accepted || e.Who != "ana" || e.Subject == nil || e.Step != e.ID {
		t.Errorf("entry %+v", e)
	}
	left, _ := next.Judge(noon(2), &facts[0], Rejected, WrongNumber, "")
	right, _ := next.Comment(noon(2), &facts[0], Span{}, "look again")
	if state(r, facts) != before {
		t.Error("a step changed the value it came from")
	}
	if v := left.Of(facts[0].ID); v.Verdict != Rejected || v.Reason != WrongNumber || len(v.Comments) != 0 {
		t.Errorf("left: %+v", v)
	}
	if v := right.Of(facts[0].ID); v.Verdict != Accepted || len(v.Comments) != 1 {
		t.Errorf("right: %+v", v)
	}
	if _, e := next.Judge(noon(2), &facts[0], Flagged, NoReason, ""); e.Subject != nil {
		t.Error("the words of a fact are kept twice")
	}
}

func TestEditsKeepWhatWasDerived(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	f := factOf(t, facts, "catleast84mercenaries")
	r, e := r.Edit(noon(1), f, Change{Field: FieldVictims, After: "fighters"}, Change{Field: FieldCount, After: "84", Where: []Selector{Select(field, f.Casualty.Count.Words[0])}})
	if c := e.Changes[0]; c.Derived != "mercenaries" || c.Before != "mercenaries" || c.Found() {
		t.Errorf("change %+v", c)
	}
	v := r.Of(f.ID)
	if have := v.Value(f, FieldVictims, field); have != "fighters" || v.Value(f, FieldCount, field) != "84" {
		t.Errorf("victims are %q", have)
	}
	if edit, ok := v.Edit(FieldCount); !ok || !edit.Found() || edit.Derived != "at least 84" {
		t.Errorf("count is %+v", edit)
	}
	r, _ = r.Edit(noon(2), f, Change{Field: FieldVictims, After: "mercenaries"})
	if v := r.Of(f.ID); len(v.Edits) != 1 {
		t.Errorf("the derived value is an edit: %+v", v.Edits)
	}
	if p := r.Progress(KindCasualty); p.Edited != 1 || p.Accepted != 0 || p.Left() != 4 {
		t.Errorf("progress %+v", p)
	}
}

func TestAddedFactsStandAmongTheOthers(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	at := strings.Index(field, "the colonel")
	missed := Fact{Kind: KindQuote, Anchors: []Anchor{{Span{at, at + 11}, RoleQuote}, {Span{at, at + 3}, RoleCue}}, Quote: &Quote{Parts: At(Span{at, at + 11}), Class: Witness}}
	r, e := r.Add(noon(1), missed)
	all := r.Facts()
	if len(all) != len(facts)+1 || r.Of(e.Fact).Verdict != Accepted || !r.Of(e.Fact).Added {
		t.Fatalf("%d facts of %d, %+v", len(all), len(facts), r.Of(e.Fact))
	}
	if !slices.IsSortedFunc(all, func(a, b Fact) int { return a.Start() - b.Start() }) {
		t.Error("not in reading order")
	}
	revised := strings.Repeat("The guard slept. ", 400) + "\n\n" + strings.Replace(field, "12 soldiers", "15 soldiers", 1)
	again, _ := reading(revised, r.Entries(), "ana")
	f := factOf(t, again.Facts(), e.Fact)
	if f.Quote.Parts.Of(revised, "") != "the colonel" || f.Quote.Class != Witness || len(f.Anchors) != 2 || f.Anchors[1].Of(revised) != "the" {
		t.Errorf("after a revision: %+v", f.Quote)
	}
	r, _ = r.Undo(noon(2))
	if len(r.Facts()) != len(facts) || r.Progress(KindQuote).Total != 1 {
		t.Errorf("undone, yet there are %v", ids(r.Facts()))
	}
}

func TestUndoAndRedoWithoutLimit(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	states := []string{state(r, facts)}
	for i := range 40 {
		f := &facts[i%len(facts)]
		switch i % 4 {
		case 0:
			r, _ = r.Judge(noon(i), f, Accepted, NoReason, "")
		case 1:
			r, _ = r.Comment(noon(i), f, Span{}, fmt.Sprint("remark ", i))
		case 2:
			r, _ = r.JudgeAll(noon(i), []*Fact{&facts[0], &facts[2], &facts[3]}, Rejected, OutOfScope)
		case 3:
			r, _ = r.Edit(noon(i), f, Change{Field: f.Kind.Fields()[0], After: fmt.Sprint("value ", i)})
		}
		states = append(states, state(r, facts))
	}
	for i := len(states) - 2; i >= 0; i-- {
		r, _ = r.Undo(noon(100))
		// A new session goes on where the old one stopped.
		if i%7 == 0 {
			r, _ = reading(field, r.Entries(), "ana")
		}
		if have := state(r, facts); have != states[i] {
			t.Fatalf("undone to %d\nhave %s\nwant %s", i, have, states[i])
		}
	}
	if _, e := r.Undo(noon(101)); e != nil {
		t.Error("there is more to undo than was done")
	}
	for i := 1; i < len(states); i++ {
		r, _ = r.Redo(noon(200))
		if have := state(r, facts); have != states[i] {
			t.Fatalf("redone to %d\nhave %s\nwant %s", i, have, states[i])
		}
	}
	if _, e := r.Redo(noon(102)); e != nil {
		t.Error("there is more to redo than was undone")
	}
	r, _ = r.Undo(noon(300))
	r, _ = r.Skip(noon(301), &facts[0])
	if _, e := r.Redo(noon(102)); e != nil {
		t.Error("a new step leaves something to redo")
	}
}

func TestUndoTakesBackOnlyOnesOwn(t *testing.T) {
	a, facts := reading(field, nil, "ana")
	a, _ = a.Judge(noon(1), &facts[0], Accepted, NoReason, "")
	b, _ := reading(field, a.Entries(), "ben")
	b, _ = b.Judge(noon(2), &facts[0], Rejected, WrongNumber, "")
	a = a.With(b.Entries()...)
	if v := a.Of(facts[0].ID); !v.Disputed() || v.Verdict != Rejected || v.Votes[0].Verdict != Accepted {
		t.Errorf("%+v", v)
	}
	a, _ = a.Undo(noon(3))
	if v := a.Of(facts[0].ID); v.Verdict != Rejected || v.Who != "ben" || len(v.Votes) != 1 {
		t.Errorf("ana undid her own: %+v", v)
	}
	a, _ = a.Redo(noon(4))
	a, _ = a.Settle(noon(5), &facts[0], Accepted, NoReason, "counted again")
	if v := a.Of(facts[0].ID); v.Disputed() || v.Verdict != Accepted || !v.Settled {
		t.Errorf("settled: %+v", v)
	}
	if a.Overall().Disputed != 0 || b.Overall().Disputed != 1 {
		t.Errorf("%+v %+v", a.Overall(), b.Overall())
	}
	b = b.With(a.Entries()...)
	if b, _ = b.Judge(noon(6), &facts[0], Rejected, WrongNumber, ""); b.Overall().Disputed != 1 {
		t.Errorf("a new verdict leaves the old settlement: %+v", b.Of(facts[0].ID))
	}
}

// Journals of several reviewers give the same state in whatever order they
// arrive, all at once or entry by entry.
func TestOrderOfArrivalDoesNotMatter(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	_, facts := reading(field, nil, "x")
	for round := range 60 {
		var all []Entry
		for _, who := range []string{"ana", "ben", "cleo"} {
			r, _ := reading(field, nil, who)
			if rnd.IntN(2) == 0 {
				r = r.With(slices.Clone(all)...)
			}
			for range 12 {
				r = randomStep(rnd, r, facts)
			}
			all = Union(all, r.Entries())
		}
		want := ""
		for try := range 4 {
			shuffled := slices.Clone(all)
			rnd.Shuffle(len(all), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			r, _ := reading(field, nil, "ana")
			if try == 0 {
				r = r.With(shuffled...)
			}
			for _, e := range shuffled {
				r = r.With(e)
			}
			if have := state(r, facts); want == "" {
				want = have
			} else if have != want {
				t.Fatalf("round %d\nhave %s\nwant %s", round, have, want)
			}
			if !reflect.DeepEqual(r.Entries(), all) {
				t.Fatal("entries were lost or changed")
			}
			undone, _ := r.Undo(noon(900))
			again, _ := reading(field, shuffled, "ana")
			again, _ = again.Undo(noon(900))
			if state(undone, facts) != state(again, facts) {
				t.Fatal("undo depends on the order of arrival")
			}
		}
	}
}

func randomStep(rnd *rand.Rand, r Reviews, facts []Fact) Reviews {
	now, f := noon(rnd.IntN(50)), &facts[rnd.IntN(len(facts))]
	switch rnd.IntN(8) {
	case 0:
		r, _ = r.Undo(now)
	case 1:
		r, _ = r.Redo(now)
	case 2:
		r, _ = r.Comment(now, f, Span{}, fmt.Sprint("remark ", rnd.IntN(9)))
	case 3:
		r, _ = r.Edit(now, f, Change{Field: f.Kind.Fields()[0], After: fmt.Sprint(rnd.IntN(9))})
	case 4:
		r, _ = r.JudgeAll(now, []*Fact{&facts[0], &facts[1], f}, Verdict(rnd.IntN(4)), NoReason)
	case 5:
		r, _ = r.Settle(now, f, Accepted, NoReason, "")
	case 6:
		r, _ = r.Comment(now, nil, Span{}, "on all of it")
	default:
		r, _ = r.Judge(now, f, Verdict(rnd.IntN(4)), Reason(rnd.IntN(3)), "")
	}
	return r
}

// A step on many facts at once is as much a value as one on a single fact.
func TestManyAtOnceLeaveTheOldValueAlone(t *testing.T) {
	text := strings.Repeat("He saw 12 men.\n", 3*leafSize)
	r, facts := reading(text, nil, "ana")
	all := make([]*Fact, len(facts))
	for i := range facts {
		all[i] = &facts[i]
	}
	one, entries := r.JudgeAll(noon(1), all, Accepted, NoReason)
	two, _ := one.Judge(noon(2), all[0], Rejected, Duplicate, "")
	back, undone := one.Undo(noon(3))
	if len(entries) != len(facts) || len(undone) != len(facts) {
		t.Errorf("%d entries, %d undone", len(entries), len(undone))
	}
	for i, c := range []struct {
		r    Reviews
		want int
	}{{r, 0}, {one, len(facts)}, {two, len(facts) - 1}, {back, 0}} {
		if have := c.r.Overall().Accepted; have != c.want {
			t.Errorf("%d: %d accepted, want %d", i, have, c.want)
		}
		if v := c.r.Of(all[1].ID).Verdict; (v == Accepted) != (c.want > 0) {
			t.Errorf("%d: the second is %v", i, v)
		}
	}
}

func TestCommentsCanBeRewritten(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	r, e := r.Comment(noon(1), nil, Span{4, 10}, "which column?")
	r, _ = r.Rewrite(noon(2), nil, e.ID, "whose column?")
	if c := r.Remarks(); len(c) != 1 || c[0].Text != "whose column?" || c[0].Where[0].Exact != "column" {
		t.Fatalf("%+v", c)
	}
	r, _ = r.Rewrite(noon(3), nil, e.ID, "")
	if c := r.Remarks(); len(c) != 0 {
		t.Errorf("%+v", c)
	}
	r, _ = r.Undo(noon(4))
	if c := r.Remarks(); len(c) != 1 {
		t.Errorf("undone: %+v", c)
	}
	_ = facts
}
