package derive

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"debrief/model"
)

var updateCasualties = flag.Bool("update-casualties", false, "rewrite the claims wanted in testdata/casualty*.txtar")

// TestCasualties reads the passages of testdata/casualty*.txtar. Each passage is
// followed by the claims wanted of it, a line each.
func TestCasualties(t *testing.T) {
	files, err := filepath.Glob("testdata/casualty*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no passages: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			passage, want := archive.Files[i], &archive.Files[i+1]
			have := claimsOf(string(passage.Data))
			if *updateCasualties {
				want.Data = []byte(have)
				continue
			}
			t.Run(passage.Name, func(t *testing.T) {
				if have != string(want.Data) {
					t.Errorf("passage:\n%shave:\n%swant:\n%s", passage.Data, have, want.Data)
				}
			})
		}
		if *updateCasualties {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// claimsOf are the casualty claims of text, a line each: outcome, count and the
// fields that the text gives.
func claimsOf(text string) string {
	var out bytes.Buffer
	facts := Facts(context.Background(), briefOf(text), Options{Workers: 1})
	number := map[string]int{}
	for i := range facts {
		number[facts[i].ID] = i + 1
	}
	for i := range facts {
		c := facts[i].Casualty
		if c == nil {
			continue
		}
		fmt.Fprintf(&out, "%s %s", c.Outcome, c.Count.Short(text))
		field(&out, text, "", c.Victims, " ")
		field(&out, text, "said by", c.Claimant, model.BetweenNames)
		field(&out, text, "done by", c.Perpetrator, " ")
		field(&out, text, "where:", c.Place, " ")
		field(&out, text, "when:", c.Date, " ")
		field(&out, text, "held open by", c.Hedge, " ")
		if n := facts[i].Tellings(); n > 1 {
			fmt.Fprintf(&out, " | told %d times", n)
		}
		for _, id := range facts[i].Rivals {
			fmt.Fprintf(&out, " | rival of %s", facts[number[id]-1].Casualty.Count.Short(text))
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func field(out *bytes.Buffer, text, label string, w model.Words, sep string) {
	if w.Empty() {
		return
	}
	fmt.Fprintf(out, " | %s", strings.TrimSpace(label+" "+w.Of(text, sep)))
}
