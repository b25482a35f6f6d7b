package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// holder is the person whom a phrase means by a post: "the minister" is the one
// so called who was named last and whom the other words of the phrase fit; -1
// for nobody.
func (p *passage) holder(f phrase) int32 {
	id := inFullPost(p.tokens[f.head].ID)
	same := id
	if f.head > f.first && p.tokens[f.head-1].ID == fixed().prime {
		same = fixed().pm
	}
	c, g := &p.heard.cast, p.tokens[f.head].Cue&(lang.Male|lang.Female)
	if id != lang.Unknown && c.posts>>(id%64)&1 == 0 && c.posts>>(same%64)&1 == 0 {
		return -1 // nobody is called so
	}
	for k := c.before(f.first); k >= 0 && f.first-int(c.seen[k].first) < 2*stretch; k-- {
		who := c.seen[k].who
		if who < 0 {
			continue
		}
		if h := &c.people[who]; (id != lang.Unknown && (h.holds(id) || h.holds(same)) || p.plies(who, f.head)) && c.fits(who, g) && p.befits(who, f) {
			return who
		}
	}
	return -1
}

// initialledPost is the person behind whose post in full the initials that f consists
// of stand for it: the DGP of "Director General of Police X"; -1 for nobody.
func (p *passage) initialledPost(f phrase) int32 {
	if f.last != f.head+1 || p.tokens[f.head].Shape != lang.Upper || p.caps(f.head) {
		return -1
	}
	g := p.spelledOut(f.head)
	if g.empty() || p.postWithin(g.first, g.last) < 0 {
		return -1
	}
	c := &p.heard.cast
	for k := c.before(g.last) + 1; k < len(c.seen); k++ {
		a := &c.seen[k]
		if int(a.first) > g.last+listener || p.clausal(g.last, int(a.lead)) {
			break
		}
		if a.who >= 0 && c.people[a.who].sure {
			return a.who
		}
	}
	return -1
}

// plies reports whether the post of a person ends in the word at i, which the
// lexicon need not know: "the glassblower" of "glassblower X".
func (p *passage) plies(who int32, i int) bool {
	if p.tokens[i].ID != lang.Unknown || !p.small(i) || !p.heard.cast.people[who].sure {
		return false
	}
	at := p.profile(who).position.First()
	return !at.Empty() && p.hash(p.behind(at.End)-1) == p.hash(i)
}

// possessed reports whether a phrase begins with whose it is: Turkey's minister.
func (p *passage) possessed(f phrase) bool {
	for k := f.first + 1; k < f.head; k++ {
		if p.tokens[k].ID == lang.ApostropheS {
			return true
		}
	}
	return false
}

// befits reports whether the words that stand before the head of f and tell
// whose post it is stand in what the text tells of a person as well: "the Turkish
// president" is no Syrian. Of whom no body is told, nothing speaks against it.
func (p *passage) befits(who int32, f phrase) bool {
	s := p.profile(who)
	if p.otherCharge(f, s) || p.general(f.head) && !p.tellsOf(f.head-1, s) {
		return false
	}
	if s.affiliation.Empty() {
		return true
	}
	for k := f.first; k < f.head; k++ {
		if p.tokens[k].Kind == lang.Word && p.belongs(k) && !p.tellsOf(k, s) {
			return false
		}
	}
	return true
}

// otherCharge reports whether a phrase names a portfolio and the post of s names
// another: "the foreign minister" is no Defence Minister.
func (p *passage) otherCharge(f phrase, s *speaker) bool {
	asked := false
	for k := f.first; k < f.head; k++ {
		if p.tokens[k].Cues(lang.Portfolio) {
			if p.tellsOf(k, s) {
				return false
			}
			asked = true
		}
	}
	at := s.position.First()
	for i := int(p.tokenAt(at.Start)); asked && i < len(p.tokens) && int(p.tokens[i].Start) < at.End; i++ {
		if p.tokens[i].Cues(lang.Portfolio) {
			return true
		}
	}
	return false
}

