package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// putBy is the word at which the counting of somebody begins who gives the number
// of g: the agency has placed the death count at 12, monitors recorded 40 deaths,
// the committee speaks of 30 dead. It is 0 when nobody does.
func (t *tally) putBy(g *headcount) int {
	for j := g.from - 1; j > 0 && j > g.from-14; j-- {
		w := &t.words[j]
		switch {
		case w.key == keyPut && t.tolls(j+1, g.end), (w.key == keyGive || t.p.among(int(w.first), &tollings().revising)) && t.tolls(j+1, g.from), (w.key == keyTally || w.key == keyVerify) && t.direct(j+1, g.from),
			w.key == keySpeak && t.at(j+1).sense == asOf && t.direct(j+2, g.from):
			start, has := t.verbGroup(j)
			if has&(1<<asBe|1<<asNot) != 0 {
				return 0
			}
			return start
		case w.sense.in(1<<asSemi|1<<asSub|1<<asSay|1<<asRel) && w.key != keyTally && w.key != keyPut && w.key != keyAs && w.key != keySince,
			w.sense == asComma && t.hasVerb(j+1, g.from):
			return 0
		}
	}
	return 0
}

// countedBy is by whom the number of g is confirmed or counted: were confirmed dead by
// the health department.
func (t *tally) countedBy(g *headcount) model.Words {
	const far = 10 // words
	for j := g.end; j < g.end+far; j++ {
		w := t.at(j)
		if w.sense == asSemi || w.sense == asComma {
			break
		}
		if w.key != keyTally && w.key != keyVerify {
			continue
		}
		if _, has := t.verbGroup(j); has&(1<<asBe) == 0 {
			break
		}
		for k := j + 1; k < j+4; k++ {
			if t.at(k).sense == asBy {
				i := t.openers(k + 1)
				return t.actor(i, t.stretch(i, 9))
			}
		}
		break
	}
	return nil
}

// accusedOf is the word of accusing before the -ing form of g's verb, -1 without one:
// accused soldiers of killing 30.
func (t *tally) accusedOf(g *headcount) int {
	const far = 9 // words
	if g.rule != "active" || g.verb < 0 {
		return -1
	}
	start, _ := t.verbGroup(g.verb)
	if before := t.at(start - 1); before.sense != asOf && before.key != keyFor {
		return -1
	}
	for j := start - 2; j >= 0 && j > start-far; j-- {
		switch w := &t.words[j]; {
		case w.key == keyAccuse, w.key == keyBlame:
			return j
		case !w.sense.in(nominal | opener | 1<<asOf):
			return -1
		}
	}
	return -1
}

// accuser is who accuses others of what happened to those of g.
func (t *tally) accuser(g *headcount) model.Words {
	j := t.accusedOf(g)
	if j < 0 {
		return nil
	}
	start, has := t.verbGroup(j)
	if has&(1<<asBe) != 0 {
		return nil
	}
	return t.doer(t.beforeAside(start))
}

// tolls reports whether the words [i, j) name a toll.
func (t *tally) tolls(i, j int) bool {
	for ; i < j; i++ {
		if w := &t.words[i]; w.cues(lang.Toll|lang.Death|lang.Loss|lang.Dead|lang.Wounded|lang.Killed|lang.Missing|lang.Injury) || w.key == keyFigures || w.key == keyNumber {
			return true
		}
	}
	return false
}

// direct reports whether the words [i, j) lead from a verb to its object.
func (t *tally) direct(i, j int) bool {
	for ; i < j; i++ {
		if w := &t.words[i]; !w.sense.in(nominal|opener|1<<asOf|1<<asAnd|1<<asCount|1<<asCue) || w.cues(pastCues) && w.group == 0 {
			return false
		}
	}
	return true
}

// hasVerb reports whether a finite verb stands in the words [i, j).
func (t *tally) hasVerb(i, j int) bool {
	for ; i < j; i++ {
		if w := &t.words[i]; w.sense.in(finite) || w.cues(pastCues) && w.group == 0 {
			return true
		}
	}
	return false
}

// bracketed is who stands behind g in brackets as the author of the number: 120
// killed (army claim).
func (t *tally) bracketed(g *headcount) model.Words {
	const far = 12 // tokens
	for i := t.words[g.end-1].last; i < min(t.s.Last, t.words[g.end-1].last+far); i++ {
		tok := &t.p.tokens[i]
		if tok.ID == ';' || tok.ID == ':' {
			return nil
		}
		if tok.ID != '(' {
			continue
		}
		for j := i + 1; j < min(t.s.Last, i+6); j++ {
			if k := t.keyAt(j); (k == keyClaim || k == keyEstimate || k == keyFigures) && j > i+1 && j+1 < t.s.Last && t.p.tokens[j+1].ID == ')' {
				return t.p.at(t.p.spanOf(i+1, j))
			}
		}
	}
	return nil
}

