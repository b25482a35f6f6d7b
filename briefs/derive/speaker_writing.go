package derive

import (
	"bytes"
	"slices"
	"strings"

	"debrief/briefs/lang"
)

// place fills in to whom somebody without a name belongs.
func (p *passage) place(s *speaker) {
	if s.who >= 0 || s.of.empty() || !s.affiliation.Empty() {
		return
	}
	at, end := p.whose(s.of)
	if at == end && p.stateArm(s.of) {
		s.affiliation = p.at(p.countryOfArm(s.of.head))
		return
	}
	s.affiliation = p.bodyInFull(p.at(p.spanOf(int32(at), int32(end))))
}

// whose is the body that a phrase without a name belongs to, as the tokens
// [at, end): of "the army statement" the army, of "the researchers" the institute
// at which the text places them before, of "the report" whoever it is by.
func (p *passage) whose(f phrase) (at, end int) {
	for k := f.first; k < f.head; k++ {
		if p.tokens[k].Kind == lang.Word && p.belongs(k) && !p.post(k) {
			for end = k + 1; end < f.head && p.belongs(end) && !p.post(end); end++ {
			}
			return k, end
		}
	}
	if f.head != f.first+1 || p.tokens[f.first].Is(lang.Article) || !p.tokens[f.first].Is(lang.Determiner) {
		return 0, 0
	}
	id := p.tokens[f.head].ID
	for k := f.first - 1; k >= max(0, f.first-2*stretch) && id != lang.Unknown; k-- {
		if p.tokens[k].ID != id || p.quoted(k) {
			continue
		}
		if at, end = p.bodyBeside(k); at < end {
			return at, end
		}
		if at, end = p.bodyAnnounced(k); at < end {
			return at, end
		}
	}
	return 0, 0
}

// bodyBeside is the proper name of a body beside the noun at k: "researchers at
// the Alder Institute", "an Alder Institute report".
func (p *passage) bodyBeside(k int) (at, end int) {
	if k > 0 && p.capital(k-1) && p.belongs(k-1) && p.placeAt(int32(k-1)) == nil {
		at = k - 1
		for at > 0 && p.capital(at-1) && !p.determines(at-1) {
			at--
		}
		return at, k
	}
	if k+2 >= len(p.tokens) {
		return 0, 0
	}
	if t := &p.tokens[k+1]; t.ID != fixed().of && t.ID != fixed().from && t.ID != fixed().by && !p.among(k+1, &fixed().serving) {
		return 0, 0
	}
	at, end = p.bodyWithin(k+2, min(p.appositionEnd(k+2), k+14))
	if at >= end || !p.capital(at) || p.placeAt(int32(at)) != nil || !p.institution(at, end) {
		return 0, 0
	}
	return at, end
}

// bodyAnnounced is the body named soon behind the noun at k that is said to be from
// one without a name: "a report by a think-tank", then the Alder Institute.
func (p *passage) bodyAnnounced(k int) (at, end int) {
	if k+2 >= len(p.tokens) || p.tokens[k+1].ID != fixed().by && p.tokens[k+1].ID != fixed().from {
		return 0, 0
	}
	f := p.phraseFrom(k+2, min(len(p.tokens), k+2+listener))
	if f.empty() || !p.tokens[f.first].Is(lang.Article) || !p.small(f.head) || !p.among(f.head, &fixed().bodies) && !p.tokens[f.head].Cues(lang.Learned) {
		return 0, 0
	}
	c := &p.heard.cast
	for n := c.before(f.last) + 1; n < len(c.seen) && int(c.seen[n].first) < f.last+stretch/2; n++ {
		a := &c.seen[n]
		if a.name.body && !a.quoted && p.placeAt(a.first) == nil && p.institution(int(a.first), int(a.last)) {
			return p.bodyWithin(int(a.first), min(p.appositionEnd(int(a.first)), int(a.first)+14))
		}
	}
	return 0, 0
}

