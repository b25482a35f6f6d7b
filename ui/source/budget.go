package source

import "time"

// Work that one call may do, in bytes of Markdown read.
const (
	stepBytes  = 128 << 10 // counting, per Step
	quickBytes = 64 << 10  // looking for a hit, before the rest is left to Step
)

// budget is what one call may spend: so many bytes, and not much time, since
// some texts take long to parse.
type budget struct {
	bytes, spent int
	began        time.Time
}

// Limits of a budget besides its bytes.
const (
	mostTime  = 6 * time.Millisecond
	sureBytes = 16 << 10 // are read however long they take
)

func newBudget(bytes int) budget { return budget{bytes: bytes, began: time.Now()} }

// left reports whether more may be done.
func (b *budget) left() bool {
	return b.spent < sureBytes || b.spent < b.bytes && time.Since(b.began) < mostTime
}
