package derive

import (
	"strings"
	"sync"

	"debrief/briefs/lang"
)

// A keyword is one of the few words whose part in a claim is their own.
type keyword uint8

const (
	noKey       keyword = iota
	keyOf               // members of, dozens of
	keyFrom             // seventeen from the navy
	keyBy               // killed by gunmen
	keyTo               // beaten to death
	keyAnd              // killed and wounded
	keyAs               // as well as
	keyWell             // as well as
	keyWith             // along with
	keyAlong            // along with, together with
	keyAside            // alongside, besides, plus: alone
	keyAdd              // in addition to
	keyApart            // apart from
	keyIn               //
	keyIncl             // including, comprising
	keyAmong            // among the dead were
	keyThem             // of them, of whom, of which
	keyThose            // those killed
	keyThat             // said that, attacks that killed
	keyOther            // others, more, additional
	keyNew              // another
	keyEach             // two each from
	keyPer              // a rate
	keyTake             // took 12 hostage
	keyFree             // freed 12 hostages
	keyClaim            // claimed 12 lives
	keyLife             // lives
	keyTheir            // lost their lives
	keyNumber           // the number of dead
	keyBe               // is, was
	keyAre              // the present of be
	keyGet              // got
	keyPlan             // threatened to kill
	keyFell             // shot dead, gunned down
	keyDown             // gunned down
	keyDeath            // to death
	keySuffer           // suffered injuries
	keyNo               // no, none, zero
	keyReach            // rose to, stands at, exceeded
	keyStrict           // executed, eliminated: of people or not
	keyFatal            // fatal victims
	keyVictims          // fatal victims
	keySerious          // one seriously
	keySo               // as were, so were
	keyPut              // put the toll at
	keyVerify           // could not be verified
	keyAble             // could not be verified
	keyFigures          // data, figures
	keySame             // in the same period
	keyPrisoner         // taken in a fight, or not
	keyHold             // held 12 hostages
	keyDoom             // sentenced to death
	keyKiller           // of, not among the dead
	keyChief            // taken like a fighter
	keySince            // have since died
	keyHedge            // reportedly
	keyAt               // like in
	keyWhere            // near, at, outside: beside in
	keySum              // a total of 12, a group of 12
	keyPlace            // headings of tables
	keyDate
	keyOn   // on Monday
	keyBurn // burnt alive
	keyAlive
	keyLand // nation, area: says nothing of where
	keyDay  // yesterday, today
	keyWhen // last, late, early: opens a date

	keySeen     // not been seen since
	keySend     // sent to hell
	keyHell     //
	keyAway     // led away, carried off
	keyCarry    // led, marched
	keyPay      // paid the supreme price
	keyPrice    //
	keySupreme  //
	keyGive     // gave their lives
	keyTreat    // treated for wounds
	keyAgainst  // held against their will
	keySelf     // killed himself and four others
	keyBefore   // before being killed
	keyBeing    //
	keyRespect  // respectively
	keyUp       // up from, compared with
	keyWipe     // wiped out
	keyOut      //
	keyResp     // claimed responsibility
	keyBlame    // blamed on, attributed to
	keyAccuse   // accused somebody of killing
	keyBelong   // the gunmen belonged to
	keySaw      // the raid saw gunmen storm the hotel
	keyOnce     // in a separate incident
	keyElse     // elsewhere, meanwhile: opens another scene
	keyVoice    // a spokesman for the group
	keyFire     // opened fire
	keyFor      // a spokesman for
	keyYear     // year, decade
	keyPast     // over the past few days
	keyLater    // days later
	keyGroup    // names of armed groups
	keyGuilty   // responsible for
	keyCharge   // charged with, convicted of
	keyCulprit  // the group are the suspected perpetrators
	keyBetween  // between January and May
	keyHouse    // a body that is a house too
	keyTeller   // tells, does not act
	keyTally    // recorded, counted
	keySpeak    // speaks of
	keyEstimate // by its estimate
	keyIt       // it, they
	keyAccount  // not accounted for
	keyTerror   // a terrorist attack tells nobody
	keyClash    // clashes with
	keyBegin    // since the war began
	keyDesk     // names an office that speaks
	keyRelease  // press release, communique
	keyBury     // buried 34 people
	keyClinic   // taken to hospital
	keyUnder    // buried under the rubble
	keyTotal    // bringing the total to 19
	keyNation   // all over the country
	keyFound    // were found dead
	keyInflict  // inflicted 40 casualties on
	keyBoth     // both pilots
	keyCouple   // a couple of guards, an old couple
	keyFatally  // five people, two fatally
	keyAll      // all but three
	keyCome     // came a week after
	keyWar      // a conflict that has killed many
	keyMovement // in names: of those who fight a state
	keyAlso     // were also killed in a raid: another one
	keyNext     // the following day
	keyAdds     // additionally: goes on with what somebody said
	keyConduct  // conducted a raid
	keyBehind   // was behind the attack
	keySuspect  // the group is suspected
	keyHallmark // bore the hallmarks of the group
	keyLaid     // a bomb laid by the group
	keyDuring   // during the war
	keyInvolved // involved in an attack
	keyHands    // died at the hands of the group
)

