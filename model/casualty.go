package model

// Outcome says what became of the people counted.
type Outcome uint8

// The outcomes of a casualty claim.
const (
	Killed Outcome = iota
	Wounded
	Missing
	Captured
	Mixed // dead and hurt in one figure
)

var outcomeNames = [...]string{"killed", "wounded", "missing", "captured", "casualty"}

// String is the outcome's name in output: killed, wounded, missing, captured or
// casualty.
func (o Outcome) String() string { return outcomeNames[o] }

// Casualty is a claim that a number of people were killed, wounded, missing or
// captured.
type Casualty struct {
	Outcome     Outcome
	Victims     Words
	Count       Estimate
	Claimant    Words // who says so; several when several do
	Perpetrator Words // who is said to have done it
	Place       Words
	Date        Words
	Hedge       Words // what holds the claim open: "could not be verified"
}
