package ui

import (
	"sync/atomic"
	"time"
)

// pace makes deriving stand back for somebody who presses keys: on a machine of
// few cores, what a key asks for would wait for a core again at every step of its
// way to the screen.
type pace struct{ until atomic.Int64 } // in nanoseconds of Unix time

// reply is how long a key's frame mostly takes to reach the terminal.
const reply = 12 * time.Millisecond

// pressed notes that somebody waits for a frame.
func (p *pace) pressed() { p.until.Store(time.Now().Add(reply).UnixNano()) }

// stand waits until the frame of the last key is out. It never waits for longer
// than a reply, so that keys without end do not hold up deriving for good.
func (p *pace) stand() {
	if left := time.Until(time.Unix(0, p.until.Load())); left > 0 {
		time.Sleep(left)
	}
}
