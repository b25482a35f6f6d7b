package derive

import "debrief/briefs/lang"

// cast is who appears in a passage: the people it names, with everything it
// calls them. It is filled once for a passage in which somebody speaks, and its
// memory is used again for the next.
type cast struct {
	people   []person
	profiles []speaker // what is told of each of the people, once asked for
	byWord   index
	seen     []appearance // in the order of the text
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
	short       bool               // called by the last name alone
	count       int32
	latest      int32 // the last appearance while names are linked
}

// appearances is how many places of a person are searched for their position.
const appearances = 8

// appearance is one place where somebody is named.
type appearance struct {
	lead, first, last int32 // tokens: where the titles begin, and the name
	who               int32 // of cast.people, -1 if it is nobody known
	subject           bool  // it is what its clause is about
	quoted            bool  // it stands inside a quotation
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
	c.people, c.profiles, c.seen = c.people[:0], c.profiles[:0], c.seen[:0]
	c.byWord.clear()
	for si := range p.sentences {
		s := &p.sentences[si]
		for i := int(s.First); i < int(s.Last); {
			if t := &p.tokens[i]; t.Shape == lang.Lower {
				i++
				continue
			}
			n, ok := p.nameAt(i, int(s.Last), s.Caps)
			if !ok {
				i++
				continue
			}
			c.note(p, n, p.quoted(i))
			i = n.last
		}
	}
	c.link(p)
}

// namely reports whether the token may be a word of a name.
func (p *passage) namely(i int, caps bool) bool {
	t := &p.tokens[i]
	if t.Kind != lang.Word || t.ID == lang.ApostropheS || t.Is(lang.Weekday) || t.Is(lang.Month) && !p.beforeName(i) {
		return false
	}
	if caps {
		return t.ID == lang.Unknown || t.Cues(lang.Male|lang.Female) && !t.Is(lang.Pronoun|lang.Auxiliary) ||
			t.Is(lang.Personal|lang.Rank|lang.Office|lang.RoleNoun) || t.Stop && t.End-t.Start == 2
	}
	if !t.Capital() {
		return false
	}
	return !t.Is(lang.Function) || t.Shape == lang.Title && t.Is(lang.Auxiliary) && t.Cues(lang.Male) && p.midName(i)
}

// beforeName reports whether the word at i, which is a month as well, stands
// before a last name: Jan Hofmann, April Jones.
func (p *passage) beforeName(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	t := &p.tokens[i+1]
	return t.Kind == lang.Word && t.ID == lang.Unknown && t.Capital() && t.Space
}

// midName reports whether a word that is an auxiliary as well stands before a
// capitalised one: Will Smith.
func (p *passage) midName(i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i+1].Capital() && !p.tokens[i+1].Is(lang.Function)
}

// nameAt reads the run of name words that begins at token i.
func (p *passage) nameAt(i, end int, caps bool) (naming, bool) {
	if !p.namely(i, caps) {
		return naming{}, false
	}
	n := naming{lead: i, first: i, last: i + 1}
	for j := i + 1; j < end && j < i+12; j++ {
		t := &p.tokens[j]
		if !t.Space && !t.Hyphen {
			break
		}
		if !caps && p.among(j, fixed().heading) {
			break // a headline
		}
		if !p.namely(j, caps) {
			if !t.Is(lang.Particle) || t.Is(lang.Conjunction) || j+1 >= end || !p.namely(j+1, caps) || t.Shape != lang.Lower && !caps {
				break
			}
			continue
		}
		n.last = j + 1
	}
	p.cutTitles(&n)
	return n, true
}

// cutTitles finds where the titles end and what the words tell.
func (p *passage) cutTitles(n *naming) {
	for j := n.lead; j < n.last; j++ {
		t := &p.tokens[j]
		if j+1 < n.last && t.Is(lang.Personal|lang.Rank|lang.Office|lang.RoleNoun) && !(j > n.first && t.Cues(lang.Male|lang.Female)) {
			n.first, n.titled = j+1, true
			n.gender = t.Cue & (lang.Male | lang.Female)
		}
	}
	if p.tokens[n.first].Is(lang.Particle) && p.tokens[n.first].Shape == lang.Lower && n.first+1 < n.last && n.titled {
		return
	}
	p.givenName(n)
	p.cutPlace(n)
	for j := n.first; j < n.last; j++ {
		t := &p.tokens[j]
		n.body = n.body || t.Is(lang.Body|lang.Formation|lang.PlaceNoun|lang.Event|lang.Direction) || t.Cues(lang.Learned|lang.Document)
	}
	if n.last == n.first+1 && p.tokens[n.first].Shape == lang.Upper && !p.caps(n.first) && !n.titled {
		n.body = true
	}
	if before := n.lead - 1; !n.titled && before >= 0 && n.lead > 0 {
		t := &p.tokens[before]
		if t.Is(lang.RoleNoun|lang.Office) && t.Shape == lang.Lower && p.tokens[n.lead].Space && !p.beforeNoun(n.last) {
			n.titled = true
			n.gender |= t.Cue & (lang.Male | lang.Female)
		}
	}
}

// cutPlace cuts the country off the front of a name: "President of Ghana | Kofi
// Mensah".
func (p *passage) cutPlace(n *naming) {
	if n.lead == 0 || n.first != n.lead || p.tokens[n.lead-1].ID != fixed().of {
		return
	}
	if m := p.placeAt(int32(n.lead)); m != nil && int(m.First) == n.lead && int(m.Last)+1 < n.last {
		n.first = int(m.Last)
	}
}

