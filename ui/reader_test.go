package ui

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"debrief/model"
	"debrief/ui/keys"
	"debrief/ui/paint"
	"debrief/ui/theme"
	"debrief/ui/uitest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// reader is the root model with keys going in and rows coming out.
type reader struct {
	*root
	t    *testing.T
	quit bool
	clip string // what was copied last
}

func derive(_ context.Context, b *model.Brief, _ model.Span, _ func([]model.Fact, int)) []model.Fact {
	if b.ID != uitest.Brief().ID {
		return nil
	}
	return uitest.Facts()
}

// read opens the briefing of uitest on a screen of w by h cells.
func read(t *testing.T, w, h int) *reader {
	t.Helper()
	return readWith(t, Config{First: uitest.Brief(), Derive: derive}, w, h)
}

func readWith(t *testing.T, cfg Config, w, h int) *reader {
	t.Helper()
	r := &reader{root: newRoot(cfg), t: t}
	r.send(tea.WindowSizeMsg{Width: w, Height: h})
	r.run(r.Init())
	return r
}

func (r *reader) send(msg tea.Msg) {
	_, cmd := r.Update(msg)
	r.run(cmd)
}

// run carries a command out as Bubble Tea would.
func (r *reader) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			r.run(c)
		}
	case tea.QuitMsg, tea.InterruptMsg:
		r.quit = true
	default:
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() { // a sequence
			for i := range v.Len() {
				r.run(v.Index(i).Interface().(tea.Cmd))
			}
			return
		}
		if strings.Contains(fmt.Sprintf("%T", msg), "setClipboard") {
			r.clip = fmt.Sprint(msg)
			return
		}
		r.send(msg)
	}
}

var named = map[string]tea.Key{
	"tab": {Code: tea.KeyTab}, "enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "},
	"ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+d": {Code: 'd', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	"ctrl+r": {Code: 'r', Mod: tea.ModCtrl}, "up": {Code: tea.KeyUp}, "backspace": {Code: tea.KeyBackspace},
	"ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "ctrl+t": {Code: 't', Mod: tea.ModCtrl}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"down": {Code: tea.KeyDown}, "right": {Code: tea.KeyRight}, "left": {Code: tea.KeyLeft},
}

// press sends keys by their names; what is no name is typed letter by letter.
func (r *reader) press(names ...string) *reader {
	for _, name := range names {
		if k, ok := named[name]; ok {
			r.send(tea.KeyPressMsg(k))
			continue
		}
		for _, c := range name {
			r.send(tea.KeyPressMsg(tea.Key{Code: c, Text: string(c)}))
		}
	}
	return r
}

func (r *reader) screen() string { return uitest.Plain(r.rows()) }

func (r *reader) chosen() string {
	if f := r.session.Chosen(); f != nil {
		return f.ID
	}
	return "none"
}

func (r *reader) is(what, have, want string) {
	r.t.Helper()
	if have != want {
		r.t.Errorf("%s: have %s, want %s\n%s", what, have, want, r.screen())
	}
}

func (r *reader) sees(text string) {
	r.t.Helper()
	if !strings.Contains(r.screen(), text) {
		r.t.Errorf("want %q on the screen:\n%s", text, r.screen())
	}
}

// lit is the words in the source pane that stand on style s, row by row.
func (r *reader) lit(s paint.Style) string {
	var words []string
	for _, row := range r.source.View(&r.session, &r.theme, false) {
		open := false
		for _, run := range row {
			on := run.Style.Bg == s.Bg && run.Style.Attr&s.Attr == s.Attr
			switch {
			case on && open:
				words[len(words)-1] += run.Text
			case on:
				words = append(words, run.Text)
			}
			open = on
		}
	}
	return strings.TrimSpace(strings.Join(words, " "))
}

// states are the ways a screen can be; each is a list of keys.
var states = map[string][]string{
	"facts": nil, "source": {"tab"}, "zoomed": {"z"}, "zoomed source": {"tab", "z"}, "one fact": {"enter"},
	"help": {"?"}, "help searched": {"?", "/", "fact"}, "searching": {"/", "the"}, "searched": {"/", "the", "enter"},
	"filtered": {"3"}, "no match": {"/", "zebra", "enter"},
}

