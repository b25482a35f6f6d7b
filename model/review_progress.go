package model

// Progress is how far a review has come.
type Progress struct {
	Total    int // facts, those that reviewers added included
	Seen     int // judged or skipped
	Accepted int
	Rejected int
	Flagged  int
	Edited   int // with a field that has another value
	Added    int // by reviewers
	Changed  int // unseen again because their number or words changed
	Disputed int
	Lost     int // not found any more, and not in Total
}

// Left is how many facts have no verdict.
func (p Progress) Left() int { return p.Total - p.Accepted - p.Rejected - p.Flagged }

// Progress is how far the review of the facts of kind k has come.
func (r Reviews) Progress(k Kind) Progress { return r.tally[k] }

// Overall is how far the review of all facts has come.
func (r Reviews) Overall() Progress {
	var all Progress
	for k := range r.tally {
		all.add(r.tally[k], 1)
	}
	return all
}

func (p *Progress) add(o Progress, n int) {
	p.Total += n * o.Total
	p.Seen += n * o.Seen
	p.Accepted += n * o.Accepted
	p.Rejected += n * o.Rejected
	p.Flagged += n * o.Flagged
	p.Edited += n * o.Edited
	p.Added += n * o.Added
	p.Changed += n * o.Changed
	p.Disputed += n * o.Disputed
	p.Lost += n * o.Lost
}

// count adds the thread to the tally, or takes it out when n is -1.
func (r *Reviews) count(t *thread, n int) {
	if t.review.Kind < Kinds {
		r.tally[t.review.Kind].add(t.progress(), n)
	}
}

// progress is what one thread adds to a tally.
func (t *thread) progress() Progress {
	v := &t.review
	switch {
	case v.Lost:
		return Progress{Lost: one(t.speaks())}
	case t.fact == nil || isAdded(v.Fact) && !v.Added:
		return Progress{}
	}
	return Progress{
		Total: 1, Seen: one(v.Seen), Edited: one(len(v.Edits) > 0), Added: one(v.Added), Disputed: one(v.Disputed()),
		Accepted: one(v.Verdict == Accepted), Rejected: one(v.Verdict == Rejected), Flagged: one(v.Verdict == Flagged),
		Changed: one(v.Verdict == Unseen && v.Former != nil),
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
