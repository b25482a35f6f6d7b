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
	words   []string // folded, without endings and small words
	general bool     // they say no more than people, others, victims
	other   bool     // they are others than somebody told before
	side    side
}

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
rebel guerrilla guerilla insurgent terrorist militant extremist jihadist fighter combatant subversive islamist
police policeman policemen gendarme cop constable officer recruit
civilian resident villager inhabitant peasant passerby bystander passersby local citizen
`

// sides are the sides of the nouns in [sideLists], the first list being the
// general words.
var sides = sync.OnceValue(func() map[string]side {
	table := map[string]side{}
	at := anySide
	for line := range strings.Lines(sideLists[1:]) {
		for w := range strings.FieldsSeq(line) {
			if _, known := table[w]; !known {
				table[w] = at
			}
		}
		at++
	}
	return table
})

func sideOf(word string) (side, bool) {
	s, known := sides()[word]
	return s, known
}

func (v *victims) empty() bool { return len(v.words) == 0 }

// victimsOf reads the words of a field.
func victimsOf(text string, w model.Words) victims {
	v := victims{general: true}
	for _, s := range w {
		for part := range strings.FieldsFuncSeq(string(lang.Fold(nil, s.Of(text))), notLetter) {
			if part = stem(part); part == "" {
				continue
			}
			v.words = append(v.words, part)
			v.other = v.other || part == "other" || part == "more"
			side, known := sideOf(part)
			if !known || side != anySide {
				v.general = false
			}
			if side != anySide {
				v.side = side
			}
		}
	}
	return v
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
func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// covers reports whether all the words b stand in a.
func covers(a, b []string) bool { return shared(b, a) == len(b) }

func notLetter(r rune) bool {
	return r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0x80
}

// stem is a folded word without the ending of its plural; empty for a word too
// small to tell anything.
func stem(w string) string {
	switch {
	case len(w) < 3 || w == "the" || w == "and" || w == "his" || w == "her" || w == "own":
		return ""
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "men") && len(w) > 4:
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// shareWord reports whether a and b have a word in common.
func shareWord(a, b string) bool {
	return shared(victimWords(a), victimWords(b)) > 0
}

func victimWords(s string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(string(lang.Fold(nil, s)), notLetter) {
		if part = stem(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
