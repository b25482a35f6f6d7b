package model

import (
	"cmp"
	"slices"
	"time"
)

// Review is what reviewers made of one fact, as it follows from the journal.
// Its slices are not to be changed.
type Review struct {
	Fact    string // ID of the fact in the text that is read; of a lost one its old ID
	Kind    Kind
	Vote           // the verdict that stands: the last one given, by whomever
	Seen    bool   // judged, or skipped
	Added   bool   // found by a reviewer, not by the rules
	Settled bool   // a disagreement was ended, and nobody disagreed since
	Votes   []Vote // the last verdict of each reviewer, by name

	Edits    []Edit // by field
	Comments []Comment

	Former  *Former  // what was said of the fact before its words changed
	Lost    bool     // the fact is found no more
	Subject *Subject // of a lost fact, its old words

	old *Subject // the fact as it was when stale entries were made
}

// Vote is a verdict with who gave it.
type Vote struct {
	Verdict Verdict
	Reason  Reason
	Text    string // what the reviewer said to it
	Who     string
	When    time.Time
}

// Edit is a change of one field that stands.
type Edit struct {
	Change
	Who  string
	When time.Time
}

// Comment is a remark that stands.
type Comment struct {
	ID    EntryID // of the entry that wrote it first; its rewritings keep it
	Who   string
	When  time.Time
	Text  string
	Where []Selector // the selection it is about; none when it is about the fact
}

// Former is the last verdict on a fact whose number or words have changed since,
// and the edits made with it.
type Former struct {
	Vote
	Edits   []Edit
	Subject *Subject // the fact as it was
}

// Disputed reports whether reviewers differ and nobody has settled it.
func (r *Review) Disputed() bool {
	if r.Settled {
		return false
	}
	said := Unseen
	for _, v := range r.Votes {
		switch {
		case v.Verdict == Unseen:
		case said == Unseen:
			said = v.Verdict
		case v.Verdict != said:
			return true
		}
	}
	return false
}

// Edit is the change of a field that stands, if there is one.
func (r *Review) Edit(field Field) (Edit, bool) {
	for _, e := range r.Edits {
		if e.Field == field {
			return e, true
		}
	}
	return Edit{}, false
}

// Value is a field of f as it stands after review.
func (r *Review) Value(f *Fact, field Field, text string) string {
	if e, ok := r.Edit(field); ok {
		return e.After
	}
	return f.Value(field, text)
}

// Number is the count of f as it stands after review. It is the zero Number for
// a quotation, and for a count that a reviewer typed without a number.
func (r *Review) Number(f *Fact) Number {
	if e, ok := r.Edit(FieldCount); ok {
		if e.Number == nil {
			return Number{}
		}
		return *e.Number
	}
	if e := f.Count(); e != nil {
		return Number{e.Value, e.Low, e.High, e.Bound}
	}
	return Number{}
}

// apply changes r by an entry that holds. The entry is stale when it was made on
// other words than the fact has now. Slices of r must be its own.
func (r *Review) apply(e *Entry, stale bool) {
	r.recall(e, stale)
	switch e.What {
	case Judged, Settled, Added:
		r.judge(e, stale)
	case Skipped:
		r.Seen = r.Seen || !stale
	case Edited:
		r.edit(e, stale)
	case Commented:
		r.comment(e)
	}
}

// recall keeps the words that the fact had at a stale entry.
func (r *Review) recall(e *Entry, stale bool) {
	if stale && e.Subject != nil {
		r.old = e.Subject
	}
}

func (r *Review) judge(e *Entry, stale bool) {
	v := Vote{e.After, e.Reason, e.Text, e.Who, e.When}
	if e.What == Added {
		r.Added, v.Text, stale = true, "", false
	}
	if stale {
		r.former().Vote = v
		return
	}
	r.Settled = e.What == Settled || r.Settled && v.Verdict == r.Verdict
	r.Vote, r.Seen, r.Former = v, v.Verdict != Unseen, nil
	i := 0
	for i < len(r.Votes) && r.Votes[i].Who < v.Who {
		i++
	}
	if i < len(r.Votes) && r.Votes[i].Who == v.Who {
		r.Votes[i] = v
		return
	}
	r.Votes = slices.Insert(r.Votes, i, v)
}

// former is the part of r that keeps what is out of date.
func (r *Review) former() *Former {
	if r.Former == nil {
		r.Former = &Former{}
	}
	r.Former.Subject = r.old
	return r.Former
}

func (r *Review) edit(e *Entry, stale bool) {
	to := &r.Edits
	if stale {
		to = &r.former().Edits
	}
	for _, c := range e.Changes {
		*to = changed(*to, Edit{c, e.Who, e.When})
	}
}

// changed is edits with one more. A field that has its derived value again is
// no edit.
func changed(edits []Edit, e Edit) []Edit {
	i, ok := slices.BinarySearchFunc(edits, e, func(a, b Edit) int { return cmp.Compare(a.Field, b.Field) })
	switch {
	case ok && e.After == e.Derived:
		return slices.Delete(edits, i, i+1)
	case e.After == e.Derived:
		return edits
	case ok:
		edits[i] = e
		return edits
	}
	return slices.Insert(edits, i, e)
}

func (r *Review) comment(e *Entry) {
	if e.Target.IsZero() {
		r.Comments = append(r.Comments, Comment{e.ID, e.Who, e.When, e.Text, e.Where})
		return
	}
	for i := range r.Comments {
		c := &r.Comments[i]
		if c.ID != e.Target {
			continue
		}
		if c.Text, c.When = e.Text, e.When; e.Text == "" {
			r.Comments = slices.Delete(r.Comments, i, i+1)
		}
		return
	}
}

// own is r with slices of its own, to be applied to.
func (r Review) own() Review {
	r.Votes, r.Edits, r.Comments = slices.Clone(r.Votes), slices.Clone(r.Edits), slices.Clone(r.Comments)
	if r.Former != nil {
		f := *r.Former
		f.Edits = slices.Clone(f.Edits)
		r.Former = &f
	}
	return r
}
