package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// role is a post in the text: what somebody is, and of what.
type role struct {
	first, last int // tokens of the post
	at, atEnd   int // tokens of what they belong to
}

func (r role) empty() bool { return r.last <= r.first }

// within takes over from o what r does not tell of a body.
func (r role) within(o role) role {
	if r.atEnd <= r.at {
		r.at, r.atEnd = o.at, o.atEnd
	}
	return r
}

// beside takes over the post of o.
func (r role) beside(o role) role {
	r.first, r.last = o.first, o.last
	return r
}

const posts = lang.RoleNoun | lang.Office | lang.Rank

// post reports whether the word at i names what somebody is.
func (p *passage) post(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && (t.Is(posts|lang.Personal) && !t.Is(lang.Kin) ||
		t.Cues(lang.ExpertNoun|lang.OfficialNoun|lang.CombatantNoun|lang.WitnessNoun) && !t.Is(lang.Body) && !(t.Cues(lang.ForceName) && p.capital(i) && p.goesOnPost(i+1)))
}

// goesOnPost reports whether a post or a body follows at i, so that the name before it
// tells whose it is: Taliban | spokesman.
func (p *passage) goesOnPost(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Kind == lang.Word && p.tokens[i].Is(posts|lang.Body)
}

// postWithin is the first word of [i, end) that names a post before any
// preposition, -1 for none.
func (p *passage) postWithin(i, end int) int {
	for ; i < end && !p.tokens[i].Is(lang.Preposition); i++ {
		if p.post(i) {
			return i
		}
	}
	return -1
}

// roleIn cuts a description into the post and what it belongs to: "head of the
// river desk | at Danish think tank the Alder Institute",
// "the army's | spokesman", "Interior Ministry | spokesman".
func (p *passage) roleIn(i, end int) role {
	var r role
	for i < end && (p.tokens[i].Is(lang.Determiner|lang.Possessive|lang.NumberWord|lang.Adverb) && p.tokens[i].ID != lang.ApostropheS || p.tokens[i].Kind == lang.Mark) {
		i++
	}
	if i < end && p.tokens[i].Is(lang.Preposition) {
		if b, bEnd := p.bodyWithin(i+1, end); p.tokens[i].ID != fixed().from || p.placeAt(int32(b)) == nil || p.institution(b, bEnd) {
			r.at, r.atEnd = b, bEnd
		}
		return r
	}
	for k := i; k < end && !p.tokens[k].Is(lang.Preposition); k++ {
		if p.tokens[k].ID == lang.ApostropheS && k > i {
			if r.at, r.atEnd = i, k; !p.bodyOwns(i, k) {
				r.at, r.atEnd = 0, 0
			}
			i = k + 1
		}
	}
	post := p.postWithin(i, end)
	if post < 0 {
		return role{at: r.at, atEnd: r.atEnd}
	}
	end = p.roleEnd(post, end)
	r.first, r.last = i, end
	for k := post + 1; k < end; k++ {
		if p.parts(k, end) {
			r.last = k
			at := k
			for j := k + 1; j < end; j++ {
				if p.tokens[j].ID == fixed().at {
					at = j
				}
			}
			if p.tokens[k-1].Is(lang.Body) && p.small(k-1) && k-1 > post {
				break // head of the agency | for the river
			}
			if b, bEnd := p.bodyWithin(at+1, end); r.at == r.atEnd && (!p.placing(at, post) && !p.having(at, b) && !p.ofPlace(b, bEnd) || p.institution(b, bEnd)) {
				r.at, r.atEnd = b, bEnd
			}
			break
		}
	}
	if g := p.frontBody(role{first: r.first, last: r.last}); r.at < r.atEnd && p.small(r.at) && g.at < g.atEnd && p.capital(g.at) && (g.atEnd > g.at+1 || p.placeAt(int32(g.at)) == nil) {
		return g // the River League coordinator for the coast
	}
	return p.frontBody(r)
}

// bodyOwns reports whether whose a post is, at tokens [i, end), is a body, a place
// or a group, and no one person: the army's, not the dead man's.
func (p *passage) bodyOwns(i, end int) bool {
	t := &p.tokens[end-1]
	if t.Is(lang.Body|lang.Formation) || t.Cues(lang.Learned) || p.plural(end-1) || p.placeAt(int32(end-1)) != nil {
		return true
	}
	who := p.heard.cast.named(i, end)
	return p.capital(end-1) && (who < 0 || !p.heard.cast.people[who].sure || p.heard.cast.people[who].gender == 0)
}

// roleEnd is where the words behind a post stop to tell what it is: before
// "based in", "released a".
func (p *passage) roleEnd(post, end int) int {
	for k := post + 1; k+1 < end; k++ {
		if next := &p.tokens[k+1]; p.small(k) && p.endsIn(k, "ed", "ED") && next.Is(lang.Preposition|lang.Determiner) {
			return k
		}
	}
	return end
}

// parts reports whether the preposition at k parts a post from its body. "Of" is
// part of the post unless a proper name alone follows; so is "to".
func (p *passage) parts(k, end int) bool {
	t := &p.tokens[k]
	if t.Kind != lang.Word || !t.Is(lang.Preposition) || t.ID == fixed().to {
		return false
	}
	if t.ID == fixed().of && p.among(k-1, &fixed().residing) {
		return false // resident of Nunwick
	}
	return (t.ID != fixed().of || p.bodyFrom(k+1, end) || p.kindAndName(k+1, end)) && !p.remit(k+1, end)
}

