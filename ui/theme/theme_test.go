package theme

import (
	"testing"

	"debrief/model"
	"debrief/ui/paint"
)

func TestEveryNameIsATheme(t *testing.T) {
	for _, name := range Names() {
		for _, dark := range []bool{true, false} {
			th, ok := Named(name, dark)
			if !ok || th.Name != name || th.Dark != dark || About(name) == "" {
				t.Errorf("%s: have %q, dark %v, %v", name, th.Name, th.Dark, ok)
			}
		}
	}
	if _, ok := Named("pink", true); ok {
		t.Error("there is no pink")
	}
}

// plain is what is left of a style on a terminal without colours.
func plain(s paint.Style) paint.Attr { return s.Attr }

func TestNothingIsToldByColourAlone(t *testing.T) {
	for _, name := range Names() {
		for _, dark := range []bool{true, false} {
			th, _ := Named(name, dark)
			for k := range model.Kinds {
				if plain(th.Mark[k]) == 0 {
					t.Errorf("%s: a fact of kind %s cannot be seen without colour", name, k)
				}
			}
			if plain(th.Cursor) == 0 || plain(th.Link) == 0 {
				t.Errorf("%s: the cursor or a link cannot be seen without colour", name)
			}
		}
	}
	mono, _ := Named("mono", true)
	seen := map[paint.Attr]model.Kind{}
	for k := range model.Kinds {
		if other, twice := seen[plain(mono.Mark[k])]; twice {
			t.Errorf("%s and %s look the same", k, other)
		}
		seen[plain(mono.Mark[k])] = k
		for r := range model.Roles {
			if plain(mono.Lit(k, r)) == plain(mono.Mark[k]) {
				t.Errorf("the %s of a chosen %s looks like any other", r, k)
			}
		}
	}
}

func TestMonoAndTerminalBringNoColoursOfTheirOwn(t *testing.T) {
	for _, dark := range []bool{true, false} {
		mono, _ := Named("mono", dark)
		terminal, _ := Named("terminal", dark)
		for r := range model.Roles {
			for k := range model.Kinds {
				if s := mono.Lit(k, r); s.Fg != 0 || s.Bg != 0 {
					t.Errorf("mono colours the %s", r)
				}
				for _, c := range []paint.Color{terminal.Lit(k, r).Fg, terminal.Lit(k, r).Bg} {
					if _, _, _, rgb := c.Split(); rgb {
						t.Errorf("terminal has a true colour for the %s", r)
					}
				}
			}
		}
	}
}
