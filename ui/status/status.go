// Package status draws the lines above and below the panes: what is being read,
// and which keys matter here.
package status

import (
	"slices"
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

// Header is the top line: title, source and date, how many facts of each kind,
// and the handling mark, which gives way last of all.
func Header(s *model.Session, w int, th *theme.Theme, deriving bool) paint.Row {
	b := s.Brief
	mark := handling(b.Handling, th)
	counts := totals(s, th, w, deriving)
	var right paint.Row
	for i, parts := range [][]paint.Row{{progress(s, th, orders[s.Order]), counts, mark}, {progress(s, th, ""), counts, mark}, {counts, mark}, {mark}} { // what gives way before the title does
		right = append(slices.Concat(parts...), paint.Text(" ", paint.Style{}))
		if room := w - right.Width(); room >= fairTitle || i > 0 && room >= leastTitle {
			break
		}
	}
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

// progress is how far a review has come and in which order it goes on, nothing
// before it begins.
func progress(s *model.Session, th *theme.Theme, order string) paint.Row {
	p := s.Reviews.Overall()
	if p.Seen == 0 && s.Order == model.ByKind {
		return nil
	}
	row := paint.Line(order+strconv.Itoa(p.Seen)+"/"+strconv.Itoa(p.Total)+" seen ", th.Label)
	for _, part := range []struct {
		n    int
		sign string
		v    model.Verdict
	}{{p.Accepted, "✓", model.Accepted}, {p.Rejected, "✗", model.Rejected}, {p.Flagged, "!", model.Flagged}} {
		if part.n > 0 {
			row = append(row, paint.Text(part.sign+strconv.Itoa(part.n)+" ", th.Verdict[part.v]))
		}
	}
	if left := p.Left(); p.Seen > 0 {
		row = append(row, paint.Text(strconv.Itoa(left)+" left ", th.Label))
	}
	return append(row, paint.Text("  ", paint.Style{}))
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
// narrow.
func totals(s *model.Session, th *theme.Theme, w int, deriving bool) paint.Row {
	var row paint.Row
	for k := range model.Kinds {
		n := s.Total(k)
		word := nouns[k][1]
		if n == 1 {
			word = nouns[k][0]
		}
		if w < wide {
			word = word[:1]
		} else {
			word = " " + word
		}
		row = append(row, paint.Text(strconv.Itoa(n), th.Kind[k]), paint.Text(word+"  ", th.Muted))
	}
	if deriving {
		row = append(row, paint.Text("… ", th.Muted))
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

// Hint is a key with what it does here.
type Hint struct{ Key, Does string }

// Bottom is the last line: where one is, a notice if there is any, the keys that
// matter here, and the place in the briefing.
func Bottom(w int, th *theme.Theme, where paint.Row, hints []Hint, place string) paint.Row {
	right := paint.Line(place+" ", th.Muted)
	left := append(paint.Row{{Text: " ", Width: 1}}, where...)
	room := w - left.Width() - right.Width() - 3
	var keys paint.Row
	for _, h := range hints {
		next := paint.Row{paint.Text(h.Key, th.Key), paint.Text(" "+h.Does+"  ", th.Help)}
		if keys.Width()+next.Width() > room {
			break
		}
		keys = append(keys, next...)
	}
	right = append(keys, right...)
	return paint.Ends(w, left, right)
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
	return row.Fit(min(row.Width(), w*2/5), paint.Style{})
}

// gist is the fact in a few words, the most telling first.
func gist(f *model.Fact, text string) []string {
	switch f.Kind {
	case model.KindForce:
		return filled(f.Force.CountryName, f.Force.Count.Short(text), f.Force.Status.String())
	case model.KindCasualty:
		return filled(f.Casualty.Count.Short(text)+" "+f.Casualty.Outcome.String(), f.Casualty.Victims.Of(text, " "))
	}
	name := f.Quote.SpeakerOf(text)
	if name == "" {
		name = "speaker not told"
	}
	return []string{name}
}