func TestEveryScreenIsExactlyFilled(t *testing.T) {
	sizes := [][2]int{{1, 1}, {19, 4}, {20, 4}, {20, 12}, {40, 10}, {80, 24}, {95, 15}, {96, 16}, {100, 50}, {120, 40}, {200, 60}, {300, 100}}
	for name, press := range states {
		for _, size := range sizes {
			r := read(t, size[0], size[1]).press(press...)
			func() {
				defer func() {
					if p := recover(); p != nil {
						t.Fatalf("%s at %v: %v", name, size, p)
					}
				}()
				uitest.Sized(t, r.rows(), size[0], size[1])
				if one, two := r.View().Content, r.View().Content; one != two {
					t.Errorf("%s at %v: the second frame differs", name, size)
				}
			}()
		}
	}
}

func TestGoldens(t *testing.T) {
	for name, press := range map[string][]string{"facts": {"]"}, "one-fact": {"]", "]", "]", "enter"}, "help": {"?"}} {
		for _, size := range []struct {
			name string
			w, h int
		}{{"80x24", 80, 24}, {"120x40", 120, 40}, {"200x60", 200, 60}} {
			uitest.Golden(t, name+"-"+size.name, read(t, size.w, size.h).press(press...).rows())
		}
	}
}

func TestTheFirstFactIsChosenWhenFactsArrive(t *testing.T) {
	read(t, 120, 40).is("chosen", read(t, 120, 40).chosen(), "f1")
}

func TestChoosingAFactLightsEveryWordItStandsOn(t *testing.T) {
	r := read(t, 120, 40).press("j")
	th := &r.theme
	r.is("chosen", r.chosen(), "f2")
	r.is("the count", r.lit(th.Lit(model.KindForce, model.RoleCount)), "350")
	r.is("whose", r.lit(th.Lit(model.KindForce, model.RoleGroup)), "river brigade")
	r.is("where", r.lit(th.Lit(model.KindForce, model.RoleCountry)), "Niger")
	r.press("jj")
	r.is("both tellings", r.lit(th.Lit(model.KindCasualty, model.RoleCount)), "at least 17 17")
	r.is("who says so and where", r.lit(th.Lit(model.KindCasualty, model.RoleClaimant)), "Herders")
	r.press("jj")
	r.is("both parts", r.lit(th.Lit(model.KindQuote, model.RoleQuote)), "They waited for the rain, Nobody was going to come.")
}

func TestTheFactUnderTheSourceCursorIsChosen(t *testing.T) {
	r := read(t, 120, 40).press("tab", "g")
	r.source.SetCursor(uitest.Span("80 to 100", 1).Start - 1)
	r.press("w")
	r.is("chosen", r.chosen(), "f3")
}

func TestFactsAreFollowedFromAnywhere(t *testing.T) {
	r := read(t, 120, 40).press("tab", "]]")
	r.is("two on from the first", r.chosen(), "f3")
	r.press("]")
	r.is("across kinds", r.chosen(), "c1")
	r.press("[[")
	r.is("and back", r.chosen(), "f2")
	if at := r.source.Cursor(); at != uitest.Span("350", 1).Start {
		t.Errorf("the cursor stands at byte %d, not at the fact", at)
	}
}

func TestTellingsAreVisitedInTurn(t *testing.T) {
	r := read(t, 120, 40).press("jjj")
	first, second := uitest.Span("at least 17", 1).Start, uitest.Span("17", 2).Start
	for _, want := range []int{second, first, second} {
		if r.press("t"); r.source.Cursor() != want {
			t.Errorf("the cursor is at %d, want %d", r.source.Cursor(), want)
		}
	}
}

func TestOneFactInFull(t *testing.T) {
	r := read(t, 120, 40).press("jjj", "enter")
	for _, words := range []string{"CASUALTY CLAIM", "at least 17", "≥17, a lower limit", "Herders", "near Tessit", "4 May", "casualty.passive", "say · killed", "line 9"} {
		r.sees(words)
	}
	r.press("j")
	r.sees("2 of 2")
	r.press("esc")
	r.sees("FORCES BY COUNTRY")
	r.press("i", "q")
	r.sees("FORCES BY COUNTRY")
	if r.quit {
		t.Error("q leaves the fact, not the reader")
	}
}

