package model

import (
	"strconv"
	"testing"
)

func TestByID(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 1000} {
		facts := make([]Fact, n)
		for i := range facts {
			facts[i].ID = "f" + strconv.Itoa(i*i)
		}
		b := newByID(facts)
		with := b.clone()
		with.give("added", int32(n))
		for i := range facts {
			if at, ok := with.of(facts[i].ID); !ok || int(at) != i {
				t.Errorf("of %d facts, %s has the thread %d, %v", n, facts[i].ID, at, ok)
			}
		}
		if at, ok := with.of("added"); !ok || int(at) != n {
			t.Errorf("of %d facts, the one added has the thread %d, %v", n, at, ok)
		}
		if _, ok := b.of("added"); ok {
			t.Errorf("of %d facts, one was added to a copy and is in both", n)
		}
		if _, ok := with.of("f2"); ok {
			t.Errorf("of %d facts, one has a thread that is not among them", n)
		}
	}
	var none Reviews
	if r := none.Of("f1"); r.Fact != "f1" || r.Seen {
		t.Errorf("no reviews give %v", r)
	}
}
