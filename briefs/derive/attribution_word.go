package derive

import "debrief/briefs/lang"

// small reports whether a word is written small, or might be where everything
// is in capitals.
func (p *passage) small(i int) bool {
	t := &p.tokens[i]
	return t.Shape == lang.Lower || t.Shape == lang.Upper && p.caps(i)
}

// caps reports whether token i stands in a block of capitals.
func (p *passage) caps(i int) bool {
	if !p.heard.capitals {
		return false
	}
	s := p.sentenceAt(int32(i))
	return s != nil && s.Caps
}

// verb reports whether the word at i can be the verb of a clause. A word that
// can also be a noun is one behind a determiner, a preposition or an adjective,
// and before another verb.
func (p *passage) verb(i int) bool {
	t := &p.tokens[i]
	any := uint64(t.Class&(lang.Auxiliary|lang.Reporting|lang.Verb)) | uint64(t.Cue&(lang.QuoteVerb|lang.QuoteIng))
	return any != 0 && p.verbHere(i) // asked of so many words that one jump less matters
}

// verbHere is verb of a word that is one in some sentences.
func (p *passage) verbHere(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.Hyphen || i+1 < len(p.tokens) && p.tokens[i+1].Hyphen {
		return false // so-called
	}
	if t.Is(lang.Auxiliary) {
		return true
	}
	if !p.small(i) {
		return false
	}
	if i > 0 && (p.nominal(i-1) || p.tokens[i-1].Is(lang.Determiner) && p.tokens[i-1].ID != fixed().that && i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Preposition) && p.tokens[i+1].ID != fixed().that && !p.tokens[i+1].Is(lang.Conjunction)) {
		return false
	}
	if p.stateBody(i) || t.Cues(lang.Document) && i > 1 && p.determines(i-2) && p.small(i-1) && p.endsIn(i-1, "ed", "ED") {
		return false // a leaked report
	}
	if t.Is(lang.Numbering) && i > 0 && p.inside(i-1) && !p.plural(i-1) && (p.small(i-1) || i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Preposition)) {
		return false // an observation post
	}
	return i+1 >= len(p.tokens) || !p.tokens[i+1].Cues(lang.QuoteVerb) || !p.small(i+1) || p.tokens[i+1].Kind != lang.Word || p.stateBody(i+1)
}

// stateBody reports whether the word at i belongs to a body of the state: state
// television.
func (p *passage) stateBody(i int) bool {
	return p.tokens[i].ID == fixed().state && i+1 < len(p.tokens) && (p.tokens[i+1].Is(lang.Body) || p.among(i+1, &fixed().airing))
}

// nominal reports whether a noun has to follow token i.
func (p *passage) nominal(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.ID == fixed().to || t.ID == fixed().that {
		return false
	}
	return t.Is(lang.Article|lang.Possessive) || t.ID == fixed().the || t.Is(lang.Determiner) && !t.Is(lang.Pronoun) || t.Is(lang.Preposition) && !t.Is(lang.Conjunction)
}

// says reports whether the word at i is a verb of saying with a subject.
func (p *passage) says(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && (t.Cues(lang.QuoteVerb) || t.Is(lang.Reporting) && !t.Cues(lang.QuoteIng)) && p.verb(i)
}

// light reports whether the word at i may stand between a subject and its verb:
// also, later, has, on Friday.
func (p *passage) light(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word {
		return false
	}
	return t.Is(lang.Auxiliary|lang.Negation) || t.Is(lang.Adverb|lang.Time|lang.Weekday) && !t.Is(lang.Preposition|lang.Duration) && (p.small(i) || t.Is(lang.Weekday)) || p.manner(i)
}

// manner reports whether the word at i is an adverb in -ly.
func (p *passage) manner(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.End-t.Start < 5 || !p.small(i) || t.Is(lang.RoleNoun|lang.Person|lang.Body) {
		return false
	}
	w := p.text[t.End-2 : t.End]
	return w == "ly" || w == "LY"
}

// article reports whether the word at i is the, a or an.
func (p *passage) article(i int) bool {
	t := &p.tokens[i]
	return t.Is(lang.Article) || t.ID == fixed().the
}

