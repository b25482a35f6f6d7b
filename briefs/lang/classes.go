package lang

// Class is a set of what a word is, whatever fact is looked for. The words of
// each class stand in lexicon/common.txt under the name of its constant.
type Class uint64

// The classes of words.
const (
	Pronoun      Class = 1 << iota // he, they, it: stands for somebody or something
	Possessive                     // his, their, 's
	Determiner                     // a, the, this, all, both
	Article                        // a, an
	Preposition                    // in, near, according
	Conjunction                    // and, or, but, while
	Relative                       // who, which, whose
	Question                       // when, where, how
	Auxiliary                      // be, have, do and modals, every form
	Have                           // has, have, had, having
	Be                             // is, are, was, were, been, being
	Negation                       // not, never, no, n't
	NumberWord                     // one to ninety, hundred, thousand, million, dozen
	Multiplier                     // hundred, thousand, million, k, m: scales the number before
	VagueNumber                    // dozens, scores, hundreds, several, many
	Ordinal                        // first, second, third
	Hedge                          // about, nearly, least, estimated
	Month                          // January, Jan
	Weekday                        // Monday, Mon
	Time                           // today, yesterday, week, hours
	Age                            // aged, year-old
	Measure                        // km, metres, miles, kg, degrees
	Percent                        // percent, per cent
	Money                          // dollars, euros, USD
	Personal                       // Mr, Mrs, Dr: stands before a name and is no post
	Rank                           // General, Col.: of armed forces and police
	Office                         // president, minister, governor: a post that stands before a name too
	RoleNoun                       // spokesman, director, analyst, resident: what a speaker is
	Abbreviation                   // keeps its full stop
	Reporting                      // said, told, claims: verbs that hand on words
	Person                         // people, civilians, men, children
	Armed                          // soldiers, fighters, police: people under arms
	Kin                            // wife, son, brother
	Body                           // government, ministry, army, party: acts as one
	Formation                      // brigade, battalion, division
	Weapon                         // rifle, tank, rocket, aircraft, vehicle
	PlaceNoun                      // city, village, province, border, camp
	Direction                      // north, eastern
	Particle                       // al, bin, de, van: inside a name, small or capital
	Numbering                      // page, article, resolution, flight: what a number after it numbers
	Adverb                         // also, then, reportedly, ever
	Verb                           // common verbs beside reporting, casualty and force verbs
	Event                          // attack, ambush, clash, bombing
	Adjective                      // young, local, armed: stands between a number and its noun
	Thing                          // houses, shops, animals: counted, and nobody
	Duration                       // day, weeks, years: what time is counted in
	Fraction                       // thirds, quarters: parts of a whole
	Attack                         // ambush, stormed, shelled: what is done to somebody on purpose
)

var classNames = [...]string{
	"Pronoun", "Possessive", "Determiner", "Article", "Preposition", "Conjunction", "Relative", "Question",
	"Auxiliary", "Have", "Be", "Negation", "NumberWord", "Multiplier", "VagueNumber", "Ordinal", "Hedge", "Month",
	"Weekday", "Time", "Age", "Measure", "Percent", "Money", "Personal", "Rank", "Office", "RoleNoun",
	"Abbreviation", "Reporting", "Person", "Armed", "Kin", "Body", "Formation", "Weapon", "PlaceNoun", "Direction",
	"Particle", "Numbering", "Adverb", "Verb", "Event", "Adjective", "Thing",
	"Duration", "Fraction", "Attack",
}

// Function is the set of small words that no name and no noun phrase goes
// across.
const Function = Pronoun | Determiner | Preposition | Conjunction | Relative | Question | Auxiliary | Negation

// Cue is a set of the facts that a word may signal. The words of each cue stand
// in the lexicon of its kind: force.txt, casualty.txt, quote.txt.
type Cue uint64

// Where the bits of each kind begin in a [Cue].
const (
	forceBit    = 0
	casualtyBit = 20
	quoteBit    = 42
)

// The cues of each kind together.
const (
	ForceCues    Cue = 1<<casualtyBit - 1<<forceBit
	CasualtyCues Cue = 1<<quoteBit - 1<<casualtyBit
	QuoteCues    Cue = 1<<63 - 1<<quoteBit + 1<<63
)
