package derive

import (
	"slices"
	"strings"

	"debrief/model"
)

// chainReach is how many forces of one number are compared with a new one: a
// briefing that tells more of them is a list, not a retelling.
const chainReach = 16

// forceTold is the fact that tells of the force f already, to which f is added;
// -1 if none does. It is the same number of the same people in the same place.
// The first telling leads; what it leaves open the others fill in.
func (r *resolution) forceTold(f *model.Force, rule string) int32 {
	for _, k := range r.chains[f.Count.Value] {
		a := &r.facts[k]
		if listed := rule == "force/list" && a.Rule == rule; r.sameForce(a.Force, f) && !(listed && r.inOneLine(a.Force, f)) {
			joinForce(a.Force, f)
			return k
		}
	}
	return -1
}

// inOneLine reports whether the numbers of a and b stand in one line: two items
// of one list are two forces, "350 Mali (MINUSMA); 350 Mali (EUTM)".
func (r *resolution) inOneLine(a, b *model.Force) bool {
	if a.Count.Words.Empty() || b.Count.Words.Empty() {
		return false
	}
	first, second := a.Count.Words[0], b.Count.Words[0]
	if second.Start < first.Start {
		first, second = second, first
	}
	return first.End <= second.Start && strings.IndexByte(r.text[first.End:second.Start], '\n') < 0
}

// chain notes that fact k is a force that others may tell again.
func (r *resolution) chain(k int32) {
	value := r.facts[k].Force.Count.Value
	if chain := r.chains[value]; len(chain) < chainReach {
		r.chains[value] = append(chain, k)
	}
}

// sameForce reports whether a and b tell of one force: nothing that both tell
// differs. Numbers of a few people are too common to tell without a place.
func (r *resolution) sameForce(a, b *model.Force) bool {
	if !sameCount(a.Count, b.Count) || a.Status == model.Total && b.Status != model.Total || a.Count.Bound == model.Vague && a.Status != b.Status {
		return false
	}
	if a.Country != b.Country && a.Country != "" && b.Country != "" {
		return false
	}
	if a.Origin != b.Origin && a.Origin != "" && b.Origin != "" {
		return false
	}
	if (a.Country == "" || b.Country == "") && a.Count.Value < 20 {
		return false
	}
	return r.alike(a.Unit, b.Unit, sameUnit) && (ownOnly(a) || ownOnly(b) || r.alike(a.Group, b.Group, sameGroup))
}

// ownOnly reports whether the group of f is no more than the noun that was counted:
// "200 rebels".
func ownOnly(f *model.Force) bool { return slices.Equal(f.Group, f.Unit) }

// sameCount reports whether a and b are the same number; exactly 400 and about
// 400 are.
func sameCount(a, b model.Estimate) bool {
	loose := func(e model.Estimate) bool { return e.Bound == model.Exact || e.Bound == model.About }
	return a.Same(b) || a.Value == b.Value && loose(a) && loose(b)
}

// alike reports whether one of two fields is untold or both say the same.
func (r *resolution) alike(a, b model.Words, same func(a, b string) bool) bool {
	if a.Empty() || b.Empty() {
		return true
	}
	return same(a.Of(r.text, model.BetweenPieces), b.Of(r.text, model.BetweenPieces))
}

// sameUnit tells police from everybody else: troops, soldiers and personnel are
// names for the same people.
func sameUnit(a, b string) bool { return isPolice(a) == isPolice(b) }

func isPolice(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "police") || strings.Contains(s, "gendarme")
}

// sameGroup reports whether one name begins as the other does: "Kenya" and
// "Kenyan", "Wagner" and "the Wagner group".
func sameGroup(a, b string) bool {
	a, b = bareName(a), bareName(b)
	n := min(len(a), len(b), 4)
	return strings.EqualFold(a[:n], b[:n]) || strings.Contains(strings.ToLower(a), strings.ToLower(b)) || strings.Contains(strings.ToLower(b), strings.ToLower(a))
}

func bareName(s string) string {
	if len(s) > 4 && strings.EqualFold(s[:4], "the ") {
		return s[4:]
	}
	return s
}

// joinForce gives a the fields of another telling, in words of its own.
func joinForce(a, b *model.Force) {
	if a.Country == "" && a.Place.Empty() {
		a.Country, a.CountryName, a.Place = b.Country, b.CountryName, slices.Clone(b.Place)
	}
	if a.Group.Empty() || ownOnly(a) && !b.Group.Empty() {
		a.Group, a.Origin, a.OriginPlace = slices.Clone(b.Group), b.Origin, slices.Clone(b.OriginPlace)
	}
	if a.Unit.Empty() {
		a.Unit = slices.Clone(b.Unit)
	}
	if a.Status == model.Present && b.Status != model.Present {
		a.Status, a.StatusWords = b.Status, slices.Clone(b.StatusWords)
	}
}