// keyLists are the words of each keyword.
func keyLists() []string {
	return []string{
		keyOf:    "of",
		keyFrom:  "from",
		keyBy:    "by",
		keyTo:    "to",
		keyAnd:   "and or nor &",
		keyAs:    "as",
		keyWell:  "well",
		keyWith:  "with",
		keyAlong: "together along",
		keyAside: "alongside besides plus",
		keyAdd:   "addition",
		keyApart: "apart",
		keyIn:    "in",
		keyIncl:  "including incl comprising include includes included comprised namely",
		keyAmong: "among amongst",
		keyThem:  "them whom which",
		keyThose: "those",
		keyThat:  "that",
		keyOther: "others other more additional further",
		keyNew:   "another",
		keyEach:  "each",
		keyPer:   "per",
		keyTake:  "took taken take takes taking",
		keyFree: "freed free frees freeing release releases released releasing rescue rescues rescued " +
			"rescuing saved save saves saving",
		keyClaim:  "claimed claim claims claiming cost costs costing",
		keyLife:   "life lives",
		keyTheir:  "their his her its",
		keyNumber: "number",
		keyBe:     "was were be been am",
		keyAre:    "is are",
		keyGet:    "got get gets getting",
		keyPlan: "preparing prepared prepares threatened threaten threatens threatening plan plans planned planning tried try tries " +
			"trying attempted attempt attempts attempting vowed vow want wanted wants intended " +
			"intends failed",
		keyFell:   "shot gunned mown mowed cut stabbed",
		keyDown:   "down",
		keyDeath:  "death",
		keySuffer: "suffered suffer suffers suffering sustained sustain sustaining received receive receives receiving",
		keyNo:     "no none nobody zero",
		keyReach: "rose rise rises rising risen stands stood stand reached reach reaches reaching exceeded " +
			"exceeds exceed topped tops climbed climbs climbing jumped totaled totalled passed " +
			"surpassed increased amount amounts amounted numbered bring brings bringing brought raise " +
			"raises raising raised",
		keyStrict: "executed execute executes executing eliminated eliminate eliminates eliminating " +
			"neutralized neutralised neutralize neutralise neutralizing neutralising liquidated " +
			"liquidate liquidates liquidating seized seize seizes seizing captured capture captures " +
			"capturing slaughtered slaughter slaughters slaughtering butchered butchering " +
			"exterminated annihilated fallen hit",
		keyFatal:    "fatal",
		keyVictims:  "victims victim",
		keySerious:  "seriously critically gravely severely badly slightly lightly",
		keySo:       "so",
		keyPut:      "put puts putting placed places",
		keyVerify:   "verified verify confirm corroborated corroborate authenticated authenticate",
		keyAble:     "could cannot unable couldn't unverified",
		keyFigures:  "data figure figures statistics records tally estimates",
		keySame:     "same",
		keyPrisoner: "prisoners",
		keyHold:     "held hold holds holding",
		keyDoom:     "sentenced sentence sentences sentencing condemned",
		keyKiller:   "killers killer murderers murderer slayers slayer",
		keyChief:    "commander commanders warlord warlords chieftain chieftains ringleader ringleaders",
		keySince:    "since",
		keyHedge:    "reportedly allegedly unconfirmed apparently purportedly presumably",
		keyAt:       "at",
		keyWhere:    "near outside inside around across throughout",
		keyTotal:    "total",
		keySum:      "group party column team convoy crew family",
		keyPlace:    "location place where site",
		keyDate:     "date day when period",
		keyOn:       "on",
		keyBurn:     "burnt burned",
		keyAlive:    "alive",
		keyLand:     "nation country area region zone",
		keyDay:      "yesterday today tonight overnight",
		keySeen:     "seen heard",
		keySend:     "sent send dispatched despatched",
		keyHell:     "hell",
		keyAway:     "away off",
		keyCarry:    "carried led marched whisked herded",
		keyPay:      "paid pay made",
		keyPrice:    "price sacrifice",
		keySupreme:  "supreme ultimate",
		keyGive:     "gave laid sacrificed",
		keyTreat:    "treated treat treating",
		keyAgainst:  "against",
		keySelf:     "himself herself themselves itself",
		keyBefore:   "before after",
		keyBetween:  "between",
		keyHouse:    "mosque church school college university bank court",
		keyTeller:   "sources source officials official witnesses witness medics rescuers doctors",
		keyTally:    "counted counts recorded documented documents document registered registers listed lists tallied logged confirmed confirms acknowledged acknowledges admitted admits",
		keySpeak:    "speak speaks spoke",
		keyEstimate: "estimate estimation reckoning count",
		keyIt:       "it they",
		keyAccount:  "accounted",
		keyTerror:   "terrorist",
		keyClash:    "clash clashes clashed battle battles fighting firefight gunfight skirmish skirmishes",
		keyBegin:    "began begun started start beginning outbreak invasion independence",
		keyDesk:     "relations press command directorate services",
		keyRelease:  "communique communiqué bulletin",
		keyBury:     "buried",
		keyClinic:   "hospital hospitals clinic",
		keyUnder:    "under beneath",
		keyBeing:    "being",
		keyRespect:  "respectively",
		keyWipe:     "wiped",
		keyOut:      "out",
		keyResp:     "responsibility",
		keyBlame:    "blamed blame blames blaming attributed ascribed",
		keyAccuse:   "accused accuses accuse",
		keyBelong:   "belonged belong belonging",
		keySaw:      "saw see sees",
		keyOnce:     "separate similar previous earlier unrelated related",
		keyElse:     "elsewhere meanwhile separately",
		keyVoice:    "spokesman spokeswoman spokesperson spokesmen",
		keyFire:     "fire",
		keyFor:      "for",
		keyUp:       "compared up",
		keyWhen:     "last late early mid this morning evening night afternoon week month",
		keyGroup: "boko haram shabaab shabab qaeda qaida isis isil iswap jnim taliban hamas hezbollah houthi houthis " +
			"farc eln pkk wagner mujahideen",
		keyGuilty:   "responsible",
		keyCharge:   "charged convicted indicted",
		keyCulprit:  "perpetrators perpetrator culprits culprit",
		keyYear:     "year years decade decades",
		keyPast:     "past recent",
		keyNation:   "nationwide countrywide",
		keyFound:    "found",
		keyInflict:  "inflicted inflict inflicts inflicting",
		keyBoth:     "both",
		keyCouple:   "couple",
		keyFatally:  "fatally mortally",
		keyAll:      "all",
		keyCome:     "came comes coming followed",
		keyWar:      "conflict war wars insurgency rebellion violence crisis",
		keyMovement: "liberation resistance revolutionary front jihad branch wing faction",
		keyAlso:     "also",
		keyNext:     "next following",
		keyAdds:     "additionally furthermore moreover",
		keyConduct:  "conducted conducts mounted staged perpetrated committed",
		keyBehind:   "behind",
		keySuspect:  "suspected",
		keyHallmark: "hallmarks hallmark",
		keyLaid:     "planted",
		keyDuring:   "during",
		keyInvolved: "involved implicated",
		keyHands:    "hands",
		keyLater:    "later ago",
	}
}

