package derive

import "debrief/briefs/lang"

// phrase reads the noun of g from word from on.
func (t *tally) phrase(g *headcount, from int) {
	last := t.scan(g, from)
	if g.head < 0 && last >= 0 {
		g.head, g.noun = last, nounUnknown
		if m := t.p.placeAt(t.words[last].first); m != nil && !m.IsPlace() {
			g.noun = nounHuman
		}
	}
	if g.head < 0 {
		return
	}
	g.rest = [2]int{from, g.head + 1}
	if g.state >= 0 && g.state < g.head {
		g.rest[0] = g.state + 1
	}
	if g.state == g.head && !t.words[g.head].cues(lang.Corpse|lang.Hostage) {
		g.rest[1]--
	}
	g.end = g.head + 1
	t.complement(g)
}

// scan goes through the words of a noun phrase up to its end and notes its noun.
// It gives the last word that might be a noun unknown to the lexicon, or -1.
func (t *tally) scan(g *headcount, from int) (last int) {
	last = -1
	loose := 0
	for j := from; j < len(t.words) && j < from+12; j++ {
		w := &t.words[j]
		goesOn := false
		switch {
		case w.sense == asPerson && w.is(lang.Adjective) && g.head < 0 && t.at(j+1).sense.in(nominal):
			goesOn, last = true, j // private of "private sector jobs"
		case w.sense == asPerson:
			goesOn = true
			g.head, g.noun = j, nounHuman
		case w.sense == asThing:
			if goesOn = g.head < 0 || g.head == j-1 || t.compound(j-1); goesOn {
				g.head, g.noun = j, nounObject
			}
		case w.sense == asCue:
			goesOn = t.stateOf(g, j)
		case w.sense.in(nominal), w.sense == asMore && j == from:
			loose++
			if goesOn = loose < 6 && (g.head < 0 || t.compound(j)); goesOn {
				last = j
			}
		case w.sense == asAnd:
			goesOn = t.twin(g, j)
		case w.sense == asDash:
			goesOn = last == j-1 && !t.p.tokens[w.first].Space
		}
		if !goesOn {
			break
		}
	}
	return last
}

// stateOf reads a cue inside a noun phrase: a participle or adjective before
// the noun, or a noun that is the cue. It reports whether the phrase goes on.
func (t *tally) stateOf(g *headcount, j int) bool {
	w := &t.words[j]
	state := w.cues(lang.Killed | lang.Wounded | lang.Captured | lang.Dead | lang.Missing)
	several := t.plural(j) || t.value(g) == 1
	switch {
	case w.key == keyKiller:
		g.head, g.noun = j, nounHuman
		return true
	case state && g.head < 0 && t.nounFollows(j+1):
		g.state = j
		return true
	case w.cues(lang.Hostage) && !t.plural(j):
		return false
	case state && g.head < 0 && t.at(j-1).sense == asDet && t.at(j-2).sense == asOf:
		g.state, g.head, g.noun = j, j, nounHuman // two of the wounded
		return false
	case w.cues(nounCues) && !w.cues(pastCues) && t.at(j+1).sense.in(nominal) && !t.plural(j):
		return true // death row inmates
	case !several || !w.cues(nounCues|lang.Hostage):
		return false // two casualty claims
	}
	if !w.cues(lang.Killing|lang.Wounding) || w.cues(lang.Death) && t.pluralDeath(j) {
		g.state, g.head, g.noun = j, j, nounHuman
	}
	return false
}

// plural reports whether word j ends in s.
func (t *tally) plural(j int) bool {
	return t.p.text[t.p.tokens[t.words[j].last-1].End-1]|0x20 == 's'
}

// pluralDeath reports whether a word that is a verb too (murders, killings)
// stands where only a noun can: no object behind.
func (t *tally) pluralDeath(j int) bool {
	return !t.at(j + 1).sense.in(1<<asCount | 1<<asArticle | 1<<asDet)
}

// nounFollows reports whether a noun stands at word j or a little behind.
func (t *tally) nounFollows(j int) bool {
	for k := j; k < j+3; k++ {
		switch w := t.at(k); {
		case w.sense == asPerson, w.sense == asThing, w.cues(lang.Corpse):
			return true
		case !w.sense.in(nominal):
			return false
		}
	}
	return false
}

// compound reports whether the word j, behind a noun, only leads to another
// noun of the same phrase: police special forces.
func (t *tally) compound(j int) bool {
	next := t.at(j + 1)
	if t.words[j].is(lang.Possessive) {
		return false
	}
	return next.sense == asPerson || next.sense == asThing && t.words[j].sense == asPlain && !t.verbal(j)
}

// verbal reports whether word j ends like a participle.
func (t *tally) verbal(j int) bool {
	s := t.spanOf(j, j+1).Of(t.p.text)
	n := len(s)
	return n > 4 && (s[n-1]|0x20 == 'g' && s[n-2]|0x20 == 'n' && s[n-3]|0x20 == 'i' || s[n-1]|0x20 == 'd' && s[n-2]|0x20 == 'e')
}

// twin reports whether "and" at word j joins two adjectives or two nouns of one
// count: military and civilian personnel, policemen and soldiers.
func (t *tally) twin(g *headcount, j int) bool {
	if g.noun == nounObject {
		return false
	}
	k := j + 1
	for t.at(k).sense.in(1<<asPlain|1<<asName|1<<asAdj) && k < j+3 {
		k++
	}
	if t.at(k).sense != asPerson {
		return false
	}
	for t.at(k+1).sense == asPerson {
		k++
	}
	return g.head < 0 || !t.at(k+1).sense.in(1<<asVerb|1<<asSay)
}

// complement takes in what hangs on the noun by "of": members of the security
// forces.
func (t *tally) complement(g *headcount) {
	if t.at(g.end).sense != asOf || g.state == g.head {
		return
	}
	k := t.openers(g.end + 1)
	end := t.stretch(k, 8)
	if end == k {
		return
	}
	g.end, g.rest[1] = end, end
}

// stretch is the end of the noun phrase that begins at word k, at most n words.
func (t *tally) stretch(k, n int) int {
	end := k
	for j := k; j < k+n && j < len(t.words); j++ {
		w := &t.words[j]
		switch {
		case w.sense.in(nominal):
			end = j + 1
		case w.sense == asOf && end > k:
			j = t.openers(j+1) - 1
		case w.sense == asDet && end > k, w.sense == asMore:
		default:
			return end
		}
	}
	return end
}

// openers is the first word from j that is no determiner or adverb.
func (t *tally) openers(j int) int {
	for t.at(j).group == 0 && (t.at(j).sense.in(opener) || t.at(j).is(lang.Possessive)) {
		j++
	}
	return j
}
