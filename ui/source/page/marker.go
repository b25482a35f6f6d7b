package page

import "strings"

// ordinary reports whether a line that begins with b begins nothing but text or
// a block quote.
func ordinary(b byte) bool {
	return b|' ' >= 'a' && b|' ' <= 'z' || b >= 0x80 || b == '>' || b == '"' || b == '\'' || b == '('
}

// delimits reports whether line parts the header of a table from its rows.
func delimits(line string) bool {
	var pipe, dash bool
	for i := range len(line) {
		switch line[i] {
		case '|':
			pipe = true
		case '-':
			dash = true
		case ':', ' ', '\t', '\r', '\n':
		default:
			return false
		}
	}
	return pipe && dash
}

// runOf is how many times s begins with b.
func runOf(s string, b byte) (n int) {
	for n < len(s) && s[n] == b {
		n++
	}
	return n
}

// marker is the marker of a list's item: the sign that its list is known by, 0
// for none, and the number of an ordered one.
type marker struct {
	sign   byte
	number int
}

// markerOf is the marker that s begins with.
func markerOf(s string) marker {
	n := 0
	for n < len(s) && n < 10 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == len(s) || n > 9 {
		return marker{}
	}
	m, after := marker{sign: s[n]}, s[n+1:]
	if n == 0 && m.sign != '-' && m.sign != '*' && m.sign != '+' || n > 0 && m.sign != '.' && m.sign != ')' {
		return marker{}
	}
	if after != "" && after[0] > ' ' {
		return marker{}
	}
	for _, digit := range []byte(s[:n]) {
		m.number = m.number*10 + int(digit-'0')
	}
	return m
}

// BeginsItem reports whether line, which has no indent, begins an item of a list,
// a heading or a row of a table.
func BeginsItem(line string) bool {
	return line != "" && (line[0] == '#' || line[0] == '|' || markerOf(line).sign != 0)
}

// htmlEnd is what ends the HTML that s begins with, if that may hold blank
// lines and does not end in s.
func htmlEnd(s string) string {
	for _, h := range [...][2]string{
		{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"},
		{"<script", "</script>"}, {"<pre", "</pre>"}, {"<style", "</style>"}, {"<textarea", "</textarea>"},
	} {
		if len(s) >= len(h[0]) && strings.EqualFold(s[:len(h[0])], h[0]) && !strings.Contains(s, h[1]) {
			return h[1]
		}
	}
	return ""
}
