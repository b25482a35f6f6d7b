package cli

import "runtime/debug"

// version is the module's version, or "devel" with the revision it was built
// from if that is known.
func version() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := build.Main.Version
	if v == "" || v == "(devel)" {
		v = "devel"
	}
	for _, s := range build.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && v == "devel" {
			v += " " + s.Value[:12]
		}
	}
	return v
}
