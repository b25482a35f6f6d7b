package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// place is the nearest phrase of the sentence that says where: a preposition
// with a name behind it, or a known place.
func (t *tally) place(g *headcount) model.Words {
	best, far := model.Span{}, 1<<30
	for j := range t.words {
		if !t.words[j].is(lang.Preposition) || t.words[j].group != 0 && t.words[j].sense != asPrep {
			continue
		}
		s, ok := t.placeAfter(j)
		if !ok {
			continue
		}
		d := j - g.at
		if d < 0 {
			d = -2 * d
		}
		if d < far {
			best, far = s, d
		}
	}
	return model.At(best)
}

// placeAfter is the place behind the preposition at word j.
func (t *tally) placeAfter(j int) (model.Span, bool) {
	switch t.words[j].key {
	case keyIn:
	case keyOf, keyFrom, keyTo, keyBy, keyWith:
		return model.Span{}, false
	default:
		if !t.isWhere(j) {
			return model.Span{}, false
		}
	}
	k := t.openers(j + 1)
	end := t.stretch(k, 7)
	if end == k || !t.named(k, end) {
		return model.Span{}, false
	}
	return t.spanOf(k, end), true
}

// isWhere reports whether the preposition at word j says where.
func (t *tally) isWhere(j int) bool { return t.words[j].key == keyWhere }

// named reports whether a place is named among the words [i, j).
func (t *tally) named(i, j int) bool {
	for k := i; k < j; k++ {
		w := &t.words[k]
		if m := t.p.placeAt(w.first); m != nil && m.IsPlace() {
			return true
		}
		if w.is(lang.PlaceNoun) || w.sense == asName && k == i {
			return true
		}
	}
	return false
}

// date is the nearest phrase of the sentence that says when.
func (t *tally) date(g *headcount) model.Words {
	first, last := t.s.First, t.s.Last
	at := t.words[g.at].first
	best, far := model.Span{}, int32(1<<30)
	for i := first; i < last; {
		end := t.dateEnd(i, last)
		if end == i {
			i++
			continue
		}
		d := max(i-at, at-i)
		if d < far {
			best, far = t.p.spanOf(i, end), d
		}
		i = end
	}
	return model.At(best)
}

// dateEnd is the token behind the date that begins at token i, i if none does.
func (t *tally) dateEnd(i, last int32) int32 {
	sure := false
	j := i
	for ; j < last && j < i+7; j++ {
		tok := &t.p.tokens[j]
		q := t.p.quantityAt(j)
		switch {
		case tok.Is(lang.Month | lang.Weekday):
			sure = true
		case q != nil && (q.Sense == lang.DateNumber || q.Sense == lang.YearNumber):
			sure = true
			j = q.Last - 1
		case t.keyAt(j) == keyDay:
			sure = true
		case t.keyAt(j) == keyWhen:
		case tok.ID == ',' && j > i && sure:
		default:
			return t.trimDate(i, j, sure)
		}
	}
	return t.trimDate(i, j, sure)
}

// trimDate is j without a comma at the end, or i when nothing sure stands in
// between.
func (t *tally) trimDate(i, j int32, sure bool) int32 {
	if !sure {
		return i
	}
	for j > i && t.p.tokens[j-1].ID == ',' {
		j--
	}
	return j
}

func (t *tally) keyAt(i int32) keyword { return keyOfWord(t.keys, t.p.tokens[i].ID) }
