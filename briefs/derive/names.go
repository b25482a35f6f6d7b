package derive

import "debrief/briefs/lang"

// cast is who appears in a passage: the people it names, with everything it
// calls them. It is filled once for a passage in which somebody speaks, and its
// memory is used again for the next.
type cast struct {
	people   []person
	profiles []speaker // what is told of each of the people, once asked for
	byWord   index
	posts    uint64       // a bit for each post that somebody has, of 64 kinds
	seen     []appearance // in the order of the text
	since    []int32      // how many of them stand before each sentence
	within   []int32      // the sentence of each token
}

// person is somebody whom the briefing names.
type person struct {
	first, last int32  // tokens of the fullest name, without titles
	words       uint32 // how many words the fullest name has
	given, sur  uint32 // hashes of its first and its last word
	gender      lang.Cue
	sure        bool               // a title, a given name or what they do shows that it is a person
	posts       [4]lang.ID         // what they are called: minister, spokesman
	places      [appearances]int32 // the first appearances, as indices of cast.seen
	short       int32              // how often called by the last name alone
	told        int32              // token behind "he is", where a sentence says what they are; 0 for none
	count       int32
	latest      int32 // the last appearance while names are linked
}

// appearances is how many places of a person are searched for their position.
const appearances = 8

// appearance is one place where somebody is named.
type appearance struct {
	lead, first, last int32  // tokens: where the titles begin, and the name
	who               int32  // of cast.people, -1 if it is nobody known
	word              uint32 // hash of the first word of the name
	subject           bool   // it is what its clause is about
	quoted            bool   // it stands inside a quotation
	name              naming
}

// naming is a run of capitalised words cut into titles and name.
type naming struct {
	lead, first, last int
	gender            lang.Cue
	titled            bool // a title stands before it
	given             bool // its first word is a given name
	body              bool // it names a body, a place or a paper
}

// fill finds the people whom p names.
func (c *cast) fill(p *passage) {
	c.people, c.profiles, c.seen, c.since, c.within = c.people[:0], c.profiles[:0], c.seen[:0], c.since[:0], p.within
	c.byWord.clear()
	var n naming
	for si := range p.sentences {
		s := &p.sentences[si]
		c.since = append(c.since, int32(len(c.seen)))
		last := 0 // of the name before
		for _, i := range p.largeOf(s) {
			if int(i) < last {
				continue
			}
			if p.nameAt(&n, int(i), int(s.Last), s.Caps) {
				c.note(p, &n, p.quoted(int(i)))
				last = n.last
			}
		}
	}
	c.link(p)
	c.posts = 0
	for i := range c.people {
		for _, post := range c.people[i].posts {
			c.posts |= 1 << (post % 64)
		}
	}
	c.retell(p)
}

// retell notes where a sentence says of somebody named before what they are: "He
// is a researcher at the Alder Institute".
func (c *cast) retell(p *passage) {
	for si := range p.sentences {
		s := &p.sentences[si]
		i := int(s.First)
		if i+3 >= int(s.Last) || !p.tokens[i].Cues(lang.Male|lang.Female) || !p.tokens[i].Is(lang.Pronoun) || p.quoted(i) {
			continue
		}
		if be := &p.tokens[i+1]; !be.Is(lang.Be) && be.ID != lang.ApostropheS || !p.tokens[i+2].Is(lang.Determiner) {
			continue
		}
		if who, _ := c.meant(p, i); who >= 0 && c.people[who].told == 0 {
			c.people[who].told = int32(i + 2)
		}
	}
}

// note adds an appearance. A name of several words is a person of its own or
// one already known; who a single word means is for [cast.link] to say.
func (c *cast) note(p *passage, n *naming, quoted bool) {
	c.seen = append(c.seen, appearance{
		lead: int32(n.lead), first: int32(n.first), last: int32(n.last), who: -1, word: p.hash(n.first), quoted: quoted, name: *n,
	})
	a := &c.seen[len(c.seen)-1]
	a.subject = p.leads(n.lead, n.last)
	last := p.bareEnd(n)
	if words := last - n.first; words > 1 {
		given, sur := a.word, p.hash(last-1)
		if a.who = c.who(given, sur); a.who < 0 {
			a.who = c.enter(p, n, last, given)
		}
		c.tell(p, a.who, n, words, given)
	}
}

// who is the person whom the name with these first and last words means, -1
// for nobody yet.
func (c *cast) who(given, sur uint32) int32 {
	for e := c.byWord.first(sur); e >= 0; e = c.byWord.next(e) {
		i := c.byWord.who(e)
		if h := &c.people[i]; h.sur != sur {
			continue
		} else if h.given == given {
			return i
		}
		for f := c.byWord.first(given); f >= 0; f = c.byWord.next(f) {
			if c.byWord.who(f) == i {
				return i
			}
		}
	}
	return -1
}

