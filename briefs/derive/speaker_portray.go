package derive

import (
	"slices"

	"debrief/briefs/lang"
	"debrief/model"
)

// roleOf is what a phrase and what hangs on it tell of the person whose name
// begins at token end: "one of the | lawyers", "a spokesman for the governor".
func (p *passage) roleOf(f phrase, end int) role {
	first := f.first
	if f.last+1 < end && p.tokens[f.head].Is(lang.NumberWord|lang.Determiner) && p.tokens[f.last].ID == fixed().of {
		if first = f.last + 1; p.pronoun(first) && !p.determines(first) {
			return role{}
		}
	}
	for end > f.last && (p.tokens[end-1].Kind != lang.Word || p.tokens[end-1].ID == fixed().as || p.among(end-1, &fixed().naming)) {
		end--
	}
	if c := p.comma(f.last, end); c >= 0 {
		end = c
	}
	return p.roleIn(first, end)
}

// addRole adds to a speaker what r tells and nothing else does.
func (p *passage) addRole(s *speaker, r role) {
	if s.position.Empty() {
		s.position = p.at(p.spanOf(int32(r.first), int32(r.last)))
		s.class = firmer(s.class, p.classOf(r))
	}
	if s.affiliation.Empty() && r.at < r.atEnd {
		s.affiliation = p.at(p.spanOf(int32(r.at), int32(r.atEnd)))
	}
}

// profile is what the passage tells of somebody of the cast wherever they
// appear.
func (p *passage) profile(who int32) *speaker {
	c := &p.heard.cast
	if len(c.profiles) < len(c.people) {
		c.profiles = slices.Grow(c.profiles[:0], len(c.people))[:len(c.people)]
		clear(c.profiles)
	}
	s := &c.profiles[who]
	if s.name.Empty() {
		s.who = who
		s.name = p.at(p.spanOf(c.people[who].first, c.people[who].last))
		p.portray(s, &c.people[who])
	}
	return s
}

// portray fills in what stands beside the name of h.
func (p *passage) portray(s *speaker, h *person) {
	rank, scholar := role{}, false
	for i := range min(h.count, appearances) {
		a := &p.heard.cast.seen[h.places[i]]
		title := p.titled(a)
		r := p.roleBeside(a, title)
		learned := p.scholarly(title)
		if scholar = scholar || learned; !learned {
			s.class = firmer(s.class, p.classOf(title))
		}
		if !learned || r.first != title.first {
			s.class = firmer(s.class, p.classOf(r))
		}
		if !r.empty() && p.courtesy(r) {
			continue
		}
		if s.affiliation.Empty() {
			s.affiliation = p.at(p.spanOf(int32(r.at), int32(r.atEnd)))
		}
		switch {
		case r.empty():
		case p.rankOnly(r.first, r.last):
			if rank.empty() {
				rank = r
			}
		case s.position.Empty():
			s.position = p.at(p.spanOf(int32(r.first), int32(r.last)))
		}
	}
	if s.position.Empty() && h.told > 0 {
		p.addRole(s, p.copula(int(h.told)))
	}
	if s.position.Empty() && s.affiliation.Empty() && rank.empty() {
		p.addRole(s, p.foretold(h))
	}
	if s.position.Empty() {
		s.position = p.at(p.spanOf(int32(rank.first), int32(rank.last)))
	}
	s.affiliation = p.bodyInFull(p.bodyOfPost(s))
	s.affiliation = p.stateOf(s)
	if scholar && (s.class == model.Other || p.learned(s.affiliation.First())) {
		s.class = model.Expert
	}
}

// describe fills in what a phrase without a person's name tells of the speaker.
func (p *passage) describe(s *speaker, f phrase) {
	end := p.behind(s.name.First().End)
	first := f.first
	if f.last+1 < end && p.tokens[f.head].Is(lang.NumberWord|lang.Determiner) && p.tokens[f.last].ID == fixed().of {
		first = f.last + 1 // one of | the soldiers
	}
	r := p.roleIn(first, end)
	s.position = p.at(p.spanOf(int32(r.first), int32(r.last)))
	s.affiliation = p.at(p.spanOf(int32(r.at), int32(r.atEnd)))
	if s.affiliation.Empty() && r.empty() && p.bodily(f) {
		s.affiliation = s.name
	}
	s.of = f
	s.affiliation = p.bodyInFull(p.bodyOfPost(s))
	s.affiliation = p.stateOf(s)
	if r.empty() {
		r.first, r.last = f.first, f.last
	}
	s.class = p.classOf(r)
}

// bodily reports whether a phrase names a body or a country, which speaks for
// itself.
func (p *passage) bodily(f phrase) bool {
	t := &p.tokens[f.head]
	if !p.initialsAt(f).empty() {
		return true
	}
	return !t.Cues(lang.Document) && p.capital(f.head) && (f.last-f.first > 1 || t.Shape == lang.Upper || p.placeAt(int32(f.head)) != nil)
}

// firmer is the class that tells more. Who has an expert's post anywhere speaks
// as an expert.
func firmer(a, b model.Class) model.Class {
	if a == model.Other || b == model.Expert && a == model.Official {
		return b
	}
	return a
}
