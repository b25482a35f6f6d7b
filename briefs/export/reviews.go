package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"debrief/model"
)

// Reviewed is a briefing with what reviewers made of it.
type Reviewed struct {
	Brief   *model.Brief
	Reviews model.Reviews // with its facts
	Engine  string        // the version of the program
	Only    []model.Verdict
}

// ReviewFormats names the formats that [WriteReviews] knows. All but brat, which
// is two files for each briefing, are one stream.
func ReviewFormats() []string { return []string{"md", "html", "jsonl", "csv", "webanno", "brat"} }

// WriteReviews writes the reviews of several briefings to w in the named format.
func WriteReviews(w io.Writer, format string, all []Reviewed) error {
	switch format {
	case "md":
		return reviewsMarkdown(w, all)
	case "html":
		return reviewsHTML(w, all)
	case "jsonl":
		return reviewsJSON(w, all)
	case "csv":
		return reviewsCSV(w, all)
	case "webanno":
		return reviewsAnno(w, all)
	}
	return fmt.Errorf("no format %q: it is one of %s", format, strings.Join(ReviewFormats(), ", "))
}

// finding is one fact with its review.
type finding struct {
	*model.Fact
	model.Review
	text string
}

// findings are the facts that the filter lets through, in reading order.
func (r *Reviewed) findings() []finding {
	var all []finding
	facts := r.Reviews.Facts()
	for i := range facts {
		v := r.Reviews.Of(facts[i].ID)
		if r.shows(v.Verdict) {
			all = append(all, finding{&facts[i], v, r.Brief.Text})
		}
	}
	return all
}

// lost are the reviews of facts that are found no more.
func (r *Reviewed) lost() []model.Review {
	return slices.DeleteFunc(slices.Clone(r.Reviews.Lost()), func(v model.Review) bool { return !r.shows(v.Verdict) })
}

func (r *Reviewed) shows(v model.Verdict) bool {
	return len(r.Only) == 0 || slices.Contains(r.Only, v)
}

// value is a field as it stands after review.
func (f *finding) value(field model.Field) string { return f.Review.Value(f.Fact, field, f.text) }

// count is the count after review, in short.
func (f *finding) count() string {
	if _, edited := f.Review.Edit(model.FieldCount); edited || f.Fact.Count() == nil {
		return f.value(model.FieldCount)
	}
	return f.Fact.Count().Short(f.text)
}

// verdict is the verdict with its reason, who gave it and when, on one line.
func (f *finding) verdict() string { return verdictLine(f.Review) }

func verdictLine(v model.Review) string {
	s := v.Verdict.String()
	if v.Reason != model.NoReason {
		s += " (" + v.Reason.String() + ")"
	}
	if v.Who != "" {
		s += " by " + v.Who + ", " + stamp(v.When)
	}
	if v.Vote.Text != "" {
		s += ": " + v.Vote.Text
	}
	switch {
	case v.Settled:
		s += " · settled"
	case v.Disputed():
		s += " · disputed: " + votes(v.Votes)
	}
	return s
}

func votes(all []model.Vote) string {
	said := make([]string, len(all))
	for i, v := range all {
		said[i] = v.Who + " " + v.Verdict.String()
	}
	return strings.Join(said, ", ")
}

// former is what was said before the words changed, empty when nothing was.
func former(v model.Review) string {
	f := v.Former
	if f == nil {
		return ""
	}
	s := "words changed since"
	if f.Verdict != model.Unseen {
		s += " it was " + f.Verdict.String() + " by " + f.Who + ", " + stamp(f.When)
	}
	if f.Subject != nil {
		s += ": " + f.Subject.Value(mainField(f.Subject.Kind))
	}
	return s
}

// mainField is the field that is the fact itself.
func mainField(k model.Kind) model.Field {
	if k == model.KindQuote {
		return model.FieldWords
	}
	return model.FieldCount
}

// attribute is a field with its value, as a person reads it.
type attribute struct{ name, value string }

// attributes are the fields that a person reads below the headline: those that
// have a value, without codes.
func (f *finding) attributes() []attribute {
	var all []attribute
	for _, field := range f.Fact.Kind.Fields() {
		value := f.value(field)
		switch field {
		case mainField(f.Fact.Kind), model.FieldCountry, model.FieldOrigin, model.FieldDirect:
			continue
		case model.FieldCountryName:
			if value == f.value(model.FieldPlace) {
				continue
			}
		}
		if value != "" {
			all = append(all, attribute{field.Label(), value})
		}
	}
	return all
}

// changed is an edit as a person reads it.
func changed(e model.Edit) string {
	was := "“" + e.Derived + "”"
	if e.Derived == "" {
		was = "nothing"
	}
	s := fmt.Sprintf("%s: “%s”, derived was %s", e.Field.Label(), e.After, was)
	if !e.Found() {
		s += " (not found in the source)"
	}
	return s
}

// remark is a comment on one line, with who made it and when.
func remark(c model.Comment) string {
	s := model.Plain(c.Text) + " (" + c.Who + ", " + stamp(c.When) + ")"
	if len(c.Where) > 0 {
		s = "“" + model.Plain(c.Where[0].Exact) + "”: " + s
	}
	return s
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02 15:04") }

// kindTitle heads the facts of a kind.
func kindTitle(k model.Kind) string {
	return [...]string{"Forces by country", "Casualty claims", "Quoted"}[k]
}

// left is how far the review has come, in a sentence.
func left(p model.Progress) string {
	s := fmt.Sprintf("%d facts: %d accepted, %d rejected, %d flagged, %d left", p.Total, p.Accepted, p.Rejected, p.Flagged, p.Left())
	for _, more := range []struct {
		n    int
		what string
	}{{p.Edited, "edited"}, {p.Added, "added"}, {p.Changed, "changed since"}, {p.Disputed, "disputed"}, {p.Lost, "lost"}} {
		if more.n > 0 {
			s += fmt.Sprintf(", %d %s", more.n, more.what)
		}
	}
	return s
}
