package derive

import "debrief/briefs/lang"

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
	if a := p.inWordsBefore(floor, k); a.found() {
		return a
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

// inWordsBefore reads "in the words of X," that begins the clause at floor or ends
// before token k.
func (p *passage) inWordsBefore(floor, k int) attribution {
	for i := max(floor, k-2*listener); i < k; i++ {
		if p.tokens[i].ID != fixed().in {
			continue
		}
		if a := p.inWordsOf(i, k+1); a.found() && (i == floor || a.end >= k) {
			return a
		}
	}
	return attribution{}
}

// inWordsOf reads "in the words of X", "in X's view" or "in her opinion" at token
// i, with the apposition behind X.
func (p *passage) inWordsOf(i, limit int) attribution {
	if i+2 >= limit || p.tokens[i].ID != fixed().in {
		return attribution{}
	}
	var f phrase
	v := i + 2
	switch {
	case p.tokens[v].Cues(lang.Wording) && v+2 < limit && p.tokens[v+1].ID == fixed().of:
		f = p.phraseFrom(v+2, limit)
		v += 2
	case p.tokens[v].Cues(lang.Wording) && p.tokens[i+1].Is(lang.Possessive) && p.tokens[i+1].Cues(lang.Male|lang.Female):
		f = phrase{i + 1, i + 2, i + 1}
		v++
	default:
		g := p.phraseFrom(i+1, min(limit, i+2*listener))
		if g.empty() || !p.tokens[g.head].Cues(lang.Wording) {
			return attribution{}
		}
		f, v = p.owner(g), g.last
	}
	if f.empty() {
		return attribution{}
	}
	end := max(f.last, v)
	if end+1 < limit && p.tokens[end].ID == ',' {
		if c := p.comma(end+1, limit); c >= 0 && !p.clausal(end+1, c) {
			end = c
		}
	}
	return attribution{rule: "in-words-of", cue: i, last: i + 1, who: f, end: end, firm: true}
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
	depth, idle := 0, false
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
		case !firm && p.unreal(v, floor), v > floor && v < k && p.tokens[v-1].Cues(lang.Document) && p.endsIn(v, "ed", "ED") && p.tokens[v+1].Is(lang.Preposition): // "a statement posted on"
		case p.idle(v, k, floor):
			idle = true
		case idle && !p.among(v, &fixed().plain): // of another clause
		case t.ID == fixed().it && v > floor && p.among(v-1, &fixed().putting):
			return attribution{rule: "said", cue: v - 1, last: v + 1, end: k + 1, who: p.subjectOf(v-1, floor)}
		case p.clears(v):
			return attribution{rule: "said", cue: v - 1, last: v + 1, end: k + 1, who: p.subjectOf(p.cleared(v), floor)}
		case t.Cues(lang.QuoteIng) && p.comma(v, k) >= 0 && (!firm || v == floor && p.comma(v, k) < k-1): // of an introduction: "After saying so, he …"
		case p.says(v) || t.Cues(lang.QuoteIng) && !(v > floor && (p.article(v-1) || p.tokens[v-1].Is(lang.Possessive))):
			a := attribution{rule: "said", cue: v, last: v + 1, end: k + 1, carries: p.carriesOn(v)}
			if p.tokens[min(v+1, k)].ID == fixed().by && (p.passive(v, floor) || v+2 <= k && p.endsIn(v, "ed", "ED") && !p.endsIn(v+2, "ing", "ING")) {
				a.who = p.phraseFrom(v+2, k+1)
				return a
			}
			if by := p.agentOf(v, k); by > 0 {
				a.who = p.phraseFrom(by+1, k+1)
				return a
			}
			if a.who = p.invertedAt(v, floor, k); a.who.last != k || p.tokens[k].Kind != lang.Mark || t.Cues(lang.Telling) {
				a.who = p.subjectOf(v, floor) // else "…, writes X, “…”"
			}
			if a.who.empty() && v > 0 && v <= floor+1 && p.tokens[v-1].Is(lang.Conjunction) {
				first := max(int(p.sentences[p.sentenceOf(v)].First), v-far)
				a.who = p.clauseSubject(p.semicolon(first, v), v) // "he called it “…” and urged “…”"
			}
			if a.who.empty() && v == floor {
				a.who = p.phraseFrom(v+1, k+1)
			}
			if f := a.who; !f.empty() && f.first > floor && p.tokens[f.first].ID == fixed().that && f.last-f.first <= 2 && p.says(f.first-1) {
				continue // X added that aside from those reported, “…”
			}
			if f := a.who; !f.empty() && p.acts(v, k, f) {
				if o := p.governing(f, floor); o >= 0 {
					return attribution{rule: "said", cue: o, last: o + 1, end: k + 1, who: p.subjectOf(o, floor)}
				}
			}
			if p.among(v, &fixed().beginning) && !p.somebodySays(a.who) {
				return attribution{}
			}
			if f := &a.who; f.first+1 < f.head && p.tokens[f.first].ID == fixed().that && p.determines(f.first+1) {
				f.first++ // said that | the mayor called
			}
			a.weak = v == k && p.among(v, &fixed().finding) && !a.who.empty() && !p.document(a.who)
			return a
		}
	}
	return attribution{}
}

// agentOf is the "by" behind the participle at v before whoever used the words, where "as" at k
// leads up to them: a town described last week by X as | “…”; 0 without one.
func (p *passage) agentOf(v, k int) int {
	const timely = 4 // tokens
	if p.tokens[k].ID != fixed().as || !p.endsIn(v, "ed", "ED") {
		return 0
	}
	for i := v + 1; i < min(k, v+timely); i++ {
		if p.tokens[i].ID == fixed().by {
			return i
		}
		if !p.tokens[i].Is(lang.Time | lang.Determiner | lang.Weekday | lang.Adverb) {
			return 0
		}
	}
	return 0
}

// clears reports whether "made clear that" or "made it clear that" stands at v.
func (p *passage) clears(v int) bool {
	if p.tokens[v].ID != fixed().clear || v < 2 || v+1 >= len(p.tokens) || p.tokens[v+1].ID != fixed().that {
		return false
	}
	return p.among(p.cleared(v), &fixed().making)
}

// cleared is where the verb stands of which "clear" at v is said.
func (p *passage) cleared(v int) int {
	if p.tokens[v-1].ID == fixed().it {
		return v - 2
	}
	return v - 1
}

// somebodySays reports whether a phrase is a person, whatever else may begin.
func (p *passage) somebodySays(f phrase) bool {
	return !f.empty() && (p.speakable(f.head) || p.person(f) || p.endsInName(f))
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
	if a := p.forWhom(floor, k); a.found() {
		f = a.who // For X, the answer is plain: “…”
	}
	if g := p.nearest(k, floor); !g.empty() && p.document(g) && !p.person(f) && !p.collective(f) {
		f = g
	}
	if g := p.repliedBy(f); !g.empty() {
		f = g
	}
	if f.empty() {
		return attribution{}
	}
	if f.last == k && p.tokens[f.head].Cues(lang.Wording) && p.ownedByOne(f) {
		f = phrase{f.first, f.first + 1, f.first} // His words: “…”
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
