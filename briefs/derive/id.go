package derive

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"debrief/model"
)

// ordering brings facts into the order of the text: by the first span that is the
// fact itself, then by kind, then by the order in which they were found.
type ordering []standpoint

// standpoint is where a fact stands in the text and among those found.
type standpoint struct {
	start int
	kind  model.Kind
	found int32
}

// sort sorts facts, which are compared by where they stand alone.
func (o *ordering) sort(facts []model.Fact) {
	if inText(facts) {
		return
	}
	order := (*o)[:0]
	for i := range facts {
		order = append(order, standpoint{facts[i].Start(), facts[i].Kind, int32(i)})
	}
	*o = order
	before := func(a, b standpoint) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.kind, b.kind), cmp.Compare(a.found, b.found))
	}
	slices.SortFunc(order, before)
	for i := range order {
		first, to := facts[i], int32(i)
		for from := order[to].found; from != int32(i); from = order[to].found {
			facts[to], order[to].found = facts[from], to
			to = from
		}
		facts[to], order[to].found = first, to
	}
}

// inText reports whether facts stand in the order of the text already.
func inText(facts []model.Fact) bool {
	last := 0
	for i := range facts {
		start := facts[i].Start()
		if start < last || start == last && i > 0 && facts[i].Kind < facts[i-1].Kind {
			return false
		}
		last = start
	}
	return true
}

// identify gives every fact its ID: its kind and a number made of its words. A
// second fact with the same words has an ordinal behind it.
func identify(text string, facts []model.Fact) {
	seen := make(map[fnv]int32, len(facts))
	all := make([]byte, 0, idRoom*len(facts)) // the IDs one behind the other, in one piece of memory
	ends := make([]int32, len(facts))
	for i := range facts {
		h := hashOf(text, &facts[i])
		all = strconv.AppendUint(append(all, facts[i].Kind.String()[0]), uint64(h), 36)
		seen[h]++
		if n := seen[h]; n > 1 {
			all = strconv.AppendInt(append(all, '.'), int64(n), 10)
		}
		ends[i] = int32(len(all))
	}
	ids, from := string(all), int32(0)
	for i, end := range ends {
		facts[i].ID = ids[from:end]
		from = end
	}
}

// idRoom is the bytes of an ID, as a rule.
const idRoom = 14

// hashOf is made of the kind and the words of the fact's fields, without case,
// marks and blanks.
func hashOf(text string, f *model.Fact) fnv {
	h := fnv(offset)
	h.byte(byte(f.Kind))
	switch f.Kind {
	case model.KindForce:
		h.words(text, f.Force.Count.Words, f.Force.Unit, f.Force.Place, f.Force.Group)
		h.byte(byte(f.Force.Status))
	case model.KindCasualty:
		h.byte(byte(f.Casualty.Outcome))
		h.words(text, f.Casualty.Count.Words, f.Casualty.Victims)
	case model.KindQuote:
		h.words(text, f.Quote.Parts)
	}
	return h
}

// fnv is a running hash of words.
type fnv uint64

// offset is where it starts.
const offset = 14695981039346656037

func (h *fnv) byte(b byte) { h.mix(uint64(b)) }

func (h *fnv) mix(x uint64) { *h = h.with(x) }

// with is the hash once x is mixed in.
func (h fnv) with(x uint64) fnv { return (h ^ fnv(x)) * 1099511628211 }

// words adds fields, with a sign behind each so that a word cannot move from one
// to the next unseen.
func (h *fnv) words(text string, fields ...model.Words) {
	for _, w := range fields {
		for _, s := range w {
			h.text(s.Of(text))
		}
		h.byte(0)
	}
}

func (h *fnv) text(s string) {
	sum := *h
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			small := identifying[c]
			if next := sum.with(uint64(small)); small != 0 {
				sum = next // without a jump: which bytes are blanks cannot be foreseen
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n - 1
		if unicode.IsLetter(r) {
			for _, b := range []byte(strings.ToLower(string(r))) {
				sum = sum.with(uint64(b))
			}
		}
	}
	*h = sum
}

// identifying are the letters and digits of ASCII, in lower case.
var identifying = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		if small := c | 0x20; small-'a' < 26 || c-'0' < 10 {
			table[c] = small
		}
	}
	return table
}()