// tellsOf reports whether the word at k, or another name of the same country,
// stands in the post or the body of a speaker.
func (p *passage) tellsOf(k int, s *speaker) bool {
	for _, at := range [2]model.Span{s.position.First(), s.affiliation.First()} {
		for i := int(p.tokenAt(at.Start)); i < len(p.tokens) && int(p.tokens[i].Start) < at.End; i++ {
			if p.hash(i) == p.hash(k) || p.sameCountry(i, k) {
				return true
			}
		}
	}
	return false
}

// sameCountry reports whether both words are names of one country: Turkish,
// Turkey.
func (p *passage) sameCountry(i, k int) bool {
	a, b := p.placeAt(int32(i)), p.placeAt(int32(k))
	return a != nil && b != nil && a.Code() != "" && a.Code() == b.Code()
}

// mentioned is the nameless person whom "the source" takes up: "a military
// source" before; empty for nobody.
func (p *passage) mentioned(f phrase) phrase {
	t := &p.tokens[f.head]
	if f.head != f.first+1 || f.last != f.head+1 || t.ID == lang.Unknown || !p.post(f.head) {
		return phrase{}
	}
	for k := f.first - 1; k >= max(1, f.first-stretch); k-- {
		if p.tokens[k].ID != t.ID || p.quoted(k) {
			continue
		}
		g := p.nearest(k+1, max(0, k-12))
		if g.empty() || g.head != k {
			continue
		}
		if d := &p.tokens[g.first]; d.Is(lang.Article|lang.NumberWord) && g.head > g.first+1 && p.somebody(g, t.Cue&(lang.Male|lang.Female)) {
			return g
		}
	}
	return phrase{}
}

// partOf is the group of whom "one of them" is one; empty without one.
func (p *passage) partOf(f phrase) phrase {
	if f.last+2 >= len(p.tokens) || p.tokens[f.last].ID != fixed().of || !p.pronoun(f.last+1) || p.determines(f.last+1) && p.inside(f.last+2) || !p.tokens[f.head].Is(lang.NumberWord|lang.Determiner|lang.Pronoun) {
		return phrase{}
	}
	if p.tokens[f.last+2].ID == fixed().who {
		return phrase{} // one of those who came
	}
	for k := f.first - 1; k >= max(0, f.first-stretch/4); k-- {
		t := &p.tokens[k]
		if p.quoted(k) || t.Kind != lang.Word || !p.plural(k) || !t.Is(lang.RoleNoun|lang.Person|lang.Armed|lang.Kin) {
			continue
		}
		return p.nearest(k+1, max(0, k-12))
	}
	return phrase{}
}

// postBefore reads a post that stands before a name with a comma between: "the
// spokesman of the army, Col. X", "the Commandant, Peace Centre, Gen. X".
func (p *passage) postBefore(a *appearance) role {
	c := int(a.lead) - 1
	if c < 1 || p.tokens[c].ID != ',' {
		return role{}
	}
	first := int(p.sentenceAt(int32(c)).First)
	end, body := c, role{}
	for range 2 {
		k := end
		for k > first && k > end-14 && (p.tokens[k-1].Kind == lang.Word || p.acronym(k-1)) && !p.says(k-1) && !p.acted(k-1, end) && p.tokens[k-1].ID != fixed().by {
			k--
		}
		for k < end && p.tokens[k].Is(lang.Preposition|lang.Conjunction|lang.Adverb|lang.Time|lang.Month|lang.Weekday) {
			k++ // In January the governor, Prof. X
		}
		if k >= end {
			return role{}
		}
		if p.postWithin(k, end) >= 0 {
			if p.asks(k, end) {
				return role{}
			}
			return p.roleIn(k, end).within(body)
		}
		if body = (role{at: k, atEnd: end}); p.tokens[end-1].Is(lang.PlaceNoun) {
			body = role{} // Inspector General of Police, | Delta Zone,
		}
		if end = k - 1; end <= first || p.tokens[end].ID != ',' {
			return role{}
		}
	}
	return role{}
}

// asks reports whether the tokens [k, end) tell what is asked or what may be, and no post: the
// question whether the soldiers would stay, | X
func (p *passage) asks(k, end int) bool {
	for ; k < end; k++ {
		if t := &p.tokens[k]; t.Kind == lang.Word && (t.Is(lang.Auxiliary) || t.Is(lang.Question) && !t.Is(lang.Relative)) {
			return true
		}
	}
	return false
}
