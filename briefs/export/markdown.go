package export

import (
	"fmt"
	"io"
	"strings"

	"debrief/model"
)

// markdown writes a section for each briefing with a table for each kind.
type markdown struct {
	w     io.Writer
	begun bool
}

func (m *markdown) Facts(b *model.Brief, facts []model.Fact) error {
	return m.brief(b, tablesOf(b, facts), "")
}

// brief writes the section of b: where it comes from, its sheets, a last line.
func (m *markdown) brief(b *model.Brief, sheets []sheet, last string) error {
	var s strings.Builder
	if m.begun {
		s.WriteString("\n")
	}
	m.begun = true
	fmt.Fprintf(&s, "# %s\n", escaped(b.Title))
	if line := origin(b); line != "" {
		fmt.Fprintf(&s, "\n%s\n", escaped(line))
	}
	for i := range sheets {
		sheets[i].markdown(&s)
	}
	if last != "" {
		fmt.Fprintf(&s, "\n%s\n", escaped(last))
	}
	_, err := io.WriteString(m.w, s.String())
	return err
}

func (m *markdown) Close() error { return nil }

func (t *sheet) markdown(s *strings.Builder) {
	fmt.Fprintf(s, "\n## %s\n\n", t.title)
	rule := make([]string, len(t.columns))
	for i, c := range t.columns {
		rule[i] = "---"
		if c.right {
			rule[i] = "--:"
		}
	}
	names := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i] = c.name
	}
	line := func(cells []string) { s.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(names)
	line(rule)
	for _, row := range t.rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = escaped(c)
		}
		line(cells)
	}
}

// escaped is s with what Markdown and HTML would take for markup made plain.
func escaped(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]<>|&~#") {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>|&~#", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
