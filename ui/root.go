package ui

import (
	"context"
	"strings"

	"debrief/model"
	"debrief/ui/facts"
	"debrief/ui/keys"
	"debrief/ui/layout"
	"debrief/ui/source"
	"debrief/ui/theme"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// root is the reader as a Bubble Tea model.
type root struct {
	cfg      Config
	session  model.Session
	source   *source.Pane
	facts    facts.Pane
	detail   detail
	split    layout.Split
	want     want
	theme    theme.Theme
	prompt   prompt
	over     over
	flow     flow
	review   review
	notice   string
	await    keys.Action // waits for the key that completes it
	count    int         // typed before a motion
	filling  filling
	touched  bool // a key was pressed since the briefing was opened
	begun    bool // the first frame was asked for
	clusters bool // the terminal counts columns by clusters
	indexed  bool // the terminal has 256 colours
}

// want is what the reader asked of the screen.
type want struct {
	facts bool // the focus is on the fact pane
	zoom  bool
	mouse bool
	at    int // the open entry of the library
}

func newRoot(cfg Config) *root {
	if len(cfg.Keys) == 0 {
		cfg.Keys = keys.Default()
	}
	r := &root{cfg: cfg, notice: cfg.Notice, want: want{facts: true, mouse: cfg.Mouse, at: cfg.At}}
	dark := cfg.Dark == nil || *cfg.Dark
	r.indexed = cfg.Profile != nil && *cfg.Profile == colorprofile.ANSI256
	r.wear(cfg.Theme, dark)
	r.open(cfg.First)
	r.flow.rest.read, r.flow.rest.readEnd = cfg.Rest, cfg.End
	return r
}

// open shows b; its facts follow.
func (r *root) open(b *model.Brief) {
	r.flow.stop()
	r.session = model.NewSession(b).Ordered(r.order()).Knowing(r.session.Records)
	r.source = source.New(b)
	if r.clusters {
		r.source.ShowWhole()
	}
	r.facts = facts.Pane{}
	r.detail = detail{}
	r.review, r.touched = review{journal: r.review.journal}, false
	r.filling = filling{}
	r.flow = flow{total: b.Body.Len(), turn: r.flow.turn + 1, pace: &pace{}}
	if len(b.Notes) > 0 {
		r.notice = strings.Join(b.Notes, " ")
	}
	r.lay()
}

// Init waits for the size of the screen.
func (r *root) Init() tea.Cmd { return nil }

// Update is one step of the reader.
func (r *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.split.W, r.split.H = msg.Width, msg.Height
		r.lay()
		return r, r.begin()
	case beginMsg:
		return r, r.start()
	case wholeMsg:
		return r, r.whole(msg)
	case endMsg:
		r.ended(msg)
	case tea.BackgroundColorMsg:
		if r.cfg.Dark == nil {
			r.wear(r.theme.Name, msg.IsDark())
		}
	case tea.ModeReportMsg:
		r.counts(msg)
	case tea.ColorProfileMsg:
		r.suit(msg.Profile)
	case tea.KeyPressMsg:
		return r, r.press(msg)
	case tea.PasteMsg:
		return r, r.paste(msg.Content)
	case tea.MouseClickMsg:
		return r, r.click(msg.Mouse())
	case tea.MouseWheelMsg:
		r.wheel(msg.Mouse())
	case factsMsg:
		return r, r.arrived(msg)
	case openedMsg:
		return r, r.opened(msg)
	case changedMsg:
		return r, r.changed(msg)
	case reopenedMsg:
		return r, r.reopened(msg)
	case journalRead:
		return r, r.journalArrived(msg)
	case openedJournal:
		return r, r.journalOpened(msg)
	case editedMsg:
		return r, r.edited(msg)
	case movedMsg:
		return r, r.moved(msg)
	case savedMsg:
		return r, r.saved(msg)
	case heardMsg:
		return r, r.heard(msg)
	case recordsMsg:
		r.session = r.session.Knowing(msg.records)
		r.lay()
	case noticeMsg:
		r.notice = string(msg)
	case stepMsg:
		return r, r.readOn()
	}
	return r, nil
}

