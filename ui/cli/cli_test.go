package cli_test

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"debrief/ui/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"debrief":        func() { os.Exit(cli.Main()) },
		"debrief-broken": func() { os.Exit(cli.Broken(os.Args[1])) },
	})
}

// The scripts run the real program. The commands they have besides those of
// testscript are described where they are defined.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":      exitsWith,
			"words":     holdsWords,
			"unread":    withoutReader,
			"interrupt": interrupted,
		},
	})
}
