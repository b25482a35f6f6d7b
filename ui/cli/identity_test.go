package cli

import (
	"strings"
	"sync"
	"testing"

	"debrief/briefs"
	"debrief/model"
)

func TestIdentities(t *testing.T) {
	var n identities
	orm := model.Brief{Text: strings.Repeat("The ford at Orm is closed.\n", 1000)}
	ketu := model.Brief{Text: strings.Repeat("The ford at Ketu is open.\n", 1000)}
	part := model.Brief{Text: orm.Text[:len(orm.Text)/2]}
	var all sync.WaitGroup
	for range 4 {
		for _, b := range []model.Brief{orm, ketu, part} {
			all.Go(func() {
				if id, want := n.of(&b), briefs.Identity(&b); id != want {
					t.Errorf("%d bytes have the ID %s, want %s", len(b.Text), id, want)
				}
			})
		}
	}
	all.Wait()
	if id := n.of(&model.Brief{ID: "ford", Text: orm.Text}); id != "ford" {
		t.Errorf("a briefing with the ID ford has the ID %s", id)
	}
}
