package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// CountIn is the first count in the span s of b, with its hedge; ok is false when
// there is none. Dates, ages, money and the like are no counts.
func CountIn(b *model.Brief, s model.Span) (e model.Estimate, ok bool) {
	part := *b
	part.Body = s
	p := passages.Get().(*passage)
	defer passages.Put(p)
	defer p.forget()
	for _, piece := range cut(&part) {
		p.scan(&part, piece)
		for i := range p.quantities {
			if q := &p.quantities[i]; q.Sense == lang.Count {
				return q.Estimate(), true
			}
		}
	}
	return e, false
}
