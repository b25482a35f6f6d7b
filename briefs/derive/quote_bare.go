package derive

import "debrief/briefs/lang"

// unattributed is who speaks a quotation without an attribution of its own: in
// its sentence's end, or whoever the sentence before lets speak.
func (p *passage) unattributed(last *utterance, q *lang.Quotation, mark, after, floor, limit int) attribution {
	if a := p.sentenceEnd(after, limit); a.found() {
		return a
	}
	if a := p.forWhom(floor, mark); a.found() {
		return a
	}
	if p.sentenceLike(q) && !p.caps(mark) {
		if a := p.toldAfter(after, limit); a.found() {
			return a
		}
		if a := p.namedBehind(q, mark, after, limit); a.found() {
			return a
		}
	}
	if p.aside(q) || floor < mark && !p.opens(floor, mark) || !p.sentenceLike(q) || p.bracketed(q) {
		return attribution{}
	}
	s := p.sentenceAt(int32(mark))
	if s == nil {
		return attribution{}
	}
	if last != nil && last.block == q.Block && last.last > int(s.First) && !last.who.empty() {
		return attribution{rule: "same-speaker", cue: mark, last: mark, who: last.who, end: mark}
	}
	return p.before(last, q, int(s.First))
}

// ownedByOne reports whether f is somebody or something of a person spoken of before: his brother.
func (p *passage) ownedByOne(f phrase) bool {
	return f.last > f.first+1 && p.tokens[f.first].Is(lang.Possessive) && p.tokens[f.first].Cues(lang.Male|lang.Female)
}

// sentenceEnd reads the attribution that ends the sentence in which a quotation
// is a part: "…, the report says."
func (p *passage) sentenceEnd(after, limit int) attribution {
	for k := after; k < limit; k++ {
		t := &p.tokens[k]
		if t.Kind == lang.Mark && t.ID == '.' || t.ID == ';' {
			return attribution{}
		}
		if t.ID != ',' || k+1 >= limit {
			continue
		}
		if p.tokens[k+1].ID == fixed().according && k+3 < limit {
			return p.tailOf("according-to", k+1, k+3, p.phraseFrom(k+3, limit))
		}
		if g := p.endsSaying(k+1, limit); !g.empty() {
			a := p.tailOf("said-x", k+1, k+2, g)
			a.firm = false
			return a
		}
		f := p.phraseFrom(k+1, limit)
		if f.empty() {
			continue
		}
		if v := f.last; v < limit && p.says(v) && p.trails(f.first, v, after, limit) {
			a := p.tailOf("x-said", v, v+1, f)
			a.firm = false
			return a
		}
	}
	return attribution{}
}

// endsSaying is who speaks by the verb at v where "said X" ends the sentence.
func (p *passage) endsSaying(v, limit int) phrase {
	if !p.says(v) || p.among(v, &fixed().telling) {
		return phrase{}
	}
	f := p.phraseFrom(v+1, limit)
	if f.empty() || p.counts(f) || f.last < limit && p.tokens[f.last].ID != '.' || !p.person(f) && !p.document(f) && !p.collective(f) && !p.endsInName(f) {
		return phrase{}
	}
	return f
}

// before is whoever the sentence before token first lets speak: the speaker of
// a quotation there, or its subject if it is somebody who can.
func (p *passage) before(last *utterance, q *lang.Quotation, first int) attribution {
	if first == 0 {
		return attribution{}
	}
	s := p.sentenceAt(int32(first - 1))
	if s == nil || q.Block > int(s.Block)+1 {
		return attribution{}
	}
	if last != nil && last.last > int(s.First) && last.last <= first && !last.who.empty() {
		return attribution{rule: "same-speaker", cue: first, last: first, who: last.who, end: first}
	}
	if a := p.lastSaying(s); a.found() {
		return a
	}
	f := p.clauseSubject(int(s.First), int(s.Last))
	if last != nil && last.block == q.Block && !last.who.empty() && p.ownedByOne(f) {
		return attribution{rule: "same-speaker", cue: first, last: first, who: last.who, end: first}
	}
	if !f.empty() && (p.person(f) || p.document(f) || !p.renamed(f).empty() || s.Cue&lang.Document != 0 && p.namedBody(f) && p.clausal(f.last, int(s.Last))) {
		return attribution{rule: "subject-before", cue: first, last: first, who: f, end: first}
	}
	return attribution{}
}

// lastSaying is who says what the sentence s hands on.
func (p *passage) lastSaying(s *sentence) attribution {
	for i := int(s.First); i < min(int(s.Last), int(s.First)+far); i++ {
		if p.quoted(i) || !p.tokens[i].Is(lang.Reporting) && p.tokens[i].ID != fixed().according {
			continue
		}
		if said, ok := p.sayingAt(s, i); ok && !said.who.empty() {
			return attribution{rule: "reported-before", cue: said.cue, last: said.cue + 1, who: said.who, end: said.cue}
		}
	}
	return attribution{}
}
