package ui

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"
)

// fps is how often frames may be drawn.
const fps = 120

// beat brings forward the frames that somebody waits for. Bubble Tea sends
// frames to the terminal when its ticker beats, so that a key waits for half a
// beat on average and the first frame for a whole one. Such a frame makes the
// ticker beat at once instead. It then goes on as before, so that there are
// never many more frames in a second than fps.
//
// Bubble Tea has no call for this: the ticker is a field of its own that nobody
// else writes. Where a later release has none of that name, frames wait as
// before.
type beat struct {
	ticker *time.Ticker
	calm   *time.Timer
	begun  bool      // the terminal was asked what there is to ask at the start
	due    bool      // the frame to come is waited for
	last   time.Time // that a beat was brought forward
}

// The beat that is brought forward, and for how long the ticker keeps it.
const (
	atOnce  = 200 * time.Microsecond
	quickly = 6 * time.Millisecond
)

// newBeat is the beat of p, which must have started.
func newBeat(p *tea.Program) *beat {
	field := reflect.ValueOf(p).Elem().FieldByName("ticker")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*time.Ticker]() {
		return &beat{}
	}
	b := &beat{ticker: (*time.Ticker)(field.UnsafePointer())}
	if b.ticker != nil {
		b.calm = time.AfterFunc(time.Hour, func() { b.ticker.Reset(time.Second / fps) })
	}
	return b
}

// heard notes whether somebody waits for what msg changes. The first frame waits
// until the terminal is asked for its background: if a reader were ended between
// the two, the shell would get the answer.
func (b *beat) heard(msg tea.Msg) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseMsg, tea.PasteMsg, openedJournal:
		b.due = true
	case tea.WindowSizeMsg:
		b.due = b.due || b.begun
	case beginMsg:
		b.due, b.begun = true, true
	}
}

// drawn is called when a frame is ready.
func (b *beat) drawn() {
	if !b.due || b.ticker == nil || time.Since(b.last) < time.Second/fps {
		return
	}
	b.due, b.last = false, time.Now()
	b.calm.Reset(quickly)
	b.ticker.Reset(atOnce)
}
