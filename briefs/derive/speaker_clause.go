package derive

import "debrief/briefs/lang"

// clauseRole reads what a clause tells of the person whose name ends before
// token i: "X, who studies the militias at the Alder Institute,", "X is a fellow
// at the Alder Institute".
func (p *passage) clauseRole(i int) role {
	if i+2 >= len(p.tokens) {
		return role{}
	}
	if p.tokens[i].Is(lang.Be) {
		return p.copula(i + 1)
	}
	if p.tokens[i].ID == ',' {
		i++
	}
	if p.tokens[i].ID != fixed().who {
		return role{}
	}
	return p.relativeRole(i + 1)
}

// copula reads "is a fellow at the Alder Institute" behind the verb.
func (p *passage) copula(i int) role {
	end := p.appositionEnd(i)
	if i >= end || p.tokens[i].Is(lang.Negation) || p.tokens[i].Is(lang.Preposition) {
		return role{}
	}
	k := p.postWithin(i, end)
	if k < 0 || !p.tokens[i].Is(lang.Determiner) && k > i+1 || p.plural(k) {
		return role{}
	}
	return p.roleIn(i, end)
}

// relativeRole reads "who studies the militias at the Alder Institute" behind
// the pronoun, or "who works for Oxfam", which tells the body alone.
func (p *passage) relativeRole(i int) role {
	for i < len(p.tokens) && p.tokens[i].Is(lang.Adverb|lang.Time|lang.Have|lang.Be) {
		i++
	}
	if i >= len(p.tokens) || !p.among(i, &fixed().knowing) && !p.among(i, &fixed().leading) && !p.among(i, &fixed().working) {
		return role{}
	}
	end := p.appositionEnd(i)
	r := role{first: i, last: end}
	for k := i + 1; k < end; k++ {
		t := &p.tokens[k]
		if t.ID != fixed().at && !p.among(k, &fixed().serving) {
			continue
		}
		if b, bEnd := p.bodyWithin(k+1, end); b < bEnd && p.capital(b) && (t.ID != fixed().in || p.institution(b, bEnd)) {
			r.last, r.at, r.atEnd = k, b, bEnd
			break
		}
		if t.ID == fixed().in {
			r.last = k
			break
		}
	}
	if b, bEnd := p.bodyWithin(i+1, r.last); r.at == r.atEnd && b < bEnd && p.capital(b) && p.institution(b, bEnd) {
		r.at, r.atEnd = b, bEnd // who heads the River Agency
	}
	if p.among(i, &fixed().working) {
		r.first, r.last = r.at, r.at
	}
	return r
}

// whereabouts is the body that a relative clause behind an apposition tells: "a
// retired colonel who now teaches at the Defence College".
func (p *passage) whereabouts(i int) role {
	if i < len(p.tokens) && p.tokens[i].ID == ',' {
		i++
	}
	if i+1 >= len(p.tokens) || p.tokens[i].ID != fixed().who {
		return role{}
	}
	r := p.relativeRole(i + 1)
	return role{at: r.at, atEnd: r.atEnd}
}
