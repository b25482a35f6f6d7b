package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// tableYear is the year that a column or a row of a table is for, 0 for none.
type tableYear struct {
	value int64
	words run
}

// yearCell is the year that is all that the cell c says.
func (s *forceScene) yearCell(c run) tableYear {
	if c.empty() {
		return tableYear{}
	}
	q := s.numberAt(c.first)
	if q == nil || q.Sense != lang.YearNumber || int(q.First) != c.first || int(q.Last) != c.last {
		return tableYear{}
	}
	return tableYear{value: q.Value, words: c}
}

// latestYear is the last year that the header at span, or the first cell of a row
// below it, is for.
func (r *forceReader) latestYear(header model.Span) int64 {
	s := &r.scene
	here := s.line
	defer s.enter(here)
	first := s.p.tokenAt(header.Start)
	if int(first) >= len(s.p.within) {
		return 0
	}
	latest := int64(0)
	for i := int(s.p.within[first]); i < len(s.p.sentences); i++ {
		line := &s.p.sentences[i]
		if s.p.blocks[line.Block].Header != header {
			break
		}
		s.enter(line)
		for k, c := range s.cells() {
			if k == 0 || s.p.blocks[line.Block].Span == header {
				latest = max(latest, s.yearCell(c).value)
			}
		}
	}
	return latest
}

// yearOf makes t a thing of the past when its column or row is for a year before
// the last one of the table.
func (r *forceReader) yearOf(t *telling, col *column) {
	for _, y := range []tableYear{col.year, r.rowYear} {
		if y.value > 0 && y.value < r.latest {
			t.status, t.sign = model.Past, y.words
		}
	}
}
