package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// date is the phrase that says when.
func (t *tally) date(g *headcount) model.Words {
	when := t.nearest(t.dates, g)
	if when.Empty() || t.keyAt(t.p.tokenAt(when[0].Start)) != keySame {
		return when
	}
	for i := len(t.dates) - 1; i >= 0; i-- {
		if s := t.dates[i]; t.isCalendar(s) && int(t.p.tokens[s.first].Start) < when[0].Start {
			return t.p.at(t.p.spanOf(s.first, s.last)) // in 2015, and 40 that same year
		}
	}
	return when
}

// dateFrom is the date that begins at token i, empty if none does or if it is no date
// of what is told.
func (t *tally) dateFrom(i, last int32) spot {
	if !t.mayDate(i) {
		return spot{}
	}
	s := t.anyDateFrom(i, last)
	if s.last > i && (t.reportedAt(i) || t.givenOn(i) || t.inName(i)) {
		return spot{}
	}
	return s
}

// anyDateFrom is the date of whatever that begins at token i, empty if none does.
func (t *tally) anyDateFrom(i, last int32) spot {
	if s := t.stretchOfTime(i, last); s.last > i {
		return s
	}
	sure := false
	j := i
	for ; j < last && j < i+7; j++ {
		tok := &t.p.tokens[j]
		q := t.p.quantityAt(j)
		switch {
		case tok.Is(lang.Month|lang.Weekday) && (tok.Shape != lang.Lower) && (!t.caps || !tok.Is(lang.Auxiliary|lang.Verb)):
			sure = true
		case q != nil && (q.Sense == lang.DateNumber || q.Sense == lang.YearNumber):
			sure = true
			j = q.Last - 1
		case t.keyAt(j) == keyDay:
			sure = true
		case t.keyAt(j) == keyYear && j > i && q == nil && t.keyAt(j-1) == keyWhen:
			sure = true
		case t.keyAt(j) == keyWhen && q == nil:
			sure = sure || j > i && t.keyAt(j-1) == keyWhen && tok.Is(lang.Time)
		case tok.ID == ',' && j > i && sure:
		case sure && j+1 < last && (t.keyAt(j) == keyAnd || t.keyAt(j) == keyTo) && t.datesOn(i, j+1):
		default:
			return t.trimDate(i, j, sure)
		}
	}
	return t.trimDate(i, j, sure)
}

// inName reports whether the day of the week at token i ends a name in quotation marks:
// “Black Sunday”.
func (t *tally) inName(i int32) bool {
	return i > t.s.First+1 && t.p.tokens[i].Is(lang.Weekday) && t.p.tokens[i-1].Capital() && t.p.tokens[i-2].Kind == lang.QuoteMark
}

// mayDate reports whether a date may begin at token i.
func (t *tally) mayDate(i int32) bool {
	return t.p.atNum[i] > 0 || t.parts[t.p.tokens[i].ID].dated
}

// trimDate is the date of the tokens [i, j) without a comma at the end, empty
// when nothing sure stands there or when it only tells an event from others: the
// November 2015 attacks.
func (t *tally) trimDate(i, j int32, sure bool) spot {
	switch {
	case !sure:
		return spot{}
	case t.p.tokens[j-1].ID == ',':
		return spot{i, j - 1}
	case j < t.s.Last && t.p.tokens[j].Cues(lang.Document):
		return spot{}
	case j < t.s.Last && t.p.tokens[j].Is(lang.Event) && t.isTold(i, j):
	case j < t.s.Last && t.takesObject(j):
	case j < t.s.Last && j > t.s.First && (t.p.tokens[j].Is(lang.Event) || t.p.tokens[j].Capital() && !t.caps):
		return spot{}
	}
	return spot{i, j}
}

// takesObject reports whether the word in -ing at token j is a verb that tells what
// else was done: on Monday killing 11 guards.
func (t *tally) takesObject(j int32) bool {
	if j+1 >= t.s.Last || !hasEnd(t.p.tokens[j].Of(t.p.text), "ing") {
		return false
	}
	next := &t.p.tokens[j+1]
	return next.Is(lang.Determiner|lang.Article|lang.Person|lang.Armed) || t.p.quantityAt(j+1) != nil
}

