package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/paint"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

// tabs is n presses of tab.
func tabs(n int) []string { return slices.Repeat([]string{"tab"}, n) }

// clears empties the field that has the focus.
func (r *reader) clears() *reader { return r.press("ctrl+u") }

func TestFieldsAreEditedInAForm(t *testing.T) {
	s := &shelf{}
	r := reviewed(t, s).press("jjj", "e")
	r.sees("Edit casualty")
	r.press(tabs(3)...).clears().press("Ousmane Ba")
	r.sees("derived: Herders")
	if strings.Contains(r.screen(), "not found") {
		t.Errorf("the words are in the source:\n%s", r.screen())
	}
	r.press("tab", "tab", "nowhere").press("ctrl+s")
	edits := r.session.Reviews.Of("c1").Edits
	if len(edits) != 2 || edits[1].After != "Ousmane Ba" || edits[1].Derived != "Herders" || !edits[1].Found() || edits[0].Found() {
		t.Fatalf("have %+v", edits)
	}
	r.sees("Not found in the source, and marked so: place.")
	r.sees("✎ place near Tessit")
	if len(s.entries) != 1 {
		t.Errorf("%d entries for one form", len(s.entries))
	}
	r.press("i")
	r.sees("derived: Herders")
	r.sees("(not found")
	r.press("esc", "e")
	r.sees("not found in the source · derived:")
	r.press("esc", "u")
	if edits = r.session.Reviews.Of("c1").Edits; len(edits) != 0 {
		t.Errorf("undone, yet %+v", edits)
	}
}

func TestEnterGoesThroughAFormAndKeepsItAtTheEnd(t *testing.T) {
	r := reviewed(t, &shelf{}).press("jjj", "e", "enter", "enter").clears().press("horsemen")
	for range model.KindCasualty.Fields()[3:] {
		r.press("enter")
		if !r.filling.shown() {
			t.Fatal("the form is closed before its end")
		}
	}
	r.press("enter")
	if edits := r.session.Reviews.Of("c1").Edits; r.filling.shown() || len(edits) != 1 || edits[0].After != "horsemen" {
		t.Fatalf("have %+v", edits)
	}
	r.press("e", "x", "esc")
	if edits := r.session.Reviews.Of("c1").Edits; r.filling.shown() || len(edits) != 1 {
		t.Errorf("esc changes nothing, yet %+v", edits)
	}
}

func TestTypingFastAfterTabStaysInItsField(t *testing.T) {
	r := reviewed(t, &shelf{}).press("jjj", "e")
	for _, k := range []string{"tab", "tab", "a", "tab", "b", "shift+tab", "c", "down", "d"} {
		r.press(k)
	}
	r.press("ctrl+s")
	e := r.session.Reviews.Of("c1").Edits
	if len(e) != 2 || !strings.HasSuffix(e[0].After, "ac") || !strings.HasSuffix(e[1].After, "bd") {
		t.Errorf("have %+v", e)
	}
}

func TestAFieldIsEditedWithWordsOfTheSource(t *testing.T) {
	r := reviewed(t, &shelf{}).press("jjj", "e").press(tabs(3)...).press("ctrl+t")
	r.sees("Choose the words of claimant")
	r.press("/", "governor spoke", "enter", "esc")
	r.is("the fact stays chosen", r.chosen(), "c1")
	r.press("a")
	r.sees("First the words")
	r.is("nothing is decided", r.verdict("c1"), "unseen")
	r.press("enter")
	r.sees("Edit casualty")
	r.sees("governor")
	r.press("ctrl+s")
	edits := r.session.Reviews.Of("c1").Edits
	if len(edits) != 1 || edits[0].After != "governor" || !edits[0].Found() || edits[0].Where[0].Start != uitest.Span("governor spoke", 1).Start {
		t.Fatalf("have %+v", edits)
	}
	r.press("e", "tab", "ctrl+t")
	r.sees("few values")
	r.press("tab", "ctrl+t", "esc")
	r.sees("Edit casualty")
	r.press("esc", "v", "w", "e")
	r.sees("Which field are the selected words?")
	for range 4 {
		r.press("j")
	}
	r.press("enter")
	if edits = r.session.Reviews.Of("c1").Edits; len(edits) != 2 || edits[0].Field != model.FieldPlace {
		t.Fatalf("have %+v", edits)
	}
}

func TestAFieldOfFewValuesIsChosen(t *testing.T) {
	r := reviewed(t, &shelf{}).press("jjj", "e", "tab", "right", "right", "ctrl+s")
	edits := r.session.Reviews.Of("c1").Edits
	if len(edits) != 1 || edits[0].After != "missing" || !edits[0].Found() {
		t.Fatalf("have %+v", edits)
	}
}