// counts takes note of how the terminal counts columns. Bubble Tea asks it, and
// switches counting by clusters on where it can be.
func (r *root) counts(m tea.ModeReportMsg) {
	if m.Mode == ansi.ModeUnicodeCore && (m.Value == ansi.ModeReset || m.Value == ansi.ModeSet || m.Value == ansi.ModePermanentlySet) {
		r.clusters = true
		r.source.ShowWhole()
	}
}

// suit takes a theme that the terminal can show, unless one was asked for.
func (r *root) suit(p colorprofile.Profile) {
	r.indexed = p == colorprofile.ANSI256
	name := r.cfg.Theme
	if name == "" {
		switch p {
		case colorprofile.ANSI:
			name = "terminal"
		case colorprofile.ASCII, colorprofile.NoTTY:
			name = "mono"
		}
	}
	r.wear(name, r.theme.Dark)
	r.lay()
}

// wear takes the named theme, in the colours that the terminal has.
func (r *root) wear(name string, dark bool) {
	named := theme.Named
	if r.indexed {
		named = theme.Indexed
	}
	r.theme, _ = named(name, dark)
}

// press turns a key into an action, or into text where text is being typed.
func (r *root) press(key tea.KeyPressMsg) tea.Cmd {
	if r.waits(key) {
		return r.glimpse()
	}
	r.notice, r.touched = "", true
	r.flow.pace.pressed()
	name := key.String()
	if r.early(key) {
		return nil
	}
	if r.await != "" {
		return r.complete(name)
	}
	if r.counted(name) {
		return nil
	}
	if cmd, ok := r.inSummary(name); ok {
		return cmd
	}
	if a, ok := r.cfg.Keys.Lookup(r.scope(), name); ok {
		return r.apply(a)
	}
	if r.filling.shown() {
		return r.pressForm(key)
	}
	if r.prompt.open && r.prompt.press(key) {
		return r.typed()
	}
	return nil
}

// paste adds pasted text to what is being typed.
func (r *root) paste(text string) tea.Cmd {
	if r.filling.shown() {
		r.filling.form.Paste(text)
		return nil
	}
	r.prompt.insert(text)
	return r.typed()
}

// scope says which bindings hold now.
func (r *root) scope() keys.Scope {
	switch {
	case r.prompt.open:
		return keys.Prompt
	case r.filling.shown():
		return keys.Form
	case r.over.list.Open():
		return keys.Overlay
	case r.detail.open && r.want.facts:
		return keys.Detail
	case r.want.facts:
		return keys.Facts
	}
	return keys.Source
}

// lay divides the screen anew and lays out the panes. Their places are kept.
func (r *root) lay() {
	w, h := r.split.W, r.split.H
	r.split = layout.Of(w, h, layout.Want{Zoom: r.want.zoom, Facts: r.want.facts, Tall: r.detail.open})
	if s := r.split.Source; s.W > 0 {
		r.source.Railed(r.split.Shape == layout.SideBySide)
		r.source.Resize(s.W, s.H)
		if end := r.flow.rest.end; end != nil {
			end.Railed(r.split.Shape == layout.SideBySide)
			end.Resize(s.W, s.H)
			end.Bottom()
		}
	}
	if f := r.split.Facts; f.W > 0 {
		r.facts = r.facts.Lay(&r.session, r.measure(), f.H)
		r.detail.lay(&r.session, r.measure(), f.H, &r.theme)
	}
	if r.over.list.Open() {
		r.over.list = r.over.list.Sized(w).Move(0, w, h)
	}
	if r.filling.form != nil {
		r.filling.form.Lay(w, h)
	}
}

// flow is the stream of facts of the open briefing.
type flow struct {
	turn        int        // which opening the stream belongs to
	done, total int        // bytes
	first       model.Span // what is on the screen, to be derived first
	chosen      string     // ID of the fact to choose when facts arrive; empty for the first
	gone        bool       // the file could not be read when it had changed
	cancel      context.CancelFunc
	unwatch     context.CancelFunc
	news        chan factsMsg
	pace        *pace
	rest        rest
}

// percent is how much of the briefing is derived; 100 only for all of it.
func (f *flow) percent() int {
	if f.done >= f.total {
		return 100
	}
	return int(100 * int64(f.done) / int64(f.total))
}

func (f *flow) stop() {
	for _, stop := range []context.CancelFunc{f.cancel, f.unwatch} {
		if stop != nil {
			stop()
		}
	}
}
