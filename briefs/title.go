package briefs

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// titleLimit is the longest title that is taken from a text, in characters.
const titleLimit = 120

// readTitle gives b the title that its text begins with: the first heading of
// Markdown among the first lines, else the first line that is no handling mark.
func readTitle(b *model.Brief) {
	if b.Title != "" {
		return
	}
	body := b.Body.Of(b.Text)
	body = body[:min(len(body), looked)]
	var first string
	seen := 0
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if !strings.ContainsFunc(line, isWordy) || tlp(line) != "" {
			continue
		}
		if b.Format == model.Markdown && isHeading(line) {
			b.Title = shorten(plainInline(strings.Trim(line, "# ")))
			return
		}
		if first == "" {
			first = line
		}
		if seen++; b.Format != model.Markdown || seen == 20 {
			break
		}
	}
	if b.Format == model.Markdown {
		first = plainInline(first)
	}
	b.Title = shorten(first)
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isHeading reports whether a line of Markdown is a heading with # and words.
func isHeading(line string) bool {
	words := strings.TrimLeft(line, "#")
	level := len(line) - len(words)
	return 1 <= level && level <= 6 && strings.HasPrefix(words, " ") && strings.Trim(words, " #") != ""
}

// plainInline is a line of Markdown without the marks of emphasis, code and
// block quotes.
func plainInline(s string) string {
	s = strings.TrimLeft(s, "> ")
	return strings.NewReplacer("**", "", "__", "", "`", "", "*", "").Replace(s)
}

// shorten is s on one line, cut behind a word when it is longer than a title.
// It reads no more of s than it needs.
func shorten(s string) string {
	cut := min(len(s), 2*utf8.UTFMax*titleLimit)
	for cut < len(s) && !utf8.RuneStart(s[cut]) {
		cut--
	}
	s = model.Plain(s[:cut])
	n, end := 0, 0
	for i, r := range s {
		if n == titleLimit {
			if end == 0 {
				end = i
			}
			return strings.TrimRight(s[:end], " ,;:") + "…"
		}
		if r == ' ' {
			end = i
		}
		n++
	}
	return s
}
