package lang

// The cues of quotations and of the people who speak. Their words stand in
// lexicon/quote.txt.
const (
	QuoteVerb     Cue = 1 << (quoteBit + iota) // said, tells, warned: beside Reporting, and finite
	QuoteIng                                   // saying, adding
	Telling                                    // told, urged: names the listener before the words
	Hearsay                                    // is reported, is believed: nobody in particular says it
	Document                                   // statement, report, interview: speaks, or is spoken in
	Learned                                    // university, think-tank, institute
	ExpertNoun                                 // analyst, historian
	OfficialNoun                               // minister, spokeswoman
	CombatantNoun                              // rebel, gunman
	WitnessNoun                                // resident, survivor
	Outlet                                     // Telegraph, Reuters, reporters: is told something
	Male                                       // he, Mr, Jacques
	Female                                     // she, Mrs, Amina
	Portfolio                                  // prime, interior, press: a part of a post
	Wording                                    // words, opinion: "in the words of X"
)

var quoteNames = [...]string{
	"QuoteVerb", "QuoteIng", "Telling", "Hearsay", "Document", "Learned", "ExpertNoun", "OfficialNoun",
	"CombatantNoun", "WitnessNoun", "Outlet", "Male", "Female", "Portfolio", "Wording",
}
