package cli

import (
	"os"
	"slices"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
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

// unasked keeps Fang from asking the terminal for its background before it shows
// the help that args ask for: it would wait for seconds where no answer comes,
// and the colours do not need it. Fang asks only where it could hear an answer.
func unasked(args []string) {
	if !slices.ContainsFunc(args, func(a string) bool { return a == "-h" || a == "--help" || a == "help" }) {
		return
	}
	if nothing, err := os.Open(os.DevNull); err == nil {
		os.Stdin = nothing
	}
}
