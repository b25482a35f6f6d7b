package model

import (
	"slices"
	"strings"
)

// Filter says which facts are shown. The zero Filter shows all.
type Filter struct {
	Hidden   [Kinds]bool // kinds left out
	Verdicts [Verdicts]bool
	Classes  [Classes]bool
	Text     string // words that the fact's spans hold, in any case
}

// Only is the filter that shows one kind.
func Only(k Kind) Filter {
	var f Filter
	for i := range f.Hidden {
		f.Hidden[i] = Kind(i) != k
	}
	return f
}

// ParseFilter reads what a person types: names of kinds, verdicts and classes of
// speakers show only those; all other words are looked for in the facts.
func ParseFilter(typed string) Filter {
	var f Filter
	var kinds [Kinds]bool
	var rest []string
	for _, word := range strings.Fields(typed) {
		switch name := strings.ToLower(word); {
		case set(kindNames[:], name, kinds[:]), set(verdictNames[:], name, f.Verdicts[:]), set(classNames[:], name, f.Classes[:]):
		default:
			rest = append(rest, word)
		}
	}
	if kinds != [Kinds]bool{} {
		for k := range kinds {
			f.Hidden[k] = !kinds[k]
		}
	}
	f.Text = strings.Join(rest, " ")
	return f
}

func set(names []string, name string, in []bool) bool {
	i := slices.Index(names, name)
	if i >= 0 {
		in[i] = true
	}
	return i >= 0
}

// String is the filter as a person types it: see ParseFilter.
func (f Filter) String() string {
	var words []string
	if f.Hidden != [Kinds]bool{} {
		for k, hidden := range f.Hidden {
			if !hidden {
				words = append(words, kindNames[k])
			}
		}
	}
	words = named(words, verdictNames[:], f.Verdicts[:])
	words = named(words, classNames[:], f.Classes[:])
	if f.Text != "" {
		words = append(words, f.Text)
	}
	return strings.Join(words, " ")
}

// named is words with the names that are set.
func named(words, names []string, set []bool) []string {
	for i, yes := range set {
		if yes {
			words = append(words, names[i])
		}
	}
	return words
}

// Active reports whether the filter leaves anything out.
func (f Filter) Active() bool { return f != Filter{} }

// ByVerdict reports whether the filter goes by verdicts.
func (f Filter) ByVerdict() bool { return f.Verdicts != [Verdicts]bool{} }

// Shows reports whether the filter lets a fact with this verdict through.
func (f Filter) Shows(fact *Fact, v Verdict, text string) bool {
	switch {
	case f.Hidden[fact.Kind], f.ByVerdict() && !f.Verdicts[v]:
		return false
	case f.Classes != [Classes]bool{} && (fact.Quote == nil || !f.Classes[fact.Quote.Class]):
		return false
	case f.Text == "":
		return true
	}
	want := strings.ToLower(f.Text)
	if fact.Force != nil && strings.Contains(strings.ToLower(fact.Force.CountryName), want) {
		return true
	}
	for _, a := range fact.Anchors {
		if strings.Contains(strings.ToLower(Plain(a.Of(text))), want) {
			return true
		}
	}
	return false
}
