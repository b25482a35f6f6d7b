package derive

import "debrief/briefs/lang"

// phrase is a noun phrase: who or what a clause speaks of.
type phrase struct {
	first, last int // tokens [first, last), without what hangs on behind
	head        int // the word that the others describe
}

func (f phrase) empty() bool { return f.last <= f.first }

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
		if f.head >= 0 && t.Is(lang.Weekday|lang.Month) && !p.endsGiven(f.last) && !p.amidGiven(f.last) || f.head >= 0 && p.light(f.last) && p.endsPhrase(f.last, limit) {
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
	if next.Kind == lang.Number {
		return p.endsIn(i, "ed", "ED") && !t.Is(lang.Age) && p.inside(i-1) && !p.determines(i-1) // the centre | interviewed 41
	}
	if next.Kind != lang.Word {
		return false
	}
	if p.capital(i+1) && (p.among(i, &fixed().naming) || t.ID == lang.Unknown && p.endsIn(i, "ed", "ED") && p.tokens[i-1].Is(lang.Person|lang.Kin)) {
		return true // a man named X, the boy spotted X
	}
	if next.Is(lang.Preposition) && p.capital(i-1) && p.among(i, &fixed().talking) {
		return true // X | speaking to
	}
	if p.determines(i+1) && !next.Is(lang.NumberWord) || next.Is(lang.Pronoun) && !next.Is(lang.Relative) {
		return true
	}
	return next.Is(lang.Preposition) && !t.Is(lang.RoleNoun|lang.Person|lang.Armed) && p.endsIn(i, "ed", "ED")
}

// acted reports whether the word at i is a verb in -ed behind its subject: X
// reprimanded the minister.
func (p *passage) acted(i, limit int) bool {
	return p.endsIn(i, "ed", "ED") && p.predicates(i, limit)
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

// phraseBefore is the noun phrase that ends before token end and begins at or
// behind floor; empty if none does. What hangs on the phrase with a preposition
// is left behind: of "officials in the ministry" it gives the officials.
func (p *passage) phraseBefore(end, floor int) phrase {
	if e := end - 1; e > floor && p.small(e) && p.endsIn(e, "ed", "ED") && p.capital(e-1) && !p.tokens[e].Is(posts|lang.Person) {
		end-- // the Audit Office | published
	}
	f := p.nearest(end, floor)
	for n := 0; !f.empty() && n < 6; n++ {
		i := f.first - 1
		if i <= floor {
			break
		}
		t := &p.tokens[i]
		if p.tokens[f.first].Is(lang.Pronoun) && p.speakable(f.first) && t.ID != fixed().of {
			break // but one of | them
		}
		switch {
		case t.ID == fixed().and && p.placeAt(int32(f.head)) != nil && p.placeAt(int32(i-1)) != nil:
			if f = p.nearest(i, floor); f.empty() || f.first-1 <= floor || !p.tokens[f.first-1].Is(lang.Preposition) {
				return f
			}
		case t.Is(lang.Relative) && !t.Is(lang.Conjunction) && (p.tokens[i-1].Is(lang.Preposition) || p.article(f.first) && !p.tokens[f.head].Is(lang.Time)):
			return f // in which X said, which the ministry said
		case t.Is(lang.Relative) && !t.Is(lang.Conjunction):
			return p.phraseBefore(i, floor)
		case t.Is(lang.Preposition) && t.Is(lang.Conjunction) && t.Kind == lang.Word:
			return f // after X said, before X said
		case t.ID == fixed().by && i-1 > floor && p.among(i-1, &fixed().seeing):
			outer := p.nearest(i-1, floor)
			if outer.empty() || !p.document(outer) {
				return f
			}
			f = outer // a memo | seen by the paper
		case t.Is(lang.Preposition) && t.Kind == lang.Word && t.ID != fixed().according && t.ID != fixed().by:
			outer := p.nearest(i, floor)
			if outer.empty() && i-1 > floor && p.verb(i-1) {
				return p.beyondVerb(i-1, floor, f)
			}
			if outer.empty() || p.tokens[outer.head].Is(lang.Time|lang.Weekday|lang.Month) || p.endsIn(outer.head, "ed", "ED") {
				return f
			}
			if at := p.introduced(f); at >= 0 {
				f.first = at
				return f
			}
			outer.last = p.andOf(outer.last, end) // the Ministry | of Defence
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

// beyondVerb is the subject beyond the verb at i which the phrase f hangs on by a
// preposition: that of a relative clause before it, none where f is how or where
// somebody says so.
func (p *passage) beyondVerb(i, floor int, f phrase) phrase {
	if r := p.relativeBefore(i, floor); r >= 0 {
		return p.phraseBefore(r, floor)
	}
	if p.says(i) {
		return phrase{}
	}
	return f
}

// introduced is where the name begins in a phrase that ends in the name of a
// person with other words before it, so that what stands before is a title:
// "ambassador to the United Nations | Nora Haller"; -1 if it does not.
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
