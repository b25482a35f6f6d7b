package model

import (
	"slices"
	"time"
)

// Undo takes the reviewer's last step back. Without one there are no entries.
func (r Reviews) Undo(now time.Time) (Reviews, []Entry) {
	r = r.fold().recount()
	return r.turn(now, Undone, r.steps.done)
}

// Redo brings the step back that the reviewer undid last.
func (r Reviews) Redo(now time.Time) (Reviews, []Entry) {
	r = r.fold().recount()
	return r.turn(now, Redone, r.steps.undone)
}

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

// and is s with one more entry, that of m: in its topmost step if that is where it
// belongs.
func (s *step) and(m *mark) step {
	e := m.entry
	if s != nil && s.id == e.Step {
		m.prev = s.last
		return step{s.id, s.first, m, s.below}
	}
	return step{e.Step, e, m, s}
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

// steps are what the reviewer can undo and redo. Of a long journal they are many,
// and nobody needs them before the first undo: until then they are not known.
type steps struct {
	done, undone *step
	known        bool
}

// recount is r with its steps known.
func (r Reviews) recount() Reviews {
	if r.steps.known {
		return r
	}
	r.steps = replay(r.by.Name, r.journal)
	for _, e := range r.news() {
		if e.Who == r.by.Name {
			r.steps = r.steps.take(e)
		}
	}
	return r
}

// take is s after an entry of the same reviewer. The first entry that undoes a
// step moves the whole step.
func (s steps) take(e *Entry) steps {
	switch {
	case !e.undoes():
		next := s.done.and(&mark{entry: e})
		s.done, s.undone = &next, nil
	case e.ID != e.Step:
	case e.What == Undone:
		s.done, s.undone = s.done.move(e.Target, s.undone)
	default:
		s.undone, s.done = s.undone.move(e.Target, s.done)
	}
	return s
}

// move is s without the step that holds the entry, and to with it.
func (s *step) move(id EntryID, to *step) (rest, with *step) {
	rest, out := s.without(id)
	if out == nil {
		return rest, to
	}
	return rest, out.over(to)
}

// replay is what the reviewer can undo and redo after all entries. The steps of a
// long journal are made in one piece of memory.
func replay(who string, entries []Entry) steps {
	all, marks := make([]step, len(entries)), make([]mark, len(entries))
	s := steps{known: true}
	for i := range entries {
		switch e := &entries[i]; {
		case e.Who != who:
		case e.undoes():
			s = s.take(e)
		default:
			marks[i].entry = e
			all[i] = s.done.and(&marks[i])
			s.done, s.undone = &all[i], nil
		}
	}
	return s
}
