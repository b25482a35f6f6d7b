package derive

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"debrief/model"
)

func TestUncovered(t *testing.T) {
	text := `Gunmen killed 12 soldiers in Gao on 5 May 2020, the army said. The shop sold 40 goats for $300.

“We greeted nine of our neighbours,” said Awa Keita. A sign read “No entry”. Nobody signed the words “Here the long road to the north ends”.`
	b := briefOf(text)
	c := Uncovered(b, Facts(context.Background(), b, Options{}))
	var missed []string
	for _, m := range c.Missed {
		missed = append(missed, m.Of(text))
	}
	if have, want := strings.Join(missed, "; "), "40; nine; Here the long road to the north ends"; have != want {
		t.Errorf("missed\nhave %s\nwant %s", have, want)
	}
	if have, want := fmt.Sprint(c.Covered, c.Numbers, c.QuotesHeld, c.Quotes, c.Kinds), "1 3 1 2 [{0 0} {1 1} {1 2}]"; have != want {
		t.Errorf("coverage\nhave %s\nwant %s", have, want)
	}
}

func TestUncoveredOfNothing(t *testing.T) {
	if c := Uncovered(briefOf(""), nil); c.Missed != nil || c.Kinds != [model.Kinds]Share{} {
		t.Errorf("have %+v", c)
	}
}
