package derive

import "debrief/briefs/lang"

// idle reports whether the verb at v, at or before token k, hands on no words,
// because it is passive and "by" does not tell who does it: was threatened with “…”.
func (p *passage) idle(v, k, floor int) bool {
	t := &p.tokens[v]
	return t.Cues(lang.QuoteVerb) && p.passive(v, floor) && (v >= k || p.tokens[v+1].ID != fixed().by) && !p.among(v, &fixed().quoting) && !p.endsIn(v, "ing", "ING")
}

// acts reports whether the verb at v, of which f is the subject, rather tells what
// somebody does than what they say in the quotation behind token k: threatened to
// build “…”. With the quotation as its object it says so.
func (p *passage) acts(v, k int, f phrase) bool {
	end := k + 1
	if p.tokens[k].Kind == lang.Mark {
		end = k
	}
	switch straight := p.listenerOnly(v, v+1, end); {
	case p.tokens[k].ID == ':' || p.document(f):
		return false
	case p.among(v, &fixed().baring):
		return true
	case p.among(v, &fixed().acting):
		return !straight
	}
	return p.thing(f)
}

// thing reports whether a phrase names what happens or where, which says nothing:
// the attacks, the village.
func (p *passage) thing(f phrase) bool {
	return p.tokens[f.head].Is(lang.Event|lang.PlaceNoun) && !p.capital(f.head) && p.mute(f)
}

// governing is the plain verb of saying that governs the clause whose subject is f:
// X said that | the rebels threatened to. It is -1 without one.
func (p *passage) governing(f phrase, floor int) int {
	for o := f.first - 1; o > floor; o-- {
		t := &p.tokens[o]
		switch {
		case t.Kind == lang.QuoteMark, t.Kind == lang.Mark && (t.ID == ';' || t.ID == ':'):
			return -1
		case p.tokens[o-1].ID == ',' && t.Is(lang.Conjunction) && !t.Is(lang.Preposition|lang.Relative):
			return -1 // X said so, but the rebels
		case !p.among(o, &fixed().plain) || !p.says(o) && !t.Cues(lang.QuoteIng) || p.passive(o, floor) || p.unreal(o, floor):
		case p.beyondRelative(o, f, floor):
			return -1
		default:
			if who := p.subjectOf(o, floor); !who.empty() && !p.thing(who) {
				return o
			}
			return -1
		}
	}
	return -1
}

// beyondRelative reports whether the verb at o belongs to a clause that a comma
// ends before f: the men, who said so, | they.
func (p *passage) beyondRelative(o int, f phrase, floor int) bool {
	return o > floor && p.tokens[o-1].Is(lang.Relative) && p.tokens[o-1].ID != fixed().that && p.comma(o, f.first) >= 0
}
