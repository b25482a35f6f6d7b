package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// day is what a date tells, 0 where it does not.
type day struct {
	weekday, month, time lang.ID
	number, year         int64
}

// otherDay reports whether a and b are dates that cannot be the same.
func (t *tally) otherDay(a, b model.Words) bool {
	if a.Empty() || b.Empty() {
		return false
	}
	x, y := t.dayOf(a), t.dayOf(b)
	return differ(x.weekday, y.weekday) || differ(x.month, y.month) || differ(x.time, y.time) ||
		differ(x.number, y.number) || differ(x.year, y.year)
}

// otherMonth reports whether a and b name months that are not the same.
func (t *tally) otherMonth(a, b model.Words) bool {
	return !a.Empty() && !b.Empty() && differ(t.dayOf(a).month, t.dayOf(b).month)
}

// movesOn reports whether the sentence opens with a day that it counts from another: the
// following day, two days later.
func (t *tally) movesOn() bool {
	if len(t.dates) == 0 || t.dates[0].first > t.s.First+1 {
		return false
	}
	d := t.dates[0]
	return t.keyAt(d.first) == keyNext || t.keyAt(d.last-1) == keyLater && t.p.tokens[d.last-1].ID == fixed().later
}

// thatDay reports whether a date is the day told before: the same day, that evening.
func (t *tally) thatDay(w model.Words) bool {
	if w.Empty() {
		return false
	}
	i, last := t.p.tokenAt(w[0].Start), t.p.tokenAt(w[0].End-1)
	return last == i+1 && (t.keyAt(i) == keySame || t.keyAt(i) == keyThat) && t.isDayTime(last)
}

// otherTime reports whether b is a year or a stretch of time, last month, and a a
// date nearer than that.
func (t *tally) otherTime(a, b model.Words) bool {
	if a.Empty() || b.Empty() {
		return false
	}
	x, y := t.dayOf(a), t.dayOf(b)
	bare := y.year != 0 && y.month == 0 && y.weekday == 0 && x.year == 0
	if bare || t.p.tokens[t.p.tokenAt(b[0].End-1)].Is(lang.Duration) && t.keyAt(t.p.tokenAt(b[0].Start)) == keyWhen && x.weekday+x.month != 0 {
		return !t.shareWord(a, b)
	}
	return false
}

// differ reports whether both values are told, and not the same.
func differ[T lang.ID | int64](a, b T) bool { return a != 0 && b != 0 && a != b }

func (t *tally) dayOf(w model.Words) day {
	var d day
	for i := t.p.tokenAt(w[0].Start); i < int32(len(t.p.tokens)) && int(t.p.tokens[i].Start) < w[0].End; i++ {
		tok, q := &t.p.tokens[i], t.p.quantityAt(i)
		switch {
		case q != nil && q.Value >= 1000:
			d.year = q.Value
		case q != nil && d.number == 0:
			d.number = q.Value
		case tok.Is(lang.Weekday):
			d.weekday = tok.ID
		case tok.Is(lang.Month):
			d.month = tok.ID
		case t.keyAt(i) == keyDay:
			d.time = tok.ID
		}
	}
	return d
}

// onlyYear reports whether a date is a year and no day of it.
func (t *tally) onlyYear(w model.Words) bool {
	if w.Empty() {
		return false
	}
	d := t.dayOf(w)
	return d.year != 0 && d.month == 0 && d.weekday == 0 && d.time == 0
}

// overYears reports whether a date is a stretch of years: last year.
func (t *tally) overYears(when model.Words) bool {
	if when.Empty() {
		return false
	}
	i := t.p.tokenAt(when[0].End - 1)
	return t.keyAt(i) == keyYear && t.dayOf(when).month == 0
}
