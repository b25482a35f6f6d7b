package derive

import "debrief/briefs/lang"

// A sense is what a piece of a sentence does there, as far as casualties care.
type sense uint8

const (
	asPlain   sense = iota // a word of which nothing is known
	asName                 // the same with a capital
	asPerson               // civilians, soldiers
	asThing                // houses, villages
	asAdj                  // young, local
	asAdv                  // also, seriously; dates and measures
	asCount                // a number with its hedge
	asArticle              // a, an
	asDet                  // the, their, these
	asMore                 // others, more
	asOf
	asBy
	asTo
	asPrep // any other preposition
	asAnd  // and, or
	asAlong
	asIncl // including, comprising, of whom
	asComma
	asSemi // ; :
	asDash // also a round bracket
	asBe   // was, been, got
	asHave
	asModal // would, may, did
	asNot   // not, never, no
	asRel   // who, which, whom
	asSub   // that, when, because
	asVerb  // attacked, took
	asSay   // said, reported
	asCue   // killed, deaths, dead
	asPron  // he, they
)

// senses is a set of them.
type senses uint64

const (
	finite  senses = 1<<asBe | 1<<asHave | 1<<asModal | 1<<asVerb | 1<<asSay
	nominal senses = 1<<asPlain | 1<<asName | 1<<asPerson | 1<<asThing | 1<<asAdj
	joiner  senses = 1<<asAnd | 1<<asAlong
	opener  senses = 1<<asDet | 1<<asAdv | 1<<asArticle
)

func (s sense) in(set senses) bool { return set>>s&1 != 0 }

// A piece is a part of a sentence: a token, a number with its hedge, or a few
// tokens that act as one.
type piece struct {
	first, last int32 // tokens [first, last) of the passage
	sense       sense
	key         keyword
	group       int32 // the group it belongs to, from 1; 0 if none
	number      int32 // its place among the quantities of the passage, from 1; 0 if it is none
	class       lang.Class
	cue         lang.Cue
}

func (w *piece) is(c lang.Class) bool { return w.class&c != 0 }
func (w *piece) cues(c lang.Cue) bool { return w.cue&c != 0 }

// holds reports whether w is a verb that makes hostages: took, is holding.
func (w *piece) holds() bool { return w.key == keyTake || w.key == keyHold }

// at is the word at i, or one that ends everything when i is beyond the
// sentence.
func (t *tally) at(i int) *piece {
	if uint(i) < uint(len(t.words)) {
		return &t.words[i]
	}
	return &t.beyond
}

// sums reports whether w sums people up: a total of 12, a group of 12.
func (w *piece) sums() bool { return w.key == keySum || w.key == keyTotal }
