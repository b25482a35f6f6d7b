package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// An actor is somebody who is said to have attacked others in a scene.
type actor struct {
	who  model.Words
	side camp
	rank int         // how surely the text names them
	foe  model.Words // the other side of a fight, whose losses they are; empty for anybody's
	at   int32       // the sentence that names them
	site model.Words // where that sentence is
	from int         // the claim behind which the text names them as its doers; -1
}

// How surely an actor is named, from a mere gunman on. A name counts for more than
// any nearness in the text.
const (
	rankSome    = iota     // gunmen, attackers
	rankNamed   = iota + 2 // the army, fighters of a group
	rankBlamed             // said to be behind it
	rankClaimed            // says so himself
)

// A camp is which sort of people under arms somebody belongs to.
type camp uint8

const (
	noCamp camp = iota
	official
	irregular
)

// attackersIn adds whoever the sentence says attacked others to its scene.
func (t *tally) attackersIn(sc *scene) {
	since, blamed := false, t.keys.hasAny(keySince, keyResp, keyBlame, keyAccuse, keyCharge, keyCulprit, keyBelong, keyBetween, keyCarry, keyClash, keyGuilty, keyConduct, keyBehind, keySuspect, keyHallmark, keyLaid, keyGive, keyClaim)
	for i := range t.words {
		w := &t.words[i]
		if !blamed && w.sense != asCue && !w.is(lang.Attack) {
			continue // like most
		}
		since = w.key == keySince && t.at(i-1).sense != asHave || w.key == keyBefore && !t.isAfter(i) || since && w.sense != asComma
		switch {
		case since: // since the government launched its offensive, before police shot him
		case w.key == keyResp:
			t.accuse(sc, t.responsible(i), rankClaimed)
		case w.key == keyBlame:
			t.accuse(sc, t.blamed(i), rankBlamed)
		case w.key == keyAccuse, w.key == keyCharge:
			t.accuse(sc, t.accused(i), rankBlamed)
		case w.key == keyCulprit:
			t.accuse(sc, t.suspected(i), rankBlamed)
		case w.key == keyGuilty && t.at(i+1).key == keyFor:
			t.accuse(sc, t.guiltyOf(i), rankBlamed)
		case w.key == keyBelong:
			t.accuse(sc, t.belonged(i), rankBlamed)
		case w.key == keyBehind || w.key == keySuspect:
			t.accuse(sc, t.held(i), rankBlamed)
		case w.key == keyHallmark && t.at(i+1).sense == asOf:
			k := t.openers(i + 2)
			t.accuse(sc, t.actor(k, t.stretch(k, 9)), rankBlamed)
		case (w.key == keyLaid || w.key == keyGive) && t.at(i+1).sense == asBy:
			t.accuse(sc, t.agent(i+1), rankNamed)
		case w.key == keyClaim && t.at(t.openers(i+1)).is(lang.Event):
			t.accuse(sc, t.claimsAttack(i), rankClaimed)
		case w.key == keyBetween && t.at(i-1).is(lang.Event):
			t.accuseBoth(sc, i)
		case w.key == keyCarry && t.at(i+1).key == keyOut && t.at(i-1).is(lang.Event) && t.at(i+2).sense != asBy: // the raid carried out at dawn
		case w.key == keyCarry && t.at(i+1).key == keyOut:
			t.accuse(sc, t.assailant(i), rankClaimed)
		case w.key == keyConduct && (t.at(i+1).sense == asBy || t.stages(i)):
			t.accuse(sc, t.assailant(i), rankNamed)
		case w.key == keyClash && t.at(i+1).key == keyWith:
			t.clash(sc, i)
		case w.sense == asCue && w.cues(pastCues|presentCues) && !w.cues(nounCues) && t.at(t.openers(i+1)).sense == asPerson && t.openers(i+1) == i+1:
			t.accuse(sc, t.assailant(i), rankNamed) // killed civilians
		case !w.is(lang.Attack):
		case w.is(lang.Event) || w.cues(nounCues):
			t.accuse(sc, t.behind(i), rankNamed)
		case w.sense != asCue:
			t.accuse(sc, t.assailant(i), rankNamed)
		}
	}
}

// accuse adds who to the actors of sc.
func (t *tally) accuse(sc *scene, who model.Words, rank int) {
	const most = 8
	if who.Empty() || len(sc.actors) >= most || t.onlyTells(who) || t.p.tokens[t.p.tokenAt(who[0].Start)].Is(lang.Personal) {
		return
	}
	a := actor{who: who, rank: rank, side: t.campOf(who), at: int32(t.index), site: t.known(t.places), from: -1}
	if !t.namedIn(who) || t.onlyGroup(who) {
		a.rank = rankSome
	}
	sc.actors = append(sc.actors, a)
}

// accuseBoth adds the two sides of a fight between them, each for the losses of the
// other.
func (t *tally) accuseBoth(sc *scene, i int) {
	j := t.openers(i + 1)
	end := j
	for end < j+8 && t.at(end).sense.in(nominal|1<<asOf) {
		end++
	}
	k := t.openers(end + 1)
	if end == j || t.at(end).sense != asAnd {
		return
	}
	a, b := t.actor(j, end), t.actor(k, t.stretch(k, 6))
	if a.Empty() || b.Empty() {
		return
	}
	for _, side := range [][2]model.Words{{a, b}, {b, a}} {
		n := len(sc.actors)
		if t.accuse(sc, side[0], rankNamed); len(sc.actors) > n {
			sc.actors[n].foe = side[1]
		}
	}
}

