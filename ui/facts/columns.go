package facts

import (
	"debrief/model"
	"debrief/ui/paint"
)

// columns are the widths of the table of forces.
type columns struct {
	name, count, bar, group int
	below                   bool  // the group stands under the country
	most                    int64 // the number that fills a bar
	claim                   int   // width of a casualty's count
}

// gutter is the cells left of every entry: a blank, the mark of choice, the sign
// of the verdict, a blank.
const gutter = 4

// measured is how many facts of the list say how wide its columns are: the widths
// of a very long list must not cost time at every step.
const measured = 400

// The most and the least that a bar takes, and what it has before the words beside
// it have more.
const (
	longestBar  = 28
	fairBar     = 5
	shortestBar = 5
	tellingBar  = 9 // a shorter one goes where that leaves the words whole
	barGap      = 2 // cells before it
)

// measure gives the columns that show all words whole.
func measure(s *model.Session) (c columns) {
	shown := s.Shown()
	for n := 0; n < len(shown); n += 1 + len(shown)/measured {
		f := &s.Facts[shown[n]]
		switch f.Kind {
		case model.KindForce:
			c.name = max(c.name, paint.Width(country(f.Force)))
			c.count = max(c.count, paint.Width(f.Force.Count.Short(s.Brief.Text)))
			c.group = max(c.group, paint.Width(whose(f.Force, s.Brief.Text)))
			c.most = max(c.most, f.Force.Count.Value, f.Force.Count.High)
		case model.KindCasualty:
			c.claim = max(c.claim, paint.Width(f.Casualty.Count.Short(s.Brief.Text)))
		}
	}
	c.claim, c.count = min(c.claim, 16), min(c.count, 16)
	return c
}

// fit gives the columns for a pane of w cells. Where lines are to spare, words
// that have no room beside the country go below it.
func (c columns) fit(w int, lines bool) columns {
	name, group := c.name, c.group
	c.name = min(name, max(w/3, 8))
	c.share(w)
	if lines && (c.group < group || c.name < name) {
		c.below, c.group = true, 0
		c.name = min(name, max(w/2, 8))
		c.share(w)
	}
	return c
}

// share parts what name and count leave among group and bar.
func (c *columns) share(w int) {
	group := c.group
	room := max(w-gutter-1-c.name-c.count-6, 0)
	c.group = min(c.group, max(room*3/5, room-fairBar))
	c.bar = min(room-c.group, longestBar)
	if whole := room + barGap; c.bar < shortestBar || c.bar < tellingBar && c.group < group && group <= whole {
		c.bar, c.group = 0, min(group, whole)
	}
}
