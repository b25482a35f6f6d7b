package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// A scene is one event that the briefing tells of, over as many sentences as go
// on with it. What one of them says of where, when and by whom holds for the
// claims of the others that say nothing of it.
type scene struct {
	place, date model.Words
	actors      []actor
	under       model.Words // the place of the heading above, when nothing else says where
	line        model.Words // the date that opens the report, when nothing else says when
	told        int         // in how many sentences so far
	aside       bool        // told in passing: what follows goes back to the first one
}

// story is the scenes of a passage while it is read.
type story struct {
	scenes []scene
	now    int     // the scene of the last sentence, -1 before the first
	block  int32   // in which the last sentence of a scene stands
	fresh  bool    // something parts what follows from what was told
	of     []int32 // the scene of each fact, -1 for none
	at     []int32 // the sentence of each fact

	near   model.Words // where the last claim of a paragraph has its people
	nearIn int32       // which paragraph that is
	last   int         // the last sentence that told of an event

	line model.Words // the date that opened the report
}

// violent reports whether s may tell of an event.
func violent(s *sentence) bool {
	return s.Class&(lang.Event|lang.Attack) != 0 || s.Cue&lang.CasualtyCues&^lang.Hint != 0
}

// look notes the places and dates of the sentence, which scene it belongs to and
// who attacked whom.
func (t *tally) look() {
	t.places, t.dates = t.placesIn(t.places[:0], t.s), t.datesIn(t.dates[:0], t.s)
	where, when := t.known(t.places), t.firstDate()
	refers := t.refersBack()
	t.enterScene(where, when, refers)
	t.story.last = t.index
	sc := &t.story.scenes[t.story.now]
	if sc.told++; sc.told <= opening || refers {
		sc.place, sc.date = orElse(sc.place, where), orElse(sc.date, when)
	}
	t.attackersIn(sc)
}

// opening is in how many sentences a scene says where and when it is.
const opening = 2

// enterScene finds the scene of the sentence: that of the sentence before, the
// first one again, or another.
func (t *tally) enterScene(where, when model.Words, refers bool) {
	st := &t.story
	moved := st.block != t.s.Block
	st.block = t.s.Block
	if st.now < 0 || t.partsOff(moved) && !(t.listed() && where.Empty() && when.Empty()) {
		st.fresh = false
		t.open(scene{line: st.line})
		return
	}
	cur := &st.scenes[st.now]
	passing := t.inPassing() || t.overYears(when) && !refers
	dated := t.otherMonth(cur.date, when) || !refers && t.otherTime(cur.date, when) || !refers && (t.otherDay(cur.date, when) || cur.date.Empty() && !when.Empty() && cur.told >= opening)
	placed := t.otherWords(cur.place, where) && t.opensWithPlace()
	switch {
	case passing, dated, placed:
		next := scene{aside: passing}
		if !moved && !passing && !placed {
			next.place = cur.place
		}
		if placed && !passing && !dated {
			next.date = cur.date
		}
		t.open(next)
	case cur.aside && moved && (where.Empty() && when.Empty() || refers):
		st.now = 0
	}
}

func (t *tally) open(s scene) {
	st := &t.story
	st.now = len(st.scenes)
	if st.now < cap(st.scenes) {
		s.actors = st.scenes[:st.now+1][st.now].actors[:0]
	}
	st.scenes = append(st.scenes, s)
}

// section takes the place of a heading, or of a name that stands alone like one,
// for the scene of what follows.
func (t *tally) section() {
	const short = 4 // tokens
	s := t.s
	if s.Dateline {
		t.dates = t.datesIn(t.dates[:0], s)
		t.story.line = t.firstDate()
		return
	}
	head := t.p.blocks[s.Block].Kind == model.Heading
	if s.placeFirst == s.placeLast || !head && s.Last-s.First > short {
		return
	}
	m := &t.p.places[s.placeFirst]
	if !m.IsPlace() || m.Kind == gazetteer.Mission || s.Class&lang.Month != 0 || s.Numbers && s.Cue&lang.CasualtyCues != 0 || !head && !t.standsAlone(m.First, m.Last) {
		return
	}
	t.open(scene{under: t.p.at(t.p.spanOf(m.First, m.Last))})
	t.story.fresh, t.story.block = false, s.Block
}

// standsAlone reports whether the sentence is the tokens [a, z) and marks.
func (t *tally) standsAlone(a, z int32) bool {
	for i := t.s.First; i < t.s.Last; i++ {
		if (i < a || i >= z) && t.p.tokens[i].Kind != lang.Mark {
			return false
		}
	}
	return true
}

// otherWords reports whether both a and b say something, and not the same.
func (t *tally) otherWords(a, b model.Words) bool {
	return !a.Empty() && !b.Empty() && !t.shareWord(a, b)
}

// shareWord reports whether a and b have a word in common.
func (t *tally) shareWord(a, b model.Words) bool {
	t.stems[0] = wordsOf(t.stems[0][:0], t.p.text, a)
	t.stems[1] = wordsOf(t.stems[1][:0], t.p.text, b)
	return shared(t.stems[0], t.stems[1]) > 0
}

// file notes that the facts found since belong to scene k, none if it is -1.
func (t *tally) file(k int32) {
	st := &t.story
	for len(st.of) < len(t.facts) {
		f := &t.facts[len(st.of)]
		st.of, st.at = append(st.of, k), append(st.at, int32(t.index))
		switch c := f.Casualty; {
		case k < 0:
		case !c.Place.Empty():
			st.near, st.nearIn = c.Place, t.s.Block
		case st.nearIn == t.s.Block && !st.near.Empty() && !st.scenes[k].aside:
			c.Place = st.near
			anchor(f, model.RolePlace, c.Place)
		}
		if k >= 0 && !f.Casualty.Perpetrator.Empty() {
			sc := &st.scenes[k]
			n := len(sc.actors)
			if t.accuse(sc, f.Casualty.Perpetrator, rankNamed); len(sc.actors) > n {
				sc.actors[n].from = len(st.of) - 1
			}
		}
	}
}

// tellsMore reports whether the name who says more of the doers than the words of
// a claim do: an armed group, where these are gunmen.
func (t *tally) tellsMore(who, words model.Words) bool {
	switch {
	case who.Empty():
		return false
	case words.Empty():
		return true
	}
	return t.namedIn(who) && !t.namedIn(words) && t.campOf(words) == irregular && t.campOf(who) != official
}

// complete gives every claim what its scene says and the claim does not. A
// picture's caption may be of another day and others' doing: it gets a place at most.
func (t *tally) complete() {
	for i := range t.facts {
		k := t.story.of[i]
		if k < 0 {
			continue
		}
		f, sc := &t.facts[i], &t.story.scenes[k]
		c := f.Casualty
		caption := t.p.blocks[t.p.sentences[t.story.at[i]].Block].Kind == model.Caption
		if who := t.culprit(sc, c, i); !caption && t.tellsMore(who, c.Perpetrator) {
			c.Perpetrator = who
			anchor(f, model.RolePerpetrator, c.Perpetrator)
		}
		if c.Place.Empty() {
			c.Place = orElse(sc.place, sc.under)
			anchor(f, model.RolePlace, c.Place)
		}
		if c.Date.Empty() && !caption {
			c.Date = orElse(sc.date, sc.line)
			anchor(f, model.RoleDate, c.Date)
		}
	}
}