func TestKindsAreFiltered(t *testing.T) {
	r := read(t, 120, 40).press("3")
	r.is("the first quotation", r.chosen(), "q1")
	if strings.Contains(r.screen(), "FORCES BY COUNTRY") {
		t.Errorf("forces are hidden:\n%s", r.screen())
	}
	r.press("0")
	r.is("still chosen", r.chosen(), "q1")
	r.press("1", "esc")
	if r.session.Filter.Active() {
		t.Error("esc ends the filter")
	}
}

func TestSearchGoesThroughTheSource(t *testing.T) {
	r := read(t, 120, 40).press("/", "soldiers")
	r.sees("of 3")
	r.press("enter")
	if got := r.session.Brief.Text[r.source.Cursor():]; !strings.HasPrefix(got, "soldiers in Mali") {
		t.Errorf("the cursor is at %.20q", got)
	}
	r.press("n")
	r.sees("hit 2 of 3")
	r.press("nn")
	r.sees("from the top")
	r.press("esc")
	if r.source.Query() != "" {
		t.Error("esc ends the search")
	}
	r.press("n")
	r.sees("/ searches")
}

func TestAnAbandonedSearchLeavesThePlace(t *testing.T) {
	r := read(t, 120, 40).press("tab", "jjw")
	at := r.source.Cursor()
	r.press("/", "tomorrow", "esc")
	if r.source.Cursor() != at || r.source.Query() != "" {
		t.Errorf("the cursor went from %d to %d", at, r.source.Cursor())
	}
}

func TestResizingKeepsThePlace(t *testing.T) {
	r := read(t, 120, 40).press("G")
	at, chosen := r.source.Cursor(), r.chosen()
	for _, size := range [][2]int{{80, 24}, {30, 8}, {10, 2}, {300, 100}, {120, 40}} {
		r.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if r.source.Cursor() != at || r.chosen() != chosen {
			t.Errorf("at %v: byte %d and %s, want %d and %s", size, r.source.Cursor(), r.chosen(), at, chosen)
		}
	}
}

func TestHelpIsSearched(t *testing.T) {
	r := read(t, 120, 40).press("?")
	r.sees("Down half a page")
	r.press("/", "next place")
	if strings.Contains(r.screen(), "Down half a page") {
		t.Errorf("only what matches is shown:\n%s", r.screen())
	}
	r.sees("To the next place")
	r.press("enter", "q")
	if r.over.list.Open() || r.quit {
		t.Error("q closes the help and no more")
	}
}

func TestTheMouseChoosesOnBothSides(t *testing.T) {
	r := read(t, 120, 40).press("M")
	if r.View().MouseMode == tea.MouseModeNone {
		t.Fatal("the mouse is off")
	}
	y := slices.IndexFunc(strings.Split(r.screen(), "\n"), func(l string) bool { return strings.Contains(l, "Chad") && strings.Contains(l, "80–100") })
	r.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: r.split.Facts.X + 5, Y: y})
	r.is("a click in the list", r.chosen(), "f3")
	x, y := r.find("dozens of")
	r.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
	r.is("a click in the source", r.chosen(), "c2")
	if r.want.facts {
		t.Error("the click moves the focus")
	}
}

func TestTheMouseMarksAndTakesALine(t *testing.T) {
	r := read(t, 120, 40).press("M", "T")
	click := func(words string) {
		x, y := r.find(words)
		r.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
	}
	click("warm, like print")
	r.is("a click shows the theme", r.theme.Name, "paper")
	click("Themes")
	if it, _ := r.over.list.Picked(); it.Key != "paper" {
		t.Errorf("a click beside the lines marks %q", it.Key)
	}
	click("warm, like print")
	if r.over.list.Open() || r.theme.Name != "paper" {
		t.Errorf("a second click does not take it: %s", r.theme.Name)
	}
	r.press(":", "only force")
	click("only force sizes")
	if !r.session.Filter.Active() || r.prompt.open {
		t.Error("a click on the marked line of the palette does not take it")
	}
}