// isTold reports whether the event at token j, which a date from token i on tells
// from others, is the one that the sentence tells of: 58 in the July 2024 ambush, the
// June 2020 clash in which 20 were killed, the 5 May raid on Gao killed nine.
func (t *tally) isTold(i, j int32) bool {
	if i-2 >= t.s.First && t.p.tokens[i-1].Is(lang.Determiner) && t.keyAt(i-2) == keyIn {
		return true
	}
	const far = 10 // tokens
	for k := j + 1; k < min(t.s.Last, j+far); k++ {
		switch tok := &t.p.tokens[k]; {
		case tok.Is(lang.Relative) || tok.Cues(pastCues) && t.p.tokens[k-1].Kind == lang.Word:
			return true
		case tok.ID != ',' && (tok.Kind != lang.Word || tok.Is(lang.Auxiliary|lang.Verb|lang.Reporting)):
			return false
		}
	}
	return false
}

// datesOn reports whether token j goes on with a stretch of time that begins at
// token i: between January and September 2010, from 22 to 25 May.
func (t *tally) datesOn(i, j int32) bool {
	if i == t.s.First || t.keyAt(i-1) != keyFrom && t.keyAt(i-1) != keyBetween {
		return false
	}
	q := t.p.quantityAt(j)
	return t.p.tokens[j].Is(lang.Month|lang.Weekday) || q != nil && (q.Sense == lang.DateNumber || q.Sense == lang.YearNumber)
}

// reportedAt reports whether the date or place at token i is that of the report: said
// on Friday, said in the capital on Friday, in a statement on Friday.
func (t *tally) reportedAt(i int32) bool {
	const far = 9 // tokens
	for k := i - 1; k >= t.s.First && k > i-far; k-- {
		tok := &t.p.tokens[k]
		switch {
		case tok.Is(lang.Reporting) && !tok.Is(lang.PlaceNoun) && !tok.Cues(lang.CasualtyCues) && t.p.verb(int(k)), tok.Cues(lang.Document) && t.within(k), tok.Cues(lang.Outlet) && (tok.Capital() || t.p.plural(int(k))):
			next := &t.p.tokens[k+1]
			return k+1 == i || next.Is(lang.Preposition) || t.keyAt(k+1) == keyWhen || hasEnd(next.Of(t.p.text), "ed")
		case tok.Cue&lang.CasualtyCues&^lang.Hint != 0, tok.Kind != lang.Word, tok.Is(lang.Event | lang.Attack | lang.Auxiliary), t.keyAt(k) == keyThat, t.p.quantityAt(k) != nil:
			return false
		}
	}
	return false
}

// within reports whether a preposition leads to token k: in a statement, in its latest
// report.
func (t *tally) within(k int32) bool {
	for i := k - 1; i >= t.s.First && i > k-4; i-- {
		if t.p.tokens[i].Is(lang.Preposition) {
			return true
		}
	}
	return false
}

// stretchOfTime is the phrase at token i that says how long ago or over which
// time: the past few days, in four weeks, days later, the same day.
func (t *tally) stretchOfTime(i, last int32) spot {
	q := t.p.quantityAt(i)
	if s := t.monthOf(i, last); s.last > i {
		return s
	}
	switch k := t.keyAt(i); {
	case t.p.tokens[i].Is(lang.Duration) && i+1 < last && t.keyAt(i+1) == keyLater:
		return spot{i, i + 2}
	case k == keySince:
		return t.sinceEvent(i, last)
	case k == keyDuring:
		return t.duringWar(i, last)
	case k == keyNext || k == keyThat || k == keyOnce:
		if i+1 < last && t.keyAt(i+1) != keyYear && t.p.tokens[i+1].Is(lang.Time) && t.isDayTime(i+1) {
			return spot{i, i + 2}
		}
	case k == keyPast || k == keySame || k == keyWhen:
		for j := i + 1; j < min(last, i+5); j++ {
			tok := &t.p.tokens[j]
			if tok.Is(lang.Duration) && (k != keyWhen || j > i+1) {
				return spot{i, j + 1}
			}
			if t.p.quantityAt(j) == nil && !tok.Is(lang.Adjective|lang.Determiner|lang.VagueNumber) {
				break
			}
		}
	case q != nil && q.Sense == lang.DurationNumber && q.First == i && q.Last < last && !t.p.tokens[q.Last].Hyphen:
		j := q.Last
		if t.keyAt(j) == keyYear {
			if j+1 < last && t.keyAt(j+1) == keyLater {
				return spot{i, j + 2} // two years ago
			}
			return spot{}
		}
		if t.p.tokens[j].Is(lang.Duration) {
			j++
		}
		if j < last && (t.keyAt(j) == keyLater || t.p.tokens[j].ID == fixed().earlier) {
			return spot{i, j + 1}
		}
		if i > t.s.First && t.keyAt(i-1) == keyIn {
			return spot{i, j}
		}
	}
	return spot{}
}

