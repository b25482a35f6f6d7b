package model

// Status says when a force stands where it is said to be.
type Status uint8

// The statuses of a force.
const (
	Present   Status = iota
	Planned          // to be sent, or the most that is allowed
	Withdrawn        // leaving or gone
	Past             // a figure of an earlier time
	Total            // the strength of a whole army or movement
)

var statusNames = [...]string{"present", "planned", "withdrawn", "past", "total"}

// String is the status's name in output: present, planned, withdrawn, past or
// total.
func (s Status) String() string { return statusNames[s] }

// Force is a counted body of people under arms.
type Force struct {
	Country     string // ISO 3166-1 alpha-2 of where they stand; empty for a region or when untold
	CountryName string // the gazetteer's name for Country, else the words of Place
	Place       Words  // where they stand
	Origin      string // ISO 3166-1 alpha-2 of whose they are
	OriginPlace Words
	Group       Words // whose people they are: an army, a movement, a contingent of a mission
	Unit        Words // the noun: mercenaries, troops
	Status      Status
	StatusWords Words
	Count       Estimate
}
