package lang

// The cues of forces.
const (
	ForceVerb Cue = 1 << (forceBit + iota) // deployed, stationed, sent, fields
	ForceNoun                              // contingent, garrison, deployment, strength
)

var forceNames = [...]string{"ForceVerb", "ForceNoun"}
