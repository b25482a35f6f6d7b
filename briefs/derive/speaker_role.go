package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// role is a post in the text: what somebody is, and of what.
type role struct {
	first, last int // tokens of the post
	at, atEnd   int // tokens of what they belong to
}

const posts = lang.RoleNoun | lang.Office | lang.Rank

// post reports whether the word at i names what somebody is.
func (p *passage) post(i int) bool {
	t := &p.tokens[i]
	return t.Kind == lang.Word && (t.Is(posts|lang.Personal) && !t.Is(lang.Kin) ||
		t.Cues(lang.ExpertNoun|lang.OfficialNoun|lang.CombatantNoun|lang.WitnessNoun) && !t.Is(lang.Body))
}

// roleBeside is the post that stands beside a name: in the apposition behind
// it, before it, or as its title.
func (p *passage) roleBeside(a *appearance) role {
	if r := p.apposition(int(a.last)); r.first < r.last {
		if r.at == r.atEnd {
			b := p.titled(a)
			r.at, r.atEnd = b.at, b.atEnd
		}
		return r
	}
	if r := p.titled(a); r.first < r.last {
		return r
	}
	return p.postBefore(a)
}

// apposition reads ", director of X at Y," behind a name.
func (p *passage) apposition(i int) role {
	if i+1 >= len(p.tokens) || p.tokens[i].Kind != lang.Mark || p.tokens[i].ID != ',' && p.tokens[i].ID != '(' && p.tokens[i].ID != '-' {
		return role{}
	}
	end := p.appositionEnd(i + 1)
	if p.tokens[i+1].Kind == lang.Number && i+2 < end && p.tokens[i+2].ID == ',' {
		i += 2
		end = p.appositionEnd(i + 1)
	}
	start := i + 1
	if start < end && p.tokens[start].Is(lang.Relative) && start+2 < end && p.tokens[start+1].Is(lang.Be) {
		start += 2
	}
	if !p.postWithin(start, end) {
		return role{}
	}
	return p.roleIn(start, end)
}

// appositionEnd is where the apposition that begins at i ends: at a comma,
// bracket or full stop, or at a verb.
func (p *passage) appositionEnd(i int) int {
	k := i
	for k < len(p.tokens) && k < i+30 {
		t := &p.tokens[k]
		if t.Kind == lang.QuoteMark || t.Kind == lang.Mark && t.ID != '&' && t.ID != '/' {
			break
		}
		if k > i && (p.says(k) && t.Cues(lang.QuoteVerb) || t.Is(lang.Relative) && t.ID != fixed().that) {
			break
		}
		k++
	}
	return k
}

// postWithin reports whether a post is named before the first preposition.
func (p *passage) postWithin(i, end int) bool {
	for ; i < end && !p.tokens[i].Is(lang.Preposition); i++ {
		if p.post(i) {
			return true
		}
	}
	return false
}

// roleIn cuts a description into the post and what it belongs to: "director of
// the Sahel programme | at German think tank the Konrad Adenauer Foundation".
func (p *passage) roleIn(i, end int) role {
	for i < end && (p.tokens[i].Is(lang.Determiner|lang.Possessive) || p.tokens[i].Kind == lang.Mark) {
		i++
	}
	r := role{first: i, last: end, at: end, atEnd: end}
	named := false
	for k := i; k < end; k++ {
		named = named || p.post(k)
		t := &p.tokens[k]
		if t.ID == lang.ApostropheS && !named {
			r.at, r.atEnd, r.first = i, k, k+1
			i = k + 1
			continue
		}
		if k == i || !t.Is(lang.Preposition) || !named {
			continue
		}
		if t.ID == fixed().of && !p.bodyFrom(k+1, end) {
			continue
		}
		r.last = k
		if r.at == r.atEnd {
			r.at, r.atEnd = p.bodyWithin(k+1, end)
		}
		return p.frontBody(r)
	}
	if !named {
		return role{}
	}
	return p.frontBody(r)
}

// frontBody cuts the body off the front of a post: "Interior Ministry |
// spokesman", "French | President".
func (p *passage) frontBody(r role) role {
	if r.at < r.atEnd {
		return r
	}
	k := r.first
	for k < r.last && !p.post(k) && (p.belongs(k) || k > r.first && p.capital(k) && p.tokens[k].ID == lang.Unknown || p.tokens[k].Hyphen || p.acronym(k)) {
		k++
	}
	if k > r.first && k < r.last {
		r.at, r.atEnd, r.first = r.first, k, k
	}
	return r
}

// belongs reports whether the word at i before a post tells whose post it is: a
// country, a body, an acronym or a name.
func (p *passage) belongs(i int) bool {
	t := &p.tokens[i]
	return p.capital(i) && (t.ID == lang.Unknown || t.Shape == lang.Upper || t.Is(lang.Body|lang.Formation) || t.Cues(lang.Learned|lang.Outlet)) || p.placeAt(int32(i)) != nil
}

