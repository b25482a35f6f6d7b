package cli_test

import (
	"strings"
	"testing"

	"debrief/ui/uitest"
)

// Help asks the terminal nothing: where no answer comes it would wait for it.
func TestHelpAsksTheTerminalNothing(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"facts", "-h"}, {"help", "reviews"}} {
		term := uitest.Start(t, inTerminal(t, args...), 120, 60)
		term.See("FLAGS")
		if code := term.Ended(); code != 0 {
			t.Errorf("%v: exit code %d", args, code)
		}
		for _, query := range []string{"\x1b]11;?", "\x1b[c", "\x1b[6n"} {
			if strings.Contains(term.Sent(), query) {
				t.Errorf("%v: the terminal was asked %q", args, query)
			}
		}
	}
}

// No word of help is broken at the edge of a narrow terminal.
func TestHelpKeepsToItsColumns(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"reviews", "export", "--help"}, {"help", "reviews"}, {"facts", "-h"}} {
		term := uitest.Start(t, inTerminal(t, args...), 80, 70)
		term.See("FLAGS")
		term.Ended()
		column := -1
		for _, line := range strings.Split(term.Screen(), "\n") {
			line = strings.TrimRight(line, " ")
			if strings.HasPrefix(line, "    -h") {
				column = strings.Index(line, "Help for")
			}
			if len(line) > 0 && line[0] != ' ' {
				t.Errorf("%v: %q begins at the edge", args, line)
			}
		}
		if column < 10 {
			t.Fatalf("%v: no column of help:\n%s", args, term.Screen())
		}
		for _, line := range strings.Split(term.Screen(), "\n") {
			if n := len(line) - len(strings.TrimLeft(line, " ")); n > 10 && n != column && strings.TrimSpace(line) != "" {
				t.Errorf("%v: %q is not in column %d", args, line, column)
			}
		}
	}
}
