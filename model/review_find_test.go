package model

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// revisions are edits of the text in field: what they do to it, and how the
// review of each fact comes out of it. Facts not named keep their verdict.
func revisions() []struct {
	name string
	text string
	want string
} {
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(field) }
	said := `"We held the road until the evening," the colonel said.`
	return []struct{ name, text, want string }{
		{"nothing", field, ""},
		{"text before", "A new opening, with 7 wounded in it.\n\n" + field, ""},
		{"much text before", strings.Repeat("Nothing was heard of them for days.\n", 400) + field, ""},
		{"text after", field + "\nA last word on 9 trucks.\n", ""},
		{"text between", swap("\n\nThe army", "\n\nNobody slept.\n\nThe army"), ""},
		{"sentence edited before the number", swap("The rebels said that", "The rebels wrote that"), ""},
		{"both neighbours edited", swap("The rebels said that", "Rebels claim that", "mercenaries were killed", "mercenaries died"), ""},
		{"reflowed", strings.ReplaceAll(field, "that at", "that\nat"), ""},
		{"paragraphs moved", swap("The column", "Later 300 villagers fled to the south, and 12 houses burnt.\n\nThe column", "\nLater 300 villagers fled to the south, and 12 houses burnt.\n", ""), ""},
		{"number changed", swap("84", "90"), "mercenaries=changed"},
		{"qualifier dropped", swap("at least 84", "84"), "mercenaries=changed"},
		{"victims changed", swap("84 mercenaries", "84 fighters"), "mercenaries=changed"},
		{"number changed and text before", "A first line.\n\n" + swap("84", "90"), "mercenaries=changed"},
		{"two numbers swapped", swap("at least 84", "12", "of 12 soldiers", "of at least 84 soldiers"), "mercenaries=changed soldiers=changed"},
		{"words of a quotation changed", swap("the evening", "nightfall"), "quote=changed"},
		{"sentence deleted", swap("The rebels said that at least 84 mercenaries were killed near the border.", ""), "mercenaries=lost"},
		{"paragraph deleted", swap("Later 300 villagers fled to the south, and 12 houses burnt.\n", ""), "villagers=lost houses=lost"},
		{"quotation deleted", swap(said, ""), "quote=lost"},
		{"sentence told twice", swap(said, said+" "+said), ""},
		{"another of the same number before", "There were 12 soldiers at the gate, no more.\n\n" + field, ""},
		{"all replaced", "A report on the weather.\n", "mercenaries=lost soldiers=lost villagers=lost houses=lost quote=lost"},
		{"shouted", strings.ToUpper(field[:1]) + swap("Later", "LATER"), ""},
	}
}

// names of the facts of field, by what the table calls them.
func names() map[string]string {
	return map[string]string{
		"mercenaries": "catleast84mercenaries", "soldiers": "c12soldiers", "villagers": "c300villagers", "houses": "c12houses",
		"quote": "qWeheldtheroaduntiltheevening,",
	}
}

func TestRevisedBriefingsKeepTheirReviews(t *testing.T) {
	old, facts := reading(field, nil, "ana")
	remarks := map[string]string{}
	n := 0
	for name, id := range names() {
		n++
		remarks[name] = "on " + name
		old, _ = old.Judge(noon(n), factOf(t, facts, id), Accepted, NoReason, "")
		old, _ = old.Comment(noon(n), factOf(t, facts, id), Span{}, remarks[name])
	}
	for _, rev := range revisions() {
		t.Run(rev.name, func(t *testing.T) {
			want := map[string]string{}
			for _, pair := range strings.Fields(rev.want) {
				name, how, _ := strings.Cut(pair, "=")
				want[name] = how
			}
			r, facts := reading(rev.text, old.Entries(), "ben")
			for name := range names() {
				if have := outcome(r, facts, remarks[name]); have != orKept(want[name]) {
					t.Errorf("%s: have %s, want %s", name, have, orKept(want[name]))
				}
			}
		})
	}
}

func orKept(s string) string {
	if s == "" {
		return "kept"
	}
	return s
}

