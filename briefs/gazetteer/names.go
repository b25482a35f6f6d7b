package gazetteer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"debrief/briefs/lang"
)

//go:embed countries.txt
var countryLines string

//go:embed places.txt
var placeLines string

// country is one row of the list.
type country struct{ code, name string }

// entry is one name.
type entry struct {
	kind  Kind
	codes []int16
	kinds []Kind // of each code: Georgia is a country and a region
	small uint16 // which of its words are written small, by bit
	upper bool   // only in capitals: US, DRC
	plain bool   // in a text that is all capitals it is rather a plain word: US, CAR
	shy   bool   // also a person's name: Jordan, Chad
}

// names are all names as a tree over folded words.
type names struct {
	countries []country
	byCode    map[string]int16
	entries   []entry
	edges     map[edge]uint32 // from the words of a node and the next word
	ends      []int32         // the entry that ends at a node, -1 if none does
	slots     []slot          // edges by hash, for reading
	from      []origin        // by node
	mask      uint32
	openings  [1 << 16 / 64]uint64 // by hash, which words a name may begin with
}

type edge struct {
	node uint32
	word string
}

// slot is an edge as it is looked up: the hash of its node and word, and where
// it leads; the edge itself stands at names.from[to].
type slot struct{ hash, to uint32 }

// origin is the node and the word that lead to a node.
type origin struct {
	key  packed
	node uint32
}

var theNames = sync.OnceValue(load)

func (n *names) code(i int16) string {
	if i <= 0 {
		return ""
	}
	return n.countries[i-1].code
}

func load() *names {
	n := &names{byCode: map[string]int16{}, edges: map[edge]uint32{}, ends: []int32{-1}}
	for line := range strings.Lines(countryLines) {
		n.country(strings.TrimSpace(line))
	}
	for line := range strings.Lines(placeLines) {
		n.places(strings.TrimSpace(line))
	}
	n.freeze()
	return n
}

// country reads one row: code | short name | official name | other names |
// adjectives | people | capitals. Several are parted by commas.
func (n *names) country(line string) {
	if line == "" || line[0] == '#' {
		return
	}
	fields := strings.Split(line, "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	if len(fields) != 7 {
		return
	}
	n.countries = append(n.countries, country{fields[0], strings.TrimLeft(fields[1], "~!")})
	id := int16(len(n.countries))
	n.byCode[fields[0]] = id
	for i, kind := range []Kind{Country, Country, Country, Adjective, People, Capital} {
		n.list(fields[i+1], kind, id)
	}
}

var placeKinds = map[string]Kind{
	"town": Town, "region": Region, "area": Area, "mission": Mission, "country": Country, "adjective": Adjective,
	"people": People, "capital": Capital,
}

// places reads one row: kind CODE CODE: names parted by commas. Several codes
// make the names ambiguous, none makes them names of areas.
func (n *names) places(line string) {
	head, list, found := strings.Cut(line, ":")
	words := strings.Fields(head)
	if !found || len(words) == 0 || line[0] == '#' {
		return
	}
	var ids []int16
	for _, code := range words[1:] {
		if id := n.byCode[code]; id > 0 {
			ids = append(ids, id)
		}
	}
	n.list(list, placeKinds[words[0]], ids...)
}

func (n *names) list(list string, kind Kind, ids ...int16) {
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			n.add(name, kind, ids)
		}
	}
}

// add enters one name. A name that several countries share keeps all their
// codes; among names of one country the first kind counts.
func (n *names) add(name string, kind Kind, ids []int16) {
	e := entry{kind: kind, codes: ids, kinds: make([]Kind, len(ids))}
	for i := range ids {
		e.kinds[i] = kind
	}
	for ; name[0] == '~' || name[0] == '!'; name = name[1:] {
		e.shy = e.shy || name[0] == '~'
		e.plain = e.plain || name[0] == '!'
	}
	e.upper = strings.ToUpper(name) == name && strings.ToLower(name) != name
	node, small := n.node(name)
	e.small = small
	old := n.ends[node]
	if old < 0 {
		n.ends[node] = int32(len(n.entries))
		n.entries = append(n.entries, e)
		return
	}
	o := &n.entries[old]
	for _, id := range ids {
		if !slices.Contains(o.codes, id) {
			o.codes = append(o.codes[:len(o.codes):len(o.codes)], id)
			o.kinds = append(o.kinds, kind)
		}
	}
}

// node is the node of a name, made where it is missing, and which of the words
// of the name are small.
func (n *names) node(name string) (node uint32, small uint16) {
	at := 0
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		for _, part := range possessive(string(lang.Fold(nil, trimStop(w)))) {
			if strings.ToLower(w) == w {
				small |= 1 << at
			}
			at++
			e := edge{node, part}
			next, ok := n.edges[e]
			if !ok {
				next = uint32(len(n.ends))
				n.ends = append(n.ends, -1)
				n.edges[e] = next
			}
			node = next
		}
	}
	return node, small
}

// possessive cuts a closing 's off, as the tokens do.
func possessive(w string) []string {
	if head, ok := strings.CutSuffix(w, "'s"); ok && head != "" {
		return []string{head, "'s"}
	}
	return []string{w}
}

// freeze lays the edges into a table that is read without allocation.
func (n *names) freeze() {
	size := 1
	for size < 2*len(n.edges) {
		size *= 2
	}
	n.slots, n.mask = make([]slot, size), uint32(size-1)
	n.from = make([]origin, len(n.ends))
	for e, to := range n.edges {
		k := pack(e.word)
		h := k.hash(e.node)
		i := h & n.mask
		for n.slots[i].to != 0 {
			i = (i + 1) & n.mask
		}
		n.slots[i] = slot{h, to}
		n.from[to] = origin{k, e.node}
		if e.node == 0 {
			o := uint16(k.hash(0) >> 16)
			n.openings[o/64] |= 1 << (o % 64)
		}
	}
	n.edges = nil
}

// mayOpen reports whether a name may begin with word; most words that begin none
// are told so here.
func (n *names) mayOpen(word packed) bool {
	o := uint16(word.hash(0) >> 16)
	return n.openings[o/64]>>(o%64)&1 != 0
}

// step goes from a node over one word.
func (n *names) step(node uint32, word packed) (uint32, bool) {
	h := word.hash(node)
	for i := h & n.mask; ; i = (i + 1) & n.mask {
		s := n.slots[i]
		if s.to == 0 {
			return 0, false
		}
		if s.hash == h && n.from[s.to] == (origin{word, node}) {
			return s.to, true
		}
	}
}
