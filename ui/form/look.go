package form

import (
	"image/color"

	"debrief/ui/paint"
	"debrief/ui/theme"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// look is the theme of huh that shows forms in the roles of th.
func look(th *theme.Theme) huh.Theme {
	s := huh.ThemeBase(th.Dark)
	s.FieldSeparator = lipgloss.NewStyle().SetString("\n")
	s.Focused = fields(th)
	s.Blurred = s.Focused
	s.Blurred.SelectedOption = lip(th.Text)
	s.Blurred.Title, s.Blurred.NextIndicator, s.Blurred.PrevIndicator = lip(th.Label), lipgloss.NewStyle(), lipgloss.NewStyle()
	return huh.ThemeFunc(func(bool) *huh.Styles { return s })
}

// fields is how fields look. What is marked is told by its sign or its weight,
// not by colour alone.
func fields(th *theme.Theme) huh.FieldStyles {
	plain := lipgloss.NewStyle()
	marked := lip(th.Chosen.Over(paint.Style{Attr: paint.Bold}))
	text := lip(th.Text)
	return huh.FieldStyles{
		Base: plain, Card: plain,
		Title: lip(th.Title), NoteTitle: lip(th.Title), Description: lip(th.Muted),
		ErrorIndicator: lip(th.Warning), ErrorMessage: lip(th.Warning),
		SelectSelector: lip(th.Key).SetString("▌ "), Option: text, SelectedOption: text.Bold(true), UnselectedOption: text,
		NextIndicator: lip(th.Key).SetString("   ← →"), PrevIndicator: plain,
		TextInput: huh.TextInputStyles{
			Cursor: text, CursorText: text, Text: text, Placeholder: lip(th.Muted), Prompt: lip(th.Prompt),
		},
		FocusedButton: marked.Padding(0, 2).MarginRight(2).Underline(true), BlurredButton: lip(th.Muted).Padding(0, 2).MarginRight(2),
	}
}

// lip is a style as lipgloss has it.
func lip(s paint.Style) lipgloss.Style {
	l := lipgloss.NewStyle()
	if c := hue(s.Fg); c != nil {
		l = l.Foreground(c)
	}
	if c := hue(s.Bg); c != nil {
		l = l.Background(c)
	}
	return l.Bold(s.Attr&paint.Bold != 0).Faint(s.Attr&paint.Faint != 0).Italic(s.Attr&paint.Italic != 0).
		Underline(s.Attr&paint.Underline != 0).Reverse(s.Attr&paint.Reverse != 0)
}

// hue is a colour as lipgloss has it; nil for the terminal's own.
func hue(c paint.Color) color.Color {
	if r, g, b, ok := c.Split(); ok {
		return ansi.RGBColor{R: r, G: g, B: b}
	}
	if n, ok := c.Entry(); ok {
		return ansi.IndexedColor(n)
	}
	return nil
}
