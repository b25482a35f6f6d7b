package derive

import "debrief/briefs/lang"

// phrase is a noun phrase: who or what a clause speaks of.
type phrase struct {
	first, last int // tokens [first, last), without what hangs on behind
	head        int // the word that the others describe
}

func (f phrase) empty() bool { return f.last <= f.first }

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
	if t.Kind != lang.Word {
		return false
	}
	if t.Is(lang.Auxiliary) {
		return true
	}
	if !t.Cues(lang.QuoteVerb|lang.QuoteIng) && !t.Is(lang.Reporting|lang.Verb) || !p.small(i) {
		return false
	}
	if i > 0 && (p.nominal(i-1) || p.tokens[i-1].Is(lang.Determiner) && p.tokens[i-1].ID != fixed().that && i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Preposition) && p.tokens[i+1].ID != fixed().that && !p.tokens[i+1].Is(lang.Conjunction)) {
		return false
	}
	return i+1 >= len(p.tokens) || !p.tokens[i+1].Cues(lang.QuoteVerb) || !p.small(i+1) || p.tokens[i+1].Kind != lang.Word
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
		return !t.Is(lang.Auxiliary|lang.Preposition|lang.Conjunction|lang.Relative|lang.Question|lang.Pronoun) || t.Shape == lang.Upper
	}
	return !t.Is(lang.Preposition|lang.Conjunction|lang.Relative|lang.Question|lang.Negation|lang.Auxiliary|lang.Pronoun) && !p.verb(i)
}

