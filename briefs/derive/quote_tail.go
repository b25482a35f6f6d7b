package derive

import "debrief/briefs/lang"

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
	case t.ID == '@' && end != open:
		return p.voiced(j, limit, end)
	case t.Kind != lang.Word || t.Is(lang.Relative) && !t.Is(lang.Conjunction):
		return attribution{}
	case t.ID == fixed().by && (end == open || end == beyond):
		return p.calledBy(q, j, limit)
	case (end == stop || end == asking) && p.among(j, &fixed().thus):
		return p.soSaid(j, limit)
	case (end == stop || end == asking) && t.Shape == lang.Title && (t.ID == fixed().according || p.timely(j)):
		return attribution{} // of the sentence that follows
	case t.ID == fixed().according && j+2 < limit && p.tokens[j+1].ID == fixed().to:
		return p.tailOf("according-to", j, j+2, p.phraseFrom(j+2, limit))
	case t.ID == fixed().in && end != stop:
		a := p.inWordsOf(j, limit)
		a.direct = a.found()
		return a
	case t.Is(lang.Be) && end != stop:
		return p.summed(j, limit)
	case t.ID == fixed().as && end != stop:
		if f := p.phraseFrom(j+1, limit); !f.empty() && f.last+1 < limit && p.tokens[f.last].ID == fixed().put && p.tokens[f.last+1].ID == fixed().it {
			return p.tailOf("x-said", f.last, f.last+2, f) // as X put it
		}
		if a := p.voiced(j+1, limit, end); end != open || p.comma(a.who.last, a.cue) < 0 {
			return a
		}
		return attribution{} // “…” as a result of the raid, X said
	case end == stop && !p.small(j) && !p.caps(j):
		return attribution{}
	case end != open && p.chimes(j):
		return p.chimed(j, limit)
	case p.says(j) && end != open && t.ID != fixed().state: // state television
		return p.inverted(j, limit)
	case end == open && p.sentenceLike(q):
		return p.unparted(j, limit)
	case end == open || end == stop && !p.caps(j):
		return attribution{}
	case end != asking && p.strange(j, limit):
		return p.tailOf("said-x", j, j+1, p.phraseFrom(j+1, limit))
	}
	return p.voiced(j, limit, end)
}

// unparted reads "said X" and "X said" at j behind a sentence that no mark parts from
// it. Only a name right beside a verb of saying is one who says it.
func (p *passage) unparted(j, limit int) attribution {
	if p.says(j) {
		a := p.inverted(j, limit)
		if a.who.empty() || !p.capital(a.who.first) && !p.document(a.who) || p.tokens[j].Cues(lang.Telling) {
			return attribution{}
		}
		return a
	}
	f := p.phraseFrom(j, limit)
	if f.empty() || f.last >= limit || !p.capital(f.head) || !p.endsInName(f) || !p.says(f.last) {
		return attribution{}
	}
	return p.tailOf("x-said", f.last, f.last+1, f)
}

func (p *passage) tailOf(rule string, cue, last int, who phrase) attribution {
	if who.empty() {
		return attribution{}
	}
	return attribution{rule: rule, cue: cue, last: last, who: who, end: max(last, who.last), direct: true, firm: true}
}

// strange reports whether a verb that the lexicon does not know as one of saying
// stands at j with a person's name behind it: wept Maryam Bibi.
func (p *passage) strange(j, limit int) bool {
	t := &p.tokens[j]
	if j+1 >= limit || !p.small(j) || p.caps(j) || t.Is(lang.Function|lang.RoleNoun|lang.Office|lang.Rank|lang.Adverb) || p.manner(j) {
		return false
	}
	f := p.phraseFrom(j+1, limit)
	return !f.empty() && f.first == j+1 && p.capital(f.first) && p.endsInName(f)
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
	k := p.overWhen(j+1, limit)
	f := p.phraseFrom(k, limit)
	if g := p.handle(k, limit); !g.empty() {
		f = g
	}
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

// handle is the address or the name of an account that begins at k: @anasoto.
func (p *passage) handle(k, limit int) phrase {
	switch {
	case k < limit && p.tokens[k].Kind == lang.Link:
		return phrase{k, k + 1, k}
	case k+1 >= limit || p.tokens[k].ID != '@':
		return phrase{}
	}
	f := phrase{k, k + 2, k + 1}
	for f.last < limit && !p.tokens[f.last].Space && p.tokens[f.last].ID != ',' && p.tokens[f.last].ID != '.' {
		f.last++
	}
	return f
}

// overWhen steps over adverbs and times before a subject: also, on Wednesday
// evening.
func (p *passage) overWhen(k, limit int) int {
	for k < limit {
		on := p.tokens[k].Is(lang.Preposition) && k+1 < limit && p.tokens[k+1].Is(lang.Weekday|lang.Month)
		if !on && (!p.light(k) || p.determines(k)) {
			break
		}
		k++
	}
	return k
}

// measured reports whether a phrase is a time, a distance or the like, which
// says nothing.
func (p *passage) measured(f phrase) bool {
	return p.tokens[f.head].Is(lang.Measure|lang.Money|lang.Percent|lang.Duration|lang.Weekday) && !p.capital(f.head)
}

// voiced reads "X said" at j, with what may stand between X and the verb.
func (p *passage) voiced(j, limit int, end ending) attribution {
	j = p.overLight(j, limit)
	f := p.phraseFrom(j, limit)
	if g := p.handle(j, limit); !g.empty() {
		f = g
	}
	if f.empty() || p.measured(f) {
		return attribution{}
	}
	v := p.verbOf(f, limit)
	if v < 0 && end != open && f.last < limit && p.chimes(f.last) {
		a := p.tailOf("x-said", f.last, f.last+2, f)
		a.end = f.last + 2
		return a
	}
	if v < 0 && (end == comma || end == beyond) {
		v = p.strangeVerb(f.last, limit)
	}
	if v < 0 {
		return attribution{}
	}
	if g := p.phraseFrom(v+1, limit); p.among(v, &fixed().quoting) && !g.empty() && g.last < limit && p.tokens[g.last].ID == fixed().as {
		f = g // the paper quoted X as saying
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
func (p *passage) carriesOn(v int) bool {
	return p.among(v, &fixed().carrying) || p.tokens[v].ID == fixed().went && v+1 < len(p.tokens) && p.tokens[v+1].ID == fixed().on
}

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
		case relative && !p.closes(k, limit) && !(p.verb(k) && p.listens(k, limit) && p.clausal(f.last, k)):
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

// listens reports whether whoever is told something follows the verb at k: asked |
// his rescuers.
func (p *passage) listens(k, limit int) bool {
	if !p.tokens[k].Cues(lang.Telling) || p.tokens[k].Is(lang.Auxiliary) {
		return false
	}
	g := p.phraseFrom(k+1, limit)
	return !g.empty() && (g.last >= limit || p.tokens[g.last].Kind == lang.Mark)
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