// outcome is what became of the review with this remark.
func outcome(r Reviews, facts []Fact, remark string) string {
	all := r.Lost()
	for i := range facts {
		all = append(all, r.Of(facts[i].ID))
	}
	found := ""
	for _, v := range all {
		if len(v.Comments) == 0 || v.Comments[0].Text != remark {
			continue
		}
		switch {
		case v.Lost && v.Verdict == Accepted && v.Subject != nil:
			found += "lost"
		case !v.Lost && v.Verdict == Accepted && v.Former == nil:
			found += "kept"
		case !v.Lost && v.Verdict == Unseen && v.Former != nil && v.Former.Verdict == Accepted && v.Former.Subject != nil:
			found += "changed"
		default:
			found += fmt.Sprintf("%+v", v)
		}
	}
	return found
}

// The sentence that was there before keeps the review; the copy is new.
func TestACopyIsNotTheFact(t *testing.T) {
	text := "First the mayor spoke of 12 soldiers at the gate.\n\nThen the bishop spoke of 12 soldiers on the hill.\n"
	old, facts := reading(text, nil, "ana")
	old, _ = old.Judge(noon(1), factOf(t, facts, "c12soldiers.2"), Rejected, Duplicate, "")
	r, facts := reading("The cook saw 12 soldiers in the yard.\n\n"+text, old.Entries(), "ana")
	for i := range facts {
		want := Unseen
		if i == 2 {
			want = Rejected
		}
		if v := r.Of(facts[i].ID); v.Verdict != want || v.Former != nil {
			t.Errorf("%d: %+v", i, v)
		}
	}
}

// Lines that are the same in everything keep their reviews in their order, and
// when one is gone, the others are told apart by where they stand.
func TestTheSameWordsOverAndOver(t *testing.T) {
	line := "On this day the radio spoke of 12 soldiers who had come by the road from the north.\n"
	text := strings.Repeat(line, 6) + strings.Repeat("Nothing else was said.\n", 30) + strings.Repeat(line, 6)
	old, facts := reading(text, nil, "ana")
	for i := range facts {
		old, _ = old.Judge(noon(i), &facts[i], Accepted, NoReason, "")
		old, _ = old.Comment(noon(i), &facts[i], Span{}, fmt.Sprint("number ", i))
	}
	moved, facts := reading(strings.Repeat("A new head.\n", 200)+text, old.Entries(), "ana")
	for i := range facts {
		if have := moved.Of(facts[i].ID).Comments[0].Text; have != fmt.Sprint("number ", i) {
			t.Errorf("fact %d has the remark %q", i, have)
		}
	}
	short, facts := reading(strings.Repeat("A new head.\n", 200)+text[len(line):], old.Entries(), "ana")
	if n := len(short.Lost()); n != 1 {
		t.Errorf("%d are lost", n)
	}
	for i := 5; i < len(facts); i++ {
		if have := short.Of(facts[i].ID).Comments; len(have) != 1 || have[0].Text != fmt.Sprint("number ", i+1) {
			t.Errorf("one less: fact %d has the remarks %v", i, have)
		}
	}
}

// Ten thousand facts that no trait tells apart take no more than those of
// another text.
func TestManyOfTheSameTakeLinearTime(t *testing.T) {
	took := func(n int) time.Duration {
		text := strings.Repeat("He saw 12 men and then he saw 12 men.\n", n/2)
		old, facts := reading(text, nil, "ana")
		for i := range facts {
			old, _ = old.Judge(noon(i), &facts[i], Accepted, NoReason, "")
		}
		entries := old.Entries()
		start := time.Now()
		reading("And 12 men.\n"+text, entries, "ana")
		return time.Since(start)
	}
	took(500)
	few, many := took(1000), took(8000)
	if many > 40*few+50*time.Millisecond {
		t.Errorf("1,000 facts take %v, 8,000 take %v", few, many)
	}
}

