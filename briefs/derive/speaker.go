package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// speaker is what the passage tells of somebody who speaks.
type speaker struct {
	name        model.Words // the fullest name, or what the text calls them
	position    model.Words
	affiliation model.Words
	outlet      model.Words
	class       model.Class
	who         int32  // of the cast, -1 for nobody with a name
	of          phrase // what the text calls somebody without a name
}

// called is how the text calls the speaker: by name, or else by position.
func (s *speaker) called() model.Words {
	if !s.name.Empty() {
		return s.name
	}
	return s.position
}

// speakerOf is who a phrase names, with what the passage tells of them
// elsewhere. A pronoun that stands for nobody in sight leaves the name empty.
func (p *passage) speakerOf(f phrase) speaker { return p.speakerIn(f, deepest) }

// deepest is through how many writings and appositions a speaker is looked for.
const deepest = 2

// speakerIn looks for the speaker through at most depth writings and
// appositions.
func (p *passage) speakerIn(f phrase, depth int) speaker {
	s, ok := p.identified(f, depth)
	if !ok {
		s = speaker{who: -1, name: p.at(p.nameSpan(f))}
		p.describe(&s, f)
	}
	return s
}

// identified is speakerIn of a phrase that stands for somebody of whom the text
// tells elsewhere; ok is false where the phrase alone tells who speaks.
func (p *passage) identified(f phrase, depth int) (s speaker, ok bool) {
	switch {
	case f.empty():
		return speaker{who: -1}, true
	case p.pronounAlone(f):
		return p.pronounIn(f, depth), true
	case p.endsInName(f):
		return *p.profile(p.heard.cast.named(f.first, f.last)), true
	}
	return p.otherwise(f, depth)
}

// pronounAlone reports whether a phrase is no more than he, they or her.
func (p *passage) pronounAlone(f phrase) bool {
	t := &p.tokens[f.head]
	return f.last == f.first+1 && (p.speakable(f.head) && !t.Is(lang.NumberWord|lang.Determiner) || t.Is(lang.Possessive) && t.Cues(lang.Male|lang.Female))
}

// pronounIn is whom a pronoun alone stands for.
func (p *passage) pronounIn(f phrase, depth int) speaker {
	t := &p.tokens[f.head]
	switch {
	case t.Cues(lang.Male | lang.Female):
		who, si := p.heard.cast.meant(p, f.first)
		if g := p.someone(f.first, si); !g.empty() && depth > 0 {
			return p.speakerIn(g, depth-1)
		}
		if who < 0 {
			who = p.namedNext(f.first)
		}
		if who >= 0 {
			return *p.profile(who)
		}
	case t.ID == fixed().it || t.ID == fixed().they:
		return p.speakerBefore(f.first, depth)
	}
	return speaker{who: -1}
}

// otherwise is the speaker whom the text names elsewhere: who issued a writing,
// whose name stands in apposition, who holds the post.
func (p *passage) otherwise(f phrase, depth int) (speaker, bool) {
	t := &p.tokens[f.head]
	if t.Cues(lang.Document) && !p.capital(f.head) {
		g := p.issuer(f)
		return p.speakerIn(g, depth-1), !g.empty() && depth > 0
	}
	if g := p.partOf(f); !g.empty() && depth > 0 && p.renamed(f).empty() {
		return p.speakerIn(g, 0), true
	}
	if p.capital(f.head) && !t.Is(posts|lang.NumberWord|lang.Determiner) {
		return speaker{}, false
	}
	if g := p.renamed(f); !g.empty() && depth > 0 {
		s := p.speakerIn(g, depth-1)
		p.addRole(&s, p.roleOf(f, p.beforeWho(f, g.first)))
		return s, true
	}
	who := p.apposedTo(f)
	d := &p.tokens[f.first]
	if definite := d.Is(lang.Determiner) && !d.Is(lang.Article) || p.possessed(f); who < 0 && definite && !p.plural(f.head) {
		if who = p.holder(f); who < 0 {
			who = p.initialledPost(f)
		}
		if who < 0 && t.Is(lang.Office) && f.last == f.head+1 && f.head == f.first+1 {
			who = p.heard.cast.oneCalled(t.ID)
		}
		if who < 0 {
			if g := p.mentioned(f); !g.empty() && depth > 0 {
				return p.speakerIn(g, depth-1), true
			}
			if g := p.bodyNamed(f); !g.empty() && depth > 0 {
				return p.speakerIn(g, depth-1), true
			}
			who = p.onlyOne(f)
		}
	}
	if who < 0 {
		return speaker{}, false
	}
	s := *p.profile(who)
	if s.position.Empty() {
		p.addRole(&s, p.roleIn(f.first, f.last))
	}
	return s, true
}

