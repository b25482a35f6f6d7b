package derive

import "debrief/briefs/lang"

// summed reads "was how X put it", "is what X recalls saying", "was X's answer", "was all X would say" at j.
func (p *passage) summed(j, limit int) attribution {
	k := j + 1
	how := k < limit && p.tokens[k].ID == fixed().how
	all := k < limit && p.tokens[k].ID == fixed().all
	if k < limit && p.tokens[k].ID == fixed().what {
		return p.remembered(j, k+1, limit)
	}
	if how || all {
		k++
	}
	if all && k < limit && p.tokens[k].ID == fixed().that {
		k++
	}
	f := p.phraseFrom(k, limit)
	if all && !f.empty() && f.last+1 < limit && p.tokens[f.last].Is(lang.Auxiliary) && p.tokens[f.last+1].Kind == lang.Word {
		return p.tailOf("x-said", f.last+1, f.last+2, f)
	}
	if f.empty() {
		return attribution{}
	}
	if how {
		return p.tailOf("x-said", j, j+1, f)
	}
	if all {
		return attribution{}
	}
	if owner := p.owner(f); !owner.empty() && p.among(f.head, &fixed().replying) {
		return p.tailOf("x-said", f.head, f.head+1, owner)
	}
	return attribution{}
}

// remembered reads "X remembers calling" and "X recalls Y saying" at token k behind
// "is what" at j: in the second it is Y who speaks.
func (p *passage) remembered(j, k, limit int) attribution {
	f := p.phraseFrom(k, limit)
	if f.empty() || f.last >= limit || !p.says(f.last) {
		return attribution{}
	}
	a := p.tailOf("x-said", f.last, f.last+1, f)
	if g := p.phraseFrom(f.last+1, limit); !g.empty() && g.last < limit && p.tokens[g.last].Cues(lang.QuoteIng) && !p.tokens[g.head].Cues(lang.QuoteIng) {
		a = p.tailOf("x-said", g.last, g.last+1, g)
	}
	return a
}

// repliedBy is who gives the answer, the verdict or the advice that a phrase names:
// X's answer, her advice; empty for nobody.
func (p *passage) repliedBy(f phrase) phrase {
	if f.empty() || !p.among(f.head, &fixed().replying) {
		return phrase{}
	}
	if t := &p.tokens[f.first]; t.Is(lang.Possessive) && t.Cues(lang.Male|lang.Female) {
		return phrase{f.first, f.first + 1, f.first}
	}
	return p.owner(f)
}

// owner is whose the thing is that a phrase names: X's answer; empty for nobody's.
func (p *passage) owner(f phrase) phrase {
	for k := f.head - 1; k > f.first; k-- {
		if p.tokens[k].ID == lang.ApostropheS {
			return p.nearest(k, f.first)
		}
	}
	return phrase{}
}
