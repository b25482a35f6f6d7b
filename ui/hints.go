package ui

import (
	"cmp"
	"slices"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/overlay"
	"debrief/ui/theme"
)

// hinted says what the keys of the last line are for.
type hinted uint8

const (
	inFacts     hinted = iota
	withoutFact        // in the fact pane, where none is shown
	inSource
	afterSearch // in the source pane
	selecting   // in the source pane
	inDetail
	hintings
)

// hintsFor names the actions that the bottom line offers, the most wanted first.
// Help is offered everywhere besides.
var hintsFor = [hintings]struct {
	scope   keys.Scope
	actions []keys.Action
}{
	inFacts:     {keys.Facts, []keys.Action{keys.Accept, keys.Reject, keys.Flag, keys.Show, keys.OtherPane, keys.Search, keys.Quit}},
	withoutFact: {keys.Facts, []keys.Action{keys.AllKinds, keys.OtherPane, keys.Search, keys.Library, keys.Quit}},
	inSource:    {keys.Source, []keys.Action{keys.FactNext, keys.OtherPane, keys.Search, keys.Show, keys.Select, keys.Quit}},
	afterSearch: {keys.Source, []keys.Action{keys.HitNext, keys.HitPrev, keys.Back, keys.Search, keys.OtherPane}},
	selecting:   {keys.Source, []keys.Action{keys.AddForce, keys.AddCasualty, keys.AddQuote, keys.Select, keys.Yank, keys.Comment, keys.Back}},
	inDetail:    {keys.Detail, []keys.Action{keys.Accept, keys.Reject, keys.Flag, keys.Back, keys.Edit, keys.TellingNext}},
}

// hinting says which keys matter now; ok is false where none of them do.
func (r *root) hinting() (now hinted, ok bool) {
	switch r.scope() {
	case keys.Detail:
		return inDetail, true
	case keys.Facts:
		if r.session.Chosen() == nil {
			return withoutFact, true
		}
		return inFacts, true
	case keys.Source:
		switch {
		case r.selecting():
			return selecting, true
		case r.source.Query() != "":
			return afterSearch, true
		}
		return inSource, true
	}
	return 0, false
}

func (r *root) hints() (hints []theme.Hint) {
	now, ok := r.hinting()
	if !ok {
		return nil
	}
	offer := hintsFor[now]
	for _, a := range append(slices.Clip(offer.actions), keys.Help) {
		if a == keys.AllKinds && r.session.Filter == (model.Filter{}) {
			continue
		}
		hints = r.hint(hints, offer.scope, a, "")
	}
	return hints
}

// hint is hints with the key of an action, if it has one, and what it does here;
// empty for what it always does.
func (r *root) hint(hints []theme.Hint, s keys.Scope, a keys.Action, does string) []theme.Hint {
	b, ok := r.cfg.Keys.Binding(s, a)
	if !ok {
		return hints
	}
	return append(hints, theme.Hint{Key: keys.Shown(b.Keys[0]), Does: cmp.Or(does, b.Short)})
}

// promptHints are the keys of the prompt, each with what it does here.
func (r *root) promptHints() (hints []theme.Hint) {
	add := func(a keys.Action, does string) { hints = r.hint(hints, keys.Prompt, a, does) }
	switch r.prompt.means {
	case "":
		if len(r.source.Searches()) > 0 {
			add(keys.Up, "earlier")
		}
		if r.prompt.expr {
			add(keys.Pattern, "words")
		} else {
			add(keys.Pattern, "regexp")
		}
	case keys.Narrow:
		hints = append(hints, theme.Hint{Does: "force, unseen, expert, any words"})
	case keys.Comment:
		if _, ok := r.lastComment(); ok {
			add(keys.Up, "your last")
		}
		if r.cfg.Editor != nil {
			add(keys.Compose, "editor")
		}
	}
	add(keys.Back, "leave")
	return hints
}

// listHead is what stands beside the title of the list: what narrows it while that
// is typed, and keys.
func (r *root) listHead() (h overlay.Head) {
	add := func(s keys.Scope, a keys.Action, does string) { h.Hints = r.hint(h.Hints, s, a, does) }
	pick := r.over.list.Pick
	if !r.prompt.open {
		if pick {
			add(keys.Overlay, keys.Take, "")
		}
		add(keys.Overlay, keys.Search, "")
		add(keys.Overlay, keys.Back, "")
		return h
	}
	h.Typed = r.prompt.typed(&r.theme)
	if pick {
		add(keys.Prompt, keys.Take, "take")
		add(keys.Prompt, keys.Up, "")
		add(keys.Prompt, keys.Down, "")
	} else {
		add(keys.Prompt, keys.Take, "keep")
	}
	add(keys.Prompt, keys.Back, "close")
	return h
}

// formHints are the keys of a form, those of these actions first.
func (r *root) formHints(actions ...keys.Action) (hints []theme.Hint) {
	for _, a := range append(actions, keys.Back) {
		hints = r.hint(hints, keys.Form, a, "")
	}
	return hints
}
