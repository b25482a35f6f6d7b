package lang

import (
	"strings"
	"unicode/utf8"
)

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
		s.plainTo = i
		return false
	}
	s.at = i
	s.emit(start, Link, Unknown)
	return true
}

// isAddress reports whether s is an address of the web or of a mailbox: a
// scheme, www, or an @ or a top-level domain behind a full stop.
func isAddress(s string) bool {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 {
		return strings.IndexByte(s[at:], '.') > 0
	}
	host, _, _ := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	switch host[dot+1:] {
	case "com", "org", "net", "gov", "edu", "info", "co.uk", "int":
		return dot > 0
	}
	return false
}
