package model

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// manyFacts is n facts with anchors of all lengths, some of which reach over
// many others.
func manyFacts(n int) []Fact {
	rnd := rand.New(rand.NewPCG(3, 9))
	facts := make([]Fact, n)
	for i := range facts {
		facts[i] = Fact{Kind: KindForce, Force: &Force{}}
		for range 1 + rnd.IntN(5) {
			at, long := rnd.IntN(20*n), 1+rnd.IntN(12)
			if rnd.IntN(40) == 0 {
				long = 1 + rnd.IntN(2000)
			}
			if rnd.IntN(100) == 0 {
				long = endless - 9 + rnd.IntN(18)
			}
			facts[i].Anchors = append(facts[i].Anchors, Anchor{Span{at, at + long}, Role(rnd.IntN(int(Roles)))})
		}
	}
	return facts
}

func TestIndexFindsEveryAnchor(t *testing.T) {
	facts := manyFacts(400)
	x := NewIndex(facts)
	if len(x.long) == 0 {
		t.Fatal("no anchor is longer than an entry can say")
	}
	for offset := range 20*len(facts) + endless + 20 {
		var want []int
		for i := range facts {
			if slices.ContainsFunc(facts[i].Anchors, func(a Anchor) bool { return a.Holds(offset) }) {
				want = append(want, i)
			}
		}
		have := slices.Sorted(slices.Values(x.At(offset)))
		if !slices.Equal(have, want) {
			t.Fatalf("facts at byte %d: have %v, want %v", offset, have, want)
		}
	}
}

func BenchmarkNewIndex(b *testing.B) {
	facts := manyFacts(50_000)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(facts)
	}
}
