package lang

// The cues of quotations.
const (
	QuoteVerb Cue = 1 << (quoteBit + iota) // said, told, added: beside Reporting
	QuoteNoun                              // statement, interview, according
)

var quoteNames = [...]string{"QuoteVerb", "QuoteNoun"}
