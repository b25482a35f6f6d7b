package derive

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
