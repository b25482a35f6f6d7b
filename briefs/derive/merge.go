package derive

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"debrief/model"
)

// merge makes one fact of every claim that the briefing tells several times.
// Facts come in the order of the text and stay in the order of their first
// telling, in the memory of facts; quotations are left as they are. A claim is compared with the few
// latest of the same kind, outcome and value only, so that the time grows with
// the number of facts.
func merge(text string, facts []model.Fact) []model.Fact {
	m := merger{text: text, latest: map[tellKey][]int{}, facts: facts[:0], people: make([]victims, 0, len(facts))}
	for i := range facts {
		f := &facts[i]
		if f.Casualty == nil || !m.absorb(f) {
			m.add(*f)
		}
	}
	for i := range m.facts {
		m.order(&m.facts[i])
	}
	return m.facts
}

// maxTellings is how many facts of the same count a claim is compared with.
const maxTellings = 6

// tellKey is what two tellings of one claim agree in.
type tellKey struct {
	outcome model.Outcome
	value   int64
	vague   bool
	ranged  bool
}

type merger struct {
	text   string
	facts  []model.Fact
	people []victims // who the victims of each fact are
	latest map[tellKey][]int
}

func keyOfClaim(c *model.Casualty) tellKey {
	return tellKey{c.Outcome, c.Count.Value, c.Count.Bound == model.Vague, c.Count.Bound == model.Range}
}

// add takes f as a claim of its own.
func (m *merger) add(f model.Fact) {
	at := len(m.facts)
	m.facts = append(m.facts, f)
	m.people = append(m.people, victims{})
	if f.Casualty == nil {
		return
	}
	m.people[at] = victimsOf(m.text, f.Casualty.Victims)
	k := keyOfClaim(f.Casualty)
	m.latest[k] = append(m.latest[k], at)
}

// absorb adds f to an earlier telling of the same claim, if there is one.
func (m *merger) absorb(f *model.Fact) bool {
	same := m.latest[keyOfClaim(f.Casualty)]
	who := victimsOf(m.text, f.Casualty.Victims)
	for n := 0; n < maxTellings && n < len(same); n++ {
		at := same[len(same)-1-n]
		if m.sameClaim(&m.facts[at], f, &m.people[at], &who) {
			m.join(&m.facts[at], f)
			m.people[at] = victimsOf(m.text, m.facts[at].Casualty.Victims)
			return true
		}
	}
	return false
}

// sameClaim reports whether b tells again what a says.
func (m *merger) sameClaim(a, b *model.Fact, x, y *victims) bool {
	p, q := a.Casualty, b.Casualty
	switch {
	case a.Rule == tableRule && b.Rule == tableRule:
		return false
	case p.Count.Bound == model.Range && (p.Count.Low != q.Count.Low || p.Count.High != q.Count.High):
		return false
	case !boundsAgree(p.Count.Bound, q.Count.Bound):
		return false
	case m.oneSentence(p.Count.Words, q.Count.Words):
		return false
	case !x.fits(y, p.Count.Value):
		return false
	}
	return !m.apart(p, q)
}

// boundsAgree reports whether the same number may have both bounds in two
// tellings: "killed 20" and "as many as 20" may, "over 20" and "up to 20" not.
func boundsAgree(a, b model.Bound) bool {
	return !(a == model.Over || a == model.AtLeast) || !(b == model.Under || b == model.AtMost)
}

// oneSentence reports whether the last telling of a and b stand in the same
// sentence, as far as the words between tell.
func (m *merger) oneSentence(a, b model.Words) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return !endsSentence(m.text[min(a[len(a)-1].End, b[0].Start):b[0].Start])
}

// endsSentence reports whether a sentence or line ends in s. It looks at the
// first bytes only: sentences are shorter.
func endsSentence(s string) bool {
	if len(s) > 1000 {
		return true
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return true
		case '.', '!', '?':
			if i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n' || s[i+1] == '"' || s[i+1] >= 0x80 {
				return true
			}
		}
	}
	return false
}

// small is the greatest number that several events of one briefing are likely
// to share.
const small = 12

// apart reports whether place or date tell two claims apart.
func (m *merger) apart(a, b *model.Casualty) bool {
	if a.Count.Value > small {
		return false
	}
	return m.named(a.Place) && m.named(b.Place) && m.differ(a.Place, b.Place) || m.differ(a.Date, b.Date)
}

// named reports whether a place has a name of its own, not only a noun: the quay.
func (m *merger) named(w model.Words) bool {
	return strings.ContainsFunc(w.Of(m.text, " "), unicode.IsUpper)
}

func (m *merger) differ(a, b model.Words) bool {
	if a.Empty() || b.Empty() {
		return false
	}
	return !shareWord(a.Of(m.text, " "), b.Of(m.text, " "))
}

// join adds the telling b to the fact a: its anchors, and what a does not know.
func (m *merger) join(a, b *model.Fact) {
	a.Anchors = append(a.Anchors, b.Anchors...)
	p, q := a.Casualty, b.Casualty
	if x, y := victimsOf(m.text, p.Victims), victimsOf(m.text, q.Victims); x.empty() || x.general && !y.general {
		p.Victims = orElse(q.Victims, p.Victims)
	}
	p.Claimant = m.claimants(p.Claimant, q.Claimant)
	p.Perpetrator = orElse(p.Perpetrator, q.Perpetrator)
	p.Place = orElse(p.Place, q.Place)
	p.Date = orElse(p.Date, q.Date)
	p.Hedge = orElse(p.Hedge, q.Hedge)
}

func orElse(a, b model.Words) model.Words {
	if a.Empty() {
		return b
	}
	return a
}

// maxClaimants is how many claimants a claim keeps.
const maxClaimants = 16

// claimants joins those who say so, each once.
func (m *merger) claimants(a, b model.Words) model.Words {
	a = slices.Clip(a)
	for _, s := range b {
		if len(a) >= maxClaimants {
			break
		}
		known := slices.ContainsFunc(a, func(o model.Span) bool {
			return shareWord(s.Of(m.text), o.Of(m.text))
		})
		if !known {
			a = append(a, s)
		}
	}
	return a
}

// order sorts the anchors of f by the text and drops repeats. The candidates of
// a document are resolved more than once: their anchors stay as they are.
func (m *merger) order(f *model.Fact) {
	sorted := true
	for i := 1; i < len(f.Anchors) && sorted; i++ {
		sorted = byPlace(f.Anchors[i-1], f.Anchors[i]) < 0
	}
	if sorted {
		return
	}
	f.Anchors = slices.Clone(f.Anchors)
	slices.SortFunc(f.Anchors, byPlace)
	f.Anchors = slices.Compact(f.Anchors)
}

// byPlace compares anchors by their places in the text, then by their roles.
func byPlace(x, y model.Anchor) int {
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(x.Role, y.Role))
}
