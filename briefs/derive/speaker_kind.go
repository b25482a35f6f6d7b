package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// onlyOne is the person whom a word for many posts means because the text has
// named no other who fits: "the lawmaker" of one senator, "the analyst" of one
// fellow of an institute, "the 45-year-old" of "X, 45,"; -1 for nobody. Where the
// text speaks of another of the kind without a name, nobody is meant for sure.
func (p *passage) onlyOne(f phrase) int32 {
	if years := p.yearsOld(f); years >= 0 {
		return p.aged(f, years)
	}
	if p.tops(f) || f.head == f.first+1 && f.last == f.head+1 && p.among(f.head, &fixed().officials) {
		return p.topped(f)
	}
	qualified := f.head == f.first+2 && p.among(f.head, &fixed().chiefs) && p.tokens[f.first+1].Is(lang.Body|lang.Armed|lang.Person)
	if f.head != f.first+1 && !qualified || f.last != f.head+1 || !p.generic(f.head) {
		return -1
	}
	c, one := &p.heard.cast, int32(-1)
	for k := c.before(f.first); k >= 0 && f.first-int(c.seen[k].first) < stretch; k-- {
		who := c.seen[k].who
		if who < 0 || who == one || !c.people[who].sure || !p.ofKind(who, f.head) || qualified && !p.tellsOf(f.first+1, p.profile(who)) {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = who
	}
	if one < 0 || p.another(f, c.people[one].first) {
		return -1
	}
	return one
}

// tops reports whether a phrase tells of somebody by the height of their post
// alone: the top diplomat, Nunwick's top police officer.
func (p *passage) tops(f phrase) bool {
	for k := f.first; k < f.head; k++ {
		if p.tokens[k].ID == fixed().top {
			return f.last == f.head+1 && p.post(f.head)
		}
	}
	return false
}

// topped is whom such a phrase means: who spoke or acted last, if their post and
// their country can be those; -1 for nobody.
func (p *passage) topped(f phrase) int32 {
	c := &p.heard.cast
	who, _ := c.antecedent(p, f.first, func(a *appearance) bool { return c.people[a.who].sure })
	if who < 0 || !p.befits(who, f) {
		return -1
	}
	s := p.profile(who)
	if p.another(f, c.people[who].first) {
		return -1
	}
	if s.class == model.Official || s.class == model.Other && p.tops(f) {
		return who
	}
	return -1
}

// generic reports whether the word at i is one for many posts.
func (p *passage) generic(i int) bool {
	return p.among(i, &fixed().legislating) || p.among(i, &fixed().expert) || p.among(i, &fixed().representing) || p.among(i, &fixed().chiefs)
}

// ofKind reports whether a person has one of the posts that the word at i is for.
func (p *passage) ofKind(who int32, i int) bool {
	h := &p.heard.cast.people[who]
	switch {
	case p.among(i, &fixed().expert):
		return p.profile(who).class == model.Expert
	case p.among(i, &fixed().representing):
		return h.holdsAny(&fixed().envoys)
	case p.among(i, &fixed().chiefs):
		return h.holdsAny(&fixed().heads) || p.amongWords(p.profile(who).position.First(), &fixed().heads)
	}
	return h.holdsAny(&fixed().lawmakers)
}

// amongWords reports whether one of the words at a place is one of a list.
func (p *passage) amongWords(at model.Span, list *lang.List) bool {
	for i := int(p.tokenAt(at.Start)); i < len(p.tokens) && int(p.tokens[i].Start) < at.End; i++ {
		if p.among(i, list) {
			return true
		}
	}
	return false
}

// holdsAny reports whether a person has one of the posts of a list.
func (h *person) holdsAny(list *lang.List) bool {
	for _, post := range h.posts {
		if list.Has(post) {
			return true
		}
	}
	return false
}

// another reports whether the word that f ends in stands between the token from
// and f, so that it may mean somebody without a name.
func (p *passage) another(f phrase, from int32) bool {
	for k := int(from); k < f.first; k++ {
		if p.tokens[k].ID == p.tokens[f.head].ID && !p.quoted(k) && p.tokens[k-1].Is(lang.Article|lang.NumberWord|lang.Adjective) {
			return true
		}
	}
	return false
}

// yearsOld is the token of the number in "the 45-year-old", -1 for another phrase.
func (p *passage) yearsOld(f phrase) int {
	if f.last == f.head+1 && f.head == f.first+2 && p.tokens[f.head].Is(lang.Age) && p.tokens[f.head].Hyphen && p.tokens[f.head-1].Kind == lang.Number {
		return f.head - 1
	}
	return -1
}

// aged is the person whose age the text has told as the number at token years: "X,
// 45,", "the 45-year-old X"; -1 for nobody.
func (p *passage) aged(f phrase, years int) int32 {
	c, age := &p.heard.cast, p.tokens[years].Of(p.text)
	for k := c.before(f.first); k >= 0 && f.first-int(c.seen[k].first) < 2*stretch; k-- {
		a := &c.seen[k]
		if at := int(a.last) + 1; a.who >= 0 && p.tokens[a.last].ID == ',' && p.tokens[at].Kind == lang.Number && p.tokens[at].Of(p.text) == age {
			return a.who
		}
	}
	return -1
}
