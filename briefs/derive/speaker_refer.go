package derive

import "debrief/briefs/lang"

// apposedTo is the person to whose name a post stands in apposition with one
// comma: "X, spokeswoman in Y told …"; -1 for nobody.
func (p *passage) apposedTo(f phrase) int32 {
	c := &p.heard.cast
	k := c.before(f.first)
	if k < 0 || !p.post(f.head) || p.tokens[f.first-1].ID != ',' {
		return -1
	}
	if a := &c.seen[k]; int(a.last) == f.first-1 && !a.name.body && a.who >= 0 && c.people[a.who].words > 1 && p.opensSentence(int(a.lead)) {
		return a.who
	}
	return -1
}

// renamed is the name in apposition to a phrase: "the spokesman of the army,
// Col. X", "another critic, X,"; empty without one.
func (p *passage) renamed(f phrase) phrase {
	at := f.last
	for n := 0; n < 3 && at < len(p.tokens) && p.tokens[at].Kind == lang.Word && p.tokens[at].Is(lang.Preposition); n++ {
		g := p.phraseFrom(at+1, min(len(p.tokens), at+10))
		if g.empty() {
			return phrase{}
		}
		if k := p.introduced(g); k >= 0 && p.postWithin(g.first, k) < 0 && p.tokens[at].ID == fixed().to {
			return phrase{k, g.last, g.last - 1} // ambassador to the UN | X
		}
		at = g.last
	}
	if at+1 < len(p.tokens) && p.acronym(at) && p.tokens[at].ID == '(' {
		at += 3
	}
	if g := p.instance(at); !g.empty() {
		return g
	}
	if g := p.namedBehindWho(at); !g.empty() {
		return g
	}
	if g := p.christened(at); !g.empty() {
		return g
	}
	for n := 0; n < 2 && at+1 < len(p.tokens) && p.tokens[at].ID == ','; n++ {
		g := p.phraseFrom(at+1, min(len(p.tokens), at+12))
		if g.empty() || !p.capital(g.head) && !p.caps(g.head) {
			return phrase{}
		}
		if p.renames(f, g, n) {
			return g
		}
		at = g.last
	}
	return phrase{}
}

// namedBehindWho is the person whose name stands behind the relative clause that
// begins at token at: "a woman who survived, | X, told".
func (p *passage) namedBehindWho(at int) phrase {
	if at >= len(p.tokens) || p.tokens[at].ID != fixed().who {
		return phrase{}
	}
	c := p.comma(at, min(len(p.tokens), at+14))
	if c < 0 {
		return phrase{}
	}
	g := p.phraseFrom(c+1, min(len(p.tokens), c+10))
	if g.empty() || g.last >= len(p.tokens) || p.tokens[g.last].ID != ',' || !p.capital(g.first) || !p.endsInName(g) {
		return phrase{}
	}
	return g
}

// renames reports whether the phrase g behind the comma of index n is the name of
// whom f describes, rather than the next of a list or a place.
func (p *passage) renames(f, g phrase, n int) bool {
	k := g.last
	if k >= len(p.tokens) {
		return false
	}
	person := p.endsInName(g)
	if !p.endsName(k) && !(person && (p.adverbial(k) || p.tokens[k].ID == fixed().of)) {
		return false
	}
	told := p.tokens[f.head].Cues(lang.Male | lang.Female) // his widow, Dana.
	return person || n == 1 || p.tokens[k].ID == ',' || told || p.tokens[k].ID != '.' && !p.tokens[f.head].Is(posts)
}

// christened is the name that stands behind "named", ", simply identified as" or
// "who gave his name as" at token at; empty without one.
func (p *passage) christened(at int) phrase {
	if at < len(p.tokens) && p.tokens[at].ID == ',' {
		at++
	}
	for at < len(p.tokens) && p.light(at) {
		at++
	}
	if at = p.behindNaming(at); at < 0 {
		return phrase{}
	}
	g := p.phraseFrom(at, min(len(p.tokens), at+8))
	if g.empty() || !p.capital(g.first) || g.first < g.head && !p.capital(g.head) {
		return phrase{}
	}
	return g
}

// behindNaming is the token behind what names somebody at token at: "named",
// "identified as", "who gave his name as", "who called himself"; -1 if nothing
// does.
func (p *passage) behindNaming(at int) int {
	words := 1
	if at < len(p.tokens) && p.tokens[at].ID == fixed().who {
		words, at = 4, at+1
	}
	for ; words > 0 && at+1 < len(p.tokens) && p.tokens[at].Kind == lang.Word; at, words = at+1, words-1 {
		if !p.among(at, &fixed().naming) {
			continue
		}
		if at++; p.tokens[at].Is(lang.Pronoun) {
			at++ // himself
		}
		for at < len(p.tokens) && p.tokens[at].Is(lang.Adverb) && !p.capital(at) {
			at++ // only, simply
		}
		if at < len(p.tokens) && (p.tokens[at].ID == fixed().as || p.tokens[at].ID == fixed().by) {
			at++
		}
		return at
	}
	return -1
}

