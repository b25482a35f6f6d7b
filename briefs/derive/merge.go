package derive

import (
	"slices"
	"strings"
	"unicode"

	"debrief/model"
)

// merger makes one fact of every casualty claim that the briefing tells several
// times. A claim is compared with the few latest of the same outcome and value
// only, so that the time grows with the number of claims.
type merger struct {
	text   string
	latest map[tellKey]*recent
	lists  slab[recent]
	who    victims // of the claim that is compared
	site   site    // likewise
	words  [2][]stem
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

func keyOfClaim(c *model.Casualty) tellKey {
	return tellKey{c.Outcome, c.Count.Value, c.Count.Bound == model.Vague, c.Count.Bound == model.Range}
}

// recent are the latest claims of one key, the first of them overwritten by the
// one that is one too many.
type recent struct {
	claims []claim
	count  int
}

// claim is a fact that later claims may tell again.
type claim struct {
	*model.Casualty
	tabled bool  // a cell of a table
	at     int32 // among the facts
	who    victims
	site   site
}

// site is where and when a claim has its people, read when it is first asked for.
type site struct {
	read        bool
	place, date []stem
	day         dayOfMonth
}

func (s *site) of(text string, c *model.Casualty) *site {
	if !s.read {
		s.read = true
		s.place = wordsOf(s.place[:0], text, c.Place)
		s.date = wordsOf(s.date[:0], text, c.Date)
		s.day = dayIn(text, c.Date)
	}
	return s
}

// enter takes the fact at a place, which was compared last, as a claim of its own.
func (m *merger) enter(f *model.Fact, at int32) {
	k := keyOfClaim(f.Casualty)
	same := m.latest[k]
	if same == nil {
		same = m.lists.one()
		*same = recent{}
		m.latest[k] = same
	}
	if len(same.claims) < maxTellings {
		same.claims = append(same.claims, claim{})
	}
	c := &same.claims[same.count%maxTellings]
	c.Casualty, c.tabled, c.at, c.site.read = f.Casualty, f.Rule == tableRule, at, false
	c.who.set(&m.who)
	same.count++
}

// absorb adds f to an earlier telling of the same claim and gives the place of
// that among the facts, -1 if there is none.
func (m *merger) absorb(f *model.Fact) int32 {
	m.who.read(m.text, f.Casualty.Victims)
	m.site.read = false
	same := m.latest[keyOfClaim(f.Casualty)]
	if same == nil {
		return -1
	}
	for n := 1; n <= len(same.claims); n++ {
		c := &same.claims[(same.count-n)%maxTellings]
		if m.sameClaim(c, f) {
			m.join(c, f.Casualty)
			return c.at
		}
	}
	return -1
}

// sameClaim reports whether f, whose victims were read last, tells again what c
// says.
func (m *merger) sameClaim(c *claim, f *model.Fact) bool {
	p, q := c.Casualty, f.Casualty
	switch {
	case c.tabled && f.Rule == tableRule:
		return false
	case p.Count.Bound == model.Range && (p.Count.Low != q.Count.Low || p.Count.High != q.Count.High):
		return false
	case !boundsAgree(p.Count.Bound, q.Count.Bound):
		return false
	case m.oneSentence(p.Count.Words, q.Count.Words):
		return false
	case !c.who.fits(&m.who, p.Count.Value):
		return false
	}
	return !m.apart(c, q)
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

// apart reports whether place or date tell the claim b, which is compared, from a.
func (m *merger) apart(a *claim, b *model.Casualty) bool {
	if a.Count.Value > small {
		return false
	}
	if m.otherItem(a.Count.Words, b.Count.Words) {
		return true
	}
	if a.Count.Value <= few && (a.who.empty() || m.who.empty()) && (a.Place.Empty() != b.Place.Empty() || a.Date.Empty() != b.Date.Empty()) {
		return true
	}
	x, y := a.site.of(m.text, a.Casualty), m.site.of(m.text, b)
	return m.named(a.Place) && m.named(b.Place) && shared(x.place, y.place) == 0 ||
		!a.Date.Empty() && !b.Date.Empty() && (shared(x.date, y.date) == 0 || x.day.other(y.day))
}

// named reports whether a place has a name of its own, not only a noun: the quay.
func (m *merger) named(w model.Words) bool {
	return strings.ContainsFunc(w.Of(m.text, " "), unicode.IsUpper)
}

// join adds what the telling q tells and the claim c does not, in words of its
// own: those of q are forgotten.
func (m *merger) join(c *claim, q *model.Casualty) {
	p := c.Casualty
	c.site.read = false
	if !q.Victims.Empty() && (c.who.empty() || c.who.general && !m.who.general) {
		p.Victims = slices.Clone(q.Victims)
		c.who.set(&m.who)
	}
	p.Claimant = m.claimants(p.Claimant, q.Claimant)
	own, theirs := p.Count.Words, q.Count.Words
	p.Perpetrator = m.told(p.Perpetrator, own, q.Perpetrator, theirs)
	if p.Place = m.told(p.Place, own, q.Place, theirs); !m.named(p.Place) && m.named(q.Place) {
		p.Place = slices.Clone(q.Place)
	}
	if p.Date.Empty() || m.named(q.Date) {
		p.Date = m.told(p.Date, own, q.Date, theirs)
	}
	p.Hedge = orElse(p.Hedge, q.Hedge)
}

// told is the field a of a claim whose count is n, or b of its next telling with the
// count o: of the two the one that stands in the sentence of its count, else a.
func (m *merger) told(a, n, b, o model.Words) model.Words {
	if a.Empty() || b.Empty() || m.beside(a, n) || !m.beside(b, o) {
		return orElse(a, b)
	}
	return slices.Clone(b)
}

// beside reports whether the field w stands in the sentence of the last of the counts n.
func (m *merger) beside(w, n model.Words) bool {
	if len(n) == 0 {
		return false
	}
	c := n[len(n)-1]
	from, to := min(w[0].Start, c.Start), max(w[0].Start, c.Start)
	return !endsSentence(m.text[from:to])
}

// orElse is a, or the words of b where a tells nothing.
func orElse(a, b model.Words) model.Words {
	if a.Empty() {
		return slices.Clone(b)
	}
	return a
}

// maxClaimants is how many claimants a claim keeps.
const maxClaimants = 16

// claimants joins those who say so, each once.
func (m *merger) claimants(a, b model.Words) model.Words {
	for _, s := range b {
		if len(a) >= maxClaimants {
			break
		}
		known := slices.ContainsFunc(a, func(o model.Span) bool { return m.alike(s, o) })
		if !known {
			a = append(slices.Clip(a), s)
		}
	}
	return a
}

// alike reports whether two places have a word in common.
func (m *merger) alike(a, b model.Span) bool {
	m.words[0] = appendStems(m.words[0][:0], a.Of(m.text))
	m.words[1] = appendStems(m.words[1][:0], b.Of(m.text))
	return shared(m.words[0], m.words[1]) > 0
}

// inPlace brings the anchors of a claim into the order of the text and drops
// repeats.
func inPlace(anchors []model.Anchor) []model.Anchor {
	for i := 1; i < len(anchors); i++ {
		if byPlace(anchors[i-1], anchors[i]) >= 0 {
			slices.SortFunc(anchors, byPlace)
			return slices.Compact(anchors)
		}
	}
	return anchors
}

// byPlace compares anchors by their places in the text, then by their roles.
func byPlace(x, y model.Anchor) int {
	switch {
	case x.Start != y.Start:
		return x.Start - y.Start
	case x.End != y.End:
		return x.End - y.End
	}
	return int(x.Role) - int(y.Role)
}
