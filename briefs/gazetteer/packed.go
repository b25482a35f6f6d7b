package gazetteer

import "debrief/briefs/lang"

// packed is a folded word in two numbers: its bytes if it has up to 16, else a
// hash of them with all bits of the second number set, as no short word has.
type packed struct{ low, high uint64 }

// pack folds and packs a word.
func pack(word string) packed {
	var p packed
	for i := len(word) - 1; i >= 0; i-- {
		c := word[i]
		if c >= 0x80 || len(word) > 16 {
			return packFolded(word)
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		p.high = p.high<<8 | p.low>>56
		p.low = p.low<<8 | uint64(c)
	}
	return p
}

// packAt is pack of a word that stands in text. Where there is room behind it,
// it is read eight bytes at a time: all marks and digits of a word have the bit
// that makes a letter small.
func packAt(text string, start, end int) packed {
	if low, high, ok := lang.Folded(text, start, end); ok {
		return packed{low, high}
	}
	return pack(text[start:end])
}

// packFolded packs a word that is long or has letters beyond ASCII.
func packFolded(word string) packed {
	var buf [64]byte
	folded := lang.Fold(buf[:0], word)
	p := packed{low: 14695981039346656037, high: ^uint64(0)}
	if len(folded) > 16 {
		for _, c := range folded {
			p.low = (p.low ^ uint64(c)) * 1099511628211
		}
		return p
	}
	p = packed{}
	for i := len(folded) - 1; i >= 0; i-- {
		p.high = p.high<<8 | p.low>>56
		p.low = p.low<<8 | uint64(folded[i])
	}
	return p
}

// hash spreads a word behind a node over the table.
func (p packed) hash(node uint32) uint32 {
	h := (p.low ^ p.high*0x9e3779b97f4a7c15 ^ uint64(node)*0xd6e8feb86659fd93) * 0xff51afd7ed558ccd
	return uint32(h >> 32)
}