// bodyFrom reports whether the name of a body or a country begins at i.
func (p *passage) bodyFrom(i, end int) bool {
	for i < end && p.tokens[i].Is(lang.Determiner) {
		i++
	}
	if i >= end || !p.capital(i) {
		return false
	}
	for k := i; k < end && (p.capital(k) || p.tokens[k].Is(lang.Preposition)); k++ {
		if t := &p.tokens[k]; t.Is(lang.Body|lang.Formation) || t.Cues(lang.Learned) || p.placeAt(int32(k)) != nil || t.Shape == lang.Upper {
			return true
		}
	}
	return !p.tokens[min(end, len(p.tokens))-1].Is(lang.Event)
}

// bodyWithin is the proper name among the tokens [i, end), or all of them: of
// "German think tank the Konrad Adenauer Foundation" it is the last three.
func (p *passage) bodyWithin(i, end int) (int, int) {
	first, last := -1, -1
	for k := i; k < end; k++ {
		if !p.capital(k) || p.placeAt(int32(k)) != nil && k+1 < end && !p.capital(k+1) && p.placeAt(int32(k)).Kind == 1 {
			continue
		}
		first = k
		last = k + 1
		for last < end && (p.capital(last) || p.tokens[last].ID == '&' || p.tokens[last].ID == lang.ApostropheS ||
			p.tokens[last].Is(lang.Preposition|lang.Conjunction) && last+1 < end && (p.capital(last+1) || last+2 < end && p.article(last+1) && p.capital(last+2)) ||
			p.article(last) && last+1 < end && p.capital(last+1) && last > first+1) {
			last++
		}
		break
	}
	if first < 0 {
		for i < end && p.article(i) {
			i++
		}
		return i, end
	}
	return first, last
}

// titled reads the title that a name has before it: "Prime Minister X", "army
// spokesman X".
func (p *passage) titled(a *appearance) role {
	first, last := int(a.lead), int(a.first)
	if s := p.sentenceAt(int32(a.lead)); s != nil {
		for first > int(s.First) && p.partOfTitle(first-1) {
			first--
		}
	}
	if first >= last {
		return role{}
	}
	return p.roleIn(first, last)
}

// partOfTitle reports whether the word at i can stand in a title.
func (p *passage) partOfTitle(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word {
		return false
	}
	if p.capital(i) {
		return !t.Is(lang.Function)
	}
	return t.ID == lang.ApostropheS || !t.Is(lang.Function|lang.Time) && !p.verb(i) && p.inside(i)
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
		for k > first && k > end-14 && (p.tokens[k-1].Kind == lang.Word || p.acronym(k-1)) && !p.says(k-1) && p.tokens[k-1].ID != fixed().by {
			k--
		}
		if k >= end {
			return role{}
		}
		if p.postWithin(k, end) {
			r := p.roleIn(k, end)
			if r.at == r.atEnd {
				r.at, r.atEnd = body.at, body.atEnd
			}
			return r
		}
		body = role{at: k, atEnd: end}
		if end = k - 1; end <= first || p.tokens[end].ID != ',' {
			return role{}
		}
	}
	return role{}
}

// classOf says in what capacity somebody with this post speaks.
func (p *passage) classOf(r role) model.Class {
	var post, body lang.Cue
	var classes lang.Class
	former := false
	for i := r.first; i < r.last; i++ {
		post |= p.tokens[i].Cue
		classes |= p.tokens[i].Class
		former = former || p.tokens[i].ID == fixed().retired
	}
	for i := r.at; i < r.atEnd; i++ {
		body |= p.tokens[i].Cue
	}
	switch {
	case post&lang.ExpertNoun != 0, former && classes&lang.Rank != 0, p.authors(r.last):
		return model.Expert
	case body&lang.Learned != 0 && post&lang.OfficialNoun == 0 && classes&posts != 0:
		return model.Expert
	case p.directs(r) && r.at < r.atEnd && p.capital(r.at) && !p.governs(r):
		return model.Expert
	case post&lang.CombatantNoun != 0 && post&lang.OfficialNoun == 0 && classes&(lang.Rank) == 0:
		return model.Combatant
	case post&lang.OfficialNoun != 0 || classes&(lang.Office|lang.Rank) != 0:
		return model.Official
	case post&lang.WitnessNoun != 0:
		return model.Witness
	}
	return model.Other
}

// authors reports whether "who wrote the report" or the like stands at i.
func (p *passage) authors(i int) bool {
	if i+1 >= len(p.tokens) || !p.tokens[i].Is(lang.Relative) {
		return false
	}
	for k := i + 1; k < min(i+4, len(p.tokens)); k++ {
		if p.among(k, fixed().studying) {
			return true
		}
	}
	return false
}

// directs reports whether a post is that of somebody who leads a body of
// knowledge rather than a business of its own: director, head, founder.
func (p *passage) directs(r role) bool {
	for i := r.first; i < r.last; i++ {
		if p.among(i, fixed().directing) {
			return i == r.first
		}
	}
	return false
}

// governs reports whether a body belongs to a state.
func (p *passage) governs(r role) bool {
	for i := r.at; i < r.atEnd; i++ {
		if t := &p.tokens[i]; t.Cues(lang.OfficialNoun) || t.Is(lang.Armed|lang.Formation) || p.placeAt(int32(i)) != nil {
			return true
		}
	}
	return false
}