// beforeNoun reports whether a common noun stands at i, so that a name before it
// only describes it: a major European war.
func (p *passage) beforeNoun(i int) bool {
	return i < len(p.tokens) && p.tokens[i].Kind == lang.Word && p.tokens[i].Shape == lang.Lower && p.inside(i) && !p.light(i) && p.tokens[i].ID != lang.ApostropheS
}

// givenName looks for a given name among the words and cuts what stands before
// it: Republican Donald Trump.
func (p *passage) givenName(n *naming) {
	for j := n.first; j+1 < n.last; j++ {
		t := &p.tokens[j]
		g := t.Cue & (lang.Male | lang.Female)
		if g == 0 || t.Is(lang.Office|lang.Personal) {
			continue
		}
		n.given = true
		if n.gender == 0 && g != lang.Male|lang.Female {
			n.gender = g
		}
		if j > n.first && !p.tokens[j].Hyphen && !p.initial(n.first) && (j > n.first+1 || p.tokens[n.first].ID != lang.Unknown || p.placeAt(int32(n.first)) != nil) {
			n.first = j
		}
		return
	}
}

// initial reports whether the token is the initial of a name.
func (p *passage) initial(i int) bool {
	t := &p.tokens[i]
	return t.End-t.Start <= 2 && (t.Stop || t.End-t.Start == 1)
}

// note adds an appearance. A name of several words is a person of its own or
// one already known; who a single word means is for [cast.link] to say.
func (c *cast) note(p *passage, n naming, quoted bool) {
	a := appearance{lead: int32(n.lead), first: int32(n.first), last: int32(n.last), who: -1, quoted: quoted, name: n}
	a.subject = p.leads(n.lead, n.last)
	last := p.bareEnd(n)
	if words := last - n.first; words > 1 {
		given, sur := p.hash(n.first), p.hash(last-1)
		if a.who = c.who(given, sur); a.who < 0 {
			a.who = c.enter(p, n, last)
		}
		c.tell(p, a.who, n, words, given)
	}
	c.seen = append(c.seen, a)
}

// bareEnd is the token behind the last word of a name that is no Jr. or III.
func (p *passage) bareEnd(n naming) int {
	last := n.last
	for last > n.first+1 && p.suffix(last-1) {
		last--
	}
	return last
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

// enter adds a person of that name.
func (c *cast) enter(p *passage, n naming, last int) int32 {
	i := int32(len(c.people))
	h := person{first: int32(n.first), last: int32(n.last), words: uint32(last - n.first), given: p.hash(n.first), sur: p.hash(last - 1), latest: -1}
	c.people = append(c.people, h)
	for j := n.first; j < last; j++ {
		if !p.initial(j) {
			c.byWord.add(p.hash(j), i)
		}
	}
	return i
}

// tell adds to what is known of a person what this naming of them tells.
func (c *cast) tell(p *passage, who int32, n naming, words int, given uint32) {
	h := &c.people[who]
	if uint32(words) > h.words && given == h.given {
		h.first, h.last, h.words = int32(n.first), int32(n.last), uint32(words)
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
	if n.lead > 1 && p.tokens[n.lead-1].ID == ',' {
		c.announced(p, h, n.lead-1)
	}
	c.apposed(p, h, n.last)
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
		if t.Kind != lang.Word && t.ID != ',' && !p.acronym(j) || p.says(j) && t.Cues(lang.QuoteVerb) || t.Is(lang.Conjunction) && !t.Is(lang.Preposition) {
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
	for i := range h.posts {
		if h.posts[i] == t.ID {
			return
		}
		if h.posts[i] == 0 {
			h.posts[i] = t.ID
			return
		}
	}
}

// suffix reports whether the token is a Jr. or III behind a name.
func (p *passage) suffix(i int) bool {
	switch p.tokens[i].Of(p.text) {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
}

// leads reports whether a name at tokens [lead, last) is what its clause is
// about: it opens the sentence, a verb follows, or a verb of saying or
// "according to" stands before.
func (p *passage) leads(lead, last int) bool {
	if last < len(p.tokens) {
		t := &p.tokens[last]
		if p.verb(last) || t.Is(lang.Adverb) || t.ID != lang.ApostropheS && p.opensSentence(lead) {
			return true
		}
	}
	if lead == 0 {
		return false
	}
	t := &p.tokens[lead-1]
	return t.Cues(lang.QuoteVerb) && t.Shape == lang.Lower || lead > 1 && p.tokens[lead-2].ID == fixed().according
}

// opensSentence reports whether only small words stand before token i in its
// sentence.
func (p *passage) opensSentence(i int) bool {
	for i > 0 && p.tokens[i-1].Is(lang.Conjunction|lang.Adverb|lang.Determiner) {
		i--
	}
	return i == 0 || p.tokens[i-1].Kind == lang.Mark && p.tokens[i-1].ID == '.' || p.tokens[i-1].Kind == lang.QuoteMark
}

// hash is the same for every writing of a word in capitals or small letters.
func (p *passage) hash(i int) uint32 {
	t := &p.tokens[i]
	return wordHash(p.text[t.Start:t.End])
}

// wordHash is the hash of a word without its case, its full stops and the shape of
// its apostrophes.
func wordHash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '.':
			continue
		case c == 0xe2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x98 || word[i+2] == 0x99):
			c = '\''
			i += 2
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}
