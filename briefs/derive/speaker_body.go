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
	if p.behind(at.End) != i+1 || !p.small(i) || p.caps(i) || !p.tokens[i].Is(lang.Body) || p.tokens[i].Is(lang.Armed) || p.tokens[i].Cues(lang.OfficialNoun) {
		return w
	}
	if f := p.bodyBefore(i); !f.empty() {
		return model.At(p.nameSpan(f))
	}
	return w
}

// bodyBefore is the body that the bare noun at i takes up: a longer name of the
// same kind, or for a group whatever name of a body stands nearest before.
func (p *passage) bodyBefore(i int) phrase {
	anyKind := p.among(i, &fixed().bodies)
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
