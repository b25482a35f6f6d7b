package derive

import (
	"strings"

	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// Country is a country and the words of a briefing that name it.
type Country struct {
	Code  string // ISO 3166-1 alpha-2
	Name  string // the gazetteer's
	Where model.Span
}

// vicinity is how far from an offset the words that name a country are looked for, in
// bytes to either side.
const vicinity = 256 << 10

// CountryIn is the country that words mean, which are its code, one of its names
// or its people, with the words of b nearest to an offset that name it or its
// people, or else a place in it. Where is empty when b does not. Ok is false for
// words that mean no country, or may mean several.
func CountryIn(b *model.Brief, words string, near int) (c Country, ok bool) {
	p := passages.Get().(*passage)
	defer passages.Put(p)
	defer p.forget()
	if c.Code = p.meant(words); c.Code == "" {
		return c, false
	}
	c.Name = gazetteer.NameOf(c.Code)
	part, best := *b, -1
	part.Body = around(b, near)
	for _, piece := range cut(&part) {
		p.scan(&part, piece)
		for i := range p.places {
			m := &p.places[i]
			if m.Code() != c.Code {
				continue
			}
			s := m.Span(p.tokens)
			if far := away(m, s, near); best < 0 || far < best {
				c.Where, best = s, far
			}
		}
	}
	return c, true
}

// away is how far a name is from an offset. Any name of a place in a country is
// further away than one of the country or its people.
func away(m *gazetteer.Match, s model.Span, near int) int {
	far := max(s.Start-near, near-s.Start)
	if !ofCountry(m) {
		far += 2 * vicinity
	}
	return far
}

func ofCountry(m *gazetteer.Match) bool {
	return m.Kind == gazetteer.Country || m.Kind == gazetteer.Adjective || m.Kind == gazetteer.People
}

// around is the lines of b that are near enough to an offset.
func around(b *model.Brief, near int) model.Span {
	s := b.Body
	if from := near - vicinity; from > s.Start && from < s.End {
		s.Start += strings.LastIndexByte(b.Text[s.Start:from], '\n') + 1
	}
	if to := near + vicinity; to < s.End && to > s.Start {
		if i := strings.IndexByte(b.Text[to:s.End], '\n'); i >= 0 {
			s.End = to + i
		}
	}
	return s
}

// meant is the code of the country that words mean, empty if they mean none.
func (p *passage) meant(words string) string {
	words = strings.TrimSpace(words)
	if code := strings.ToUpper(words); gazetteer.NameOf(code) != "" {
		return code
	}
	for _, written := range []string{words, capitalised(words)} {
		b := &model.Brief{Text: written, Body: model.Span{End: len(written)}}
		for _, piece := range cut(b) {
			p.scan(b, piece)
			if code := p.whole(); code != "" {
				return code
			}
		}
	}
	return ""
}

// whole is the code of the country that the passage names and says no more of.
func (p *passage) whole() string {
	if len(p.places) != 1 || !ofCountry(&p.places[0]) {
		return ""
	}
	m, first := &p.places[0], int32(0)
	if p.tokens[0].Is(lang.Function) {
		first = 1 // the French
	}
	if m.First > first || int(m.Last) < len(p.tokens) {
		return ""
	}
	return m.Code()
}

// capitalised is words with a capital each, as names are written.
func capitalised(words string) string {
	all := strings.Fields(strings.ToLower(words))
	for i, w := range all {
		if c := w[0]; 'a' <= c && c <= 'z' {
			all[i] = string(c-'a'+'A') + w[1:]
		}
	}
	return strings.Join(all, " ")
}
