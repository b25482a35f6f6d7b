package derive

import (
	"strings"

	"debrief/briefs/lang"
)

// link gives every appearance its person. A single word means the person of
// that name who appeared last, or else the first one to come.
func (c *cast) link(p *passage) {
	for i := range c.seen {
		a := &c.seen[i]
		if a.who >= 0 || !p.introducesPerson(a) || c.called(a.word, a.name.gender) >= 0 {
			continue
		}
		if a.who = c.misspelt(p, a); a.who < 0 {
			k := c.enter(p, &a.name, int(a.last), a.word)
			c.people[k].sure = p.defined(a)
		} else {
			c.byWord.add(a.word, a.who)
		}
	}
	for i := range c.seen {
		a := &c.seen[i]
		if single := a.who < 0; single {
			if a.who = c.called(a.word, a.name.gender); a.who < 0 {
				continue
			}
			if a.name.titled || a.subject {
				c.tell(p, a.who, &a.name, 1, 0)
			}
			c.people[a.who].short++
		}
		h := &c.people[a.who]
		if a.subject && !a.name.body && !h.sure {
			h.sure = p.defined(a)
		}
		if h.count < appearances {
			h.places[h.count] = int32(i)
		}
		h.count++
		h.latest = int32(i)
		if a.last == a.first+1 && h.words > 1 && h.words < 5 && a.subject && int(a.last) < len(p.tokens) && (p.verb(int(a.last)) || p.light(int(a.last))) && !a.name.body && !p.named(int(a.lead)) && a.word == h.sur && p.placeAt(a.first) == nil {
			h.sure = true // named by the last word alone, as people are
		}
	}
}

// relatives is how many names before it a name is compared with that may be one of
// them misspelt.
const relatives = 8

// misspelt is the person whose last name a writes with one letter too few, too many
// or another, -1 for nobody. Short names differ by a letter too often.
func (c *cast) misspelt(p *passage, a *appearance) int32 {
	word := p.tokens[a.first].Of(p.text)
	if len(word) < 7 {
		return -1
	}
	for k, n := c.before(int(a.first)), 0; k >= 0 && n < relatives; k, n = k-1, n+1 {
		i := c.seen[k].who
		if i < 0 {
			continue
		}
		if h := &c.people[i]; h.last-h.first > 1 && oneOff(p.tokens[h.last-1].Of(p.text), word) {
			return i
		}
	}
	return -1
}

// oneOff reports whether two words with the same first letter differ in one letter.
func oneOff(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i < len(b) && strings.EqualFold(a[i+1:], b[i+1:])
	}
	return strings.EqualFold(a[i+1:], b[i:])
}

// introducesPerson reports whether a name of one word that nobody has yet is
// that of a person: it has a title or speaks.
func (p *passage) introducesPerson(a *appearance) bool {
	t := &p.tokens[a.first]
	if a.name.body || p.placeAt(a.first) != nil || t.ID != lang.Unknown && !t.Cues(lang.Male|lang.Female) {
		return false
	}
	return a.name.titled || p.speaks(int(a.lead), int(a.last)) || !p.apposition(int(a.last)).empty() || p.defined(a)
}

// defined reports whether a sentence says of the name that opens it what somebody
// is: X is a 30-year-old mother.
func (p *passage) defined(a *appearance) bool {
	return int(a.last) < len(p.tokens) && p.tokens[a.last].Is(lang.Be) && p.opensSentence(int(a.lead)) && !p.clauseRole(int(a.last)).empty()
}

// called is the person with a name of the hash w, -1 for nobody.
func (c *cast) called(w uint32, gender lang.Cue) int32 {
	best, rank := int32(-1), -1
	for e := c.byWord.first(w); e >= 0; e = c.byWord.next(e) {
		i := c.byWord.who(e)
		h := &c.people[i]
		r := 1
		if gender != 0 && h.gender != 0 && gender != h.gender {
			continue
		}
		if h.latest >= 0 {
			r += 2
		}
		if h.sur == w {
			r += 4
		}
		if h.sure {
			r += 8
		}
		if gender != 0 && h.gender == gender {
			r += 16 // Mrs X
		}
		if r > rank || r == rank && c.nearer(h, &c.people[best]) {
			best, rank = i, r
		}
	}
	return best
}

// nearer reports whether a single name rather means h than o: whoever goes by it,
// or else the one who was named last, unless only the other was ever called so
// and h is named in passing.
func (c *cast) nearer(h, o *person) bool {
	if usual := max(h.short, o.short) >= goesBy; usual && h.short != o.short {
		return h.short > o.short
	}
	if h.latest < 0 || o.latest < 0 || (h.short > 0) == (o.short > 0) {
		return h.latest > o.latest
	}
	if later := max(h.latest, o.latest); c.seen[later].subject {
		return h.latest == later
	}
	return h.short > 0
}

