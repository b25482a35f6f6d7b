package gazetteer

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// Kind says what a name names.
type Kind uint8

// The kinds of name.
const (
	Country   Kind = iota // Mali, Republic of Mali, UK
	Adjective             // Malian: also one of its people
	People                // Malians, the French
	Capital               // Bamako
	Town                  // Gao
	Region                // Kidal region, Donbas: part of one country
	Area                  // Sahel, Middle East: several countries, no code
	Mission               // MINUSMA: stands in the country of its code
)

// Match is a name found at the tokens [First, Last).
type Match struct {
	First, Last int32
	Kind        Kind
	Ambiguous   bool // several countries have the name and the text does not tell which
	entry       int32
	code        int16 // 1 + place of the country in the list; 0 without one
}

// Code is the ISO 3166-1 alpha-2 code of the country, XK for Kosovo; empty for
// an area and for an ambiguous name.
func (m *Match) Code() string { return theNames().code(m.code) }

// Name is the short English name of the country; empty where Code is.
func (m *Match) Name() string { return NameOf(m.Code()) }

// IsPlace reports whether the match is a place one can stand in, rather than an
// adjective or a people.
func (m *Match) IsPlace() bool { return m.Kind != Adjective && m.Kind != People }

// Codes are all the codes that the name may mean.
func (m *Match) Codes() []string {
	n := theNames()
	var codes []string
	for _, r := range n.readings(&n.entries[m.entry]) {
		codes = append(codes, n.code(r.code))
	}
	return codes
}

// In is a town at the tokens [first, last) that a text places where m is.
func (m *Match) In(first, last int32) Match {
	return Match{First: first, Last: last, Kind: Town, entry: m.entry, code: m.code}
}

// Span is where the name stands.
func (m *Match) Span(tokens []lang.Token) model.Span {
	return model.Span{Start: int(tokens[m.First].Start), End: int(tokens[m.Last-1].End)}
}

// NameOf is the short English name of the country with an alpha-2 code, empty
// if there is none.
func NameOf(code string) string {
	n := theNames()
	if i, ok := n.byCode[code]; ok {
		return n.countries[i-1].name
	}
	return ""
}

// Matches appends the names in one sentence, the longest at each place. They
// begin with one of capitals: its words that begin with a capital letter, by token.
func Matches(dst []Match, text string, tokens []lang.Token, s lang.Sentence, capitals []int32) []Match {
	n := theNames()
	f := finder{names: n, text: text, tokens: tokens, last: int(s.Last), caps: s.Caps}
	next := 0
	for _, c := range capitals {
		i, t := int(c), &tokens[c]
		if i < next || t.Kind != lang.Word || !n.opens[t.ID] {
			continue
		}
		if e, end := f.longest(i); e >= 0 {
			dst = append(dst, n.match(e, i, end))
			next = end
		}
	}
	return dst
}

// match is the match of entry e at tokens [first, end).
func (n *names) match(e, first, end int) Match {
	entry := &n.entries[e]
	return Match{
		First: int32(first), Last: int32(end), Kind: entry.kind, Ambiguous: entry.shared > 0, entry: int32(e), code: entry.code,
	}
}
