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
		if s.Cue&(lang.QuoteVerb|lang.QuoteIng|lang.Learned|lang.ExpertNoun) == 0 {
			continue
		}
		for i := int(s.First); i < int(s.Last); i++ {
			if t := &p.tokens[i]; !t.Cues(lang.QuoteVerb|lang.QuoteIng) && t.ID != according || p.quoted(i) {
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
	said, ok := p.sayingAt(s, i)
	if !ok || said.who.empty() {
		return model.Fact{}, false
	}
	from, to := said.from, said.to
	if c := p.comma(from, to); p.tokens[i].ID == fixed().according && from > i && c >= 0 {
		from = c + 1 // According to X of Y, …
	}
	if from < to && p.tokens[from].ID == fixed().that {
		from++
	}
	for to > from && p.tokens[to-1].Kind == lang.Mark {
		to--
	}
	if to-from < 4 || p.heard.inside[from] > 0 || p.tokens[from].Kind == lang.Mark || !p.clausal(from, to) {
		return model.Fact{}, false
	}
	who := p.speakerOf(said.who)
	if who.class != model.Expert || who.who < 0 {
		return model.Fact{}, false
	}
	u := utterance{
		parts: p.at(p.spanOf(int32(from), int32(to))), cues: p.at(p.tokens[said.cue].Span()),
		who: said.who, whos: p.also(nil, said.who), rule: "reported", speaker: who,
	}
	return p.fact(&u), true
}

// clausal reports whether the tokens [from, to) have a verb of their own.
func (p *passage) clausal(from, to int) bool {
	for i := from; i < to; i++ {
		if p.verb(i) || p.small(i) && p.endsIn(i, "ed", "ED") && p.tokens[i].Kind == lang.Word {
			return true
		}
	}
	return from > 0 && p.tokens[from-1].ID == fixed().that
}
