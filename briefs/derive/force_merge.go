package derive

import (
	"slices"
	"strings"

	"debrief/model"
)

// chainReach is how many forces of one number are compared with a new one: a
// briefing that tells more of them is a list, not a retelling.
const chainReach = 16

// resolveForces makes one fact of a force that the briefing tells several
// times: the same number of the same people in the same place. The first
// telling leads; what it leaves open the others fill in.
func (d *document) resolveForces() {
	seen := map[int64][]int{}
	kept := d.list[:0]
	for i := range d.list {
		f := d.list[i]
		if f.Kind != model.KindForce {
			kept = append(kept, f)
			continue
		}
		value := f.Force.Count.Value
		if k := d.toldAlready(kept, seen[value], &f); k >= 0 {
			joinForce(&kept[k], &f)
			continue
		}
		if chain := seen[value]; len(chain) < chainReach {
			seen[value] = append(chain, len(kept))
		}
		kept = append(kept, f)
	}
	d.list = kept
	for i := range d.list {
		if d.list[i].Kind == model.KindForce {
			inOrder(&d.list[i])
		}
	}
}

// inOrder sorts the anchors of all tellings by the text and drops repeats.
func inOrder(f *model.Fact) {
	slices.SortStableFunc(f.Anchors, func(a, b model.Anchor) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return int(a.Role) - int(b.Role)
	})
	f.Anchors = slices.Compact(f.Anchors)
}

// toldAlready is which of the forces at chain is the same as f, -1 if none is.
func (d *document) toldAlready(kept []model.Fact, chain []int, f *model.Fact) int {
	for _, k := range chain {
		if d.sameForce(kept[k].Force, f.Force) {
			return k
		}
	}
	return -1
}

// sameForce reports whether a and b tell of one force: nothing that both tell
// differs. Numbers of a few people are too common to tell without a place.
func (d *document) sameForce(a, b *model.Force) bool {
	if !sameCount(a.Count, b.Count) || a.Status == model.Total && b.Status != model.Total {
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
	return d.alike(a.Unit, b.Unit, sameUnit) && d.alike(a.Group, b.Group, sameGroup)
}

// sameCount reports whether a and b are the same number; exactly 400 and about
// 400 are.
func sameCount(a, b model.Estimate) bool {
	loose := func(e model.Estimate) bool { return e.Bound == model.Exact || e.Bound == model.About }
	return a.Same(b) || a.Value == b.Value && loose(a) && loose(b)
}

// alike reports whether one of two fields is untold or both say the same.
func (d *document) alike(a, b model.Words, same func(a, b string) bool) bool {
	if a.Empty() || b.Empty() {
		return true
	}
	return same(a.Of(d.text, model.BetweenPieces), b.Of(d.text, model.BetweenPieces))
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

// joinForce gives f the places and the fields of another telling.
func joinForce(f, other *model.Fact) {
	f.Anchors = append(f.Anchors, other.Anchors...)
	a, b := f.Force, other.Force
	if a.Country == "" && a.Place.Empty() {
		a.Country, a.CountryName, a.Place = b.Country, b.CountryName, b.Place
	}
	if a.Group.Empty() {
		a.Group, a.Origin, a.OriginPlace = b.Group, b.Origin, b.OriginPlace
	}
	if a.Unit.Empty() {
		a.Unit = b.Unit
	}
	if a.Status == model.Present && b.Status != model.Present {
		a.Status, a.StatusWords = b.Status, b.StatusWords
	}
}
