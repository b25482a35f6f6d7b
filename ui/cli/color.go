package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// The words of --color.
const (
	colorAuto   = "auto"
	colorAlways = "always"
	colorNever  = "never"
)

// colors decides how many colours out may get: the flag comes before NO_COLOR,
// NO_COLOR before CLICOLOR_FORCE, that before what the terminal is known to
// show. Any value of NO_COLOR counts unless it is empty; without colours, bold
// and underlines stay.
func colors(flag string, env []string, out io.Writer) colorprofile.Profile {
	none, forced := valueOf(env, "NO_COLOR") != "", valueOf(env, "CLICOLOR_FORCE")
	env = without(env, "NO_COLOR", "CLICOLOR_FORCE")
	switch {
	case flag == colorNever, flag != colorAlways && none:
		return colorprofile.ASCII
	case flag == colorAlways, forced != "" && forced != "0":
		return max(colorprofile.ANSI, colorprofile.Env(env), colorprofile.Detect(out, env))
	}
	return colorprofile.Detect(out, env)
}

// valueOf is the last value that env gives name.
func valueOf(env []string, name string) (value string) {
	for _, e := range env {
		if k, v, _ := strings.Cut(e, "="); k == name {
			value = v
		}
	}
	return value
}

// without is env without the given names.
func without(env []string, names ...string) []string {
	kept := make([]string, 0, len(env))
	for _, e := range env {
		if k, _, _ := strings.Cut(e, "="); !slices.Contains(names, k) {
			kept = append(kept, e)
		}
	}
	return kept
}
