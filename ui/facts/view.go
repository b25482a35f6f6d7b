package facts

import (
	"strconv"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// State is what the pane is told about the world.
type State struct {
	Focused bool
	Done    int // bytes of the briefing that are derived
	Total   int // bytes in all; equal to Done when deriving has ended

	Unsaved func(fact string) bool // something said of the fact is not safe yet; nil for never
}

// The signs of facts beside those of verdicts.
const (
	Unsafe   = "◌" // its verdict is not safe yet
	Disputed = "?" // reviewers differ on it
	Formerly = "~" // it was judged when its words were others
	Skipped  = "·" // it was seen without a verdict
	Rival    = "≠" // another count is given for the same event
)

// sign is the sign of a fact's verdict, or of what is to be known of it first.
func (st State) sign(r model.Review, th *theme.Theme) paint.Run {
	style, text := th.Verdict[r.Verdict], theme.Sign(r.Verdict)
	switch {
	case st.Unsaved != nil && st.Unsaved(r.Fact):
		text = Unsafe
	case r.Disputed():
		style, text = th.Warning, Disputed
	case r.Verdict == model.Unseen && r.Former != nil:
		text = Formerly
	case r.Verdict == model.Unseen && r.Seen:
		text = Skipped
	}
	return paint.Run{Text: text, Width: 1, Style: style}
}

var headings = [model.Kinds]string{"FORCES BY COUNTRY", "CASUALTY CLAIMS", "QUOTED"}

// View draws the pane: exactly h rows of w cells, as Lay was told.
func (p Pane) View(s *model.Session, th *theme.Theme, st State) []paint.Row {
	if len(p.items) == 0 {
		return p.empty(s, th, st)
	}
	rows := make([]paint.Row, 0, p.h)
	blank := paint.Blank(p.w, paint.Style{})
	for i := p.from(p.top); i < len(p.items) && len(rows) < p.h; i++ {
		it := p.items[i]
		for p.top+len(rows) < int(it.y) && len(rows) < p.h {
			rows = append(rows, blank)
		}
		for n, r := range p.draw(s, th, st, it) {
			if y := int(it.y) + n; y >= p.top && y < p.top+p.h {
				rows = append(rows, r)
			}
		}
	}
	for len(rows) < p.h {
		rows = append(rows, blank)
	}
	return paint.Scrolled(rows, p.w, p.top, p.lines, th.Scrollbar)
}

func (p Pane) draw(s *model.Session, th *theme.Theme, st State, it item) []paint.Row {
	if it.fact < 0 {
		return []paint.Row{p.heading(s, th, it.kind, st)}
	}
	f := &s.Facts[it.fact]
	review := s.Reviews.Of(f.ID)
	more := added(review, p.inner()/2, th)
	var rows []paint.Row
	switch f.Kind {
	case model.KindForce:
		rows = p.force(s, th, f.Force, more)
	case model.KindCasualty:
		rows = p.casualty(s, th, f, more)
	default:
		rows = p.quote(s, th, f.Quote, more)
	}
	chosen := int(it.fact) == s.At()
	for i, r := range rows {
		mark, sign := paint.Run{Text: "  ", Width: 2}, paint.Run{Text: " ", Width: 1}
		if chosen {
			mark = paint.Run{Text: " ▌", Width: 2, Style: th.Kind[f.Kind]}
		}
		if i == 0 {
			sign = st.sign(review, th)
		}
		if review.Verdict == model.Rejected {
			r = r.Restyle(th.Muted)
		}
		r = append(append(paint.Row{mark, sign, {Text: " ", Width: 1}}, r...).Fit(p.w-1, paint.Style{}), paint.Run{Text: " ", Width: 1})
		if chosen {
			ground := th.ChosenIdle
			if st.Focused {
				ground = th.Chosen
			}
			r = r.Ground(ground)
		}
		rows[i] = r
	}
	return rows
}

func (p Pane) heading(s *model.Session, th *theme.Theme, k model.Kind, st State) paint.Row {
	n := strconv.Itoa(s.Total(k))
	if st.Done < st.Total {
		n += "…"
	}
	return paint.Ends(p.w, paint.Line(" "+headings[k], th.Kind[k]), append(judged(s.Reviews.Progress(k), th), paint.Text(n+" ", th.Muted)))
}

// judged is how far the review of one kind has come, nothing before it begins:
// how many of each verdict and how many are left.
func judged(p model.Progress, th *theme.Theme) paint.Row {
	if p.Seen == 0 {
		return nil
	}
	var row paint.Row
	for _, part := range []struct {
		n int
		v model.Verdict
	}{{p.Accepted, model.Accepted}, {p.Rejected, model.Rejected}, {p.Flagged, model.Flagged}} {
		if part.n > 0 {
			row = append(row, paint.Text(theme.Sign(part.v)+strconv.Itoa(part.n)+" ", th.Verdict[part.v]))
		}
	}
	return append(row, paint.Text(strconv.Itoa(p.Left())+" left of ", th.Muted))
}

// inner is the width of an entry: the pane's without its gutter and its right
// margin.
func (p Pane) inner() int { return max(p.w-gutter-1, 0) }

// empty says why there is nothing to see and what to do about it.
func (p Pane) empty(s *model.Session, th *theme.Theme, st State) []paint.Row {
	var say []string
	switch {
	case st.Done < st.Total:
		say = []string{"Deriving facts…", strconv.Itoa(int(100*int64(st.Done)/int64(st.Total))) + " % of the briefing is read."}
	case len(s.Facts) > 0:
		say = []string{"No fact is shown.", "None of " + strconv.Itoa(len(s.Facts)) + " matches “" + s.Filter.String() + "”. Press 0 to show all."}
	default:
		say = []string{"No facts found.", "debrief looks for force sizes by country, casualty claims and quotations, and found none here. " +
			"To add one, select its words in the source with v and press F, C or Q."}
	}
	var rows []paint.Row
	for i, line := range say {
		style := th.Text
		if i > 0 {
			style, rows = th.Muted, append(rows, paint.Blank(p.w, paint.Style{}))
		}
		for _, l := range paint.Wrap(line, p.w-2*gutter) {
			rows = append(rows, append(paint.Row{{Text: paint.Spaces(gutter), Width: gutter}}, paint.Text(l, style)).Fit(p.w, paint.Style{}))
		}
	}
	for len(rows) < p.h {
		rows = append(rows, paint.Blank(p.w, paint.Style{}))
	}
	return rows[:p.h]
}
