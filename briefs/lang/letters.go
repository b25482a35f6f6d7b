package lang

import (
	"unicode"
	"unicode/utf8"
)

// reading is what is known of the word being read.
type reading struct {
	end      int // of the letters; what an apostrophe cuts off lies behind
	tail     int // end of the 's behind the word, 0 without one
	n        int // bytes in scanner.fold; more than longest if it does not fit
	capitals int
	smalls   int
	first    bool // the first letter is a capital
	turn     int  // where the first capital or digit after a small letter stands, 0 if none
	turnN    int  // how many folded bytes stand before it
	dotted   bool // U.S., J.
	link     bool // what follows makes it look like an address
	id       ID
}

// letters reads letters, digits and inner apostrophes from at on.
func (s *scanner) letters(at int) reading {
	w := reading{}
	text, end := s.text, s.end
	i := at
	for i < end {
		c := text[i]
		switch kinds[c] {
		case letter:
			if c >= 'a' {
				w.smalls++
			} else {
				w.capital(i, at)
				c += 'a' - 'A'
			}
			s.put(&w, c)
			i++
			continue
		case digit:
			if w.turn == 0 && w.smalls > 0 && w.capitals == 0 {
				w.turn, w.turnN = i, w.n
			}
			s.put(&w, c)
			i++
			continue
		case sign:
			if c == '\'' {
				if n := s.apostrophe(i, 1, &w); n > 0 {
					i = n
					continue
				}
			}
			w.link = (c == '.' || c == '@' || c == ':') && i+2 < end && !isSpace(text[i+1])
		default:
			if c >= utf8.RuneSelf {
				if n := s.wideLetter(i, at, &w); n > 0 {
					i = n
					continue
				}
			}
		}
		break
	}
	w.end = i
	return w
}

// capital notes a capital letter at i of the word that begins at start.
func (w *reading) capital(i, start int) {
	if i == start {
		w.first = true
	} else if w.turn == 0 && w.smalls > 0 {
		w.turn, w.turnN = i, w.n
	}
	w.capitals++
}

func (s *scanner) put(w *reading, c byte) {
	if w.n < longest {
		s.fold[w.n] = c
	}
	w.n++
}

// apostrophe reads the apostrophe of n bytes at i and gives where the word goes
// on, 0 where it ends. It ends before a closing 's.
func (s *scanner) apostrophe(i, n int, w *reading) int {
	next := i + n
	if next >= s.end || !s.letterAt(next) {
		return 0
	}
	if c := s.text[next]; (c == 's' || c == 'S') && (next+1 >= s.end || !s.letterAt(next+1)) {
		w.tail = next + 1
		return 0
	}
	s.put(w, '\'')
	return next
}

func (s *scanner) letterAt(i int) bool {
	c := s.text[i]
	if c < utf8.RuneSelf {
		return kinds[c] == letter
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:s.end])
	return unicode.IsLetter(r)
}

// wideLetter reads a character beyond ASCII inside the word and gives where the
// word goes on, 0 where it ends.
func (s *scanner) wideLetter(i, start int, w *reading) int {
	r, n := utf8.DecodeRuneInString(s.text[i:s.end])
	switch {
	case r == '’' || r == '‘' || r == '\u02bc':
		return s.apostrophe(i, n, w)
	case r == '\u00ad' || r == '\u200d':
		return i + n
	case unicode.IsUpper(r):
		w.capital(i, start)
		r = unicode.ToLower(r)
	case unicode.IsLetter(r):
		w.smalls++
	case !unicode.Is(unicode.M, r):
		return 0
	}
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		s.put(w, c)
	}
	return i + n
}

// shape is how the word is capitalised.
func (w *reading) shape() Shape {
	switch {
	case w.capitals == 0:
		return Lower
	case w.capitals == 1 && w.first:
		return Title
	case w.smalls == 0:
		return Upper
	}
	return Mixed
}
