package lang

import (
	"embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed lexicon/*.txt
var lists embed.FS

// longest is how many bytes a word of the lexicon has at most.
const longest = 48

// lexicon is an open-addressing table from folded words to their ID. A slot
// holds the ID and, above it, some bits of the word's hash; what is known of the
// word stands at that ID.
type lexicon struct {
	slots   []uint32
	mask    uint32
	entries []entry
	words   []string
}

// entry is one word: half a line of the processor's cache.
type entry struct {
	key   key
	class Class
	cue   Cue
}

var theLexicon = sync.OnceValue(load)

// Lookup is the ID of a word in lower case with straight apostrophes, Unknown
// when the lexicon does not list it.
func Lookup(word string) ID {
	return theLexicon().findBytes([]byte(word))
}

// List is a few words that a rule asks for together. Most words are told to be
// none of them by one bit of their ID.
type List struct {
	bits uint64
	ids  []ID
}

// ListOf is the list of words in lower case.
func ListOf(words ...string) List {
	var l List
	for _, w := range words {
		id := Lookup(w)
		l.ids = append(l.ids, id)
		l.bits |= 1 << (id % 64)
	}
	return l
}

// Has reports whether id is of the list; Unknown is of none.
func (l *List) Has(id ID) bool {
	return l.bits>>(id%64)&1 != 0 && id != Unknown && slices.Contains(l.ids, id)
}

// Index is where id stands in a list, -1 if it does not.
func (l *List) Index(id ID) int {
	if !l.Has(id) {
		return -1
	}
	return slices.Index(l.ids, id)
}

// At is the word of a list at an index.
func (l *List) At(i int) ID { return l.ids[i] }

// Words are the words of the lexicon by their ID. One that may stand for another
// in the text comes with both spellings.
func Words() iter.Seq2[ID, string] {
	return func(yield func(ID, string) bool) {
		if !yield(wUSA, "us") {
			return
		}
		for id, word := range theLexicon().words {
			if word != "" && !yield(ID(id), word) {
				return
			}
		}
	}
}

// ClassOf is what the lexicon knows of a word in lower case.
func ClassOf(word string) (Class, Cue) {
	l := theLexicon()
	e := &l.entries[l.findBytes([]byte(word))]
	return e.class, e.cue
}

func load() *lexicon {
	l := &lexicon{entries: make([]entry, firstWord, 8192), words: make([]string, firstWord, 8192)}
	l.slots = make([]uint32, 16384)
	l.mask = uint32(len(l.slots) - 1)
	l.entries[ApostropheS].class = Possessive
	for i, word := range fixedWords {
		id := wA + ID(i)
		l.entries[id].key, l.words[id] = keyOf(word), word
		l.place(id)
	}
	l.read("common.txt", func(name string) (Class, Cue) { return bit[Class](classNames[:], name, 0), 0 })
	l.read("force.txt", func(name string) (Class, Cue) { return 0, bit[Cue](forceNames[:], name, forceBit) })
	l.read("casualty.txt", func(name string) (Class, Cue) { return 0, bit[Cue](casualtyNames[:], name, casualtyBit) })
	l.read("quote.txt", func(name string) (Class, Cue) { return 0, bit[Cue](quoteNames[:], name, quoteBit) })
	return l
}

func bit[T Class | Cue](names []string, name string, base int) T {
	for i, n := range names {
		if n == name {
			return 1 << (base + i)
		}
	}
	return 0
}

// read adds the words of one list. A line is "Class: word word"; a line that
// begins with # is a remark; a line without a colon goes on with the class
// before. A name of a class of another list counts as that class, so that the
// list of a kind may add to a common class. Word is the class of words that have
// an ID and nothing else.
func (l *lexicon) read(list string, of func(name string) (Class, Cue)) {
	content, _ := lists.ReadFile("lexicon/" + list)
	var class Class
	var cue Cue
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		words := line
		if name, rest, found := strings.Cut(line, ":"); found {
			class, cue = of(name)
			if class == 0 && cue == 0 {
				class = bit[Class](classNames[:], name, 0)
			}
			words = rest
		}
		for word := range strings.FieldsSeq(words) {
			l.add(word, class, cue)
		}
	}
}

func (l *lexicon) add(word string, class Class, cue Cue) {
	id := l.findBytes([]byte(word))
	if id == Unknown {
		id = ID(len(l.entries))
		l.entries = append(l.entries, entry{key: keyOf(word)})
		l.words = append(l.words, word)
		l.place(id)
		if len(l.entries)*2 > len(l.slots) {
			l.grow()
		}
	}
	l.entries[id].class |= class
	l.entries[id].cue |= cue
}

// tagged is what a slot holds for id: the bits of the hash that its place in the
// table does not tell.
func tagged(h uint32, id ID) uint32 { return h&^0xffff | uint32(id) }

func (l *lexicon) place(id ID) {
	h := l.entries[id].key.hash()
	i := h & l.mask
	for l.slots[i] != 0 {
		i = (i + 1) & l.mask
	}
	l.slots[i] = tagged(h, id)
}

func (l *lexicon) grow() {
	l.slots = make([]uint32, 2*len(l.slots))
	l.mask = uint32(len(l.slots) - 1)
	for id := wA; int(id) < len(l.entries); id++ {
		if l.words[id] != "" {
			l.place(id)
		}
	}
}

// findKey is the ID of a word of up to 16 bytes.
func (l *lexicon) findKey(k key) ID {
	h := k.hash()
	for i := h & l.mask; ; i = (i + 1) & l.mask {
		slot := l.slots[i]
		if slot == 0 {
			return Unknown
		}
		if id := ID(slot); slot == tagged(h, id) && l.entries[id].key == k {
			return id
		}
	}
}

// findBytes is the ID of a folded word. The key of a long word is not the word
// itself, so the word is compared.
func (l *lexicon) findBytes(word []byte) ID {
	id := l.findKey(keyOf(word))
	if len(word) > 16 && l.words[id] != string(word) {
		return Unknown
	}
	return id
}

// Fold appends word as the lexicon writes it: lower case, straight apostrophes,
// no soft hyphens.
func Fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			dst = append(dst, lowerOf(c))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		switch r {
		case '\u00ad':
		case '’', '‘', '\u02bc':
			dst = append(dst, '\'')
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

func lowerOf(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
