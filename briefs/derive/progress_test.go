package derive

import (
	"context"
	"slices"
	"testing"

	"debrief/model"
)

func TestProgressTellsFactsSoFar(t *testing.T) {
	b := long(400 << 10)
	all := Facts(context.Background(), b, Options{})
	calls, fresh, last := 0, 0, 0
	var first []model.Fact
	seen := model.Span{Start: 300 << 10, End: 301 << 10}
	Facts(context.Background(), b, Options{Workers: 2, First: seen, Progress: func(facts []model.Fact, isFresh bool, done, total int) {
		calls++
		if done <= last || done > total || total != len(b.Text) {
			t.Errorf("%d of %d bytes after %d", done, total, last)
		}
		last = done
		if !isFresh {
			return
		}
		if fresh++; fresh == 1 {
			first = facts
		}
		sound(t, b, facts)
		if len(facts) > len(all) {
			t.Errorf("%d facts so far, %d in the end", len(facts), len(all))
		}
	}})
	if calls != len(cut(b)) || fresh < 1 {
		t.Errorf("%d calls for %d segments, %d with facts", calls, len(cut(b)), fresh)
	}
	if !slices.ContainsFunc(first, func(f model.Fact) bool { return f.Start() >= seen.Start }) {
		t.Errorf("the first facts told leave out what somebody looks at")
	}
}

func TestFactsOfAnEndedContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	b := long(400 << 10)
	facts := Facts(ctx, b, Options{Workers: 1, Progress: func([]model.Fact, bool, int, int) { cancel() }})
	if len(facts) == 0 || facts[len(facts)-1].Start() > segmentTo+1024 {
		t.Errorf("%d facts after one segment", len(facts))
	}
}
