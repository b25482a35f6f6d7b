package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// bodyInFull is the name of a body that a text calls by its kind alone: of "the
// group's researcher" it is the Human Rights Forum named before; what has a name
// or is named nowhere stays as it is.
func (p *passage) bodyInFull(w model.Words) model.Words {
	at := w.First()
	if at.Empty() {
		return w
	}
	i := int(p.tokenAt(at.Start))
	if one := p.behind(at.End) == i+1; one && p.tokens[i].Shape == lang.Upper && !p.caps(i) {
		if f := p.spelledOut(i); !f.empty() {
			return p.at(p.spanOf(int32(f.first), int32(f.last)))
		}
	}
	if p.behind(at.End) != i+1 || !p.small(i) || p.caps(i) || !p.tokens[i].Is(lang.Body) || p.tokens[i].Is(lang.Armed) || p.tokens[i].Cues(lang.OfficialNoun) {
		return w
	}
	if f := p.bodyBefore(i); !f.empty() {
		return p.at(p.nameSpan(f))
	}
	return w
}

// bodyOfPost is the affiliation of a speaker or else the body that the post
// itself names: of a Chief of Army Staff the army, of the commander of the 12th
// Brigade that brigade.
func (p *passage) bodyOfPost(s *speaker) model.Words {
	at := s.position.First()
	if !s.affiliation.Empty() || at.Empty() {
		return s.affiliation
	}
	end := p.behind(at.End)
	if p.tokens[end-1].ID == ')' && p.acronym(end-1) {
		end -= 3
	}
	for k := int(p.tokenAt(at.Start)) + 1; k+1 < end; k++ {
		if p.tokens[k].ID != fixed().of || !p.post(k-1) {
			continue
		}
		governs := p.tokens[k-1].Is(lang.Office)
		for k++; k < end-1 && p.tokens[k].Is(lang.Determiner); k++ {
		}
		for k < end-1 && p.among(end-1, &fixed().charges) && !p.tokens[end-1].Is(lang.Body) {
			end-- // Chief of Army | Staff
		}
		if at := p.possessor(k, end); at > k {
			return p.at(p.spanOf(int32(k), int32(at))) // president of the River Fund's board
		}
		if possessive := k+1 < end && p.tokens[k+1].ID == lang.ApostropheS && p.placeAt(int32(k)) != nil; possessive || p.named(k) && end-k > 1 && (p.caps(k) || p.capital(k) && p.capital(end-1)) && !p.remit(k, end) {
			return p.at(p.spanOf(int32(k), int32(end))) // head of Mali's secret service, president of the River Conference
		}
		if p.tokens[end-1].Is(lang.Body|lang.Formation|lang.Armed) || governs && k < end-1 && p.tokens[end-1].Is(lang.PlaceNoun) && p.capital(k) {
			return p.at(p.spanOf(int32(k), int32(end)))
		}
		break
	}
	return nil
}

// possessor is where the name of a body ends that begins at token k and to which
// what follows belongs: the River Fund|'s board; k if no such name begins there.
func (p *passage) possessor(k, end int) int {
	at := k
	for at < end && (p.capital(at) || p.tokens[at].ID == '&' || at > k && p.tokens[at].Is(lang.Conjunction|lang.Preposition)) {
		at++
	}
	if at > k+1 && at < end && p.tokens[at].ID == lang.ApostropheS && p.institution(k, at) {
		return at
	}
	return k
}

// bodyBefore is the body that the bare noun at i takes up: a longer name of the
// same kind, or for a group whatever name of a body stands nearest before.
func (p *passage) bodyBefore(i int) phrase {
	anyKind := p.among(i, &fixed().bodies) && !p.sameKindBefore(i)
	for k := i - 2; k >= max(0, i-stretch); k-- {
		t := &p.tokens[k]
		if t.Kind != lang.Word || p.quoted(k) {
			continue
		}
		same := t.ID == p.tokens[i].ID
		if !same && !(anyKind && p.bodyName(k)) {
			continue
		}
		first := k
		for first > 0 && (p.capital(first-1) && !p.determines(first-1) || p.tokens[first-1].ID == lang.ApostropheS || first < k && p.tokens[first].ID == lang.ApostropheS && p.inside(first-1)) {
			first--
		}
		if first < k || !same {
			return phrase{first, k + 1, k}
		}
	}
	return phrase{}
}

// sameKindBefore reports whether the name of a body with the word at i in it stands
// before token i, so that the bare word takes up that one: the Alder Group, the group.
func (p *passage) sameKindBefore(i int) bool {
	for k := i - 2; k >= max(1, i-stretch); k-- {
		if p.tokens[k].ID == p.tokens[i].ID && p.capital(k) && p.capital(k-1) && !p.determines(k-1) && !p.quoted(k) {
			return true
		}
	}
	return false
}

// bodyName reports whether the name of a body or a think-tank ends at token k:
// several words, or one in capitals that is no place.
func (p *passage) bodyName(k int) bool {
	t := &p.tokens[k]
	if !p.capital(k) || k+1 < len(p.tokens) && p.capital(k+1) && p.tokens[k+1].Space || p.placeAt(int32(k)) != nil {
		return false
	}
	c := &p.heard.cast
	if n := c.before(k + 1); n >= 0 && int(c.seen[n].last) > k {
		a := &c.seen[n]
		return a.name.body && (a.last > a.first+1 || t.Shape == lang.Upper)
	}
	return false
}