// A verdict given on the changed fact holds, and the text that comes back brings
// the old verdict back.
func TestAChangedFactIsJudgedAnew(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	r, _ = r.Judge(noon(1), factOf(t, facts, "catleast84mercenaries"), Accepted, NoReason, "")
	revised := strings.Replace(field, "84", "90", 1)
	next, facts := reading(revised, r.Entries(), "ana")
	f := factOf(t, facts, "catleast90mercenaries")
	if next.Overall().Changed != 1 || next.Overall().Accepted != 0 {
		t.Errorf("%+v", next.Overall())
	}
	next, e := next.Judge(noon(2), f, Rejected, WrongNumber, "")
	if v := next.Of(f.ID); v.Verdict != Rejected || v.Former != nil || e.Subject == nil {
		t.Errorf("judged anew: %+v", v)
	}
	again, _ := reading(revised, next.Entries(), "ben")
	if v := again.Of(f.ID); v.Verdict != Rejected || v.Who != "ana" {
		t.Errorf("opened again: %+v", v)
	}
	back, _ := reading(field, next.Entries(), "ana")
	if v := back.Of("catleast84mercenaries"); v.Verdict != Accepted || v.Former == nil || v.Former.Reason != WrongNumber {
		t.Errorf("the first text again: %+v", v)
	}
	undone, _ := again.With(next.Entries()...).Undo(noon(3))
	if len(undone.Entries()) != len(next.Entries()) {
		t.Error("ben undid what ana did")
	}
}

// Other rules may give a fact of the same text another ID or other fields.
func TestOtherRulesOnTheSameText(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	r, _ = r.Judge(noon(1), factOf(t, facts, "c300villagers"), Accepted, NoReason, "")
	r, _ = r.Judge(noon(2), factOf(t, facts, "c12soldiers"), Accepted, NoReason, "")
	newer := tell(field)
	for i := range newer {
		newer[i].ID = "c" + newer[i].ID
		if strings.HasSuffix(newer[i].ID, "soldiers") {
			newer[i].Casualty.Outcome = Wounded
		}
	}
	r = r.WithFacts(newer)
	if v := r.Of("cc300villagers"); v.Verdict != Accepted {
		t.Errorf("another ID: %+v", v)
	}
	if v := r.Of("cc12soldiers"); v.Verdict != Unseen || v.Former == nil || len(r.Lost()) != 0 {
		t.Errorf("another outcome: %+v", v)
	}
	r, _ = r.Judge(noon(3), factOf(t, newer, "cc12soldiers"), Accepted, NoReason, "")
	if v := r.WithFacts(newer).Of("cc12soldiers"); v.Verdict != Accepted {
		t.Errorf("judged anew: %+v", v)
	}
}

func TestSelectorsPreferTheirContext(t *testing.T) {
	text := "First 12 men came. Then 12 women left. Later 12 boys ran."
	at := strings.Index(text, "12 women")
	s := Select(text, Span{at, at + 2})
	for _, revised := range []string{
		"The 12 others stayed away. And 12 more. " + text,
		strings.Replace(text, "First 12 men came. ", "", 1),
		strings.Replace(text, "Then 12", "Thereafter 12", 1),
		strings.Replace(text, "12 women left. Later 12 boys ran.", "12 women left.", 1),
	} {
		found, ok := s.Find(revised)
		if !ok || !strings.HasPrefix(revised[found.Start:], "12 women") {
			t.Errorf("in %q at %v", revised, found)
		}
	}
	if at, ok := s.Find("No number at all."); ok {
		t.Errorf("found at %v", at)
	}
}

func FuzzSelectorsFindTheirWords(f *testing.F) {
	f.Add("before words after", 7, 12, 3)
	f.Add("aaaaaaaa", 2, 3, 0)
	f.Add("words", -1, 1<<62, 0)
	f.Fuzz(func(t *testing.T, text string, start, end, cut int) {
		wild := Selector{Exact: text[len(text)/2:], Prefix: text, Start: start, End: end}
		if at, ok := wild.Find(text); ok && at.Of(text) != wild.Exact {
			t.Fatalf("found %q for %q", at.Of(text), wild.Exact)
		}
		wild.near(text, start, 8)
		if start < 0 || end <= start || end > len(text) {
			return
		}
		s := Select(text, Span{start, end})
		if at, ok := s.Find(text); !ok || at != (Span{start, end}) {
			t.Fatalf("in the same text at %v, want %d to %d", at, start, end)
		}
		if cut >= 0 && cut <= len(text) {
			other := text[cut:] + text[:cut]
			if at, ok := s.Find(other); ok && at.Of(other) != s.Exact {
				t.Fatalf("found %q for %q", at.Of(other), s.Exact)
			}
		}
	})
}
