package form

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"debrief/ui/paint"
)

// line is a field of huh with its name before it and, below, what there is to
// know of its value.
type line struct {
	huh.Field
	name    string
	value   string
	note    func(value string) (about string, warning bool)
	input   *huh.Input // nil for one of several values
	focused bool
	styles  *huh.Styles
	width   int
}

// names is the cells for the name of a field.
const names = 14

// longest is how many characters can be typed into a field, at least.
const longest = 2000

func newLine(f Field) *line {
	l := &line{name: paint.Inert(f.Name), value: paint.Inert(f.Value), note: f.Note}
	if f.Choices != nil {
		l.Field = huh.NewSelect[string]().Options(huh.NewOptions(f.Choices...)...).Inline(true).Value(&l.value)
		return l
	}
	l.input = huh.NewInput().Prompt("").Placeholder("not told").CharLimit(max(longest, 2*len(l.value))).Value(&l.value)
	l.Field = l.input
	return l
}

// set gives the field another value.
func (l *line) set(value string) {
	l.value = paint.Inert(value)
	if l.input != nil {
		l.input.Value(&l.value)
	}
}

// Update gives the field of huh a message. Of the commands that come back only
// those that leave the field are kept: the others make a cursor blink.
func (l *line) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	m, cmd := l.Field.Update(msg)
	l.Field = m.(huh.Field)
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, l.KeyBinds()...) {
		return l, cmd
	}
	return l, nil
}

// Focus lets the field take keys.
func (l *line) Focus() tea.Cmd {
	l.focused = true
	l.Field.Focus()
	return nil
}

// Blur ends that.
func (l *line) Blur() tea.Cmd {
	l.focused = false
	l.Field.Blur()
	return nil
}

// WithTheme takes the styles over.
func (l *line) WithTheme(t huh.Theme) huh.Field {
	l.styles = t.Theme(true)
	l.Field.WithTheme(t)
	return l
}

// WithWidth makes the field w cells wide.
func (l *line) WithWidth(w int) huh.Field {
	l.width = w
	l.Field.WithWidth(max(w-names-edge, 1))
	return l
}

// WithHeight changes nothing: a line is two rows high.
func (l *line) WithHeight(int) huh.Field { return l }

// edge is the cells before the name: the mark of the focus and a blank.
const edge = 2

// View is two rows: name and value, and the note.
func (l *line) View() string {
	if l.styles == nil || l.width <= names+edge {
		return "\n"
	}
	st, mark := &l.styles.Blurred, " "
	if l.focused {
		st, mark = &l.styles.Focused, "▌"
	}
	room := l.width - names - edge
	value := l.Field.View()
	if l.input != nil && !l.focused {
		value = l.still(st, room)
	}
	mark = st.SelectSelector.SetString("").Render(mark) + " "
	name := st.Title.Width(names).MaxHeight(1).Render(l.name)
	return mark + name + value + "\n" + mark + paint.Spaces(names) + l.about(st, room)
}

// still is the value where nothing is typed.
func (l *line) still(st *huh.FieldStyles, room int) string {
	if l.value == "" {
		return st.TextInput.Placeholder.Render("not told")
	}
	return st.TextInput.Text.Render(ansi.Truncate(l.value, room, "…"))
}

// about is the note on the value.
func (l *line) about(st *huh.FieldStyles, room int) string {
	if l.note == nil {
		return ""
	}
	text, warning := l.note(l.value)
	style := lipgloss.Style(st.Description)
	if warning {
		style = st.ErrorMessage
	}
	return style.Render(ansi.Truncate(paint.Inert(text), room, "…"))
}
