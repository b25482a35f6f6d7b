package derive

import "debrief/briefs/lang"

// toldAfter reads who said a quotation in the sentence behind it, which begins at
// token j: "“…” That was the view of X", "“…” Those are the words of X", "“…” It is
// a sentence that X repeats".
func (p *passage) toldAfter(j, limit int) attribution {
	if j+3 >= limit || p.tokens[j].Shape != lang.Title || !p.tokens[j].Is(lang.Determiner|lang.Pronoun) || p.within[j] != p.within[min(j+2, limit-1)] {
		return attribution{}
	}
	for k := j + 1; k < min(limit, j+listener); k++ {
		t := &p.tokens[k]
		if t.Kind != lang.Word || t.ID == fixed().who {
			break
		}
		if !p.tokens[k].Cues(lang.Wording) && !p.among(k, &fixed().replying) {
			continue
		}
		if f := p.wordsOfWhom(j, k, limit); !f.empty() && p.equates(j, f.first) {
			a := p.tailOf("told-after", j, k+1, f)
			a.direct = false
			return a
		}
	}
	return attribution{}
}

// equates reports whether a form of be stands among the tokens [i, end).
func (p *passage) equates(i, end int) bool {
	for ; i < end; i++ {
		if p.tokens[i].Is(lang.Be) {
			return true
		}
	}
	return false
}

// wordsOfWhom is whose the words are that the noun at k names, in a sentence that
// begins at j: "the words of X", "X's verdict", "the words are those of X", "a
// sentence that X repeats".
func (p *passage) wordsOfWhom(j, k, limit int) phrase {
	for n := k + 1; n < min(limit, k+4); n++ {
		switch id := p.tokens[n].ID; {
		case id == fixed().of, id == fixed().that && n == k+1:
			f := p.phraseFrom(n+1, limit)
			if !f.empty() && (p.person(f) || p.endsInName(f) || p.capital(f.head)) {
				return f
			}
			return phrase{}
		case !p.tokens[n].Is(lang.Be | lang.Determiner):
			return phrase{}
		}
	}
	return p.owner(phrase{j + 1, k + 1, k})
}
