package ui

import (
	"strings"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/overlay"
	"debrief/ui/source"

	tea "charm.land/bubbletea/v2"
)

// edit lists the fields of the chosen fact. With a selection, picking a field
// gives it the selected words; without, its words are typed.
func (r *root) edit() tea.Cmd {
	if r.subject() != nil {
		r.show(listFields)
	}
	return nil
}

// fieldList is the fields of the chosen fact with what stands in them.
func (r *root) fieldList() overlay.List {
	f := r.session.Chosen()
	text := r.session.Brief.Text
	review := r.session.Reviews.Of(f.ID)
	title := "Edit " + f.Kind.String()
	if r.selecting() {
		title = "Which field are the selected words?"
	}
	l := overlay.List{Title: title, Pick: true}
	for _, field := range f.Kind.Fields() {
		value := review.Value(f, field, text)
		if value == "" {
			value = "–"
		}
		l.Items = append(l.Items, overlay.Item{Key: strings.ReplaceAll(field.String(), "_", " "), Text: value, Value: int(field)})
	}
	return l
}

// editField changes one field: to the selection, to one of its choices, or to
// what is typed next.
func (r *root) editField(field model.Field) tea.Cmd {
	f := r.session.Chosen()
	r.field = field
	switch {
	case f == nil:
		return nil
	case r.selecting():
		s := r.source.Selected()
		r.source.Unselect()
		return r.change(r.fromSource(s))
	case field.Choices() != nil:
		r.show(listChoices)
		return nil
	}
	review := r.session.Reviews.Of(f.ID)
	r.prompt = ask(strings.ReplaceAll(field.String(), "_", " ")+": ", 0)
	r.prompt.means = keys.Edit
	r.prompt.input.SetValue(review.Value(f, field, r.session.Brief.Text))
	r.prompt.input.CursorEnd()
	return nil
}

// pick lets the reader choose the words of the field in the source. Meanwhile no
// other fact is chosen.
func (r *root) pick() {
	r.picking = true
	r.focus(false)
}

// picked gives the field the words that were chosen: the selection, or the word
// under the cursor.
func (r *root) picked() tea.Cmd {
	if !r.selecting() {
		r.source.Select(source.ByWord)
	}
	s := r.source.Selected()
	r.source.Unselect()
	r.picking = false
	if s.Empty() {
		r.notice = "No words are there."
		return nil
	}
	return r.change(r.fromSource(s))
}

// choiceList is the values that the field has to choose from.
func (r *root) choiceList() overlay.List {
	l := overlay.List{Title: r.field.String(), Pick: true}
	for i, c := range r.field.Choices() {
		l.Items = append(l.Items, overlay.Item{Text: c, Value: i})
	}
	return l
}

// fromSource is a change to the words at s.
func (r *root) fromSource(s model.Span) model.Change {
	text := r.session.Brief.Text
	c := model.Change{Field: r.field, After: model.Plain(s.Of(text)), Where: []model.Selector{model.Select(text, s)}}
	if r.field == model.FieldCount && r.cfg.Count != nil {
		if e, ok := r.cfg.Count(r.session.Brief, s); ok {
			c.Number = number(e)
		}
	}
	return c
}

// typedChange is a change to words that were typed: where the source has them,
// nearest to the fact, they lead back to it; else they are kept as not found.
func (r *root) typedChange(words string) model.Change {
	text := r.session.Brief.Text
	words = strings.TrimSpace(words)
	if s, ok := nearest(text, words, r.session.Chosen().Start()); ok {
		return r.fromSource(s)
	}
	c := model.Change{Field: r.field, After: words}
	if r.field == model.FieldCount && r.cfg.Count != nil {
		if e, ok := r.cfg.Count(&model.Brief{Text: words, Body: model.Span{End: len(words)}}, model.Span{End: len(words)}); ok {
			c.Number = number(e)
		}
	}
	return c
}

func number(e model.Estimate) *model.Number {
	return &model.Number{Value: e.Value, Low: e.Low, High: e.High, Bound: e.Bound}
}

// nearest is where words stand in text, as near to offset as can be.
func nearest(text, words string, offset int) (s model.Span, ok bool) {
	if words == "" {
		return s, false
	}
	before := strings.LastIndex(text[:min(offset+len(words), len(text))], words)
	after := strings.Index(text[min(offset, len(text)):], words)
	switch {
	case before < 0 && after < 0:
		return s, false
	case after < 0, before >= 0 && offset-before < after:
		return model.Span{Start: before, End: before + len(words)}, true
	}
	return model.Span{Start: offset + after, End: offset + after + len(words)}, true
}

// change keeps a change of the chosen fact.
func (r *root) change(c model.Change) tea.Cmd {
	f := r.subject()
	if f == nil {
		return nil
	}
	all, e := r.session.Reviews.Edit(r.now(), f, c)
	r.notice = "Changed."
	if !c.Found() {
		r.notice = "Changed; these words are not found in the source, and the fact says so."
	}
	return r.said(all, e)
}
