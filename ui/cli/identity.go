package cli

import (
	"sync"
	"unsafe"
	"weak"

	"debrief/briefs"
	"debrief/model"
)

// identities gives the ID of a briefing that was opened without: the reader asks
// for it where the journal is read and where facts are derived, at the same time,
// and it is made once.
type identities struct {
	mu   sync.Mutex
	text weak.Pointer[byte] // of the briefing asked for last
	size int
	id   string
}

// of is the ID of b.
func (n *identities) of(b *model.Brief) string {
	if b.ID != "" {
		return b.ID
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if text := weak.Make(unsafe.StringData(b.Text)); text != n.text || n.size != len(b.Text) {
		n.text, n.size, n.id = text, len(b.Text), briefs.Identity(b)
	}
	return n.id
}
