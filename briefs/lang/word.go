package lang

import (
	"encoding/binary"
	"math/bits"
)

// word reads one word from its first letter: its classes, its shape, and the
// parts it falls into. Most words are [scanner.plain] and read faster.
func (s *scanner) word() {
	start := s.at
	w := s.letters(start)
	if w.dotted = s.initials(start, &w); w.dotted {
		s.at = w.end
		w.id = s.lookup(w.n)
		s.emitWord(start, w.id, w.shape())
		s.last().Stop = true
		return
	}
	if w.link && start >= s.plainTo && s.address(start) {
		return
	}
	w.id = s.nation(s.lookup(w.n), w.shape())
	if s.compound(start, &w) {
		return
	}
	if w.turn > 0 && w.id == Unknown && s.runTogether(start, &w) {
		return
	}
	s.at = w.end
	s.emitWord(start, w.id, w.shape())
	s.stop(w.tail > 0)
	s.suffix(&w)
	s.hyphenFollows()
}

// plain reads words of up to 16 ASCII letters that nothing hangs on, with the
// blanks, the commas and the full stops behind them: most of any text. It stops
// before all else, and where there is no room for more tokens: making some would
// cost every token.
func (s *scanner) plain() {
	text, at, lex, space, hyphen := s.text, s.at, s.lex, s.space, s.hyphen
	tokens, n := s.tokens[:cap(s.tokens)], len(s.tokens)
	for limit := min(s.end, len(text)-2*8); at < limit && n+1 < len(tokens); {
		low, high := Eight(text, at), uint64(0)
		lows, highs := lettersOf(low), uint64(0)
		end := at + bits.Len64(lows)/8
		if lows == ^uint64(0) {
			high = Eight(text, at+8)
			highs = lettersOf(high)
			end += bits.Len64(highs) / 8
		}
		if end == at || end >= s.end || highs == ^uint64(0) {
			break
		}
		low, high = low&lows, high&highs
		k := key{low | small&lows, high | small&highs}
		id := lex.candidate(k)
		e := &lex.entries[id]
		known := e.bitsIf(k)
		id &= ID(known)
		class := e.class & Class(known)
		capitals, more := k.low^low, k.high^high
		shape := Shape(capitals>>5) & Title // which words have a capital cannot be foreseen
		if capitals&^0x20|more != 0 {
			shape = shapeOf(capitals, more, small&lows, small&highs)
			if shape == Mixed || shape == Upper && id == wUs {
				break
			}
		}
		t := &tokens[n]
		*t = Token{}
		t.Start, t.End, t.Class, t.Cue, t.ID, t.Shape, t.Space, t.Hyphen = int32(at), int32(end), class, e.cue&Cue(known), id, shape, space, hyphen
		behind := text[end]
		if behind == ' ' { // as behind most
			n++
			at, space, hyphen = end+1, true, false
			continue
		}
		if e := enders[behind]; e == never || e == beforeBlank && !s.blankAt(end+1) {
			break
		}
		if behind == '.' && (end == at+1 || class&Abbreviation != 0) {
			break
		}
		n++
		at, space, hyphen = end, false, false
		if behind != ',' && (behind != '.' || s.dotsFollow(end+1)) {
			break
		}
		t = &tokens[n]
		*t = Token{}
		t.Start, t.End, t.ID, t.Kind = int32(at), int32(at+1), ID(behind), Mark
		n++
		at++
		if at < limit && text[at] == ' ' {
			at++
			space = true
		}
	}
	s.at, s.tokens, s.space, s.hyphen = at, tokens[:n], space, hyphen
}

// dotsFollow reports whether a full stop before i may be the first of several.
func (s *scanner) dotsFollow(i int) bool {
	return i+1 < s.end && s.text[i] == ' ' && s.text[i+1] == '.'
}

// nation is the ID of U.S. for a pronoun us that is written US, else id.
func (s *scanner) nation(id ID, shape Shape) ID {
	if id == wUs && shape == Upper && !s.capitals() {
		return wUSA
	}
	return id
}

// capitals reports whether the word before is a word of the language in
// capitals: then so is the text.
func (s *scanner) capitals() bool {
	if len(s.tokens) == 0 {
		return false
	}
	t := s.last()
	return t.Kind == Word && t.Shape == Upper && t.ID != Unknown
}

// blankAt reports whether a blank stands at i, or nothing more.
func (s *scanner) blankAt(i int) bool { return i >= s.end || isSpace(s.text[i]) }

const (
	never byte = iota
	always
	beforeBlank // if a blank follows
)

// enders says of every byte whether a word ends before it, so that nothing behind
// it can belong to the word.
var enders = [256]byte{
	' ': always, '\n': always, ',': always, ';': always, ')': always, '"': always, '!': always, '?': always, ']': always,
	'.': beforeBlank, ':': beforeBlank,
}

func (s *scanner) last() *Token { return &s.tokens[len(s.tokens)-1] }

func (s *scanner) emitWord(start int, id ID, shape Shape) {
	e := &s.lex.entries[id]
	s.tokens = append(s.tokens, Token{
		Start: int32(start), End: int32(s.at), Class: e.class, Cue: e.cue, ID: id, Shape: shape, Space: s.space, Hyphen: s.hyphen,
	})
	s.space, s.hyphen = false, false
}

// lookup finds the folded word of n bytes.
func (s *scanner) lookup(n int) ID {
	switch {
	case n > longest:
		return Unknown
	case n <= 2*8:
		of := &leading[n]
		return s.lex.findKey(key{
			binary.LittleEndian.Uint64(s.fold[:8]) & of.low,
			binary.LittleEndian.Uint64(s.fold[8:]) & of.high,
		})
	}
	return s.lex.findBytes(s.fold[:n])
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

// stop takes in the full stop of an abbreviation, unless an 's is still to come.
func (s *scanner) stop(tail bool) {
	if s.at >= s.end || s.text[s.at] != '.' || tail {
		return
	}
	t := s.last()
	if !t.Is(Abbreviation) || (t.Is(Numbering) || t.ID == wC || t.ID == wCa) && !s.digitFollows(s.at+1) || t.Shape == Lower && t.Is(Month|Weekday) {
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
	t.Class = Possessive
}
