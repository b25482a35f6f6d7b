package model

// Class says in what capacity a speaker speaks.
type Class uint8

// The classes of speaker.
const (
	Other Class = iota
	Expert
	Official
	Combatant
	Witness
	Classes // how many there are
)

var classNames = [...]string{"other", "expert", "official", "combatant", "witness"}

// String is the class's name in output: expert, official, combatant, witness or
// other.
func (c Class) String() string { return classNames[c] }

// Quote is what somebody said, in their words or reported.
type Quote struct {
	Speaker     Words // the fullest name that the briefing gives
	Position    Words // role: "director of the Sahel programme"
	Affiliation Words
	Outlet      Words // to whom it was said: The Telegraph
	Parts       Words // the words, without their marks; several when something stands between
	Direct      bool  // inside quotation marks
	Class       Class
}
