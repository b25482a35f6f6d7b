package derive

import "debrief/briefs/lang"

// subjectOf is who does what the verb at v says; empty if the text does not say
// so between floor and v.
func (p *passage) subjectOf(v, floor int) phrase {
	floor = max(floor, v-far)
	i := v - 1
	for i >= floor && p.light(i) {
		i--
	}
	i = p.overTime(i, floor)
	if i < floor {
		return phrase{}
	}
	t := &p.tokens[i]
	switch {
	case p.tokens[v].Cues(lang.QuoteIng) && !p.tokens[v].Cues(lang.QuoteVerb):
		if f := p.quotedAs(i, floor); !f.empty() {
			return f
		}
		if k := p.saidBefore(i, floor); k > floor {
			return p.subjectOf(k, floor) // …, X said, adding
		}
		if t.ID == ',' || t.Is(lang.Preposition|lang.Conjunction) {
			return p.clauseSubject(p.whileClause(floor, i), i)
		}
		f := p.nearest(i+1, floor)
		if g := p.clauseSubject(floor, i); p.mute(f) && !p.mute(g) {
			return g // X praised him for his courage, saying
		}
		return f
	case t.ID == ',' || t.ID == ')' || t.ID == '-' && !p.tokens[i+1].Hyphen:
		return p.across(floor, i)
	case t.ID == fixed().to && i > floor && p.inside(i-1) && p.plural(i-1) && !p.tokens[i-1].Is(lang.Person|lang.Armed|lang.RoleNoun|lang.Adjective):
		return phrase{} // attempts to deny
	case t.Is(lang.Conjunction) && p.among(v, &fixed().shouting) && !p.shouter(floor, i).empty():
		return p.shouter(floor, i)
	case t.ID == fixed().to, t.Is(lang.Conjunction) && !t.Is(lang.Relative):
		return p.clauseSubject(p.butClause(p.semicolon(floor, i), i), i)
	case t.Is(lang.Relative) && t.ID != fixed().that:
		if i > floor && p.tokens[i-1].ID == ',' {
			i--
		}
		return p.phraseBefore(i, floor)
	case t.ID == fixed().that && i > floor && p.inside(i-1) && !p.verb(i-1):
		return p.phraseBefore(i, floor)
	case t.Kind == lang.Mark || t.Kind == lang.QuoteMark:
		return phrase{}
	}
	f := p.phraseBefore(i+1, floor)
	if g := p.bearer(f, floor); !g.empty() {
		return g
	}
	return f
}

// bearer is the person whose name a comma parts from the post f, which stands without an article
// and without a comma behind it: X, Chadian foreign minister | said.
func (p *passage) bearer(f phrase, floor int) phrase {
	if f.empty() || f.first <= floor+1 || p.tokens[f.first-1].ID != ',' || p.tokens[f.first].Is(lang.Determiner|lang.Possessive) || !p.isPost(f) {
		return phrase{}
	}
	if g := p.nearest(f.first-1, floor); p.endsInName(g) && p.capital(g.first) && p.placeAt(int32(g.first)) == nil {
		return g
	}
	return phrase{}
}

// saidBefore is the verb of saying whose clause the comma at i ends: …, X said in a
// statement |, adding. It is -1 without one.
func (p *passage) saidBefore(i, floor int) int {
	if p.tokens[i].ID != ',' {
		return -1
	}
	for k := i - 1; k > max(floor, i-listener); k-- {
		if p.says(k) {
			return k
		}
		if p.tokens[k].Kind != lang.Word {
			return -1
		}
	}
	return -1
}

// mute reports whether a phrase names nobody and nothing that can speak.
func (p *passage) mute(f phrase) bool {
	return f.empty() || !p.speakable(f.head) && !p.person(f) && !p.collective(f) && !p.endsInName(f) && !p.post(f.head)
}

// shouter is the person of whom a clause that ends before token i is told, so that
// "and shouted" there is what they did: X said the man ran and | shouted.
func (p *passage) shouter(floor, i int) phrase {
	for k := i - 1; k > floor; k-- {
		if p.tokens[k].ID == ',' || p.tokens[k].Kind == lang.QuoteMark {
			break
		}
		if !p.says(k) {
			continue
		}
		from := k + 1
		if p.tokens[from].ID == fixed().that {
			from++
		}
		f := p.phraseFrom(from, i)
		if !f.empty() && f.last < i && (p.person(f) || p.endsInName(f) || p.tokens[f.head].Is(lang.Person)) && (p.verb(f.last) || p.endsIn(f.last, "ed", "ED")) {
			return f
		}
	}
	return phrase{}
}

// quotedAs is who speaks in "the paper quoted X | as saying", where the "as" is
// token i.
func (p *passage) quotedAs(i, floor int) phrase {
	if p.tokens[i].ID != fixed().as {
		return phrase{}
	}
	f := p.nearest(i, floor)
	if f.empty() || f.first == floor || !p.among(f.first-1, &fixed().quoting) || p.passive(f.first-1, floor) {
		return phrase{}
	}
	return f
}

// butClause is the word behind the last ", but" of [floor, i), floor without one.
func (p *passage) butClause(floor, i int) int {
	for k := i - 1; k > floor+1; k-- {
		if p.tokens[k].ID == fixed().but && p.tokens[k-1].ID == ',' {
			return k + 1
		}
	}
	return floor
}