// goesBy is how often somebody is called by a single name before it is theirs,
// so that relatives of the same name need their full names.
const goesBy = 2

// speaks reports whether the name at tokens [lead, last) stands beside a verb
// of saying.
func (p *passage) speaks(lead, last int) bool {
	if v := p.overComma(lead, last); v < len(p.tokens) && p.tokens[v].Cues(lang.QuoteVerb) && p.verb(v) && !p.named(lead) {
		return !p.hangsOn(lead) && !p.quotesAnother(v)
	}
	if p.chimesIn(lead, last) {
		return true
	}
	if last < len(p.tokens) && p.tokens[last].ID == lang.ApostropheS {
		return false // said | X's envoy
	}
	k := p.owned(lead) - 1
	if last < len(p.tokens) && k > 0 && p.tokens[k-1].Kind == lang.Word && p.tokens[last].Is(lang.Auxiliary) {
		return false // he said | X was to blame
	}
	return k >= 0 && p.tokens[k].Cues(lang.QuoteVerb) && p.tokens[k].Shape == lang.Lower
}

// overComma is last, or the token behind the comma there if the name that ends
// before it has one on either side: the director, X, | said.
func (p *passage) overComma(lead, last int) int {
	if lead > 0 && last+1 < len(p.tokens) && p.tokens[last].ID == ',' && p.tokens[lead-1].ID == ',' {
		return last + 1
	}
	return last
}

// quotesAnother reports whether the verb at v hands on what somebody else says: the
// Herald quoted X | as saying.
func (p *passage) quotesAnother(v int) bool {
	if !p.among(v, &fixed().quoting) {
		return false
	}
	for k := v + 1; k+1 < min(len(p.tokens), v+2*listener) && p.within[k] == p.within[v]; k++ {
		if p.tokens[k].ID == fixed().as && p.tokens[k+1].Cues(lang.QuoteIng) {
			return true
		}
	}
	return false
}

// hangsOn reports whether the name at token lead hangs on another with "of" or
// "from", so that a verb behind it is that of the other: Ana Soto of | Nunwick said.
func (p *passage) hangsOn(lead int) bool {
	if lead < 2 || p.tokens[lead-1].ID != fixed().of && p.tokens[lead-1].ID != fixed().from {
		return false
	}
	return p.capital(lead - 2)
}

// owned is where the words begin that say whose the name at token lead is: said
// | Radio Nine's Dana Cole.
func (p *passage) owned(lead int) int {
	if lead < 2 || p.tokens[lead-1].ID != lang.ApostropheS {
		return lead
	}
	k := lead - 1
	for k > 0 && p.capital(k-1) {
		k--
	}
	return k
}

// named reports whether "the" stands before the name at token i: people have
// none.
func (p *passage) named(i int) bool { return i > 0 && p.tokens[i-1].Is(lang.Determiner) }

// Limits of the search for whom a pronoun or a post means.
const (
	reach   = 8   // sentences back
	stretch = 400 // tokens back
)

// fits reports whether a person can be he or she.
func (c *cast) fits(who int32, g lang.Cue) bool {
	h := &c.people[who]
	return h.sure && (g == 0 || h.gender == 0 || h.gender == g)
}

// pronounLeads reports whether a sentence has a pronoun of the gender g outside
// quotation marks, so that the names in it are those of others.
func (p *passage) pronounLeads(si int, g lang.Cue) bool {
	s := &p.sentences[si]
	for j := int(s.First); j < min(int(s.Last), int(s.First)+40); j++ {
		t := &p.tokens[j]
		if t.Is(lang.Pronoun) && t.Cues(g) && !p.quoted(j) && j+1 < int(s.Last) && p.verb(j+1) {
			return true
		}
	}
	return false
}

// before is the last appearance that begins before token i, -1 for none.
func (c *cast) before(i int) int {
	k := len(c.seen)
	if i < len(c.within) && int(c.within[i])+1 < len(c.since) {
		k = int(c.since[c.within[i]+1])
	}
	for k > 0 && int(c.seen[k-1].first) >= i {
		k--
	}
	return k - 1
}

// holds reports whether a person has a post, by its full name.
func (h *person) holds(id lang.ID) bool {
	for _, post := range h.posts {
		if post == id {
			return true
		}
	}
	return false
}

// named is the person named by tokens of [first, last), -1 for nobody.
func (c *cast) named(first, last int) int32 {
	for k := c.before(last); k >= 0 && int(c.seen[k].last) > first; k-- {
		if c.seen[k].who >= 0 {
			return c.seen[k].who
		}
	}
	return -1
}
