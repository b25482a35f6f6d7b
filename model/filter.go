package model

import "strings"

// Filter says which facts are shown. The zero Filter shows all.
type Filter struct {
	Hidden [Kinds]bool // kinds left out
	Text   string      // words that one of the fact's spans holds, in any case
}

// Only is the filter that shows one kind.
func Only(k Kind) Filter {
	var f Filter
	for i := range f.Hidden {
		f.Hidden[i] = Kind(i) != k
	}
	return f
}

// Active reports whether the filter leaves anything out.
func (f Filter) Active() bool { return f != Filter{} }

// Shows reports whether the filter lets the fact through.
func (f Filter) Shows(fact *Fact, text string) bool {
	if f.Hidden[fact.Kind] {
		return false
	}
	if f.Text == "" {
		return true
	}
	want := strings.ToLower(f.Text)
	for _, a := range fact.Anchors {
		if strings.Contains(strings.ToLower(Plain(a.Of(text))), want) {
			return true
		}
	}
	return false
}
