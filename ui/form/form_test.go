package form

import (
	"strings"
	"testing"

	"debrief/ui/paint"
	"debrief/ui/theme"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
)

var quiet, _ = theme.Named("quiet", true)

var named = map[string]tea.Key{
	"tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "enter": {Code: tea.KeyEnter},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
}

// press gives the form keys by their names, or text letter by letter. It reports
// whether the form was filled in.
func press(f *Form, names ...string) (done bool) {
	for _, name := range names {
		if k, ok := named[name]; ok {
			done = f.Press(tea.KeyPressMsg(k))
			continue
		}
		for _, c := range name {
			done = f.Press(tea.KeyPressMsg(tea.Key{Code: c, Text: string(c)}))
		}
	}
	return done
}

func screen(f *Form, w, h int) []paint.Row {
	f.Lay(w, h)
	rows := make([]paint.Row, h)
	for i := range rows {
		rows[i] = paint.Blank(w, paint.Style{})
	}
	return f.Over(rows, w, h, &quiet)
}

var leave = []theme.Hint{{Key: "esc", Does: "leave"}}

func claim() *Form {
	note := func(value string) (string, bool) {
		switch value {
		case "herders":
			return "", false
		case "farmers":
			return "derived: herders", false
		}
		return "not found in the source · derived: herders", true
	}
	return Edit("Edit casualty", leave, []Field{
		{Name: "count", Value: "at least 17"},
		{Name: "outcome", Value: "wounded", Choices: []string{"killed", "wounded", "missing"}},
		{Name: "claimant", Value: "herders", Note: note},
		{Name: "place", Value: ""},
	}, &quiet)
}

func TestGoldens(t *testing.T) {
	for name, f := range map[string]*Form{
		"choose": Choose("Reject because", []string{"wrong number", "wrong attribution", "not a fact"}, leave, &quiet),
		"ask":    Ask("Accept 12 unseen facts?", "One undo takes all of them back.", "Accept 12", "No", leave, &quiet),
		"edit":   claim(),
	} {
		press(f, "down", "down", "x")
		uitest.Golden(t, name+"-60x22", screen(f, 60, 22))
		uitest.Golden(t, name+"-100x30", screen(f, 100, 30))
	}
}

func TestOneOfSeveralIsChosen(t *testing.T) {
	f := Choose("Reject because", []string{"a", "b", "c"}, leave, &quiet)
	if press(f, "j", "j", "k", "/", "b") {
		t.Fatal("done too early")
	}
	if !press(f, "enter") || f.Picked() != 1 {
		t.Errorf("picked %d", f.Picked())
	}
}

func TestANumberTakesItsOption(t *testing.T) {
	f := Choose("Reject because", []string{"a", "b", "c"}, leave, &quiet)
	if press(f, "4") || press(f, "0") {
		t.Error("there is no such option")
	}
	if !press(f, "3") || f.Picked() != 2 {
		t.Errorf("picked %d", f.Picked())
	}
}

func TestAQuestionIsAnswered(t *testing.T) {
	for keys, want := range map[string]bool{"y": true, "n": false, "enter": false, "left enter": true, "left right enter": false} {
		f := Ask("Accept", "All?", "Yes", "No", leave, &quiet)
		if !press(f, strings.Fields(keys)...) || f.Yes() != want {
			t.Errorf("%s: %v", keys, f.Yes())
		}
	}
}

func TestFieldsAreFilledIn(t *testing.T) {
	f := claim()
	press(f, "enter", "right", "tab", "ctrl+u", "farmers")
	if f.At() != 2 || f.Value(1) != "missing" || f.Value(2) != "farmers" || !strings.Contains(uitest.Plain(screen(f, 80, 24)), "derived: herders") {
		t.Errorf("at %d: %q, %q\n%s", f.At(), f.Value(1), f.Value(2), uitest.Plain(screen(f, 80, 24)))
	}
	f.Set(3, "the \x1b[2Jford")
	if f.Value(3) != "the  [2Jford" {
		t.Errorf("have %q", f.Value(3))
	}
	if press(f, "shift+tab", "down", "up", "down", "down") || f.At() != 3 {
		t.Errorf("at %d", f.At())
	}
	press(f, "!")
	if !press(f, "enter") || f.Value(3) != "the  [2Jford!" || f.Value(0) != "at least 17" {
		t.Errorf("have %q, %q", f.Value(3), f.Value(0))
	}
}

func TestAFormOfEverySizeKeepsToItsScreen(t *testing.T) {
	f := claim()
	for w := 1; w < 130; w += 7 {
		for h := 1; h < 40; h += 3 {
			uitest.Sized(t, screen(f, w, h), w, h)
		}
	}
}

// In a low window the field that has the focus is in sight.
func TestTheFocusIsInSight(t *testing.T) {
	f := claim()
	for range 4 {
		at := f.At()
		if !strings.Contains(uitest.Plain(screen(f, 80, 11)), "▌ "+f.lines[at].name) {
			t.Errorf("field %d:\n%s", at, uitest.Plain(screen(f, 80, 11)))
		}
		press(f, "down")
	}
}

func FuzzForm(f *testing.F) {
	f.Add("words", "typed", 60)
	f.Add("\x1b[2J\u202e\u009b31m", "\x1b]0;t\x07\u2066", 33)
	f.Add("日本\u200b", "e\u0301", 20)
	f.Fuzz(func(t *testing.T, value, pasted string, w int) {
		if len(value)+len(pasted) > 400 {
			return
		}
		w = 20 + (w&0x7fffffff)%100
		form := Edit(value, []theme.Hint{{Key: pasted, Does: value}}, []Field{
			{Name: value, Value: value, Note: func(v string) (string, bool) { return v + pasted, true }},
			{Name: "b", Value: pasted},
		}, &quiet)
		form.Paste(pasted)
		form.Set(1, value)
		rows := screen(form, w, 20)
		uitest.Sized(t, rows, w, 20)
		for _, c := range uitest.Plain(rows) {
			if c != '\n' && paint.Inert(string(c)) != string(c) {
				t.Fatalf("%U reaches the terminal", c)
			}
		}
	})
}

// A key in a form of eight fields, from the key to the rows of the screen.
func BenchmarkKey(b *testing.B) {
	fields := make([]Field, 8)
	for i := range fields {
		fields[i] = Field{Name: "field", Value: "some words of the source", Note: func(string) (string, bool) { return "derived: others", false }}
	}
	f := Edit("Edit", leave, fields, &quiet)
	rows := screen(f, 200, 60)
	for b.Loop() {
		press(f, "x")
		f.Over(rows, 200, 60, &quiet)
	}
}
