package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// What a sentence says of whether it goes on with the event before it.

// partsOff reports whether the sentence opens something new by its form: an item
// of a list, an entry with a time, what follows a heading with a place.
func (t *tally) partsOff(moved bool) bool {
	if !moved {
		return false
	}
	if t.listed() || t.headline() || t.index-t.story.last > longAgo && !t.tellsWho() {
		return true
	}
	first := t.s.First
	for first+1 < t.s.Last && t.p.tokens[first].Kind == lang.Mark {
		first++
	}
	q := t.p.quantityAt(first)
	return q != nil && q.Sense == lang.TimeNumber
}

// longAgo is how many sentences without an event part two scenes.
const longAgo = 12

// headline reports whether the sentence is a headline in the midst of the text, of
// another story: a short block without a stop.
func (t *tally) headline() bool {
	const short = 18 // tokens
	b := &t.p.blocks[t.s.Block]
	if t.s.Last-t.s.First > short || t.s.First > 0 && t.p.within[t.s.First-1] == t.p.within[t.s.First] {
		return false
	}
	if end := t.p.tokens[t.s.Last-1].End; int(end) < b.End-1 {
		return false
	}
	switch t.p.tokens[t.s.Last-1].ID {
	case '.', '!', '?', ':', ';':
		return false
	}
	return t.p.tokens[t.s.Last-1].Kind == lang.Word || t.p.tokens[t.s.Last-1].Kind == lang.Number
}

// tellsWho reports whether the sentence tells who is behind an event that was told
// before.
func (t *tally) tellsWho() bool {
	if !t.keys.hasAny(keyResp, keyBlame, keyCulprit) {
		return false
	}
	for i := range t.words {
		switch t.words[i].key {
		case keyResp, keyBlame, keyCulprit:
			return true
		}
	}
	return false
}

// listed reports whether the sentence stands in an item of a list.
func (t *tally) listed() bool { return t.p.blocks[t.s.Block].Kind == model.ListItem }

// inPassing reports whether the sentence tells of another event than the one
// before: in a separate incident, another attack, since 2015.
func (t *tally) inPassing() bool {
	if t.at(0).key == keyElse || t.at(0).key == keyIn && t.at(1).sense == asArticle && t.at(2).key == keyOnce {
		return true
	}
	if !t.keys.hasAny(keyOnce, keyNew, keyAlso, keySince) {
		return false
	}
	for i := range t.words {
		switch w := &t.words[i]; w.key {
		case keyOnce, keyNew:
			if t.at(i+1).is(lang.Event|lang.Attack) || t.at(i+2).is(lang.Event|lang.Attack) || t.isAnotherOne(i) {
				return true
			}
		case keyAlso:
			if t.inOneMore(i + 1) {
				return true
			}
		case keySince:
			if next := t.at(i + 1); next.sense == asAdv && next.first < next.last && !t.mostSince(w.first) {
				return true
			}
		}
	}
	return false
}

// inOneMore reports whether an event that was not told before follows soon behind word
// i: were also killed in a raid.
func (t *tally) inOneMore(i int) bool {
	for j := i; j < i+4; j++ {
		if t.at(j).key == keyIn && t.at(j+1).sense == asArticle {
			return t.at(j+2).is(lang.Event) || t.at(j+2).sense.in(nominal) && t.at(j+3).is(lang.Event)
		}
	}
	return false
}

// isAnotherOne reports whether the words from i on are "another one", of an event.
func (t *tally) isAnotherOne(i int) bool {
	return t.words[i].key == keyNew && t.at(i+1).sense == asCount && t.at(i+1).is(lang.Pronoun)
}

// refersBack reports whether the sentence speaks of an event as known: the
// attack, the toll.
func (t *tally) refersBack() bool {
	for i := range t.words {
		if w := &t.words[i]; w.sense != asDet || w.is(lang.Possessive) {
			if w.is(lang.Possessive) && i > 0 && t.p.tokens[w.first].ID == lang.ApostropheS && t.p.tokens[w.first-1].Is(lang.Weekday|lang.Time) && t.at(i+1).is(lang.Event) {
				return true // Friday's raid
			}
			continue
		}
		for j, end := i+1, i+3; j < end; j++ {
			w := t.at(j)
			if end < i+9 && (w.sense == asName || t.capital(j) || w.sense == asOf && t.capital(j+1)) {
				end++ // the Azure Front of Kolma ambush
				if w.sense == asOf {
					continue
				}
			}
			if w.is(lang.Event|lang.Attack) || w.cues(lang.Toll|lang.Dead|lang.Death) || w.key == keyVictims {
				return true
			}
			if !w.sense.in(nominal | 1<<asCount) {
				break
			}
		}
	}
	return false
}

// opensWithPlace reports whether the first words of the sentence say where.
func (t *tally) opensWithPlace() bool {
	i := t.s.First
	for i+1 < t.s.Last && t.p.tokens[i].Kind == lang.Mark {
		i++
	}
	return len(t.places) > 0 && t.places[0].first <= i+5 && t.p.tokens[i].Is(lang.Preposition)
}

// sumsUp reports whether the sentence tells of a longer time than one event takes:
// since 2015, this year, over the past year.
func (t *tally) sumsUp() bool {
	long := t.keys.hasAny(keySince, keyDate, keyNation)
	for i := 0; long && i < len(t.words); i++ {
		switch w := &t.words[i]; w.key {
		case keySince:
			if next := t.at(i + 1); t.at(i-1).sense != asHave && (t.dateAt(w.first) || t.dateAt(w.first+1) || next.sense == asDet) && !t.mostSince(w.first) {
				return true
			}
		case keyDate:
			if t.at(i-1).sense == asTo {
				return true
			}
		case keyNation:
			return true
		}
	}
	for _, s := range t.dates {
		if t.lasts(s) {
			return true
		}
	}
	return false
}

// lasts reports whether s is a stretch of time: this year, four weeks, between
// January and May, the same period.
func (t *tally) lasts(s spot) bool {
	first, end := t.keyAt(s.first), t.keyAt(s.last-1)
	q := t.p.quantityAt(s.first)
	switch {
	case first == keyDuring:
		return false
	case first == keyPast, first == keySame && end == keyDate && !t.isDayTime(s.last-1), t.p.tokens[s.last-1].Is(lang.Event):
		return true
	case end == keyYear:
		return t.dayOf(t.p.at(t.p.spanOf(s.first, s.last))).month == 0
	case end != keyLater && q != nil && q.Sense == lang.DurationNumber:
		return true
	}
	return s.first > t.s.First && (t.keyAt(s.first-1) == keyBetween || t.keyAt(s.first-1) == keyFrom) && t.rangesOver(s)
}

// rangesOver reports whether s names two dates: January to May.
func (t *tally) rangesOver(s spot) bool {
	for i := s.first + 1; i < s.last; i++ {
		if k := t.keyAt(i); k == keyAnd || k == keyTo {
			return true
		}
	}
	return false
}

// mostSince reports whether the event is only compared with those since token i: the
// deadliest attack since 2015.
func (t *tally) mostSince(i int32) bool {
	const far = 9 // tokens
	for j := i - 1; j >= t.s.First && j > i-far; j-- {
		switch s := t.p.tokens[j].Of(t.p.text); {
		case len(s) > 4 && s[len(s)-3:] == "est", s == "worst", s == "first":
			return true
		}
	}
	return false
}

// dateAt reports whether a date of the sentence begins at token i.
func (t *tally) dateAt(i int32) bool {
	for _, s := range t.dates {
		if s.first == i {
			return true
		}
	}
	return false
}
