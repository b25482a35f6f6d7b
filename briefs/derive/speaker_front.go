package derive

import "debrief/briefs/lang"

// frontBody cuts the body off the front of a post: "Interior Ministry |
// spokesman", "French | President".
func (p *passage) frontBody(r role) role {
	if r.at < r.atEnd || r.empty() {
		return r
	}
	from := r.first
	for from < r.last-1 && p.tokens[from].Is(lang.Adjective|lang.Ordinal) && p.placeAt(int32(from)) == nil && !p.opensName(from) {
		from++
	}
	k, end := from, from
	for k < r.last && !p.post(k) && !p.tokens[k].Is(lang.Preposition) {
		k++
		if p.belongs(k-1) || end == k-1 && end > from && p.capital(k-1) && !p.tokens[k-1].Cues(lang.Portfolio) && !p.tokens[k-1].Is(lang.Adjective) {
			end = k // Rural | Fire | Service
		}
	}
	if end > from && end < r.last && p.tokens[end].ID == ')' {
		end++
	}
	if end > from && k < r.last && (!p.rankOnly(k, r.last) || p.small(k) || p.tokens[k].Is(lang.Office) || end-from > 1 && p.tokens[k].Cues(lang.OfficialNoun)) && !p.among(r.last-1, &fixed().residing) {
		r.at, r.atEnd = from, end
		if from == r.first { // else "former US ambassador" stays whole
			r.first = end
		}
	}
	return r
}

// opensName reports whether the adjective at i is the first word of the name of a
// body: National | Security Council, State | Department.
func (p *passage) opensName(i int) bool {
	next := &p.tokens[i+1]
	return !p.tokens[i].Is(lang.Ordinal) && p.capital(i) && p.capital(i+1) && next.Shape == lang.Title && p.placeAt(int32(i+1)) == nil && !p.post(i+1)
}

// belongs reports whether the word at i before a post tells whose post it is: a
// country, a body, an acronym or a name.
func (p *passage) belongs(i int) bool {
	t := &p.tokens[i]
	hyphen := p.small(i) && (t.Hyphen || i+1 < len(p.tokens) && p.tokens[i+1].Hyphen)
	if p.placeAt(int32(i)) != nil || t.Is(lang.Body|lang.Formation|lang.Armed) && !hyphen {
		return true // but a right-|wing president
	}
	if t.Cues(lang.Portfolio) || t.Is(lang.Pronoun|lang.Possessive) && t.Shape != lang.Upper {
		return false
	}
	if p.caps(i) {
		return t.ID == lang.Unknown && t.Kind == lang.Word && t.End-t.Start < 6 && !p.endsIn(i, "ing", "ING") && !p.endsIn(i, "ed", "ED") // DAS DIRECTOR
	}
	return p.capital(i) && (t.ID == lang.Unknown || t.Shape == lang.Upper || t.Cues(lang.Learned|lang.Outlet|lang.ForceName|lang.Male|lang.Female))
}
