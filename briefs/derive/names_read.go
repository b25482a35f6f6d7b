package derive

import (
	"encoding/binary"
	"unicode/utf8"

	"debrief/briefs/lang"
)

// namely reports whether the token may be a word of a name.
func (p *passage) namely(i int, caps bool) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.ID == lang.ApostropheS || t.Is(lang.Weekday) || t.Is(lang.Month) && !p.beforeName(i) && !p.endsGiven(i) {
		return false
	}
	if caps {
		return t.ID == lang.Unknown || t.Cues(lang.Male|lang.Female) && !t.Is(lang.Pronoun|lang.Auxiliary) ||
			t.Is(lang.Personal|lang.Rank|lang.Office|lang.RoleNoun) || t.Stop && t.End-t.Start == 2
	}
	if !t.Capital() {
		return false
	}
	if p.sentential(i) {
		return false
	}
	if t.Stop && t.End-t.Start == 2 && i > 0 && p.tokens[i-1].Capital() && p.tokens[i-1].Kind == lang.Word && p.within[i-1] == p.within[i] {
		return true // Michael A. Strand
	}
	return !t.Is(lang.Function) || t.Shape == lang.Title && t.Is(lang.Auxiliary) && t.Cues(lang.Male) && p.midName(i)
}

// sentential reports whether the word at i is an adverb that speaks of its whole
// sentence: Later X …, or in -ly: Separately, …, or a participle: Reacting, …
func (p *passage) sentential(i int) bool {
	t := &p.tokens[i]
	if t.Shape == lang.Title && t.Is(lang.Adverb|lang.Time) && !t.Cues(lang.Male|lang.Female) {
		return p.opensSentence(i)
	}
	return i+1 < len(p.tokens) && p.tokens[i+1].ID == ',' && t.Shape == lang.Title && t.End-t.Start > 5 && t.ID == lang.Unknown &&
		(hasEnd(t.Of(p.text), "ly") || hasEnd(t.Of(p.text), "ing")) && p.opensSentence(i)
}

// endsGiven reports whether the word at i, which is a month as well, stands
// behind a given name or a courtesy: Akbar Jan, Mr May.
func (p *passage) endsGiven(i int) bool {
	if i == 0 || !p.tokens[i].Space || p.tokens[i].Shape != lang.Title || i+1 < len(p.tokens) && p.tokens[i+1].Kind == lang.Number {
		return false
	}
	t := &p.tokens[i-1]
	if t.ID == lang.Unknown {
		return t.Shape == lang.Title && !p.opensSentence(i-1) && i+1 < len(p.tokens) && p.tokens[i+1].Kind == lang.Mark
	}
	return t.Capital() && (t.Cues(lang.Male|lang.Female) || t.Is(lang.Personal)) && !t.Is(lang.Function)
}

// beforeName reports whether the word at i, which is a month as well, stands
// before a last name: Jan Hofmann, April Jones.
func (p *passage) beforeName(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i+1]
	return t.Kind == lang.Word && t.ID == lang.Unknown && t.Capital() && t.Space
}

// amidGiven reports whether the word at i, which is a month as well, stands between two words
// of a name: Laal Jan Haidar.
func (p *passage) amidGiven(i int) bool { return p.capital(i) && p.capital(i-1) && p.beforeName(i) }

// midName reports whether a word that is an auxiliary as well stands before a
// capitalised one: Will Smith.
func (p *passage) midName(i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i+1].Capital() && !p.tokens[i+1].Is(lang.Function)
}

// nameAt reads the run of name words that begins at token i into n. It reports
// whether there is one.
func (p *passage) nameAt(n *naming, i, end int, caps bool) bool {
	if !p.namely(i, caps) {
		return false
	}
	*n = naming{lead: i, first: i, last: i + 1}
	for j := i + 1; j < end && j < i+12; j++ {
		t := &p.tokens[j]
		if !t.Space && !t.Hyphen {
			break
		}
		if !caps && t.Cues(lang.QuoteVerb) && p.among(j, &fixed().heading) || caps && p.verbal(j, end) {
			break // a headline, or a text in capitals
		}
		if !p.namely(j, caps) {
			if !p.particles(j, end, caps) {
				break
			}
			continue
		}
		n.last = j + 1
	}
	if n.last > i+1 && p.syllable(n.last, end) {
		n.last++
	}
	for caps && n.last > i && p.tokens[n.last-1].Is(lang.RoleNoun|lang.Office|lang.Rank) && !p.tokens[n.last-1].Cues(lang.Male|lang.Female) {
		n.last-- // THE RED CROSS DELEGATE
	}
	if n.last == i {
		return false
	}
	p.cutTitles(n)
	return true
}

