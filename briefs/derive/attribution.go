package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// far is how many tokens a subject may stand before its verb.
const far = 80

// saying is a clause that hands on words: who says, by which verb, what.
type saying struct {
	cue      int    // the verb
	who      phrase // empty for hearsay
	from, to int    // tokens of what is said
}

// claim is who asserts what token tok stands in, and the words that tell it: the
// fullest name of whoever says it, or whatever the text calls them. Inside a
// quotation it is the speaker. Hearsay ("is reported to have") has a cue and no
// claimant; what the briefing says in its own voice has neither.
func (p *passage) claim(tok int) (claimant model.Words, cue model.Span) {
	p.hear()
	if q := p.heard.inside[tok]; q > 0 {
		if u := p.heard.spoken[q-1]; u > 0 {
			said := &p.heard.utterances[u-1]
			return said.speaker.called(), said.cue
		}
	}
	s := p.sentenceAt(int32(tok))
	if s == nil || s.Class&lang.Reporting == 0 && s.Cue&lang.Hearsay == 0 && !p.has(s, fixed().according) {
		return nil, model.Span{}
	}
	said, ok := p.sayingOf(s, tok)
	if !ok {
		return nil, model.Span{}
	}
	cue = p.tokens[said.cue].Span()
	if said.who.empty() {
		return nil, cue
	}
	who := p.speakerOf(said.who)
	return who.called(), cue
}

// has reports whether a word stands in the sentence.
func (p *passage) has(s *sentence, id lang.ID) bool {
	for i := s.First; i < s.Last; i++ {
		if p.tokens[i].ID == id {
			return true
		}
	}
	return false
}

// sayingOf is the innermost clause of the sentence that says what token tok
// stands in.
func (p *passage) sayingOf(s *sentence, tok int) (best saying, ok bool) {
	for i := max(int(s.First), tok-2*far); i < min(int(s.Last), tok+far); i++ {
		t := &p.tokens[i]
		if t.Kind != lang.Word || t.Class&lang.Reporting == 0 && !t.Cues(lang.Hearsay) && t.ID != fixed().according || p.quoted(i) || p.among(i, fixed().lasting) {
			continue
		}
		said, is := p.sayingAt(s, i)
		if !is || tok < said.from || tok >= said.to {
			continue
		}
		if !ok || said.to-said.from <= best.to-best.from {
			best, ok = said, true
		}
	}
	return best, ok
}

// sayingAt reads the clause of the word at i, if it hands on words.
func (p *passage) sayingAt(s *sentence, i int) (saying, bool) {
	first, last := int(s.First), int(s.Last)
	t := &p.tokens[i]
	switch {
	case t.ID == fixed().according:
		return p.accordingTo(first, last, i)
	case t.Cues(lang.Hearsay) && p.passive(i, first):
		if i+1 < last && p.tokens[i+1].ID == fixed().by {
			return saying{cue: i, who: p.phraseFrom(i+2, last), from: first, to: last}, true
		}
		return saying{cue: i, from: first, to: last}, true
	case !p.verb(i) && !t.Cues(lang.QuoteIng):
		return saying{}, false
	}
	if who := p.invertedAt(i, first, last); !who.empty() {
		return saying{cue: i, who: who, from: first, to: i}, true
	}
	if who := p.subjectOf(i, first); !who.empty() {
		if p.trails(who.first, i, first, last) {
			return saying{cue: i, who: who, from: first, to: who.first}, true
		}
		return saying{cue: i, who: who, from: i + 1, to: last}, true
	}
	return saying{}, false
}

// invertedAt is who speaks by the verb at i in "…, said X": whoever stands
// behind it up to the next mark.
func (p *passage) invertedAt(i, first, last int) phrase {
	if i <= first || p.tokens[i-1].ID != ',' && p.tokens[i-1].Kind != lang.QuoteMark || !p.tokens[i].Cues(lang.QuoteVerb) {
		return phrase{}
	}
	f := p.phraseFrom(i+1, last)
	if f.empty() || p.participle(f.first) || p.counts(f) || f.last < last && p.tokens[f.last].Kind == lang.Word && (!p.tokens[f.last].Is(lang.Preposition|lang.Relative) || p.tokens[f.last].ID == fixed().that) {
		return phrase{}
	}
	if !p.person(f) && !p.capital(f.head) && !p.document(f) && !p.tokens[f.head].Is(lang.Body|lang.Person|lang.Armed) {
		return phrase{}
	}
	return f
}

