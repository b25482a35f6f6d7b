package ui

import (
	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/paint"
	"debrief/ui/theme"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// prompt takes a line of text at the bottom of the screen. The zero prompt is
// closed.
type prompt struct {
	open  bool
	sign  string
	from  int  // where in the source a search began
	list  bool // the text searches the overlay, not the source
	expr  bool // the text is a regular expression
	past  int  // how far back in the history of searches
	wrong string
	means keys.Action   // what the text is for; empty for a search
	again model.EntryID // the comment that is written anew; zero for another one
	input textinput.Model
}

func ask(sign string, from int) prompt {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = 400
	in.Focus()
	return prompt{open: true, sign: sign, from: from, input: in}
}

// press edits the text; it reports whether the text changed.
func (p *prompt) press(key tea.KeyPressMsg) bool {
	before := p.input.Value()
	p.input, _ = p.input.Update(key)
	return p.input.Value() != before
}

// insert adds pasted text.
func (p *prompt) insert(text string) {
	if p.open {
		p.input, _ = p.input.Update(tea.PasteMsg{Content: paint.Inert(text)})
	}
}

// below reports whether the prompt stands on the last line of the screen.
func (p *prompt) below() bool { return p.open && !p.list }

// typed is the lead and the text, with a block for its cursor.
func (p *prompt) typed(th *theme.Theme) paint.Row {
	value := []rune(p.input.Value())
	at := min(p.input.Position(), len(value))
	under, after := " ", ""
	if at < len(value) {
		under, after = string(value[at]), string(value[at+1:])
	}
	return paint.Row{
		paint.Text(p.lead(), th.Prompt), paint.Text(string(value[:at]), th.Text),
		paint.Text(under, th.Cursor), paint.Text(after, th.Text),
	}
}

// row draws the prompt on a line of w cells; of a long text its end is seen.
func (p *prompt) row(w int, th *theme.Theme) paint.Row {
	row := append(paint.Row{{Text: " ", Width: 1}}, p.typed(th)...)
	if over := row.Width() - w; over > 0 {
		row = row.Cut(over, over+w)
	}
	return row.Fit(w, paint.Style{})
}

// width is the cells that the lead and the text take, with the cursor.
func (p *prompt) width() int { return paint.Width(p.lead()+p.input.Value()) + 3 }

// lead says what is typed.
func (p *prompt) lead() string {
	if p.expr {
		return "regexp " + p.sign
	}
	return p.sign
}

// typed follows the text as it grows: the search runs with it.
func (r *root) typed() tea.Cmd {
	if !r.prompt.open {
		return nil
	}
	if r.prompt.means != "" {
		if r.prompt.means == keys.Narrow {
			r.filter(model.ParseFilter(r.prompt.input.Value()))
		}
		return nil
	}
	if r.prompt.list {
		r.over.list = r.over.list.Search(r.prompt.input.Value())
		r.preview()
		return nil
	}
	r.find()
	return r.readOn()
}

// inPrompt gives an action its meaning while text is typed.
func (r *root) inPrompt(a keys.Action) tea.Cmd {
	p := &r.prompt
	switch {
	case a == keys.Interrupt:
		return r.leave(tea.Interrupt)
	case a == keys.Back:
		r.forget()
	case a == keys.Take:
		return r.taken()
	case p.list && a == keys.Down:
		r.moveList(1)
	case p.list && a == keys.Up:
		r.moveList(-1)
	case p.means == keys.Comment && a == keys.Compose:
		return r.compose()
	case p.means == keys.Comment && a == keys.Up:
		r.rewrite()
	case p.list || p.means != "": // what follows is for searches
	case a == keys.Down:
		return r.recall(-1)
	case a == keys.Up:
		return r.recall(1)
	case a == keys.Pattern:
		p.expr = !p.expr
		return r.typed()
	}
	return nil
}

// forget closes the prompt as if nothing had been typed.
func (r *root) forget() {
	p := r.prompt
	r.prompt = prompt{}
	switch {
	case p.list:
		r.leaveList()
	case p.means == keys.Narrow:
		r.filter(model.Filter{})
	case p.means == "":
		r.source.EndSearch()
		r.source.SetCursor(p.from)
	}
}

// taken closes the prompt and does what its text is for.
func (r *root) taken() tea.Cmd {
	p := r.prompt
	text := p.input.Value()
	r.prompt = prompt{}
	switch {
	case p.list:
		return r.take()
	case p.means == keys.Comment && !p.again.IsZero():
		return r.rewritten(p.again, text)
	case p.means == keys.Comment:
		return r.commented(text)
	case p.means == keys.Elsewhere:
		return r.elsewhere(text)
	case p.means != "":
	case text == "":
		r.source.EndSearch()
	default:
		r.searched(text)
	}
	return nil
}

// searched goes to the hit that the search reached.
func (r *root) searched(text string) {
	r.source.Remember()
	r.focus(false)
	if _, of, counting := r.source.Hits(); of == 0 && !counting {
		r.notice = "Not found: " + text
		return
	}
	r.walk(func() {})
}

// find searches for what was typed so far.
func (r *root) find() {
	p := &r.prompt
	p.wrong = ""
	if !p.expr {
		r.source.Find(p.input.Value(), p.from)
	} else if err := r.source.FindPattern(p.input.Value(), p.from); err != nil {
		p.wrong = "not a regular expression yet"
	}
}

// recall brings an earlier search back: the n-th before the one that is shown.
func (r *root) recall(n int) tea.Cmd {
	past := r.source.Searches()
	at := r.prompt.past + n
	if at < 1 || at > len(past) {
		return nil
	}
	r.prompt.past = at
	r.prompt.input.SetValue(past[at-1])
	r.prompt.input.CursorEnd()
	return r.typed()
}

// readOn lets the source pane do a slice of what takes long: finding the end of
// a large briefing, counting the hits of a search. No key ever waits for it.
func (r *root) readOn() tea.Cmd {
	if !r.source.Step() {
		return nil
	}
	return nextSlice
}

// nextSlice asks for the next slice.
func nextSlice() tea.Msg { return stepMsg{} }

// hit goes to the n-th next hit of the search.
func (r *root) hit(n int) tea.Cmd {
	if r.source.Query() == "" {
		r.notice = "Nothing is searched for: / searches."
		return nil
	}
	wrapped, ok := false, false
	r.walk(func() { wrapped, ok = r.source.Next(n) })
	switch {
	case !ok:
		r.notice = "Not found."
	case wrapped && n > 0:
		r.notice = "Search went on from the top."
	case wrapped:
		r.notice = "Search went on from the end."
	}
	return r.readOn()
}
