package export

import "slices"

// marks of the Traffic Light Protocol, from the one that may go everywhere to
// the one that may go nowhere.
func marks() []string {
	return []string{"TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"}
}

// Marks are the handling marks that [Above] can compare.
func Marks() []string { return marks() }

// IsMark reports whether s is a mark that [Above] can compare.
func IsMark(s string) bool { return slices.Contains(marks(), s) }

// Above reports whether a briefing marked handling may not go where most is the
// highest mark that may. A briefing without a mark may go anywhere; one whose
// mark is no mark of the Traffic Light Protocol may not: nobody knows how high
// it stands.
func Above(handling, most string) bool {
	if handling == "" || most == "" {
		return false
	}
	at := slices.Index(marks(), handling)
	return at < 0 || at > slices.Index(marks(), most)
}
