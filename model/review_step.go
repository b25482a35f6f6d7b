package model

import (
	"cmp"
	"maps"
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
	review := r.Of(f.ID)
	changes = slices.Clone(changes)
	for i := range changes {
		c := &changes[i]
		c.Derived = f.Value(c.Field, r.brief.Text)
		c.Before = review.Value(f, c.Field, r.brief.Text)
	}
	return r.act(now, f, Entry{What: Edited, After: review.Verdict, Changes: changes})
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

// Undo takes the reviewer's last step back. Without one there are no entries.
func (r Reviews) Undo(now time.Time) (Reviews, []Entry) {
	r = r.fold()
	return r.turn(now, Undone, r.done)
}

// Redo brings the step back that the reviewer undid last.
func (r Reviews) Redo(now time.Time) (Reviews, []Entry) {
	r = r.fold()
	return r.turn(now, Redone, r.undone)
}

// CanUndo is the entry that [Reviews.Undo] would take back first, nil without one.
func (r Reviews) CanUndo() *Entry { return r.done.peek() }

// CanRedo is the entry that [Reviews.Redo] would bring back first.
func (r Reviews) CanRedo() *Entry { return r.undone.peek() }

// turn switches all entries of a step.
func (r Reviews) turn(now time.Time, what What, s *step) (Reviews, []Entry) {
	if s == nil {
		return r, nil
	}
	targets := s.list()
	r = r.many(len(targets))
	turned := make([]Entry, 0, len(targets))
	for _, target := range targets {
		at, ok := r.locate(target)
		if !ok {
			continue
		}
		e := Entry{What: what, Target: target.ID, Brief: target.Brief, Fact: target.Fact}
		if len(turned) > 0 {
			e.Step = turned[0].ID
		}
		e = r.stamp(now, e)
		e.Before = r.threads.at(at).review.Verdict
		t := r.threads.at(at).with(&e, r.brief.Text)
		e.After = t.review.Verdict
		r = r.set(&e, at, t)
		turned = append(turned, e)
	}
	r.threads.own = false
	return r, turned
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
	at, ok := r.here[e.Fact]
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
	r.here = maps.Clone(r.here)
	t := &thread{brief: r.brief.ID, fact: f, review: Review{Fact: id, Kind: Kinds}}
	if f != nil {
		t.review.Kind = f.Kind
	}
	r.threads, r.here[id] = r.threads.and(t)
	r.count(t, 1)
	return r, r.here[id]
}

// step is what one undo takes back, on top of what the next would.
type step struct {
	id    EntryID
	first *Entry
	last  *mark
	below *step
}

// mark is an entry of a step, the later ones first.
type mark struct {
	entry *Entry
	prev  *mark
}

func (s *step) peek() *Entry {
	if s == nil {
		return nil
	}
	return s.first
}

// list is the entries of the step in their order.
func (s *step) list() []*Entry {
	var all []*Entry
	for m := s.last; m != nil; m = m.prev {
		all = append(all, m.entry)
	}
	slices.Reverse(all)
	return all
}

func (s *step) holds(id EntryID) bool {
	for m := s.last; m != nil; m = m.prev {
		if m.entry.ID == id {
			return true
		}
	}
	return false
}

// over is s on top of another stack.
func (s *step) over(below *step) *step { return &step{s.id, s.first, s.last, below} }

// and is s with one more entry: in its topmost step if that is where it belongs.
func (s *step) and(e *Entry) *step {
	if s != nil && s.id == e.Step {
		return &step{s.id, s.first, &mark{e, s.last}, s.below}
	}
	return &step{e.Step, e, &mark{entry: e}, s}
}

// without is s without the step that holds the entry, and that step; nil if
// there is none.
func (s *step) without(id EntryID) (rest, out *step) {
	var above []*step
	at := s
	for at != nil && !at.holds(id) {
		above = append(above, at)
		at = at.below
	}
	if at == nil {
		return s, nil
	}
	rest = at.below
	for _, a := range slices.Backward(above) {
		rest = a.over(rest)
	}
	return rest, at
}

// take is what can be undone and redone after an entry of the same reviewer. The
// first entry that undoes a step moves the whole step.
func (s *step) take(e *Entry, undone *step) (done, redo *step) {
	if !e.undoes() {
		return s.and(e), nil
	}
	if e.ID != e.Step {
		return s, undone
	}
	from, to := s, undone
	if e.What == Redone {
		from, to = undone, s
	}
	from, out := from.without(e.Target)
	if out != nil {
		to = out.over(to)
	}
	if e.What == Redone {
		return to, from
	}
	return from, to
}

// replay is what the reviewer can undo and redo after all entries.
func replay(who string, entries []Entry) (done, undone *step) {
	for i := range entries {
		if entries[i].Who == who {
			done, undone = done.take(&entries[i], undone)
		}
	}
	return done, undone
}
