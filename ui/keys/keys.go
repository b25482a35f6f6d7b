// Package keys holds the one table of key bindings. Dispatch, the bottom line,
// the help overlay and the key table of the README all read it; a model sees
// actions, never keys.
package keys

import "slices"

// Action is something a person can ask for. Its value is its name in the
// configuration.
type Action string

// Scope is where a binding holds.
type Scope uint8

// The scopes. A key that an inner scope does not bind is looked up in Reader;
// Prompt, Overlay and Form keep all keys to themselves.
const (
	Reader  Scope = iota // both panes
	Source               // the source pane has the focus
	Facts                // the fact pane has the focus
	Detail               // one fact is shown in full
	Overlay              // something lies over the panes
	Prompt               // text is being typed
	Form                 // a form is being filled in
	scopes
)

var scopeNames = [scopes]string{"anywhere", "source", "facts", "one fact", "overlay", "prompt", "form"}

// String is the scope's name in help.
func (s Scope) String() string { return scopeNames[s] }

// Binding says that keys ask for an action in a scope.
type Binding struct {
	Scope  Scope
	Keys   []string // as Bubble Tea names them
	Action Action
	Short  string // for the bottom line: one or two words
	Help   string // for the help overlay: one line
}

// Lookup is the action that key asks for in scope s; ok is false if none.
func (t Table) Lookup(s Scope, key string) (a Action, ok bool) {
	for ok := true; ok; s, ok = s.around() {
		if a, found := t.find(s, key); found {
			return a, true
		}
	}
	return "", false
}

// around is the scope that still hears what s does not bind.
func (s Scope) around() (outer Scope, ok bool) {
	switch s {
	case Detail:
		return Facts, true
	case Source, Facts:
		return Reader, true
	}
	return s, false
}

func (t Table) find(s Scope, key string) (Action, bool) {
	for i := range t {
		if t[i].Scope == s && slices.Contains(t[i].Keys, key) {
			return t[i].Action, true
		}
	}
	return "", false
}

// Binding is the row for the action in scope s, or else in a scope around it; ok
// is false if no key asks for it there.
func (t Table) Binding(s Scope, a Action) (b Binding, ok bool) {
	for ok := true; ok; s, ok = s.around() {
		for _, b := range t {
			if b.Scope == s && b.Action == a && len(b.Keys) > 0 {
				return b, true
			}
		}
	}
	return Binding{}, false
}

// Shown is a key as a person reads it.
func Shown(key string) string {
	if s, ok := shown[key]; ok {
		return s
	}
	return key
}

var shown = map[string]string{"down": "↓", "up": "↑", "left": "←", "right": "→", "pgdown": "pgdn"}

// Clash is a key that two bindings of one scope claim.
type Clash struct {
	Scope         Scope
	Key           string
	First, Second Action
}

// Clashes lists every key bound twice in one scope.
func (t Table) Clashes() []Clash {
	type place struct {
		scope Scope
		key   string
	}
	seen := map[place]Action{}
	var out []Clash
	for _, b := range t {
		for _, k := range b.Keys {
			p := place{b.Scope, k}
			if first, twice := seen[p]; twice {
				out = append(out, Clash{b.Scope, k, first, b.Action})
			}
			seen[p] = b.Action
		}
	}
	return out
}
