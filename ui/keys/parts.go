package keys

import (
	"slices"
	"strings"
)

// Part is the bindings of one scope under a title, for help and the README.
type Part struct {
	Title    string
	Bindings []Binding
}

var partTitles = [scopes]string{
	"Reading", "In the source pane", "In the fact pane", "With one fact in full", "In a list over the panes", "While typing", "In a form",
}

// reviewing are the actions that decide on facts. They have a part of their own.
var reviewing = []Action{
	Accept, Reject, RejectFor, Flag, Skip, Edit, Comment, Undo, Redo, AcceptAll, RejectAll,
	AddForce, AddCasualty, AddQuote, MissedNext, MissedPrev, Narrow, Summary, Order, Elsewhere, Disputed,
}

// Reviews reports whether the action decides on facts.
func (a Action) Reviews() bool { return slices.Contains(reviewing, a) }

// Parts groups a table: reading, reviewing, then the other scopes in their
// order.
func Parts(t Table) []Part {
	parts := []Part{{Title: partTitles[Reader]}, {Title: "Reviewing"}}
	for s := Source; s < scopes; s++ {
		parts = append(parts, Part{Title: partTitles[s]})
	}
	for _, b := range t {
		at := 1
		switch {
		case b.Action.Reviews():
		case b.Scope == Reader:
			at = 0
		default:
			at = int(b.Scope) + 1
		}
		parts[at].Bindings = append(parts[at].Bindings, b)
	}
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Bindings) == 0 })
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
