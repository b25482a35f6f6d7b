package derive

import "debrief/briefs/lang"

// calledBy reads "by X" at j behind a quotation of which somebody made something: was
// described as “…” | by X.
func (p *passage) calledBy(q *lang.Quotation, j, limit int) attribution {
	v := int(p.tokenAt(q.Outer.Start)) - 1
	for v > 0 && (p.determines(v) || p.tokens[v].Kind == lang.QuoteMark) {
		v--
	}
	if v > 0 && p.tokens[v].ID == fixed().as {
		v--
	}
	if v < 0 || p.within[v] != p.within[j] || p.tokens[v].Kind != lang.Word || !p.tokens[v].Cues(lang.QuoteVerb) && !p.endsIn(v, "ed", "ED") {
		return attribution{}
	}
	f := p.phraseFrom(j+1, limit)
	if p.mute(f) || p.tokens[f.head].Is(lang.Weekday|lang.Month|lang.Time) {
		return attribution{}
	}
	return p.tailOf("said-x", v, v+1, f)
}

// soSaid reads "So said X" at j, the sentence behind a quotation.
func (p *passage) soSaid(j, limit int) attribution {
	if j+2 >= limit || !p.among(j, &fixed().thus) || !p.tokens[j+1].Cues(lang.QuoteVerb) && !p.among(j+1, &fixed().talking) {
		return attribution{}
	}
	f := p.phraseFrom(j+2, limit)
	if p.mute(f) || f.first != j+2 {
		return attribution{}
	}
	return p.tailOf("said-x", j+1, j+2, f)
}

// forWhom reads "For X, the vote “…”" in the sentence that begins at floor, with the
// quotation at token mark: in X's view.
func (p *passage) forWhom(floor, mark int) attribution {
	if floor+2 >= mark || p.tokens[floor].ID != fixed().to && p.tokens[floor].ID != fixed().for_ || !p.opensSentence(floor) {
		return attribution{}
	}
	f := p.phraseFrom(floor+1, mark)
	c := p.comma(floor, mark)
	if f.empty() || c < f.last || !p.endsInName(f) || p.clausal(f.last, c) {
		return attribution{}
	}
	for next := p.comma(c+1, mark); next > 0 && p.apposition(c).atEnd == next; next = p.comma(c+1, mark) {
		c = next // To X, a lawyer, the vote
	}
	for k := c + 1; k < mark; k++ {
		if p.says(k) || p.speakable(k) {
			return attribution{}
		}
	}
	return attribution{rule: "in-words-of", cue: floor, last: floor + 1, who: f, end: mark}
}

// namedBehind is who is named and told of in the sentence at j, behind a quotation that
// opens its paragraph and of which nobody else is the speaker: “…” X, a baker, had been
// at work.
func (p *passage) namedBehind(q *lang.Quotation, mark, j, limit int) attribution {
	if j+2 >= limit || !p.fills(q, mark) || !p.tokens[j].Capital() || p.within[j] == p.within[mark] {
		return attribution{}
	}
	f := p.phraseFrom(j, limit)
	if p.tokens[j+1].ID == fixed().speaker && p.article(j) && p.tokens[j+2].Is(lang.Be) {
		f = p.phraseFrom(j+3, limit) // The speaker is X
	} else if !p.presented(f) {
		return attribution{}
	}
	if f.empty() || !p.endsInName(f) {
		return attribution{}
	}
	a := p.tailOf("told-after", j, j+1, f)
	a.direct = false
	return a
}

// presented reports whether f is the name of a person who is told of for the first time,
// with what they are or how old: X, a baker,
func (p *passage) presented(f phrase) bool {
	c := &p.heard.cast
	if f.empty() {
		return false
	}
	k := c.before(f.last)
	if k < 0 || int(c.seen[k].last) != f.last || c.seen[k].who < 0 || c.seen[k].name.body {
		return false
	}
	return p.unheard(&c.seen[k]) || f.last+2 < len(p.tokens) && p.tokens[f.last].ID == ',' && p.tokens[f.last+1].Kind == lang.Number && p.tokens[f.last+2].ID == ','
}
