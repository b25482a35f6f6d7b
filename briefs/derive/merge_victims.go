package derive

import (
	"slices"
	"strings"
	"sync"

	"debrief/briefs/lang"
	"debrief/model"
)

// victims are the words that say who was hit, ready to compare.
type victims struct {
	words   []stem
	general bool // they say no more than people, others, victims
	other   bool // they are others than somebody told before
	side    side
}

// stem is the hash of a folded word without the ending of its plural.
type stem uint64

// A side is what sort of people the noun names; nouns of one side may name the
// same people.
type side uint8

const (
	anySide side = iota
	forces
	rebels
	police
	civil
)

const sideLists = `
people person individual other victim body dead life more casualty death fatality member human being corpse wounded injured
soldier troop serviceman servicemen service personnel conscript officer military trooper recruit army
rebel guerrilla guerilla insurgent terrorist militant extremist jihadist fighter combatant subversive islamist jihadi gunman attacker assailant bandit bomber separatist raider kidnapper
police policeman policemen gendarme cop constable officer recruit
civilian resident villager inhabitant peasant passerby bystander passersby local citizen
`

// aside is what a word tells of victims.
type aside struct {
	side  side
	other bool // others than those told before
}

// asides are the nouns in [sideLists], the first list being the general words.
var asides = sync.OnceValue(func() map[stem]aside {
	table := map[stem]aside{}
	at := anySide
	for line := range strings.Lines(sideLists[1:]) {
		for w := range strings.FieldsSeq(line) {
			if _, known := table[stemOf([]byte(w))]; !known {
				table[stemOf([]byte(w))] = aside{at, w == "other" || w == "more"}
			}
		}
		at++
	}
	return table
})

func (v *victims) empty() bool { return len(v.words) == 0 }

// set makes v what o is, in memory of its own.
func (v *victims) set(o *victims) {
	words := append(v.words[:0], o.words...)
	*v = *o
	v.words = words
}

// read reads the words of a field.
func (v *victims) read(text string, w model.Words) {
	*v = victims{general: true, words: v.words[:0]}
	for _, s := range w {
		v.words = appendStems(v.words, s.Of(text))
	}
	for _, w := range v.words {
		a, known := asides()[w]
		v.other = v.other || a.other
		v.general = v.general && known && a.side == anySide
		if a.side != anySide {
			v.side = a.side
		}
	}
}

// few is the greatest number that is told by chance of several groups.
const few = 3

// fits reports whether n people of v and of o may be the same. Many are the same
// when one telling says nothing of its own, or both share a word or a side; a
// few only when one telling has all the words of the other.
func (v *victims) fits(o *victims, n int64) bool {
	switch {
	case v.other || o.other:
		return n > few && (v.general || o.general)
	case v.empty() || o.empty():
		return true
	case n <= few:
		return covers(v.words, o.words) || covers(o.words, v.words)
	case v.general || o.general:
		return true
	case v.side != anySide && o.side != anySide && v.side != o.side:
		return false
	case v.side != anySide && v.side == o.side && (len(v.words) == 1 || len(o.words) == 1):
		return true
	}
	return shared(v.words, o.words) > 0
}

// likens reports whether v and o are the same sort of people, so that two counts
// of them can contradict each other: both say nothing of their own, or they share
// a word.
func (v *victims) likens(o *victims) bool {
	if v.other || o.other {
		return false
	}
	if v.general || o.general {
		return v.general && o.general
	}
	return (v.side == anySide || o.side == anySide || v.side == o.side) && shared(v.words, o.words) > 0
}

// shared is how many of the words a stand in b.
func shared(a, b []stem) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// covers reports whether all the words b stand in a.
func covers(a, b []stem) bool { return shared(b, a) == len(b) }

// wordsOf appends the stems of a field as a reader says it.
func wordsOf(dst []stem, text string, w model.Words) []stem {
	for _, s := range w {
		dst = appendStems(dst, model.Plain(s.Of(text)))
	}
	return dst
}

// appendStems appends the stems of the words of s, except those too small to tell
// anything.
func appendStems(dst []stem, s string) []stem {
	var room [128]byte
	folded := lang.Fold(room[:0], s)
	for at := 0; at < len(folded); at++ {
		from := at
		for at < len(folded) && ofWord[folded[at]] {
			at++
		}
		if w := trimmed(folded[from:at]); len(w) > 0 {
			dst = append(dst, stemOf(w))
		}
	}
	return dst
}

// ofWord says of every byte whether it is a digit, a letter or part of one.
var ofWord = func() (table [256]bool) {
	for c := range table {
		small := byte(c) | 0x20
		table[c] = small-'a' < 26 || byte(c)-'0' < 10 || c >= 0x80
	}
	return table
}()

func stemOf(w []byte) stem {
	h, eight := fnv(offset), uint64(0)
	for i, c := range w {
		if eight = eight<<8 | uint64(c); i%8 == 7 {
			h.mix(eight)
			eight = 0
		}
	}
	h.mix(eight)
	return stem(h)
}

// trimmed is a folded word without the ending of its plural, in the memory of w;
// empty for a word too small to tell anything.
func trimmed(w []byte) []byte {
	n := len(w)
	if n < 3 {
		return nil
	}
	switch string(w) {
	case "the", "and", "his", "her", "own":
		return nil
	}
	switch ending := string(w[n-3:]); {
	case ending == "ies" && n > 4:
		w[n-3] = 'y'
		return w[:n-2]
	case ending == "men" && n > 4:
		w[n-2] = 'a'
	case w[n-1] == 's' && w[n-2] != 's' && n > 3:
		return w[:n-1]
	}
	return w
}
