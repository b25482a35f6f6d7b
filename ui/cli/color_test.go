package cli

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestColors(t *testing.T) {
	term, rich := "TERM=xterm-256color", "COLORTERM=truecolor"
	for _, c := range []struct {
		flag string
		env  []string
		want colorprofile.Profile
	}{
		{colorAuto, []string{term}, colorprofile.NoTTY},
		{colorAuto, []string{term, "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{colorAuto, []string{term, "CLICOLOR_FORCE=yes", rich}, colorprofile.TrueColor},
		{colorAuto, []string{term, "CLICOLOR_FORCE=0"}, colorprofile.NoTTY},
		{colorAuto, []string{term, "NO_COLOR=yes"}, colorprofile.ASCII},
		{colorAuto, []string{term, "NO_COLOR=0", "CLICOLOR_FORCE=1"}, colorprofile.ASCII},
		{colorAuto, []string{term, "NO_COLOR=", "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{colorNever, []string{term, rich, "CLICOLOR_FORCE=1"}, colorprofile.ASCII},
		{colorAlways, []string{term, "NO_COLOR=1"}, colorprofile.ANSI256},
		{colorAlways, []string{"TERM=dumb"}, colorprofile.ANSI},
		{colorAlways, []string{"TERM=xterm", rich}, colorprofile.TrueColor},
	} {
		if have := colors(c.flag, c.env, &bytes.Buffer{}); have != c.want {
			t.Errorf("--color %s with %q: have %v, want %v", c.flag, c.env, have, c.want)
		}
	}
}
