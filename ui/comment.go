package ui

import (
	"errors"
	"slices"

	"debrief/model"
	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

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
	if c, ok := r.lastComment(); ok {
		r.prompt.sign, r.prompt.again = "comment, again: ", c.ID
		r.prompt.input.SetValue(c.Text)
		r.prompt.input.CursorEnd()
	}
}

// lastComment is the reviewer's last comment on the chosen fact; ok is false
// where there is none, or where the selection is commented on.
func (r *root) lastComment() (c model.Comment, ok bool) {
	f := r.session.Chosen()
	if f == nil || r.selecting() {
		return c, false
	}
	for _, c := range slices.Backward(r.session.Reviews.Of(f.ID).Comments) {
		if c.Who == r.cfg.Reviewer.Name {
			return c, true
		}
	}
	return c, false
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
