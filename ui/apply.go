package ui

import (
	"debrief/model"
	"debrief/ui/keys"

	tea "charm.land/bubbletea/v2"
)

// apply gives an action its meaning: one line each, a step of the session or of
// a pane. It is as long as the table of actions, and nothing else gives an
// action meaning.
func (r *root) apply(a keys.Action) tea.Cmd {
	if r.prompt.open {
		return r.inPrompt(a)
	}
	if r.filling.shown() {
		return r.inForm(a)
	}
	if r.over.list.Open() {
		return r.inList(a)
	}
	if r.choosing(a) {
		return nil
	}
	n := max(r.count, 1)
	r.count = 0
	switch a {
	case keys.Down:
		r.move(n)
	case keys.Up:
		r.move(-n)
	case keys.HalfDown:
		r.page(n)
	case keys.HalfUp:
		r.page(-n)
	case keys.PageDown:
		r.page(2 * n)
	case keys.PageUp:
		r.page(-2 * n)
	case keys.Top:
		r.ends(false)
	case keys.Bottom:
		r.ends(true)
	case keys.WordNext:
		r.walk(func() { r.source.Word(n) })
	case keys.WordPrev:
		r.walk(func() { r.source.Word(-n) })
	case keys.LineStart:
		r.walk(r.source.LineStart)
	case keys.LineEnd:
		r.walk(r.source.LineEnd)
	case keys.SectionNext:
		r.section(n)
	case keys.SectionPrev:
		r.section(-n)
	case keys.FactNext:
		r.followFact(n)
	case keys.FactPrev:
		r.followFact(-n)
	case keys.FactHere:
		r.cycle()
	case keys.TellingNext:
		r.telling()
	case keys.OtherPane:
		r.focus(!r.want.facts)
	case keys.ToSource:
		r.focus(false)
	case keys.Show:
		if r.filling.picking {
			r.picked()
			return nil
		}
		return r.inFull()
	case keys.OnlyForces:
		r.filter(model.Only(model.KindForce))
	case keys.OnlyCasualties:
		r.filter(model.Only(model.KindCasualty))
	case keys.OnlyQuotes:
		r.filter(model.Only(model.KindQuote))
	case keys.AllKinds:
		r.filter(model.Filter{})
	case keys.Search:
		r.prompt = ask("/", r.source.Cursor())
	case keys.HitNext:
		return r.hit(n)
	case keys.HitPrev:
		return r.hit(-n)
	case keys.Zoom:
		r.want.zoom = !r.want.zoom
		r.lay()
	case keys.Help:
		r.show(listKeys)
	case keys.Palette:
		r.show(listActions)
		r.prompt = ask(":", 0)
		r.prompt.list = true
	case keys.Themes:
		r.show(listThemes)
	case keys.Outline:
		r.show(listSections)
	case keys.JumpBack:
		r.jump(-1)
	case keys.JumpOn:
		r.jump(1)
	case keys.Mark, keys.GoMark:
		r.await = a
	case keys.Select:
		r.selectOn()
	case keys.SwapEnds:
		r.source.SwapEnds()
	case keys.Yank:
		return r.yank(false)
	case keys.Cite:
		return r.yank(true)
	case keys.OpenLink:
		return r.link()
	case keys.Library:
		r.show(listBriefs)
	case keys.Mouse:
		r.toggleMouse()
	case keys.BriefNext:
		return r.turnTo(r.want.at + 1)
	case keys.BriefPrev:
		return r.turnTo(r.want.at - 1)
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Back:
		r.back()
	case keys.Accept:
		return r.judge(model.Accepted, model.NoReason)
	case keys.Reject:
		return r.judge(model.Rejected, model.NoReason)
	case keys.RejectFor:
		r.askReason()
	case keys.Flag:
		return r.judge(model.Flagged, model.NoReason)
	case keys.Skip:
		return r.skip()
	case keys.AcceptAll:
		return r.bulk(model.Accepted)
	case keys.RejectAll:
		return r.bulk(model.Rejected)
	case keys.Undo:
		return r.undo(false)
	case keys.Redo:
		return r.undo(true)
	case keys.Comment:
		return r.comment()
	case keys.Edit:
		return r.edit()
	case keys.AddForce:
		return r.add(model.KindForce)
	case keys.AddCasualty:
		return r.add(model.KindCasualty)
	case keys.AddQuote:
		return r.add(model.KindQuote)
	case keys.MissedNext:
		return r.missed(1)
	case keys.MissedPrev:
		return r.missed(-1)
	case keys.Disputed:
		return r.disputed(n)
	case keys.Narrow:
		r.prompt = ask("show only: ", 0)
		r.prompt.means = keys.Narrow
	case keys.Elsewhere:
		r.prompt = ask("keep decisions in the file: ", 0)
		r.prompt.means = a
	case keys.Order:
		return r.reorder()
	case keys.Summary:
		r.show(listSummary)
	case keys.Quit:
		return r.leave(tea.Quit)
	case keys.Interrupt:
		return r.leave(tea.Interrupt)
	case keys.Suspend:
		return tea.Suspend
	}
	return nil
}

// focus moves to one of the panes.
func (r *root) focus(facts bool) {
	r.want.facts = facts
	r.lay()
}

// inFull shows the chosen fact in full.
func (r *root) inFull() tea.Cmd {
	if r.session.Chosen() == nil {
		r.notice = "No fact is chosen: ] chooses the next."
		return nil
	}
	r.want.facts = true
	r.detail = detail{open: true}
	r.lay()
	r.choose(r.session, true)
	return r.readRecords()
}

// filter shows only some facts. Where it leaves out the chosen one, the first
// that is left is chosen.
func (r *root) filter(f model.Filter) {
	s := r.session.Under(f)
	if s.Chosen() == nil {
		s = s.Step(1)
	}
	r.session = s
	r.lay()
	r.choose(s, true)
}

// back undoes the last thing that stands in the way of reading.
func (r *root) back() {
	switch {
	case r.detail.open:
		r.detail = detail{}
		r.lay()
	case r.selecting():
		r.source.Unselect()
	case r.source.Query() != "":
		r.source.EndSearch()
	case r.filling.picking:
		r.filling.picking = false
	case r.want.zoom:
		r.want.zoom = false
		r.lay()
	case r.session.Filter.Active():
		r.filter(model.Filter{})
	}
}

// toggleMouse listens to the mouse or stops to.
func (r *root) toggleMouse() {
	r.want.mouse = !r.want.mouse
	if r.want.mouse {
		r.notice = "Mouse on: click words, click facts, turn the wheel. M gives it back to the terminal."
	} else {
		r.notice = "Mouse off."
	}
}
