package ui

import (
	"context"
	"fmt"
	"slices"
	"time"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/overlay"

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
}

// Place is where a reviewer stopped in a briefing.
type Place struct {
	Fact   string // ID of the chosen fact
	Cursor int    // offset in bytes
	Filter model.Filter
}

// review is the keeping of what the reviewer says of the open briefing.
type review struct {
	journal Journal
	ready   bool          // the journal was read and the facts are all there
	queue   []model.Entry // said, but not yet safe
	saving  int           // how many of the queue are being written
	fault   error         // why the journal cannot be written
	quit    bool          // quit as soon as all is safe
	warned  bool          // it was told that quitting leaves decisions behind
	told    bool          // the summary was shown
	place   Place         // as it was saved last
	early   []keys.Action // asked for before the journal was read
}

// openedJournal is the journal of the opening turn with its entries taken in.
type openedJournal struct {
	turn    int
	journal Journal
	reviews model.Reviews
	place   *Place // where the reviewer stopped; nil if nowhere
	err     error
}

// savedMsg tells how the writing of the queue's first n entries ended.
type savedMsg struct {
	turn, n int
	err     error
}

// heardMsg is what others have added to the journal.
type heardMsg struct {
	turn    int
	entries []model.Entry
	err     error
}

// openJournal reads the journal of the open briefing, beside the reader.
func (r *root) openJournal() tea.Cmd {
	open, turn, b, facts := r.cfg.Journal, r.flow.turn, r.session.Brief, r.session.Facts
	journal, by := r.review.journal, r.cfg.Reviewer
	if open == nil {
		return nil
	}
	return func() tea.Msg {
		ctx := context.Background()
		var err error
		if journal == nil {
			journal, err = open(ctx, "")
		}
		msg := openedJournal{turn: turn}
		var entries []model.Entry
		if err == nil {
			msg.journal = journal
			if p, ok := journal.Place(ctx, b); ok {
				msg.place = &p
			}
			entries, err = journal.Load(ctx, b)
		}
		msg.reviews, msg.err = model.NewReviews(b, by, entries).WithFacts(facts), err
		return msg
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
	if msg.place != nil && !r.touched {
		r.resume(*msg.place)
	}
	cmds := []tea.Cmd{r.listenToOthers()}
	early := r.review.early
	r.review.early = nil
	for _, a := range early {
		cmds = append(cmds, r.apply(a))
	}
	return tea.Batch(cmds...)
}

// tooEarly keeps a decision that is made before the journal is read until it is.
func (r *root) tooEarly(a keys.Action) bool {
	if r.review.ready || r.cfg.Journal == nil || !slices.Contains(decisions, a) {
		return false
	}
	r.review.early = append(r.review.early, a)
	r.notice = "The journal is being read."
	return true
}

// decisions are the actions that write to the journal at once.
var decisions = []keys.Action{keys.Accept, keys.Reject, keys.Flag, keys.Skip, keys.Undo, keys.Redo}

// resume goes to where the reviewer stopped.
func (r *root) resume(p Place) {
	r.review.place = p
	r.session = r.session.Under(p.Filter)
	r.lay()
	r.source.Reveal(model.Span{Start: p.Cursor, End: p.Cursor + 1})
	for i := range r.session.Facts {
		if r.session.Facts[i].ID == p.Fact {
			r.choose(r.session.Choose(i), false)
			return
		}
	}
	if r.session.Chosen() == nil {
		r.choose(r.session.Step(1), false)
	}
}

// keepPlace saves where the reviewer is, if that has changed.
func (r *root) keepPlace() tea.Cmd {
	p := Place{Cursor: r.source.Cursor(), Filter: r.session.Filter}
	if f := r.session.Chosen(); f != nil {
		p.Fact = f.ID
	}
	if r.review.journal == nil || !r.touched || p == r.review.place {
		return nil
	}
	r.review.place = p
	journal, b := r.review.journal, r.session.Brief
	return func() tea.Msg {
		_ = journal.SavePlace(context.Background(), b, p) // a place is a comfort: decisions tell what is wrong
		return nil
	}
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

// takeReviews takes other reviews in; facts that reviewers added join the list.
func (r *root) takeReviews(all model.Reviews) {
	s := r.session.Reviewed(all)
	if facts := all.Facts(); len(facts) != len(s.Facts) {
		s = s.With(model.NewFindings(facts))
	}
	r.session = s
	r.lay()
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
		if v.quit {
			r.warn()
		}
		return nil
	}
	v.warned = false
	v.queue = v.queue[msg.n:]
	if v.quit && len(v.queue) == 0 {
		return tea.Sequence(r.keepPlace(), tea.Quit)
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
	all, e := r.session.Reviews.Judge(r.now(), f, v, why, "")
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
	turn, none, did := r.session.Reviews.Undo, "Nothing to undo.", "Undone"
	if again {
		turn, none, did = r.session.Reviews.Redo, "Nothing to redo.", "Redone"
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
	r.notice = fmt.Sprintf("%s: %d. u undoes, ctrl+r redoes.", did, len(entries))
	return cmd
}

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
	r.await = map[model.Verdict]keys.Action{model.Accepted: keys.AcceptAll, model.Rejected: keys.RejectAll}[v]
	r.notice = fmt.Sprintf("%d unseen facts are shown: y makes all of them %s, any other key none.", n, v)
	return nil
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

// comment asks for a remark on the chosen fact, or on the selection.
func (r *root) comment() tea.Cmd {
	if r.selecting() {
		r.prompt = ask("comment on the selection: ", 0)
	} else if r.subject() == nil {
		return nil
	} else {
		r.prompt = ask("comment: ", 0)
	}
	r.prompt.means = keys.Comment
	return nil
}

// commented keeps the remark.
func (r *root) commented(text string) tea.Cmd {
	if text == "" {
		return nil
	}
	f, where := r.session.Chosen(), model.Span{}
	if r.selecting() {
		f, where = nil, r.source.Selected()
		r.source.Unselect()
	}
	all, e := r.session.Reviews.Comment(r.now(), f, where, text)
	r.notice = "Comment kept."
	return r.said(all, e)
}

func (r *root) now() time.Time {
	if r.cfg.Now != nil {
		return r.cfg.Now()
	}
	return time.Now()
}

// reasonList offers the reasons for a rejection.
func reasonList() overlay.List {
	l := overlay.List{Title: "Reject because", Pick: true}
	for i := model.NoReason + 1; i < model.Reasons; i++ {
		l.Items = append(l.Items, overlay.Item{Text: i.String(), Value: int(i)})
	}
	return l
}

// summaryList is what the review came to.
func (r *root) summaryList() overlay.List {
	l := overlay.List{Title: "Every fact is seen"}
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
	l.Items = append(l.Items, overlay.Item{Heading: true, Text: "From here"},
		overlay.Item{Key: "esc", Text: "back to the facts; u takes the last decision back"},
		overlay.Item{Key: "q", Text: "in the reader quits; debrief reviews export writes it all down"})
	return l
}

// leave quits, but not before all is safe. What cannot be saved is told, and
// only a second q leaves it behind.
func (r *root) leave() tea.Cmd {
	v := &r.review
	switch {
	case len(v.queue) == 0, v.warned:
		return tea.Sequence(r.keepPlace(), tea.Quit)
	case v.journal == nil:
		r.warn()
		return nil
	}
	v.quit = true
	r.notice = "Saving…"
	return r.save()
}

// warn tells what quitting now would leave behind.
func (r *root) warn() {
	v := &r.review
	v.quit, v.warned = false, true
	r.notice = fmt.Sprintf("%d decisions are not saved. W keeps them elsewhere; q again leaves them behind.", len(v.queue))
}
