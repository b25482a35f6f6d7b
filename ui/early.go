package ui

import (
	"slices"

	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// early puts off a key that decides before the journal is read, and all that
// follow it, so that they mean the same then. Esc forgets them.
func (r *root) early(key tea.KeyPressMsg) bool {
	v := &r.review
	if v.ready || r.cfg.Journal == nil || r.await != "" { // a letter that names a place decides nothing
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

// decisions are the actions that need the journal.
var decisions = []keys.Action{
	keys.Accept, keys.Reject, keys.RejectFor, keys.Flag, keys.Skip, keys.Undo, keys.Redo, keys.AcceptAll, keys.RejectAll,
	keys.Edit, keys.Comment, keys.AddForce, keys.AddCasualty, keys.AddQuote, keys.Disputed,
}
