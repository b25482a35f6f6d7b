package lang

import "math/bits"

// Eight bytes of text at a time, the first one lowest.
const (
	each  uint64 = 0x0101010101010101
	tops  uint64 = 0x80 * each
	small uint64 = 0x20 * each // the bit that letters in lower case have
)

// Eight is the eight bytes of text from at on.
func Eight(text string, at int) uint64 {
	b := text[at : at+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// Folded is the bytes of text[start:end] in two numbers, letters made small. Ok is
// false where they are more than 16, not all of ASCII, or too near the end of text.
func Folded(text string, start, end int) (low, high uint64, ok bool) {
	n := uint(end - start)
	if n > 2*8 || start+2*8 > len(text) {
		return 0, 0, false
	}
	bits, word := &leading[n], text[start:start+2*8]
	low, high = Eight(word, 0)&bits.low, Eight(word, 8)&bits.high
	return low | small&bits.low, high | small&bits.high, (low|high)&tops == 0
}

// leading has all bits of the first bytes of sixteen, for every number of bytes.
var leading = func() (table [2*8 + 1]struct{ low, high uint64 }) {
	for n := range table {
		table[n].low, table[n].high = 1<<(8*min(n, 8))-1, 1<<(8*max(n-8, 0))-1 // a shift by 64 leaves nothing
	}
	return table
}()

// Holds reports whether one of the bytes of x is c.
func Holds(x uint64, c byte) bool { return same(x, c) != 0 }

// lettersOf has all bits of the letters of ASCII that x begins with, up to the first
// byte that is none.
func lettersOf(x uint64) uint64 {
	t := (x | small) &^ tops
	notBelow := t + (0x80-'a')*each
	above := t + (0x80-'z'-1)*each
	others := (^notBelow | above | x) & tops
	return (others&-others)>>7 - 1
}

// shapeOf is the shape of a word of two letters or more of which some are capitals.
// Each number has the bits of that many letters, eight and those behind them: of
// the capitals, and of all.
func shapeOf(capitals, more, letters, others uint64) Shape {
	switch {
	case capitals == 0x20 && more == 0:
		return Title
	case capitals == letters && more == others:
		return Upper
	}
	return Mixed
}

// key is a folded word of up to 16 bytes, or a digest of a longer one with all
// bits of the second number set, as no short word has.
type key struct{ low, high uint64 }

// keyOf packs a folded word.
func keyOf[T string | []byte](word T) (k key) {
	if len(word) > 16 {
		k = key{14695981039346656037, ^uint64(0)}
		for i := range len(word) {
			k.low = (k.low ^ uint64(word[i])) * 1099511628211
		}
		return k
	}
	for i := len(word) - 1; i >= 0; i-- {
		k.high = k.high<<8 | k.low>>56
		k.low = k.low<<8 | uint64(word[i])
	}
	return k
}

// hash is of a key. Its bits tell the bucket and the place of a word in the lexicon.
type hash uint64

func (k key) hash() hash {
	high, low := bits.Mul64(k.low^k.high*0x9e3779b97f4a7c15^0x2545f4914f6cdd1d, 0xff51afd7ed558ccd)
	return hash(high ^ low)
}

func (h hash) bucket() uint32 { return uint32(h >> (64 - bucketBits)) }

// place is where a shift brings the word. Each shift brings two words of one bucket
// apart.
func (h hash) place(shift uint16) uint32 {
	return (uint32(h) + uint32(shift)*uint32(h>>20|1)) % (1 << placeBits)
}
