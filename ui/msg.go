package ui

import (
	"context"
	"fmt"
	"runtime/debug"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// factsMsg is what the deriving of one opening has so far.
type factsMsg struct {
	turn  int
	facts []model.Fact
	done  int // bytes
	last  bool

	defect *Defect // deriving failed by a fault of its own
}

// openedMsg is a briefing of the library, or why it could not be opened.
type openedMsg struct {
	at    int
	brief *model.Brief
	err   error
}

// stepMsg says that the source pane has more to do when no key waits.
type stepMsg struct{}

// derive starts the stream of facts and waits for its first news.
func (r *root) derive() tea.Cmd {
	if r.cfg.Derive == nil {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.flow.cancel = cancel
	r.flow.news = make(chan factsMsg, 1)
	turn, brief, news, derive := r.flow.turn, r.session.Brief, r.flow.news, r.cfg.Derive
	go func() {
		defer close(news)
		defer func() {
			if cause := recover(); cause != nil {
				news <- factsMsg{turn: turn, defect: &Defect{cause, debug.Stack()}}
			}
		}()
		all := derive(ctx, brief, func(soFar []model.Fact, done int) {
			select {
			case news <- factsMsg{turn: turn, facts: soFar, done: done}:
			default: // the reader is busy; the next news holds this too
			}
		})
		select {
		case news <- factsMsg{turn: turn, facts: all, done: brief.Body.Len(), last: true}:
		case <-ctx.Done():
		}
	}()
	return listen(news)
}

// listen waits for the next news of a stream.
func listen(news <-chan factsMsg) tea.Cmd {
	return func() tea.Msg {
		msg, ok := <-news
		switch {
		case !ok:
			return nil
		case msg.defect != nil:
			return msg.defect
		}
		return msg
	}
}

// arrived takes in facts. News of a briefing that is no longer open is dropped.
func (r *root) arrived(msg factsMsg) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	r.flow.done = msg.done
	if msg.last {
		r.flow.done = r.flow.total
	}
	none := r.session.Chosen() == nil
	r.session = r.session.WithFacts(msg.facts)
	if none && len(msg.facts) > 0 {
		r.session = r.session.Follow(1, r.session.Brief.Body.Start)
	}
	r.lay()
	if msg.last {
		return nil
	}
	return listen(r.flow.news)
}

// turnTo opens entry i of the library.
func (r *root) turnTo(i int) tea.Cmd {
	if len(r.cfg.Library) < 2 {
		r.notice = "This is the only briefing; give several files or a folder to read more."
		return nil
	}
	if i < 0 || i >= len(r.cfg.Library) {
		r.notice = "No further briefing in the library."
		return nil
	}
	entry := r.cfg.Library[i]
	return func() tea.Msg {
		b, err := entry.Open()
		return openedMsg{i, b, err}
	}
}

// opened shows a briefing of the library, or says why it cannot.
func (r *root) opened(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		r.notice = msg.err.Error()
		return nil
	}
	r.want.at = msg.at
	r.open(msg.brief)
	r.notice = fmt.Sprintf("Briefing %d of %d: %s", msg.at+1, len(r.cfg.Library), msg.brief.Title)
	return tea.Batch(r.derive(), nextSlice)
}
