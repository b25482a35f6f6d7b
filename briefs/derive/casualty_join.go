package derive

import (
	"debrief/briefs/lang"
)

// hang melts w into the word that a hyphen joins it to: longest-held, ex-soldiers,
// death-toll.
func (t *tally) hang(before, w *piece) {
	before.last, before.class, before.key = w.last, w.class, noKey
	before.cue = w.cue & lang.Toll
	switch {
	case before.cue != 0:
		before.sense = asCue
	case w.sense == asPerson:
		before.sense = asPerson
	case w.sense == asName || before.sense == asName:
		before.sense = asName
	default:
		before.sense = asAdj
	}
}

// melts reports whether words with the keyword k act as one with those before them in
// some sentences.
func melts(k keyword) bool {
	switch k {
	case keyAs, keyWell, keyWith, keyFrom, keyAdd, keyTo, keyOut, keyDown, keyDeath, keyVictims, keyThem, keyAlive, keySince, keyFor:
		return true
	}
	return keySeen <= k && k <= keyPrice
}

// join melts w into the words before it where a few act as one: as well as,
// along with, shot dead, beaten to death. It reports whether w is used up. Only words
// that melt are, and those behind one for falling.
func (t *tally) join(w *piece) bool {
	n := len(t.words)
	if w.key >= keySeen && w.key <= keyPrice || w.key == keyAlive || w.key == keySince || w.key == keyFor {
		if t.idiom(w) {
			return true
		}
	}
	before := &t.words[n-1]
	switch {
	case w.key == keyWell && before.key == keyAs,
		w.key == keyAs && before.sense == asAlong,
		w.key == keyWith && before.key == keyAlong,
		w.key == keyFrom && before.key == keyApart,
		w.key == keyAdd && before.key == keyIn:
		before.sense, before.last = asAlong, w.last
	case w.sense == asTo && before.sense == asAlong && before.last == w.first:
		before.last = w.last
	case before.key == keyBurn && w.key == keyAlive:
		before.sense, before.cue, before.last, before.key = asCue, lang.Killed, w.last, noKey
	case before.key == keyWipe && w.key == keyOut:
		before.sense, before.cue, before.last, before.key = asCue, lang.Killed, w.last, keyStrict
	case before.key == keyFell && (w.cues(lang.Dead) || w.key == keyDown):
		before.sense, before.cue, before.last = asCue, lang.Killed, w.last
	case w.key == keyDeath && before.sense == asTo && n > 1 && t.words[n-2].key == keyDoom:
		w.cue, w.sense, w.key = 0, asPlain, noKey
		return false
	case w.key == keyDeath && before.sense == asTo:
		t.words = t.words[:n-1]
		if n > 1 && t.words[n-2].sense.in(1<<asPlain|1<<asVerb|1<<asCue) {
			done := &t.words[n-2]
			done.sense, done.cue, done.last, done.key = asCue, lang.Killed, w.last, noKey
			return true
		}
		w.first, w.cue, w.sense, w.key = before.first, lang.Dead, asCue, noKey
		t.words = append(t.words, *w)
	case before.key == keyFatal && w.key == keyVictims:
		before.sense, before.cue, before.last, before.key = asCue, lang.Death, w.last, noKey
	case w.key == keyThem && before.sense == asOf:
		before.sense, before.last, before.key = asIncl, w.last, keyThem
	case w.key == keyThem && before.key == keyAmong:
		before.sense, before.last, before.key = asIncl, w.last, keyIncl
	default:
		return false
	}
	return true
}