// sayer is who says what the pronoun at word i does: the group said it had attacked.
func (t *tally) sayer(i int) model.Words {
	for j := i - 1; j > 0 && j > i-5; j-- {
		if w := &t.words[j]; w.sense == asSay || w.is(lang.Reporting) {
			start, _ := t.verbGroup(j)
			if who := t.doer(start); t.campOf(who) != noCamp || t.isArmed(who) {
				return who
			}
			return nil
		}
	}
	return nil
}

// isArmed reports whether a body or group stands in who, not only a person's name.
func (t *tally) isArmed(who model.Words) bool {
	if who.Empty() {
		return false
	}
	for i := t.p.tokenAt(who[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < who[0].End; i++ {
		if tok := &t.p.tokens[i]; tok.Is(lang.Body|lang.Armed) || t.keyAt(i) == keyGroup || t.keyAt(i) == keySum || tok.Shape == lang.Upper {
			return true
		}
	}
	return false
}

// namedIn reports whether a name or a body stands in w.
func (t *tally) namedIn(w model.Words) bool {
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		tok := &t.p.tokens[i]
		if tok.Capital() && !t.caps && (i > t.s.First || tok.Class == 0) || tok.Is(lang.Body) || t.keyAt(i) == keyGroup || t.p.placeAt(i) != nil {
			return true
		}
	}
	return false
}

// campOf is the camp of the people whom w names.
func (t *tally) campOf(w model.Words) camp {
	if w.Empty() {
		return noCamp
	}
	if t.ofRebels(w) {
		return irregular
	}
	t.who.read(t.p.text, w)
	switch t.who.side {
	case forces, police:
		return official
	case rebels:
		return irregular
	case civil:
		return noCamp
	}
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		tok := &t.p.tokens[i]
		if m := t.p.placeAt(i); m != nil && m.Kind <= gazetteer.Capital || tok.Is(lang.Body) && tok.Shape == lang.Lower && t.keyAt(i) != keySum && t.keyAt(i) != keyMovement && !t.p.among(int(i), &tollings().bands) {
			return official // a country, a government
		}
	}
	return noCamp
}

// assailant is who does what the verb of attack at word i tells: its subject, or
// whoever stands behind "by".
func (t *tally) assailant(i int) model.Words {
	if t.at(i+1).sense == asBy {
		return t.agent(i + 1)
	}
	if t.meetsMine(i) {
		return nil
	}
	start, has := t.verbGroup(i)
	if has&(1<<asBe) != 0 && has&(1<<asNot) == 0 {
		return t.agent(i + 1)
	}
	if has&(1<<asBe|1<<asNot) != 0 || t.words[i].is(lang.Verb) && !t.hostile(i) {
		return nil
	}
	j := start
	switch before := t.at(j - 1); {
	case before.sense == asRel:
		if j--; t.at(j-1).sense == asComma {
			j--
		}
	case before.sense == asComma && t.ing(i):
		return t.opening()
	case before.sense == asComma:
		j = t.openingOf(j - 1)
	case before.sense == asAnd:
		return t.sharedSubject(j - 1)
	case before.sense == asPron:
		return t.sayer(j - 1)
	case before.sense.in(1<<asTo | 1<<asPrep | 1<<asDet | 1<<asArticle):
		return nil
	}
	return t.doer(j)
}

// hostile reports whether a common verb at word i is told of an attack: opened
// fire, launched an assault.
func (t *tally) hostile(i int) bool {
	for j := i + 1; j < i+6; j++ {
		w := t.at(j)
		if w.key == keyFire || w.is(lang.Attack) {
			return true
		}
		if !w.sense.in(nominal | opener | 1<<asCount) {
			return false
		}
	}
	return false
}

// ing reports whether word i ends in -ing.
func (t *tally) ing(i int) bool {
	s := t.spanOf(i, i+1).Of(t.p.text)
	n := len(s)
	return n > 4 && s[n-1]|0x20 == 'g' && s[n-2]|0x20 == 'n' && s[n-3]|0x20 == 'i'
}

// behind is who is behind the attack that the noun at word i names: whose attack
// it is, or whom it saw do what.
func (t *tally) behind(i int) model.Words {
	from := i
	for from > 0 && from > i-6 && t.words[from-1].sense.in(nominal) {
		from--
	}
	if who := t.attackers(from, i+1); !who.Empty() {
		return who
	}
	for j := i + 1; j < i+14; j++ {
		switch w := t.at(j); {
		case w.sense == asBy:
			return t.agent(j)
		case t.at(j+1).sense == asBy && w.is(lang.Reporting) && w.key != keyClaim:
			return nil // first reported by a paper
		case t.at(j+1).sense == asBy && w.sense != asBe:
		case w.key == keySaw:
			k := t.openers(j + 1)
			return t.actor(k, t.stretch(k, 9))
		case w.sense == asRel:
			continue
		case w.sense.in(finite&^(1<<asBe) | 1<<asSemi | 1<<asSub):
			return nil
		}
	}
	return nil
}
