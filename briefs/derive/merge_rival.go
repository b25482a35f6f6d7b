package derive

import "debrief/model"

// rivals marks the casualty claims that give other counts for one event: the
// same outcome, the same sort of people, and a place or date in common. They are
// looked for among the latest claims that name the same place or date only.
func (d *document) rivals() {
	r := rivalry{merger: merger{text: d.text}, facts: d.list, near: map[rivalKey][]int{}}
	for i := range d.list {
		if d.list[i].Casualty != nil && !partOfOther(&d.list[i]) {
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
	word    string // of a place or date
}

type rivalry struct {
	merger
	facts []model.Fact
	near  map[rivalKey][]int
}

// enter compares fact i with those entered before.
func (r *rivalry) enter(i int) {
	c := r.facts[i].Casualty
	words := append(victimWords(c.Place.Of(r.text, " ")), victimWords(c.Date.Of(r.text, " "))...)
	if r.facts[i].Rule == "casualty/toll" {
		words = append(words, "") // tolls of one sentence need no place
	}
	for _, w := range words {
		k := rivalKey{c.Outcome, w}
		list := r.near[k]
		for n := 0; n < maxNear && n < len(list); n++ {
			r.compare(list[len(list)-1-n], i, w == "")
		}
		if len(list) == 0 || list[len(list)-1] != i {
			r.near[k] = append(list, i)
		}
	}
}

// compare marks facts i and j if they contradict each other.
func (r *rivalry) compare(i, j int, tolls bool) {
	a, b := &r.facts[i], &r.facts[j]
	p, q := a.Casualty, b.Casualty
	x, y := victimsOf(r.text, p.Victims), victimsOf(r.text, q.Victims)
	together := r.oneSentence(p.Count.Words, q.Count.Words)
	switch {
	case i == j || p.Count.Value == q.Count.Value || p.Count.Bound == model.Vague || q.Count.Bound == model.Vague:
	case together != tolls, !tolls && (r.differ(p.Place, q.Place) || r.differ(p.Date, q.Date)):
	case x.likens(&y):
		mark(a, b)
	}
}

// mark notes on each fact that the other is its rival.
func mark(a, b *model.Fact) {
	for _, id := range a.Rivals {
		if id == b.ID {
			return
		}
	}
	a.Rivals = append(a.Rivals, b.ID)
	b.Rivals = append(b.Rivals, a.ID)
}
