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

// lexicon is a table from folded words to their ID. Every word has a place of its
// own, which its hash tells together with the shift of its bucket. What is known of
// the word stands at its ID.
type lexicon struct {
	shifts  [1 << bucketBits]uint16
	places  [1 << placeBits]ID
	entries []entry
	words   []string
}

// The size of the table: a word or two for a bucket, two or three places for a word.
const (
	bucketBits = 12
	placeBits  = 14
)

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
	bits [8]uint64 // a line of the processor's cache
	ids  []ID
}

// ListOf is the list of words in lower case.
func ListOf(words ...string) List {
	var l List
	for _, w := range words {
		id := Lookup(w)
		l.ids = append(l.ids, id)
		l.bits[id/64%8] |= 1 << (id % 64)
	}
	return l
}

// Has reports whether id is of the list; Unknown is of none.
func (l *List) Has(id ID) bool {
	return l.bits[id/64%8]>>(id%64)&1 != 0 && id != Unknown && slices.Contains(l.ids, id)
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
	l.entries[ApostropheS].class = Possessive
	var known listed
	for i, word := range fixedWords {
		id := wA + ID(i)
		l.entries[id].key, l.words[id] = keyOf(word), word
		*l.find(&known, word) = id
	}
	l.read(&known, "common.txt", func(name string) (Class, Cue) { return bit[Class](classNames[:], name, 0), 0 })
	l.read(&known, "force.txt", func(name string) (Class, Cue) { return 0, bit[Cue](forceNames[:], name, forceBit) })
	l.read(&known, "casualty.txt", func(name string) (Class, Cue) { return 0, bit[Cue](casualtyNames[:], name, casualtyBit) })
	l.read(&known, "quote.txt", func(name string) (Class, Cue) { return 0, bit[Cue](quoteNames[:], name, quoteBit) })
	l.arrange()
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
func (l *lexicon) read(known *listed, list string, of func(name string) (Class, Cue)) {
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
			l.add(known, word, class, cue)
		}
	}
}

func (l *lexicon) add(known *listed, word string, class Class, cue Cue) {
	id := l.find(known, word)
	if *id == Unknown {
		*id = ID(len(l.entries))
		l.entries = append(l.entries, entry{key: keyOf(word)})
		l.words = append(l.words, word)
	}
	l.entries[*id].class |= class
	l.entries[*id].cue |= cue
}

// listed are the words read so far, each at the first free place from its hash on.
// A map of them would take longer to fill than all the lists to read.
type listed [1 << placeBits]ID

// find is where the ID of a word stands or belongs.
func (l *lexicon) find(known *listed, word string) *ID {
	for i := keyOf(word).hash(); ; i++ {
		id := &known[i%(1<<placeBits)]
		if *id == Unknown || l.words[*id] == word {
			return id
		}
	}
}

// arrange gives every word its place: bucket by bucket, each with the first shift
// that brings all its words to places that are free. The words are always the same,
// and so is it that there is one.
func (l *lexicon) arrange() {
	var first [1 << bucketBits]ID // of a bucket
	after := make([]ID, len(l.entries))
	for id := wA; int(id) < len(l.entries); id++ {
		if l.words[id] != "" {
			b := l.entries[id].key.hash().bucket()
			first[b], after[id] = id, first[b]
		}
	}
	for b, id := range first {
		for !l.settle(id, after, l.shifts[b]) {
			l.shifts[b]++
		}
	}
}

// settle puts the words of a bucket at the places to which a shift brings them. Where
// one is taken, it puts none of them anywhere and reports false.
func (l *lexicon) settle(id ID, after []ID, shift uint16) bool {
	if id == Unknown {
		return true
	}
	at := &l.places[l.entries[id].key.hash().place(shift)]
	if *at != Unknown {
		return false
	}
	*at = id
	if l.settle(after[id], after, shift) {
		return true
	}
	*at = Unknown
	return false
}

// findKey is the ID of a word of up to 16 bytes.
func (l *lexicon) findKey(k key) ID {
	id := l.candidate(k)
	return id & ID(l.entries[id].bitsIf(k))
}

// candidate is the one word that a key may be of: the one that its place belongs to.
func (l *lexicon) candidate(k key) ID {
	h := k.hash()
	return l.places[h.place(l.shifts[h.bucket()])]
}

// bitsIf has all bits if e is the entry of the word with the key k, else none. What is
// told by them takes no branch.
func (e *entry) bitsIf(k key) (all uint64) {
	if (e.key.low^k.low)|(e.key.high^k.high) == 0 {
		all--
	}
	return all
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

func lowerOf(c byte) byte { return lowered[c] }

// lowered are the bytes with the letters of ASCII made small: which are large cannot be
// foreseen.
var lowered = func() (table [256]byte) {
	for c := range table {
		if table[c] = byte(c); 'A' <= c && c <= 'Z' {
			table[c] |= 0x20
		}
	}
	return table
}()