// A country is found by what the source calls it, whatever it is called in the
// form, and its code and its name go together.
func TestACountryLeadsToTheWordsThatNameIt(t *testing.T) {
	at := slices.Index(model.KindForce.Fields(), model.FieldCountry)
	for _, c := range []struct {
		field int // from the code on
		typed string
		want  map[model.Field]string
		found bool
	}{
		{0, "NE", map[model.Field]string{model.FieldCountry: "NE", model.FieldCountryName: "Niger"}, true},
		{1, "Nigerien", map[model.Field]string{model.FieldCountry: "NE", model.FieldCountryName: "Niger"}, true},
		{2, "Niger", map[model.Field]string{model.FieldOrigin: "NE"}, true},
		{0, "Japan", map[model.Field]string{model.FieldCountry: "JP", model.FieldCountryName: "Japan"}, false},
		{1, "the river towns", map[model.Field]string{model.FieldCountryName: "the river towns"}, true},
		{0, "XY", map[model.Field]string{model.FieldCountry: "XY"}, false},
	} {
		r := reviewed(t, &shelf{}).press("e").press(tabs(at + c.field)...).clears().press(c.typed)
		if c.found == strings.Contains(r.screen(), "not found in the source") {
			t.Errorf("%q: found is not %v:\n%s", c.typed, c.found, r.screen())
		}
		r.press("ctrl+s")
		edits := r.session.Reviews.Of("f1").Edits
		for _, e := range edits {
			if e.After != c.want[e.Field] || e.Found() != c.found {
				t.Errorf("%q: %s is %q, found %v", c.typed, e.Field, e.After, e.Found())
			}
			if c.want[e.Field] == "NE" && e.Where[0].Start != uitest.Span("Niger", 1).Start {
				t.Errorf("%q leads to %+v", c.typed, e.Where)
			}
		}
		if len(edits) != len(c.want) {
			t.Errorf("%q: have %+v", c.typed, edits)
		}
	}
}

func TestAFormFitsEveryScreen(t *testing.T) {
	r := reviewed(t, &shelf{})
	for _, open := range []string{"e", "X", "A"} {
		r.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		r.press(open)
		for w := 20; w < 220; w += 23 {
			for h := 5; h < 70; h += 7 {
				r.send(tea.WindowSizeMsg{Width: w, Height: h})
				uitest.Sized(t, r.rows(), w, h)
				if shown := strings.Contains(r.screen(), "esc"); !shown && h > 5 && w > 60 {
					t.Errorf("%d×%d: nothing says that a form is open:\n%s", w, h, r.screen())
				}
			}
		}
		r.press("esc")
	}
}

func TestHostileWordsAreHarmlessInAForm(t *testing.T) {
	const hostile = "\x1b[2J\u202eabc\u009b31m\x1b]0;title\x07\u2066"
	b := *uitest.Brief()
	b.Text = strings.Replace(b.Text, "Herders", hostile, 1)
	at := strings.Index(b.Text, hostile)
	f := model.Fact{ID: "c9", Kind: model.KindCasualty, Anchors: []model.Anchor{{Span: model.Span{Start: at, End: at + 3}, Role: model.RoleCount}}, Casualty: &model.Casualty{
		Victims: model.At(model.Span{Start: at, End: at + len(hostile)}),
	}}
	r := readWith(t, Config{
		First: &b, Journal: func(context.Context, string) (Journal, error) { return &shelf{places: map[string]Place{}}, nil },
		Derive: func(context.Context, *model.Brief, model.Span, func([]model.Fact, int)) []model.Fact {
			return []model.Fact{f}
		},
	}, 120, 40)
	r.press("e", "tab", "tab")
	r.send(tea.PasteMsg{Content: hostile + "\n" + hostile})
	for _, c := range paint.Frame(r.rows()) {
		if c != '\n' && c != '\x1b' && c != '\ufffd' && paint.Inert(string(c)) != string(c) {
			t.Fatalf("%U reaches the terminal:\n%q", c, r.screen())
		}
	}
	if frame := paint.Frame(r.rows()); strings.Contains(frame, "\x1b[2J") || strings.Contains(frame, "\x1b]0") {
		t.Error("a sequence of the text reaches the terminal")
	}
	r.press("esc", "e", "ctrl+s")
	if edits := r.session.Reviews.Of("c9").Edits; len(edits) != 0 {
		t.Errorf("showing hostile words is no change: %+v", edits)
	}
}