func TestAZoomedFactPaneKeepsItsMeasure(t *testing.T) {
	r := read(t, 200, 60).press("z")
	x, _ := r.find("FORCES BY COUNTRY")
	if want := (200-widestFacts)/2 + 1; x != want {
		t.Errorf("the facts begin in column %d, want %d", x, want)
	}
	r.press("enter")
	if x, _ = r.find("FORCE SIZE"); x != (200-widestFacts)/2+1 {
		t.Errorf("one fact begins in column %d", x)
	}
}

// find is where words stand on the screen.
func (r *reader) find(words string) (x, y int) {
	for y, line := range strings.Split(r.screen(), "\n") {
		if i := strings.Index(line, words); i >= 0 {
			return paint.Width(line[:i]), y
		}
	}
	r.t.Fatalf("%q is not on the screen:\n%s", words, r.screen())
	return 0, 0
}

func TestTheHandlingMarkIsAlwaysThere(t *testing.T) {
	for name, press := range states {
		if strings.HasPrefix(name, "help") {
			continue // the list lies over it for a moment on the smallest screens
		}
		for _, w := range []int{24, 40, 80, 200} {
			r := read(t, w, 24).press(press...)
			if !strings.Contains(strings.Split(r.screen(), "\n")[0], "TLP:GREEN") {
				t.Errorf("%s, %d wide:\n%s", name, w, r.screen())
			}
		}
	}
}

func TestQuitting(t *testing.T) {
	for _, press := range [][]string{{"q"}, {"ctrl+c"}, {"?", "ctrl+c"}, {"/", "ctrl+c"}} {
		if r := read(t, 80, 24).press(press...); !r.quit {
			t.Errorf("%v does not quit", press)
		}
	}
}

func TestALibraryIsPagedThrough(t *testing.T) {
	second := &model.Brief{ID: "2", Title: "The second", Text: "Two.", Body: model.Span{End: 4}}
	cfg := Config{
		First: uitest.Brief(), Derive: derive,
		Library: []Entry{
			{"one", func() (*model.Brief, error) { return uitest.Brief(), nil }},
			{"two", func() (*model.Brief, error) { return second, nil }},
			{"three", func() (*model.Brief, error) { return nil, errors.New("open three: gone") }},
		},
	}
	r := readWith(t, cfg, 100, 30).press(">")
	r.sees("Briefing 2 of 3: The second")
	r.press(">")
	r.sees("open three: gone")
	r.press("<")
	r.sees("Garrison notes")
	r.press("<")
	r.sees("No further briefing")
}

func TestNewsOfAClosedBriefingIsDropped(t *testing.T) {
	r := read(t, 100, 30)
	r.send(factsMsg{turn: r.flow.turn - 1, last: true})
	if len(r.session.Facts) == 0 {
		t.Error("the facts of another briefing replaced these")
	}
}

func TestThemesSuitTheTerminal(t *testing.T) {
	for _, c := range []struct {
		profile colorprofile.Profile
		want    string
	}{{colorprofile.TrueColor, "quiet"}, {colorprofile.ANSI256, "quiet"}, {colorprofile.ANSI, "terminal"}, {colorprofile.ASCII, "mono"}} {
		r := read(t, 80, 24)
		r.send(tea.ColorProfileMsg{Profile: c.profile})
		r.is(c.profile.String(), r.theme.Name, c.want)
	}
	indexed := read(t, 80, 24)
	indexed.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI256})
	if _, ok := indexed.theme.Chosen.Bg.Entry(); !ok {
		t.Error("with 256 colours, others are used")
	}
	if indexed.press("T", "j"); indexed.theme.Name != "paper" {
		t.Errorf("the next theme is %s", indexed.theme.Name)
	} else if _, ok := indexed.theme.Chosen.Bg.Entry(); !ok {
		t.Error("the preview uses other colours than the terminal's")
	}
	r := readWith(t, Config{First: uitest.Brief(), Derive: derive, Theme: "paper"}, 80, 24)
	r.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	r.is("a theme that was asked for", r.theme.Name, "paper")
}