// beforeWho is where a relative clause begins between a phrase and limit, limit
// without one.
func (p *passage) beforeWho(f phrase, limit int) int {
	for i := f.head + 1; i < limit; i++ {
		if p.tokens[i].ID == fixed().who {
			return i
		}
	}
	return limit
}

// plural reports whether the word at i ends like a plural.
func (p *passage) plural(i int) bool {
	t := &p.tokens[i]
	c := p.text[t.End-1]
	return (c == 's' || c == 'S' && p.caps(i)) && t.End-t.Start > 3 && !t.Cues(lang.Male|lang.Female)
}

// endsInName reports whether a phrase ends in the name of a person.
func (p *passage) endsInName(f phrase) bool {
	who := p.heard.cast.named(f.first, f.last)
	if who < 0 {
		return false
	}
	k := p.heard.cast.before(f.last)
	a := &p.heard.cast.seen[k]
	if int(a.last) < f.head+1 || a.name.body && !a.name.titled || int(a.first) < f.first || int(a.first) > f.head {
		return false // Observatory for | Human Rights
	}
	h := &p.heard.cast.people[who]
	return h.sure || !p.tokens[f.first].Is(lang.Determiner) || int(a.first) > f.first+1
}

// nameSpan is the name of a body or a nameless speaker: without its article if
// it is a proper name, with what hangs on it if it is not.
func (p *passage) nameSpan(f phrase) model.Span {
	first, last := f.first, f.last
	if p.capital(f.head) && !p.tokens[f.head].Is(lang.NumberWord|lang.Determiner) {
		for first < f.head && p.article(first) {
			first++
		}
		if last < len(p.tokens) && p.tokens[last].ID == ')' && p.acronym(last) {
			last++
		}
		if first == f.head && p.tokens[first].Shape == lang.Upper {
			if g := p.spelledOut(first); !g.empty() {
				first, last = g.first, g.last
			}
		}
		return p.spanOf(int32(first), int32(last))
	}
	if g := p.initialsAt(f); !g.empty() {
		return p.spanOf(int32(g.first), int32(g.last))
	}
	if last < len(p.tokens) && p.tokens[last].Is(lang.Preposition) && p.tokens[f.head].Is(lang.RoleNoun|lang.Person|lang.Armed|lang.Office|lang.NumberWord|lang.Determiner) {
		if g := p.phraseFrom(last+1, min(len(p.tokens), last+9)); !g.empty() && !p.tokens[g.head].Is(lang.Time|lang.Weekday|lang.Month) && !p.tokens[g.head].Cues(lang.Document) && !p.endsInName(g) {
			last = g.last
		}
	}
	return p.spanOf(int32(first), int32(last))
}

// initialsAt is the name of the body whose initials a phrase of a text in capitals
// consists of: THE FMLN; empty for another phrase.
func (p *passage) initialsAt(f phrase) phrase {
	if !p.caps(f.head) || p.tokens[f.head].ID != lang.Unknown || f.last != f.head+1 || f.head > f.first+1 || f.head > f.first && !p.determines(f.first) {
		return phrase{}
	}
	return p.spelledOut(f.head)
}

// sentenceOf is the index of the sentence of token i.
func (p *passage) sentenceOf(i int) int {
	if i >= len(p.within) {
		return len(p.sentences)
	}
	return int(p.within[max(i, 0)])
}
