package model

import "fmt"

// Verdict is what a reviewer says of a fact.
type Verdict uint8

// The verdicts.
const (
	Unseen Verdict = iota // nothing said yet
	Accepted
	Rejected
	Flagged  // to be looked at again
	Verdicts // how many there are
)

var verdictNames = [...]string{"unseen", "accepted", "rejected", "flagged"}

// String is the verdict's name in output: unseen, accepted, rejected or flagged.
func (v Verdict) String() string { return nameAt(verdictNames[:], int(v)) }

// MarshalText gives the name.
func (v Verdict) MarshalText() ([]byte, error) { return textAt(verdictNames[:], int(v), "verdict") }

// UnmarshalText takes a name.
func (v *Verdict) UnmarshalText(b []byte) error { return fromText(v, verdictNames[:], b, "verdict") }

// Reason says why a fact was rejected.
type Reason uint8

// The reasons.
const (
	NoReason Reason = iota
	WrongNumber
	WrongAttribution
	NotAFact
	Duplicate
	OutOfScope
	OtherReason
	Reasons // how many there are
)

var reasonNames = [...]string{"", "wrong number", "wrong attribution", "not a fact", "duplicate", "out of scope", "other"}

// String is the reason's name in output, empty for [NoReason].
func (r Reason) String() string { return nameAt(reasonNames[:], int(r)) }

// MarshalText gives the name.
func (r Reason) MarshalText() ([]byte, error) { return textAt(reasonNames[:], int(r), "reason") }

// UnmarshalText takes a name.
func (r *Reason) UnmarshalText(b []byte) error { return fromText(r, reasonNames[:], b, "reason") }

// MarshalText gives the name.
func (k Kind) MarshalText() ([]byte, error) { return textAt(kindNames[:], int(k), "kind") }

// UnmarshalText takes a name.
func (k *Kind) UnmarshalText(b []byte) error { return fromText(k, kindNames[:], b, "kind") }

// MarshalText gives the name.
func (r Role) MarshalText() ([]byte, error) { return textAt(roleNames[:], int(r), "role") }

// UnmarshalText takes a name.
func (r *Role) UnmarshalText(b []byte) error { return fromText(r, roleNames[:], b, "role") }

// MarshalText gives the name.
func (b Bound) MarshalText() ([]byte, error) { return textAt(boundNames[:], int(b), "bound") }

// UnmarshalText takes a name.
func (b *Bound) UnmarshalText(text []byte) error { return fromText(b, boundNames[:], text, "bound") }

// nameAt is the name of the value i, and something printable for a value that
// has none.
func nameAt(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("?%d", i)
}

func textAt(names []string, i int, what string) ([]byte, error) {
	if i >= len(names) {
		return nil, fmt.Errorf("no %s has the number %d", what, i)
	}
	return []byte(names[i]), nil
}

func fromText[T ~uint8](to *T, names []string, b []byte, what string) error {
	for i, name := range names {
		if name == string(b) {
			*to = T(i)
			return nil
		}
	}
	return fmt.Errorf("no %s is called %q", what, b)
}

// parse is the value with the given name.
func parse[T ~uint8](names []string, name string) (T, bool) {
	var v T
	err := fromText(&v, names, []byte(name), "")
	return v, err == nil
}
