package derive

import (
	"strings"
	"testing"

	"debrief/model"
)

func TestCountryIn(t *testing.T) {
	text := "Malian envoys met in Paris. Soldiers of Burkina Faso held the bridge; the French left Gao.\n\n" +
		"Later Mali sent 40 men to Niamey, and Chad Miller wrote of it.\n"
	b := &model.Brief{Text: text, Body: model.Span{End: len(text)}}
	for _, c := range []struct{ words, near, code, where string }{
		{"ML", "Malian", "ML", "Malian"}, {"ml", "40 men", "ML", "Mali"}, {"Mali", "40 men", "ML", "Mali"},
		{"mali", "Paris", "ML", "Malian"}, {"Republic of Mali", "40 men", "ML", "Mali"}, {"Malians", "40 men", "ML", "Mali"},
		{"burkina faso", "40 men", "BF", "Burkina Faso"}, {"BF", "Paris", "BF", "Burkina Faso"},
		{"FR", "Paris", "FR", "French"}, {"the French", "Paris", "FR", "French"}, {"France", "40 men", "FR", "French"},
		{"NE", "Paris", "NE", "Niamey"}, {"Niger", "Paris", "NE", "Niamey"},
		{"JP", "Paris", "JP", ""}, {"Japan", "Paris", "JP", ""}, {"UK", "Paris", "GB", ""},
		{"Congo", "Paris", "", ""}, {"north of Mali", "Paris", "", ""}, {"Mali and Niger", "Paris", "", ""},
		{"nowhere", "Paris", "", ""}, {"", "Paris", "", ""}, {"Gao", "Paris", "", ""}, {"\x1b[2J", "Paris", "", ""},
	} {
		have, ok := CountryIn(b, c.words, strings.Index(text, c.near))
		if ok != (c.code != "") || have.Code != c.code || have.Where.Of(text) != c.where {
			t.Errorf("%q near %q: have %s at %q, %v, want %s at %q", c.words, c.near, have.Code, have.Where.Of(text), ok, c.code, c.where)
		}
	}
	near := strings.Index(text, "40 men")
	if have, _ := CountryIn(b, "ML", near); have.Where.Start != strings.Index(text, "Mali sent") || have.Name != "Mali" {
		t.Errorf("not the nearest words: %+v", have)
	}
	part := *b
	part.Body.End = strings.Index(text, "Later")
	if have, ok := CountryIn(&part, "NE", 0); !ok || !have.Where.Empty() {
		t.Errorf("what is not to be read names it: %+v", have)
	}
}

// However long the briefing is, only what is near is read.
func TestCountryInALongBriefing(t *testing.T) {
	text := "Mali.\n\n" + strings.Repeat("Nothing was heard of it for a long time.\n\n", 2*vicinity/40) + "Niger.\n"
	b := &model.Brief{Text: text, Body: model.Span{End: len(text)}}
	for words, near := range map[string]int{"ML": 0, "NE": len(text)} {
		if have, _ := CountryIn(b, words, near); have.Where.Empty() {
			t.Errorf("%s is not found beside it", words)
		}
		if have, _ := CountryIn(b, words, len(text)-near); !have.Where.Empty() {
			t.Errorf("%s is found too far away", words)
		}
	}
}
