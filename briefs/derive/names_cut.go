package derive

import "debrief/briefs/lang"

// cutTitles finds where the titles end and what the words tell.
func (p *passage) cutTitles(n *naming) {
	for j := n.lead; j < n.last; j++ {
		t := &p.tokens[j]
		if j+1 < n.last && t.Is(lang.Personal|lang.Rank|lang.Office|lang.RoleNoun) && !(j > n.first && t.Cues(lang.Male|lang.Female) && !t.Is(lang.Personal|lang.RoleNoun)) {
			n.first, n.titled = j+1, true
			n.gender = t.Cue & (lang.Male | lang.Female)
		}
	}
	if p.tokens[n.first].Is(lang.Particle) && p.tokens[n.first].Shape == lang.Lower && n.first+1 < n.last && n.titled {
		return
	}
	p.cutInitials(n)
	p.givenName(n)
	p.cutPlace(n)
	if t := &p.tokens[n.first]; n.last == n.first+1 && n.gender == 0 && t.Cue&(lang.Male|lang.Female) != lang.Male|lang.Female {
		n.gender = t.Cue & (lang.Male | lang.Female)
	}
	n.body = p.placed(n.last)
	for j := n.first; j < n.last; j++ {
		t := &p.tokens[j]
		called := t.Cues(lang.Male|lang.Female) && j == n.first && j+1 < n.last // Bill, Grace
		if n.given && j > n.first && t.Is(lang.Direction) && !t.Is(lang.PlaceNoun|lang.Body) {
			called = true // Warren East
		}
		n.body = n.body || !called && (t.Is(lang.Body|lang.Formation|lang.PlaceNoun|lang.Event|lang.Direction) || t.Cues(lang.Learned|lang.Document))
	}
	if end := &p.tokens[n.last-1]; n.last > n.first+1 && !n.given && end.Is(lang.RoleNoun) && end.Is(lang.Office) {
		n.body = true // Chief Press Secretary
	}
	if n.last == n.first+1 && p.tokens[n.first].Shape == lang.Upper && !p.caps(n.first) && !n.titled {
		n.body = true
	}
	if before := n.lead - 1; !n.titled && before >= 0 && n.lead > 0 {
		t := &p.tokens[before]
		if t.Is(lang.RoleNoun|lang.Office) && t.Shape == lang.Lower && p.tokens[n.lead].Space && !p.beforeNoun(n.last) {
			n.titled = true
			n.gender |= t.Cue & (lang.Male | lang.Female)
		}
		n.body = n.body || !n.given && p.ofKindBefore(before)
	}
}

// ofKindBefore reports whether the words up to token i say that the name of a body
// goes on behind it: rights group | Open Cell, Association of | Flight Attendants.
func (p *passage) ofKindBefore(i int) bool {
	if p.tokens[i].Is(lang.Body) && p.small(i) && p.among(i, &fixed().bodies) {
		return p.tokens[i+1].Space
	}
	return i > 0 && p.tokens[i].ID == fixed().of && p.capital(i-1) && p.tokens[i-1].Is(lang.Body)
}

// cutInitials cuts a body or a post in capitals off the front of a name, with
// all that stands before it: "Kachar SP | Anil Mehta".
func (p *passage) cutInitials(n *naming) {
	for j := n.last - 3; j >= n.first; j-- {
		if t := &p.tokens[j]; t.Shape == lang.Upper && !p.caps(j) && !t.Stop && t.End-t.Start < 6 && !p.tokens[j+1].Hyphen {
			n.first = j + 1
			return
		}
	}
}

// placed reports whether the small word at i says that a place is named: Gedaref
// state.
func (p *passage) placed(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i]
	return t.Kind == lang.Word && t.Shape == lang.Lower && t.Is(lang.PlaceNoun) && (!p.verb(i) || t.ID == fixed().state)
}

// cutPlace cuts what a post is of off the front of a name: "President of Ghana |
// Kofi Mensah", "Superintendent of Police | Anil Mehta".
func (p *passage) cutPlace(n *naming) {
	of := n.lead - 1
	if of > 0 && p.article(of) {
		of--
	}
	if of < 0 || n.first != n.lead || p.tokens[of].ID != fixed().of {
		return
	}
	if of > 0 && of == n.lead-2 {
		p.cutOffice(n, of)
		return
	}
	if m := p.placeAt(int32(n.lead)); m != nil && int(m.First) == n.lead && int(m.Last)+1 < n.last {
		n.first = int(m.Last)
		return
	}
	if n.lead < 2 || !p.post(n.lead-2) {
		return
	}
	for n.first+1 < n.last && p.tokens[n.first].ID != lang.Unknown && !p.tokens[n.first].Cues(lang.Male|lang.Female) {
		n.first++
		n.titled = true
	}
}

// cutOffice cuts what an office is of off the front of a name whose given name the
// lexicon knows: "Secretary of the Treasury | Scott Lane".
func (p *passage) cutOffice(n *naming, of int) {
	if !p.post(of - 1) {
		return
	}
	for j := n.first + 1; j+1 < n.last; j++ {
		if p.tokens[j].Cues(lang.Male|lang.Female) && !p.tokens[j].Is(lang.Function) {
			n.first, n.given, n.titled = j, true, true
			return
		}
	}
}

// beforeNoun reports whether a common noun stands at i, so that a name before it
// only describes it: a major European war.
func (p *passage) beforeNoun(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Kind == lang.Word && p.tokens[i].Shape == lang.Lower && p.inside(i) && !p.light(i) && p.tokens[i].ID != lang.ApostropheS && !p.endsIn(i, "s", "S") && !p.endsIn(i, "ed", "ED")
}

// givenName looks for a given name among the words and cuts what stands before
// it: Republican Donald Trump.
func (p *passage) givenName(n *naming) {
	for j := n.first; j+1 < n.last; j++ {
		t := &p.tokens[j]
		g := t.Cue & (lang.Male | lang.Female)
		if g == 0 || t.Is(lang.Office|lang.Personal) {
			continue
		}
		n.given = true
		if n.gender == 0 && g != lang.Male|lang.Female {
			n.gender = g
		}
		if j > n.first && !p.tokens[j].Hyphen && !p.initial(n.first) && (j > n.first+1 || p.tokens[n.first].ID != lang.Unknown || p.placeAt(int32(n.first)) != nil) {
			n.first = j
		}
		return
	}
}
