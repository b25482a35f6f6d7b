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
	pins       []pin // what was found so far, by its old place
}

// pin is a place in the old text with the place in the new one.
type pin struct{ old, fresh int }

// by finds what one trait can find. As many facts as before with the same key
// are the same ones in their order; otherwise the nearest is taken.
func (h *hunt) by(t trait) {
	waiting := sorted(h.fresh, t, func(f *fragment) bool { return !h.taken[f.of] })
	if len(waiting) == 0 {
		return
	}
	asked := sorted(h.old, t, func(o *fragment) bool { return h.group[o.of].to < 0 })
	pins := h.pins
	for i := range h.old {
		o := &h.old[i]
		key := keyOf(o, t)
		if key == "" || h.group[o.of].to >= 0 {
			continue
		}
		f := h.choose(o, asked[key], waiting[key])
		if f != nil {
			h.group[o.of].to, h.taken[f.of] = f.of, true
			pins = append(pins, pin{o.start, f.start})
		}
	}
	slices.SortFunc(pins, func(a, b pin) int { return cmp.Compare(a.old, b.old) })
	h.pins = pins
}

// choose is the one of waiting that o is now, nil if there is none.
func (h *hunt) choose(o *fragment, asked, waiting []*fragment) *fragment {
	if len(asked) != len(waiting) {
		return h.nearest(waiting, h.expected(o.start))
	}
	at, _ := slices.BinarySearchFunc(asked, o.start, func(f *fragment, at int) int { return cmp.Compare(f.start, at) })
	for ; at < len(asked) && asked[at].start == o.start; at++ {
		if asked[at] == o && !h.taken[waiting[at].of] {
			return waiting[at]
		}
	}
	return nil
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

// candidates is how many facts that one trait finds are weighed against each
// other.
const candidates = 32

// nearest is the fact nearest to the place where it is expected that is not
// taken yet; nil if there is none.
func (h *hunt) nearest(among []*fragment, expected int) *fragment {
	at, _ := slices.BinarySearchFunc(among, expected, func(f *fragment, at int) int { return cmp.Compare(f.start, at) })
	var best *fragment
	for i := max(at-candidates, 0); i < min(at+candidates, len(among)); i++ {
		f := among[i]
		if !h.taken[f.of] && (best == nil || distance(f.start, expected) < distance(best.start, expected)) {
			best = f
		}
	}
	return best
}

// expected is where what stood at old should stand now: as far from its nearest
// found neighbour as before.
func (h *hunt) expected(old int) int {
	at, _ := slices.BinarySearchFunc(h.pins, old, func(p pin, at int) int { return cmp.Compare(p.old, at) })
	best := pin{}
	for i := max(at-1, 0); i < min(at+1, len(h.pins)); i++ {
		if i == max(at-1, 0) || distance(h.pins[i].old, old) < distance(best.old, old) {
			best = h.pins[i]
		}
	}
	return old + best.fresh - best.old
}
