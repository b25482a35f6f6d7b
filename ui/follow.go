package ui

import (
	"context"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// Watch tells, until ctx ends, when the file of a briefing has changed.
type Watch func(ctx context.Context, b *model.Brief) <-chan struct{}

// changedMsg says that the file of an opening's briefing has changed.
type changedMsg struct{ turn int }

// reopenedMsg is a briefing read again because its file has changed.
type reopenedMsg struct {
	turn  int
	brief *model.Brief
	err   error
}

// follow waits for the open briefing's file to change.
func (r *root) follow() tea.Cmd {
	if r.cfg.Watch == nil || r.session.Brief.Path == "" || len(r.cfg.Library) == 0 {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	r.flow.unwatch = stop
	turn, changes := r.flow.turn, r.cfg.Watch(ctx, r.session.Brief)
	return func() tea.Msg {
		if _, ok := <-changes; ok {
			return changedMsg{turn}
		}
		return nil
	}
}

// changed reads the briefing again.
func (r *root) changed(msg changedMsg) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	open := r.cfg.Library[r.want.at].Open
	return func() tea.Msg {
		b, err := open()
		return reopenedMsg{msg.turn, b, err}
	}
}

// reopened shows the briefing as it is now, at the same place.
func (r *root) reopened(msg reopenedMsg) tea.Cmd {
	switch {
	case msg.turn != r.flow.turn:
		return nil
	case msg.err != nil:
		r.flow.gone = true
		r.notice = "The file changed and cannot be read: " + msg.err.Error()
		return r.follow()
	case msg.brief.ID == r.session.Brief.ID:
		if r.flow.gone {
			r.flow.gone, r.notice = false, "The file is there again, as it was."
		}
		return r.follow()
	case len(r.review.queue) > 0:
		r.notice = "The file changed; it is read again when all decisions are saved."
		return tea.Batch(r.save(), r.follow())
	}
	top, at, filter, chosen := r.source.First(), r.source.Cursor(), r.session.Filter, r.session.Chosen()
	r.open(msg.brief)
	r.touched = true
	r.session = r.session.Under(filter)
	r.source.Return(top, at)
	if chosen != nil {
		r.flow.chosen = chosen.ID
	}
	r.notice = "The file changed and was read again."
	if msg.brief.Path == "-" {
		r.notice = "More has arrived."
	}
	return r.start()
}
