package export

import (
	"io"
	"time"

	"debrief/model"
)

// The W3C Web Annotation data model, https://www.w3.org/TR/annotation-model/: an
// annotation for each fact, its verdict and comments as bodies, its words as
// targets. What the model has no word for is said in the debrief name space.

type collection struct {
	Context any            `json:"@context"`
	ID      string         `json:"id"`
	Type    string         `json:"type"`
	Label   string         `json:"label"`
	Total   int            `json:"total"`
	First   annotationPage `json:"first"`
}

type annotationPage struct {
	ID    string       `json:"id"`
	Type  string       `json:"type"`
	Items []annotation `json:"items"`
}

type annotation struct {
	ID         string     `json:"id"`
	Type       string     `json:"type"`
	Motivation string     `json:"motivation"`
	Created    *time.Time `json:"created,omitempty"`
	Creator    *agent     `json:"creator,omitempty"`
	Generator  agent      `json:"generator"`
	Handling   string     `json:"debrief:handling,omitempty"`
	Rule       string     `json:"debrief:rule,omitempty"`
	Lost       bool       `json:"debrief:lost,omitempty"`
	Body       []body     `json:"body"`
	Target     []target   `json:"target"`
}

type agent struct {
	Type    string `json:"type"`
	Name    string `json:"name"`
	Version string `json:"debrief:version,omitempty"`
}

type body struct {
	Type    string     `json:"type"`
	Purpose string     `json:"purpose"`
	Value   string     `json:"value"`
	Field   string     `json:"debrief:field,omitempty"`
	Derived string     `json:"debrief:derived,omitempty"`
	Creator *agent     `json:"creator,omitempty"`
	Created *time.Time `json:"created,omitempty"`
}

type target struct {
	Source   string `json:"source"`
	Role     string `json:"debrief:role,omitempty"`
	Selector []any  `json:"selector,omitempty"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"` // in characters
	End   int    `json:"end"`
}

// reviewsAnno writes one collection of annotations.
func reviewsAnno(w io.Writer, all []Reviewed) error {
	items := []annotation{}
	label := ""
	for i := range all {
		r := &all[i]
		items = append(items, r.annotations()...)
		if i > 0 {
			label += "; "
		}
		label += r.Brief.Title
	}
	const id = "urn:debrief:reviews"
	e := encoder(w)
	e.SetIndent("", " ")
	return e.Encode(collection{
		Context: []any{"http://www.w3.org/ns/anno.jsonld", map[string]string{"debrief": "urn:debrief:"}},
		ID:      id, Type: "AnnotationCollection", Label: label, Total: len(items),
		First: annotationPage{ID: id + ":1", Type: "AnnotationPage", Items: items},
	})
}

func (r *Reviewed) annotations() []annotation {
	var items []annotation
	count := newCounter(r.Brief.Text)
	for _, f := range r.findings() {
		a := r.annotation(f.Review, f.ID, f.Fact.Kind)
		a.Rule = f.Rule
		for _, anchor := range f.Anchors {
			a.Target = append(a.Target, r.target(anchor, count))
		}
		items = append(items, a)
	}
	for _, v := range r.lost() {
		a := r.annotation(v, v.Fact, v.Kind)
		a.Lost = true
		if v.Subject != nil {
			for _, s := range v.Subject.Stands {
				a.Target = append(a.Target, target{r.source(), s.Role.String(), []any{quoteSelector{"TextQuoteSelector", s.Exact, s.Prefix, s.Suffix}}})
			}
		}
		items = append(items, a)
	}
	for _, c := range r.Reviews.Remarks() {
		if len(r.Only) == 0 {
			items = append(items, r.remark(c))
		}
	}
	return items
}

func (r *Reviewed) source() string { return "urn:debrief:brief:" + r.Brief.ID }

func (r *Reviewed) annotation(v model.Review, id string, kind model.Kind) annotation {
	a := annotation{
		ID: "urn:debrief:fact:" + r.Brief.ID + ":" + id, Type: "Annotation", Motivation: "assessing",
		Generator: agent{"Software", "debrief", r.Engine}, Handling: r.Brief.Handling, Target: []target{},
		Body: []body{textual("classifying", kind.String()), textual("assessing", v.Verdict.String())},
	}
	if v.Who != "" {
		a.Creator, a.Created = person(v.Who), &v.When
	}
	if v.Reason != model.NoReason {
		a.Body = append(a.Body, textual("tagging", v.Reason.String()))
	}
	if v.Vote.Text != "" {
		a.Body = append(a.Body, said(v.Vote.Text, v.Who, v.When))
	}
	for _, c := range v.Comments {
		a.Body = append(a.Body, said(c.Text, c.Who, c.When))
	}
	for _, e := range v.Edits {
		a.Body = append(a.Body, body{Type: "TextualBody", Purpose: "editing", Value: e.After, Field: e.Field.String(), Derived: e.Derived, Creator: person(e.Who), Created: &e.When})
	}
	if was := former(v); was != "" {
		a.Body = append(a.Body, textual("describing", was))
	}
	return a
}

func (r *Reviewed) target(a model.Anchor, count *counter) target {
	s := model.Select(r.Brief.Text, a.Span)
	return target{r.source(), a.Role.String(), []any{
		quoteSelector{"TextQuoteSelector", s.Exact, s.Prefix, s.Suffix},
		positionSelector{"TextPositionSelector", count.at(a.Start), count.at(a.End)},
	}}
}

// remark is a comment on a selection or on the whole briefing.
func (r *Reviewed) remark(c model.Comment) annotation {
	a := annotation{
		ID: "urn:debrief:remark:" + c.ID.String(), Type: "Annotation", Motivation: "commenting", Created: &c.When, Creator: person(c.Who),
		Generator: agent{"Software", "debrief", r.Engine}, Handling: r.Brief.Handling, Body: []body{textual("commenting", c.Text)},
		Target: []target{{Source: r.source()}},
	}
	for _, s := range c.Where {
		a.Target[0].Selector = append(a.Target[0].Selector, quoteSelector{"TextQuoteSelector", s.Exact, s.Prefix, s.Suffix})
	}
	return a
}

func person(name string) *agent { return &agent{Type: "Person", Name: name} }

func textual(purpose, value string) body {
	return body{Type: "TextualBody", Purpose: purpose, Value: value}
}

func said(text, who string, when time.Time) body {
	return body{Type: "TextualBody", Purpose: "commenting", Value: text, Creator: person(who), Created: &when}
}
