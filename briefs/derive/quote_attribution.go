package derive

import (
	"strings"
	"unicode/utf8"

	"debrief/briefs/lang"
)

// attribution is what the words around a quotation tell of who said it.
type attribution struct {
	rule      string
	cue, last int    // tokens [cue, last) of the verb or whatever stands for it
	who       phrase // empty if somebody speaks whom the text does not name here
	end       int    // token behind the attribution
	direct    bool   // it stands right beside the quotation
	firm      bool   // a comma, a colon or the verb itself touches the quotation
	carries   bool   // it only carries on: "X continued"
}

func (a *attribution) found() bool { return a.rule != "" }

// ending is how the words inside a quotation end.
type ending uint8

const (
	open   ending = iota // in the middle of a sentence
	comma                // a comma inside the marks: the sentence goes on
	beyond               // a comma behind the marks
	stop                 // a full stop
	asking               // ? ! or a dash: the sentence may go on
)

// endingOf is how the words of q end; after is the token behind its mark.
func (p *passage) endingOf(q *lang.Quotation, after, limit int) ending {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[q.Start:q.End], "'’”\" "))
	switch r {
	case ',':
		return comma
	case '?', '!', '—', '–', '-':
		return asking
	case '.', '…', ';':
		if after < limit && p.tokens[after].ID == ',' {
			return beyond
		}
		return stop
	}
	if after < limit && p.tokens[after].ID == ',' {
		return beyond
	}
	if after >= limit || p.tokens[after].ID == '.' {
		return stop
	}
	return open
}

// tail reads the attribution behind a quotation: "said X", "X said", "according
// to X", "— X". The tokens [after, limit) are those up to the next quotation or
// the end of the block.
func (p *passage) tail(q *lang.Quotation, after, limit int) attribution {
	end := p.endingOf(q, after, limit)
	j := after
	if j < limit && p.tokens[j].ID == ',' {
		j++
	}
	if j >= limit {
		return attribution{}
	}
	t := &p.tokens[j]
	switch {
	case t.Kind == lang.Mark && t.ID == '-' && end != open:
		return p.dashed(j, limit)
	case t.Kind != lang.Word || t.Is(lang.Relative) && !t.Is(lang.Conjunction):
		return attribution{}
	case t.ID == fixed().according && j+2 < limit && p.tokens[j+1].ID == fixed().to:
		return p.tailOf("according-to", j, j+2, p.phraseFrom(j+2, limit))
	case t.ID == fixed().as && end != stop:
		return p.voiced(j+1, limit, end)
	case end == stop && !p.small(j) && !p.caps(j):
		return attribution{}
	case p.says(j) && end != open:
		return p.inverted(j, limit)
	case end == open || end == stop && !p.caps(j):
		return attribution{}
	}
	return p.voiced(j, limit, end)
}

func (p *passage) tailOf(rule string, cue, last int, who phrase) attribution {
	if who.empty() {
		return attribution{}
	}
	return attribution{rule: rule, cue: cue, last: last, who: who, end: max(last, who.last), direct: true, firm: true}
}

// dashed reads "— X" to the end of the block.
func (p *passage) dashed(j, limit int) attribution {
	f := p.phraseFrom(j+1, limit)
	if f.empty() || !p.capital(f.head) && !p.caps(f.head) || f.last < limit && p.tokens[f.last].ID != ',' && p.tokens[f.last].ID != '.' && p.tokens[f.last].ID != '(' {
		return attribution{}
	}
	for k := f.last; k < limit; k++ {
		if p.verb(k) {
			return attribution{}
		}
	}
	return p.tailOf("dash", j, j+1, f)
}

// inverted reads "said X" at j. Where nobody follows the verb, whoever spoke
// last speaks on, unless "by X" tells another.
func (p *passage) inverted(j, limit int) attribution {
	k := j + 1
	for k < limit && p.light(k) && !p.determines(k) {
		k++
	}
	f := p.phraseFrom(k, limit)
	if f.empty() {
		for k = j + 1; k < min(limit, j+9) && p.tokens[k].ID != '.'; k++ {
			if p.tokens[k].ID == fixed().by {
				f = p.phraseFrom(k+1, limit)
				break
			}
		}
	}
	a := p.tailOf("said-x", j, j+1, f)
	if !a.found() && p.tokens[j].Cues(lang.QuoteVerb) {
		a = attribution{rule: "said", cue: j, last: j + 1, end: j + 1, direct: true, firm: true}
	}
	return a
}