// kindAndName reports whether the words [i, end) tell what a body is and then its
// name: the German aid group Brotland.
func (p *passage) kindAndName(i, end int) bool {
	for ; i+1 < end && !p.tokens[i].Is(lang.Preposition); i++ {
		if p.among(i, &fixed().bodies) && p.capital(i+1) && p.small(i-1) {
			return true
		}
	}
	return false
}

// remit reports whether the words [i, end), up to the next preposition, say what
// a post is for rather than what body it belongs to: Chief of | Army Staff,
// Minister for | Foreign Affairs.
func (p *passage) remit(i, end int) bool {
	if i >= end || p.tokens[i].Is(lang.Determiner) {
		return false
	}
	is := false
	for ; i < end && !p.tokens[i].Is(lang.Preposition); i++ {
		t := &p.tokens[i]
		if t.ID == lang.Unknown || p.placeAt(int32(i)) != nil && !p.adjective(i) || t.Cues(lang.Learned) {
			return false
		}
		is = is || t.Cues(lang.Portfolio) || p.among(i, &fixed().charges)
	}
	return is
}

// bodyFrom reports whether nothing but a proper name stands at [i, end), up to
// the next preposition that is not part of it.
func (p *passage) bodyFrom(i, end int) bool {
	for i < end && p.tokens[i].Is(lang.Determiner) {
		i++
	}
	if i >= end || !p.capital(i) {
		return false
	}
	for ; i < end; i++ {
		if t := &p.tokens[i]; t.Is(lang.Preposition) {
			return true
		} else if !p.capital(i) && t.ID != lang.ApostropheS && !t.Is(lang.Conjunction) && t.Kind == lang.Word {
			return false
		}
	}
	return true
}

// bodyWithin is the proper name among the tokens [i, end), or all of them: of
// "Danish think tank the Alder Institute" it is the last two.
func (p *passage) bodyWithin(i, end int) (int, int) {
	for k := i; k < end; k++ {
		if !p.capital(k) || p.adjective(k) && k+1 < end && !p.capital(k+1) {
			continue
		}
		last := k + 1
		for last < end && p.goesOnName(last, end) {
			last++
		}
		return k, last
	}
	for i < end && p.article(i) {
		i++
	}
	if i < end && p.pronoun(i) {
		return i, i // one of | them
	}
	return i, max(i, end)
}

// placing reports whether the preposition at i may tell a place as well as a
// body: in, on, and from behind somebody without an office.
func (p *passage) placing(i, post int) bool {
	id := p.tokens[i].ID
	return id == fixed().in || id == fixed().on || id == fixed().from && p.tokens[post].Cues(lang.WitnessNoun)
}

// ofPlace reports whether the tokens [b, end) are no more than a kind of place: from
// the region.
func (p *passage) ofPlace(b, end int) bool {
	return end == b+1 && p.small(b) && !p.caps(b) && p.tokens[b].Is(lang.PlaceNoun)
}

// having reports whether the preposition at i and the small word at b tell what
// somebody has rather than a body: a sergeant with a beard.
func (p *passage) having(i, b int) bool {
	return p.tokens[i].ID == fixed().with && b < len(p.tokens) && p.small(b) && !p.caps(b)
}

// institution reports whether the tokens [i, end) name a body rather than a
// place: what stands behind "in" may be either.
func (p *passage) institution(i, end int) bool {
	for ; i < end; i++ {
		if t := &p.tokens[i]; t.Is(lang.Body|lang.Formation|lang.Armed) || t.Cues(lang.Learned|lang.Outlet) || t.Shape == lang.Upper && p.placeAt(int32(i)) == nil {
			return true
		}
	}
	return false
}

// adjective reports whether the word at i is Malian or German.
func (p *passage) adjective(i int) bool {
	m := p.placeAt(int32(i))
	return m != nil && m.Kind == gazetteer.Adjective
}

// goesOnName reports whether the word at i is part of the proper name before it.
func (p *passage) goesOnName(i, end int) bool {
	t := &p.tokens[i]
	switch {
	case p.capital(i), t.ID == '&', t.ID == lang.ApostropheS && i+1 < end && p.capital(i+1), p.acronym(i):
		return true
	case t.Kind == lang.Word && t.Is(lang.Preposition|lang.Conjunction) && t.ID != fixed().at:
		return i+1 < end && !p.tokens[i+1].Is(lang.Month|lang.Weekday) && (p.capital(i+1) || p.article(i+1) && i+2 < end && p.capital(i+2))
	}
	return p.article(i) && i+1 < end && p.capital(i+1)
}

// rankOnly reports whether the words [i, end) are a military rank.
func (p *passage) rankOnly(i, end int) bool {
	for ; i < end; i++ {
		if !p.tokens[i].Is(lang.Rank | lang.Personal | lang.Formation | lang.Numbering) {
			return false
		}
	}
	return true
}

// courtesy reports whether a title says nothing of a post: Mr., Lady.
func (p *passage) courtesy(r role) bool {
	for i := r.first; i < r.last; i++ {
		if t := &p.tokens[i]; !t.Is(lang.Personal) || t.Is(posts) || t.Cues(lang.ExpertNoun|lang.OfficialNoun) {
			return false
		}
	}
	return true
}
