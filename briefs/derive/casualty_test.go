package derive

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

// TestCasualties reads the passages of testdata/casualty*.txtar. Each passage is
// followed by the claims wanted of it, a line each.
func TestCasualties(t *testing.T) {
	comparePassages(t, "casualty", claimsOf)
}

// claimsOf are the casualty claims of text, a line each: outcome, count and the
// fields that the text gives.
func claimsOf(b *model.Brief) string {
	var out bytes.Buffer
	text := b.Text
	facts := Facts(context.Background(), b, Options{Workers: 1})
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
