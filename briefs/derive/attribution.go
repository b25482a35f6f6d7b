package derive

import (
	"strings"

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
	if s == nil || !p.reports(s) {
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
	if from := p.listStart(said.who, int(s.First)); from < said.who.first && !p.capital(said.who.head) {
		return p.at(p.spanOf(int32(from), int32(said.who.last))), cue
	}
	if to := p.listEnd(said, int(s.Last)); to > said.who.last && !p.capital(said.who.head) {
		return p.at(p.spanOf(int32(said.who.first), int32(to))), cue
	}
	heard := p.speakerOf(said.who)
	who := heard.called()
	if f := said.who; len(who) == 1 && p.endsIt(f, who[0]) {
		who = p.at(p.spanOf(int32(f.first), int32(f.last))) // the Observatory for Human Rights
	}
	return who, cue
}

// endsIt reports whether the name s, which may stand elsewhere, is only what the name
// of the body f ends in behind a preposition: Human Rights.
func (p *passage) endsIt(f phrase, s model.Span) bool {
	if s.Start > int(p.tokens[f.head].End) && s.End <= int(p.tokens[f.last-1].End) {
		return true
	}
	whole := p.spanOf(int32(f.first), int32(f.last)).Of(p.text)
	before, ends := strings.CutSuffix(whole, s.Of(p.text))
	if !ends || before == "" || !p.capital(f.head) {
		return false
	}
	i := p.tokenAt(int(p.tokens[f.first].Start) + len(strings.TrimRight(before, " ")) - 1)
	return i > int32(f.first) && p.tokens[i].Is(lang.Preposition)
}

// reports reports whether the sentence holds a word for saying something.
// Of a sentence with many claims that is looked for once.
func (p *passage) reports(s *sentence) bool {
	if s.Class&lang.Reporting != 0 || s.Cue&lang.Hearsay != 0 {
		return true
	}
	if p.heard.asked == s {
		return p.heard.says
	}
	p.heard.asked, p.heard.says = s, p.has(s, fixed().according) || p.has(s, fixed().found)
	return p.heard.says
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
		if t.Kind != lang.Word || t.Class&lang.Reporting == 0 && !t.Cues(lang.Hearsay) && t.ID != fixed().according && !p.finds(i) || p.quoted(i) || p.among(i, &fixed().lasting) || p.takesLives(i) || t.Is(lang.PlaceNoun) && i > 0 && p.capital(i-1) { // Kolma state
			continue
		}
		said, is := p.sayingAt(s, i)
		if is && said.to == said.who.first && i+1 < int(s.Last) && p.tokens[i+1].ID == ',' {
			said.to = int(s.Last) // they lost, X says, 600 men
		}
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
	case hasEnd(t.Of(p.text), "ing") && !p.withSayer(i, first) && i > first && i+1 < last && p.inside(i-1) && p.small(i-1) && p.inside(i+1) && p.small(i+1) && !p.determines(i+1): // the previous reporting period
		return saying{}, false
	case !p.finds(i) && !p.verb(i) && !t.Cues(lang.QuoteIng), t.Cues(lang.Telling) && p.passive(i, first):
		return saying{}, false
	}
	if who := p.invertedAt(i, first, last); !who.empty() {
		return saying{cue: i, who: who, from: first, to: i}, true
	}
	if who := p.subjectOf(i, first); !who.empty() {
		if from := p.listStart(who, first); p.trails(from, i, first, last) {
			return saying{cue: i, who: who, from: first, to: from}, true
		}
		return saying{cue: i, who: who, from: i + 1, to: last}, true
	}
	return saying{}, false
}

// withSayer reports whether "with" leads to who speaks by the word in -ing at i: with
// one doctor saying.
func (p *passage) withSayer(i, first int) bool {
	if !p.tokens[i].Cues(lang.QuoteIng) {
		return false
	}
	f := p.nearest(i, first)
	j := f.first - 1
	for j > first && p.quantityAt(int32(j)) != nil {
		j--
	}
	return !f.empty() && j >= first && p.tokens[j].ID == fixed().with
}

// finds reports whether the word at i is "found" and hands on a finding: found that.
func (p *passage) finds(i int) bool {
	return p.tokens[i].ID == fixed().found && i+1 < len(p.tokens) && p.tokens[i+1].ID == fixed().that
}

// invertedAt is who speaks by the verb at i in "…, said X": whoever stands
// behind it up to the next mark.
func (p *passage) invertedAt(i, first, last int) phrase {
	if i <= first || p.tokens[i-1].ID != ',' && p.tokens[i-1].Kind != lang.QuoteMark || !p.tokens[i].Cues(lang.QuoteVerb) || p.among(i, &fixed().telling) {
		return phrase{}
	}
	f := p.phraseFrom(i+1, last)
	if f.empty() || p.tokens[f.first].ID == fixed().that || p.participle(f.first) || p.counts(f) || f.last < last && p.tokens[f.last].Kind == lang.Word && (!p.tokens[f.last].Is(lang.Preposition|lang.Relative) || p.tokens[f.last].ID == fixed().that) {
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
	if who.empty() && i+4 < last && p.tokens[i+3].Is(lang.Preposition) {
		who = p.phraseFrom(i+4, last) // estimates from officials
	}
	if who.empty() {
		return saying{}, false
	}
	said := saying{cue: i, who: who, from: first, to: i}
	if p.opens(first, i) || p.insertedAt(first, i) && who.last+1 < last && p.tokens[who.last].ID == ',' {
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
			if p.doing(k+1, last) {
				return true // said after admitting to eight
			}
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

// doing reports whether a word in -ing stands at i or behind an adverb there.
func (p *passage) doing(i, last int) bool {
	for end := min(last, i+2); i < end; i++ {
		if p.participle(i) || p.tokens[i].Cues(lang.QuoteIng) {
			return hasEnd(p.tokens[i].Of(p.text), "ing")
		}
	}
	return false
}
