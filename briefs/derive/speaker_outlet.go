package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// outlet is to whom an utterance was said, if that is a paper or a station: "told
// Reuters", "in an interview with Le Soir, X said", "quoted by Radio Nine as saying".
func (p *passage) outlet(u *utterance) model.Words {
	for _, cue := range u.cues {
		v := int(p.tokenAt(cue.Start))
		if v+1 >= len(p.tokens) {
			continue
		}
		if p.tokens[v].Cues(lang.Telling) {
			if f := p.listening(v+1, u); !f.empty() {
				return p.at(p.spanOf(int32(f.first), int32(f.last)))
			}
		}
		if f := p.spokenTo(v, u); !f.empty() {
			return p.at(p.spanOf(int32(f.first), int32(f.last)))
		}
	}
	return nil
}

// listening is the paper or station that the words at i name, whoever else may be
// told something.
func (p *passage) listening(i int, u *utterance) phrase {
	f := p.phraseFrom(i, min(len(p.tokens), i+11))
	switch {
	case f.empty(), p.tokens[f.first].Is(lang.Article), u.heldBy(f), p.endsInName(f) && !p.tokens[f.head].Cues(lang.Outlet):
		return phrase{}
	case p.tokens[f.head].Cues(lang.Outlet):
		if p.capital(f.head) || f.head > f.first && p.capital(f.first+1) {
			return f
		}
		return phrase{}
	case !p.capital(f.head), p.tokens[f.head].Is(lang.Body) && !p.airs(f), p.tokens[f.head].Is(lang.Event | lang.Person):
		return phrase{}
	}
	return f
}

// airs reports whether one of the words of a phrase is that of a paper, an agency
// or a station.
func (p *passage) airs(f phrase) bool {
	for k := f.first; k < f.last; k++ {
		if p.tokens[k].Cues(lang.Outlet) || p.among(k, &fixed().airing) {
			return true
		}
	}
	return false
}

// spokenTo is the paper or station that the sentence of the verb at v names beside
// it, or the sentence before in the same paragraph if a pronoun speaks.
func (p *passage) spokenTo(v int, u *utterance) phrase {
	s := p.sentenceAt(int32(v))
	if s == nil {
		return phrase{}
	}
	if f := p.interviewIn(int(s.First), v, u); !f.empty() || s.First == 0 || u.who.empty() || !p.pronoun(u.who.head) {
		return f
	}
	if before := p.sentenceAt(s.First - 1); before.Block == s.Block {
		return p.interviewIn(int(before.First), int(before.Last), u)
	}
	return phrase{}
}

// interviewIn reads "interview with X", "speaking to X" and "quoted by X as" among
// the tokens [i, end).
func (p *passage) interviewIn(i, end int, u *utterance) phrase {
	talking := &fixed().talking
	for i = max(i, end-far); i+2 < end; i++ {
		t := &p.tokens[i+1]
		if !p.among(i, talking) || t.Kind != lang.Word || p.quoted(i) || !(t.ID == fixed().by || t.ID == fixed().to || p.among(i+1, &fixed().serving)) {
			continue
		}
		from := i + 2
		for from < end && p.small(from) && p.tokens[from].Is(lang.Determiner|lang.Adjective) {
			from++
		}
		if f := p.listening(i+2, u); !f.empty() && p.airs(f) || !f.empty() && from < end && p.capital(from) && p.among(i, &fixed().quoting) {
			return f
		}
	}
	return phrase{}
}
