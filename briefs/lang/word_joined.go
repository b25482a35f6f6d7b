package lang

// compound reads on over a hyphen when the lexicon lists the whole.
func (s *scanner) compound(start int, w *reading) bool {
	if w.tail > 0 || w.end+1 >= s.end || s.text[w.end] != '-' || kinds[s.text[w.end+1]] != letter || w.n >= longest {
		return false
	}
	n := w.n
	s.fold[n] = '-'
	n++
	i := w.end + 1
	for i < s.end && kinds[s.text[i]] == letter && n < longest {
		s.fold[n] = lowerOf(s.text[i])
		n++
		i++
	}
	id := s.lookup(n)
	if id == Unknown || i < s.end && s.letterAt(i) {
		return false
	}
	s.at = i
	s.emitWord(start, id, w.shape())
	s.hyphenFollows()
	return true
}

// runTogether cuts a word where a small letter meets a capital or a digit and
// one side is a small word of the language: whenTuareg, securityThe, the29.
func (s *scanner) runTogether(start int, w *reading) bool {
	if w.first || w.turn == 0 || w.turnN < 2 || w.n > longest || w.tail > 0 {
		return false
	}
	head := s.lookup(w.turnN)
	if kinds[s.text[w.turn]] == digit {
		if s.lex.entries[head].class&Function == 0 {
			return false
		}
		s.at = w.turn
		s.emitWord(start, head, Lower)
		return true
	}
	rest := s.letters(w.turn)
	tail := s.lookup(rest.n)
	switch {
	case head != Unknown && tail != Unknown:
	case s.lex.entries[head].class&(Function|Reporting|Time|Verb|Adverb) != 0:
	case w.turnN >= 3 && s.lex.entries[tail].class&Function != 0:
	default:
		return false
	}
	s.at = w.turn
	s.emitWord(start, head, Lower)
	return true
}