// voiced reads "X said" at j, with what may stand between X and the verb.
func (p *passage) voiced(j, limit int, end ending) attribution {
	j = p.overLight(j, limit)
	f := p.phraseFrom(j, limit)
	if f.empty() {
		return attribution{}
	}
	v := p.verbOf(f, limit)
	if v < 0 && (end == comma || end == beyond) {
		v = p.strangeVerb(f.last, limit)
	}
	if v < 0 {
		return attribution{}
	}
	a := p.tailOf("x-said", v, v+1, f)
	a.end, a.carries = v+1, p.carriesOn(v)
	return a
}

// overLight steps over adverbs before a subject.
func (p *passage) overLight(j, limit int) int {
	for j < limit && p.tokens[j].Is(lang.Adverb) && !p.tokens[j].Is(lang.Determiner|lang.Pronoun) {
		j++
	}
	return j
}

// carriesOn reports whether the verb at v says that somebody speaks on.
func (p *passage) carriesOn(v int) bool { return p.among(v, fixed().carrying) }

// verbOf is the verb of saying that belongs to the subject f, -1 for none:
// behind adverbs, an apposition, a phrase with a preposition, a relative clause.
func (p *passage) verbOf(f phrase, limit int) int {
	limit = min(limit, f.last+far/2)
	if !p.extends(f.last, limit) {
		return -1
	}
	depth, relative := 0, false
	for k := f.last; k < limit; k++ {
		t := &p.tokens[k]
		switch {
		case t.ID == '(' && t.Kind == lang.Mark:
			depth++
		case t.ID == ')' && t.Kind == lang.Mark:
			depth--
		case t.Kind == lang.QuoteMark:
			return -1
		case depth > 0:
		case t.Kind == lang.Mark && (t.ID == '.' || t.ID == ';' || t.ID == ':'):
			return -1
		case t.ID == ',' || t.ID == '-' && !t.Hyphen && t.Kind == lang.Mark:
			relative = false
		case t.Is(lang.Relative) && t.Kind == lang.Word && t.ID != fixed().that && k > f.last:
			relative = true
		case relative && !p.closes(k, limit):
		case p.says(k):
			return k
		case t.Is(lang.Conjunction) && !t.Is(lang.Preposition) && k > f.last && p.tokens[k-1].ID == ',':
			return -1
		}
	}
	return -1
}

// extends reports whether what follows a subject at i can belong to it: its verb,
// an adverb, a mark, a phrase with a preposition, a relative clause.
func (p *passage) extends(i, limit int) bool {
	if i >= limit {
		return false
	}
	t := &p.tokens[i]
	return t.Kind != lang.Word || p.says(i) || p.light(i) || t.Is(lang.Preposition|lang.Relative|lang.Conjunction) && !p.determines(i) || p.participle(i) || p.predicates(i, limit)
}

// closes reports whether the verb of saying at k ends the clause: a full stop,
// a comma or a quotation follows.
func (p *passage) closes(k, limit int) bool {
	return p.says(k) && (k+1 >= limit || p.tokens[k+1].Kind != lang.Word)
}

// strangeVerb is the word at i if it looks like a verb with a subject before it:
// what follows a comma inside quotation marks says who speaks, whatever the
// verb.
func (p *passage) strangeVerb(i, limit int) int {
	for i < limit && p.light(i) {
		i++
	}
	if i >= limit || !p.small(i) || p.tokens[i].Kind != lang.Word {
		return -1
	}
	w := p.tokens[i].Of(p.text)
	if p.tokens[i].Is(lang.Verb) || hasEnd(w, "ed") || hasEnd(w, "s") && !p.tokens[i].Is(lang.Function) {
		return i
	}
	return -1
}

