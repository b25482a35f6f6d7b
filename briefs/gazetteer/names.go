package gazetteer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"debrief/briefs/lang"
)

//go:embed countries.txt
var countryLines string

//go:embed places.txt
var placeLines string

// country is one row of the list.
type country struct{ code, name string }

// entry is one name. There are thousands, so that they are kept small.
type entry struct {
	kind   Kind
	upper  bool   // only in capitals: US, DRC
	plain  bool   // in a text that is all capitals it is rather a plain word: US, CAR
	shy    bool   // also a person's name: Jordan, Chad
	small  uint16 // which of its words are written small, by bit
	code   int16  // 1 + place of its country in the list; 0 without one, and where several have it
	shared int16  // 1 + place among the names that several countries have; 0 for others
}

// reading is a country that has a name, and what it calls so: Georgia is a country
// and a region.
type reading struct {
	code int16
	kind Kind
}

// names are all names as a tree over folded words.
type names struct {
	countries []country
	byCode    map[string]int16
	entries   []entry
	shared    [][]reading // of the names that several countries have
	ends      []int32     // the entry that ends at a node, -1 if none does
	from      []origin    // the edge that leads to a node
	slots     []slot      // edges by hash
	mask      uint32
	edges     [1 << edgeBits / 64]uint64 // by hash, which edges there may be
	opens     []bool                     // by ID, which words of the language a name may begin with
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
	n := &names{byCode: make(map[string]int16, 256), ends: make([]int32, 1, 6144), from: make([]origin, 1, 6144)}
	n.ends[0] = -1
	n.countries = make([]country, 0, 256)
	n.entries = make([]entry, 0, 6144)
	n.slots, n.mask = make([]slot, 16384), 16383
	for line := range strings.Lines(countryLines) {
		n.country(strings.TrimSpace(line))
	}
	for line := range strings.Lines(placeLines) {
		n.places(strings.TrimSpace(line))
	}
	n.listOpens()
	return n
}

// listOpens notes which words of the language a name may begin with: any that the
// language does not know. Most words with a capital are told so without being read.
func (n *names) listOpens() {
	n.opens = make([]bool, 0, 8192)
	for id, word := range lang.Words() {
		if int(id) >= len(n.opens) {
			n.opens = append(n.opens, make([]bool, int(id)+1-len(n.opens))...)
		}
		_, opens := n.step(0, pack(trimStop(word)))
		n.opens[id] = n.opens[id] || opens
	}
	n.opens[lang.Unknown] = true
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
	e := entry{kind: kind}
	for ; name[0] == '~' || name[0] == '!'; name = name[1:] {
		e.shy = e.shy || name[0] == '~'
		e.plain = e.plain || name[0] == '!'
	}
	large := strings.ContainsFunc(name, unicode.IsUpper) && !strings.ContainsFunc(name, unicode.IsLower)
	e.upper = large && !(kind == Mission && len(name) > 4) // Unifil is UNIFIL
	node, small := n.node(name)
	e.small = small
	if n.ends[node] < 0 {
		n.ends[node] = int32(len(n.entries))
		n.entries = append(n.entries, e)
	}
	n.share(&n.entries[n.ends[node]], kind, ids)
}

// share gives an entry the countries that have its name.
func (n *names) share(e *entry, kind Kind, ids []int16) {
	if e.shared == 0 && e.code == 0 && len(ids) == 1 {
		e.code = ids[0]
		return
	}
	all := n.readings(e)
	for _, id := range ids {
		if !slices.ContainsFunc(all, func(r reading) bool { return r.code == id }) {
			all = append(all, reading{id, kind})
		}
	}
	if len(all) < 2 {
		return
	}
	if e.shared == 0 {
		n.shared = append(n.shared, nil)
		e.code, e.shared = 0, int16(len(n.shared))
	}
	n.shared[e.shared-1] = all
}

// readings are the countries that have the name e.
func (n *names) readings(e *entry) []reading {
	switch {
	case e.shared > 0:
		return n.shared[e.shared-1]
	case e.code > 0:
		return []reading{{e.code, e.kind}}
	}
	return nil
}

// node is the node of a name, made where it is missing, and which of the words
// of the name are small.
func (n *names) node(name string) (node uint32, small uint16) {
	at := 0
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if !strings.ContainsFunc(w, unicode.IsUpper) {
			small |= 1 << at
		}
		at++
		w = trimStop(w)
		head, owned := strings.CutSuffix(w, "'s")
		node = n.grow(node, pack(head))
		if owned {
			node = n.grow(node, pack("'s"))
			at++
		}
	}
	return node, small
}

// grow goes from a node over one word, on a new edge if there is none.
func (n *names) grow(node uint32, word packed) uint32 {
	if to, ok := n.step(node, word); ok {
		return to
	}
	to := uint32(len(n.ends))
	n.ends = append(n.ends, -1)
	n.from = append(n.from, origin{word, node})
	if 2*len(n.ends) > len(n.slots) {
		n.widen()
	} else {
		n.place(to)
	}
	return to
}

// place enters the edge that leads to a node.
func (n *names) place(to uint32) {
	h := n.from[to].key.hash(n.from[to].node)
	e := h >> (32 - edgeBits)
	n.edges[e/64] |= 1 << (e % 64)
	i := h & n.mask
	for n.slots[i].to != 0 {
		i = (i + 1) & n.mask
	}
	n.slots[i] = slot{h, to}
}

func (n *names) widen() {
	n.slots = make([]slot, 2*len(n.slots))
	n.mask = uint32(len(n.slots) - 1)
	for to := 1; to < len(n.from); to++ {
		n.place(uint32(to))
	}
}

// edgeBits is of how many bits the hash is by which most words are told to lead
// nowhere: few enough to stay at hand.
const edgeBits = 17

// step goes from a node over one word.
func (n *names) step(node uint32, word packed) (uint32, bool) {
	h := word.hash(node)
	if e := h >> (32 - edgeBits); n.edges[e/64]>>(e%64)&1 == 0 {
		return 0, false
	}
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
