package cli_test

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"debrief/ui/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"debrief": func() { os.Exit(cli.Main()) },
	})
}

// The scripts run the real program. In them "code N command" asks for an exit
// code, where "!" takes any but 0.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":  exitsWith,
			"words": holdsWords,
		},
	})
}
