package ui

import (
	"context"
	"fmt"

	"debrief/model"

	tea "charm.land/bubbletea/v2"
)

// small is how much of the source the deriver is asked about on a key press, in
// bytes.
const small = 8 << 10

// add shows a form for a fact of kind k in the selection, with as many fields as
// the rules find in it.
func (r *root) add(k model.Kind) tea.Cmd {
	switch {
	case !r.selecting():
		r.notice = "Nothing is selected: v selects words of the source first."
		return nil
	case r.closed() != "":
		r.notice = r.closed()
		return nil
	}
	s := r.source.Selected()
	f, why := r.drafted(k, s)
	if why != "" {
		r.notice = why
		return nil
	}
	e := r.editingOf(f, model.Review{Kind: k})
	r.fillFields("Add "+titled(k), e, func() tea.Cmd { return r.added(e) })
	return nil
}

// added keeps the fact that the form describes, and chooses it.
func (r *root) added(e *editing) tea.Cmd {
	changes := r.changes(e)
	r.source.Unselect()
	all, entries := r.session.Reviews.AddMended(r.now(), e.fact, changes...)
	cmd := r.said(all, entries...)
	r.choose(r.session.Choose(r.session.Position(entries[0].Fact)), false)
	r.notice = fmt.Sprintf("Added a %s; u takes it back.%s", e.fact.Kind, unfound(changes))
	return cmd
}

// drafted is the fact of kind k that stands in s: derived if the rules see one
// there that is not known yet, else with its main words alone.
func (r *root) drafted(k model.Kind, s model.Span) (f model.Fact, why string) {
	b := r.session.Brief
	if s.Len() > small {
		return f, "That is too much for one fact."
	}
	if r.cfg.Derive != nil {
		part := *b
		part.Body = s
		for _, f := range r.cfg.Derive(context.Background(), &part, s, func([]model.Fact, int) {}) {
			if f.Kind == k && !r.known(&f) {
				return f, ""
			}
		}
	}
	if k == model.KindQuote {
		q := &model.Quote{Parts: model.At(s), Direct: true}
		return model.Fact{Kind: k, Quote: q, Anchors: []model.Anchor{{Span: s, Role: model.RoleQuote}}}, ""
	}
	if r.cfg.Count == nil {
		return f, "Numbers cannot be read here."
	}
	e, ok := r.cfg.Count(b, s)
	if !ok {
		return f, "No number is selected: a " + k.String() + " needs one."
	}
	f = model.Fact{Kind: k, Anchors: []model.Anchor{{Span: e.Words.First(), Role: model.RoleCount}}}
	if k == model.KindForce {
		f.Force = &model.Force{Count: e}
	} else {
		f.Casualty = &model.Casualty{Count: e}
	}
	return f, ""
}

// known reports whether a fact of the same kind stands on the same words.
func (r *root) known(f *model.Fact) bool {
	for i := range r.session.Facts {
		if o := &r.session.Facts[i]; o.Kind == f.Kind && o.Start() == f.Start() {
			return true
		}
	}
	return false
}

// Gap is a number or a quotation that no fact covers.
type Gap struct {
	model.Span
	Quote bool
}

// missed goes to the n-th next number or quotation that no fact covers, and
// selects it.
func (r *root) missed(n int) tea.Cmd {
	if r.cfg.Missed == nil || r.flow.done < r.flow.total {
		r.notice = "Facts are still being derived."
		return nil
	}
	gaps := r.cfg.Missed(r.session.Brief, r.session.Facts)
	at := -1
	for i, g := range gaps {
		if n > 0 && g.Start > r.source.Cursor() {
			at = i
			break
		}
		if n < 0 && g.End <= r.source.Cursor() {
			at = i
		}
	}
	if at < 0 {
		r.notice = fmt.Sprintf("No further number or quotation without a fact; there are %d in all.", len(gaps))
		return nil
	}
	g := gaps[at]
	r.source.Leave()
	r.source.Unselect()
	r.focus(false)
	r.source.Reveal(g.Span)
	r.source.SelectSpan(g.Span)
	what, key := "Number", "F adds a force, C a claim"
	if g.Quote {
		what, key = "Quotation", "Q adds it"
	}
	r.notice = fmt.Sprintf("%s without a fact, %d of %d: %s, v selects more", what, at+1, len(gaps), key)
	return nil
}
