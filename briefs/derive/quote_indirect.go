package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// mayReport reports whether experts may be quoted in the passage without
// quotation marks.
func (p *passage) mayReport() bool {
	for i := range p.sentences {
		if s := &p.sentences[i]; s.Cue&lang.ExpertNoun != 0 || s.Cue&lang.Learned != 0 && (s.Cue&lang.QuoteVerb != 0 || p.has(s, fixed().according)) {
			return true
		}
	}
	return false
}

// reported appends the clauses that hand on what named experts say without
// quotation marks.
func (p *passage) reported(facts []model.Fact) []model.Fact {
	according := fixed().according
	for si := range p.sentences {
		s := &p.sentences[si]
		if s.Cue&(lang.QuoteVerb|lang.QuoteIng|lang.Learned|lang.ExpertNoun) == 0 && p.tokens[s.First].ID != fixed().in && !p.has(s, according) {
			continue
		}
		tokens := p.tokens[s.First:s.Last]
		for k := range tokens {
			if t := &tokens[k]; !t.Cues(lang.QuoteVerb|lang.QuoteIng|lang.Wording) && t.ID != according {
				continue
			}
			i := int(s.First) + k
			if p.quoted(i) {
				continue
			}
			if f, ok := p.reportedAt(s, i); ok {
				facts = append(facts, f)
				break
			}
		}
	}
	return facts
}

// reportedAt is the fact of a clause that hands on an expert's words by the verb
// at i.
func (p *passage) reportedAt(s *sentence, i int) (model.Fact, bool) {
	said, ok := p.viewAt(s, i)
	if !ok {
		said, ok = p.sayingAt(s, i)
	}
	if !ok || !p.mayBeExpert(said.who) {
		return model.Fact{}, false
	}
	words := p.wordsOf(s, said)
	if words == nil {
		return model.Fact{}, false
	}
	who, ok := p.identified(said.who, deepest)
	if !ok || who.class != model.Expert || who.who < 0 {
		return model.Fact{}, false
	}
	u := utterance{
		parts: words, cues: p.at(p.tokens[said.cue].Span()),
		who: said.who, whos: p.also(nil, said.who), rule: "reported", speaker: who,
	}
	return p.fact(&u), true
}

// mayBeExpert reports, at less cost than [passage.speakerOf], whether a phrase may
// name an expert: no other person's name and not that of a body.
func (p *passage) mayBeExpert(f phrase) bool {
	switch t := &p.tokens[f.head]; {
	case f.empty():
		return false
	case p.pronounAlone(f):
		return true
	case p.endsInName(f):
		return p.profile(p.heard.cast.named(f.first, f.last)).class == model.Expert
	default:
		return !p.capital(f.head) || t.Is(posts|lang.Pronoun|lang.NumberWord|lang.Determiner) || t.Cues(lang.Document)
	}
}

// viewAt reads the clause of the noun at i in "X is of the view that …", "in X's
// view …" and "…, in the view of X".
func (p *passage) viewAt(s *sentence, i int) (saying, bool) {
	first, last := int(s.First), int(s.Last)
	if !p.tokens[i].Cues(lang.Wording) {
		return saying{}, false
	}
	if i-3 > first && i+1 < last && p.tokens[i-3].Is(lang.Be) && p.tokens[i-2].ID == fixed().of && p.tokens[i+1].ID == fixed().that {
		return saying{cue: i, who: p.subjectOf(i-3, first), from: i + 1, to: last}, true
	}
	for k := i - 1; k >= max(first, i-listener); k-- {
		if p.tokens[k].ID != fixed().in {
			continue
		}
		a := p.inWordsOf(k, last)
		if !a.found() || i > a.end {
			return saying{}, false
		}
		if p.opens(first, k) {
			for a.end < last && p.tokens[a.end].ID == ',' {
				a.end++
			}
			return saying{cue: i, who: a.who, from: a.end, to: last}, true
		}
		return saying{cue: i, who: a.who, from: first, to: k}, (a.end+1 >= last || p.tokens[a.end].ID == ',') && !s.Quotes
	}
	return saying{}, false
}

// wordsOf is what a clause hands on, without whoever is told it and without
// "that"; nil if it is no clause of its own. A clause that "X argues" cuts has two
// parts.
func (p *passage) wordsOf(s *sentence, said saying) model.Words {
	from, to := said.from, said.to
	switch {
	case p.tokens[said.cue].ID == fixed().according && from > said.cue:
		from = p.overApposition(from, to)
	case from == said.cue+1 && from < to && p.tokens[s.First].ID == fixed().as && p.tokens[from].ID == ',':
		from++ // As X has written, …
	case from == said.cue+1:
		from = p.overListener(said.cue, from, to)
	}
	for to > from && p.tokens[to-1].Kind == lang.Mark {
		to--
	}
	if to <= from || p.heard.inside[from] > 0 || p.tokens[from].Kind == lang.Mark || p.leadsUp(from, to) {
		return nil
	}
	if to-from >= 4 && (p.clausal(from, to) || to-from > 4 && p.among(said.cue, &fixed().clauses) && (p.determines(from) || p.capital(from))) {
		return p.at(p.spanOf(int32(from), int32(to)))
	}
	rest, end := said.cue+2, int(s.Last)
	for end > rest && p.tokens[end-1].Kind == lang.Mark {
		end--
	}
	if to > said.cue || rest >= end || p.tokens[rest-1].ID != ',' || p.quoted(rest) || !p.clausal(rest, end) || p.tokens[rest].Is(lang.Conjunction) || p.tokens[rest].Cues(lang.QuoteIng) {
		return nil
	}
	return model.Words{p.spanOf(int32(from), int32(to)), p.spanOf(int32(rest), int32(end))}
}

// leadsUp reports whether the tokens [from, to) only lead up to a quotation: "told
// the paper: “…”".
func (p *passage) leadsUp(from, to int) bool {
	for k := from; k+1 < min(to, from+listener); k++ {
		if p.tokens[k].ID == ':' && p.quoted(k+1) {
			return true
		}
	}
	return false
}

// overApposition is where the words behind "according to X" begin, if an apposition
// stands between: "According to X, an analyst at Y, | …".
func (p *passage) overApposition(from, to int) int {
	for c := p.comma(from, to); c >= 0; c = p.comma(from, to) {
		from = c + 1
		next := p.comma(from, to)
		if next < 0 || p.clausal(from, next) {
			break
		}
	}
	return from
}

// overListener steps over "that" and over what stands between it and the verb at
// cue: "told the paper that | …", "argues in a new book that | …".
func (p *passage) overListener(cue, from, to int) int {
	for k := from; k < min(to, from+listener); k++ {
		if p.tokens[k].ID == fixed().that && p.tokens[k].Kind == lang.Word {
			return k + 1
		}
		if p.tokens[k].Kind == lang.Mark || p.verb(k) {
			break
		}
	}
	if !p.tokens[cue].Cues(lang.Telling) {
		return from
	}
	if f := p.phraseFrom(from, to); !f.empty() && f.last < to && (p.capital(f.last) || p.determines(f.last) || p.pronoun(f.last)) {
		return f.last
	}
	return from
}

// listener is how many words may stand between a verb of saying and "that".
const listener = 8

// clausal reports whether the tokens [from, to) have a verb of their own.
func (p *passage) clausal(from, to int) bool {
	for i := from; i < to; i++ {
		if p.verb(i) || p.small(i) && p.endsIn(i, "ed", "ED") && p.tokens[i].Kind == lang.Word {
			return true
		}
	}
	return from > 0 && p.tokens[from-1].ID == fixed().that
}
