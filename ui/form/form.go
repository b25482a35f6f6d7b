// Package form shows forms of huh in a box over the panes: something to choose
// from, a question, fields with their words. It knows how forms look and feel;
// what they are about is handed in as words.
package form

import (
	"slices"
	"strconv"

	"debrief/ui/paint"
	"debrief/ui/theme"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

// Form is an open form.
//
// A form of huh moves by commands, which a program carries out beside the next
// keys: what is typed fast after tab would land in the field before. Here they
// are carried out at once. None of those that are left waits for anything: the
// cursor does not blink.
type Form struct {
	title   string
	hints   []theme.Hint
	huh     *huh.Form
	group   *huh.Group
	lines   []*line
	options int // to choose from
	picked  int
	yes     bool
}

// Field is a field of a form: words to be typed, or one of several values.
type Field struct {
	Name    string
	Value   string
	Choices []string // nil for words
	// Note says what there is to know of a value, and whether it is a warning.
	Note func(value string) (about string, warning bool)
}

// Choose is a form that offers one of several things. The number before it takes
// it at once. Hints are the keys of all forms, here and below.
func Choose(title string, options []string, hints []theme.Hint, th *theme.Theme) *Form {
	f := &Form{title: title, options: len(options), hints: append([]theme.Hint{{Key: "1–" + strconv.Itoa(len(options)), Does: "take"}}, hints...)}
	all := make([]huh.Option[int], len(options))
	for i, o := range options {
		all[i] = huh.NewOption(strconv.Itoa(i+1)+"  "+paint.Inert(o), i)
	}
	return f.of(th, huh.NewSelect[int]().Options(all...).Value(&f.picked))
}

// Ask is a question to be answered with yes or no; no is marked first.
func Ask(question, about, yes, no string, hints []theme.Hint, th *theme.Theme) *Form {
	f := &Form{title: question, hints: append([]theme.Hint{{Key: "y", Does: "yes"}, {Key: "n", Does: "no"}}, hints...)}
	plain := *th
	plain.Title = th.Text // what huh calls the title of a question is what there is to say of it
	return f.of(&plain, huh.NewConfirm().Title(paint.Inert(about)).Affirmative(yes).Negative(no).WithButtonAlignment(lipgloss.Left).Value(&f.yes))
}

// Edit is a form of fields.
func Edit(title string, hints []theme.Hint, fields []Field, th *theme.Theme) *Form {
	f := &Form{title: title, hints: slices.Insert(slices.Clone(hints), max(len(hints)-1, 0), theme.Hint{Key: "enter", Does: "next"})}
	all := make([]huh.Field, len(fields))
	for i := range fields {
		l := newLine(fields[i])
		f.lines, all[i] = append(f.lines, l), l
	}
	return f.of(th, all...)
}

// of makes the form of these fields.
func (f *Form) of(th *theme.Theme, fields ...huh.Field) *Form {
	f.group = huh.NewGroup(fields...)
	f.huh = huh.NewForm(f.group).WithTheme(look(th)).WithKeyMap(keyMap()).WithShowErrors(false).WithShowHelp(false)
	f.huh.Init() // what it asks for, the size of the window, is told by Lay
	return f
}

// keyMap is huh's own, without what a form of this size has no use for: a filter,
// and leaving, which the reader sees to.
func keyMap() *huh.KeyMap {
	m := huh.NewDefaultKeyMap()
	none := key.NewBinding()
	m.Quit, m.Select.Filter, m.Select.SetFilter, m.Select.ClearFilter = none, none, none, none
	m.Input.Next.SetKeys("enter", "tab", "down")
	m.Input.Prev.SetKeys("shift+tab", "up")
	// In a list that stands upright, up and down go through it instead.
	m.Select.Next.SetKeys("enter", "tab", "down")
	m.Select.Prev.SetKeys("shift+tab", "up")
	return m
}

// Press gives the form a key. It reports whether the form is filled in.
func (f *Form) Press(k tea.KeyPressMsg) (done bool) {
	if n, err := strconv.Atoi(k.String()); err == nil && 0 < n && n <= f.options {
		f.picked = n - 1
		return true
	}
	f.send(k)
	return f.huh.State == huh.StateCompleted
}

// Paste gives the form pasted text.
func (f *Form) Paste(text string) { f.send(tea.PasteMsg{Content: paint.Inert(text)}) }

func (f *Form) send(msg tea.Msg) {
	m, cmd := f.huh.Update(msg)
	f.huh = m.(*huh.Form)
	f.run(cmd)
}

func (f *Form) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			f.run(c)
		}
	default:
		f.send(msg)
	}
}

// Picked is the option that was chosen.
func (f *Form) Picked() int { return f.picked }

// Yes reports whether the question was answered with yes.
func (f *Form) Yes() bool { return f.yes }

// Value is what stands in field i.
func (f *Form) Value(i int) string { return f.lines[i].value }

// Set gives field i another value.
func (f *Form) Set(i int, value string) {
	f.lines[i].set(value)
	f.send(nil) // draws the fields anew
}

// At is the field that has the focus, -1 in a form without fields.
func (f *Form) At() int {
	return slices.IndexFunc(f.lines, func(l *line) bool { return l.focused })
}
