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
	day         model.Words // the first date that other sentences can share
	since       [2]since    // which sentences told the place and the day
	actors      []actor
	under       model.Words // the place of the heading above, when nothing else says where
	line        model.Words // the date that opens the report, when nothing else says when
	told        int         // in how many sentences so far
	sure        int32       // the block of the last sentence that surely tells of it
	aside       bool        // told in passing: what follows goes back to the first one
}

// since is from which sentence on something of a scene holds.
type since struct {
	at     int32
	before bool // it holds before as well: the sentence speaks of an event that was told
}

// holds reports whether it does for a claim in sentence at, or in a headline before.
func (s since) holds(at int32, headline bool) bool {
	return at >= s.at || s.before || headline
}

// violent reports whether s may tell of an event.
func violent(s *sentence) bool {
	return s.Class&(lang.Event|lang.Attack) != 0 || s.Cue&lang.CasualtyCues&^lang.Hint != 0
}

// enterScene finds the scene of the sentence: that of the sentence before, the
// first one again, or another.
func (t *tally) enterScene(where, when model.Words, refers bool) {
	st := &t.story
	moved := st.block != t.s.Block
	st.block = t.s.Block
	if st.now < 0 || t.partsOff(moved) && !(t.listed() && where.Empty() && when.Empty()) {
		t.open(scene{line: st.line})
		return
	}
	cur := &st.scenes[st.now]
	passing := t.inPassing() || t.overYears(when) && !refers
	dated := !passing && (!refers && t.movesOn() || t.otherMonth(cur.date, when) || !refers && t.otherTime(cur.date, when) || !refers && (t.otherDay(cur.date, when) || cur.date.Empty() && !when.Empty() && cur.told >= opening))
	placed := !passing && (moved && !refers || t.opensWithPlace()) && t.otherWords(cur.place, where)
	switch {
	case cur.aside && moved && !passing && refers:
		st.now = st.main
	case cur.aside && moved && !passing:
		t.open(scene{})
	case passing, dated, placed:
		next := scene{aside: passing}
		if !moved && !passing && !placed && !t.movesOn() && !t.otherWords(cur.place, where) {
			next.place = cur.place
		}
		if placed && !passing && !dated && (!moved || t.opensWithPlace()) {
			next.date, next.day = cur.date, cur.day
		}
		t.open(next)
	}
}

func (t *tally) open(s scene) {
	st := &t.story
	st.now = len(st.scenes)
	if !s.aside {
		st.main = st.now
	}
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
		t.spots(s)
		if line := t.firstDate(); !line.Empty() {
			if t.otherDay(t.story.line, line) {
				t.story.now = -1 // an entry or a report of its own
			}
			t.story.line = line
		}
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
	t.story.block = s.Block
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
