package ui

import (
	"context"
	"fmt"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// savedMsg tells how the writing of the queue's first n entries ended.
type savedMsg struct {
	turn, n int
	err     error
}

// said takes a step of the review in and sees to it that it is kept.
func (r *root) said(all model.Reviews, entries ...model.Entry) tea.Cmd {
	if len(entries) == 0 {
		return nil
	}
	r.takeReviews(all)
	r.review.queue = append(r.review.queue, entries...)
	return r.save()
}

// save writes the queue, one batch at a time and in order.
func (r *root) save() tea.Cmd {
	v := &r.review
	if v.journal == nil || v.saving > 0 || len(v.queue) == 0 {
		return nil
	}
	v.saving = len(v.queue)
	batch := append([]model.Entry(nil), v.queue...)
	journal, turn, b := v.journal, r.flow.turn, r.session.Brief
	return func() tea.Msg {
		return savedMsg{turn, len(batch), journal.Append(context.Background(), b, batch...)}
	}
}

// saved marks entries as safe, or says why they are not; they are tried again
// with the next decision.
func (r *root) saved(msg savedMsg) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	v := &r.review
	v.saving, v.fault = 0, msg.err
	if msg.err != nil {
		r.notice = "Not saved, kept in memory; W keeps it elsewhere: " + msg.err.Error()
		if v.leave != nil {
			r.warn()
		}
		return nil
	}
	v.warned = false
	v.queue = v.queue[msg.n:]
	if v.leave != nil && len(v.queue) == 0 {
		return tea.Sequence(r.keepPlace(), v.leave)
	}
	return r.save()
}

// unsaved reports whether something said of the fact is not safe yet.
func (r *root) unsaved(id string) bool {
	for i := range r.review.queue {
		if r.review.queue[i].Fact == id {
			return true
		}
	}
	return false
}

// leave goes, with tea.Quit or tea.Interrupt, but not before all is safe. What
// cannot be saved is told, and only a second time leaves it behind.
func (r *root) leave(how tea.Cmd) tea.Cmd {
	v := &r.review
	switch {
	case len(v.queue) == 0, v.warned:
		return tea.Sequence(r.keepPlace(), how)
	case v.journal == nil:
		r.warn()
		return nil
	}
	v.leave = how
	r.notice = "Saving…"
	return r.save()
}

// warn tells what quitting now would leave behind.
func (r *root) warn() {
	v := &r.review
	v.leave, v.warned = nil, true
	r.notice = fmt.Sprintf("%d decisions are not saved. W keeps them elsewhere; q again leaves them behind.", len(v.queue))
}