// reckoner is by whose estimate the number of g is told: by NATO's estimate, by the
// count of the clinics.
func (t *tally) reckoner(g *headcount) model.Words {
	for j := range t.words {
		if k := t.words[j].key; k != keyEstimate && k != keyFigures {
			continue
		}
		for i := j - 1; i >= 0 && i > j-7; i-- {
			w := &t.words[i]
			if w.sense == asBy {
				from, to := t.openers(i+1), j
				if t.at(j+1).sense == asOf {
					from = t.openers(j + 2)
					to = t.stretch(from, 8)
				}
				return t.owner(from, to)
			}
			if !w.sense.in(nominal | opener) {
				break
			}
		}
	}
	return nil
}

// owner is the name in the words [i, j) without the ending of the possessive.
func (t *tally) owner(i, j int) model.Words {
	if j <= i || t.actor(i, j).Empty() {
		return nil
	}
	last := t.words[j-1].last
	if t.p.tokens[last-1].ID == lang.ApostropheS {
		last--
	}
	return t.p.at(t.p.spanOf(t.words[i].first, last))
}

// isTime reports whether the words say when rather than who.
func (t *tally) isTime(who model.Words) bool {
	if who.Empty() {
		return false
	}
	tok := &t.p.tokens[t.p.tokenAt(who[0].End-1)]
	return tok.Is(lang.Time|lang.Duration|lang.Weekday|lang.Month|lang.Possessive) && !tok.Capital() || t.keyAt(t.p.tokenAt(who[0].End-1)) == keyWhen
}

// pronounAt is the token of the pronoun that is the subject of the verb of saying
// cue, -1 without one: it added, they say, she said.
func (t *tally) pronounAt(cue model.Span) int32 {
	if cue.Empty() {
		return -1
	}
	i := t.p.tokenAt(cue.Start) - 1
	for i > t.s.First && t.p.tokens[i].Is(lang.Auxiliary|lang.Adverb) {
		i--
	}
	if i < t.s.First || !t.p.tokens[i].Is(lang.Pronoun) || !t.p.tokens[i].Cues(lang.Male|lang.Female) && t.keyAt(i) != keyIt {
		return -1
	}
	return i
}

// mayMean reports whether the pronoun at token i may stand for who: it for no person's
// name, he for no body.
func (t *tally) mayMean(i int32, who model.Words) bool {
	k := t.p.tokenAt(who[0].End - 1)
	tok := &t.p.tokens[k]
	body := tok.Is(lang.Body) || tok.Cues(lang.Document|lang.Outlet) || tok.Shape == lang.Upper && !t.caps
	return t.p.tokens[i].ID == fixed().they || body != t.p.tokens[i].Cues(lang.Male|lang.Female)
}

// spoken is the subject of the sentence before, which the pronoun at token i stands
// for, or that of its own sentence.
func (t *tally) spoken(i int32) model.Words {
	if i > t.s.First && t.keyAt(i) != keyIt {
		if who := t.subjectIn(t.s); !who.Empty() && t.mayMean(i, who) {
			return who
		}
	}
	if t.index == 0 {
		return nil
	}
	s := &t.p.sentences[t.index-1]
	if s.Block+1 < t.s.Block || s.Quotes {
		return nil
	}
	return t.subjectIn(s)
}

// subjectIn is the phrase that s opens with, if it names somebody.
func (t *tally) subjectIn(s *sentence) model.Words {
	f := t.p.phraseFrom(int(s.First), int(s.Last))
	for i := f.first; i < f.last; i++ {
		if tok := &t.p.tokens[i]; tok.Is(lang.Body|lang.Person|lang.Armed) || tok.Capital() && i > f.first {
			return t.p.at(t.p.spanOf(int32(f.first), int32(f.last)))
		}
	}
	return nil
}

// pronounced is whom the pronoun w means, who counts.
func (t *tally) pronounced(w *piece) model.Words {
	i := int(w.first)
	t.p.hear()
	who := t.p.speakerOf(phrase{first: i, last: i + 1, head: i})
	called := who.called()
	if called.Empty() || t.p.tokens[t.p.tokenAt(called[0].Start)].Is(lang.Pronoun) {
		return nil
	}
	return called
}

// turnOf is whose turn of a conversation or of a debate the paragraph is: Minister
// Ardal: Four were killed. It has a name or a post before the colon.
func (t *tally) turnOf() model.Words {
	const longest = 6 // tokens
	first := t.s.First
	for first > 0 && t.p.sentences[t.p.within[first-1]].Block == t.s.Block {
		first = t.p.sentences[t.p.within[first-1]].First
	}
	for i := first; i < min(int32(len(t.p.tokens)), first+longest); i++ {
		tok := &t.p.tokens[i]
		switch {
		case tok.ID == ':':
			if i == first || i+1 >= int32(len(t.p.tokens)) || !t.p.tokens[i+1].Capital() || i-first < 2 && !t.p.tokens[first].Is(lang.Body|lang.RoleNoun|lang.Office) {
				return nil
			}
			return t.p.at(t.p.spanOf(first, i))
		case tok.Kind != lang.Word || !tok.Capital() || tok.Shape == lang.Upper || tok.Cue&lang.CasualtyCues != 0 || tok.Is(lang.Event) || t.p.placeAt(i) != nil:
			return nil
		}
	}
	return nil
}
