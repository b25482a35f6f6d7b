package derive

import (
	"slices"
	"strings"

	"debrief/model"
)

// dayOfMonth is what a date tells of the calendar, 0 where it does not.
type dayOfMonth struct {
	month, number int64
}

// other reports whether d and e name months that are not the same, or two days of one
// month.
func (d dayOfMonth) other(e dayOfMonth) bool {
	return differ(d.month, e.month) || d.month == e.month && d.month != 0 && differ(d.number, e.number)
}

// dayIn reads the month and the first number of a date that may be a day.
func dayIn(text string, w model.Words) dayOfMonth {
	var d dayOfMonth
	for _, s := range w {
		for word := range strings.FieldsFuncSeq(s.Of(text), betweenWords) {
			if n := leading(word); n > 0 && n <= lastDay && d.number == 0 {
				d.number = n
			} else if d.month == 0 && 'A' <= word[0] && word[0] <= 'Z' {
				d.month = int64(1 + slices.IndexFunc(months[:], func(m string) bool { return strings.EqualFold(m, word) }))
			}
		}
	}
	return d
}

// betweenWords reports whether r parts the words of a date.
func betweenWords(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '\n' }

// lastDay is the greatest number of a day.
const lastDay = 31

// leading is the number that a word begins with, 0 if it begins with none.
func leading(word string) int64 {
	n := int64(0)
	for _, c := range []byte(word) {
		if c < '0' || c > '9' || n > lastDay {
			break
		}
		n = 10*n + int64(c-'0')
	}
	return n
}

// months are the names of the months in their order.
var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// otherItem reports whether the last telling of a and b stand in different items of
// lists, each of which tells of an event of its own.
func (m *merger) otherItem(a, b model.Words) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	y := m.lineOf(b[0].Start)
	if !m.marked(y) {
		return false
	}
	x := m.lineOf(a[len(a)-1].Start)
	return x != y && m.marked(x)
}

// lineOf is where the line of the byte at begins, as far as one looks.
func (m *merger) lineOf(at int) int {
	const far = 1000 // bytes
	from := max(0, at-far)
	return from + strings.LastIndexByte(m.text[from:at], '\n') + 1
}

// marked reports whether the line at byte i is an item of a list.
func (m *merger) marked(i int) bool {
	s := strings.TrimLeft(m.text[i:min(len(m.text), i+8)], " ")
	return strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "•")
}
