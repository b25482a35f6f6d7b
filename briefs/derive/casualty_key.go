package derive

import (
	"strings"
	"sync"

	"debrief/briefs/lang"
)

// A keyword is one of the few words whose part in a claim is their own.
type keyword uint8

const (
	noKey     keyword = iota
	keyOf             // members of, dozens of
	keyFrom           // seventeen from the navy
	keyBy             //
	keyTo             //
	keyAnd            //
	keyAs             // as well as
	keyWell           //
	keyWith           // along with
	keyAlong          // along with, together with
	keyAside          // alongside, besides, plus: alone
	keyAdd            // in addition to
	keyApart          // apart from
	keyIn             //
	keyIncl           // including, comprising
	keyAmong          // among the dead were
	keyThem           // of them, of whom, of which
	keyThose          // those killed
	keyThat           //
	keyOther          // others, more, additional
	keyNew            // another
	keyEach           // two each from
	keyPer            // a rate
	keyTake           // took 12 hostage
	keyFree           // freed 12 hostages
	keyClaim          // claimed 12 lives
	keyLife           // lives
	keyTheir          // lost their lives
	keyNumber         // the number of dead
	keyBe             // is, was
	keyAre            // the present of be
	keyGet            // got
	keyPlan           // threatened to kill
	keyFell           // shot dead, gunned down
	keyDown           //
	keyDeath          // to death
	keySuffer         // suffered injuries
	keyNo             // no, none, zero
	keyThere          // there were
	keyTotal          // death count
	keyReach          // rose to, stands at, exceeded
	keyStrict         // executed, eliminated: of people or not
	keyFatal          // fatal victims
	keyVictims
	keySerious  // one seriously
	keySo       // as were, so were
	keyPut      // put the toll at
	keyVerify   // could not be verified
	keyAble     //
	keyFigures  // data, figures
	keySame     // in the same period
	keyPrisoner // taken in a fight, or not
	keyHold     // held 12 hostages
	keyDoom     // sentenced to death
	keyKiller   // of, not among the dead
	keyChief    // taken like a fighter
	keySince    // have since died
	keyHedge    // reportedly
	keyAt       // like in
	keyWhere    // near, at, outside: beside in
	keyDay      // yesterday, today
	keyWhen     // last, late, early: opens a date
)

const keyLists = `
of: of
from: from
by: by
to: to
and: and or nor &
as: as
well: well
with: with
along: together along
aside: alongside besides plus
add: addition
apart: apart
in: in
incl: including comprising include includes included comprised namely
among: among amongst
them: them whom which
those: those
that: that
other: others other more additional further
new: another
each: each
per: per
take: took taken take takes taking
free: freed free frees freeing release releases released releasing rescue rescues rescued rescuing saved save saves saving
claim: claimed claim claims claiming cost costs costing
life: life lives
their: their his her its
number: number
be: was were be been being am
are: is are
get: got gets getting
plan: threatened threaten threatens threatening plan plans planned planning tried try tries trying attempted attempt attempts
 attempting vowed vow want wanted wants intended intends failed
fell: shot gunned mown mowed cut
down: down
death: death
suffer: suffered suffer suffers suffering sustained sustain sustaining received receive receives receiving
no: no none nobody zero
there: there
total: count
reach: rose rise rises rising risen stands stood stand reached reach reaches reaching exceeded exceeds exceed topped tops
 climbed climbs climbing jumped totaled totalled passed surpassed increased amount amounts amounted numbered bring
 brings bringing brought raise raises raising raised
strict: executed execute executes executing eliminated eliminate eliminates eliminating neutralized neutralised neutralize
 neutralise neutralizing neutralising liquidated liquidate liquidates liquidating seized seize seizes seizing captured capture
 captures capturing slaughtered slaughter slaughters slaughtering butchered butchering exterminated hit
fatal: fatal
victims: victims victim
serious: seriously critically gravely severely badly slightly lightly fatally mortally
so: so
put: put puts placed places
verify: verified verify confirm corroborated corroborate authenticated authenticate
able: could cannot unable couldn't unverified
figures: data figures statistics records tally estimates
same: same
prisoner: prisoners
hold: held hold holds holding
doom: sentenced sentence sentences sentencing condemned
killer: killers killer murderers murderer slayers slayer
chief: commander commanders warlord warlords chieftain chieftains ringleader ringleaders
since: since
hedge: reportedly allegedly unconfirmed apparently purportedly presumably
at: at
where: near outside inside around across throughout
day: yesterday today tonight
when: last late early mid this morning evening night afternoon week month year
`

// casualtyKeys are the keys by the number of the word.
var casualtyKeys = sync.OnceValue(func() []keyword {
	var table []keyword
	at := noKey
	for line := range strings.Lines(keyLists[1:]) {
		list := line
		if _, rest, found := strings.Cut(line, ":"); found {
			at, list = at+1, rest
		}
		for w := range strings.FieldsSeq(list) {
			id := int(lang.Lookup(w))
			for len(table) <= id {
				table = append(table, noKey)
			}
			table[id] = at
		}
	}
	table[lang.Unknown] = noKey
	return table
})

func keyOfWord(table []keyword, id lang.ID) keyword {
	if int(id) < len(table) {
		return table[id]
	}
	return noKey
}
