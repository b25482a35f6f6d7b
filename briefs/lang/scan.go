package lang

import (
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// scanner is one pass over one block.
type scanner struct {
	lex      *lexicon
	text     string
	at, end  int
	tokens   []Token
	space    bool // the next token has Space
	hyphen   bool // the next token has Hyphen
	markdown bool
	openTo   int // no target of a link that begins before here ends
	plainTo  int // no address begins before here
	fold     [longest]byte
}

// Tokens appends the tokens of one block to dst. Offsets count from the start
// of text, which must be shorter than 2 GiB; b is one of its [Blocks].
func Tokens(dst []Token, text string, b model.Block, f model.Format) []Token {
	s := scanner{lex: theLexicon(), text: text, at: b.Start, end: b.End, tokens: dst, space: true}
	s.markdown = f == model.Markdown && b.Kind != model.CodeBlock
	for s.at < s.end {
		if kinds[text[s.at]] == letter {
			s.plain()
		}
		if s.at < s.end {
			s.next()
		}
	}
	return s.tokens
}

// next reads one token or some white space or markup.
func (s *scanner) next() {
	c := s.text[s.at]
	switch kinds[c] {
	case letter:
		s.word() // no plain one
	case gap:
		s.at++
		s.space = true
		if c == '\n' && s.markdown {
			s.lineStart()
		}
	case digit:
		s.number()
	case sign:
		s.sign(c)
	default:
		s.wide()
	}
}

// emit appends a token that ends where the scanner stands.
func (s *scanner) emit(start int, kind Kind, id ID) *Token {
	s.tokens = append(s.tokens, Token{
		Start: int32(start), End: int32(s.at), ID: id, Kind: kind, Space: s.space, Hyphen: s.hyphen,
	})
	s.space, s.hyphen = false, false
	return &s.tokens[len(s.tokens)-1]
}

// number reads digits with grouping and decimals.
func (s *scanner) number() {
	start := s.at
	for {
		for s.at < s.end && kinds[s.text[s.at]] == digit {
			s.at++
		}
		if s.at+1 >= s.end || kinds[s.text[s.at+1]] != digit {
			break
		}
		if c := s.text[s.at]; c != '.' && (c != ',' || !s.groupFollows()) {
			break
		}
		s.at++
	}
	s.emit(start, Number, Unknown)
	s.hyphenFollows()
}

// groupFollows reports whether exactly three digits follow the comma here.
func (s *scanner) groupFollows() bool {
	n := 0
	for i := s.at + 1; i < s.end && kinds[s.text[i]] == digit && n < 4; i++ {
		n++
	}
	return n == 3
}

// hyphenFollows steps over a hyphen that joins the token just read to a letter
// or digit, so that the next token has Hyphen.
func (s *scanner) hyphenFollows() {
	if s.at+1 >= s.end {
		return
	}
	n := hyphenAt(s.text[s.at:s.end])
	if n == 0 || s.at+n >= s.end {
		return
	}
	next := s.text[s.at+n]
	if k := kinds[next]; k == letter || k == digit || k == other && next >= 0xc3 && next < 0xe0 {
		s.at += n
		s.hyphen = true
	}
}

// hyphenAt is the length of the hyphen that s begins with, 0 if there is none.
func hyphenAt(s string) int {
	if s[0] == '-' {
		return 1
	}
	if len(s) >= 3 && s[0] == 0xe2 && s[1] == 0x80 && (s[2] == 0x90 || s[2] == 0x91) {
		return 3
	}
	return 0
}

// sign reads one punctuation mark of ASCII.
func (s *scanner) sign(c byte) {
	start := s.at
	if s.markdown && s.markup(c) {
		return
	}
	s.at++
	id, kind := ID(c), Mark
	switch c {
	case '"':
		kind = QuoteMark
	case '\'', '`':
		kind, id = QuoteMark, '\''
		if s.at < s.end && s.text[s.at] == c {
			s.at++
			id = '"'
		}
	case '.':
		if s.run('.') >= 3 || s.spacedEllipsis() {
			id = Ellipsis
		}
	case '-':
		s.run('-')
	}
	s.emit(start, kind, id)
}

// run steps over more of the same mark; it gives how many there are with the
// one already read.
func (s *scanner) run(c byte) int {
	n := 1
	for s.at < s.end && s.text[s.at] == c {
		s.at++
		n++
	}
	return n
}

// spacedEllipsis steps over the rest of ". . .".
func (s *scanner) spacedEllipsis() bool {
	n := 0
	for i := s.at; i+1 < s.end && s.text[i] == ' ' && s.text[i+1] == '.'; i += 2 {
		n++
	}
	if n >= 2 {
		s.at += 2 * n
		return true
	}
	return false
}

// wide reads a character beyond ASCII that begins no word yet.
func (s *scanner) wide() {
	start := s.at
	r, n := utf8.DecodeRuneInString(s.text[s.at:s.end])
	switch {
	case 0x2010 <= r && r <= 0x2027: // dashes, quotation marks and bullets: most of what comes by
	case unicode.IsLetter(r) && r != '\u02bc': // an apostrophe by its shape, which begins no word
		s.word()
		return
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060':
		s.at += n
		s.space = true
		return
	case r == '\u00ad':
		s.at += n
		return
	}
	s.at += n
	kind, id := wideMark(r)
	s.emit(start, kind, id)
}

// wideMark says what a mark beyond ASCII is.
func wideMark(r rune) (Kind, ID) {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '〝', '〞', '＂', '″', '「', '」', '『', '』':
		return QuoteMark, '"'
	case '‘', '’', '‚', '‛', '‹', '›', '′', '´', '\u02bc':
		return QuoteMark, '\''
	case '–', '—', '―', '‒', '‐', '‑', '−', '─':
		return Mark, '-'
	case '…':
		return Mark, Ellipsis
	case '•', '·', '‣', '▪', '●':
		return Mark, '*'
	case '£', '€', '¥', '₦', '₹', '₽', '₩', '₪', '฿':
		return Mark, '$'
	}
	return Mark, Unknown
}
