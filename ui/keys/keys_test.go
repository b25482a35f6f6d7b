package keys

import (
	"slices"
	"strings"
	"testing"

	"debrief/ui/uitest"
)

func TestTheDefaultTableHasNoClash(t *testing.T) {
	if c := Default().Clashes(); len(c) > 0 {
		t.Errorf("%+v", c)
	}
}

func TestAClashNamesBothActions(t *testing.T) {
	table := append(Default(), Binding{Scope: Source, Keys: []string{"w"}, Action: Quit})
	want := []Clash{{Source, "w", WordNext, Quit}}
	if got := table.Clashes(); !slices.Equal(got, want) {
		t.Errorf("have %+v, want %+v", got, want)
	}
}

func TestScopesHearWhatTheInnerOneDoesNotBind(t *testing.T) {
	table := Default()
	for _, c := range []struct {
		scope Scope
		key   string
		want  Action
	}{
		{Source, "j", Down}, {Facts, "j", Down}, {Detail, "j", Down}, {Detail, "1", OnlyForces},
		{Detail, "q", Back}, {Facts, "q", Quit}, {Source, "0", LineStart}, {Facts, "0", AllKinds},
		{Prompt, "j", ""}, {Overlay, "z", ""}, {Prompt, "ctrl+c", Interrupt}, {Source, "F12", ""},
	} {
		if got, _ := table.Lookup(c.scope, c.key); got != c.want {
			t.Errorf("%s in %s: have %q, want %q", c.key, c.scope, got, c.want)
		}
	}
}

func TestEveryBindingSaysWhatItDoes(t *testing.T) {
	for _, b := range Default() {
		if b.Short == "" || b.Help == "" || len(b.Keys) == 0 || b.Action == "" {
			t.Errorf("%+v lacks a word", b)
		}
		if n := len([]rune(b.Help)); n > 56 {
			t.Errorf("%q takes %d cells: too long for a screen of 80", b.Help, n)
		}
	}
}

func TestPartsHoldEveryBindingOnce(t *testing.T) {
	n := 0
	for _, p := range Parts(Default()) {
		if p.Title == "" {
			t.Errorf("a part without a title: %+v", p)
		}
		n += len(p.Bindings)
	}
	if n != len(Default()) {
		t.Errorf("have %d bindings in parts, want %d", n, len(Default()))
	}
}

func TestTheReadmeShowsThisTable(t *testing.T) {
	uitest.Section(t, "../../README.md", "keys", Markdown(Default()))
}

func TestRebinding(t *testing.T) {
	table, err := Default().Rebind(map[string][]string{"zoom": {"Z", "f3"}, "source.page-down": {"f"}, "mouse": nil})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		scope Scope
		key   string
		want  Action
	}{{Reader, "Z", Zoom}, {Reader, "z", ""}, {Source, "f", PageDown}, {Source, "space", ""}, {Reader, "ctrl+f", PageDown}, {Reader, "M", ""}} {
		if got, _ := table.Lookup(c.scope, c.key); got != c.want {
			t.Errorf("%s in %s: have %q, want %q", c.key, c.scope, got, c.want)
		}
	}
	if got, _ := Default().Lookup(Reader, "z"); got != Zoom {
		t.Error("the default table changed")
	}
}

func TestRebindingNamesWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		keys map[string][]string
		want []string
	}{
		{map[string][]string{"zoom": {"j"}}, []string{"j", "down", "zoom"}},
		{map[string][]string{"zooom": {"Z"}}, []string{"zooom", "zoom"}},
		{map[string][]string{"prompt.zoom": {"Z"}}, []string{"prompt.zoom"}},
	} {
		_, err := Default().Rebind(c.keys)
		for _, w := range c.want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("%v: want %q in %v", c.keys, w, err)
			}
		}
	}
}
