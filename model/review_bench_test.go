package model

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// large is a briefing of n facts with so many entries a fact.
func large(n, each int) (*Brief, []Fact, []Entry) {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "In place number %c%d the observers counted %d soldiers who had come by road.\n", 'a'+rune(i%26), i, i)
	}
	b := &Brief{ID: "large", Text: s.String()}
	facts := tell(b.Text)
	r := NewReviews(b, Reviewer{Name: "ana", Writer: 1}, nil).WithFacts(facts)
	for round := range each {
		for i := range facts {
			r, _ = r.Judge(noon(round*len(facts)+i), &facts[i], Verdict(1+(round+i)%3), NoReason, "")
		}
	}
	return b, facts, r.Entries()
}

// Opening the review of 10,000 facts with 100,000 entries.
func BenchmarkFold(b *testing.B) {
	brief, facts, entries := large(10_000, 10)
	b.ReportAllocs()
	for b.Loop() {
		r := NewReviews(brief, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
		if r.Overall().Left() != 0 {
			b.Fatal(r.Overall())
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	brief, facts, entries := large(10_000, 10)
	r := NewReviews(brief, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		r, _ = r.Judge(noon(n), &facts[n%len(facts)], Rejected, NoReason, "")
	}
}

func BenchmarkUndoRedo(b *testing.B) {
	brief, facts, entries := large(10_000, 10)
	r := NewReviews(brief, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
	for b.Loop() {
		r, _ = r.Undo(time.Now())
		r, _ = r.Redo(time.Now())
	}
}

func BenchmarkMergeOne(b *testing.B) {
	brief, facts, entries := large(10_000, 10)
	r := NewReviews(brief, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
	_, e := NewReviews(brief, Reviewer{Name: "ben", Writer: 3}, entries).WithFacts(facts).Judge(noon(0), &facts[7], Flagged, NoReason, "")
	for b.Loop() {
		r.With(e)
	}
}

func BenchmarkJudgeAll(b *testing.B) {
	brief, facts, entries := large(10_000, 10)
	r := NewReviews(brief, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
	all := make([]*Fact, len(facts))
	for i := range facts {
		all[i] = &facts[i]
	}
	for b.Loop() {
		next, _ := r.JudgeAll(noon(0), all, Accepted, NoReason)
		next.Undo(noon(1))
	}
}

// Finding 10,000 facts again in a text with a paragraph more at its head.
func BenchmarkFindAgain(b *testing.B) {
	brief, _, entries := large(10_000, 1)
	revised := *brief
	revised.ID, revised.Text = "revised", strings.Repeat("A line.\n", 50)+brief.Text
	facts := tell(revised.Text)
	b.ReportAllocs()
	for b.Loop() {
		r := NewReviews(&revised, Reviewer{Name: "ana", Writer: 2}, entries).WithFacts(facts)
		if r.Overall().Left() != 0 {
			b.Fatal(r.Overall())
		}
	}
}
