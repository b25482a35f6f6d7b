package ui

import (
	"testing"
	"testing/synctest"
	"time"
)

// TestPace presses keys without end: what stands back for them goes on all the
// same.
func TestPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var p pace
		began := time.Now()
		p.stand()
		if waited := time.Since(began); waited > 0 {
			t.Errorf("stood back for %v though no key was pressed", waited)
		}
		p.pressed()
		time.AfterFunc(reply/2, p.pressed)
		p.stand()
		if waited := time.Since(began); waited != reply {
			t.Errorf("stood back for %v, a reply takes %v", waited, reply)
		}
		time.Sleep(reply)
		began = time.Now()
		if p.stand(); time.Since(began) > 0 {
			t.Error("stood back though the last key was long ago")
		}
	})
}
