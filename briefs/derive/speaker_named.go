package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// bodyNamed is the name of the body that a phrase takes up by its kind: "the
// ministry" of the Ministry of Health before, "the agency" of the body that said
// something or acted last; empty if it may be any.
func (p *passage) bodyNamed(f phrase) phrase {
	t := &p.tokens[f.head]
	if f.head != f.first+1 || f.last != f.head+1 || !p.small(f.head) || p.caps(f.head) || !t.Is(lang.Body) || t.ID == lang.Unknown || t.Is(lang.Armed) {
		return phrase{}
	}
	if p.among(f.head, &fixed().bodies) {
		if g := p.bodyActing(f.first); !g.empty() && !p.otherBody(g, f.first) {
			return g
		}
	}
	for k := f.first - 1; k >= max(0, f.first-stretch); k-- {
		if p.tokens[k].ID != t.ID || p.quoted(k) || !p.capital(k) {
			continue
		}
		if g := p.nameOver(k); g.last-g.first > 1 {
			return g
		}
	}
	return phrase{}
}

// nameOver is the name of a body around the word at k, without an article.
func (p *passage) nameOver(k int) phrase {
	f := phrase{k, p.andOf(k+1, min(len(p.tokens), k+10)), k}
	for f.first > 0 && p.within[f.first-1] == p.within[k] && p.capital(f.first-1) && !p.determines(f.first-1) && !p.tokens[f.first-1].Is(lang.Function) {
		f.first--
	}
	return f
}

// acting is how many sentences back a body is looked for that said something or
// acted.
const acting = 3

// bodyActing is the named body that said something or acted last before token i,
// in its sentence or one of those before.
func (p *passage) bodyActing(i int) phrase {
	s := p.sentenceAt(int32(i))
	for n := 0; s != nil && n < acting; n++ {
		told := p.toldIn(s, i)
		if p.namedBody(told.sayer) {
			return told.sayer
		}
		if p.namedBody(told.subject) {
			return told.subject
		}
		if s.First == 0 {
			break
		}
		s = p.sentenceAt(s.First - 1)
	}
	return phrase{}
}

// otherBody reports whether a body other than that of the phrase g is named
// between it and token i.
func (p *passage) otherBody(g phrase, i int) bool {
	c := &p.heard.cast
	for k := c.before(i); k >= 0 && int(c.seen[k].first) >= g.last; k-- {
		a := &c.seen[k]
		if last := int(a.last) - 1; a.name.body && p.placeAt(a.first) == nil && p.hash(last) != p.hash(g.last-1) && p.hash(last) != p.hash(g.head) {
			return true
		}
	}
	return false
}

// namedBody reports whether a phrase is the proper name of a body: no person, no
// country, no title of a work.
func (p *passage) namedBody(f phrase) bool {
	if f.empty() || !p.capital(f.head) || p.tokens[f.first].Is(lang.Article) || p.tokens[f.head].Cues(lang.Document) && !p.tokens[f.head].Is(lang.Body) || p.endsInName(f) || p.pronoun(f.head) || p.reacting(f) {
		return false
	}
	if m := p.placeAt(int32(f.head)); m != nil && m.Kind != gazetteer.Adjective && f.last-f.first < 3 {
		return false
	}
	return p.tokens[f.head].Is(lang.Body) || p.tokens[f.head].Shape == lang.Upper || f.last-f.first > 1
}
