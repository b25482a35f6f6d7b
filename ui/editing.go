package ui

import (
	"debrief/model"
	"debrief/ui/paint"
)

// editing is a fact whose fields stand in a form.
type editing struct {
	fact    model.Fact
	text    string
	fields  []model.Field
	derived []string           // values as derived
	first   []string           // values as the form began
	review  model.Review       // as the form began
	picked  map[int]model.Span // words of the source that were chosen for a field
	looked  map[looked]bool    // whether what was typed stands in the source
	country func(field model.Field, words string) (c model.Change, ok bool)
}

// looked is a value that was looked for.
type looked struct {
	field model.Field
	value string
}

func (r *root) editingOf(f model.Fact, review model.Review) *editing {
	e := &editing{
		fact: f, text: r.session.Brief.Text, fields: f.Kind.Fields(), review: review,
		picked: map[int]model.Span{}, looked: map[looked]bool{},
		country: func(field model.Field, words string) (model.Change, bool) { return r.country(field, words, f.Start()) },
	}
	for _, field := range e.fields {
		e.derived = append(e.derived, paint.Inert(f.Value(field, e.text)))
		e.first = append(e.first, paint.Inert(review.Value(&f, field, e.text)))
	}
	return e
}

// note is the derived value beside another one, and whether the other stands in
// the source.
func (e *editing) note(i int, value string) (about string, warning bool) {
	if value == e.derived[i] {
		return "", false
	}
	about = "derived: " + e.derived[i]
	if e.derived[i] == "" {
		about = "derived: nothing"
	}
	if e.found(i, value) {
		return about, false
	}
	return "not found in the source · " + about, true
}

// found reports whether the value of field i stands in the source.
func (e *editing) found(i int, value string) bool {
	if s, ok := e.picked[i]; ok && value == wordsAt(e.text, s) {
		return true
	}
	if edit, ok := e.review.Edit(e.fields[i]); ok && value == e.first[i] {
		return edit.Found()
	}
	if value == "" || value == e.first[i] || e.fields[i].Choices() != nil {
		return true
	}
	key := looked{e.fields[i], value}
	if known, ok := e.looked[key]; ok {
		return known
	}
	e.looked[key] = e.stands(e.fields[i], value)
	return e.looked[key]
}

// stands reports whether a value stands in the source, or names a country that
// does.
func (e *editing) stands(field model.Field, value string) bool {
	if c, ok := e.country(field, value); ok {
		return c.Found()
	}
	_, ok := model.Locate(e.text, value, e.fact.Start())
	return ok
}

// wordsAt is the words at s as a form shows them.
func wordsAt(text string, s model.Span) string { return paint.Inert(model.Plain(s.Of(text))) }
