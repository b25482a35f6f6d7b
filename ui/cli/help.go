package cli

import (
	"os"
	"slices"
	"strings"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"debrief/ui/paint"
)

// helpColors are the colours of help: of the sixteen that the terminal's owner
// chose, and of none where words are read, so that they suit any background.
func helpColors(lipgloss.LightDarkFunc) fang.ColorScheme {
	none := lipgloss.NoColor{}
	return fang.ColorScheme{
		Base: none, Description: none, Argument: none, Help: none, Dash: none, Codeblock: none,
		Title: lipgloss.Blue, Program: lipgloss.Cyan, Command: lipgloss.Cyan, Flag: lipgloss.Green, QuotedString: lipgloss.Yellow,
		DimmedArgument: lipgloss.BrightBlack, Comment: lipgloss.BrightBlack, FlagDefault: lipgloss.BrightBlack,
	}
}

// helped makes ready for help, if args ask for it.
//
// Fang asks the terminal for its background before it shows help, and would wait
// for seconds where no answer comes; the colours do not need it. It asks only
// where it could hear an answer.
func helped(root *cobra.Command, args []string) {
	if !slices.ContainsFunc(args, func(a string) bool { return a == "-h" || a == "--help" || a == "help" }) {
		return
	}
	if nothing, err := os.Open(os.DevNull); err == nil {
		os.Stdin = nothing
	}
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
		root.InitDefaultHelpCmd()
		root.InitDefaultCompletionCmd()
		fitHelp(root, w)
	}
}

// What stands left of what help says of a command or a flag, in cells, and the
// least that is left for it.
const (
	helpMargin, helpGap = 4, 2
	leastHelp           = 20
)

// fitHelp breaks what help says of the commands and flags below c into lines that
// stay in their column on a terminal of w cells.
func fitHelp(c *cobra.Command, w int) {
	column := paint.Width("-h --help")
	flags := func(do func(*pflag.Flag, int)) {
		c.Flags().VisitAll(func(f *pflag.Flag) { do(f, paint.Width("-x --"+f.Name)) })
		c.PersistentFlags().VisitAll(func(f *pflag.Flag) { do(f, paint.Width("-x --"+f.Name)) })
	}
	flags(func(_ *pflag.Flag, n int) { column = max(column, n) })
	for _, sub := range c.Commands() {
		column = max(column, paint.Width(shownUse(sub)))
	}
	room := w - helpMargin - column - helpGap
	if room < leastHelp {
		return
	}
	flags(func(f *pflag.Flag, _ int) { f.Usage = broken(f.Usage, room-paint.Width(" ("+f.DefValue+")")) })
	for _, sub := range c.Commands() {
		fitHelp(sub, w)
		sub.Short = broken(sub.Short, room)
	}
}

// shownUse is a command as help lists it.
func shownUse(c *cobra.Command) string {
	use := c.Use
	if c.HasAvailableSubCommands() {
		use += " [command]"
	}
	if c.HasFlags() || c.HasPersistentFlags() {
		use += " [--flags]"
	}
	return use
}

// broken is text in lines of at most w cells.
func broken(text string, w int) string { return strings.Join(paint.Wrap(text, w), "\n") }
