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
		at = g.last
	}
	if at+1 < len(p.tokens) && p.acronym(at) && p.tokens[at].ID == '(' {
		at += 3
	}
	if g := p.instance(at); !g.empty() {
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
		if k := g.last; k < len(p.tokens) && (p.endsName(k) || (p.adverbial(k) || p.tokens[k].ID == fixed().of) && p.endsInName(g)) && (p.endsInName(g) || n == 1 || p.tokens[k].ID == ',' || p.tokens[k].ID != '.' && !p.tokens[f.head].Is(posts) || p.tokens[f.head].Cues(lang.Male|lang.Female)) {
			return g
		}
		at = g.last
	}
	return phrase{}
}

// christened is the name that stands behind "named" or ", simply identified as" at
// token at; empty without one.
func (p *passage) christened(at int) phrase {
	if at < len(p.tokens) && p.tokens[at].ID == ',' {
		at++
	}
	for at < len(p.tokens) && p.light(at) {
		at++
	}
	if at >= len(p.tokens) || !p.among(at, &fixed().naming) {
		return phrase{}
	}
	if at++; at < len(p.tokens) && (p.tokens[at].ID == fixed().as || p.tokens[at].ID == fixed().by) {
		at++
	}
	g := p.phraseFrom(at, min(len(p.tokens), at+8))
	if g.empty() || !p.capital(g.first) || g.first < g.head && !p.capital(g.head) {
		return phrase{}
	}
	return g
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
		}
	}
	return phrase{}
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
		case t.ID == fixed().by || t.ID == fixed().from:
			return p.phraseFrom(k+1, min(len(p.tokens), k+20))
		case k == f.last && (t.ID == fixed().that || t.Is(lang.Relative)):
			return p.poster(k + 1)
		}
	}
	return phrase{}
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

// someone is the nameless person whom the pronoun at i means because no named
// one of the sentence of index si stands nearer: who says something between, or
// what a sentence between is about; empty for nobody.
func (p *passage) someone(i, si int) phrase {
	g := p.tokens[i].Cue & (lang.Male | lang.Female)
	if f := p.kin(i, g); !f.empty() {
		return f
	}
	for k := p.sentenceOf(i) - 1; k > max(si, p.sentenceOf(i)-4) && k >= 0; k-- {
		first, last := int(p.sentences[k].First), int(p.sentences[k].Last)
		for v := max(first, last-far); v < last; v++ {
			if !p.says(v) || p.quoted(v) {
				continue
			}
			f := p.subjectOf(v, first)
			if f.empty() {
				f = p.phraseFrom(v+1, last)
			}
			if p.somebody(f, g) {
				return f
			}
		}
		if f := p.clauseSubject(first, last); p.somebody(f, g) && p.opens(first, f.first) {
			return f
		}
	}
	return phrase{}
}

// somebody reports whether a phrase tells of one person of the gender g without
// a name.
func (p *passage) somebody(f phrase, g lang.Cue) bool {
	if f.empty() || p.endsInName(f) || p.plural(f.head) {
		return false
	}
	t := &p.tokens[f.head]
	h := t.Cue & (lang.Male | lang.Female)
	return p.post(f.head) && !t.Is(lang.Body) && (h == 0 || h == g)
}

// kin is whom the pronoun at i takes up in its own sentence by a word that tells
// he from she: "her brother as he cried".
func (p *passage) kin(i int, g lang.Cue) phrase {
	if i < 2 || !p.tokens[i-1].Is(lang.Conjunction) || p.coordinates(i-1) {
		return phrase{}
	}
	t := &p.tokens[i-2]
	if t.Kind != lang.Word || t.Is(lang.Pronoun) || !t.Is(lang.Kin|lang.Person|lang.RoleNoun) || t.Cue&(lang.Male|lang.Female) != g {
		return phrase{}
	}
	return p.nearest(i-1, max(0, i-12))
}

// speakerBefore is the body, writing or group that "it" or "they" at token i
// stands for: the one whose words were handed on last, or else the subject of
// the sentence before.
func (p *passage) speakerBefore(i, depth int) speaker {
	var subject phrase
	s := p.sentenceAt(int32(i))
	for n := 0; s != nil && n < 4 && depth > 0; n++ {
		told := p.toldIn(s, i)
		if f := told.subject; subject.empty() && p.collective(f) {
			if subject = f; n == 0 || p.document(f) {
				break
			}
		}
		if !told.sayer.empty() {
			return p.speakerIn(told.sayer, depth-1)
		}
		if s.First == 0 {
			break
		}
		s = p.sentenceAt(s.First - 1)
	}
	if subject.empty() {
		return speaker{who: -1}
	}
	return p.speakerIn(subject, depth-1)
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

// sayerIn is the body, writing or group that says something among the tokens
// [first, last).
func (p *passage) sayerIn(first, last int) phrase {
	for k := max(first, last-far); k < last; k++ {
		if !p.says(k) || p.quoted(k) {
			continue
		}
		f := p.subjectOf(k, first)
		if f.empty() {
			f = p.phraseFrom(k+1, last)
		}
		if p.collective(f) {
			return f
		}
	}
	return phrase{}
}

// collective reports whether a phrase names a body, a writing or a group.
func (p *passage) collective(f phrase) bool {
	if f.empty() || p.pronoun(f.head) {
		return false
	}
	t := &p.tokens[f.head]
	return t.Is(lang.Body|lang.Armed|lang.Person) || t.Cues(lang.Document|lang.Learned) || p.plural(f.head) && t.Is(lang.RoleNoun) ||
		p.capital(f.head) && !p.endsInName(f)
}
