package source

import (
	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/source/page"
	"debrief/ui/theme"
)

// margin is the blanks left of row r, with the sign of the verdict on the first
// judged fact that begins in it.
func (p *Pane) margin(d *drawing, s *model.Session, r *page.Row) paint.Row {
	v := judged(s, r)
	if v == model.Unseen || p.left < 2 {
		return d.blanks(nil, p.left)
	}
	row := d.blanks(nil, p.left-2)
	row = append(row, paint.Run{Text: theme.Sign(v), Width: 1, Style: d.theme.Verdict[v]})
	return d.blanks(row, 1)
}

// judged is the verdict on the first fact that begins in row r and has one.
func judged(s *model.Session, r *page.Row) model.Verdict {
	if s == nil || s.Reviews.Overall().Seen == 0 {
		return model.Unseen
	}
	var shown model.Span
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Start >= 0 {
			shown = shown.Join(model.Span{Start: c.Start, End: c.End})
		}
	}
	for _, l := range s.Lit(shown) {
		if l.Main && l.Start >= shown.Start {
			if v := s.Reviews.Of(s.Facts[l.Fact].ID).Verdict; v != model.Unseen {
				return v
			}
		}
	}
	return model.Unseen
}
