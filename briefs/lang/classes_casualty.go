package lang

// The cues of casualties. Verbs come in three forms, because the form tells
// where the victims stand.
const (
	Killed    Cue = 1 << (casualtyBit + iota) // killed, murdered: the past and its participle
	Killing                                   // killing, murdering
	Kill                                      // kill, kills
	Died                                      // died, dies, perished: the victims are the subject
	Wounded                                   // wounded, injured
	Wounding                                  // wounding, injuring
	Wound                                     // wound, injures
	Captured                                  // captured, kidnapped, seized
	Capturing                                 // capturing, kidnapping
	Capture                                   // capture, kidnaps
	Arrested                                  // arrest, arrested, detaining: a capture when fighters are taken
	Hint                                      // lives, gunned: only with words beside them
	Death                                     // death, fatalities, murder, massacre
	Injury                                    // injuries, wounds
	Seizure                                   // kidnapping, abduction
	Loss                                      // casualties, losses
	Corpse                                    // bodies, corpses
	Dead                                      // dead, lifeless
	Missing                                   // missing, unaccounted
	Hostage                                   // hostage, captives
	Toll                                      // toll
	Lost                                      // lost, loses: with people or lives behind
)

var casualtyNames = [...]string{
	"Killed", "Killing", "Kill", "Died", "Wounded", "Wounding", "Wound", "Captured", "Capturing", "Capture",
	"Arrested", "Hint", "Death", "Injury", "Seizure", "Loss", "Corpse", "Dead", "Missing", "Hostage", "Toll", "Lost",
}
