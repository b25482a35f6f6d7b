package detail

import (
	"fmt"
	"slices"

	"debrief/model"
)

// doubts says why the fact is less certain than others, what weighs most first.
func (p *page) doubts(records model.Records) {
	all := model.Doubts(p.fact, p.text, records)
	slices.SortStableFunc(all, func(a, b model.Doubt) int { return b.Points - a.Points })
	if len(all) == 0 {
		p.line("certainty", "nothing speaks against it", p.th.Muted)
		return
	}
	said := fmt.Sprintf("%d points against it, because", model.Points(all))
	switch n := model.Points(all); {
	case n == 1:
		said = "1 point against it, because"
	case n <= 0:
		said = "what speaks against it is outweighed"
	}
	p.line("certainty", said, p.th.Muted)
	for _, d := range all {
		p.line("", fmt.Sprintf("%+d  %s", d.Points, d.Why), p.th.Text)
	}
}

// votes shows who says what where reviewers differ.
func (p *page) votes(votes []model.Vote) {
	label := "in dispute"
	for _, v := range votes {
		said := v.Who + ": " + v.Verdict.String()
		if v.Reason != model.NoReason {
			said += ", " + v.Reason.String()
		}
		p.line(label, said, p.th.Warning)
		label = ""
	}
}

// review shows what was decided: the verdict with its reason, edits beside what
// was derived, comments.
func (p *page) review(r model.Review) {
	if !r.Seen && r.Former == nil && len(r.Comments) == 0 && len(r.Edits) == 0 {
		return
	}
	p.gap()
	verdict := r.Verdict.String()
	if r.Reason != model.NoReason {
		verdict += ": " + r.Reason.String()
	}
	if r.Verdict == model.Unseen && r.Seen {
		verdict = "seen, no verdict"
	}
	p.line("verdict", verdict, p.th.Verdict[r.Verdict])
	if r.Who != "" {
		p.line("", "by "+r.Who+", "+r.When.Format("2 January 2006 15:04"), p.th.Muted)
	}
	if r.Disputed() {
		p.votes(r.Votes)
	}
	if r.Former != nil {
		p.line("before", r.Former.Verdict.String()+", when its words were others", p.th.Muted)
	}
	for _, e := range r.Edits {
		value := e.After
		if !e.Found() {
			value += "  (not found in the source)"
		}
		p.line(e.Field.Label(), value, p.th.Text)
		p.line("", "derived: "+e.Derived, p.th.Muted)
	}
	label := "comments"
	for _, c := range r.Comments {
		p.line(label, c.Text, p.th.Text)
		p.line("", c.Who+", "+c.When.Format("2 January 2006 15:04"), p.th.Muted)
		label = ""
	}
}