func TestTheFocusIsSeenWithoutColour(t *testing.T) {
	mono, _ := theme.Named("mono", true)
	r := read(t, 120, 40)
	r.theme = mono
	facts := paint.Frame(r.rows())
	r.press("tab")
	if source := paint.Frame(r.rows()); source == facts {
		t.Error("nothing tells which pane has the focus")
	}
}

func TestTheBottomLineShowsKeysThatWorkHere(t *testing.T) {
	for _, offer := range hintsFor {
		for _, a := range offer.actions {
			if _, ok := keys.Default().Binding(offer.scope, a); !ok {
				t.Errorf("%s: no key asks for %s", offer.scope, a)
			}
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	r := newRoot(Config{First: uitest.Brief()})
	r.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	r.arrived(factsMsg{turn: r.flow.turn, found: model.NewFindings(uitest.Facts()), fresh: true, last: true})
	b.ReportAllocs()
	for b.Loop() {
		r.View()
	}
}

func BenchmarkKey(b *testing.B) {
	r := newRoot(Config{First: uitest.Brief()})
	r.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	r.arrived(factsMsg{turn: r.flow.turn, found: model.NewFindings(uitest.Facts()), fresh: true, last: true})
	for b.Loop() {
		r.Update(tea.KeyPressMsg(tea.Key{Code: 'j', Text: "j"}))
		r.View()
	}
}

func TestThePaletteFindsAnActionByItsName(t *testing.T) {
	r := read(t, 120, 40).press(":", "only casualty", "enter")
	r.is("chosen", r.chosen(), "c1")
	if r.over.list.Open() || r.prompt.open {
		t.Error("the palette is closed")
	}
	r.press(":")
	if it, _ := r.over.list.Picked(); !strings.Contains(r.screen(), it.Text) || it.Text == "" || it.Key == "j ↓" {
		t.Errorf("%q is marked as the palette opens:\n%s", it.Text, r.screen())
	}
	r.press("esc")
	if r.over.list.Open() || r.prompt.open {
		t.Error("esc closes the palette")
	}
}

func TestThemesAreSeenBeforeTheyAreTaken(t *testing.T) {
	r := read(t, 120, 40).press("T", "j")
	r.is("seen", r.theme.Name, "paper")
	r.press("esc")
	r.is("left", r.theme.Name, "quiet")
	r.press("T", "jj", "enter")
	r.is("taken", r.theme.Name, "safe")
}

func TestTheLibraryIsListed(t *testing.T) {
	read(t, 120, 40).press("o").sees("Only this briefing is open")
	one := []Entry{{"one.txt", func() (*model.Brief, error) { return uitest.Brief(), nil }}}
	r := readWith(t, Config{First: uitest.Brief(), Derive: derive, Library: one}, 120, 40).press("o", "j", "j")
	r.sees("give several files or a folder")
	if it, ok := r.over.list.Picked(); !ok || it.Text != "one.txt" {
		t.Errorf("%q is marked", it.Text)
	}
}

func (r *reader) under() string {
	text := r.session.Brief.Text[r.source.Cursor():]
	return text[:min(len(text), 12)]
}

func TestACountRepeatsAMotion(t *testing.T) {
	one, three := read(t, 80, 60).press("tab", "www"), read(t, 80, 60).press("tab", "3w")
	three.is("3w", three.under(), one.under())
	three.press("1", "0", "w")
	one.press("wwwww", "wwwww")
	three.is("10w", three.under(), one.under())
}

func TestMarksAndJumps(t *testing.T) {
	r := read(t, 120, 40).press("tab", "jjw", "ma")
	marked := r.under()
	r.press("G")
	away := r.under()
	if away == marked {
		t.Fatal("the cursor did not move")
	}
	r.press("'a")
	r.is("back at the mark", r.under(), marked)
	r.press("'q")
	r.sees("No place is marked q")
	r.press("G", "(")
	r.is("back before the jump", r.under(), marked)
	r.press(")")
	r.is("and forward", r.under(), away)
}

func TestSectionsAreListedAndOpened(t *testing.T) {
	r := read(t, 120, 40).press("O")
	r.sees("The ambush at Tessit")
	r.press("/", "voices", "enter")
	r.is("the cursor", r.under()[:6], "Voices")
	r.press("{")
	r.is("the section before", r.under()[:10], "The ambush")
}

func TestYankingKeepsTheHandlingMark(t *testing.T) {
	r := read(t, 120, 40).press("tab", "/", "Herders", "enter", "esc", "v", "w", "y")
	r.is("the words", r.clip, "Herders say\n[TLP:GREEN]")
	r.press("/", "Herders", "enter", "esc", "vv", "Y")
	at := uitest.Span("Herders say that at least 17 soldiers were killed near Tessit on 4 May.", 1)
	r.is("the sentence", r.clip, fmt.Sprintf("“%s” — Garrison notes from the river towns, Delta desk, 6 May 2025, bytes %d–%d\n[TLP:GREEN]",
		at.Of(uitest.Text), at.Start, at.End))
	r = read(t, 120, 40).press("3", "y")
	if !strings.HasPrefix(r.clip, "“They waited for the rain, … Nobody was going to come.” — ") {
		t.Errorf("the chosen quotation: %s", r.clip)
	}
}

func TestARegularExpressionIsSearchedFor(t *testing.T) {
	r := read(t, 120, 40).press("/", "ctrl+r", "1[0-9]+ s")
	r.sees("regexp /")
	r.press("backspace", "backspace", "(")
	r.sees("not a regular expression yet")
	r.press("backspace", "enter")
	r.is("the cursor", r.under()[:3], "100")
}

func TestEarlierSearchesComeBack(t *testing.T) {
	r := read(t, 120, 40).press("/", "Tessit", "enter", "/", "bridge", "enter", "/", "up", "up")
	r.is("two before", r.prompt.input.Value(), "Tessit")
}

func TestALinkIsOpenedOnlyAfterAsking(t *testing.T) {
	b := &model.Brief{ID: "l", Format: model.Markdown, Text: "See [the report](https://example.org/r) now.", Title: "Links"}
	b.Body.End = len(b.Text)
	var opened []string
	r := readWith(t, Config{First: b, Browse: func(s string) error { opened = append(opened, s); return nil }}, 100, 30)
	r.press("tab", "/", "report", "enter", "esc")
	r.sees("https://example.org/r")
	r.press("L", "n", "L", "x")
	if len(opened) > 0 {
		t.Errorf("opened %v without a yes", opened)
	}
	r.press("L", "y")
	r.is("opened", strings.Join(opened, " "), "https://example.org/r")
}

// Sequences of emoji stand whole once the terminal has said that it counts by
// clusters, in the next briefing as well.
func TestEmojiStandWholeWhereTheTerminalCountsByClusters(t *testing.T) {
	text := "Nurses 👩\u200d⚕\ufe0f of Ostrel wave 🇫🇷 flags.\n"
	b := &model.Brief{ID: "wave", Text: text, Body: model.Span{End: len(text)}}
	r := readWith(t, Config{First: b}, 100, 24)
	if strings.Contains(r.screen(), "\u200d") {
		t.Errorf("a sequence is sent to a terminal that may count it otherwise:\n%s", r.screen())
	}
	r.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeNotRecognized})
	if strings.Contains(r.screen(), "\u200d") {
		t.Error("a terminal that does not know the mode gets sequences")
	}
	r.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	r.sees("👩\u200d⚕\ufe0f of Ostrel")
	r.open(b)
	r.sees("👩\u200d⚕\ufe0f of Ostrel")
	for y, row := range r.rows() {
		if n := ansi.StringWidth(row.String()); n != 100 {
			t.Errorf("row %d takes %d columns of 100: %q", y, n, row.String())
		}
	}
	r.press("?")
	for y, row := range r.rows() {
		if n := ansi.StringWidth(row.String()); n != 100 {
			t.Errorf("with a list over it, row %d takes %d columns of 100: %q", y, n, row.String())
		}
	}
}
