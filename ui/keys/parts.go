package keys

import "strings"

// Part is the bindings of one scope under a title, for help and the README.
type Part struct {
	Title    string
	Bindings []Binding
}

var partTitles = [scopes]string{
	"Reading", "In the source pane", "In the fact pane", "With one fact in full", "In a list over the panes", "While typing",
}

// Parts groups a table by scope, in the order of the scopes.
func Parts(t Table) []Part {
	parts := make([]Part, 0, scopes)
	for s := range scopes {
		p := Part{Title: partTitles[s]}
		for _, b := range t {
			if b.Scope == s {
				p.Bindings = append(p.Bindings, b)
			}
		}
		if len(p.Bindings) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// KeysShown is the binding's keys as a person reads them, parted by a blank.
func (b Binding) KeysShown() string {
	names := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		names[i] = Shown(k)
	}
	return strings.Join(names, " ")
}

// Markdown is the table for the README: a part for each scope.
func Markdown(t Table) string {
	var b strings.Builder
	for _, p := range Parts(t) {
		b.WriteString("\n**" + p.Title + "**\n\n| keys | |\n|---|---|\n")
		for _, row := range p.Bindings {
			names := make([]string, len(row.Keys))
			for i, k := range row.Keys {
				names[i] = "`" + strings.ReplaceAll(Shown(k), "|", `\|`) + "`"
			}
			b.WriteString("| " + strings.Join(names, " ") + " | " + row.Help + " |\n")
		}
	}
	return b.String()
}
