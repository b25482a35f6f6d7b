package lang

import (
	"unicode"
	"unicode/utf8"
)

// word reads one word from its first letter: its classes, its shape, and the
// parts it falls into.
func (s *scanner) word() {
	start := s.at
	w := s.letters(start)
	if w.dotted = s.initials(start, &w); w.dotted {
		s.at = w.end
		w.id = s.lookup(&w)
		s.emitWord(start, &w)
		s.last().Stop = true
		return
	}
	if w.link && s.address(start) {
		return
	}
	w.id = s.lookup(&w)
	if hyphenated := s.compound(start, &w); hyphenated {
		return
	}
	if w.turn > 0 && w.id == Unknown && s.runTogether(start, &w) {
		return
	}
	s.at = w.end
	s.emitWord(start, &w)
	s.stop(start, &w)
	s.suffix(&w)
	s.hyphenFollows()
}

func (s *scanner) last() *Token { return &s.tokens[len(s.tokens)-1] }

// reading is what is known of the word being read.
type reading struct {
	end      int    // of the letters; what an apostrophe cuts off lies behind
	tail     int    // end of the 's behind the word, 0 without one
	hash     uint32 // before its last step
	n        int    // bytes in scanner.fold; more than longest if it does not fit
	capitals int
	smalls   int
	first    bool // the first letter is a capital
	turn     int  // where the first capital after a small letter stands, 0 if none
	turnN    int  // how many folded bytes stand before it
	turnHash uint32
	dotted   bool // U.S., J.
	link     bool // what follows makes it look like an address
	id       ID
}

// letters reads letters, digits and inner apostrophes from at on.
func (s *scanner) letters(at int) reading {
	w := reading{hash: hashSeed}
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
	if w.tail > 0 {
		w.end = i - 0
	}
	return w
}

// capital notes a capital letter at i of the word that begins at start.
func (w *reading) capital(i, start int) {
	if i == start {
		w.first = true
	} else if w.turn == 0 && w.smalls > 0 {
		w.turn, w.turnN, w.turnHash = i, w.n, w.hash
	}
	w.capitals++
}