// keywords are a set of them, a bit for each.
type keywords [4]uint64

func (s *keywords) add(k keyword) { s[k>>6] |= 1 << (k & 63) }

// hasAny reports whether one of some keywords is among them.
func (s *keywords) hasAny(some ...keyword) bool {
	for _, k := range some {
		if s[k>>6]>>(k&63)&1 != 0 {
			return true
		}
	}
	return false
}

// part is what a word of the lexicon is for a claim.
type part struct {
	key   keyword
	sense sense // by its keyword, else by its classes
	dated bool  // a date may begin with it
	melts bool  // it may act as one with the words before it
}

// casualtyParts are the parts of words by the number of the word.
var casualtyParts = sync.OnceValue(func() []part {
	var table []part
	at := func(id lang.ID) *part {
		if int(id) >= len(table) {
			table = append(table, make([]part, int(id)+1-len(table))...)
		}
		return &table[id]
	}
	for k, list := range keyLists() {
		for w := range strings.FieldsSeq(list) {
			at(lang.Lookup(w)).key = keyword(k)
		}
	}
	for id, word := range lang.Words() {
		p := at(id)
		class, _ := lang.ClassOf(word)
		if p.sense = keySense(p.key); p.sense == asPlain {
			p.sense = classSense(class)
		}
		p.melts = melts(p.key)
		p.dated = class&(lang.Month|lang.Weekday|lang.Time|lang.Duration) != 0 || keyDates(p.key)
	}
	table[lang.ApostropheS].sense = classSense(lang.Possessive)
	table[lang.Unknown] = part{key: noKey, sense: asPlain}
	return table
})

// keyDates reports whether a date may begin with a keyword.
func keyDates(k keyword) bool {
	switch k {
	case keyDay, keyWhen, keyPast, keySame, keySince, keyNext, keyThat, keyOnce, keyDuring:
		return true
	}
	return false
}
