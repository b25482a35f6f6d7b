package derive

import "debrief/briefs/lang"

// foretold is the post of a speaker whom the text names without one, if the
// sentences right before let somebody with a post and no name speak: "the head of
// the agency said on Sunday. “…,” X wrote".
func (p *passage) foretold(h *person) role {
	if h.count == 0 || h.words < 2 {
		return role{}
	}
	a := &p.heard.cast.seen[h.places[0]]
	if a.quoted || a.name.body || !p.speaks(int(a.lead), int(a.last)) {
		return role{}
	}
	for k, n := p.sentenceOf(int(a.first))-1, 0; k >= 0 && n < foretelling; k-- {
		s := &p.sentences[k]
		if s.Quotes {
			continue
		}
		n++
		f := p.sayer(int(s.First), int(s.Last), func(f phrase) bool { return !f.empty() })
		if f.empty() {
			continue
		}
		if !p.definite(f) || p.plural(f.head) || p.holder(f) >= 0 || p.endsInName(f) {
			return role{}
		}
		return p.roleIn(f.first, min(p.appositionEnd(f.last), int(s.Last)))
	}
	return role{}
}

// foretelling is how many sentences back somebody without a name is looked for.
const foretelling = 2

// definite reports whether a phrase means one holder of a post, known by it alone:
// the head of the agency, its chief executive.
func (p *passage) definite(f phrase) bool {
	d, t := &p.tokens[f.first], &p.tokens[f.head]
	return (d.ID == fixed().the || d.Is(lang.Possessive)) && p.post(f.head) && !t.Is(lang.Kin) && !t.Cues(lang.WitnessNoun)
}
