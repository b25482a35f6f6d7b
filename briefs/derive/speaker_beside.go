package derive

import "debrief/briefs/lang"

// roleBeside is the post that stands beside a name: in the apposition behind
// it, as its title, or before it with a comma between.
func (p *passage) roleBeside(a *appearance, title role) role {
	if r := p.apposition(int(a.last)); !r.empty() {
		return p.whereabouts(p.appositionEnd(int(a.last) + 1)).within(r).beside(r).within(title)
	} else if title = title.within(r); r.at == r.atEnd {
		title = title.within(p.ofBody(int(a.last))).within(p.ofState(title, int(a.last)))
	}
	if r := p.clauseRole(int(a.last)); !r.empty() && (title.empty() || p.courtesy(title)) {
		title = r.within(title)
	} else {
		title = title.within(r)
	}
	if title.empty() || p.rankOnly(title.first, title.last) {
		if r := p.postBefore(a); !r.empty() {
			return r.within(title)
		}
	}
	return title
}

// apposition reads ", director of X at Y," behind a name.
func (p *passage) apposition(i int) role {
	if i > 0 && i+1 < len(p.tokens) && p.suffix(i-1) && p.small(i) && p.post(i) {
		return p.roleIn(i, p.appositionEnd(i)) // X Jr. | spokesman of Y
	}
	if i+2 < len(p.tokens) && p.tokens[i].ID == ',' && p.suffix(i+1) && p.tokens[i+2].ID == ',' {
		i += 2 // X, Jr., commander of Y
	}
	if i+1 >= len(p.tokens) || p.tokens[i].Kind != lang.Mark || p.tokens[i].ID != ',' && p.tokens[i].ID != '(' && p.tokens[i].ID != '-' {
		return role{}
	}
	start, end := i+1, p.appositionEnd(i+1)
	if p.tokens[start].Kind == lang.Number && end < len(p.tokens) && p.tokens[end].ID == ',' {
		start, end = end+1, p.appositionEnd(end+1)
	}
	if start+2 < end && p.tokens[start].Is(lang.Relative) && p.tokens[start+1].Is(lang.Be) {
		start += 2
	}
	if start < end && p.tokens[start].Is(lang.Relative) && p.tokens[start].Is(lang.Pronoun|lang.Possessive) && p.tokens[start].ID != fixed().that {
		return role{}
	}
	for start+1 < end && p.tokens[start].Is(lang.Adverb|lang.Time) && p.tokens[start+1].Is(lang.Preposition|lang.Article) {
		start++ // now with the Alder Institute
	}
	if start < end && p.among(start, &fixed().serving) && p.tokens[start].ID != fixed().in {
		at, atEnd := p.bodyWithin(start+1, end)
		if at < atEnd && p.capital(at) && p.placeAt(int32(at)) == nil {
			return role{at: at, atEnd: atEnd}
		}
	}
	return p.apposed(start, end)
}

// apposed reads what stands between the comma behind a name and the next.
func (p *passage) apposed(start, end int) role {
	if start+1 == end && p.among(start, &fixed().pleading) {
		return role{first: start, last: end, at: end, atEnd: end} // X, defending, said
	}
	if start >= end || p.inPlace(start, end) {
		return role{}
	}
	start = p.oneOf(start, end)
	post := p.postWithin(start, end)
	switch {
	case post >= 0 && p.namedAt(post+1, end):
		return role{} // X, former President Y, and Z
	case post < 0 && p.capital(start) && p.post(end-1) && p.institution(start, end-1):
		return role{first: end - 1, last: end, at: start, atEnd: end - 1} // Armed Forces of Nunwick spokesman
	case post < 0 && !p.tokens[start].Is(lang.Preposition):
		return p.unlisted(start, end)
	}
	r := p.roleIn(start, end)
	if r.at == r.atEnd && end+1 < len(p.tokens) && p.tokens[end].ID == ',' && p.capital(end+1) && p.post(end-1) {
		if last := p.appositionEnd(end + 1); p.institution(end+1, last) && last < len(p.tokens) && p.tokens[last].ID == ',' {
			r.at, r.atEnd = end+1, last // commander, Western Command,
		}
	}
	return r
}

