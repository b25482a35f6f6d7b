package model

import (
	"cmp"
	"slices"
	"strings"
)

// fragment is one telling of a fact: its words and what stands around them, on
// one line and in lower case.
type fragment struct {
	kind                  Kind
	id                    string // without the ordinal of facts with the same words
	exact, prefix, suffix string
	of                    int // position of the fact in its list
	start                 int // of the words in their text
}

// Lengths in bytes: of the context that tells two places of a sentence apart, of
// the context that tells two places of a briefing apart, and of the least that
// tells anything.
const (
	closely = 16
	widely  = 32
	least   = 12
)

// trait is one way to know a fact again: a key that it has in both texts, empty
// where it says nothing.
type trait func(f *fragment) string

// traits are the ways from the surest on. The first five find a fact by its own
// words, the others one whose words have changed.
func traits() []trait {
	return []trait{
		func(f *fragment) string { return keyed(f.exact, f.around(widely, widely)) },
		func(f *fragment) string { return keyed(f.exact, f.around(closely, closely)) },
		func(f *fragment) string { return keyed(f.exact, f.around(closely, 0)) },
		func(f *fragment) string { return keyed(f.exact, f.around(0, closely)) },
		func(f *fragment) string { return f.id },
		func(f *fragment) string { return f.around(widely, widely) },
		func(f *fragment) string { return f.around(closely, closely) },
		func(f *fragment) string { return f.half(headOf(f.exact, widely)) },
		func(f *fragment) string { return f.half(tailOf(f.exact, widely)) },
		func(f *fragment) string { return f.around(closely, 0) },
		func(f *fragment) string { return f.around(0, closely) },
	}
}

// around is so many bytes before and behind the words, empty when that is too
// little to tell anything.
func (f *fragment) around(before, behind int) string {
	p, s := tailOf(f.prefix, before), headOf(f.suffix, behind)
	if len(p)+len(s) < least {
		return ""
	}
	return p + "\x00" + s
}

// half is a part of a quotation that is long enough to know it by.
func (f *fragment) half(part string) string {
	if f.kind != KindQuote || len(part) < widely {
		return ""
	}
	return part
}

func keyed(words, context string) string {
	if context == "" {
		return ""
	}
	return words + "\x00" + context
}

// tellings is how many tellings of one fact are looked at.
const tellings = 8

// fragments are the tellings of the facts, by where they stand.
func fragments(facts []Fact, taken []bool, text string) []fragment {
	var all []fragment
	for i := range facts {
		if taken[i] {
			continue
		}
		n := 0
		for _, a := range facts[i].Anchors {
			if a.Role == facts[i].Kind.MainRole() && n < tellings {
				all = append(all, fragmentOf(Select(text, a.Span), facts[i].Kind, facts[i].ID, i))
				n++
			}
		}
	}
	return byStart(all)
}

// remnants are the tellings of the facts that are sought.
func remnants(group []sought) []fragment {
	var all []fragment
	for i := range group {
		if group[i].to >= 0 || group[i].subject == nil || isAdded(group[i].fact) {
			continue
		}
		s, n := group[i].subject, 0
		for _, st := range s.Stands {
			if st.Role == s.Kind.MainRole() && n < tellings {
				all = append(all, fragmentOf(st.Selector, s.Kind, group[i].fact, i))
				n++
			}
		}
	}
	return byStart(all)
}

func fragmentOf(s Selector, kind Kind, id string, of int) fragment {
	flat := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	id, _, _ = strings.Cut(id, ".")
	return fragment{kind: kind, id: id, exact: flat(s.Exact), prefix: flat(s.Prefix), suffix: flat(s.Suffix), of: of, start: s.Start}
}

func byStart(all []fragment) []fragment {
	slices.SortStableFunc(all, func(a, b fragment) int { return cmp.Compare(a.start, b.start) })
	return all
}

// find looks for each fact of the group among facts, of which some are taken,
// and notes its position there. No two facts of the group are found in one.
func find(group []sought, facts []Fact, text string, taken []bool) {
	h := hunt{group: group, taken: taken, old: remnants(group)}
	if len(h.old) == 0 {
		return
	}
	h.fresh = fragments(facts, taken, text)
	for _, t := range traits() {
		h.by(t)
	}
}

// hunt is the search for a group of facts.
type hunt struct {
	group      []sought
	taken      []bool // of the facts: found, or not to be
	old, fresh []fragment
}

// by finds what one trait can find.
func (h *hunt) by(t trait) {
	waiting := sorted(h.fresh, t, func(f *fragment) bool { return !h.taken[f.of] })
	if len(waiting) == 0 {
		return
	}
	asked := sorted(h.old, t, func(o *fragment) bool { return h.group[o.of].to < 0 })
	for i := range h.old {
		key := keyOf(&h.old[i], t)
		if alike := asked[key]; len(alike) > 0 && len(waiting[key]) > 0 {
			h.match(alike, waiting[key])
			delete(asked, key)
		}
	}
}

// match finds facts that one key does not tell apart. As many as before are the
// same ones in their order; otherwise those belong together that have moved as
// far as most others.
func (h *hunt) match(asked, waiting []*fragment) {
	if len(asked) == len(waiting) {
		for i := range asked {
			h.found(asked[i], waiting[i])
		}
		return
	}
	pairs := couples(asked, waiting)
	votes := make(map[int]int, len(pairs))
	for _, p := range pairs {
		votes[p.moved()]++
	}
	slices.SortStableFunc(pairs, func(a, b couple) int {
		return cmp.Or(cmp.Compare(votes[b.moved()], votes[a.moved()]), cmp.Compare(distance(a.moved(), 0), distance(b.moved(), 0)))
	})
	for _, p := range pairs {
		h.found(p.old, p.fresh)
	}
}

// found notes that a fact is another one now, unless either is found already.
func (h *hunt) found(old, fresh *fragment) {
	if h.group[old.of].to < 0 && !h.taken[fresh.of] {
		h.group[old.of].to, h.taken[fresh.of] = fresh.of, true
	}
}

// couple is an old telling with one that it may be now.
type couple struct{ old, fresh *fragment }

// moved is how far the words would have moved.
func (c couple) moved() int { return c.fresh.start - c.old.start }

// candidates is how many tellings before and behind the one in the same rank,
// and the one in the same place, are weighed.
const candidates = 16

func couples(asked, waiting []*fragment) []couple {
	var all []couple
	reach := candidates
	if len(asked)+len(waiting) <= 4*candidates {
		reach = len(asked) + len(waiting)
	}
	for i, old := range asked {
		at, _ := slices.BinarySearchFunc(waiting, old.start, func(f *fragment, start int) int { return cmp.Compare(f.start, start) })
		low, high := min(i, at), max(i, at)
		for j := max(low-reach, 0); j < min(high+reach+1, len(waiting)); j++ {
			if j > low+reach && j < high-reach {
				j = high - reach
			}
			all = append(all, couple{old, waiting[j]})
		}
	}
	return all
}

// sorted is the fragments that are open by their keys.
func sorted(all []fragment, t trait, open func(*fragment) bool) map[string][]*fragment {
	by := map[string][]*fragment{}
	for i := range all {
		if f := &all[i]; open(f) {
			if key := keyOf(f, t); key != "" {
				by[key] = append(by[key], f)
			}
		}
	}
	return by
}

// keyOf is the key of f, which is another one for each kind.
func keyOf(f *fragment, t trait) string {
	key := t(f)
	if key == "" {
		return ""
	}
	return f.kind.String() + "\x00" + key
}
