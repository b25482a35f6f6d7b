package derive

// crowd is how many people may share a word of their names before others with
// it are left out: a text that goes beyond is no text.
const crowd = 16

// index finds people by the hash of a word of their name. It is a table with
// open addresses whose entries of one word are chained.
type index struct {
	slots   []int32 // 1 + first entry of a word
	entries []entry
}

// entry is one person under one word.
type entry struct {
	word uint32
	who  int32
	next int32 // the next entry of the same word, -1 for none
	last int32 // of the first entry: the last one of the word
	size int32 // of the first entry: how many there are
}

// clear forgets all entries and keeps the memory.
func (x *index) clear() {
	if x.slots == nil {
		x.slots = make([]int32, 256)
	}
	clear(x.slots)
	x.entries = x.entries[:0]
}

// slot is the place of a word in the table.
func (x *index) slot(word uint32) *int32 {
	mask := uint32(len(x.slots) - 1)
	for i := (word ^ word>>15) & mask; ; i = (i + 1) & mask {
		if s := &x.slots[i]; *s == 0 || x.entries[*s-1].word == word {
			return s
		}
	}
}

// first is the first entry of a word, -1 for none.
func (x *index) first(word uint32) int32 { return *x.slot(word) - 1 }

// next is the entry of the same word after e, -1 for none.
func (x *index) next(e int32) int32 { return x.entries[e].next }

// who is the person of an entry.
func (x *index) who(e int32) int32 { return x.entries[e].who }

// add puts a person under a word, behind those who are there.
func (x *index) add(word uint32, who int32) {
	if 2*len(x.entries) >= len(x.slots) {
		x.grow()
	}
	s, e := x.slot(word), int32(len(x.entries))
	if *s == 0 {
		x.entries = append(x.entries, entry{word: word, who: who, next: -1, last: e, size: 1})
		*s = e + 1
		return
	}
	f := *s - 1
	if x.entries[f].size >= crowd {
		return
	}
	x.entries = append(x.entries, entry{word: word, who: who, next: -1})
	head := &x.entries[f]
	x.entries[head.last].next = e
	head.last, head.size = e, head.size+1
}

func (x *index) grow() {
	x.slots = make([]int32, 2*len(x.slots))
	for e := range x.entries {
		if x.entries[e].size > 0 {
			*x.slot(x.entries[e].word) = int32(e + 1)
		}
	}
}