// counts reports whether a phrase has a number: it is what is told, not who
// tells it.
func (p *passage) counts(f phrase) bool {
	for i := f.first; i < f.last; i++ {
		if p.quantityAt(int32(i)) != nil && !p.tokens[i].Is(lang.Pronoun) {
			return true
		}
	}
	return false
}

// accordingTo reads "according to X" at i. At the beginning it stands for all
// that follows, at the end for all before.
func (p *passage) accordingTo(first, last, i int) (saying, bool) {
	if i+2 >= last || p.tokens[i+1].ID != fixed().to {
		return saying{}, false
	}
	who := p.phraseFrom(i+2, last)
	if who.empty() {
		return saying{}, false
	}
	said := saying{cue: i, who: who, from: first, to: i}
	if p.opens(first, i) {
		said.from, said.to = who.last, last
	}
	return said, true
}

// opens reports whether nothing but small words and marks stands between first
// and i.
func (p *passage) opens(first, i int) bool {
	for ; first < i; first++ {
		if t := &p.tokens[first]; t.Kind == lang.Word && !t.Is(lang.Conjunction|lang.Adverb) {
			return false
		}
	}
	return true
}

// passive reports whether a form of be stands before the participle at i.
func (p *passage) passive(i, first int) bool {
	for k := i - 1; k >= first && k >= i-4; k-- {
		if p.tokens[k].Is(lang.Be) {
			return true
		}
		if !p.light(k) {
			return false
		}
	}
	return false
}

// trails reports whether a clause "X said" stands behind what it says.
func (p *passage) trails(who, cue, first, last int) bool {
	if who == first || p.opens(first, who) {
		return false
	}
	if before := &p.tokens[who-1]; before.ID != ',' && before.Kind != lang.QuoteMark {
		return false
	}
	k := cue + 1
	if k < last && p.tokens[cue].Cues(lang.Telling) {
		if f := p.phraseFrom(k, last); !f.empty() {
			k = f.last
		}
	}
	for k < last && (p.light(k) || p.tokens[k].Is(lang.Preposition|lang.Time|lang.Weekday) && p.tokens[k].ID != fixed().that) {
		if p.tokens[k].Is(lang.Preposition) && !p.tokens[k].Is(lang.Adverb) {
			f := p.phraseFrom(k+1, last)
			if f.empty() {
				return false
			}
			k = f.last
			continue
		}
		k++
	}
	return k >= last || p.tokens[k].Kind != lang.Word && p.tokens[k].Kind != lang.Number
}

// subjectOf is who does what the verb at v says; empty if the text does not say
// so between floor and v.
func (p *passage) subjectOf(v, floor int) phrase {
	floor = max(floor, v-far)
	i := v - 1
	for i >= floor && p.light(i) {
		i--
	}
	i = p.overTime(i, floor)
	if i < floor {
		return phrase{}
	}
	t := &p.tokens[i]
	switch {
	case p.tokens[v].Cues(lang.QuoteIng) && !p.tokens[v].Cues(lang.QuoteVerb):
		if t.ID == ',' || t.Is(lang.Preposition|lang.Conjunction) {
			return p.clauseSubject(floor, i)
		}
		return p.nearest(i+1, floor)
	case t.ID == ',' || t.ID == ')' || t.ID == '-' && !p.tokens[i+1].Hyphen:
		return p.across(floor, i)
	case t.ID == fixed().to, t.Is(lang.Conjunction) && !t.Is(lang.Relative):
		return p.clauseSubject(floor, i)
	case t.Is(lang.Relative) && t.ID != fixed().that:
		if i > floor && p.tokens[i-1].ID == ',' {
			i--
		}
		return p.phraseBefore(i, floor)
	case t.ID == fixed().that && i > floor && p.inside(i-1) && !p.verb(i-1):
		return p.phraseBefore(i, floor)
	case t.Kind == lang.Mark || t.Kind == lang.QuoteMark:
		return phrase{}
	}
	return p.phraseBefore(i+1, floor)
}

// overTime steps from i back over "on Friday" and "Friday".
func (p *passage) overTime(i, floor int) int {
	if i > floor && p.tokens[i].Is(lang.Weekday) {
		i--
		if p.tokens[i].Is(lang.Preposition) {
			i--
		}
	}
	return i
}

