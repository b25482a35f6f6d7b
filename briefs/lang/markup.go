package lang

// lineStart steps over the markers of a block quote and of a heading at the
// start of a line.
func (s *scanner) lineStart() {
	i := s.at
	for i < s.end && (s.text[i] == ' ' || s.text[i] == '\t') {
		i++
	}
	for i < s.end && s.text[i] == '>' {
		i++
		for i < s.end && s.text[i] == ' ' {
			i++
		}
		s.at = i
	}
}

// markup steps over a mark that is markup in Markdown and reports whether it
// did.
func (s *scanner) markup(c byte) bool {
	switch c {
	case '*', '_', '~':
		if c == '~' && s.at+1 < s.end && kinds[s.text[s.at+1]] == digit {
			return false // ~300 is about 300
		}
		s.at++
		s.run(c)
		return true
	case '`':
		s.at++
		s.run(c)
		return true
	case '\\':
		if s.at+1 < s.end && s.text[s.at+1] == '\n' {
			s.at++
			return true
		}
		if s.at+1 < s.end && kinds[s.text[s.at+1]] == sign {
			s.at++
			s.markdown = false
			s.next()
			s.markdown = true
			return true
		}
	case '[':
		return s.linkText()
	case ']':
		return s.linkEnd()
	case '!':
		if s.at+1 < s.end && s.text[s.at+1] == '[' {
			s.at++
			return true
		}
	case '<':
		return s.tag()
	}
	return false
}

// farthest is how far the end of a link's text, of its target and of a tag is
// looked for: it keeps a text full of brackets linear.
const farthest = 512

// linkText steps over the bracket that opens the text of a link.
func (s *scanner) linkText() bool {
	if n := s.footnote(); n > 0 {
		s.at = n
		return true
	}
	depth := 0
	for i := s.at; i < min(s.end, s.at+farthest); i++ {
		switch s.text[i] {
		case '[':
			depth++
			if depth > 2 {
				return false
			}
		case ']':
			depth--
			if depth == 0 {
				if i+1 < s.end && (s.text[i+1] == '(' || s.text[i+1] == '[') {
					s.at++
					return true
				}
				return false
			}
		}
	}
	return false
}

// footnote is where a mark of a footnote, [^1], that begins here ends; 0 if none
// does.
func (s *scanner) footnote() int {
	if s.at+3 >= s.end || s.text[s.at+1] != '^' {
		return 0
	}
	for i := s.at + 2; i < min(s.end, s.at+32); i++ {
		switch c := s.text[i]; {
		case c == ']':
			return i + 1
		case isSpace(c):
			return 0
		}
	}
	return 0
}

// linkEnd steps over "](target)" and "][name]".
func (s *scanner) linkEnd() bool {
	if s.at+1 >= s.end || s.at < s.openTo {
		return false
	}
	opener, closer := s.text[s.at+1], byte(')')
	switch opener {
	case '[':
		closer = ']'
	case '(':
	default:
		return false
	}
	depth := 0
	for i := s.at + 1; i < min(s.end, s.at+farthest); i++ {
		switch s.text[i] {
		case opener:
			depth++
		case closer:
			if depth--; depth == 0 {
				s.at = i + 1
				return true
			}
		case '\n':
			if opener == '(' {
				return false
			}
		}
	}
	s.openTo = s.at + farthest
	return false
}

// tag steps over a tag of HTML or an address in angle brackets.
func (s *scanner) tag() bool {
	if s.at+1 >= s.end {
		return false
	}
	if c := s.text[s.at+1]; kinds[c] != letter && c != '/' && c != '!' {
		return false
	}
	for i := s.at + 1; i < min(s.end, s.at+farthest); i++ {
		switch s.text[i] {
		case '>':
			s.at = i + 1
			return true
		case '<', '\n':
			return false
		}
	}
	return false
}
