package model

import (
	"math"
	"testing"
)

// ballots has a line for each reviewer and a column for each fact: a accepted,
// r rejected, f flagged, a dot for nothing.
func ballotsOf(lines ...string) []ballot {
	var all []ballot
	for at := range lines[0] {
		var b ballot
		for who, line := range lines {
			if line[at] != '.' {
				v := map[byte]Verdict{'a': Accepted, 'r': Rejected, 'f': Flagged}[line[at]]
				b = append(b, Vote{Who: string(rune('a' + who)), Verdict: v})
			}
		}
		if len(b) > 1 {
			all = append(all, b)
		}
	}
	return all
}

func TestAgreement(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name                  string
		ballots               []ballot
		facts, pairs, same    int
		kappa, alpha, percent float64
	}{
		{"nobody", nil, 0, 0, 0, nan, nan, nan},
		{"of one mind", ballotsOf("aaaa", "aaaa"), 4, 4, 4, nan, nan, 100},
		{"opposed", ballotsOf("aarr", "rraa"), 4, 4, 0, -1, -0.75, 0},
		// Seen 0.7, by chance 0.6*0.5+0.4*0.5 = 0.5. Of 20 verdicts 11 accept: differ 6, expected 2*11*9/19.
		{"two", ballotsOf("aaaaaarrrr", "aaaarrarrr"), 10, 10, 7, 0.4, 1 - 6/(198.0/19), 70},
		{"three, some missing", ballotsOf("aar.", "aarf", "ar.f"), 4, 8, 6, nan, 1 - 2/((100-25-9-4)/9.0), 75},
	} {
		a := agreement(c.ballots)
		if a.Facts != c.facts || a.Pairs != c.pairs || a.Same != c.same || !near(a.Kappa, c.kappa) || !near(a.Alpha, c.alpha) || !near(a.Percent(), c.percent) {
			t.Errorf("%s: %+v (%.4f %%), want %+v", c.name, a, a.Percent(), c)
		}
	}
}

func near(a, b float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-9
}

func TestAgreementAndScoresOfReviews(t *testing.T) {
	r, facts := reading(field, nil, "ana")
	z, _ := reading(field, nil, "ben")
	for i := range facts {
		r, _ = r.Judge(noon(i), &facts[i], Accepted, NoReason, "")
		z, _ = z.Judge(noon(i), &facts[i], Verdict(1+i%2), Reason(i%2), "")
	}
	r, _ = r.Edit(noon(8), &facts[0], Change{Field: FieldVictims, After: "men"})
	r = r.With(z.Entries()...)
	if a := r.Agreement(Kinds); a.Facts != 5 || a.Same != 3 || len(a.Reviewers) != 2 {
		t.Errorf("%+v", a)
	}
	if a := r.Agreement(KindQuote); a.Facts != 1 {
		t.Errorf("%+v", a)
	}
	scores := RuleScores(r)
	want := RuleScore{Kind: KindCasualty, Rule: "number", Derived: 4, Accepted: 1, Edited: 1, Rejected: 2}
	want.Reasons[WrongNumber] = 2
	if len(scores) != 2 || scores[0] != want {
		t.Errorf("have %+v\nwant %+v", scores, want)
	}
}
