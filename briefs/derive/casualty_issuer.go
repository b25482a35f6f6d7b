package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// issued is who issued the briefing, once somebody asked.
type issued struct {
	asked bool
	by    model.Words
}

// issuer is the body that issues the briefing as its own statement: one that signs
// it alone on the last line, or stands alone at the head of a press release.
// Nobody else's claims are without a claimant there.
func (t *tally) issuer() model.Words {
	if t.issued.asked {
		return t.issued.by
	}
	t.issued.asked = true
	if b := t.p.brief.Body; t.p.span.Start > b.Start+len(t.p.text)/4 || t.p.span.End < b.End-2 || len(t.p.sentences) == 0 {
		return nil // a part of a long text
	}
	last := len(t.p.sentences) - 1
	if t.signs(&t.p.sentences[last]) {
		t.issued.by = t.lineOf(&t.p.sentences[last])
		return t.issued.by
	}
	const head = 8 // sentences
	var body *sentence
	release := false
	for i := range t.p.sentences[:min(head, last)] {
		s := &t.p.sentences[i]
		release = release || t.isRelease(s)
		if body == nil && t.signs(s) {
			body = s
		}
	}
	if release && body != nil {
		t.issued.by = t.lineOf(body)
	}
	return t.issued.by
}

// signs reports whether s is a line of its own that only names a body.
func (t *tally) signs(s *sentence) bool {
	const longest = 8 // tokens
	if t.isRelease(s) || s.Last-s.First < 2 || s.Last-s.First > longest || s.Numbers || s.Cue&lang.CasualtyCues&^lang.Hint != 0 {
		return false
	}
	body := false
	for i := s.First; i < s.Last; i++ {
		tok := &t.p.tokens[i]
		if !tok.Capital() && !tok.Is(lang.Preposition|lang.Conjunction|lang.Determiner) || tok.Is(lang.Verb|lang.Auxiliary|lang.Reporting|lang.Event) {
			return false
		}
		body = body || tok.Is(lang.Body) || t.keyAt(i) == keyDesk
	}
	return body
}

// isRelease reports whether s says that the briefing is a press release.
func (t *tally) isRelease(s *sentence) bool {
	for i := s.First; i < s.Last && s.Last-s.First < 5; i++ {
		if k := t.keyAt(i); k == keyRelease || k == keyFree && i > s.First && t.keyAt(i-1) == keyDesk {
			return true
		}
	}
	return false
}

// lineOf is the span of s.
func (t *tally) lineOf(s *sentence) model.Words {
	return t.p.at(t.p.spanOf(s.First, s.Last))
}