// inside reports whether the word at i can stand inside a noun phrase.
func (p *passage) inside(i int) bool {
	t := &p.tokens[i]
	switch {
	case t.Kind == lang.Number:
		return true
	case t.Kind != lang.Word:
		return t.Kind == lang.Mark && (t.ID == '&' || t.ID == '/' || p.acronym(i))
	case t.ID == lang.ApostropheS:
		return true
	case t.Shape != lang.Lower && !p.caps(i):
		return !t.Is(lang.Auxiliary|lang.Preposition|lang.Conjunction|lang.Relative|lang.Question|lang.Pronoun) || t.Shape == lang.Upper || p.amidName(i)
	}
	return !t.Is(lang.Preposition|lang.Conjunction|lang.Relative|lang.Question|lang.Negation|lang.Auxiliary|lang.Pronoun) && !p.verb(i)
}

// amidName reports whether the preposition at i is written large because it stands in
// a name: Doctors Without Borders.
func (p *passage) amidName(i int) bool {
	return p.tokens[i].Is(lang.Preposition) && p.tokens[i].Shape == lang.Title && i > 0 && i+1 < len(p.tokens) && p.capital(i-1) && p.capital(i+1) && p.plural(i-1)
}

// acronym reports whether the bracket at i is one of a pair around one word in
// capitals, or one that says that a rank is held no more: the Syrian Democratic
// Forces (SDF), Brig (retd).
func (p *passage) acronym(i int) bool {
	if p.tokens[i].ID == ')' {
		i -= 2
	}
	return i > 0 && i+2 < len(p.tokens) && p.tokens[i].ID == '(' && p.tokens[i+2].ID == ')' &&
		(p.tokens[i+1].Shape == lang.Upper || p.among(i+1, &fixed().resting))
}

// determines reports whether the word at i begins a noun phrase.
func (p *passage) determines(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && t.ID != lang.ApostropheS && !t.Stop && t.Is(lang.Determiner|lang.Possessive|lang.NumberWord) && (p.small(i) || t.Shape == lang.Title || t.End-t.Start == 1)
}

// pronoun reports whether the word at i is one. US is none.
func (p *passage) pronoun(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && t.Is(lang.Pronoun) && (t.Shape != lang.Upper || p.caps(i)) && !t.Stop
}

// speakable reports whether the word at i is a pronoun that can stand for
// somebody who speaks.
func (p *passage) speakable(i int) bool {
	t := &p.tokens[i]
	return p.pronoun(i) && !t.Is(lang.Possessive) && (t.Cues(lang.Male|lang.Female) || !t.Is(lang.Relative)) || t.ID == fixed().i && t.ID != 0 && t.Capital()
}

// endsIn reports whether the word at i ends in one of the endings.
func (p *passage) endsIn(i int, small, large string) bool {
	w := p.tokens[i].Of(p.text)
	return hasEnd(w, small) || hasEnd(w, large)
}

// capital reports whether the word at i is written large where not everything
// is.
func (p *passage) capital(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && t.Capital() && !p.caps(i)
}

// institutional reports whether a name that ends at i can go on with "of" or
// "for": a body, not a person.
func (p *passage) institutional(i int) bool {
	for ; i >= 0 && p.capital(i); i-- {
		if t := &p.tokens[i]; t.Is(lang.Body|lang.Formation) || t.Cues(lang.Learned|lang.Document) || t.Is(lang.PlaceNoun) {
			return true
		}
	}
	return false
}

// takesLives reports whether the verb at i tells of what cost lives rather than of who
// says so: the blast claimed | the lives of 12.
func (p *passage) takesLives(i int) bool {
	const longest = 5 // tokens
	if !p.among(i, &tollings().claiming) {
		return false
	}
	for k := i + 1; k < min(len(p.tokens), i+longest) && (p.inside(k) || p.determines(k) || p.quantityAt(int32(k)) != nil); k++ {
		if p.among(k, &tollings().lives) {
			return true
		}
	}
	return false
}