// spelledOut is the name of the body whose initials stand at token i, with the
// initials in brackets as the text has them behind it; empty if it has not.
func (p *passage) spelledOut(i int) phrase {
	h := &p.heard
	if !h.spelled {
		h.spelled = true
		clear(h.initials)
		h.firsts = slices.Grow(h.firsts[:0], len(p.large))[:len(p.large)]
		for i, k := range p.large {
			h.firsts[i] = p.text[p.tokens[k].Start]
		}
		p.spellAll()
	}
	id := p.hash(i)
	f, known := h.initials[id]
	if !known && len(h.initials) < acronyms {
		if h.initials == nil {
			h.initials = map[uint32]phrase{}
		}
		f = p.initialled(p.tokens[i].Of(p.text))
		h.initials[id] = f
	}
	return f
}

// spellAll notes the initials in brackets, with the names before them.
func (p *passage) spellAll() {
	for at := p.span.Start; ; at++ {
		n := strings.IndexByte(p.text[at:p.span.End], '(')
		if n < 0 {
			return
		}
		at += n
		k := int(p.tokenAt(at))
		if k < 2 || k+2 >= len(p.tokens) || int(p.tokens[k].Start) != at {
			continue
		}
		if t := &p.tokens[k]; t.ID == '(' && t.Kind == lang.Mark && p.acronym(k) && p.tokens[k+1].Shape == lang.Upper && (p.capital(k-1) || p.caps(k-1)) {
			p.spell(k)
		}
	}
}

// acronyms is how many initials a passage has at most whose names are looked for.
const acronyms = 256

// initialled is the first name whose large words begin with the letters of word:
// of RSC the River Study Centre. Where the name goes on, it takes four letters. There
// is no such name but where large words begin so one behind the other.
func (p *passage) initialled(word string) phrase {
	if len(word) < 3 || len(word) > 8 {
		return phrase{}
	}
	firsts := p.heard.firsts
	for at := 0; at < len(firsts); at++ {
		n := bytes.Index(firsts[at:], []byte(word))
		if n < 0 {
			break
		}
		at += n
		k := p.large[at]
		if k > 0 && p.capital(int(k)-1) && !p.determines(int(k)-1) && p.within[k-1] == p.within[k] {
			continue
		}
		end := p.spellsOut(int(k), word)
		if end == 0 {
			continue
		}
		for goes := end; goes < len(p.tokens) && p.capital(goes) && p.within[goes] == p.within[k]; goes++ {
			if end = goes + 1; len(word) < 4 {
				end = 0
				break
			}
		}
		if end > 0 {
			return phrase{int(k), end, end - 1}
		}
	}
	return phrase{}
}

// spellsOut is the token behind the words from k on that begin with the letters of
// word, small words left out; 0 if they do not.
func (p *passage) spellsOut(k int, word string) int {
	for n := 0; k < len(p.tokens); k++ {
		t := &p.tokens[k]
		switch {
		case t.Shape == lang.Title && t.Kind == lang.Word && p.text[t.Start] == word[n]:
			if n++; n == len(word) {
				return k + 1
			}
		case n == 0 || t.Shape != lang.Lower || !t.Is(lang.Preposition|lang.Conjunction) && !p.article(k):
			return 0
		}
	}
	return 0
}

// spell notes the name before the bracket at k for the initials in it.
func (p *passage) spell(k int) {
	first := k - 1
	for first > 0 && p.within[first-1] == p.within[k] && p.spells(first-1) {
		first--
	}
	if f := p.nearest(k, max(0, k-listener)); p.caps(k) && !f.empty() {
		first = f.first
		for first < k-1 && p.determines(first) {
			first++
		}
	}
	for first < k-1 && (p.article(first) || p.tokens[first].Is(lang.Preposition|lang.Conjunction)) {
		first++
	}
	if p.heard.initials == nil {
		p.heard.initials = map[uint32]phrase{}
	}
	if id := p.hash(k + 1); first < k-1 && p.heard.initials[id].empty() {
		p.heard.initials[id] = phrase{first, k + 3, k - 1}
	}
}

// spells reports whether the word at i can be part of the name of a body that
// goes on behind it: Institute | for | the | Study.
func (p *passage) spells(i int) bool {
	t := &p.tokens[i]
	joins := t.Is(lang.Preposition|lang.Conjunction) && t.Shape == lang.Lower
	return p.capital(i) || i > 0 && (joins && p.capital(i-1) || p.article(i) && p.tokens[i-1].Is(lang.Preposition))
}
