package briefs

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// tally counts the characters that cleaning changed, by what was wrong with
// them.
type tally struct {
	controls   int  // C0, DEL and C1 controls, line separators among them
	directions int  // bidirectional controls
	hidden     int  // tag characters and byte order marks
	bad        int  // bytes that are no UTF-8
	legacy     bool // the bad bytes are letters of Windows-1252
}

// clean changes b in place until it is valid UTF-8 whose only controls are line
// feed and tab, without a character that reorders or hides what a terminal
// shows. Every byte keeps its place. Text that is clean already is only read.
func clean(b []byte) tally {
	var t tally
	for at := firstFoul(b); at < len(b); at += foul(b[at:]) {
		at += t.mend(b, at)
	}
	return t
}

// firstFoul is foul(b), found by all cores. The pieces they look at end where a
// rune may begin.
func firstFoul(b []byte) int {
	if len(b) <= leaf {
		return foul(b)
	}
	n := (len(b) + leaf - 1) / leaf
	found := make([]int, n)
	shares(n, func(i int) {
		from, to := runeFrom(b, i*leaf), runeFrom(b, (i+1)*leaf)
		found[i] = len(b)
		if at := from + foul(b[from:to]); at < to {
			found[i] = at
		}
	})
	return slices.Min(found)
}

// runeFrom is the first offset from at where a rune of b may begin.
func runeFrom(b []byte, at int) int {
	for end := at + utf8.UTFMax - 1; at < min(end, len(b)) && follows(b[at]); {
		at++
	}
	return min(at, len(b))
}

const (
	everyByte = 0x0101010101010101
	everyTop  = 0x8080808080808080
)

// foul is the offset of the first byte of b that has to change, len(b) when
// none has. Eight plain ASCII bytes are passed over at once.
func foul(b []byte) int {
	i := 0
	for {
		for i+8 <= len(b) {
			w := binary.LittleEndian.Uint64(b[i : i+8])
			low := w - everyByte*' '
			del := (w ^ everyByte*0x7f) - everyByte
			if (w|low|del)&everyTop != 0 && !fineLines(w) {
				break
			}
			i += 8
		}
		if i >= len(b) {
			return len(b)
		}
		for stop := min(i+8, len(b)); i < stop; {
			c := b[i]
			if c < utf8.RuneSelf {
				if !plainByte(c) {
					return i
				}
				i++
				continue
			}
			n := fineRune(b[i:])
			if n == 0 {
				return i
			}
			i += n
		}
	}
}

// fineLines reports whether each of the eight bytes of w is plain ASCII or ends a line.
// No byte borrows from another here.
func fineLines(w uint64) bool {
	const lows = ^uint64(everyTop)
	fromBlank := w&lows + everyByte*(0x80-' ')
	noLineEnd := (w^everyByte*'\n')&lows + lows
	noDelete := (w^everyByte*0x7f)&lows + lows
	return (w|^(fromBlank|^noLineEnd)|^noDelete)&everyTop == 0
}

func plainByte(c byte) bool { return c >= ' ' && c != 0x7f || c == '\n' || c == '\t' }

// fineRune is the length of the rune of two or more bytes that b begins with,
// 0 when it has to change. The scripts that have no foul rune are known by the
// first byte.
func fineRune(b []byte) int {
	c := b[0]
	switch {
	case 0xc3 <= c && c <= 0xdf && c != 0xd8 && len(b) > 1 && follows(b[1]):
		return 2
	case 0xe3 <= c && c <= 0xec && len(b) > 2 && follows(b[1]) && follows(b[2]):
		return 3
	}
	r, n := utf8.DecodeRune(b)
	if n == 1 || kindOf(r) != fine {
		return 0
	}
	return n
}

// follows reports whether c goes on with a rune.
func follows(c byte) bool { return c&0xc0 == 0x80 }

// runeKind says what is wrong with a rune of two or more bytes.
type runeKind uint8

const (
	fine runeKind = iota
	control
	nextLine
	lineSeparator
	paragraphSeparator
	direction
	hiddenRune
)

func kindOf(r rune) runeKind {
	switch {
	case r < 0xa0:
		if r == 0x85 {
			return nextLine
		}
		return control
	case r < 0x61c:
		return fine
	case r == 0x61c:
		return direction
	case r < 0x200e:
		return fine
	case r <= 0x206f:
		return kindOfPunctuation(r)
	case r == 0xfeff, 0xfff9 <= r && r <= 0xfffb, 0xe0000 <= r && r <= 0xe007f:
		return hiddenRune
	}
	return fine
}

// kindOfPunctuation is kindOf in the block of general punctuation.
func kindOfPunctuation(r rune) runeKind {
	switch {
	case r <= 0x200f, 0x202a <= r && r <= 0x202e, r >= 0x2066:
		return direction
	case r == 0x2028:
		return lineSeparator
	case r == 0x2029:
		return paragraphSeparator
	}
	return fine
}

// mend makes the foul byte or rune of text at an offset harmless and is its
// length. What ends a line or a page goes on ending a line; all else becomes
// blanks, which neither join words nor hide.
func (t *tally) mend(text []byte, at int) int {
	b := text[at:]
	if b[0] < utf8.RuneSelf {
		t.mendControl(b)
		return 1
	}
	r, n := utf8.DecodeRune(b)
	if n == 1 {
		if t.bad++; t.bad == 1 {
			t.legacy = singleByte(text)
		}
		b[0] = lookAlike(b[0], t.legacy)
		return 1
	}
	kind := kindOf(r)
	blank(b[:n])
	switch kind {
	case direction:
		t.directions++
		return n
	case hiddenRune:
		t.hidden++
		return n
	case nextLine, lineSeparator:
		b[n-1] = '\n'
	case paragraphSeparator:
		b[n-2], b[n-1] = '\n', '\n'
	}
	t.controls++
	return n
}

// mendControl mends the control byte that b begins with. A carriage return
// before a line feed is part of an ordinary line end and is not counted.
func (t *tally) mendControl(b []byte) {
	switch c := b[0]; {
	case c == '\r' && len(b) > 1 && b[1] == '\n':
		b[0] = ' '
	case c == '\r':
		b[0] = '\n'
	case c == '\f' || c == '\v':
		b[0] = '\n'
	default:
		b[0] = ' '
		t.controls++
	}
}

func blank(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}
