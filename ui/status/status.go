// Package status draws the lines above and below the panes: what is being read,
// and which keys matter here.
package status

import (
	"strconv"
	"strings"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/theme"
)

// wide is the width from which words are written out.
const wide = 100

// leastTitle is the cells that a title wants before the counts do, fairTitle
// those before the order of the review does.
const leastTitle, fairTitle = 24, 40

// State is what the header is told beside the session.
type State struct {
	Derived int  // the share of the briefing whose facts are there, in percent
	Unkept  bool // decisions cannot be kept and stay in memory
}

// Header is the top line: title, source and date, how far the review has come,
// how many facts there are of each kind or what part of them is shown, and the
// handling mark, which gives way last of all.
func Header(s *model.Session, w int, th *theme.Theme, st State) paint.Row {
	b := s.Brief
	right := aside(s, w, th, st)
	left := paint.Line(" "+b.Title, th.Title)
	room := w - right.Width() - 2
	about := strings.Join(filled(b.Source, b.Date), " · ")
	if n := paint.Width(about); n > 0 && left.Width()+3+n <= room {
		left = append(left, paint.Text("   "+about, th.Muted))
	} else if n := paint.Width(b.Date); n > 0 && left.Width()+3+n <= room {
		left = append(left, paint.Text("   "+b.Date, th.Muted))
	}
	return paint.Ends(w, left.Fit(max(room, 0), paint.Style{}), right)
}

// aside is the right part of the header: as much as leaves the title its room.
func aside(s *model.Session, w int, th *theme.Theme, st State) (row paint.Row) {
	mark, counts, review := handling(s.Brief.Handling, th), totals(s, th, w, st.Derived), progress(s, th, w, "")
	if s.Filter.Active() {
		counts = shown(s, th, w)
	}
	kept := review
	if st.Unkept {
		kept = append(paint.Line("not kept", th.Warning), spaced(review)...)
	}
	if review == nil || s.Filter.Active() {
		review = counts
	}
	if w < wide && kept != nil && !s.Filter.Active() {
		counts = nil
	}
	ways := [][]paint.Row{{progress(s, th, w, orders[s.Order]), counts, mark}, {kept, counts, mark}, {review, mark}, {mark}} // what gives way before the title does
	if st.Unkept {
		ways = ways[1:]
	}
	for i, parts := range ways {
		row = append(joined(parts), paint.Text(" ", paint.Style{}))
		if room := w - row.Width(); room >= fairTitle || i > 0 && room >= leastTitle {
			break
		}
	}
	return row
}

// joined is parts with a gap between any two that say something.
func joined(parts []paint.Row) (row paint.Row) {
	for _, part := range parts {
		if len(row) == 0 {
			row = append(row, part...)
		} else {
			row = append(row, spaced(part)...)
		}
	}
	return row
}

// spaced is row with a gap before it; nothing for no row.
func spaced(row paint.Row) paint.Row {
	if len(row) == 0 {
		return nil
	}
	return append(paint.Row{{Text: gap, Width: len(gap)}}, row...)
}

const gap = "   "

// progress is how far a review has come and in which order it goes on, nothing
// before it begins. On a narrow screen figures and signs are all.
func progress(s *model.Session, th *theme.Theme, w int, order string) (row paint.Row) {
	p := s.Reviews.Overall()
	if p.Seen == 0 && s.Order == model.ByKind {
		return nil
	}
	seen, left := " seen", ""
	if p.Seen > 0 {
		left = " " + strconv.Itoa(p.Left()) + " left"
	}
	if w < wide {
		seen, left = "", ""
	}
	row = paint.Line(order+strconv.Itoa(p.Seen)+"/"+strconv.Itoa(p.Total)+seen, th.Label)
	for _, part := range []struct {
		n    int
		sign string
		v    model.Verdict
	}{{p.Accepted, " ✓", model.Accepted}, {p.Rejected, " ✗", model.Rejected}, {p.Flagged, " !", model.Flagged}} {
		if part.n > 0 {
			row = append(row, paint.Text(part.sign+strconv.Itoa(part.n), th.Verdict[part.v]))
		}
	}
	return append(row, paint.Text(left, th.Label))
}

