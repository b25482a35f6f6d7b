package ui

import (
	"fmt"

	"debrief/model"
	"debrief/ui/form"

	tea "charm.land/bubbletea/v2"
)

// bulk asks before it gives all shown unseen facts one verdict.
func (r *root) bulk(v model.Verdict) tea.Cmd {
	if r.subject() == nil {
		return nil
	}
	n := len(r.unseenShown())
	if n == 0 {
		r.notice = "No shown fact is unseen."
		return nil
	}
	does := "Accept"
	if v == model.Rejected {
		does = "Reject"
	}
	ask := form.Ask(question(does, n), r.bulkMeans(n), fmt.Sprintf("%s %d", does, n), "No", r.formHints(), &r.theme)
	r.fill(filling{form: ask, done: func() tea.Cmd {
		if !ask.Yes() {
			return nil
		}
		return r.judgeAll(v)
	}})
	return nil
}

func question(does string, n int) string {
	if n == 1 {
		return does + " 1 unseen fact?"
	}
	return fmt.Sprintf("%s %d unseen facts?", does, n)
}

// bulkMeans says what judging n facts does, and what stays as it is.
func (r *root) bulkMeans(n int) string {
	means := "These are all that are shown and not seen yet. "
	if hidden := len(r.session.Facts) - len(r.session.Shown()); hidden > 0 {
		means += fmt.Sprintf("The filter hides %d others, which stay as they are. ", hidden)
	}
	if n > 1 {
		means += "One undo takes all of them back."
	}
	return means
}

func (r *root) unseenShown() []*model.Fact {
	var all []*model.Fact
	for _, i := range r.session.Shown() {
		if f := &r.session.Facts[i]; !r.session.Reviews.Of(f.ID).Seen {
			all = append(all, f)
		}
	}
	return all
}

// judgeAll gives all shown unseen facts one verdict, in one step.
func (r *root) judgeAll(v model.Verdict) tea.Cmd {
	all, entries := r.session.Reviews.JudgeAll(r.now(), r.unseenShown(), v, model.NoReason)
	cmd := r.said(all, entries...)
	r.advance(-1)
	r.notice = fmt.Sprintf("%d facts %s; u takes all of them back.", len(entries), v)
	if len(entries) == 1 {
		r.notice = fmt.Sprintf("1 fact %s; u takes it back.", v)
	}
	return cmd
}

// askReason asks why the chosen fact is rejected.
func (r *root) askReason() {
	if r.subject() == nil {
		return
	}
	var reasons []string
	for i := model.NoReason + 1; i < model.Reasons; i++ {
		reasons = append(reasons, i.String())
	}
	ask := form.Choose("Reject because", reasons, r.formHints(), &r.theme)
	r.fill(filling{form: ask, done: func() tea.Cmd {
		return r.judge(model.Rejected, model.NoReason+1+model.Reason(ask.Picked()))
	}})
}