// namedAt reports whether the name of a person begins at token i.
func (p *passage) namedAt(i, end int) bool {
	c := &p.heard.cast
	k := c.before(i + 1)
	if k < 0 || i >= end || int(c.seen[k].first) != i {
		return false
	}
	a := &c.seen[k]
	return a.who >= 0 && !a.name.body && a.last > a.first+1 && c.people[a.who].sure
}

// oneOf is where the words begin behind "one of the" at token i; i itself without
// it.
func (p *passage) oneOf(i, end int) int {
	if i+3 < end && p.tokens[i].Is(lang.NumberWord|lang.Determiner|lang.Pronoun) && p.tokens[i+1].ID == fixed().of && p.tokens[i+2].Is(lang.Determiner|lang.Possessive) {
		return i + 2
	}
	return i
}

// unlisted reads an apposition whose noun the lexicon does not know as a post:
// "a retired schoolteacher from Idlib".
func (p *passage) unlisted(i, end int) role {
	if i+1 >= end || !p.tokens[i].Is(lang.Article) || !p.small(i+1) || !p.inside(i+1) {
		return role{}
	}
	k := i + 1
	for k < end && p.inside(k) {
		k++
	}
	if k < end && !p.tokens[k].Is(lang.Preposition) || p.tokens[k-1].Is(lang.Time|lang.Event|lang.Body) {
		return role{}
	}
	return role{first: i + 1, last: k, at: k, atEnd: k}
}

// ofBody reads "X of Oxfam", "X from the Red Cross" behind a name.
func (p *passage) ofBody(i int) role {
	if i+1 >= len(p.tokens) || p.tokens[i].ID != fixed().of && p.tokens[i].ID != fixed().from && p.tokens[i].ID != fixed().at {
		return role{}
	}
	f := p.phraseFrom(i+1, min(int(p.sentences[p.sentenceOf(i)].Last), i+10))
	if f.empty() || !p.capital(f.head) || p.placeAt(int32(f.head)) != nil {
		return role{}
	}
	for f.first < f.head && p.article(f.first) {
		f.first++
	}
	return role{at: f.first, atEnd: f.last}
}

// ofState reads "President X of Kenya" behind a name with a title that governs.
func (p *passage) ofState(title role, i int) role {
	if title.empty() || i+1 >= len(p.tokens) || p.tokens[i].ID != fixed().of || !p.tokens[title.last-1].Is(lang.Office) {
		return role{}
	}
	f := p.phraseFrom(i+1, min(int(p.sentences[p.sentenceOf(i)].Last), i+6))
	if f.empty() || !p.capital(f.head) && p.placeAt(int32(f.head)) == nil {
		return role{}
	}
	for f.first < f.head && p.article(f.first) {
		f.first++
	}
	return role{at: f.first, atEnd: f.last}
}

// inPlace reports whether [i, end) tells when or where rather than what
// somebody is: "at a briefing", "in Geneva".
func (p *passage) inPlace(i, end int) bool {
	t := &p.tokens[i]
	return t.Is(lang.Preposition) && t.ID != fixed().of && t.ID != fixed().from || p.verb(i) || t.Is(lang.Conjunction) && !t.Is(lang.Preposition)
}

// appositionEnd is where the apposition that begins at i ends: at a comma,
// bracket or full stop, or at a verb.
func (p *passage) appositionEnd(i int) int {
	k := i
	for k < len(p.tokens) && k < i+30 && p.within[k] == p.within[i] {
		t := &p.tokens[k]
		if t.Kind == lang.QuoteMark || t.Kind == lang.Mark && t.ID != '&' && t.ID != '/' && !p.acronym(k) {
			break
		}
		if k > i && (p.says(k) && t.Cues(lang.QuoteVerb) || t.Is(lang.Relative) && t.ID != fixed().that) {
			break
		}
		k++
	}
	return k
}

