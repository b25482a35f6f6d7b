package model

// Separators of fields that several places give.
const (
	BetweenParts  = " … " // parts of one quotation
	BetweenNames  = "; "  // several claimants of one number
	BetweenPieces = " "   // a field whose words stand apart
)

// Speaker is the speaker's name, or their position where no name is told.
func (q *Quote) SpeakerOf(text string) string {
	if !q.Speaker.Empty() {
		return q.Speaker.Of(text, BetweenNames)
	}
	return q.Position.Of(text, BetweenPieces)
}
