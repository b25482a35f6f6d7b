package export

import "unicode/utf8"

// counter turns byte offsets of a text into offsets in characters, which the W3C
// and brat count in.
type counter struct {
	text  string
	marks []int // characters before every stride-th byte
}

const stride = 1 << 10

func newCounter(text string) *counter {
	c := &counter{text: text, marks: make([]int, len(text)/stride+1)}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.marks[i/stride] = n
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	if len(text)%stride == 0 {
		c.marks[len(text)/stride] = n
	}
	return c
}

// at is how many characters stand before the byte at offset.
func (c *counter) at(offset int) int {
	n := c.marks[offset/stride]
	for i := offset - offset%stride; i < offset; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}
