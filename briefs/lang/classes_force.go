package lang

// The cues of forces.
const (
	ForceUnit     Cue = 1 << (forceBit + iota) // soldiers, fighters: people under arms by the word alone
	ForceFaint                                 // men, personnel: under arms when something else says so
	ForceArmed                                 // military, police: before a faint noun it says so
	ForceBody                                  // force, contingent, garrison: a body that a number may size
	ForceSend                                  // deployed, sent, arrived: brings people to a place
	ForceStay                                  // stationed, based, remain: says that people are at a place
	ForceHold                                  // has, keeps, fields: whose people they are stands before it
	ForceHost                                  // hosts, receives: where they are stands before it
	ForceLeave                                 // withdrew, left: they go or are gone
	ForceAhead                                 // will, pledged, authorised: they are to come
	ForceOnce                                  // formerly, peak: they were there
	ForceCount                                 // numbers, totalling: joins a body and its number
	ForceStrength                              // strength, manpower, ceiling: what the number is of
	ForceShift                                 // cut, raised: one number turns into another
	ForceName                                  // Taliban, UNIFIL: movements and missions under arms
	ForceOut                                   // arrested, jailed, buried: not a force, whoever they are
	ForceList                                  // deployments, strengths: heads a list without verbs
	ForceBranch                                // army, navy: parts of armed forces in such a list
	ForceCrew                                  // team, mission, presence: a body if its people are under arms
	ForceWord                                  // a word that rules name; it signals nothing by itself
)

var forceNames = [...]string{
	"ForceUnit", "ForceFaint", "ForceArmed", "ForceBody", "ForceSend", "ForceStay", "ForceHold", "ForceHost",
	"ForceLeave", "ForceAhead", "ForceOnce", "ForceCount", "ForceStrength", "ForceShift", "ForceName", "ForceOut",
	"ForceList", "ForceBranch", "ForceCrew", "ForceWord",
}
