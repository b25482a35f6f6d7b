package ui

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// factsMsg is what the deriving of one opening has so far.
type factsMsg struct {
	turn  int
	found model.Findings
	fresh bool // found is set
	done  int  // bytes
	last  bool
	id    string // of the briefing, where it was opened without

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

// newsEvery is how often new facts are told: taking them in is work for the reader.
const newsEvery = 250 * time.Millisecond

// derive starts the stream of facts and waits for its first news.
func (r *root) derive() tea.Cmd {
	if r.cfg.Derive == nil {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.flow.cancel = cancel
	r.flow.news = make(chan factsMsg, 1)
	r.flow.first = r.source.Visible()
	b := *r.session.Brief // whose ID may be set meanwhile
	go r.flow.run(ctx, &r.cfg, &b)
	return listen(r.flow.news)
}

// run derives the facts of b and sends news of them.
func (f flow) run(ctx context.Context, cfg *Config, b *model.Brief) {
	defer close(f.news)
	defer func() {
		if cause := recover(); cause != nil {
			f.news <- factsMsg{turn: f.turn, defect: &Defect{cause, debug.Stack()}}
		}
	}()
	told, fresh := time.Now(), []model.Fact(nil)
	all := cfg.Derive(ctx, b, f.first, func(soFar []model.Fact, done int) {
		if soFar != nil {
			fresh = soFar
		}
		f.pace.stand()
		if time.Since(told) < newsEvery {
			return
		}
		msg := factsMsg{turn: f.turn, done: done}
		if fresh != nil {
			msg.found, msg.fresh = model.NewFindings(fresh), true
		}
		select {
		case f.news <- msg:
			told, fresh = time.Now(), nil
		default: // the reader is busy
		}
	})
	msg := factsMsg{turn: f.turn, found: model.NewFindings(all), fresh: true, done: f.total, last: true}
	// Where there is a journal, whoever reads it gives b its ID meanwhile.
	if cfg.Journal == nil && b.ID == "" && cfg.Identify != nil && ctx.Err() == nil {
		msg.id = cfg.Identify(b)
	}
	select {
	case f.news <- msg:
	case <-ctx.Done():
	}
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
	if !msg.fresh {
		return listen(r.flow.news)
	}
	none := r.session.Chosen() == nil
	r.session = r.session.With(msg.found)
	for i := range msg.found.Facts {
		if none && msg.found.Facts[i].ID == r.flow.chosen {
			r.session, none = r.session.Choose(i), false
		}
	}
	if none && len(msg.found.Facts) > 0 {
		r.session = r.session.Follow(1, r.session.Brief.Body.Start)
	}
	r.lay()
	if msg.last {
		if msg.id != "" {
			r.session.Brief.ID = msg.id
		}
		r.review.whole = true
		return r.openJournal()
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
	keep := r.keepPlace()
	if len(r.review.queue) > 0 {
		r.notice = "Some decisions here are not saved yet; they come first."
		return r.save()
	}
	r.want.at = msg.at
	r.open(msg.brief)
	r.notice = fmt.Sprintf("Briefing %d of %d: %s", msg.at+1, len(r.cfg.Library), msg.brief.Title)
	return tea.Batch(keep, r.start())
}
