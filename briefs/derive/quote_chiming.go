package derive

import "debrief/briefs/lang"

// chimes reports whether a verb of two words at v says that somebody joins in or
// answers: chipped in, piped up, shot back. Only beside a quotation does it say so.
func (p *passage) chimes(v int) bool {
	return v+1 < len(p.tokens) && p.among(v, &fixed().chiming) && p.small(v) && p.among(v+1, &fixed().particles) && p.small(v+1)
}

// chimed reads "chipped in X" at j behind a quotation.
func (p *passage) chimed(j, limit int) attribution {
	f := p.phraseFrom(p.overWhen(j+2, limit), limit)
	if f.empty() || !p.capital(f.head) && !p.person(f) && !p.tokens[f.head].Is(lang.Person) {
		return attribution{}
	}
	return p.tailOf("said-x", j, j+2, f)
}

// chimesIn reports whether a verb of two words beside a quotation makes the name at
// tokens [lead, last) that of a speaker: “…,” chipped in | X, “…,” X | shot back.
func (p *passage) chimesIn(lead, last int) bool {
	if lead > 2 && p.chimes(lead-2) && p.behindQuotation(lead-2) {
		return true
	}
	return p.chimes(last) && p.behindQuotation(lead)
}

// behindQuotation reports whether token i stands right behind a quotation or the
// comma there.
func (p *passage) behindQuotation(i int) bool {
	if i > 0 && p.tokens[i-1].ID == ',' {
		i--
	}
	return i > 0 && p.quoted(i-1)
}