// whileClause is the word behind the last ", while" of [floor, i), floor without one.
func (p *passage) whileClause(floor, i int) int {
	if k := p.clause(floor, i); k > floor && p.tokens[k-1].ID == fixed().while {
		return k
	}
	return floor
}

// semicolon is the token behind the last semicolon of [floor, i), floor without
// one.
func (p *passage) semicolon(floor, i int) int {
	for k := i - 1; k > floor; k-- {
		if p.tokens[k].ID == ';' && p.tokens[k].Kind == lang.Mark {
			return k + 1
		}
	}
	return floor
}

// overTime steps from i back over "on Friday" and "Friday".
func (p *passage) overTime(i, floor int) int {
	if i > floor && p.tokens[i].Is(lang.Preposition) && p.tokens[i+1].Is(lang.Weekday) {
		return i - 1
	}
	if i > floor && p.tokens[i].Is(lang.Weekday) {
		i--
		if p.tokens[i].Is(lang.Preposition) {
			i--
		}
	}
	return i
}

// across is the subject before what stands between commas, brackets or dashes
// that end at token i: "X, who leads Y, said".
func (p *passage) across(floor, i int) phrase {
	f := p.clauseSubject(p.clause(floor, i), i)
	if g := p.nearest(i, floor); !f.empty() && !g.empty() && g.first > f.last+1 && p.tokens[g.first-1].ID == ',' && p.isPost(f) && p.endsInName(g) && p.placeAt(int32(g.first)) == nil && p.capital(g.first) {
		return g // the head of the village, east of the river, X, said
	}
	if g := p.inserted(floor, i); !g.empty() && !f.empty() && g.first > f.last && (!p.person(f) && !p.collective(f) || p.clausal(f.last, g.first)) {
		return g
	}
	if g := p.namedPost(f, i); !g.empty() {
		return g
	}
	if g := p.postAndName(f, i); !g.empty() {
		return g
	}
	if !f.empty() && f.last <= i {
		return f
	}
	for k := i - 1; k > floor; k-- {
		if p.tokens[k].ID == ',' || p.tokens[k].ID == '(' {
			return p.phraseBefore(k, floor)
		}
	}
	return phrase{}
}

// isPost reports whether f is a post without the name of whoever holds it.
func (p *passage) isPost(f phrase) bool {
	return p.tokens[f.head].Is(lang.RoleNoun|lang.Office|lang.Rank) && !p.endsInName(f) && !p.capital(f.head)
}

// inserted is the person whose name stands between commas before the apposition
// that ends at token i: "…, X, an analyst at Y, | said".
func (p *passage) inserted(floor, i int) phrase {
	for k := i - 1; k > max(floor+1, i-30); k-- {
		if p.tokens[k].ID != ',' || p.tokens[k].Kind != lang.Mark {
			continue
		}
		f := p.nearest(k, floor)
		if !f.empty() && f.first > floor && p.tokens[f.first-1].ID == ',' && p.endsInName(f) {
			return f
		}
	}
	return phrase{}
}

// namedPost is the person whose name ends at the comma i with their post between
// commas before it, behind a clause whose subject is f: twelve died, the mayor of
// Halm, X, | said.
func (p *passage) namedPost(f phrase, i int) phrase {
	if f.empty() {
		return phrase{}
	}
	g := p.nearest(i, f.last)
	if g.empty() || g.first <= f.last || p.tokens[g.first-1].ID != ',' || !p.endsInName(g) {
		return phrase{}
	}
	if post := p.phraseBefore(g.first-1, f.last); post.empty() || p.tokens[post.first-1].ID != ',' || !p.isPost(post) {
		return phrase{}
	}
	return g
}

// postAndName is the person whose name ends at the comma i behind the post f and what it is of:
// Commander of the Second Brigade Colonel X, | says.
func (p *passage) postAndName(f phrase, i int) phrase {
	if f.empty() || f.last >= i || p.tokens[f.last].ID != fixed().of || !p.tokens[f.head].Is(lang.RoleNoun|lang.Office|lang.Rank) || p.endsInName(f) {
		return phrase{}
	}
	g := p.nearest(i, f.last)
	if g.empty() || !p.endsInName(g) || p.clausal(f.last, i) {
		return phrase{}
	}
	if at := p.introduced(g); at >= 0 {
		g.first = at
	}
	return g
}

// clause is where the clause that ends at token i begins: behind the last mark
// or quotation that parts it from what is before.
func (p *passage) clause(floor, i int) int {
	depth := 0
	for k := i; k > floor; k-- {
		t := &p.tokens[k]
		if t.ID == ')' && t.Kind == lang.Mark {
			depth++
		} else if t.ID == '(' && t.Kind == lang.Mark {
			depth--
		}
		if depth > 0 || k == i {
			continue
		}
		if t.ID == ';' || t.ID == ':' || t.Kind == lang.QuoteMark && p.heard.inside[k-1] > 0 {
			return k + 1
		}
		if p.tokens[k-1].ID == ',' && (t.Is(lang.Conjunction) && !t.Is(lang.Preposition) || t.Is(lang.Question) && !t.Is(lang.Pronoun)) {
			return k + 1
		}
	}
	return floor
}
