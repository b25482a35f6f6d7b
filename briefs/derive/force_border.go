package derive

import (
	"debrief/briefs/gazetteer"
	"debrief/briefs/lang"
)

// ownBorder reports whether "its" stands before the border at i.
func (s *forceScene) ownBorder(i int) bool {
	for j := i - 1; j >= i-3; j-- {
		t := s.at(j)
		if t.Is(lang.Possessive) && t.ID != lang.ApostropheS || t.ID == s.w.the && (j == i-1 || s.place(j+1) == nil) {
			return true // "its border", "the western border"
		}
		if !t.Is(lang.Direction | lang.Adjective | lang.Conjunction) {
			return false
		}
	}
	return false
}

// landed reports whether "the country", "the city" or the like ends at token i,
// with no name behind it.
func (s *forceScene) landed(i int) bool {
	if oneOf(s.at(i).ID, &s.w.theatre) && oneOf(s.at(i-1).ID, &s.w.locative) || s.at(i).ID == s.w.ground && s.at(i-1).ID == s.w.the {
		return s.at(i+1).ID != s.w.of && !s.leadsToPlace(i+1) // and not "on the ground in Iraq"
	}
	if s.at(i+1).ID == ',' && s.place(i+2) != nil {
		return false // "the capital, Juba"
	}
	return oneOf(s.at(i).ID, &s.w.landed) && s.described(i) && s.at(i+1).ID != s.w.of && s.place(i+1) == nil && !s.named(s.at(i+1)) && !s.at(i+1).Is(lang.PlaceNoun)
}

// described reports whether "the" stands before the noun at i, with nothing
// between that names the place: "the troubled Caribbean country", "the
// rebel-held town".
func (s *forceScene) described(i int) bool {
	for j := i - 1; j >= max(s.a, i-5); j-- {
		t, p := s.at(j), s.place(j)
		switch {
		case t.ID == s.w.the:
			return true
		case p != nil && p.Code() != "" && !s.at(j+1).Hyphen, t.Kind != lang.Word, t.Is(lang.Function) && !t.Hyphen, s.numberAt(j) != nil:
			return false
		case p == nil && !t.Hyphen && !s.at(j+1).Hyphen && !t.Is(lang.Adjective|lang.Direction|lang.Adverb|lang.PlaceNoun) && t.ID != lang.Unknown && !s.participle(j):
			return false
		}
	}
	return false
}

// severalLands reports whether a word for more countries than one stands at i:
// "in both countries", "in the three war zones".
func (s *forceScene) severalLands(i int) bool {
	return oneOf(s.at(i).ID, &s.w.lands) && !s.named(s.at(i)) // and not the United Nations
}

// credits reports whether the comma at i leads to who says so: ", said", ",
// according to".
func (s *forceScene) credits(i int) bool {
	if t := s.at(i); t.Kind == lang.QuoteMark {
		return s.quoteCredits(i)
	} else if t.ID != ',' || t.Kind != lang.Mark {
		return false
	}
	next := s.at(i + 1)
	if s.tellerBehind(i + 1) {
		return true
	}
	return next.ID == s.w.according || next.Is(lang.Reporting) && next.Shape == lang.Lower && !next.Cues(lang.ForceSend|lang.ForceHold|lang.ForceStay)
}

// tellerBehind reports whether somebody who speaks stands at i with the verb behind: "an
// official of the bloc said in Accra".
func (s *forceScene) tellerBehind(i int) bool {
	teller := s.at(i).Is(lang.RoleNoun|lang.Office|lang.Rank) && s.place(i) == nil
	if !teller && !s.at(i).Is(lang.Determiner|lang.Article) {
		return false
	}
	for j := i + 1; j < i+10; j++ {
		t := s.at(j)
		switch {
		case t.Kind != lang.Word, t.Is(lang.Relative | lang.Auxiliary), s.numberAt(j) != nil:
			return false
		case t.Is(lang.Reporting) && t.Shape == lang.Lower && teller:
			return true
		}
		teller = teller || t.Is(lang.RoleNoun|lang.Office|lang.Rank|lang.Body)
	}
	return false
}

// quoteCredits reports whether the quotation mark at i ends a quotation and who
// said it follows.
func (s *forceScene) quoteCredits(i int) bool {
	if s.line.Class&lang.Rank != 0 {
		return false // an officer is where his men are
	}
	for j := i + 1; j < i+6 && s.at(j).Kind == lang.Word; j++ {
		if t := s.at(j); t.Is(lang.Reporting) && t.Shape == lang.Lower {
			return true
		}
	}
	return false
}

// strungFrom is the place where people begin to stand who stand from there to the
// place at i: "spread from Mauritania to Chad".
func (s *forceScene) strungFrom(i int) *gazetteer.Match {
	from := s.place(i - 2)
	if s.at(i-1).ID != s.w.to || from == nil {
		return nil
	}
	if j := int(from.First); s.at(j-1).ID == s.w.from && oneOf(s.at(j-2).ID, &s.w.strung) {
		return from
	}
	return nil
}