// isDayTime reports whether the word at token i is a day or a part of one.
func (t *tally) isDayTime(i int32) bool {
	return t.p.among(int(i), &tollings().daytimes)
}

// monthOf is the stretch at token i that an event takes: a month of fighting, 15
// months of the uprising.
func (t *tally) monthOf(i, last int32) spot {
	j := i
	if q := t.p.quantityAt(i); q != nil && q.Sense == lang.DurationNumber {
		j = q.Last - 1
		if j+1 < last && t.p.tokens[j+1].Is(lang.Duration) {
			j++
		}
	}
	if !t.p.tokens[j].Is(lang.Duration) || j+1 >= last || t.keyAt(j+1) != keyOf {
		return spot{}
	}
	for k := j + 2; k < min(last, j+6); k++ {
		if t.p.tokens[k].Is(lang.Event) {
			if i > t.s.First && t.p.tokens[i-1].Is(lang.Article) {
				i--
			}
			return spot{i, k + 1}
		}
	}
	if i > t.s.First && j > i && (t.keyAt(i-1) == keyOf || t.keyAt(i-1) == keyIn) {
		return spot{i, j + 1} // a toll of 15 months of unrest
	}
	return spot{}
}

// duringWar is the phrase "during the war" at token i, of what lasts longer than an
// attack.
func (t *tally) duringWar(i, last int32) spot {
	const far = 7 // tokens
	for j := i + 1; j < min(last, i+far); j++ {
		tok := &t.p.tokens[j]
		if t.p.among(int(j), &tollings().upheavals) {
			if j+1 < last && t.p.tokens[j+1].Is(lang.Event) {
				continue // the war crimes trial
			}
			return spot{i, j + 1}
		}
		if tok.Kind != lang.Word || tok.Is(lang.Preposition|lang.Auxiliary|lang.Month|lang.Weekday) || t.p.quantityAt(j) != nil {
			return spot{}
		}
	}
	return spot{}
}

// sinceEvent is the phrase "since the coup", "since the invasion began" at token i.
func (t *tally) sinceEvent(i, last int32) spot {
	if i+2 < last && t.keyAt(i+1) == keyIt && t.keyAt(i+2) == keyBegin {
		return spot{i, i + 3} // since it began
	}
	if i+1 >= last || t.p.tokens[i+1].Is(lang.Pronoun) && !t.p.tokens[i+1].Is(lang.Possessive|lang.Determiner) || !t.p.tokens[i+1].Is(lang.Determiner|lang.Possessive) && !t.p.tokens[i+1].Capital() && !t.p.tokens[i+1].Is(lang.Event) {
		return spot{}
	}
	for j := i + 1; j < min(last, i+8); j++ {
		tok := &t.p.tokens[j]
		if tok.Is(lang.Event) || t.keyAt(j) == keyBegin || tok.Cues(lang.Document) && t.keyAt(i+1) != keyOf {
			if j+1 < last && t.keyAt(j+1) == keyBegin {
				j++
			}
			return spot{i, j + 1}
		}
		if tok.Kind != lang.Word && tok.ID != '-' || t.p.quantityAt(j) != nil || tok.Is(lang.Month|lang.Weekday|lang.Auxiliary) {
			return spot{}
		}
	}
	return spot{}
}
