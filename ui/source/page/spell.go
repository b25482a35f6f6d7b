package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"debrief/ui/paint"
)

// longestEntity is more bytes than any character reference has.
const longestEntity = 40

// entity reads a character reference, or an ampersand that begins none.
func (r *reader) entity(i, to int) int {
	end := strings.IndexByte(r.text[i:min(to, i+longestEntity)], ';')
	if end > 1 {
		if s := referred(r.text[i+1 : i+end]); s != "" {
			r.spelled(s, i, i+end+1)
			return i + end + 1
		}
	}
	r.put("&", i, i+1, 1)
	return i + 1
}

// referred gives the characters that the reference of the given name means,
// nothing if it means none.
func referred(name string) string {
	digits, numeric := strings.CutPrefix(name, "#")
	if !numeric {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters)
		}
		return ""
	}
	base, most := 10, 7
	if digits != "" && digits[0]|' ' == 'x' {
		digits, base, most = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return ""
	}
	return string(rune(n))
}

// spelled appends the clusters of s, which the bytes from start to end stand for.
func (r *reader) spelled(s string, start, end int) {
	for s != "" {
		c, _ := paint.Cluster(s)
		switch first, size := utf8.DecodeRuneInString(c); {
		case first == '\t' || first == '\n' || first == '\r' || unicode.IsSpace(first) && !unfit(first):
			r.put(" ", start, end, 1)
			s = s[size:]
		case unfit(first):
			r.put("\ufffd", start, end, 1)
			s = s[size:]
		default:
			s = s[r.letter(c, start, end):]
		}
	}
}

// punct reports whether c is ASCII punctuation: what a backslash can escape.
func punct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
