package model

import (
	"cmp"
	"slices"
)

// Reviewer is who reviews, and with what.
type Reviewer struct {
	Name   string
	Writer uint64 // a random number, another one in each session
	Engine string // the version that derives facts
}

// Reviews is what reviewers made of the facts of one briefing: a journal and
// what follows from it. It is a value: each step gives a new Reviews, at a cost
// that does not grow with the journal, and leaves the old one as it was.
//
// A step also gives the entry to keep. The journals of several reviewers and
// sessions come together in any order with the same result.
type Reviews struct {
	brief *Brief
	by    Reviewer
	facts []Fact // as derived, in reading order; nil before they are known

	threads threads
	here    byID                 // thread of a fact, by its ID in the text that is read
	there   map[subjectKey]int32 // thread of a fact known by another text of the briefing
	last    uint64               // the greatest tick seen
	journal []Entry              // when all this was built, in the order of their IDs
	since   *mark                // entries taken in since, the last one first
	folded  bool                 // whether the journal is in the threads yet
	steps   steps                // what the reviewer can undo and redo
	tally   [Kinds]Progress
}

// subjectKey names a fact of one of the texts that the briefing had.
type subjectKey struct{ brief, fact string }

// NewReviews begins the review of b with the entries of its journal, which may
// have been made on older texts of it. Facts arrive later. The entries are not
// to be changed any more.
func NewReviews(b *Brief, by Reviewer, entries []Entry) Reviews {
	return Reviews{brief: b, by: by, journal: Union(entries)}
}

// WithFacts is r for the facts derived from the text, in reading order. Facts of
// older texts are found again among them.
func (r Reviews) WithFacts(facts []Fact) Reviews {
	if facts == nil {
		facts = []Fact{}
	}
	return r.build(facts, r.Entries())
}

// With is r with entries that were made elsewhere. Entries that r has already
// are passed over.
func (r Reviews) With(entries ...Entry) Reviews {
	entries = Union(entries)
	if !r.folded {
		r.journal = Union(r.journal, entries)
		return r
	}
	for i := range entries {
		e := &entries[i]
		at, ok := r.locate(e)
		switch {
		case ok && r.threads.at(at).has(e.ID):
		case ok && r.threads.at(at).before(e.ID) && (e.Who != r.by.Name || e.ID.Tick > r.last):
			r = r.take(e, at)
		default:
			return r.build(r.facts, Union(r.Entries(), entries))
		}
	}
	return r
}

// Entries are all entries in the order of their IDs.
func (r Reviews) Entries() []Entry {
	if r.since == nil {
		return r.journal
	}
	var since []Entry
	for _, e := range r.news() {
		since = append(since, *e)
	}
	return Union(r.journal, since)
}

// news are the entries taken in since all was built, as they came.
func (r *Reviews) news() (all []*Entry) {
	for m := r.since; m != nil; m = m.prev {
		all = append(all, m.entry)
	}
	slices.Reverse(all)
	return all
}

// build makes everything that follows from facts and entries, which are a union.
// Facts are nil while they are not known.
func (r Reviews) build(facts []Fact, entries []Entry) Reviews {
	r.facts, r.threads, r.last = facts, threadsOf(facts, r.brief.ID), 0
	r.journal, r.since, r.folded = entries, nil, true
	r.here, r.there = newByID(facts), map[subjectKey]int32{}
	berths := r.berth(entries)
	nodes := make([]node, len(entries))
	for i := range entries {
		e := &entries[i]
		t := r.threads.speak(berths[i])
		t.learn(r.brief.Text)
		nodes[i] = node{e, e.undoes(), t.stale(e), t.head}
		t.take(&nodes[i])
		r.last = max(r.last, e.ID.Tick)
	}
	r.steps, r.tally = steps{}, [Kinds]Progress{}
	r.threads.each(func(_ int32, t *thread) {
		if t.turned {
			t.fold()
		}
		r.count(t, 1)
	})
	return r
}

// fold is r with its journal in the threads.
func (r Reviews) fold() Reviews {
	if r.folded {
		return r
	}
	return r.build(r.facts, r.journal)
}

// locate is the thread that an entry belongs to.
func (r *Reviews) locate(e *Entry) (at int32, ok bool) {
	if e.Brief == r.brief.ID {
		if at, ok = r.here.of(e.Fact); ok {
			return at, true
		}
	}
	at, ok = r.there[subjectKey{e.Brief, e.Fact}]
	return at, ok
}

// take is r with an entry that is the newest of its thread.
func (r Reviews) take(e *Entry, at int32) Reviews {
	return r.set(e, at, r.threads.at(at).with(e, r.brief.Text))
}

// set is r with the thread that an entry has made of the one before.
func (r Reviews) set(e *Entry, at int32, t *thread) Reviews {
	r.count(r.threads.at(at), -1)
	r.count(t, 1)
	r.threads = r.threads.set(at, t)
	r.last = max(r.last, e.ID.Tick)
	r.since = &mark{e, r.since}
	if r.steps.known && e.Who == r.by.Name {
		r.steps = r.steps.take(e)
	}
	return r
}

// Of is the review of the fact with this ID; of a fact that nobody has said
// anything about, an empty one.
func (r Reviews) Of(id string) Review {
	if at, ok := r.here.of(id); ok {
		return r.threads.review(at)
	}
	return Review{Fact: id}
}

// Facts are the derived facts and those that reviewers added, in reading order.
func (r Reviews) Facts() []Fact {
	var added []Fact
	r.threads.each(func(_ int32, t *thread) {
		if t.review.Added && t.fact != nil {
			added = append(added, *t.fact)
		}
	})
	if len(added) == 0 {
		return r.facts
	}
	all := slices.Concat(r.facts, added)
	slices.SortStableFunc(all, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Start(), b.Start()), cmp.Compare(a.Kind, b.Kind))
	})
	return all
}

// Lost are the reviews of facts that are not found any more.
func (r Reviews) Lost() []Review {
	return r.where(func(t *thread) bool { return t.review.Lost && t.speaks() })
}

// Disputed are the reviews on which reviewers differ.
func (r Reviews) Disputed() []Review {
	return r.where(func(t *thread) bool { return t.review.Disputed() })
}

// Remarks are the comments on selections and on the briefing as a whole.
func (r Reviews) Remarks() []Comment {
	if at, ok := r.here.of(""); ok {
		return r.threads.at(at).review.Comments
	}
	return nil
}

func (r Reviews) where(holds func(*thread) bool) []Review {
	var all []Review
	r.threads.each(func(_ int32, t *thread) {
		if holds(t) {
			all = append(all, t.review)
		}
	})
	return all
}

// speaks reports whether anything said in the thread holds.
func (t *thread) speaks() bool {
	v := &t.review
	return v.Seen || v.Former != nil || len(v.Votes) > 0 || len(v.Edits) > 0 || len(v.Comments) > 0
}