// across is the subject before what stands between commas, brackets or dashes
// that end at token i: "X, who leads Y, said".
func (p *passage) across(floor, i int) phrase {
	f := p.clauseSubject(p.clause(floor, i), i)
	if !f.empty() && f.last <= i {
		return f
	}
	for k := i - 1; k > floor; k-- {
		if p.tokens[k].ID == ',' || p.tokens[k].ID == '(' {
			return p.phraseBefore(k, floor)
		}
	}
	return phrase{}
}

// clause is where the clause that ends at token i begins: behind the last mark
// or quotation that parts it from what is before.
func (p *passage) clause(floor, i int) int {
	for k := i - 1; k > floor; k-- {
		t := &p.tokens[k]
		if t.ID == ';' || t.ID == ':' || t.Kind == lang.QuoteMark && p.heard.inside[k-1] > 0 {
			return k + 1
		}
		if p.tokens[k-1].ID == ',' && (t.Is(lang.Conjunction) && !t.Is(lang.Preposition) || t.Is(lang.Question) && !t.Is(lang.Pronoun)) {
			return k + 1
		}
	}
	return floor
}

// maxIntroductions is how many phrases may stand before a subject.
const maxIntroductions = 4

// clauseSubject is the subject of the clause that begins at token i, found
// before limit, behind whatever introduces it: "In a statement on Friday, X".
func (p *passage) clauseSubject(i, limit int) phrase {
	for range maxIntroductions {
		i = p.overSmall(i, limit)
		if i >= limit {
			return phrase{}
		}
		if !p.introduces(i) {
			break
		}
		next := p.comma(i, limit)
		if next < 0 {
			return p.behindIntroduction(i, limit)
		}
		i = next + 1
	}
	return p.phraseFrom(i, limit)
}

// overSmall steps over conjunctions, adverbs and marks, and over quotations.
func (p *passage) overSmall(i, limit int) int {
	for i < limit {
		t := &p.tokens[i]
		switch {
		case p.heard.inside[i] > 0:
			i++
		case t.Kind == lang.QuoteMark, t.Kind == lang.Mark:
			i++
		case t.Kind == lang.Word && t.Is(lang.Conjunction|lang.Adverb) && !t.Is(lang.Preposition|lang.Question|lang.Determiner), p.manner(i):
			i++
		default:
			return i
		}
	}
	return i
}

// introduces reports whether the word at i begins something before a subject.
func (p *passage) introduces(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word {
		return t.Kind == lang.Number
	}
	if t.Is(lang.Preposition|lang.Conjunction) || t.Is(lang.Question) && !t.Is(lang.Relative) {
		return t.Shape != lang.Upper || p.caps(i)
	}
	return t.Cues(lang.QuoteIng) || p.says(i) || t.Is(lang.Verb) && !t.Is(lang.Person|lang.Body) || p.participle(i)
}

// participle reports whether the word at i ends like one and is no name.
func (p *passage) participle(i int) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.End-t.Start < 5 || t.Is(lang.RoleNoun|lang.Person|lang.Body|lang.Event|lang.Adjective) || t.Cues(lang.Male|lang.Female) {
		return false
	}
	w := p.text[t.Start:t.End]
	return hasEnd(w, "ing") || hasEnd(w, "ed") && i+1 < len(p.tokens) && p.tokens[i+1].Is(lang.Preposition)
}

// hasEnd reports whether a word ends in small letters end.
func hasEnd(w, end string) bool { return len(w) > len(end) && w[len(w)-len(end):] == end }

// comma is the next comma outside brackets before limit, -1 for none.
func (p *passage) comma(i, limit int) int {
	depth := 0
	for ; i < limit; i++ {
		switch p.tokens[i].ID {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth <= 0 && p.tokens[i].Kind == lang.Mark {
				return i
			}
		}
	}
	return -1
}

// behindIntroduction is the subject of a clause whose introduction no comma
// ends: "In a statement the ministry said". It is the phrase before the first
// verb.
func (p *passage) behindIntroduction(i, limit int) phrase {
	for v := i + 1; v < limit; v++ {
		if p.verb(v) && p.small(v) {
			return p.phraseBefore(v, i+1)
		}
	}
	return p.phraseBefore(limit, i+1)
}