// shown says what part of the facts the filter lets through.
func shown(s *model.Session, th *theme.Theme, w int) paint.Row {
	only := paint.Text("only "+s.Filter.String(), th.Notice)
	row := paint.Row{only}.Fit(min(only.Width, max(w/4, 12)), th.Notice)
	return append(row, paint.Text(" "+strconv.Itoa(len(s.Shown()))+"/"+strconv.Itoa(len(s.Facts)), th.Muted))
}

// orders are the orders of a review, said where they are not the usual one.
var orders = [model.Orders]string{model.AsRead: "as read · ", model.LeastCertain: "least certain · "}

func filled(parts ...string) (out []string) {
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

var nouns = [model.Kinds][2]string{{"force", "forces"}, {"claim", "claims"}, {"quoted", "quoted"}}

// totals is "3 forces  4 claims  1 quoted", in figures alone where the screen is
// narrow, with the share that is derived until that is all.
func totals(s *model.Session, th *theme.Theme, w, derived int) (row paint.Row) {
	for k := range model.Kinds {
		n := s.Total(k)
		word := " " + nouns[k][1]
		if n == 1 {
			word = " " + nouns[k][0]
		}
		if w < wide {
			word = word[1:2]
		}
		if k > 0 {
			row = append(row, paint.Run{Text: "  ", Width: 2})
		}
		row = append(row, paint.Text(strconv.Itoa(n), th.Kind[k]), paint.Text(word, th.Muted))
	}
	if derived < 100 {
		row = append(row, paint.Text("… "+strconv.Itoa(derived)+" %", th.Muted))
	}
	return row
}

var levels = []string{"RED", "AMBER", "GREEN", "CLEAR"}

// handling is the mark as it stands on the briefing, in the colour of its level.
func handling(mark string, th *theme.Theme) paint.Row {
	if mark == "" {
		return nil
	}
	level := len(levels)
	for i, l := range levels {
		if strings.Contains(strings.ToUpper(mark), l) {
			level = i
			break
		}
	}
	return paint.Line(mark, th.Handling[level]).Fit(min(paint.Width(mark), 32), th.Handling[level])
}

// Bottom is the last line: where one is, the keys that matter here, and the
// place in the briefing.
func Bottom(w int, th *theme.Theme, where paint.Row, hints []theme.Hint, place string) paint.Row {
	left := append(paint.Row{{Text: " ", Width: 1}}, where...)
	right := paint.Line("  "+place+" ", th.Muted)
	room := w - left.Width() - right.Width() - 3
	return paint.Ends(w, left, append(th.Hints(hints, room), right...))
}

// Chosen says which fact is chosen, in as few words as w cells want.
func Chosen(s *model.Session, th *theme.Theme, w int) paint.Row {
	f := s.Chosen()
	if f == nil {
		return nil
	}
	at, of := s.Nth(s.At())
	row := paint.Line(f.Kind.String()+" "+strconv.Itoa(at)+"/"+strconv.Itoa(of), th.Kind[f.Kind])
	words := gist(f, s.Brief.Text)
	if w < wide {
		words = words[:1]
	}
	row = append(row, paint.Text(" · "+strings.Join(words, " · "), th.Text))
	return row.Fit(min(row.Width(), max(w*2/5, min(w-keysRoom, fairChosen))), paint.Style{})
}

// The cells that the chosen fact has before keys do, and what they have even so.
const fairChosen, keysRoom = 30, 22

// gist is the fact in a few words, the most telling first.
func gist(f *model.Fact, text string) []string {
	switch f.Kind {
	case model.KindForce:
		return filled(f.Force.CountryName, f.Force.Count.Short(text), f.Force.Status.String())
	case model.KindCasualty:
		return filled(f.Casualty.Count.Short(text)+" "+f.Casualty.Outcome.String(), f.Casualty.Victims.Bare(text, " "))
	}
	name := model.Bare(f.Quote.SpeakerOf(text))
	if name == "" {
		name = "speaker not told"
	}
	return []string{name}
}
