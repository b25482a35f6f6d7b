package derive

import (
	"debrief/briefs/lang"
	"debrief/model"
)

// namedTown is the place at the noun of token i, with the name behind "of".
func (t *tally) namedTown(i int32) spot {
	end := i + 3
	for end < t.s.Last && t.p.tokens[end].Capital() && t.p.tokens[end].Kind == lang.Word {
		end++
	}
	return spot{i, end}
}

// inTheEast reports whether the direction at token j is a place by itself, where no other
// is told: in the east.
func (t *tally) inTheEast(j, last int32) bool {
	return t.sites && t.p.tokens[j].Is(lang.Direction) && t.p.tokens[j-1].ID == fixed().the && (j+1 >= last || t.p.tokens[j+1].Kind != lang.Word || t.p.tokens[j+1].Is(lang.Preposition|lang.Conjunction) && t.keyAt(j+1) != keyOf)
}

// sayersPlace reports whether the place from the preposition at token i up to token end
// only says where those are who say so: according to a chief in Gao, a medic in Gao said.
func (t *tally) sayersPlace(i, end int32) bool {
	if i == t.s.First || !t.p.tokens[i-1].Is(lang.Person|lang.RoleNoun|lang.Office|lang.Rank) && t.keyAt(i-1) != keyTeller && !t.p.among(int(i)-1, &tollings().embassies) {
		return false
	}
	if end < t.s.Last {
		end = t.behindDay(end)
	}
	if end < t.s.Last && (t.p.tokens[end].Is(lang.Reporting) && !t.p.tokens[end].Cues(lang.CasualtyCues) || t.keyAt(end) == keyDoom || t.keyAt(end) == keyCharge) {
		return true
	}
	for j := i - 1; j >= t.s.First && j > i-6; j-- {
		if t.p.tokens[j].ID == fixed().according {
			return true
		}
	}
	return false
}

// behindDay is the token behind "on Monday" at token i, i itself without it.
func (t *tally) behindDay(i int32) int32 {
	if i+2 < t.s.Last && t.keyAt(i) == keyOn && t.p.tokens[i+1].Is(lang.Weekday) {
		return i + 2
	}
	return i
}

// describes reports whether the word at token j, behind a determiner, only says more of
// the name of a place right behind it: the restive Kolma valley.
func (t *tally) describes(j int32) bool {
	tok := &t.p.tokens[j]
	participle := tok.Class&^(lang.Attack|lang.Verb) == 0 && hasEnd(tok.Of(t.p.text), "ed")
	if tok.Shape != lang.Lower || tok.Class != 0 && !participle || tok.Cue != 0 || tok.Kind != lang.Word || !t.p.tokens[j-1].Is(lang.Determiner) || int(j)+1 >= len(t.p.tokens) {
		return false
	}
	next := &t.p.tokens[j+1]
	return t.p.placeAt(j+1) != nil || next.Is(lang.Direction) || next.Capital() && !t.caps && next.Class == 0
}

// besidePlace reports whether the word at token j, without a determiner, only says more of
// the place of the gazetteer right behind it: in neighbouring Gao.
func (t *tally) besidePlace(j int32) bool {
	tok := &t.p.tokens[j]
	if tok.Shape != lang.Lower || tok.Class&^lang.Direction != 0 || tok.Cue != 0 || tok.Kind != lang.Word || int(j)+1 >= len(t.p.tokens) {
		return false
	}
	m := t.p.placeAt(j + 1)
	return m != nil && m.IsPlace()
}

// placeBut is the place of g, unless it only says where whoever says so is from: a
// chief in Gao said, a teacher, from the village of Kolma.
func (t *tally) placeBut(g *headcount, who model.Words) model.Words {
	where := t.place(g)
	if where.Empty() || who.Empty() {
		return where
	}
	for _, s := range who {
		if s.Overlaps(where[0]) {
			return nil
		}
		if i := t.p.tokenAt(s.End - 1); where[0].Start > s.End && i+2 < t.s.Last && t.p.tokens[i+1].ID == ',' && t.keyAt(i+2) == keyFrom && t.p.tokenAt(where[0].Start) < i+6 {
			return nil
		}
	}
	return where
}
