package briefs

import (
	"strings"

	"debrief/model"
)

// handling is the mark value as it is shown: marks of the Traffic Light
// Protocol in their current form, TLP:WHITE as TLP:CLEAR, and any other words
// as they are. Under the key "tlp" the colour alone is a mark.
func handling(key, value string) string {
	if mark := tlp(value); mark != "" {
		return mark
	}
	if key == "tlp" {
		if mark := tlp("TLP:" + value); mark != "" {
			return mark
		}
	}
	return value
}

// tlp is the mark of the Traffic Light Protocol that s consists of, empty when
// it is something else.
func tlp(s string) string {
	const longest = 40 // with what may stand around it
	if len(s) > longest {
		return ""
	}
	s = strings.ToUpper(strings.Trim(s, " \t*_#[]()<>."))
	rest, ok := strings.CutPrefix(s, "TLP")
	if !ok {
		return ""
	}
	words := strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" :-_+", r) })
	switch strings.Join(words, "+") {
	case "RED", "AMBER", "AMBER+STRICT", "GREEN", "CLEAR":
		return "TLP:" + strings.Join(words, "+")
	case "WHITE":
		return "TLP:CLEAR"
	}
	return ""
}

// markedLines is how many lines of a text are searched for a mark that stands
// alone.
const markedLines = 8

// readMark takes the handling of b from a TLP mark that is alone on one of the
// first lines of the body. The front matter has the last word.
func readMark(b *model.Brief) {
	if b.Handling != "" {
		return
	}
	left := markedLines
	for line := range strings.Lines(b.Body.Of(b.Text)) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if mark := tlp(line); mark != "" {
			b.Handling = mark
			return
		}
		if left--; left == 0 {
			return
		}
	}
}
