package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"debrief/model"
	"debrief/ui/form"
	"debrief/ui/keys"
	"debrief/ui/source"

	tea "charm.land/bubbletea/v2"
)

// edit shows the fields of the chosen fact in a form. With a selection it asks
// which field the selected words are.
func (r *root) edit() tea.Cmd {
	f := r.subject()
	switch {
	case f == nil:
	case r.selecting():
		r.askField(f)
	default:
		review := r.session.Reviews.Of(f.ID)
		e := r.editingOf(*f, review)
		r.fillFields("Edit "+titled(f.Kind), e, func() tea.Cmd { return r.mend(e) })
	}
	return nil
}

// askField asks for the field that gets the selected words.
func (r *root) askField(f *model.Fact) {
	review := r.session.Reviews.Of(f.ID)
	text := r.session.Brief.Text
	fields := slices.DeleteFunc(f.Kind.Fields(), func(f model.Field) bool { return f.Choices() != nil }) // which are no words
	options := make([]string, len(fields))
	for i, field := range fields {
		options[i] = fmt.Sprintf("%-14s%s", field.Label(), cmp.Or(review.Value(f, field, text), "not told"))
	}
	id := f.ID
	ask := form.Choose("Which field are the selected words?", options, r.formHints(), &r.theme)
	r.fill(filling{form: ask, done: func() tea.Cmd {
		s := r.source.Selected()
		r.source.Unselect()
		return r.change(id, r.fromSource(fields[ask.Picked()], s))
	}})
}

// fillFields shows the form of e.
func (r *root) fillFields(title string, e *editing, done func() tea.Cmd) {
	fields := make([]form.Field, len(e.fields))
	for i, field := range e.fields {
		fields[i] = form.Field{
			Name: field.Label(), Value: e.first[i], Choices: field.Choices(),
			Note: func(value string) (string, bool) { return e.note(i, value) },
		}
	}
	r.fill(filling{form: form.Edit(title, r.formHints(keys.Keep, keys.Pick), fields, &r.theme), edit: e, done: done})
}

// changes is what the form says otherwise than it began.
func (r *root) changes(e *editing) []model.Change {
	var all []model.Change
	for i, field := range e.fields {
		value := r.filling.form.Value(i)
		if value == e.first[i] {
			continue
		}
		if s, ok := e.picked[i]; ok && value == wordsAt(e.text, s) {
			all = append(all, r.fromSource(field, s))
		} else {
			all = append(all, r.fromTyping(field, value, e.fact.Start()))
		}
	}
	return r.paired(all, e.fact.Start())
}

// mend keeps what the form says otherwise.
func (r *root) mend(e *editing) tea.Cmd {
	changes := r.changes(e)
	if len(changes) == 0 {
		r.notice = "Nothing was changed."
		return nil
	}
	return r.change(e.fact.ID, changes...)
}

// change keeps changes of the fact with this ID.
func (r *root) change(id string, changes ...model.Change) tea.Cmd {
	i := r.session.Position(id)
	if i < 0 {
		r.notice = "The fact is not there any more."
		return nil
	}
	all, entry := r.session.Reviews.Edit(r.now(), &r.session.Facts[i], changes...)
	r.notice = "Changed." + unfound(changes)
	return r.said(all, entry)
}

// unfound says of which fields the words are not in the source.
func unfound(changes []model.Change) string {
	var names []string
	for _, c := range changes {
		if !c.Found() {
			names = append(names, c.Field.Label())
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " Not found in the source, and marked so: " + strings.Join(names, ", ") + "."
}

// fromSource is a change to the words at s.
func (r *root) fromSource(field model.Field, s model.Span) model.Change {
	text := r.session.Brief.Text
	c := model.Change{Field: field, After: model.Plain(s.Of(text))}
	if named, ok := r.country(field, c.After, s.Start); ok {
		c = named
	}
	c.Where = []model.Selector{model.Select(text, s)}
	if field == model.FieldCount && r.cfg.Count != nil {
		if e, ok := r.cfg.Count(r.session.Brief, s); ok {
			c.Number = number(e)
		}
	}
	return c
}

// fromTyping is a change to words that were typed: where the source has them, nearest
// to the fact, they lead back to it; else they are kept as not found.
func (r *root) fromTyping(field model.Field, words string, near int) model.Change {
	words = strings.TrimSpace(words)
	if c, ok := r.country(field, words, near); ok {
		return c
	}
	if s, ok := model.Locate(r.session.Brief.Text, words, near); ok && field.Choices() == nil {
		return r.fromSource(field, s)
	}
	c := model.Change{Field: field, After: words}
	if field == model.FieldCount && r.cfg.Count != nil {
		if e, ok := r.cfg.Count(&model.Brief{Text: words, Body: model.Span{End: len(words)}}, model.Span{End: len(words)}); ok {
			c.Number = number(e)
		}
	}
	return c
}

func number(e model.Estimate) *model.Number {
	return &model.Number{Value: e.Value, Low: e.Low, High: e.High, Bound: e.Bound}
}

// pick lets the reviewer choose the words of a field in the source. The form
// waits meanwhile.
func (r *root) pick() {
	e, at := r.filling.edit, r.filling.form.At()
	switch {
	case e == nil || at < 0:
	case e.fields[at].Choices() != nil:
		r.notice = "This field has a few values: ← and → go through them."
	default:
		r.filling.picking = true
		r.focus(false)
	}
}

// picked gives the field the words that were chosen: the selection, or the word
// under the cursor.
func (r *root) picked() {
	if !r.selecting() {
		r.source.Select(source.ByWord)
	}
	s := r.source.Selected()
	r.source.Unselect()
	r.filling.picking = false
	if s.Empty() {
		r.notice = "No words are there."
		return
	}
	at := r.filling.form.At()
	r.filling.edit.picked[at] = s
	r.filling.form.Set(at, wordsAt(r.session.Brief.Text, s))
}
