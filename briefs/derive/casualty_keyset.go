package derive

import (
	"strings"
	"sync"

	"debrief/briefs/lang"
)

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