// syllable reports whether the word at i is the second half of a given name that a
// hyphen joins: Han Ki|-moon said.
func (p *passage) syllable(i, end int) bool {
	if i+1 >= end || !p.tokens[i].Hyphen || p.tokens[i].Shape != lang.Lower || p.tokens[i].ID != lang.Unknown || p.tokens[i-1].End-p.tokens[i-1].Start > 5 || p.endsIn(i, "ed", "ED") {
		return false
	}
	next := &p.tokens[i+1]
	return p.verb(i+1) || next.Kind != lang.Word || next.ID == lang.ApostropheS || p.light(i+1) || p.predicates(i+1, end)
}

// particles reports whether nothing but small words of names stands between token
// i and the next word of the name: Ana | de la | Cruz.
func (p *passage) particles(i, end int, caps bool) bool {
	for k := i; k < min(end, i+3); k++ {
		t := &p.tokens[k]
		if !t.Is(lang.Particle) || t.Is(lang.Conjunction) || t.Shape != lang.Lower && !caps {
			return k > i && p.namely(k, caps)
		}
	}
	return i+3 < end && p.namely(i+3, caps)
}

// verbal reports whether the word at i of a text in capitals ends like a verb and
// stands before what follows verbs: OMAR DIALLO | INSPECTED THE WALL.
func (p *passage) verbal(i, end int) bool {
	t := &p.tokens[i]
	return t.ID == lang.Unknown && t.End-t.Start > 4 && hasEnd(t.Of(p.text), "ED") && i+1 < end && p.tokens[i+1].Is(lang.Determiner|lang.Preposition|lang.Pronoun)
}

// initial reports whether the token is the initial of a name.
func (p *passage) initial(i int) bool {
	t := &p.tokens[i]
	return t.End-t.Start <= 2 && (t.Stop || t.End-t.Start == 1)
}

// bareEnd is the token behind the last word of a name that is no Jr. or III.
func (p *passage) bareEnd(n *naming) int {
	last := n.last
	for last > n.first+1 && p.suffix(last-1) {
		last--
	}
	return last
}

// suffix reports whether the token is a Jr. or III behind a name.
func (p *passage) suffix(i int) bool {
	switch p.tokens[i].Of(p.text) {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
}

// leads reports whether a name at tokens [lead, last) is what its clause is
// about: it opens the sentence, a verb follows, or a verb of saying or
// "according to" stands before.
func (p *passage) leads(lead, last int) bool {
	if last < len(p.tokens) {
		t := &p.tokens[last]
		if p.verb(last) || t.Is(lang.Adverb) || t.ID != lang.ApostropheS && p.opensSentence(lead) {
			return true
		}
	}
	if lead = p.owned(lead); lead == 0 {
		return false
	}
	t := &p.tokens[lead-1]
	return t.Cues(lang.QuoteVerb) && t.Shape == lang.Lower || lead > 1 && p.tokens[lead-2].ID == fixed().according
}

// opensSentence reports whether only small words stand before token i in its
// sentence.
func (p *passage) opensSentence(i int) bool {
	for i > 0 && p.tokens[i-1].Is(lang.Conjunction|lang.Adverb|lang.Determiner) {
		i--
	}
	return i == 0 || p.within[i-1] != p.within[i] || p.tokens[i-1].Kind == lang.Mark && p.tokens[i-1].ID == '.' || p.tokens[i-1].Kind == lang.QuoteMark
}

// hash is [wordHash] of the word at i.
func (p *passage) hash(i int) uint32 {
	t := &p.tokens[i]
	low, high, ok := lang.Folded(p.text, int(t.Start), int(t.End))
	if ok && !lang.Holds(low, '.') && !lang.Holds(high, '.') {
		return mixed(0, low, high)
	}
	return wordHash(t.Of(p.text))
}

// wordHash is the same for every writing of a word in capitals or small letters,
// with or without full stops, and with apostrophes of any shape.
func wordHash(word string) uint32 {
	var bytes [16]byte
	h, n := uint32(0), 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c == '.':
			continue
		case c == 0xe2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x98 || word[i+2] == 0x99):
			c = '\''
			i += 2
		case c < utf8.RuneSelf:
			c |= 0x20
		}
		if n == len(bytes) {
			h, n, bytes = mixed(h, binary.LittleEndian.Uint64(bytes[:8]), binary.LittleEndian.Uint64(bytes[8:])), 0, [16]byte{}
		}
		bytes[n] = c
		n++
	}
	return mixed(h, binary.LittleEndian.Uint64(bytes[:8]), binary.LittleEndian.Uint64(bytes[8:]))
}

// mixed adds 16 bytes to a hash.
func mixed(h uint32, low, high uint64) uint32 {
	x := (low ^ uint64(h)*0xd6e8feb86659fd93 ^ high*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	return uint32(x >> 32)
}
