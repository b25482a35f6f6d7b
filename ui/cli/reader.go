package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"debrief/briefs/derive"
	"debrief/briefs/library"
	"debrief/model"
	"debrief/ui"
	"debrief/ui/keys"
	"debrief/ui/theme"
)

// screen is what the flags and, where they are silent, the configuration say of
// the reader's looks and keys.
type screen struct {
	theme, color choice
	mouse        bool
	store        string
	notice       string // shown until the first key
	keys         keys.Table
	order        model.Order // of reviews

	stores     stores
	identities identities
}

// themeAuto is the theme that suits the terminal.
const themeAuto = "auto"

// screenFlags adds the reader's flags to c.
func screenFlags(c *cobra.Command) *screen {
	s := &screen{
		theme: choice{allowed: append([]string{themeAuto}, theme.Names()...)},
		color: choice{allowed: []string{colorAuto, colorAlways, colorNever}},
	}
	s.theme.add(c, "theme", "", "Looks of the reader")
	s.color.add(c, "color", "", "When to use colours")
	c.Flags().BoolVar(&s.mouse, "mouse", false, "Listen to the mouse")
	c.Flags().StringVar(&s.store, "store", "", "Keep decisions in this file instead of $"+library.Environment+" or the user's own")
	return s
}

// configure takes from the configuration what no flag of c says.
func (s *screen) configure(c *cobra.Command) error {
	file, err := readConfig(configPath())
	if err != nil {
		return err
	}
	if !c.Flags().Changed("theme") && file.Theme != "" {
		s.theme.value = file.Theme
	}
	if !c.Flags().Changed("color") && file.Color != "" {
		s.color.value = file.Color
	}
	if !c.Flags().Changed("mouse") {
		s.mouse = file.Mouse
	}
	s.keys, s.order = file.table, file.order
	return nil
}

// heapFor is how much garbage may grow before it is collected, in percent of
// what is in use, for a text of size bytes. A large text is most of the memory
// that the reader needs, and collecting early costs little, because it holds
// nothing to be followed. Beside a small one, collecting would take time from
// the first frame, and from what comes after it: until its facts and its review
// have settled, little of what is made is garbage.
func heapFor(size int) (percent int) {
	switch {
	case size > huge:
		return 10
	case size > large:
		return 25
	case size > small:
		return smallHeap
	}
	return openingHeap
}

// The percentages for briefings of which a few hundred fit in memory: once they
// have settled, and, for small ones, while they are opened. Collecting begins
// where the heap is as large as this percentage of 4 MB: at 16 and at 100 MB.
const smallHeap, openingHeap = 400, 2500

// A text of up to small bytes takes little memory, whatever is made of it. One of
// more than large bytes is one that the reader saves memory for, and of more than
// huge at the cost of some time.
const small, large, huge = 1 << 20, 4 << 20, 32 << 20

// spare is how many goroutines may run besides those that the machine has cores
// for. A key is read by a goroutine that blocks: where the others keep all
// places, it would wait some milliseconds for one of them to be taken off its own.
const spare = 1

// errNoTerminal is the failure of a reader whose screen would go to a file.
var errNoTerminal = errors.New("the reader needs a terminal, and standard output is none")

// read opens the first of all that can be opened and shows it. Those before it
// that cannot are reported.
func (s *screen) read(c *cobra.Command, all []input) error {
	if !term.IsTerminal(os.Stdout.Fd()) {
		return hinted{errNoTerminal, "debrief facts prints the facts without one"}
	}
	if err := s.configure(c); err != nil {
		return err
	}
	look := watch
	for i := range all {
		if all[i].name == stdinName {
			p := listenTo(os.Stdin)
			all[i].open = func() (*model.Brief, error) { return p.open(c.Context()) }
			look = watchWith(p)
		}
	}
	first, bad := opened(all, c.ErrOrStderr())
	if first.brief == nil {
		return errReported
	}
	debug.SetGCPercent(heapFor(len(first.brief.Text)))
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt)
	defer stop()
	profile := colors(s.color.value, os.Environ(), os.Stdout)
	err := ui.Run(ctx, ui.Config{
		Library: entries(all), At: first.at, First: first.brief, Rest: first.rest, End: first.end, Derive: s.derive, Identify: s.identities.of, Notice: s.notice,
		Journal: s.journal, Listen: listenEvery, Reviewer: reviewer(), Browse: browse, Editor: editor,
		Watch: look, Count: derive.CountIn, Missed: missed, Country: country,
		Keys: s.keys, Order: s.order, Theme: s.themeName(), Profile: &profile, Mouse: s.mouse,
	})
	err = errors.Join(err, s.stores.close())
	if err == nil && bad {
		return errReported
	}
	return err
}

// listenEvery is how often the store is asked for what other sessions said.
const listenEvery = 2 * time.Second

// journal opens the store at path, or, when that is empty, where the flag says.
func (s *screen) journal(ctx context.Context, path string) (ui.Journal, error) {
	if path == "" {
		path = s.storePath()
	}
	store, err := s.stores.at(ctx, path)
	if err != nil {
		return nil, err
	}
	return journal{store}, nil
}

// storePath is the file that decisions are kept in.
func (s *screen) storePath() string {
	if s.store != "" {
		return s.store
	}
	return library.DefaultPath()
}

// first is the briefing that the reader begins with: all of it, or its beginning
// and what opens the whole and its end.
type first struct {
	at    int
	brief *model.Brief
	rest  func() (*model.Brief, error)
	end   func() (*model.Brief, bool)
}

// opened is the first of all that can be opened; its brief is nil when none can.
func opened(all []input, errs io.Writer) (f first, bad bool) {
	for i, in := range all {
		if in.begin != nil {
			if b, ok := in.begin(); ok {
				end := func() (*model.Brief, bool) { return in.end(b) }
				return first{i, b, sized(in.rest), end}, bad
			}
		}
		b, err := in.open()
		if err == nil {
			return first{at: i, brief: b}, bad
		}
		bad = in.fails(errs, err) || bad
	}
	return first{}, bad
}

// sized is open, with the collecting of garbage set by what it opened.
func sized(open func() (*model.Brief, error)) func() (*model.Brief, error) {
	return func() (*model.Brief, error) {
		b, err := open()
		if err == nil {
			debug.SetGCPercent(heapFor(len(b.Text)))
		}
		return b, err
	}
}

func entries(all []input) []ui.Entry {
	library := make([]ui.Entry, len(all))
	for i, in := range all {
		library[i] = ui.Entry{Name: in.name, Open: in.open}
	}
	return library
}

// country is the country that words mean, and where b names it.
func country(b *model.Brief, words string, near int) (ui.Country, bool) {
	c, ok := derive.CountryIn(b, words, near)
	return ui.Country{Code: c.Code, Name: c.Name, Where: c.Where}, ok
}

// missed is what no fact covers.
func missed(b *model.Brief, facts []model.Fact) []ui.Gap {
	all := derive.Uncovered(b, facts).Missed
	gaps := make([]ui.Gap, len(all))
	for i, m := range all {
		gaps[i] = ui.Gap{Span: m.Span, Quote: m.Quote}
	}
	return gaps
}

// themeName is the theme asked for, empty for the one that suits the terminal.
func (s *screen) themeName() string {
	if s.theme.value == themeAuto {
		return ""
	}
	return s.theme.value
}
