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
