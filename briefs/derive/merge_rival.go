package derive

import (
	"slices"

	"debrief/model"
)

// rivals marks the casualty claims that give other counts for one event: the
// same outcome, the same sort of people, and a place or date in common. They are
// looked for among the latest claims that name the same place or date only.
func rivals(text string, facts []model.Fact) {
	r := rivalry{merger: merger{text: text}, facts: facts, near: map[rivalKey]*neighbours{}}
	for i := range facts {
		if facts[i].Casualty != nil && !partOfOther(&facts[i]) {
			r.enter(i)
		}
	}
}

// partOfOther reports whether the claim counts a part of another one, which no
// other count contradicts.
func partOfOther(f *model.Fact) bool {
	return f.Rule == "casualty/part" || f.Rule == "casualty/listed" || f.Rule == "casualty/alongside"
}

// maxNear is how many of the claims at one place or date a claim is compared
// with.
const maxNear = 8

type rivalKey struct {
	outcome model.Outcome
	word    stem // of a place or date; none for a toll
}

// toll stands for a word of the place of tolls: those of one sentence need none.
const toll stem = 0

// neighbours are the latest claims under one key, the first of them overwritten
// by the one that is one too many.
type neighbours struct {
	facts [maxNear]int32
	count int
}

type rivalry struct {
	merger
	facts []model.Fact
	near  map[rivalKey]*neighbours
	sites []stem
	other victims
}

// enter compares fact i with those entered before.
func (r *rivalry) enter(i int) {
	c := r.facts[i].Casualty
	r.who.read(r.text, c.Victims)
	r.sites = wordsOf(wordsOf(r.sites[:0], r.text, c.Place), r.text, c.Date)
	if r.facts[i].Rule == "casualty/toll" {
		r.sites = append(r.sites, toll)
	}
	for _, w := range r.sites {
		k := rivalKey{c.Outcome, w}
		list := r.near[k]
		if list == nil {
			list = &neighbours{}
			r.near[k] = list
		}
		for n := 1; n <= min(maxNear, list.count); n++ {
			r.compare(int(list.facts[(list.count-n)%maxNear]), i, w == toll)
		}
		if list.count == 0 || list.facts[(list.count-1)%maxNear] != int32(i) {
			list.facts[list.count%maxNear] = int32(i)
			list.count++
		}
	}
}

// compare marks facts i and j if they contradict each other. The victims of j
// were read last.
func (r *rivalry) compare(i, j int, tolls bool) {
	a, b := &r.facts[i], &r.facts[j]
	p, q := a.Casualty, b.Casualty
	if i == j || p.Count.Value == q.Count.Value || p.Count.Bound == model.Vague || q.Count.Bound == model.Vague {
		return
	}
	if r.oneSentence(p.Count.Words, q.Count.Words) != tolls || !tolls && (r.differ(p.Place, q.Place) || r.differ(p.Date, q.Date)) {
		return
	}
	if r.other.read(r.text, p.Victims); r.other.likens(&r.who) {
		mark(a, b)
	}
}

// mark notes on each fact that the other is its rival.
func mark(a, b *model.Fact) {
	if slices.Contains(a.Rivals, b.ID) {
		return
	}
	a.Rivals = append(a.Rivals, b.ID)
	b.Rivals = append(b.Rivals, a.ID)
}
