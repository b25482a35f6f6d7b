package ui

import (
	"time"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/source"

	tea "charm.land/bubbletea/v2"
)

// rest is the reading of a large briefing of which only the beginning is on the
// screen: the first frame does not wait for the whole. Keys that are pressed
// before it is there wait, so that they mean what they say of the whole.
type rest struct {
	read    func() (*model.Brief, error) // the whole; nil when it is there
	readEnd func() (*model.Brief, bool)  // its end; nil where there is no quick way to it
	waiting []tea.KeyPressMsg
	end     *source.Pane // what is shown of the end while the key that asks for it waits
}

// endMsg is how the briefing ends of which the beginning is shown.
type endMsg struct {
	turn  int
	brief *model.Brief
}

// beginMsg says that the first frame is drawn.
type beginMsg struct{}

// wholeMsg is the briefing of which the beginning is shown.
type wholeMsg struct {
	turn  int
	brief *model.Brief
	err   error
}

// begin asks the terminal, once, for its background, and then for what is to come
// after the first frame: it would only take time from it.
func (r *root) begin() tea.Cmd {
	if r.begun {
		return nil
	}
	r.begun = true
	begin := func() tea.Msg { return beginMsg{} }
	if r.cfg.Dark != nil {
		return begin
	}
	return tea.Sequence(tea.RequestBackgroundColor, begin)
}

// start begins what goes on beside the reader of a briefing.
func (r *root) start() tea.Cmd {
	if r.flow.rest.read != nil {
		return r.readRest()
	}
	return tea.Batch(r.derive(), r.readJournal(), nextSlice, r.follow())
}

// frameOut is how long a frame takes to reach the terminal. Reading takes all
// cores.
const frameOut = 5 * time.Millisecond

// readRest reads the whole.
func (r *root) readRest() tea.Cmd {
	read, turn := r.flow.rest.read, r.flow.turn
	return func() tea.Msg {
		time.Sleep(frameOut)
		b, err := read()
		return wholeMsg{turn, b, err}
	}
}

// waits puts key off until the whole briefing is there, unless it means the same
// without. Behind one that waits all others do.
func (r *root) waits(key tea.KeyPressMsg) bool {
	if r.flow.rest.read == nil {
		return false
	}
	a, _ := r.cfg.Keys.Lookup(r.scope(), key.String())
	if a == keys.Interrupt || len(r.flow.rest.waiting) == 0 && r.local(a) {
		return false
	}
	r.flow.rest.waiting = append(r.flow.rest.waiting, key)
	return true
}

// glimpse shows the end of a briefing that is read still, if that is what the
// first key waits for. When all of it is there the key goes to its end.
func (r *root) glimpse() tea.Cmd {
	wait, turn := &r.flow.rest, r.flow.turn
	if len(wait.waiting) != 1 || wait.readEnd == nil || r.count > 0 {
		return nil
	}
	if a, _ := r.cfg.Keys.Lookup(r.scope(), wait.waiting[0].String()); a != keys.Bottom || r.scope() != keys.Source {
		return nil
	}
	read := wait.readEnd
	return func() tea.Msg {
		if b, ok := read(); ok {
			return endMsg{turn, b}
		}
		return nil
	}
}

// ended shows the end of the briefing that is read.
func (r *root) ended(msg endMsg) {
	if msg.turn != r.flow.turn || r.flow.rest.read == nil {
		return
	}
	r.flow.rest.end = source.New(msg.brief)
	if r.clusters {
		r.flow.rest.end.ShowWhole()
	}
	r.lay()
}

// shown is the source pane that is on the screen.
func (r *root) shown() *source.Pane {
	if r.flow.rest.end != nil {
		return r.flow.rest.end
	}
	return r.source
}

// local reports whether a needs no more of the briefing than its beginning.
func (r *root) local(a keys.Action) bool {
	switch a {
	case keys.Quit, keys.OtherPane, keys.Zoom, keys.Redraw, keys.Suspend, keys.Mouse:
		return true
	case keys.Down, keys.Up, keys.HalfDown, keys.HalfUp, keys.Top, keys.WordNext, keys.WordPrev, keys.LineStart, keys.LineEnd:
		return r.scope() == keys.Source && r.count == 0
	}
	return false
}

// whole shows the whole briefing where its beginning stood, and does what was
// asked for meanwhile. When it cannot be read the beginning stays.
func (r *root) whole(msg wholeMsg) tea.Cmd {
	if msg.turn != r.flow.turn || r.flow.rest.read == nil {
		return nil
	}
	waiting := r.flow.rest.waiting
	var cmds []tea.Cmd
	if msg.err != nil {
		r.flow.rest, r.flow.done = rest{}, r.flow.total
		r.notice = "Only the beginning is shown, without facts; the rest cannot be read: " + msg.err.Error()
	} else {
		top, cursor, touched := r.source.First(), r.source.Cursor(), r.touched
		r.open(msg.brief)
		r.source.Return(top, cursor)
		r.touched = touched
		cmds = append(cmds, r.start())
	}
	for _, key := range waiting {
		cmds = append(cmds, r.press(key))
	}
	return tea.Batch(cmds...)
}
