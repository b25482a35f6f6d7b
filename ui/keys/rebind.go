package keys

import (
	"fmt"
	"slices"
	"strings"
)

// Rebind is t with other keys for some actions. A name is an action's, "zoom",
// which stands for its outermost scope, or a scope's and an action's,
// "source.page-down". No key at all takes the binding away. The error names what
// is unknown, or both actions that claim one key.
func (t Table) Rebind(keys map[string][]string) (Table, error) {
	out := slices.Clone(t)
	names := make([]string, 0, len(keys))
	for name := range keys {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		i, err := out.row(name)
		if err != nil {
			return nil, err
		}
		out[i].Keys = slices.Clone(keys[name])
	}
	if c := out.Clashes(); len(c) > 0 {
		return nil, fmt.Errorf("the key %s (%s) asks for both %s and %s", c[0].Key, c[0].Scope, c[0].First, c[0].Second)
	}
	return out, nil
}

// row finds the binding that name stands for.
func (t Table) row(name string) (int, error) {
	scope, action, scoped := strings.Cut(name, ".")
	if !scoped {
		action = name
	}
	best := -1
	for i, b := range t {
		if string(b.Action) != action || scoped && b.Scope.word() != scope {
			continue
		}
		if best < 0 || b.Scope < t[best].Scope {
			best = i
		}
	}
	if best < 0 {
		return 0, fmt.Errorf("no action is called %q; there are: %s", name, strings.Join(t.Actions(), ", "))
	}
	return best, nil
}

// word is the scope's name in the configuration.
func (s Scope) word() string {
	return [scopes]string{"reader", "source", "facts", "detail", "overlay", "prompt"}[s]
}

// Actions lists the names of all actions, sorted.
func (t Table) Actions() []string {
	var names []string
	for _, b := range t {
		names = append(names, string(b.Action))
	}
	slices.Sort(names)
	return slices.Compact(names)
}
