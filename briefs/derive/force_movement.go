package derive

import (
	"sync"

	"debrief/briefs/lang"
	"debrief/model"
)

// A movementHome is the one country that movements belong to. Movements of several
// countries have none.
type movementHome struct {
	code      string
	movements lang.List
}

var movementHomes = sync.OnceValue(func() []movementHome {
	return []movementHome{
		{"AF", lang.ListOf("taliban", "talibs")},
		{"AO", lang.ListOf("unita", "mpla")},
		{"CD", lang.ListOf("m23", "codeco", "cndp")},
		{"CF", lang.ListOf("seleka", "balaka")},
		{"CO", lang.ListOf("farc", "eln")},
		{"ET", lang.ListOf("tplf", "fano")},
		{"LB", lang.ListOf("hezbollah", "hizbollah", "hizbullah", "hezbullah")},
		{"LK", lang.ListOf("ltte")},
		{"MZ", lang.ListOf("renamo", "frelimo")},
		{"NA", lang.ListOf("swapo")},
		{"NG", lang.ListOf("boko", "haram", "ansaru")},
		{"PH", lang.ListOf("sayyaf")},
		{"PS", lang.ListOf("hamas", "fatah")},
		{"SD", lang.ListOf("janjaweed", "janjawid")},
		{"SO", lang.ListOf("shabaab", "shabab")},
		{"SY", lang.ListOf("ypg", "hts", "nusra")},
		{"YE", lang.ListOf("houthis", "houthi")},
	}
})

// ofMovement gives t, the strength of a movement, the country that the movement
// belongs to, where the sentence tells no place but the briefing names that
// country. It reports whether it does.
func (r *forceReader) ofMovement(t *telling, l governor) bool {
	s := &r.scene
	if t.status == model.Planned || t.status == model.Withdrawn {
		return false
	}
	if has := l.isDirect(lang.ForceHold) || s.caught(l, &s.w.raised) && !l.comma || t.status == model.Total; !has {
		return false
	}
	return r.homeOf(t)
}

// homeOf gives t the country that its movement belongs to, where the briefing names that country,
// and reports whether it does.
func (r *forceReader) homeOf(t *telling) bool {
	if !t.movement || t.group.Empty() {
		return false
	}
	s := &r.scene
	name := s.p.tokens[s.p.tokenAt(t.group.End-1)].ID
	for i := range movementHomes() {
		if home := &movementHomes()[i]; home.movements.Has(name) {
			at := r.nearestNameOf(home.code)
			if !at.Empty() {
				t.place, t.at = stand{code: home.code}, at
			}
			return !at.Empty()
		}
	}
	return false
}

// nearestNameOf is where the country is named last in the sentences before, or in
// the title.
func (r *forceReader) nearestNameOf(code string) model.Span {
	p := r.scene.p
	in := func(line *sentence) model.Span {
		places := p.placesOf(line)
		for k := len(places) - 1; k >= max(0, len(places)-votes); k-- {
			if places[k].Code() == code {
				return places[k].Span(p.tokens)
			}
		}
		return model.Span{}
	}
	for n := r.now; n >= max(0, r.now-backReach); n-- {
		if at := in(&p.sentences[n]); !at.Empty() {
			return at
		}
	}
	return in(&p.sentences[0])
}
