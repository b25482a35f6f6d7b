package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// What says what a reviewer did.
type What uint8

// What a reviewer does. All but [Undone] and [Redone] can be undone.
const (
	Judged    What = iota // gave a verdict
	Skipped               // saw the fact and went on
	Edited                // gave fields other values
	Commented             // wrote a remark on a fact, a selection or the briefing
	Added                 // found a fact that was not derived
	Settled               // gave the verdict that ends a disagreement
	Undone                // took an entry back
	Redone                // brought it back again
)

var whatNames = [...]string{"judged", "skipped", "edited", "commented", "added", "settled", "undone", "redone"}

// String is the name in output.
func (w What) String() string { return nameAt(whatNames[:], int(w)) }

// MarshalText gives the name.
func (w What) MarshalText() ([]byte, error) { return textAt(whatNames[:], int(w), "act") }

// UnmarshalText takes a name.
func (w *What) UnmarshalText(b []byte) error { return fromText(w, whatNames[:], b, "act") }

// EntryID names an entry among all of all reviewers. IDs sort in the order in
// which entries were made: an entry made in sight of another has the greater ID,
// even when clocks differ.
type EntryID struct {
	Tick   uint64 // milliseconds since 1970 in the upper 48 bits, below them a count
	Writer uint64 // a random number of the session that wrote it
}

// IsZero reports whether id names no entry.
func (id EntryID) IsZero() bool { return id == EntryID{} }

// Compare is negative when id sorts before o, 0 when they are the same.
func (id EntryID) Compare(o EntryID) int {
	return cmp.Or(cmp.Compare(id.Tick, o.Tick), cmp.Compare(id.Writer, o.Writer))
}

// String is 32 hexadecimal digits that sort as the IDs do.
func (id EntryID) String() string { return fmt.Sprintf("%016x%016x", id.Tick, id.Writer) }

// ParseEntryID reads what [EntryID.String] wrote.
func ParseEntryID(s string) (EntryID, error) {
	if len(s) != 32 {
		return EntryID{}, fmt.Errorf("%q is no name of an entry", s)
	}
	tick, err := strconv.ParseUint(s[:16], 16, 64)
	writer, err2 := strconv.ParseUint(s[16:], 16, 64)
	if err != nil || err2 != nil {
		return EntryID{}, fmt.Errorf("%q is no name of an entry", s)
	}
	return EntryID{tick, writer}, nil
}

// MarshalText gives the digits.
func (id EntryID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText takes the digits.
func (id *EntryID) UnmarshalText(b []byte) (err error) {
	*id, err = ParseEntryID(string(b))
	return err
}

// tickAfter is the tick of an entry made at now by somebody who has seen last.
func tickAfter(last uint64, now time.Time) uint64 {
	return max(uint64(max(now.UnixMilli(), 0))<<16, last+1)
}

// Entry is one line of the journal: who did what to which fact, and when. An
// entry is never changed; what it points to belongs to nobody else.
type Entry struct {
	ID     EntryID   `json:"id"`
	When   time.Time `json:"when"` // UTC, whole milliseconds
	Who    string    `json:"who"`
	Brief  string    `json:"brief"`          // ID of the text that was read
	Fact   string    `json:"fact,omitempty"` // ID; empty for a remark on a selection or the whole briefing
	What   What      `json:"what"`
	Step   EntryID   `json:"step"`            // the first entry of those that are undone together
	Target EntryID   `json:"target,omitzero"` // the entry undone or redone, or the remark rewritten
	Before Verdict   `json:"before"`          // the verdict that stood
	After  Verdict   `json:"after"`           // the verdict that stands now
	Reason Reason    `json:"reason,omitempty"`
	Text   string    `json:"text,omitempty"` // the remark; what a reviewer says to a verdict

	Changes []Change   `json:"changes,omitempty"`
	Where   []Selector `json:"where,omitempty"`   // the selection of a remark
	Says    Saying     `json:"says,omitempty"`    // what the fact said
	Subject *Subject   `json:"subject,omitempty"` // the fact by its words, in the first entry on it
}

// undoes reports whether e switches another entry off or on.
func (e *Entry) undoes() bool { return e.What == Undone || e.What == Redone }

// Change is another value for a field of a fact.
type Change struct {
	Field   Field      `json:"field"`
	Derived string     `json:"derived"`         // what the rules gave
	Before  string     `json:"before"`          // what stood
	After   string     `json:"after"`           // what stands now
	Where   []Selector `json:"where,omitempty"` // its words in the source; none when it was typed
	Number  *Number    `json:"number,omitempty"`
}

// Found reports whether the value stands in the source. One of a few values that
// a field has to choose from is nothing that could.
func (c Change) Found() bool { return len(c.Where) > 0 || c.After == "" || c.Field.Choices() != nil }

// Number is what the words of a count mean.
type Number struct {
	Value int64 `json:"value"`
	Low   int64 `json:"low"`
	High  int64 `json:"high"`
	Bound Bound `json:"bound"`
}

// Union is all entries of the journals in the order of their IDs, each once.
// It is the same whatever the order of the journals and of the entries in them.
// One journal that is in order already is given back as it is.
func Union(journals ...[]Entry) []Entry {
	if len(journals) == 1 && inOrder(journals[0]) {
		return journals[0]
	}
	all := slices.Concat(journals...)
	slices.SortStableFunc(all, func(a, b Entry) int { return cmp.Or(a.ID.Compare(b.ID), strings.Compare(a.Who, b.Who)) })
	return slices.CompactFunc(all, func(a, b Entry) bool { return a.ID == b.ID })
}

func inOrder(entries []Entry) bool {
	for i := 1; i < len(entries); i++ {
		if entries[i-1].ID.Compare(entries[i].ID) >= 0 {
			return false
		}
	}
	return true
}
