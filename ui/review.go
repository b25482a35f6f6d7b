package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"debrief/model"
	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// early puts off a key that decides before the journal is read, and all that
// follow it, so that they mean the same then. Esc forgets them.
func (r *root) early(key tea.KeyPressMsg) bool {
	v := &r.review
	if v.ready || r.cfg.Journal == nil {
		return false
	}
	a, _ := r.cfg.Keys.Lookup(r.scope(), key.String())
	switch {
	case a == keys.Interrupt, a == keys.Quit, len(v.early) == 0 && !slices.Contains(decisions, a):
		return false
	case a == keys.Back:
		v.early = nil
		return true
	}
	v.early = append(v.early, key)
	r.notice = "The journal is being read."
	return true
}

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

// decisions are the actions that need the journal.
var decisions = []keys.Action{
	keys.Accept, keys.Reject, keys.RejectFor, keys.Flag, keys.Skip, keys.Undo, keys.Redo, keys.AcceptAll, keys.RejectAll,
	keys.Edit, keys.Comment, keys.AddForce, keys.AddCasualty, keys.AddQuote, keys.Disputed,
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

// rewrite brings the reviewer's last comment on the chosen fact back, to be
// written anew, or taken away by leaving no words.
func (r *root) rewrite() {
	f := r.session.Chosen()
	if f == nil || r.selecting() {
		return
	}
	review := r.session.Reviews.Of(f.ID)
	for _, c := range slices.Backward(review.Comments) {
		if c.Who == r.cfg.Reviewer.Name {
			r.prompt.sign, r.prompt.again = "comment, again: ", c.ID
			r.prompt.input.SetValue(c.Text)
			r.prompt.input.CursorEnd()
			return
		}
	}
}

// rewritten keeps other words of a comment.
func (r *root) rewritten(id model.EntryID, text string) tea.Cmd {
	all, e := r.session.Reviews.Rewrite(r.now(), r.session.Chosen(), id, text)
	r.notice = "Comment kept."
	if text == "" {
		r.notice = "Comment taken away; u brings it back."
	}
	return r.said(all, e)
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

// editedMsg is a comment that was written in an editor.
type editedMsg struct {
	again model.EntryID // as in the prompt
	text  string
	err   error
}

// compose hands the comment that is being typed to the reviewer's editor.
func (r *root) compose() tea.Cmd {
	if r.cfg.Editor == nil {
		r.notice = "No editor is known here."
		return nil
	}
	cmd, read, err := r.cfg.Editor(r.prompt.input.Value())
	if err != nil {
		r.notice = "No editor: " + err.Error()
		return nil
	}
	again := r.prompt.again
	r.prompt = prompt{}
	return tea.ExecProcess(cmd, func(err error) tea.Msg {
		text, failed := read()
		return editedMsg{again, text, errors.Join(err, failed)}
	})
}

// edited keeps the comment that was written in an editor.
func (r *root) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		r.notice = "The comment was not kept: " + msg.err.Error()
		return nil
	}
	if !msg.again.IsZero() {
		return r.rewritten(msg.again, msg.text)
	}
	return r.commented(msg.text)
}
