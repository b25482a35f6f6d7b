package ui

import (
	"fmt"
	"strings"

	"debrief/model"
	"debrief/ui/form"
	"debrief/ui/overlay"

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
	ask := form.Ask(does+" all that is shown", r.bulkQuestion(does, n), fmt.Sprintf("%s %d", does, n), "No", &r.theme)
	r.fill(filling{form: ask, done: func() tea.Cmd {
		if !ask.Yes() {
			return nil
		}
		return r.judgeAll(v)
	}})
	return nil
}

// bulkQuestion asks whether to judge n facts, and says what stays as it is.
func (r *root) bulkQuestion(does string, n int) string {
	q := fmt.Sprintf("%s %d unseen facts? One undo takes all of them back.", does, n)
	if n == 1 {
		q = does + " 1 unseen fact?"
	}
	if hidden := len(r.session.Facts) - len(r.session.Shown()); hidden > 0 {
		q += fmt.Sprintf(" The filter hides %d others, which stay as they are.", hidden)
	}
	return q
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
	ask := form.Choose("Reject because", reasons, &r.theme)
	r.fill(filling{form: ask, done: func() tea.Cmd {
		return r.judge(model.Rejected, model.NoReason+1+model.Reason(ask.Picked()))
	}})
}

// summaryList is what the review came to.
func (r *root) summaryList() overlay.List {
	l := overlay.List{Title: "Every fact is seen"}
	if p := r.session.Reviews.Overall(); p.Seen < p.Total {
		l.Title = fmt.Sprintf("%d of %d facts are seen", p.Seen, p.Total)
	}
	row := func(name string, p model.Progress) {
		text := fmt.Sprintf("%d accepted · %d rejected · %d flagged · %d without a verdict", p.Accepted, p.Rejected, p.Flagged, p.Left())
		l.Items = append(l.Items, overlay.Item{Key: name, Text: text})
	}
	for k := range model.Kinds {
		if p := r.session.Reviews.Progress(k); p.Total > 0 {
			row(k.String(), p)
		}
	}
	row("all", r.session.Reviews.Overall())
	if lost := r.session.Reviews.Lost(); len(lost) > 0 {
		l.Items = append(l.Items, overlay.Item{Heading: true, Text: "Reviewed, but not found in this text any more"})
		for _, v := range lost {
			l.Items = append(l.Items, overlay.Item{Key: v.Verdict.String(), Text: gist(v.Subject)})
		}
	}
	l.Items = append(l.Items, overlay.Item{Heading: true, Text: "From here"},
		overlay.Item{Key: "esc", Text: "back to the facts; u takes the last decision back"},
		overlay.Item{Key: "q", Text: "in the reader quits; debrief reviews export writes it all down"})
	return l
}

// gist is a fact that is gone, by what it said.
func gist(s *model.Subject) string {
	if s == nil {
		return "a fact"
	}
	words := []string{s.Kind.String()}
	for _, p := range s.Fields {
		words = append(words, p.Value)
	}
	return strings.Join(words, " · ")
}
