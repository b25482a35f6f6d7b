package model

import (
	"cmp"
	"math"
	"slices"
)

// Agreement is how far reviewers who judged the same facts say the same.
// Verdicts are accepted, rejected and flagged; a fact that only one has judged
// counts for nothing.
type Agreement struct {
	Facts     int     // judged by two or more
	Pairs     int     // of verdicts on one fact by two reviewers
	Same      int     // pairs that say the same
	Kappa     float64 // Cohen's; NaN when there are not exactly two reviewers, or chance explains everything
	Alpha     float64 // Krippendorff's for nominal values; NaN when chance explains everything
	Reviewers []string
}

// Percent is the share of pairs that say the same, in percent; NaN without any.
func (a Agreement) Percent() float64 { return 100 * float64(a.Same) / float64(a.Pairs) }

// ballot is the verdicts on one fact by different reviewers.
type ballot []Vote

// Agreement is that on the facts of kind k; on all facts when k is [Kinds].
func (r Reviews) Agreement(k Kind) Agreement { return AgreementOf(k, r) }

// AgreementOf is the agreement on the facts of kind k in several briefings, of
// all kinds when k is [Kinds].
func AgreementOf(k Kind, all ...Reviews) Agreement {
	var ballots []ballot
	for _, r := range all {
		r.fold().threads.each(func(_ int32, t *thread) {
			if t.review.Lost || k != Kinds && t.review.Kind != k {
				return
			}
			given := slices.DeleteFunc(slices.Clone(t.review.Votes), func(v Vote) bool { return v.Verdict == Unseen })
			if len(given) > 1 {
				ballots = append(ballots, given)
			}
		})
	}
	return agreement(ballots)
}

func agreement(ballots []ballot) Agreement {
	a := Agreement{Facts: len(ballots), Reviewers: reviewers(ballots)}
	for _, b := range ballots {
		for i := range b {
			for j := range i {
				a.Pairs++
				if b[i].Verdict == b[j].Verdict {
					a.Same++
				}
			}
		}
	}
	a.Alpha = krippendorff(ballots)
	a.Kappa = math.NaN()
	if len(a.Reviewers) == 2 {
		a.Kappa = cohen(ballots)
	}
	return a
}

func reviewers(ballots []ballot) []string {
	var names []string
	for _, b := range ballots {
		for _, v := range b {
			names = append(names, v.Who)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// cohen is Cohen's kappa: the agreement beyond what two reviewers with these
// habits would reach by chance. The votes of a ballot are sorted by reviewer.
func cohen(ballots []ballot) float64 {
	var first, second [Verdicts]float64
	same, n := 0.0, float64(len(ballots))
	for _, b := range ballots {
		first[b[0].Verdict]++
		second[b[1].Verdict]++
		if b[0].Verdict == b[1].Verdict {
			same++
		}
	}
	chance := 0.0
	for v := range first {
		chance += first[v] / n * second[v] / n
	}
	return beyond(same/n, chance)
}

// krippendorff is Krippendorff's alpha for nominal values and any number of
// reviewers, some of whom may be missing.
func krippendorff(ballots []ballot) float64 {
	var total [Verdicts]float64
	n, differ := 0.0, 0.0
	for _, b := range ballots {
		var count [Verdicts]float64
		for _, v := range b {
			count[v.Verdict]++
			total[v.Verdict]++
		}
		m := float64(len(b))
		n += m
		pairs := m * m
		for _, c := range count {
			pairs -= c * c
		}
		differ += pairs / (m - 1)
	}
	expected := n * n
	for _, c := range total {
		expected -= c * c
	}
	expected /= n - 1
	if n == 0 || expected == 0 {
		return math.NaN()
	}
	return 1 - differ/expected
}

func beyond(seen, chance float64) float64 {
	if chance == 1 || math.IsNaN(chance) {
		return math.NaN()
	}
	return (seen - chance) / (1 - chance)
}

// RuleScore is what became of the facts that one rule derived.
type RuleScore struct {
	Kind     Kind
	Rule     string
	Derived  int
	Accepted int // without edits
	Edited   int // accepted with other values
	Rejected int
	Flagged  int
	Reasons  [Reasons]int // of the rejected
}

// Judged is how many were accepted or rejected.
func (s RuleScore) Judged() int { return s.Accepted + s.Edited + s.Rejected }

// RuleScores is what became of the facts of several briefings, by kind and rule.
func RuleScores(all ...Reviews) []RuleScore {
	type key struct {
		kind Kind
		rule string
	}
	scores := map[key]*RuleScore{}
	for _, r := range all {
		for i := range r.facts {
			f := &r.facts[i]
			s := scores[key{f.Kind, f.Rule}]
			if s == nil {
				s = &RuleScore{Kind: f.Kind, Rule: f.Rule}
				scores[key{f.Kind, f.Rule}] = s
			}
			s.count(r.Of(f.ID))
		}
	}
	list := make([]RuleScore, 0, len(scores))
	for _, s := range scores {
		list = append(list, *s)
	}
	slices.SortFunc(list, func(a, b RuleScore) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Derived, a.Derived), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

func (s *RuleScore) count(v Review) {
	s.Derived++
	switch {
	case v.Verdict == Accepted && len(v.Edits) > 0:
		s.Edited++
	case v.Verdict == Accepted:
		s.Accepted++
	case v.Verdict == Rejected:
		s.Rejected++
		s.Reasons[v.Reason]++
	case v.Verdict == Flagged:
		s.Flagged++
	}
}
