package cli_test

import (
	"encoding/json"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// holdsWords is the script command "words FILE FACTS": each count and quotation
// of the JSON lines FACTS is a stretch of FILE at one of the fact's anchors.
func holdsWords(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: words FILE FACTS")
	}
	text := ts.ReadFile(args[0])
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		var fact struct {
			Anchors         []struct{ Start, End int }
			Force, Casualty struct{ Count struct{ Text string } }
			Quote           struct{ Text string }
		}
		if err := json.Unmarshal([]byte(line), &fact); err != nil {
			ts.Fatalf("%v in %s", err, line)
		}
		words := fact.Force.Count.Text + fact.Casualty.Count.Text + fact.Quote.Text
		found := false
		for _, a := range fact.Anchors {
			found = found || strings.Contains(words, text[a.Start:a.End])
		}
		if !found {
			ts.Fatalf("%q stands at no anchor of %s", words, line)
		}
	}
}
