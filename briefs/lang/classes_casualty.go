package lang

// The cues of casualties.
const (
	CasualtyVerb Cue = 1 << (casualtyBit + iota) // killed, wounded, died, kidnapped
	CasualtyNoun                                 // deaths, toll, bodies, victims
	CasualtyAdj                                  // dead, missing, hurt
)

var casualtyNames = [...]string{"CasualtyVerb", "CasualtyNoun", "CasualtyAdj"}
