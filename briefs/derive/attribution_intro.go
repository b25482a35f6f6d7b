package derive

import "debrief/briefs/lang"

// maxIntroductions is how many phrases may stand before a subject.
const maxIntroductions = 4

// clauseSubject is the subject of the clause that begins at token i, found
// before limit, behind whatever introduces it: "In a statement on Friday, X".
func (p *passage) clauseSubject(i, limit int) phrase {
	for range maxIntroductions {
		i = p.overSmall(p.overSubordinate(i, limit), limit)
		if i >= limit {
			return phrase{}
		}
		if !p.introduces(i) {
			break
		}
		next := p.comma(i, min(limit, i+far))
		if next < 0 {
			return p.behindIntroduction(i, limit)
		}
		if f := p.soonSubject(i, next); !f.empty() {
			return f
		}
		i = next + 1
	}
	return p.phraseFrom(i, limit)
}

// overSubordinate steps over the clause that the word at i opens if a comma ends it
// and a subject follows: "As the boats came in, | the mayor".
func (p *passage) overSubordinate(i, limit int) int {
	if i >= limit || !p.among(i, &fixed().opening) {
		return i
	}
	next := p.comma(i, min(limit, i+far))
	if next < 0 || next+1 >= limit || !p.clausal(i+1, next) || !p.determines(next+1) && !p.capital(next+1) && !p.speakable(next+1) {
		return i
	}
	return next + 1
}

// overSmall steps over conjunctions, adverbs and marks, and over quotations.
func (p *passage) overSmall(i, limit int) int {
	for i < limit {
		t := &p.tokens[i]
		switch {
		case p.heard.inside[i] > 0:
			i++
		case t.Kind == lang.QuoteMark, t.Kind == lang.Mark:
			i++
		case t.Kind == lang.Word && t.Is(lang.Conjunction|lang.Adverb) && !t.Is(lang.Preposition|lang.Question|lang.Determiner), p.manner(i):
			i++
		default:
			return i
		}
	}
	return i
}

// introduces reports whether the word at i begins something before a subject.
func (p *passage) introduces(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word {
		return t.Kind == lang.Number
	}
	if p.sameTime(i) {
		return true
	}
	if t.Is(lang.Preposition|lang.Conjunction) || t.Is(lang.Question) && !t.Is(lang.Relative) {
		return t.Shape != lang.Upper || p.caps(i)
	}
	return t.Cues(lang.QuoteIng) || p.askedAt(i) || p.timely(i) || p.says(i) || t.Is(lang.Verb) && !t.Is(lang.Person|lang.Body) || p.participle(i)
}

// askedAt reports whether a participle that opens its sentence leads to what somebody was
// asked: Asked whether, Pressed about.
func (p *passage) askedAt(i int) bool {
	return p.endsIn(i, "ed", "ED") && i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Question|lang.Conjunction|lang.Hedge) && p.opensSentence(i)
}

// timely reports whether a time begins at i that introduces a clause: Days later,
// Later in the day, Hours after the raid.
func (p *passage) timely(i int) bool {
	if !p.tokens[i].Is(lang.Time|lang.Duration) || i+1 >= len(p.tokens) {
		return false
	}
	next := &p.tokens[i+1]
	return next.ID == ',' || next.Kind == lang.Word && next.Is(lang.Preposition|lang.Adverb|lang.Time) && !p.verb(i+1)
}

// participle reports whether the word at i ends like one and is no name.
func (p *passage) participle(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.End-t.Start < 5 || t.Is(lang.RoleNoun|lang.Person|lang.Body|lang.Event|lang.Adjective) || t.Cues(lang.Male|lang.Female) {
		return false
	}
	w := p.text[t.Start:t.End]
	return hasEnd(w, "ing") || hasEnd(w, "ed") && i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Preposition)
}

// hasEnd reports whether a word ends in small letters end.
func hasEnd(w, end string) bool { return len(w) > len(end) && w[len(w)-len(end):] == end }

// comma is the next comma outside brackets before limit, -1 for none.
func (p *passage) comma(i, limit int) int {
	depth := 0
	for ; i < limit; i++ {
		switch p.tokens[i].ID {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth <= 0 && p.tokens[i].Kind == lang.Mark {
				return i
			}
		}
	}
	return -1
}

// behindIntroduction is the subject of a clause whose introduction no comma
// ends: "In a statement the ministry said". It is the phrase before the first
// verb.
func (p *passage) behindIntroduction(i, limit int) phrase {
	for v := i + 1; v < limit; v++ {
		if p.verb(v) && p.small(v) {
			return p.phraseBefore(v, i+1)
		}
	}
	return p.phraseBefore(limit, i+1)
}

// soonReach is how many words an introduction has at most that no comma ends.
const soonReach = 8

// soonSubject is the person who acts behind a time or place that no comma parts from them,
// though one stands later in the clause: Within a week Haller threatened to leave by May, the
// month after.
func (p *passage) soonSubject(i, next int) phrase {
	if t := &p.tokens[i]; !t.Is(lang.Preposition) || t.Is(lang.Conjunction) || t.Kind != lang.Word {
		return phrase{}
	}
	for v := i + 2; v < min(next, i+soonReach); v++ {
		if !p.capital(v-1) || !p.small(v) || !p.verb(v) && !p.endsIn(v, "ed", "ED") {
			continue
		}
		if f := p.nearest(v, i+1); p.endsInName(f) && f.first > i+1 && p.placeAt(int32(f.first)) == nil && !p.tokens[f.first-1].Is(lang.Preposition|lang.Conjunction|lang.Relative) {
			return f
		}
		return phrase{}
	}
	return phrase{}
}

// insertedAt reports whether the words at i stand between commas right behind the conjunction of
// a clause: the gate is shut, but, | according to X, the wall is open.
func (p *passage) insertedAt(first, i int) bool {
	return i-2 > first && p.tokens[i-1].ID == ',' && p.tokens[i-2].Is(lang.Conjunction) && !p.tokens[i-2].Is(lang.Preposition)
}

// sameTime reports whether a time that is told by another begins at i: The same day the siege
// began, The following week.
func (p *passage) sameTime(i int) bool {
	return p.tokens[i].ID == fixed().the && i+2 < len(p.tokens) && p.among(i+1, &fixed().alike) && p.tokens[i+2].Is(lang.Time|lang.Duration)
}