// titled reads the title that a name has before it: "Prime Minister X", "army
// spokesman X", "President of Egypt X".
func (p *passage) titled(a *appearance) role {
	first, last := int(a.lead), int(a.first)
	floor := int(p.sentences[p.sentenceOf(int(a.lead))].First)
	for first > floor && (p.partOfTitle(first-1) || p.paired(first-1, floor)) {
		first--
	}
	if first+2 < last && p.chimes(first) {
		first += 2 // shot back | Senator X
	}
	if first > floor && first < last && p.small(first) && p.tokens[first-1].ID == fixed().to && !p.post(first) {
		first++ // to topple | Colonel X
	}
	if k := first - 1; k > floor && first < last && (p.capital(first) && p.postWithin(first, last) < 0 || p.acronym(last-1)) {
		for k > floor && p.article(k) {
			k--
		}
		if t := &p.tokens[k]; t.Kind == lang.Word && (t.ID == fixed().of || t.ID == fixed().to) && p.post(k-1) {
			first = k - 1
			for first > floor && p.partOfTitle(first-1) {
				first--
			}
		}
	}
	for last > first+1 && !p.general(last-1) && p.rankOnly(last-1, last) && !p.tokens[last-1].Is(lang.RoleNoun|lang.Office) && !p.rankOnly(first, last-1) && (!p.tokens[last-1].Is(lang.Rank) || p.postWithin(first, last-1) >= 0) {
		last--
	}
	if first >= last {
		return role{}
	}
	r := p.roleIn(first, last)
	if r.empty() && !p.rankOnly(first, last) {
		return p.trade(first, last).within(r)
	}
	return r
}

// general reports whether the word at i ends a civil post: Secretary | General.
func (p *passage) general(i int) bool {
	return p.among(i-1, &fixed().civil) && p.tokens[i].ID == fixed().general && !p.tokens[i].Stop
}

// trade reads what stands before a name if the lexicon does not know it as a
// post: "said glassblower | X", "Human rights ombudsman | X".
func (p *passage) trade(first, last int) role {
	t := &p.tokens[last-1]
	if !p.small(last-1) || p.caps(last-1) || t.ID != lang.Unknown || t.Hyphen || t.End-t.Start < 5 || p.endsIn(last-1, "ing", "ING") || p.endsIn(last-1, "ed", "ED") || p.endsIn(last-1, "s", "S") {
		return role{}
	}
	k := first - 1
	for k > 0 && p.tokens[k].Is(lang.Article) {
		k--
	}
	if k >= 0 && p.within[k] == p.within[first] && !p.tokens[k].Cues(lang.QuoteVerb) && p.tokens[k].ID != ',' {
		return role{}
	}
	for first < last && p.tokens[first].Is(lang.Determiner|lang.Adverb|lang.Time) {
		first++
	}
	return role{first: first, last: last, at: last, atEnd: last}
}

// paired reports whether the "and" at i joins two words of one title: east and
// southern Africa director.
func (p *passage) paired(i, floor int) bool {
	return i > floor && p.tokens[i].ID == fixed().and && p.tokens[i-1].Is(lang.Adjective|lang.Direction) && p.tokens[i+1].Is(lang.Adjective|lang.Direction)
}

// partOfTitle reports whether the word at i can stand in a title.
func (p *passage) partOfTitle(i int) bool {
	t := &p.tokens[i]
	switch {
	case t.Kind != lang.Word:
		return p.acronym(i)
	case p.capital(i):
		return !t.Is(lang.Function|lang.Month|lang.Weekday) || t.Shape == lang.Upper && t.End-t.Start > 1
	}
	return t.ID == lang.ApostropheS || !t.Is(lang.Function|lang.Time) && !p.verb(i) && p.inside(i) && (!p.endsIn(i, "ed", "ED") || t.ID != lang.Unknown)
}
