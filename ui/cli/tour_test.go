package cli_test

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"debrief/briefs/derive"
	"debrief/briefs/samples"
	"debrief/model"
	"debrief/ui/keys"
)

// The tour names no key that does nothing.
func TestTourNamesKeysThatExist(t *testing.T) {
	b, err := samples.Tour()
	if err != nil {
		t.Fatal(err)
	}
	bound := map[string]bool{}
	for _, row := range keys.Default() {
		for _, k := range row.Keys {
			bound[k], bound[keys.Shown(k)] = true, true
		}
	}
	prose := regexp.MustCompile("(?s)```.*?```").ReplaceAllString(b.Body.Of(b.Text), "")
	named := 0
	for _, code := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(prose, -1) {
		if strings.HasPrefix(code[1], "debrief ") || code[1] == "Haldorsen" {
			continue
		}
		named++
		if !bound[code[1]] {
			t.Errorf("the tour asks for %q, which does nothing", code[1])
		}
	}
	if named < 30 {
		t.Errorf("the tour names only %d keys", named)
	}
}

// The tour and the sample have the facts that they talk of.
func TestSamplesHaveTheirFacts(t *testing.T) {
	for name, c := range map[string]struct {
		open func() (*model.Brief, error)
		want []string
	}{
		"tour": {samples.Tour, []string{
			"~300 MT", "40 IS", "≤15 MC", "120 MT", "~60 IS", "7 LU",
			"≥12 killed ×2", "dozens wounded", "31 killed",
			"Ingrid Haldorsen: The garrison", "Ingrid Haldorsen: Nobody has", "Anselm: We will light",
		}},
		"sample": {samples.Mali, []string{
			"~1,500 ML", "400 BF", "~100 NE", "100 killed ×2", "≥84 killed", "~50 killed", "dozens killed",
			"Ulf Laessing: Overall, they",
		}},
	} {
		b, err := c.open()
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		facts := derive.Facts(context.Background(), b, derive.Options{})
		for i := range facts {
			have = append(have, brief(b, &facts[i]))
		}
		for _, want := range c.want {
			if !slices.ContainsFunc(have, func(h string) bool { return strings.Contains(h, want) }) {
				t.Errorf("the %s has no fact %q; it has\n%s", name, want, strings.Join(have, "\n"))
			}
		}
	}
}

// brief is a fact in a few words.
func brief(b *model.Brief, f *model.Fact) string {
	switch {
	case f.Force != nil:
		return f.Force.Count.Short(b.Text) + " " + f.Force.Country
	case f.Casualty != nil:
		s := f.Casualty.Count.Short(b.Text) + " " + f.Casualty.Outcome.String()
		if f.Tellings() > 1 {
			s += " ×2"
		}
		return s
	}
	return f.Quote.SpeakerOf(b.Text) + ": " + f.Quote.Parts.Of(b.Text, model.BetweenParts)
}