// lead reads the attribution before a quotation whose mark is token mark; floor
// is where its sentence begins.
func (p *passage) lead(q *lang.Quotation, mark, floor int) attribution {
	floor = max(floor, mark-far)
	k := mark - 1
	for k >= floor && p.tokens[k].Kind == lang.QuoteMark {
		k--
	}
	if k < floor {
		return attribution{}
	}
	sep := p.tokens[k].ID
	if p.tokens[k].Kind != lang.Mark {
		sep = 0
	}
	a := p.verbBefore(k, floor, sep == ':' || sep == ',')
	if a.found() {
		a.firm = sep == ':' || sep == ',' || a.last > k || p.listenerOnly(a.cue, a.last, k+1)
		a.direct = a.firm && a.last > k-12
		return a
	}
	switch sep {
	case ':':
		return p.colon(floor, k)
	case ',':
		if p.sentenceLike(q) {
			if f := p.clauseSubject(floor, k); !f.empty() && p.endsInName(f) && p.clausal(f.last, k) {
				return attribution{rule: "comma", cue: k, last: k + 1, who: f, end: mark}
			}
		}
	case '-':
		if f := p.nearest(k, floor); p.sentenceLike(q) && !f.empty() && p.endsInName(f) {
			return attribution{rule: "dash", cue: k, last: k + 1, who: f, end: mark}
		}
	}
	return attribution{}
}

// listenerOnly reports whether nothing but "that", or whoever is told by the verb
// at cue, stands at [from, to).
func (p *passage) listenerOnly(cue, from, to int) bool {
	if to > from && p.tokens[to-1].ID == fixed().that {
		to--
	}
	if from >= to {
		return true
	}
	f := p.phraseFrom(from, to)
	return p.tokens[cue].Cues(lang.Telling) && !f.empty() && f.last >= to
}

// verbBefore is the attribution by the nearest verb of saying, or "according
// to", at or before token k.
func (p *passage) verbBefore(k, floor int, firm bool) attribution {
	depth := 0
	for v := k; v >= floor; v-- {
		t := &p.tokens[v]
		switch {
		case t.ID == ')' && t.Kind == lang.Mark:
			depth++
		case t.ID == '(' && t.Kind == lang.Mark:
			depth--
		case depth > 0 || t.Kind != lang.Word || p.quoted(v):
		case t.ID == fixed().according && v+2 <= k && p.tokens[v+1].ID == fixed().to:
			if f := p.phraseFrom(v+2, k+1); !f.empty() {
				return attribution{rule: "according-to", cue: v, last: v + 2, who: f, end: k + 1}
			}
		case !firm && p.unreal(v, floor):
		case t.ID == fixed().it && v > floor && p.tokens[v-1].ID == fixed().put:
			return attribution{rule: "said", cue: v - 1, last: v + 1, end: k + 1, who: p.subjectOf(v-1, floor)}
		case !firm && t.Cues(lang.QuoteIng) && p.comma(v, k) >= 0: // of an introduction: "After saying so, he …"
		case p.says(v) || t.Cues(lang.QuoteIng):
			a := attribution{rule: "said", cue: v, last: v + 1, end: k + 1, carries: p.carriesOn(v)}
			if p.passive(v, floor) && p.tokens[min(v+1, k)].ID == fixed().by {
				a.who = p.phraseFrom(v+2, k+1)
				return a
			}
			a.who = p.subjectOf(v, floor)
			if a.who.empty() && v == floor {
				a.who = p.phraseFrom(v+1, k+1)
			}
			return a
		}
	}
	return attribution{}
}

// unreal reports whether the verb at v tells what would be said, or is to be
// done: would say, to continue.
func (p *passage) unreal(v, floor int) bool {
	if v <= floor {
		return false
	}
	t := &p.tokens[v-1]
	return t.ID == fixed().to || t.Is(lang.Auxiliary) && !t.Is(lang.Have|lang.Be) && !p.tokens[v].Is(lang.Auxiliary)
}

// colon reads "X: “…”", where X is all that stands before, or the subject of the
// sentence that leads up to the colon.
func (p *passage) colon(floor, k int) attribution {
	f := p.clauseSubject(floor, k)
	if g := p.nearest(k, floor); !g.empty() && p.document(g) && !p.person(f) && !p.collective(f) {
		f = g
	}
	if f.empty() {
		return attribution{}
	}
	return attribution{rule: "colon", cue: k, last: k + 1, who: f, end: k + 1, firm: true}
}

// sentenceLike reports whether the words of q are a sentence rather than a few
// words lifted from one.
func (p *passage) sentenceLike(q *lang.Quotation) bool {
	i, end := int(p.tokenAt(q.Start)), p.behind(q.End)
	if end-i < 4 || i >= len(p.tokens) {
		return false
	}
	return p.tokens[i].Capital() || p.tokens[i].Kind != lang.Word
}
