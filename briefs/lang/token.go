package lang

import "debrief/model"

// ID is the number of a folded word in the lexicon, or the ASCII character of a
// mark. Numbers differ between versions of the lexicon: compare with [Lookup],
// never store.
type ID uint16

// IDs that are fixed.
const (
	Unknown     ID = 0
	ApostropheS ID = 1 // the 's of Mali's and of he's
	Ellipsis    ID = 2
	firstWord   ID = 320
)

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Mark
	QuoteMark
	Link // a bare address of the web or of a mailbox
)

// Shape says how a word is capitalised.
type Shape uint8

// The shapes of a word.
const (
	Lower Shape = iota // also for everything that is no word
	Title              // Mali, I, A
	Upper              // two capitals or more and nothing small: UN, U.S.
	Mixed              // McDonald, iPhone, AK47
)

// Token is a piece of the text. It holds no text of its own.
type Token struct {
	Start, End int32 // bytes into the whole text
	Class      Class
	Cue        Cue
	ID         ID
	Kind       Kind
	Shape      Shape
	Space      bool // white space or a line break stands before it, or it opens its block
	Hyphen     bool // a hyphen joins it to the token before
	Stop       bool // an abbreviation that has its full stop
}

// Span is where the token stands.
func (t *Token) Span() model.Span { return model.Span{Start: int(t.Start), End: int(t.End)} }

// Of is the token's part of text.
func (t *Token) Of(text string) string { return text[t.Start:t.End] }

// Is reports whether the word is of one of the classes c.
func (t *Token) Is(c Class) bool { return t.Class&c != 0 }

// Cues reports whether the word is one of the cues c.
func (t *Token) Cues(c Cue) bool { return t.Cue&c != 0 }

// Capital reports whether the word begins with a capital letter.
func (t *Token) Capital() bool { return t.Shape == Title || t.Shape == Upper || t.Shape == Mixed }

// Sentence is a run of tokens [First, Last) of one block.
type Sentence struct {
	First, Last int32 // tokens
	Block       int32 // which of the blocks handed in
	Caps        bool  // its block is written in capitals throughout: shapes say nothing
	Dateline    bool  // the place and date that open a report, up to the dash
	Class       Class // of all its tokens together
	Cue         Cue
	Numbers     bool // it has a number in digits or words
	Quotes      bool // it has a quotation mark
	Links       bool // it has a bare address
}