func (s *scanner) put(w *reading, c byte) {
	if w.n < longest {
		s.fold[w.n] = c
	}
	w.n++
	w.hash = (w.hash ^ uint32(c)) * hashPrime
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

// lookup finds the folded word.
func (s *scanner) lookup(w *reading) ID {
	if w.n > longest {
		return Unknown
	}
	return s.lex.findBytes(s.fold[:w.n], w.hash^w.hash>>15)
}

func (l *lexicon) findBytes(word []byte, h uint32) ID {
	for i := h & l.mask; ; i = (i + 1) & l.mask {
		id := l.slots[i]
		if id == Unknown || l.hashes[id] == h && l.words[id] == string(word) {
			return id
		}
	}
}

func (s *scanner) emitWord(start int, w *reading) {
	t := s.emit(start, Word, w.id)
	t.Class, t.Cue = s.lex.classes[w.id], s.lex.cues[w.id]
	t.Shape = w.shape()
}

// initials reads letters that each have their full stop (U.S., J.) and reports
// whether the word is that. A single letter counts only before another name.
func (s *scanner) initials(start int, w *reading) bool {
	if w.n != 1 || w.end+1 >= s.end || s.text[w.end] != '.' {
		return false
	}
	i, n := w.end, 1
	for i+1 < s.end && s.text[i] == '.' && kinds[s.text[i+1]] == letter && !s.wordAt(i+2) {
		s.put(w, '.')
		c := s.text[i+1]
		if c >= 'a' {
			w.smalls++
		} else {
			w.capitals++
		}
		s.put(w, lowerOf(c))
		i += 2
		n++
	}
	switch {
	case n > 1:
		if i < s.end && s.text[i] == '.' {
			i++
		}
		w.end = i
		return true
	case w.first && s.text[start] != 'I' && s.nameFollows(i+1):
		w.end = i + 1
		return true
	}
	return false
}

// wordAt reports whether a letter or digit stands at i.
func (s *scanner) wordAt(i int) bool {
	return i < s.end && (kinds[s.text[i]] == digit || s.letterAt(i))
}

// nameFollows reports whether a capital letter follows at i, with or without
// one blank.
func (s *scanner) nameFollows(i int) bool {
	if i < s.end && s.text[i] == ' ' {
		i++
	}
	return i < s.end && 'A' <= s.text[i] && s.text[i] <= 'Z'
}

// stop takes in the full stop of an abbreviation.
func (s *scanner) stop(start int, w *reading) {
	if s.at >= s.end || s.text[s.at] != '.' || w.tail > 0 {
		return
	}
	t := s.last()
	if !t.Is(Abbreviation) || t.Is(Numbering) && !s.digitFollows(s.at+1) || t.Shape == Lower && t.Is(Month|Weekday) {
		return
	}
	if s.at+1 < s.end && s.text[s.at+1] == '.' {
		return
	}
	s.at++
	t.End = int32(s.at)
	t.Stop = true
}

func (s *scanner) digitFollows(i int) bool {
	if i < s.end && s.text[i] == ' ' {
		i++
	}
	return i < s.end && kinds[s.text[i]] == digit
}

// suffix emits the 's behind the word just read.
func (s *scanner) suffix(w *reading) {
	if w.tail == 0 {
		return
	}
	start := s.at
	s.at = w.tail
	t := s.emit(start, Word, ApostropheS)
	t.Class = s.lex.classes[ApostropheS]
}

// compound reads on over a hyphen when the lexicon lists the whole.
func (s *scanner) compound(start int, w *reading) bool {
	if w.tail > 0 || w.end+1 >= s.end || s.text[w.end] != '-' || kinds[s.text[w.end+1]] != letter || w.n >= longest {
		return false
	}
	if w.id != Unknown && !s.lex.opens(w.id) {
		return false
	}
	first := *w
	s.put(w, '-')
	hash, n := w.hash, w.n
	i := w.end + 1
	for i < s.end && kinds[s.text[i]] == letter && n < longest {
		c := lowerOf(s.text[i])
		s.fold[n] = c
		n++
		hash = (hash ^ uint32(c)) * hashPrime
		i++
	}
	id := s.lex.findBytes(s.fold[:n], hash^hash>>15)
	if id == Unknown || i < s.end && s.letterAt(i) {
		*w = first
		return false
	}
	w.id = id
	s.at = i
	s.emitWord(start, w)
	s.hyphenFollows()
	return true
}

// opens reports whether a hyphenated word of the lexicon may begin with id.
// Every word may: it is the place for a filter should lookups become dear.
func (l *lexicon) opens(ID) bool { return true }

// runTogether cuts a word where a small letter meets a capital and one side is
// a small word of the language: whenTuareg, securityThe.
func (s *scanner) runTogether(start int, w *reading) bool {
	if w.first || w.turn == 0 || w.turnN < 2 || w.turnN > longest || w.tail > 0 {
		return false
	}
	head := s.lex.findBytes(s.fold[:w.turnN], w.turnHash^w.turnHash>>15)
	rest := s.letters(w.turn)
	restID := s.lookup(&rest)
	known := head != Unknown && s.lex.classes[head]&(Function|Reporting|Time|Verb|Adverb) != 0 || head != Unknown && restID != Unknown
	if !known && !(w.turnN >= 3 && restID != Unknown && s.lex.classes[restID]&Function != 0) {
		// s.fold holds the rest now; the word itself is unknown as a whole.
		return false
	}
	s.at = w.turn
	t := s.emit(start, Word, head)
	t.Class, t.Cue = s.lex.classes[head], s.lex.cues[head]
	return true
}

// longestAddress is how many bytes an address has at most.
const longestAddress = 256

// address reads an address of the web or of a mailbox.
func (s *scanner) address(start int) bool {
	i := start
	for i < min(s.end, start+longestAddress) && !isSpace(s.text[i]) && s.text[i] != '<' && s.text[i] != '>' && s.text[i] != '"' && s.text[i] != ')' && s.text[i] < utf8.RuneSelf {
		i++
	}
	for i > start && (s.text[i-1] == '.' || s.text[i-1] == ',' || s.text[i-1] == ';' || s.text[i-1] == ':' || s.text[i-1] == '\'') {
		i--
	}
	if !isAddress(s.text[start:i]) {
		return false
	}
	s.at = i
	s.emit(start, Link, Unknown)
	return true
}
