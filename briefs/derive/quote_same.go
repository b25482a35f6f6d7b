package derive

import "debrief/briefs/lang"

// addsOn reports whether a sentence of a few words before the quotation at token
// mark lets whoever speaks u speak on: “…,” X said in Oslo. He added: “…”
func (p *passage) addsOn(u *utterance, before attribution, mark int) bool {
	s := p.sentenceAt(int32(mark))
	if !before.carries || !before.direct || s == nil || !u.firm || int(s.First) < u.last || mark-int(s.First) > listener {
		return false
	}
	gap := p.gap(u.last, int(s.First))
	return gap.light && gap.words <= adverbials && !p.clausal(u.last, int(s.First)) && p.sameOne(u, before.who)
}

// sameOne reports whether w is whoever speaks u, by a pronoun, by name or as the
// writing that u stands in.
func (p *passage) sameOne(u *utterance, w phrase) bool {
	if p.pronounOrSame(u, w) {
		return true
	}
	if w.empty() || u.who.empty() || !p.pronoun(u.who.head) && !p.document(w) {
		return false
	}
	a, b := p.speakerOf(u.who), p.speakerOf(w)
	return !a.name.Empty() && a.name.Of(p.text, " ") == b.name.Of(p.text, " ")
}

// sameSaying reports whether an attribution is the one that the utterance u has
// already, or takes its speaker up by a pronoun: "said it was “…” and would “…”",
// "said it was “…” because “…,” he added".
func (p *passage) sameSaying(u *utterance, a, before attribution) bool {
	if !a.found() {
		return false
	}
	cue := u.cues[len(u.cues)-1]
	return a == before && p.spanOf(int32(a.cue), int32(a.last)) == cue && cue.Start < u.parts[0].Start || p.sameVoice(u, a)
}

// resumes reports whether the quotation at token mark goes on in the midst of a sentence that the
// attribution of u cuts, however long that is: “The shelling,” X said by phone, “has not
// stopped.”
func (p *passage) resumes(u *utterance, mark int, a attribution) bool {
	if len(u.cues) == 0 || mark == 0 || p.tokens[mark-1].ID != ',' || mark+1 >= len(p.tokens) || !p.small(mark+1) || p.caps(mark+1) {
		return false
	}
	cue := u.cues[len(u.cues)-1]
	return cue.Start > u.parts[len(u.parts)-1].Start && (!a.found() || p.spanOf(int32(a.cue), int32(a.last)) == cue)
}

// sameVoice reports whether an attribution only names the speaker of u again by
// a pronoun: "…,” X concluded. “…,” they wrote".
func (p *passage) sameVoice(u *utterance, a attribution) bool {
	return a.direct && !a.who.empty() && p.pronoun(a.who.head) && !p.among(a.cue, &fixed().answering) && p.pronounOrSame(u, a.who)
}

// pronounOrSame reports whether w may be whoever speaks u.
func (p *passage) pronounOrSame(u *utterance, w phrase) bool {
	switch {
	case w.empty() || u.who.empty():
		return w.empty()
	case !p.tokens[w.head].Is(lang.Pronoun) || p.tokens[w.head].Is(lang.Determiner|lang.NumberWord):
		return p.hash(w.head) == p.hash(u.who.head) && !p.tokens[w.head].Is(lang.Determiner)
	}
	g := p.tokens[w.head].Cue & (lang.Male | lang.Female)
	who := p.heard.cast.named(u.who.first, u.who.last)
	return g == 0 || who < 0 || p.heard.cast.people[who].gender&^g == 0
}

// anotherVoice reports whether w is a person by name and not whoever speaks u.
func (p *passage) anotherVoice(u *utterance, w phrase) bool {
	if w.empty() || u.who.empty() || !p.endsInName(w) || !p.endsInName(u.who) {
		return false
	}
	c := &p.heard.cast
	return c.named(w.first, w.last) != c.named(u.who.first, u.who.last)
}