// acronym reports whether the bracket at i is one of a pair around one word in
// capitals: the Syrian Democratic Forces (SDF).
func (p *passage) acronym(i int) bool {
	if p.tokens[i].ID == ')' {
		i -= 2
	}
	return i > 0 && i+2 < len(p.tokens) && p.tokens[i].ID == '(' && p.tokens[i+1].Shape == lang.Upper && p.tokens[i+2].ID == ')'
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

// phraseFrom is the noun phrase that begins at token i and ends before limit;
// empty if none does.
func (p *passage) phraseFrom(i, limit int) phrase {
	if i >= limit {
		return phrase{}
	}
	if p.speakable(i) && (!p.tokens[i].Is(lang.Determiner|lang.NumberWord) || i+1 >= limit || !p.inside(i+1) || p.light(i+1)) && !p.tokens[i].Is(lang.NumberWord) {
		return phrase{i, i + 1, i}
	}
	f := phrase{first: i, last: i, head: -1}
	for f.last < limit && p.determines(f.last) {
		f.last++
	}
	for owned := false; f.last < limit && (p.inside(f.last) && !p.determines(f.last) || owned && p.pairs(f.last, limit)); f.last++ {
		t := &p.tokens[f.last]
		owned = owned || t.ID == lang.ApostropheS
		if f.head >= 0 && t.Is(lang.Weekday|lang.Month) || f.head >= 0 && p.light(f.last) && p.endsPhrase(f.last, limit) {
			break
		}
		if f.head >= 0 && p.predicates(f.last, limit) {
			break
		}
		if t.ID != lang.ApostropheS && t.Kind != lang.Mark && !t.Is(lang.Conjunction) && (f.last == f.first || p.tokens[f.last-1].ID != '(') {
			f.head = f.last
		}
	}
	if f.head < 0 {
		return p.bare(f)
	}
	f.last = p.andOf(f.last, limit)
	for f.head > f.first && p.suffix(f.head) {
		f.head--
	}
	return f
}

// pairs reports whether the conjunction at i joins two words before a noun: "the
// group's east and southern Africa director".
func (p *passage) pairs(i, limit int) bool {
	t := &p.tokens[i]
	return t.ID == fixed().and && i+1 < limit && p.small(i+1) && p.tokens[i+1].Is(lang.Adjective|lang.Direction) && p.tokens[i-1].Is(lang.Adjective|lang.Direction)
}

// predicates reports whether the word at i, which the lexicon may not know, is a
// verb behind its subject or a participle: a determiner or pronoun follows, or
// it ends in -ed and a preposition follows.
func (p *passage) predicates(i, limit int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || !p.small(i) || t.ID == lang.ApostropheS || i+1 >= limit || p.tokens[i].Hyphen {
		return false
	}
	next := &p.tokens[i+1]
	if next.Kind != lang.Word {
		return false
	}
	if p.determines(i+1) && !next.Is(lang.NumberWord) || next.Is(lang.Pronoun) && !next.Is(lang.Relative) {
		return true
	}
	return next.Is(lang.Preposition) && !t.Is(lang.RoleNoun|lang.Person|lang.Armed) && p.endsIn(i, "ed", "ED")
}

// endsIn reports whether the word at i ends in one of the endings.
func (p *passage) endsIn(i int, small, large string) bool {
	w := p.tokens[i].Of(p.text)
	return hasEnd(w, small) || hasEnd(w, large)
}

// endsPhrase reports whether the light word at i stands behind its noun phrase,
// because a verb or nothing of the phrase follows.
func (p *passage) endsPhrase(i, limit int) bool {
	for i < limit && p.light(i) {
		i++
	}
	return i >= limit || p.verb(i) || !p.inside(i)
}

// bare is a phrase of determiners alone: some, both, others.
func (p *passage) bare(f phrase) phrase {
	if f.last == f.first || (p.article(f.last-1) || p.tokens[f.last-1].Is(lang.Possessive)) {
		return phrase{}
	}
	f.head = f.last - 1
	return f
}

// andOf steps on over the rest of a name of a body: Ministry "of Defence",
// Institute "for Strategic Studies".
func (p *passage) andOf(i, limit int) int {
	for i < limit && i > 0 && p.capital(i-1) && p.tokens[i].Is(lang.Preposition|lang.Conjunction) && p.tokens[i].Shape == lang.Lower {
		j := i + 1
		for j < limit && p.article(j) {
			j++
		}
		if j >= limit || !p.capital(j) || !p.institutional(i-1) {
			return i
		}
		for j < limit && (p.capital(j) && p.inside(j) || p.tokens[j].ID == '&') {
			j++
		}
		i = j
	}
	return i
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

// phraseBefore is the noun phrase that ends before token end and begins at or
// behind floor; empty if none does. What hangs on the phrase with a preposition
// is left behind: of "officials in the ministry" it gives the officials.
func (p *passage) phraseBefore(end, floor int) phrase {
	f := p.nearest(end, floor)
	for n := 0; !f.empty() && n < 6; n++ {
		i := f.first - 1
		if i <= floor || p.tokens[f.first].Is(lang.Pronoun) && p.speakable(f.first) {
			break
		}
		t := &p.tokens[i]
		switch {
		case t.Is(lang.Relative) && !t.Is(lang.Conjunction):
			return p.phraseBefore(i, floor)
		case t.Is(lang.Preposition) && t.Kind == lang.Word && t.ID != fixed().according && t.ID != fixed().by:
			outer := p.nearest(i, floor)
			if outer.empty() || p.tokens[outer.head].Is(lang.Time|lang.Weekday|lang.Month) || p.endsIn(outer.head, "ed", "ED") {
				return f
			}
			if at := p.introduced(f); at >= 0 {
				f.first = at
				return f
			}
			f = outer
		case p.verb(i):
			if r := p.relativeBefore(i, floor); r >= 0 {
				return p.phraseBefore(r, floor)
			}
			return f
		default:
			return f
		}
	}
	return f
}

// introduced is where the name begins in a phrase that ends in the name of a
// person with other words before it, so that what stands before is a title:
// "ambassador to the United Nations | Nikki Haley"; -1 if it does not.
func (p *passage) introduced(f phrase) int {
	c := &p.heard.cast
	k := c.before(f.last)
	if k < 0 {
		return -1
	}
	a := &c.seen[k]
	if int(a.last) == f.last && int(a.first) > f.first && int(a.first) < f.last && a.who >= 0 && c.people[a.who].sure && !a.name.body {
		return int(a.first)
	}
	return -1
}

// relativeBefore is the who or which of the clause whose verb stands at i, -1 if
// it has none; a comma before it is left out.
func (p *passage) relativeBefore(i, floor int) int {
	for k := i - 1; k >= max(floor+1, i-12); k-- {
		t := &p.tokens[k]
		if t.Kind != lang.Word {
			return -1
		}
		if t.Is(lang.Relative) && t.Is(lang.Pronoun) && t.ID != fixed().that {
			if p.tokens[k-1].ID == ',' {
				k--
			}
			return k
		}
	}
	return -1
}

// nearest is the noun phrase directly before token end.
func (p *passage) nearest(end, floor int) phrase {
	i := end - 1
	if i < floor {
		return phrase{}
	}
	if p.speakable(i) {
		return phrase{i, i + 1, i}
	}
	for i >= floor && p.inside(i) && !p.determines(i) {
		if p.joint(i, end) {
			break
		}
		i--
	}
	first := i + 1
	for i >= floor && p.determines(i) {
		i--
	}
	if first == end {
		return p.bare(phrase{first: i + 1, last: end})
	}
	f := phrase{first: i + 1, last: end, head: end - 1}
	if first > i+1 {
		f.first = i + 1
	} else {
		f.first = first
	}
	for f.head > f.first && (p.tokens[f.head].ID == lang.ApostropheS || p.suffix(f.head)) {
		f.head--
	}
	return f
}

// joint reports whether a name begins behind token i, which belongs to another
// phrase: "in an interview | Smith said".
func (p *passage) joint(i, end int) bool {
	if i+1 >= end || !p.small(i) || p.caps(i) || !p.capital(i+1) || p.tokens[i].Kind != lang.Word || p.tokens[i].ID == lang.ApostropheS || p.tokens[i+1].Hyphen {
		return false
	}
	t := &p.tokens[i]
	return p.plural(i) || t.Cues(lang.Document) && !t.Is(lang.RoleNoun) || t.Is(lang.Time|lang.Event|lang.Weekday|lang.Month)
}
