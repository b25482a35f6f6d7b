package derive

import "debrief/briefs/lang"

// What a sentence tells of some of those who were hit: which people they were.

// sortAt is the words from i on that say what sort of people somebody was: soldiers,
// Kenyans, a teacher. They are none where no people are named.
func (t *tally) sortAt(i int) [2]int {
	from := t.openers(i)
	if t.at(from).sense == asArticle {
		from++
	}
	end := t.stretch(from, 6)
	if end == from || t.at(end).sense.in(finite|1<<asCue) {
		return [2]int{}
	}
	if m := t.p.placeAt(t.words[end-1].first); t.words[end-1].sense != asPerson && (m == nil || m.IsPlace()) {
		return [2]int{}
	}
	return [2]int{from, end}
}

// sorted reports whether the bare number of b opens a clause that says what sort of
// people some were or where they came from, and gives b those: two were Kenyans, one
// was from Dori.
func (t *tally) sorted(b *headcount) bool {
	if before := t.at(b.from - 1); b.from > 0 && !before.sense.in(1<<asSemi|1<<asAnd|1<<asComma|1<<asSub) || t.at(b.end).sense != asBe || b.rest[0] < b.rest[1] {
		return false
	}
	if t.at(b.end+1).key == keyFrom {
		return true
	}
	return t.themWere(b)
}

// fateFollows reports whether the words from i on tell what became of somebody:
// later died, were killed.
func (t *tally) fateFollows(i int) bool {
	for t.at(i).sense.in(1<<asAdv | 1<<asBe | 1<<asHave) {
		i++
	}
	return t.at(i).cues(pastCues | lang.Dead | lang.Missing | lang.Died)
}

// ofAll finds the numbers behind a phrase that names all of those who were hit: of the
// 46 dead, nine were children; of those killed, 14 were soldiers.
func (t *tally) ofAll() {
	const far = 8 // words
	for i := 0; i < len(t.words); i++ {
		if t.words[i].sense != asOf || i > 0 && t.words[i-1].sense != asSemi {
			continue
		}
		f := finding{at: -1}
		j := i + 1
		for ; j < i+far && t.at(j).sense != asComma && !t.at(j).sense.in(finite|1<<asSemi); j++ {
			if w := &t.words[j]; w.cues(pastCues | lang.Dead | lang.Missing | lang.Hostage) {
				f = finding{at: j, after: j + 1, outcome: outcomeOf(w.cue)}
			}
		}
		if b := t.groupAt(j + 1); f.at >= 0 && t.at(j).sense == asComma && b != nil && !b.taken && t.at(b.end).sense == asBe {
			t.sorts(b, &f)
		}
	}
}
