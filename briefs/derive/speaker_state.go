package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
	"debrief/model"
)

// stateOf is the affiliation of a speaker, or else the country whose state they
// serve if they hold one of its highest offices and the text tells of hardly any
// other: of "Defence Secretary X" in a report from Manila the Philippines.
func (p *passage) stateOf(s *speaker) model.Words {
	at := s.position.First()
	if !s.affiliation.Empty() || at.Empty() || !p.ruling(int(p.tokenAt(at.Start)), p.behind(at.End)) {
		return s.affiliation
	}
	return p.at(p.onlyCountry())
}

// stateArm reports whether a phrase is no more than a kind of body that a country
// has one of: the army, the government.
func (p *passage) stateArm(f phrase) bool {
	d := &p.tokens[f.first]
	if f.last != f.head+1 || d.Is(lang.Article) || !d.Is(lang.Determiner) || f.head != f.first+1 {
		return false
	}
	return p.among(f.head, &fixed().arms)
}

// countryOfArm is the country that the text names with the body at token i before,
// or else the one that it is about: of "the army" behind "the Malian army" Malian.
func (p *passage) countryOfArm(i int) model.Span {
	for k := i - 2; k >= max(1, i-2*stretch); k-- {
		if p.tokens[k].ID == p.tokens[i].ID && !p.quoted(k) && p.adjective(k-1) {
			return p.tokens[k-1].Span()
		}
	}
	return p.onlyCountry()
}

// ruling reports whether the words [i, end) are an office at the head of a state:
// President, Prime Minister, Defence Secretary.
func (p *passage) ruling(i, end int) bool {
	if p.among(end-1, &fixed().presiding) {
		return p.capital(end-1) && !p.tokens[i].Is(lang.Adjective)
	}
	return end-i > 1 && p.among(end-1, &fixed().ministering) && p.among(end-2, &fixed().ministries)
}

// rather is how many times as often as all others a country is named in a text
// that is about it alone.
const rather = 4

// onlyCountry is where the text first names the country that it is about, by its
// name or else as an adjective; empty if it is about several, or has but a town of
// it. It is looked for once.
func (p *passage) onlyCountry() model.Span {
	h := &p.heard
	if h.located {
		return h.country
	}
	h.located, h.country = true, model.Span{}
	most := p.mostNamed()
	named, all := 0, 0
	for i := range p.places {
		switch p.places[i].Code() {
		case "":
		case most:
			named++
			fallthrough
		default:
			all++
		}
	}
	if named < 2 || named < rather*(all-named) {
		return h.country
	}
	for i := range p.places {
		m := &p.places[i]
		if m.Code() != most || m.Kind != gazetteer.Country && (m.Kind != gazetteer.Adjective || !h.country.Empty()) {
			continue
		}
		if h.country = m.Span(p.tokens); m.Kind == gazetteer.Country {
			break
		}
	}
	return h.country
}

// mostNamed is the code of the country that is named more often than all others
// together, if there is one: names of two countries cancel each other out.
func (p *passage) mostNamed() string {
	most, lead := "", 0
	for i := range p.places {
		switch code := p.places[i].Code(); {
		case code == "":
		case lead == 0:
			most, lead = code, 1
		case code == most:
			lead++
		default:
			lead--
		}
	}
	return most
}
