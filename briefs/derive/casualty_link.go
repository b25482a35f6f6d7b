package derive

import "debrief/briefs/lang"

// linkOf is how b hangs on a, from the words between.
func (t *tally) linkOf(a, b *headcount) tie {
	if b.from < a.end || b.from > a.end+16 {
		return tieLoose
	}
	joined := tieLoose
	if t.quoteEnds(a, b) {
		return tieLoose
	}
	if b.from == a.end && a.noun == nounHuman && b.noun == nounHuman && a.head == a.end-1 {
		return tieListed // texts that have lost their commas
	}
	for j := t.behindOrigin(t.behindRelative(a.end, b.from), b.from); j < b.from; j++ {
		switch w := &t.words[j]; {
		case w.key == keyAs || w.key == keySo:
			if t.at(j + 1).sense.in(1<<asBe | 1<<asHave | 1<<asModal) {
				joined = tieListed
				j++
			}
		case w.sense.in(joiner):
			joined = max(joined, tieListed)
		case w.sense == asComma:
			joined = max(joined, tieListed)
		case w.sense == asIncl:
			joined = tieWithin
		case joined == tieWithin && w.sense.in(nominal|1<<asOf) && t.at(b.from-1).sense.in(joiner):
		case w.sense == asDash, w.sense == asSemi:
			if joined == tieLoose && t.words[j].first < t.words[j].last {
				joined = tieWithin
			}
		case w.sense.in(opener):
		default:
			return tieLoose
		}
	}
	if w := &t.words[b.end-1]; w.key == keyThem && w.sense == asIncl {
		return tieWithin
	}
	return joined
}

// quoteEnds reports whether a quotation ends between a and b: "we lost 20," a doctor
// said.
func (t *tally) quoteEnds(a, b *headcount) bool {
	if !t.s.Quotes {
		return false
	}
	for i := t.words[a.end-1].last; i < t.words[b.from].first; i++ {
		if t.p.tokens[i].Kind == lang.QuoteMark {
			return true
		}
	}
	return false
}

// behindOrigin is the word behind a phrase with "from" at word first, when a comma or
// "and" leads on to word last: 40 soldiers from Niger, ten Saudis.
func (t *tally) behindOrigin(first, last int) int {
	if t.at(first).key != keyFrom {
		return first
	}
	end := t.stretch(t.openers(first+1), 4)
	if end > first+1 && end < last && t.at(end).sense.in(joiner|1<<asComma) {
		return end
	}
	return first
}

// behindRelative is the word "and" before word last when a relative clause fills
// the words from first up to it: two policemen who guarded her and a passer-by.
func (t *tally) behindRelative(first, last int) int {
	j := first
	if t.at(j).sense == asComma {
		j++
	}
	if t.at(j).sense != asRel || !t.at(last-1).sense.in(joiner) {
		return first
	}
	for k := j; k < last; k++ {
		if t.words[k].cues(lang.CasualtyCues) || t.words[k].sense == asSemi {
			return first
		}
	}
	return last - 1
}
