package derive

import "debrief/briefs/lang"

// standing is how likely a later pronoun means whoever a sentence names there.
type standing uint8

const (
	named      standing = iota // in passing
	clausal                    // the subject of a clause that depends on another
	introduced                 // told for the first time who they are
	subject                    // what the sentence is about
	speaking                   // beside a verb of saying
)

// meant is the person whom the pronoun at token i stands for, -1 when nobody
// fits: whoever stands highest in the nearest sentence before that has a person
// of the pronoun's gender in it, the first of them if two stand alike. Names that
// nothing else shows to be those of people count where no other does. The second
// value is the sentence.
func (c *cast) meant(p *passage, i int) (int32, int) {
	g := p.tokens[i].Cue & (lang.Male | lang.Female)
	who, si := c.antecedent(p, i, func(a *appearance) bool { return c.fits(a.who, g) })
	if who < 0 {
		who, si = c.antecedent(p, i, func(a *appearance) bool { return p.maybePerson(a, g) })
	}
	return who, si
}

// antecedent is the person before token i whom fit allows.
func (c *cast) antecedent(p *passage, i int, fit func(*appearance) bool) (int32, int) {
	g := p.tokens[i].Cue & (lang.Male | lang.Female)
	if who, si := c.leadsUp(p, i, fit); who >= 0 {
		return who, si
	}
	k := c.before(i)
	si := p.sentenceOf(i)
	aside, at := int32(-1), -1 // in a caption, whom it means if nobody stands before
	for back := 0; back <= reach && si >= 0 && i-int(p.sentences[si].Last) < stretch; back++ {
		first := int(p.sentences[si].First)
		who, best := int32(-1), named
		for ; k >= 0 && int(c.seen[k].first) >= first; k-- {
			a := &c.seen[k]
			if a.who < 0 || a.quoted || back == 0 && int(a.last) > i || !fit(a) {
				continue
			}
			if s := p.standing(a, first); s >= best {
				who, best = a.who, s
			}
		}
		if who >= 0 && (best > named || back > 0 && !p.pronounLeads(si, g)) {
			if back == 0 || !p.aparts(si, i) {
				return who, si
			}
			aside, at = who, si
		}
		si--
	}
	return aside, at
}

// maybePerson reports whether a name may be that of a person of the gender g
// because it opens its sentence, has two words or more, and no word of it is one
// of the language.
func (p *passage) maybePerson(a *appearance, g lang.Cue) bool {
	h := &p.heard.cast.people[a.who]
	switch {
	case h.sure || h.words < 2 || a.name.body || p.named(int(a.lead)) || !p.opening(a):
		return false
	case h.gender != 0 && g != 0 && h.gender != g:
		return false
	}
	for i := a.first; i < a.last; i++ {
		if t := &p.tokens[i]; t.ID != lang.Unknown && !t.Is(lang.Particle) && !t.Cues(lang.Male|lang.Female) || p.placeAt(i) != nil {
			return false
		}
	}
	return true
}

// opening reports whether a name opens its sentence, as its subject or as the one
// to whom the subject belongs or who belongs to it: Selma's mother, Oslo's Selma.
func (p *passage) opening(a *appearance) bool {
	lead := p.owned(int(a.lead))
	owner := int(a.last) < len(p.tokens) && p.tokens[a.last].ID == lang.ApostropheS
	return (a.subject || owner || lead < int(a.lead)) && p.opensSentence(lead)
}

// standing is how a name stands in the sentence that begins at token first.
func (p *passage) standing(a *appearance, first int) standing {
	switch {
	case p.speaks(int(a.lead), int(a.last)):
		return speaking
	case a.subject && !p.depends(int(a.lead), first):
		return subject
	case p.unheard(a):
		return introduced
	case a.subject:
		return clausal
	}
	return named
}

// depends reports whether the clause with the subject at i depends on another:
// while X ran, as X said.
func (p *passage) depends(i, first int) bool {
	for k := i - 1; k >= max(first, i-4); k-- {
		t := &p.tokens[k]
		if t.Kind != lang.Word {
			return false
		}
		if t.Is(lang.Conjunction) && !p.coordinates(k) || t.Is(lang.Relative|lang.Question) {
			return true
		}
	}
	return false
}

// coordinates reports whether the word at i joins clauses of one rank.
func (p *passage) coordinates(i int) bool {
	switch p.tokens[i].ID {
	case fixed().and, fixed().but, fixed().or:
		return true
	}
	return false
}

// unheard reports whether a is where somebody is named for the first time, with
// what they are.
func (p *passage) unheard(a *appearance) bool {
	h := &p.heard.cast.people[a.who]
	return h.places[0] >= 0 && &p.heard.cast.seen[h.places[0]] == a && !p.apposition(int(a.last)).empty()
}
