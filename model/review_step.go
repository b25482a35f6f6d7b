package model

import (
	"cmp"
	"slices"
	"time"
)

// Judge is a verdict of the reviewer on f, with a reason and a remark, both of
// which may be empty.
func (r Reviews) Judge(now time.Time, f *Fact, v Verdict, why Reason, text string) (Reviews, Entry) {
	return r.act(now, f, Entry{What: Judged, After: v, Reason: why, Text: text})
}

// JudgeAll is the same verdict on several facts in one step: one undo takes all
// of them back.
func (r Reviews) JudgeAll(now time.Time, facts []*Fact, v Verdict, why Reason) (Reviews, []Entry) {
	r = r.fold().many(len(facts))
	entries := make([]Entry, len(facts))
	for i, f := range facts {
		e := Entry{What: Judged, After: v, Reason: why}
		if i > 0 {
			e.Step = entries[0].ID
		}
		r, entries[i] = r.act(now, f, e)
	}
	r.threads.own = false
	return r, entries
}

// many is r made ready for n changes in one step, behind which its threads are
// to be shared again.
func (r Reviews) many(n int) Reviews {
	if n > leafSize {
		r.threads = r.threads.alone()
	}
	return r
}

// Settle is the verdict that ends a disagreement on f.
func (r Reviews) Settle(now time.Time, f *Fact, v Verdict, why Reason, text string) (Reviews, Entry) {
	return r.act(now, f, Entry{What: Settled, After: v, Reason: why, Text: text})
}

// Skip notes that the reviewer has seen f and gone on.
func (r Reviews) Skip(now time.Time, f *Fact) (Reviews, Entry) {
	return r.act(now, f, Entry{What: Skipped, After: r.Of(f.ID).Verdict})
}

// Edit gives fields of f other values. A value that equals what was derived
// takes an earlier edit of the field away. Derived and Before of the changes are
// filled in here.
func (r Reviews) Edit(now time.Time, f *Fact, changes ...Change) (Reviews, Entry) {
	return r.edit(now, f, EntryID{}, changes)
}

// edit is Edit as part of a step that began with another entry, or, when step is
// zero, as a step of its own.
func (r Reviews) edit(now time.Time, f *Fact, step EntryID, changes []Change) (Reviews, Entry) {
	review := r.Of(f.ID)
	changes = slices.Clone(changes)
	for i := range changes {
		c := &changes[i]
		c.Derived = f.Value(c.Field, r.brief.Text)
		c.Before = review.Value(f, c.Field, r.brief.Text)
	}
	return r.act(now, f, Entry{What: Edited, Step: step, After: review.Verdict, Changes: changes})
}

// Comment is a remark on f, or, when f is nil, on the words at where, or, when
// that is empty too, on the briefing.
func (r Reviews) Comment(now time.Time, f *Fact, where Span, text string) (Reviews, Entry) {
	e := Entry{What: Commented, Text: text}
	if !where.Empty() {
		e.Where = []Selector{Select(r.brief.Text, where)}
	}
	if f != nil {
		e.After = r.Of(f.ID).Verdict
	}
	return r.act(now, f, e)
}

// Rewrite gives the comment id on f, or on no fact when f is nil, other words.
// Without words the comment goes away.
func (r Reviews) Rewrite(now time.Time, f *Fact, id EntryID, text string) (Reviews, Entry) {
	e := Entry{What: Commented, Target: id, Text: text}
	if f != nil {
		e.After = r.Of(f.ID).Verdict
	}
	return r.act(now, f, e)
}

// Add is a fact that the rules did not find, with its words in the text that is
// read. It counts as accepted. Its ID is given here and stands in the entry.
func (r Reviews) Add(now time.Time, f Fact) (Reviews, Entry) {
	r = r.fold()
	id := EntryID{tickAfter(r.last, now), r.by.Writer}
	f.ID = addedPrefix + id.String()
	f.Rule = ""
	e := Entry{What: Added, After: Accepted, Subject: SubjectOf(&f, r.brief.Text, r.by.Engine, true)}
	return r.act(now, &f, e)
}

// AddMended is Add with other values for some fields of f, in one step.
func (r Reviews) AddMended(now time.Time, f Fact, changes ...Change) (Reviews, []Entry) {
	r, added := r.Add(now, f)
	if len(changes) == 0 {
		return r, []Entry{added}
	}
	f.ID = added.Fact
	r, mended := r.edit(now, &f, added.Step, changes)
	return r, []Entry{added, mended}
}

// stamp gives e its ID, its time and who made it.
func (r *Reviews) stamp(now time.Time, e Entry) Entry {
	e.ID = EntryID{tickAfter(r.last, now), r.by.Writer}
	e.When = time.UnixMilli(now.UnixMilli()).UTC()
	e.Who = r.by.Name
	if e.Step.IsZero() {
		e.Step = e.ID
	}
	return e
}

// act makes e an entry on f, or on no fact when f is nil, and takes it in.
func (r Reviews) act(now time.Time, f *Fact, e Entry) (Reviews, Entry) {
	r = r.fold()
	e = r.stamp(now, e)
	e.Brief = r.brief.ID
	if f != nil {
		e.Fact = f.ID
	}
	at, ok := r.here.of(e.Fact)
	if !ok {
		r, at = r.open(e.Fact, f)
	}
	t := r.threads.at(at)
	e.Before = t.review.Verdict
	if f != nil {
		e.Says = cmp.Or(t.says, SayingOf(f, r.brief.Text))
	}
	if f != nil && !t.known && e.Subject == nil {
		e.Subject = SubjectOf(f, r.brief.Text, r.by.Engine, isAdded(f.ID))
	}
	return r.take(&e, at), e
}

// open is r with a thread for a fact that it does not know yet, or for remarks
// when f is nil.
func (r Reviews) open(id string, f *Fact) (Reviews, int32) {
	r.here = r.here.clone()
	t := &thread{brief: r.brief.ID, fact: f, review: Review{Fact: id, Kind: Kinds}}
	if f != nil {
		t.review.Kind = f.Kind
	}
	threads, at := r.threads.and(t)
	r.threads = threads
	r.here.give(id, at)
	r.count(t, 1)
	return r, at
}
