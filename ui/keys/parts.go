package keys

import (
	"slices"
	"strings"
)

// Part is bindings under a title, for help and the README.
type Part struct {
	Title    string
	Scope    Scope // that alone hears them; Reader for none
	Bindings []Binding
}

// groups are the parts of what both panes hear, and of what decides on facts
// wherever that is heard.
var groups = []struct {
	title   string
	actions []Action
}{
	{"Moving", []Action{
		Down, Up, HalfDown, HalfUp, PageDown, PageUp, Top, Bottom, SectionNext, SectionPrev, OtherPane, JumpBack, JumpOn, Mark, GoMark,
	}},
	{"Facts", []Action{FactNext, FactPrev, Show, TellingNext, Yank, Cite}},
	{"Finding", []Action{Search, HitNext, HitPrev, Outline, Palette, Help}},
	{"Reviewing", []Action{
		Accept, Reject, RejectFor, Flag, Skip, Edit, Comment, Undo, Redo, AcceptAll, RejectAll,
		AddForce, AddCasualty, AddQuote, MissedNext, MissedPrev, Narrow, Summary, Order, Elsewhere, Disputed,
	}},
	{"The screen and the library", nil}, // all that is left
}

// scopeTitles are the titles of what only an inner scope hears.
var scopeTitles = [scopes]string{
	"", "In the source pane", "In the fact pane", "With one fact in full", "In a list over the panes", "While typing", "In a form",
}

// The groups of what moves and of what decides on facts.
const moving, reviewing = 0, 3

// Reviews reports whether the action decides on facts.
func (a Action) Reviews() bool { return slices.Contains(groups[reviewing].actions, a) }

// Moves reports whether the action only moves.
func (a Action) Moves() bool {
	return slices.Contains(groups[moving].actions, a) || slices.Contains([]Action{WordNext, WordPrev, LineStart, LineEnd}, a)
}

// group is the part that the binding is in, of those before the scopes'; ok is
// false where it is in its scope's.
func (b *Binding) group() (n int, ok bool) {
	if b.Scope != Reader && !b.Action.Reviews() {
		return 0, false
	}
	for i := range groups {
		if slices.Contains(groups[i].actions, b.Action) {
			return i, true
		}
	}
	return len(groups) - 1, true
}

// Parts groups a table: what both panes hear by what it is for, then the other
// scopes in their order.
func Parts(t Table) []Part {
	parts := make([]Part, len(groups)+int(scopes))
	for i := range groups {
		parts[i].Title = groups[i].title
	}
	for s, title := range scopeTitles {
		parts[len(groups)+s] = Part{Title: title, Scope: Scope(s)}
	}
	for _, b := range t {
		at, ok := b.group()
		if !ok {
			at = len(groups) + int(b.Scope)
		}
		parts[at].Bindings = append(parts[at].Bindings, b)
	}
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Bindings) == 0 })
}

// PartsFor is Parts with those first that matter most in scope s.
func PartsFor(t Table, s Scope) []Part {
	parts := Parts(t)
	first := func(p Part) int {
		switch {
		case s != Reader && p.Scope == s:
			return 0
		case s == Detail && p.Scope == Facts, s != Source && p.Title == groups[reviewing].title:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(parts, func(a, b Part) int { return first(a) - first(b) })
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
