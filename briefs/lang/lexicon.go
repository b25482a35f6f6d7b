package lang

import (
	"embed"
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
// holds the ID; the word, its classes and its cues stand at that ID.
type lexicon struct {
	slots   []ID
	mask    uint32
	words   []string
	hashes  []uint32
	classes []Class
	cues    []Cue
}

var theLexicon = sync.OnceValue(load)

// Lookup is the ID of a word in lower case with straight apostrophes, Unknown
// when the lexicon does not list it.
func Lookup(word string) ID {
	return theLexicon().find(word, hashOf(word))
}

// IDs are the IDs of several words at once, in the order given.
func IDs(words ...string) []ID {
	ids := make([]ID, len(words))
	for i, w := range words {
		ids[i] = Lookup(w)
	}
	return ids
}

// ClassOf is what the lexicon knows of a word in lower case.
func ClassOf(word string) (Class, Cue) {
	l := theLexicon()
	id := l.find(word, hashOf(word))
	return l.classes[id], l.cues[id]
}

func load() *lexicon {
	l := &lexicon{}
	l.words = make([]string, firstWord, 8192)
	l.hashes = make([]uint32, firstWord, 8192)
	l.classes = make([]Class, firstWord, 8192)
	l.cues = make([]Cue, firstWord, 8192)
	l.slots = make([]ID, 16384)
	l.mask = uint32(len(l.slots) - 1)
	l.classes[ApostropheS] = Possessive
	for i, word := range fixedWords {
		id := wA + ID(i)
		l.words[id], l.hashes[id] = word, hashOf(word)
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
	h := hashOf(word)
	id := l.find(word, h)
	if id == Unknown {
		id = ID(len(l.words))
		l.words = append(l.words, word)
		l.hashes = append(l.hashes, h)
		l.classes = append(l.classes, 0)
		l.cues = append(l.cues, 0)
		l.place(id)
		if len(l.words)*2 > len(l.slots) {
			l.grow()
		}
	}
	l.classes[id] |= class
	l.cues[id] |= cue
}

func (l *lexicon) place(id ID) {
	i := l.hashes[id] & l.mask
	for l.slots[i] != Unknown {
		i = (i + 1) & l.mask
	}
	l.slots[i] = id
}

func (l *lexicon) grow() {
	l.slots = make([]ID, 2*len(l.slots))
	l.mask = uint32(len(l.slots) - 1)
	for id := firstWord; int(id) < len(l.words); id++ {
		l.place(id)
	}
}

func (l *lexicon) find(word string, h uint32) ID {
	for i := h & l.mask; ; i = (i + 1) & l.mask {
		id := l.slots[i]
		if id == Unknown || l.hashes[id] == h && l.words[id] == word {
			return id
		}
	}
}

// The hash of a word is computed byte by byte while the word is read.
const (
	hashSeed  uint32 = 2166136261
	hashPrime uint32 = 16777619
)

func hashOf(word string) uint32 {
	h := hashSeed
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * hashPrime
	}
	return h ^ h>>15
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
