package samples_test

import (
	"strings"
	"testing"

	"debrief/briefs/samples"
	"debrief/model"
)

func TestMali(t *testing.T) {
	b, err := samples.Mali()
	if err != nil {
		t.Fatal(err)
	}
	if b.Format != model.PlainText || b.Handling != "TLP:CLEAR" || b.Source == "" || b.Author == "" || b.Date == "" || len(b.Notes) > 0 {
		t.Errorf("%v %q %q %q %q %q", b.Format, b.Handling, b.Source, b.Author, b.Date, b.Notes)
	}
	body := b.Body.Of(b.Text)
	if n := len(strings.Fields(body)); n < 500 || n > 900 {
		t.Errorf("%d words, want 500 to 900", n)
	}
	for _, trap := range []string{
		"around 1,500 mercenaries in Mali, only 400 in Burkina Faso and around 100 in Niger", "at least 84", "nearly 50", "Dozens of",
		"Russia‘s", "intoGao", ".Tuareg",
	} {
		if strings.Count(body, trap) != 1 {
			t.Errorf("%q stands there %d times, want once", trap, strings.Count(body, trap))
		}
	}
	if n := strings.Count(body, "killed 100 people"); n != 2 {
		t.Errorf("the claim is told %d times, want twice", n)
	}
	if open := between(body, "‘Overall", "‘From a marketing"); strings.HasSuffix(strings.TrimSpace(open), "’") || !strings.Contains(open, "(pictured)") {
		t.Errorf("the first part of the quotation is closed or not interrupted:\n%s", open)
	}
}

// between is what stands from one word to before another.
func between(s, from, to string) string {
	i, j := strings.Index(s, from), strings.Index(s, to)
	if i < 0 || j < i {
		return ""
	}
	return s[i:j]
}

func TestTour(t *testing.T) {
	b, err := samples.Tour()
	if err != nil {
		t.Fatal(err)
	}
	if b.Format != model.Markdown || b.Handling != "TLP:CLEAR" || !strings.Contains(b.Source, "invented") || len(b.Notes) > 0 {
		t.Errorf("%v %q %q %q", b.Format, b.Handling, b.Source, b.Notes)
	}
	body := b.Body.Of(b.Text)
	for _, construct := range []string{"\n# ", "\n## ", "\n- ", "\n1. ", "\n> ", "\n|:--", "\n```", "**", "*Now:*", "](https://", "`q`"} {
		if !strings.Contains(body, construct) {
			t.Errorf("the tour shows no %q", construct)
		}
	}
}