// instance is the person named as one of the group before token at: ", such as
// X"; empty for nobody.
func (p *passage) instance(at int) phrase {
	if at < len(p.tokens) && p.tokens[at].ID == ',' {
		at++
	}
	switch {
	case at+2 >= len(p.tokens):
		return phrase{}
	case p.tokens[at].ID == fixed().such && p.tokens[at+1].ID == fixed().as:
		at += 2
	case p.among(at, &fixed().instances):
		at++
	default:
		return phrase{}
	}
	if g := p.phraseFrom(at, min(len(p.tokens), at+12)); !g.empty() && p.endsInName(g) && g.last < len(p.tokens) && p.tokens[g.last].ID != fixed().and {
		return g
	}
	return phrase{}
}

// adverbial reports whether a phrase of time or place may begin at k: on national
// television, in Geneva.
func (p *passage) adverbial(k int) bool {
	t := &p.tokens[k]
	return t.Is(lang.Preposition) && t.ID != fixed().of || t.Is(lang.Weekday)
}

// endsName reports whether a name in apposition can end before token k.
func (p *passage) endsName(k int) bool {
	t := &p.tokens[k]
	return t.Kind == lang.Mark && (t.ID == ',' || t.ID == '.' || t.ID == ':') || p.says(k) || p.light(k)
}

// issuer is whoever a writing is from: "a statement issued by X", or for "the
// statement" whoever issued the one spoken of before; empty if nobody is told.
func (p *passage) issuer(f phrase) phrase {
	if g := p.issuedBy(f); !g.empty() || !p.tokens[f.first].Is(lang.Determiner) || f.head != f.first+1 {
		return g
	}
	id := p.tokens[f.head].ID
	for k := f.first - 1; k >= max(0, f.first-stretch); k-- {
		if p.tokens[k].ID == id && !p.quoted(k) {
			if g := p.issuedBy(phrase{k, k + 1, k}); p.telling(g) {
				return g
			}
			if g := p.saidIn(k); !g.empty() {
				return g
			}
		}
	}
	return phrase{}
}

// saidIn is who says something in the writing at k, or gives it out: X said in a
// statement, X released a statement.
func (p *passage) saidIn(k int) phrase {
	s := p.sentenceAt(int32(k))
	if k < int(s.First)+2 || !p.tokens[k-1].Is(lang.Article|lang.Possessive) {
		return phrase{}
	}
	if p.among(k-2, &fixed().issuing) {
		if f := p.subjectOf(k-2, int(s.First)); p.telling(f) && !p.document(f) {
			return f
		}
		return phrase{}
	}
	if p.tokens[k-2].ID != fixed().in {
		return phrase{}
	}
	return p.sayer(int(s.First), int(s.Last), func(f phrase) bool { return p.telling(f) && !p.document(f) })
}

// telling reports whether a phrase tells more of a speaker than that there was
// one: a name or a post.
func (p *passage) telling(f phrase) bool {
	return !f.empty() && (p.capital(f.head) || p.tokens[f.head].Is(posts) && !p.tokens[f.first].Is(lang.Article))
}

// issuedBy reads "issued by X" behind a writing.
func (p *passage) issuedBy(f phrase) phrase {
	for k := f.last; k < min(len(p.tokens), f.last+7); k++ {
		t := &p.tokens[k]
		switch {
		case t.Kind != lang.Word && t.Kind != lang.Number || p.says(k) && t.Cues(lang.QuoteVerb) && !p.endsIn(k, "ed", "ED"):
			return phrase{}
		case t.ID == fixed().by && p.among(k-1, &fixed().seeing):
			return phrase{} // a memo seen by somebody else
		case t.ID == fixed().by || t.ID == fixed().from, t.ID == fixed().of && k == f.last && p.ofBodyNamed(k+1):
			return p.phraseFrom(k+1, min(len(p.tokens), k+20))
		case k == f.last && (t.ID == fixed().that || t.Is(lang.Relative)):
			return p.poster(k + 1)
		}
	}
	return phrase{}
}

// ofBodyNamed reports whether the name of a body that issues writings begins at
// token i: a statement of | the Foreign Ministry.
func (p *passage) ofBodyNamed(i int) bool {
	f := p.phraseFrom(i, min(len(p.tokens), i+12))
	return !f.empty() && p.capital(f.head) && p.tokens[f.head].Is(lang.Body|lang.Armed)
}

// poster is who hands on a writing in the clause that begins at k: "a message
// that | X, the director, posted".
func (p *passage) poster(k int) phrase {
	limit := min(len(p.tokens), k+far/2)
	f := p.phraseFrom(k, limit)
	if f.empty() || p.verbOf(f, limit) < 0 {
		return phrase{}
	}
	return f
}

// told is what a sentence is about and who says something in it.
type told struct {
	known          bool
	subject, sayer phrase
}

// toldIn is what the sentence s tells before token i. Of whole sentences it is
// remembered: many pronouns may ask.
func (p *passage) toldIn(s *sentence, i int) told {
	first, last := int(s.First), int(s.Last)
	if i < last {
		return told{true, p.clauseSubject(first, i), p.sayerIn(first, i)}
	}
	t := &p.heard.told[p.within[first]]
	if !t.known {
		*t = told{true, p.clauseSubject(first, last), p.sayerIn(first, last)}
	}
	return *t
}
