package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// author is who wrote the document that says so, where the text tells: of "a
// December report by the institute", the institute. Anybody else is returned as
// given.
func (t *tally) author(who model.Words, said model.Span) model.Words {
	var first, last int32
	switch {
	case len(who) == 1:
		first, last = t.p.tokenAt(who[0].Start), t.p.tokenAt(who[0].End-1)+2
	case len(who) == 0 && !said.Empty():
		last = t.p.tokenAt(said.Start)
		first = max(t.s.First, last-12)
		if t.p.tokens[last].ID == fixed().according {
			first, last = last, last+8
		}
	default:
		return who
	}
	for i := first; i < min(last, t.s.Last); i++ {
		tok := &t.p.tokens[i]
		if !tok.Cues(lang.Document) && t.keyAt(i) != keyFigures {
			continue
		}
		if s := t.writer(i + 1); !s.Empty() {
			return t.p.at(s)
		}
	}
	return who
}

// writer is the name behind "by", "from" or "of" at token i.
func (t *tally) writer(i int32) model.Span {
	if i >= t.s.Last || t.keyAt(i) != keyBy && t.keyAt(i) != keyFrom && t.keyAt(i) != keyOf {
		return model.Span{}
	}
	i++
	for i < t.s.Last && t.p.tokens[i].Is(lang.Determiner) {
		i++
	}
	end, named := i, false
	for j := i; j < min(t.s.Last, i+10); j++ {
		tok := &t.p.tokens[j]
		switch {
		case tok.Is(lang.Month | lang.Weekday | lang.Time):
			return t.ofName(i, end, named)
		case tok.Kind == lang.Word && (tok.Capital() && !t.caps || tok.Is(lang.Body|lang.Person|lang.Armed|lang.Office|lang.RoleNoun) || t.p.placeAt(j) != nil):
			end, named = j+1, true
		case tok.Is(lang.Adjective | lang.Direction), t.keyAt(j) == keyOf && named:
		default:
			return t.ofName(i, end, named)
		}
	}
	return t.ofName(i, end, named)
}

func (t *tally) ofName(i, end int32, named bool) model.Span {
	if !named {
		return model.Span{}
	}
	return t.p.spanOf(i, end)
}

// goesOnFrom reports whether the claim of g adds to what was said before: an
// additional 30, in the same period.
func (t *tally) goesOnFrom(g *headcount) bool {
	for j := max(0, g.from-2); j <= g.at; j++ {
		if t.words[j].key == keyNew || t.words[j].sense == asMore {
			return true
		}
	}
	if t.at(0).key == keyAdds || t.at(1).sense == asIncl && t.at(0).sense.in(1<<asDet|1<<asPron|1<<asRel) {
		return true // additionally; these included
	}
	for j := 0; j < 5; j++ {
		if t.at(j).key == keySame {
			return true
		}
	}
	return false
}
