package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"debrief/model"
	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// choosing says, while words of the source are being chosen for a field, that
// nothing else is decided meanwhile.
func (r *root) choosing(a keys.Action) bool {
	if !r.filling.picking || !a.Reviews() && !slices.Contains(elsewhere, a) {
		return false
	}
	r.notice = "First the words: enter takes them, esc goes back to the form."
	return true
}

// elsewhere are the actions that leave the briefing.
var elsewhere = []keys.Action{keys.BriefNext, keys.BriefPrev, keys.Library}

// takeReviews takes other reviews in; facts that reviewers added join the list.
func (r *root) takeReviews(all model.Reviews) {
	s := r.session.Reviewed(all)
	if facts := all.Facts(); len(facts) != len(s.Facts) {
		s = s.With(model.NewFindings(facts))
	}
	r.session = s
	r.lay()
}

// closed says why nothing can be decided now; empty when it can.
func (r *root) closed() string {
	switch {
	case r.cfg.Journal == nil:
		return "There is no journal to keep decisions in."
	case !r.review.ready:
		return "The journal is still being read."
	}
	return ""
}

// subject is the chosen fact if it can be reviewed now, else nil with a notice
// that says why not.
func (r *root) subject() *model.Fact {
	f := r.session.Chosen()
	switch why := r.closed(); {
	case why != "":
		r.notice = why
		return nil
	case f == nil:
		r.notice = "No fact is chosen: ] chooses the next."
	}
	return f
}

// judge gives the chosen fact a verdict and goes on to the next unseen one.
func (r *root) judge(v model.Verdict, why model.Reason) tea.Cmd {
	f := r.subject()
	if f == nil {
		return nil
	}
	next, _ := r.session.NextUnseen()
	give := r.session.Reviews.Judge
	if before := r.session.Reviews.Of(f.ID); before.Disputed() {
		give = r.session.Reviews.Settle
		r.notice = "Settled."
	}
	all, e := give(r.now(), f, v, why, "")
	cmd := r.said(all, e)
	r.advance(next)
	return cmd
}

// skip leaves the chosen fact without a verdict and goes on.
func (r *root) skip() tea.Cmd {
	f := r.subject()
	if f == nil {
		return nil
	}
	next, _ := r.session.NextUnseen()
	all, e := r.session.Reviews.Skip(r.now(), f)
	cmd := r.said(all, e)
	r.advance(next)
	return cmd
}

// advance chooses the fact at position next, if it is still unseen; when nothing
// is left, the summary is shown once.
func (r *root) advance(next int) {
	i, ok := r.session.NextUnseen()
	if p := r.session.Reviews.Overall(); !ok && p.Seen < p.Total {
		r.notice = fmt.Sprintf("Every fact shown is seen; %d others are not.", p.Total-p.Seen)
		return
	}
	if !ok {
		if !r.review.told {
			r.review.told = true
			r.show(listSummary)
		}
		return
	}
	if next >= 0 && next < len(r.session.Facts) && !r.session.Reviews.Of(r.session.Facts[next].ID).Seen {
		i = next
	}
	r.choose(r.session.Choose(i), true)
}

// undo takes the last step back, redo brings it back.
func (r *root) undo(again bool) tea.Cmd {
	if !r.review.ready {
		return nil
	}
	turn, none, did, back := r.session.Reviews.Undo, "Nothing to undo.", "Undone", keys.Redo
	if again {
		turn, none, did, back = r.session.Reviews.Redo, "Nothing to redo.", "Redone", keys.Undo
	}
	all, entries := turn(r.now())
	if len(entries) == 0 {
		r.notice = none
		return nil
	}
	cmd := r.said(all, entries...)
	r.review.told = false
	for i := range r.session.Facts {
		if r.session.Facts[i].ID == entries[0].Fact {
			r.choose(r.session.Choose(i), true)
		}
	}
	r.notice = did + "."
	if n := len(entries); n > 1 {
		r.notice = fmt.Sprintf("%s: %d decisions.", did, n)
	}
	if b, ok := r.cfg.Keys.Binding(keys.Reader, back); ok {
		r.notice += " " + keys.Shown(b.Keys[0]) + " takes that back."
	}
	return cmd
}

func (r *root) now() time.Time {
	if r.cfg.Now != nil {
		return r.cfg.Now()
	}
	return time.Now()
}

// disputed goes to the n-th next fact on which reviewers differ; the verdict that
// is given there settles it.
func (r *root) disputed(n int) tea.Cmd {
	var at []int
	for _, i := range r.session.Shown() {
		if review := r.session.Reviews.Of(r.session.Facts[i].ID); review.Disputed() {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		r.notice = "Reviewers differ on no fact that is shown."
		return nil
	}
	next := (slices.Index(at, r.session.At()) + n) % len(at)
	r.choose(r.session.Choose(at[next]), true)
	review := r.session.Reviews.Of(r.session.Chosen().ID)
	r.notice = fmt.Sprintf("%d of %d: %s. a, x or f settles it.", next+1, len(at), differing(review.Votes))
	return nil
}

// differing is who says what.
func differing(votes []model.Vote) string {
	var said []string
	for _, v := range votes {
		if v.Verdict != model.Unseen {
			said = append(said, v.Who+" "+v.Verdict.String())
		}
	}
	return strings.Join(said, ", ")
}
