package derive

import (
	"debrief/briefs/lang"
)

// someone is the nameless person whom the pronoun at i means because no named
// one of the sentence of index si stands nearer: who says something between, or
// what a sentence between is about; empty for nobody.
func (p *passage) someone(i, si int) phrase {
	g := p.tokens[i].Cue & (lang.Male | lang.Female)
	if f := p.kin(i, g); !f.empty() {
		return f
	}
	for k := p.sentenceOf(i) - 1; k > max(si, p.sentenceOf(i)-4) && k >= 0; k-- {
		first, last := int(p.sentences[k].First), int(p.sentences[k].Last)
		if f := p.sayer(first, last, func(f phrase) bool { return p.somebody(f, g) }); !f.empty() {
			return f
		}
		if p.aparts(k, i) {
			continue
		}
		near := k == p.sentenceOf(i)-1 || p.sentences[k].Block == p.sentences[p.sentenceOf(i)].Block
		if f := p.clauseSubject(first, last); near && p.somebody(f, g) && p.opens(first, f.first) {
			return f
		}
	}
	return phrase{}
}

// somebody reports whether a phrase tells of one person of the gender g without
// a name.
func (p *passage) somebody(f phrase, g lang.Cue) bool {
	if f.empty() || p.endsInName(f) || p.plural(f.head) || p.tokens[f.first].ID == fixed().this {
		return false // this man is somebody told of before
	}
	t := &p.tokens[f.head]
	h := t.Cue & (lang.Male | lang.Female)
	if t.Is(lang.Person) && h == g && p.tokens[f.first].Is(lang.Determiner|lang.NumberWord) {
		return true // one man
	}
	return p.post(f.head) && !t.Is(lang.Body) && (h == 0 || h == g)
}

// kin is whom the pronoun at i takes up in its own sentence by a word that tells
// he from she: "her brother as he cried".
func (p *passage) kin(i int, g lang.Cue) phrase {
	if i < 2 || !p.tokens[i-1].Is(lang.Conjunction) || p.coordinates(i-1) {
		return phrase{}
	}
	t := &p.tokens[i-2]
	if t.Kind != lang.Word || t.Is(lang.Pronoun) || !t.Is(lang.Kin|lang.Person|lang.RoleNoun) || t.Cue&(lang.Male|lang.Female) != g {
		return phrase{}
	}
	return p.nearest(i-1, max(0, i-12))
}

// namedNext is the person whom the pronoun at i stands for if the text names nobody
// before: whom the next sentence opens with; -1 for nobody.
func (p *passage) namedNext(i int) int32 {
	c, si := &p.heard.cast, p.sentenceOf(i)
	g := p.tokens[i].Cue & (lang.Male | lang.Female)
	for k := c.before(i) + 1; k < len(c.seen); k++ {
		a := &c.seen[k]
		if p.sentenceOf(int(a.first)) > si+ahead {
			break
		}
		if a.who >= 0 && !a.quoted && a.subject && c.fits(a.who, g) && p.opensSentence(int(a.lead)) {
			if c.people[a.who].places[0] != int32(k) {
				break // named long before
			}
			return a.who
		}
	}
	return -1
}

// ahead is how many sentences behind a pronoun the name may stand that it is for.
const ahead = 2

// speakerBefore is the body, writing or group that "it" or "they" at token i
// stands for: the one whose words were handed on last, or else the subject of
// the sentence before.
func (p *passage) speakerBefore(i, depth int) speaker {
	var subject phrase
	s := p.sentenceAt(int32(i))
	for n := 0; s != nil && n < 4 && depth > 0; n++ {
		told := p.toldIn(s, i)
		if f := told.subject; subject.empty() && p.collective(f) && !(n == 0 && p.amidQuotation(f, i)) {
			if subject = f; n == 0 || p.document(f) {
				break
			}
		}
		if !told.sayer.empty() {
			return p.speakerIn(told.sayer, depth-1)
		}
		if s.First == 0 {
			break
		}
		s = p.sentenceAt(s.First - 1)
	}
	if subject.empty() {
		return speaker{who: -1}
	}
	return p.speakerIn(subject, depth-1)
}

// amidQuotation reports whether the phrase f is what a clause is about of which the
// quotation right before "it" at token i is a part, and cannot itself be meant:
// Divers “will come tonight”, | it added.
func (p *passage) amidQuotation(f phrase, i int) bool {
	if p.tokens[i].ID != fixed().it || !p.behindQuotation(i) || f.last >= i {
		return false
	}
	many := p.plural(f.head) && !p.namedMany(f) || p.tokens[f.head].Is(lang.Person)
	if !many && !(i+1 < len(p.tokens) && p.carriesOn(i+1)) {
		return false
	}
	for k := f.last; k < i && !p.quoted(k); k++ {
		if p.says(k) || p.tokens[k].ID == ':' {
			return false
		}
	}
	return true
}

// namedMany reports whether a phrase is a name that ends like a plural but may be one
// body: the United States, Human Rights.
func (p *passage) namedMany(f phrase) bool {
	return p.capital(f.head) && (f.head > f.first || p.placeAt(int32(f.head)) != nil)
}

// sayerIn is the body, writing or group that says something among the tokens
// [first, last).
func (p *passage) sayerIn(first, last int) phrase { return p.sayer(first, last, p.collective) }

// sayer is the first among the tokens [first, last) who says something and fits.
func (p *passage) sayer(first, last int, fits func(phrase) bool) phrase {
	for k := max(first, last-far); k < last; k++ {
		if !p.says(k) || p.quoted(k) {
			continue
		}
		f := p.sayerBehind(k, first, last)
		if f.empty() {
			f = p.subjectOf(k, first)
		}
		if f.empty() {
			f = p.phraseFrom(k+1, last)
		}
		if fits(f) {
			return f
		}
	}
	return phrase{}
}

// sayerBehind is who stands behind the verb at k at the end of its clause: boats had
// left, announced | the ministry.
func (p *passage) sayerBehind(k, first, last int) phrase {
	f := p.invertedAt(k, first, last)
	if f.empty() || p.tokens[f.head].Is(lang.Weekday|lang.Month|lang.Time) {
		return phrase{}
	}
	for v := f.last; v < last && p.tokens[v].Kind == lang.Word; v++ {
		if p.verb(v) {
			return phrase{} // X, the chief, said troops in Halm were
		}
	}
	return f
}

// collective reports whether a phrase names a body, a writing or a group.
func (p *passage) collective(f phrase) bool {
	if f.empty() || p.pronoun(f.head) || p.reacting(f) {
		return false
	}
	t := &p.tokens[f.head]
	return t.Is(lang.Body|lang.Armed|lang.Person) || t.Cues(lang.Document|lang.Learned) || p.plural(f.head) && t.Is(lang.RoleNoun) ||
		p.capital(f.head) && !p.endsInName(f)
}

// reacting reports whether a phrase is no more than a participle that opens its
// sentence: "Reacting, …", "Speaking to the station, …".
func (p *passage) reacting(f phrase) bool {
	return f.last == f.first+1 && p.endsIn(f.head, "ing", "ING") && p.opensSentence(f.head) && p.participle(f.head) && f.last < len(p.tokens) &&
		(p.tokens[f.last].ID == ',' || p.tokens[f.last].Is(lang.Preposition) && p.tokens[f.last].ID != fixed().of)
}
