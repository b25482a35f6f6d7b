package derive

import "debrief/model"

// rivals marks the casualty claims that give other counts for one event: the
// same outcome, the same sort of people, and a place or date in common. They are
// looked for among the latest claims that name the same place or date only.
func rivals(text string, facts []model.Fact) {
	r := rivalry{merger: merger{text: text}, near: map[rivalKey]*neighbours{}}
	for i := range facts {
		if facts[i].Casualty != nil && !partOfOther(&facts[i]) {
			r.enter(&facts[i])
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
	claims [maxNear]*contender
	count  int
}

// contender is a claim with its words ready to compare.
type contender struct {
	*model.Fact
	who         victims
	place, date []stem
	rival       *contender // the last one that it was marked with
}

type rivalry struct {
	merger
	near   map[rivalKey]*neighbours
	lists  slab[neighbours]
	claims slab[contender]
	stems  slab[stem]
	read   []stem
}

// contender reads the words of f.
func (r *rivalry) contender(f *model.Fact) *contender {
	c := r.claims.one()
	*c = contender{Fact: f}
	r.who.read(r.text, f.Casualty.Victims)
	c.who = r.who
	c.who.words = r.keep(r.who.words)
	r.read = wordsOf(r.read[:0], r.text, f.Casualty.Place)
	c.place = r.keep(r.read)
	r.read = wordsOf(r.read[:0], r.text, f.Casualty.Date)
	c.date = r.keep(r.read)
	return c
}

// keep is a copy of words that lasts.
func (r *rivalry) keep(words []stem) []stem {
	kept := r.stems.take(len(words))
	copy(kept, words)
	return kept
}

// enter compares f with those entered before.
func (r *rivalry) enter(f *model.Fact) {
	c := r.contender(f)
	for _, w := range c.place {
		r.under(w, c)
	}
	for _, w := range c.date {
		r.under(w, c)
	}
	if f.Rule == "casualty/toll" {
		r.under(toll, c)
	}
}

// under compares c with those entered under a word, and enters it there.
func (r *rivalry) under(w stem, c *contender) {
	k := rivalKey{c.Casualty.Outcome, w}
	list := r.near[k]
	if list == nil {
		list = r.lists.one()
		*list = neighbours{}
		r.near[k] = list
	}
	for n := 1; n <= min(maxNear, list.count); n++ {
		r.compare(list.claims[(list.count-n)%maxNear], c, w == toll)
	}
	if list.count == 0 || list.claims[(list.count-1)%maxNear] != c {
		list.claims[list.count%maxNear] = c
		list.count++
	}
}

// compare marks a and b if they contradict each other.
func (r *rivalry) compare(a, b *contender, tolls bool) {
	p, q := &a.Casualty.Count, &b.Casualty.Count
	if a == b || a.rival == b || p.Value == q.Value || p.Bound == model.Vague || q.Bound == model.Vague {
		return
	}
	if r.oneSentence(p.Words, q.Words) != tolls || !tolls && a.elsewhere(b) {
		return
	}
	if a.who.likens(&b.who) {
		a.mark(b)
	}
}

// elsewhere reports whether a and b tell of other places or other dates.
func (a *contender) elsewhere(b *contender) bool {
	p, q := a.Casualty, b.Casualty
	return !p.Place.Empty() && !q.Place.Empty() && shared(a.place, b.place) == 0 ||
		!p.Date.Empty() && !q.Date.Empty() && shared(a.date, b.date) == 0
}

// mark notes on each claim that the other is its rival. The later one, b, is
// compared with all others before the next one is: a was marked with it last if
// it ever was.
func (a *contender) mark(b *contender) {
	a.rival = b
	a.Rivals = append(a.Rivals, b.ID)
	b.Rivals = append(b.Rivals, a.ID)
}
