package lang

// Words that rules of this package compare with have fixed numbers, so that
// they can stand in a switch.
const (
	wA ID = 128 + iota
	wAn
	wAt
	wLeast
	wThe
	wNo
	wNot
	wFewer
	wLess
	wThan
	wMore
	wUp
	wTo
	wAs
	wMany
	wMuch
	wMost
	wMaximum
	wOf
	wOver
	wExceeding
	wExceeded
	wExceeds
	wTopped
	wPassed
	wSurpassed
	wIn
	wExcess
	wUpwards
	wUpward
	wAbove
	wWell
	wGreater
	wUnder
	wBelow
	wAbout
	wAround
	wApproximately
	wApprox
	wRoughly
	wNearly
	wAlmost
	wSome
	wEstimated
	wEstimate
	wClose
	wCirca
	wPerhaps
	wExactly
	wPrecisely
	wJust
	wOr
	wSo
	wFew
	wPlus
	wOdd
	wStrong
	wAnd
	wBetween
	wFrom
	wRanging
	wHalf
	wCouple
	wPair
	wDozen
	wDozens
	wScores
	wHundreds
	wThousands
	wMillions
	wTens
	wSeveral
	wNumerous
	wCountless
	wOne
	wHundred
	wThousand
	wMillion
	wBillion
	wTrillion
	wMn
	wBn
	wM
	wK
	wSt
	wNd
	wRd
	wTh
	wS
	wYear
	wYears
	wOld
	wAged
	wAge
	wTimes
	wFold
	wPer
	wCent
	wMan
	wMember
	wPerson
	wWoman
	wAnother
	wEach
	wFoot
	wLater
	wMid
	wBy
	wSince
	wReached
	wReaches
	wRegion
	wMay
	wOClock
	wGMT
	wUTC
	wAM
	wPM
	wAMDots
	wPMDots
	wE
	wOn
	wQuarter
	wQuarters
	wAges
	wEst
	wAnywhere
	wUs
	wUSA // u.s
	wC
	wCa
	wSlightly
	wLittle
	wBit
	wNever
	wHigh
	wNumber
	wNumbered
	wSomewhere
)

var fixedWords = [...]string{
	"a", "an", "at", "least", "the", "no", "not", "fewer", "less", "than", "more", "up", "to", "as", "many", "much",
	"most", "maximum", "of", "over", "exceeding", "exceeded", "exceeds", "topped", "passed", "surpassed", "in",
	"excess", "upwards", "upward", "above", "well", "greater", "under", "below", "about", "around", "approximately",
	"approx", "roughly", "nearly", "almost", "some", "estimated", "estimate", "close", "circa", "perhaps", "exactly",
	"precisely", "just", "or", "so", "few", "plus", "odd", "strong", "and", "between", "from", "ranging", "half",
	"couple", "pair", "dozen", "dozens", "scores", "hundreds", "thousands", "millions", "tens", "several", "numerous",
	"countless", "one", "hundred", "thousand", "million", "billion", "trillion", "mn", "bn", "m", "k", "st", "nd",
	"rd", "th", "s", "year", "years", "old", "aged", "age", "times", "fold", "per", "cent", "man", "member", "person",
	"woman", "another", "each", "foot", "later", "mid", "by", "since", "reached", "reaches", "region",
	"may", "o'clock", "gmt", "utc", "am", "pm", "a.m", "p.m", "e", "on", "quarter", "quarters", "ages", "est", "anywhere", "us", "u.s", "c", "ca", "slightly", "little", "bit", "never", "high", "number", "numbered",
	"somewhere",
}

// unitWords are the number words and what they are worth.
var unitWords = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tenWords = [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
