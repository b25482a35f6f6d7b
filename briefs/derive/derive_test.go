package derive

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/model"
)

// briefOf is a briefing of plain text.
func briefOf(text string) *model.Brief {
	return &model.Brief{Name: "test.txt", Text: text, Body: model.Span{End: len(text)}}
}

func TestSegmentsHoldEveryBlockOnce(t *testing.T) {
	b := briefOf(strings.Repeat("The column of 200 men left Gao on Monday.\n\nNobody said why.\n\n", 9000))
	segments := cut(b)
	if len(segments) < 5 {
		t.Fatalf("have %d segments of %d bytes", len(segments), len(b.Text))
	}
	at := 0
	for i, s := range segments {
		if s.Start < at || s.Len() > segmentTo+1024 {
			t.Errorf("segment %d is %v, the one before ends at %d", i, s.Span, at)
		}
		if skipped := strings.TrimSpace(b.Text[at:s.Start]); skipped != "" {
			t.Errorf("between segments %d and %d lies %q", i-1, i, skipped)
		}
		at = s.End
	}
}

func TestFactsAreTheSameForAnyNumberOfWorkers(t *testing.T) {
	b := briefOf(strings.Repeat("At least 20 soldiers were killed in Gao, officials said.\n\n", 4000))
	one := Facts(context.Background(), b, Options{Workers: 1})
	three := Facts(context.Background(), b, Options{Workers: 3, First: model.Span{Start: 100000, End: 100100}})
	if len(one) != len(three) {
		t.Fatalf("have %d facts with one worker, %d with three", len(one), len(three))
	}
	for i := range one {
		if one[i].ID != three[i].ID || one[i].Start() != three[i].Start() {
			t.Fatalf("fact %d is %s with one worker, %s with three", i, one[i].ID, three[i].ID)
		}
	}
}

// The memory of a passage is used again for the next, and tells nothing of it.
func TestFactsAreTheSameWhateverWasReadBefore(t *testing.T) {
	large := briefOf("PORT ALVA, 3 MAY 91 (HP) -- [TEXT] THE LOCAL RADIO REPORTED TODAY THAT A FERRYMAN WHO HAD BEEN KIDNAPPED WAS FOUND MURDERED NEAR THE QUAY.\n\nTWO FISHERMEN WERE KILLED IN THE OLD QUARTER, THE HARBOUR MASTER SAID.")
	small := briefOf("Two fishermen were killed in the old quarter on Sunday, the harbour master said.")
	used := &passage{}
	for _, before := range []*model.Brief{small, large} {
		used.read(before, cut(before)[0])
		used.read(large, cut(large)[0])
		fresh := &passage{}
		fresh.read(large, cut(large)[0])
		if diff := cmp.Diff(fresh.facts, used.facts); diff != "" {
			t.Errorf("after %q (-in new memory +have):\n%s", before.Text, diff)
		}
	}
}