// enter adds a person of that name, whose first word has the hash given.
func (c *cast) enter(p *passage, n *naming, last int, given uint32) int32 {
	i := int32(len(c.people))
	h := person{first: int32(n.first), last: int32(n.last), words: uint32(last - n.first), given: given, latest: -1}
	for j := n.first; j < last; j++ {
		if h.sur = given; j > n.first {
			h.sur = p.hash(j)
		}
		if !p.initial(j) {
			c.byWord.add(h.sur, i)
		}
	}
	c.people = append(c.people, h)
	return i
}

// tell adds to what is known of a person what this naming of them tells.
func (c *cast) tell(p *passage, who int32, n *naming, words int, given uint32) {
	h := &c.people[who]
	if given == h.given && (uint32(words) > h.words && !p.headlined(int32(n.first)) || uint32(words) < h.words && words > 1 && p.headlined(h.first)) {
		h.first, h.last, h.words = int32(n.first), int32(n.last), uint32(words)
		h.sur = p.hash(n.first + words - 1)
	}
	if g := n.gender; h.gender == 0 && g != lang.Male|lang.Female {
		h.gender = g
	}
	if n.body {
		return
	}
	h.sure = h.sure || n.titled || n.given || p.speaks(n.lead, n.last) && p.placeAt(int32(n.first)) == nil
	for j := n.lead - 1; j < n.first; j++ {
		if j >= 0 {
			h.called(&p.tokens[j])
		}
	}
	if n.lead > 3 && p.tokens[n.lead-1].ID == ')' && p.acronym(n.lead-1) {
		h.called(&p.tokens[n.lead-2]) // director general (DG) | X
		h.called(&p.tokens[n.lead-4])
	}
	if n.lead > 1 && p.tokens[n.lead-1].ID == ',' {
		c.announced(p, h, n.lead-1)
	}
	c.apposed(p, h, n.last)
}

// headlined reports whether token i stands in a headline that writes most words
// large, so that a name in it may go too far: Ann Lund Goes To The Wall.
func (p *passage) headlined(i int32) bool {
	s := p.sentenceAt(i)
	if s.Last-s.First > 30 || s.Caps {
		return false
	}
	large := 0
	for k := s.First; k < s.Last; k++ {
		t := &p.tokens[k]
		switch {
		case t.Kind != lang.Word || t.ID == lang.ApostropheS:
		case t.Capital():
			large++
		case t.End-t.Start > 3:
			return false
		}
	}
	return large > 3
}

// apposed notes what the apposition behind a name calls the person. What a verb
// follows is no apposition: "in Yemen, the minister said".
func (c *cast) apposed(p *passage, h *person, at int) {
	if at+1 >= len(p.tokens) || p.tokens[at].ID != ',' {
		return
	}
	h.sure = h.sure || p.personal(at+1) && p.placeAt(h.first) == nil
	end := at + 1
	for end < min(at+10, len(p.tokens)) {
		t := &p.tokens[end]
		if p.says(end) || t.Is(lang.Auxiliary|lang.Pronoun) && !t.Is(lang.Determiner) {
			return
		}
		if t.Kind == lang.Mark || t.Kind == lang.QuoteMark || t.Is(lang.Preposition|lang.Relative) {
			break
		}
		end++
	}
	for j := at + 1; j < end; j++ {
		if p.tokens[j].Kind == lang.Number {
			h.sure = true
		}
		h.called(&p.tokens[j])
	}
}

// personal reports whether what follows a name and its comma follows people
// only: who, or where they are from.
func (p *passage) personal(i int) bool {
	switch p.tokens[i].ID {
	case fixed().who:
		return true
	case fixed().of, fixed().from:
		return i+1 < len(p.tokens) && p.capital(i+1)
	}
	return false
}

// announced notes what stands before a name and the comma at token at: "the
// spokesman of the army, Col. X".
func (c *cast) announced(p *passage, h *person, at int) {
	for j := at - 1; j >= max(0, at-12); j-- {
		t := &p.tokens[j]
		if t.Kind != lang.Word && t.ID != ',' && !p.acronym(j) || p.says(j) && t.Cues(lang.QuoteVerb) || p.acted(j, at) || t.Is(lang.Conjunction) && !t.Is(lang.Preposition) {
			return
		}
		h.called(t)
	}
}

// called notes one word that a person is called.
func (h *person) called(t *lang.Token) {
	if !t.Is(lang.RoleNoun|lang.Office|lang.Rank) || t.ID == lang.Unknown {
		return
	}
	h.sure = true
	if g := t.Cue & (lang.Male | lang.Female); h.gender == 0 && t.Shape == lang.Lower {
		h.gender = g
	}
	id := inFullPost(t.ID)
	for i := range h.posts {
		if h.posts[i] == id {
			return
		}
		if h.posts[i] == 0 {
			h.posts[i] = id
			return
		}
	}
}
