package ui

import (
	"context"
	"fmt"
	"time"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// Journal keeps what reviewers say of briefings. Append returns when the entries
// are safe.
type Journal interface {
	Load(ctx context.Context, b *model.Brief) ([]model.Entry, error)
	Append(ctx context.Context, b *model.Brief, entries ...model.Entry) error
	Changes(ctx context.Context, b *model.Brief) ([]model.Entry, error)
	Place(ctx context.Context, b *model.Brief) (p Place, ok bool)
	SavePlace(ctx context.Context, b *model.Brief, p Place) error
	// Fault says why nothing can be kept, nil if it can.
	Fault() error
	// Records is what became of the facts of each rule, in all briefings.
	Records(ctx context.Context) (model.Records, error)
}

// Place is where a reviewer stopped in a briefing.
type Place struct {
	Fact   string // ID of the chosen fact
	Cursor int    // offset in bytes
	Top    int    // offset of the first byte in sight
	Filter model.Filter
	Order  model.Order
}

// review is the keeping of what the reviewer says of the open briefing.
type review struct {
	journal  Journal
	read     *journalRead      // not taken in yet
	whole    bool              // the facts are all there
	ready    bool              // the journal was taken in
	queue    []model.Entry     // said, but not yet safe
	saving   int               // how many of the queue are being written
	fault    error             // why the journal cannot be written
	leave    tea.Cmd           // goes as soon as all is safe; nil to stay
	warned   bool              // it was told that quitting leaves decisions behind
	told     bool              // the summary was shown
	recorded bool              // the records of the rules were asked for
	place    Place             // as it was saved last
	early    []tea.KeyPressMsg // pressed before the journal was read
}

// journalRead is the journal of the opening turn with its entries.
type journalRead struct {
	turn    int
	id      string  // of the briefing
	journal Journal // nil when it cannot be opened
	entries []model.Entry
	place   *Place // where the reviewer stopped; nil if nowhere
	err     error
}

// openedJournal is the same with the entries taken in.
type openedJournal struct {
	journalRead
	reviews model.Reviews
}

// heardMsg is what others have added to the journal.
type heardMsg struct {
	turn    int
	entries []model.Entry
	err     error
}

// readJournal reads the journal of the open briefing, beside the deriving.
func (r *root) readJournal() tea.Cmd {
	open, journal, turn, b := r.cfg.Journal, r.review.journal, r.flow.turn, *r.session.Brief
	identify := r.cfg.Identify
	if open == nil {
		return nil
	}
	return func() tea.Msg {
		ctx := context.Background()
		if b.ID == "" && identify != nil {
			b.ID = identify(&b)
		}
		msg := journalRead{turn: turn, id: b.ID, journal: journal}
		if journal == nil {
			msg.journal, msg.err = open(ctx, "")
		}
		if msg.err != nil {
			msg.journal = nil
			return msg
		}
		if p, ok := msg.journal.Place(ctx, &b); ok {
			msg.place = &p
		}
		if msg.entries, msg.err = msg.journal.Load(ctx, &b); msg.err == nil {
			msg.err = msg.journal.Fault()
		}
		return msg
	}
}

// journalArrived takes in what was read of the open briefing's journal.
func (r *root) journalArrived(msg journalRead) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	r.session.Brief.ID, r.review.read = msg.id, &msg
	return r.openJournal()
}

// openJournal takes the entries in as soon as they are read and the facts that
// they speak of are all there.
func (r *root) openJournal() tea.Cmd {
	if r.review.read == nil || !r.review.whole {
		return nil
	}
	read, b, facts, by := *r.review.read, r.session.Brief, r.session.Facts, r.cfg.Reviewer
	r.review.read = nil
	return func() tea.Msg {
		return openedJournal{read, model.NewReviews(b, by, read.entries).WithFacts(facts)}
	}
}

// journalOpened takes the reviews in. Without a journal they live in memory, and
// the reader says so.
func (r *root) journalOpened(msg openedJournal) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	r.review.journal, r.review.ready = msg.journal, true
	if msg.err != nil {
		r.review.fault = msg.err
		r.notice = "Decisions stay in memory; W keeps them elsewhere: " + msg.err.Error()
	}
	r.takeReviews(msg.reviews)
	switch {
	case r.touched:
	case msg.place != nil:
		r.resume(*msg.place)
	case msg.reviews.Overall().Seen > 0:
		r.firstUnseen()
	}
	cmds := []tea.Cmd{r.listenToOthers(), r.readRecords()}
	early := r.review.early
	r.review.early = nil
	for _, key := range early {
		cmds = append(cmds, r.press(key))
	}
	return tea.Batch(cmds...)
}

// elsewhere keeps decisions at another path, all that were made so far too.
func (r *root) elsewhere(path string) tea.Cmd {
	open, turn, b, all := r.cfg.Journal, r.flow.turn, r.session.Brief, r.session.Reviews.Entries()
	if path == "" || open == nil {
		return nil
	}
	return func() tea.Msg {
		ctx := context.Background()
		journal, err := open(ctx, path)
		if err == nil {
			err = journal.Append(ctx, b, all...)
		}
		return movedMsg{turn, path, journal, err}
	}
}

// movedMsg is a journal at another path that holds all decisions.
type movedMsg struct {
	turn    int
	path    string
	journal Journal
	err     error
}

// moved goes on with the journal at the other path.
func (r *root) moved(msg movedMsg) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	if msg.err != nil {
		r.notice = "Not kept there: " + msg.err.Error()
		return nil
	}
	r.review.journal, r.review.fault, r.review.queue, r.review.saving = msg.journal, nil, nil, 0
	r.notice = "Decisions are kept in " + msg.path
	return nil
}

// listenToOthers asks the journal, after a while, for entries of other sessions.
func (r *root) listenToOthers() tea.Cmd {
	journal, turn, b := r.review.journal, r.flow.turn, r.session.Brief
	if journal == nil || r.cfg.Listen == 0 {
		return nil
	}
	return tea.Tick(r.cfg.Listen, func(time.Time) tea.Msg {
		entries, err := journal.Changes(context.Background(), b)
		return heardMsg{turn, entries, err}
	})
}

// heard takes in what others have said.
func (r *root) heard(msg heardMsg) tea.Cmd {
	if msg.turn != r.flow.turn {
		return nil
	}
	others := 0
	for i := range msg.entries {
		if msg.entries[i].ID.Writer != r.cfg.Reviewer.Writer {
			others++
		}
	}
	if others > 0 {
		r.takeReviews(r.session.Reviews.With(msg.entries...))
		r.notice = fmt.Sprintf("%d decisions of another session came in.", others)
	}
	return tea.Batch(r.keepPlace(), r.listenToOthers())
}
